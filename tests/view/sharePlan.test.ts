import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LEGAL_DEADLINES } from '../../src/lib/domain/agencies';
import { formCells } from '../../src/lib/domain/cells';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { figureRows } from '../../src/lib/domain/figures';
import { fingerprintContent } from '../../src/lib/domain/fingerprint';
import type { Report } from '../../src/lib/domain/reports';
import { describeLeftOut } from '../../src/lib/text/view';
import { carriedContent, carryFacts } from '../../src/lib/view/carried';
import { parseView } from '../../src/lib/view/codec';
import { readFragment } from '../../src/lib/view/fragment';
import { LINK_LIMIT } from '../../src/lib/view/packet';
import { firstPlan, planLink, viewFileOf, type ShareRequest } from '../../src/lib/view/sharePlan';
import { readViewFile } from '../../src/lib/view/viewFile';
import { defaultView } from '../../src/lib/view/view';
import { contents } from './contents';
import { MINE } from './links';

const ADDRESS = 'http://10.2.3.4:4173/zh/mine/';

function request(content: DatasetContent, agencies: string[] = []): ShareRequest {
	return {
		view: { ...defaultView('zh', MINE), kind: 'all', agencies },
		context: MINE,
		content,
		card: { title: '', roster: false, deadlines: LEGAL_DEADLINES, years: MINE.years },
		address: ADDRESS,
		joined: []
	};
}

/** Forty bureaus with a few applications each, every cell of the form printed, totals right. */
function bureaus(agencies: number, years: readonly number[]): DatasetContent {
	let seed = 7;
	const next = (below: number) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	const ids = Array.from({ length: agencies }, (_, i) => `u-bureau${i}`);
	const report = (agency_id: string, report_year: number): Report => {
		const form = report_year < 2021 ? '2019' : '2021';
		const cells: Record<string, number> = {};
		for (const { code } of formCells(form)) cells[code] = 0;
		const applications = next(12);
		for (let i = 0; i < applications; i += 1) {
			const row = ['t3_granted', 't3_na_not_held', 't3_partial', 't3_deny_law'][next(4)] as string;
			const who = next(5) === 0 ? 'business' : 'natural';
			for (const r of [row, 't3_new', 't3_done_total'])
				for (const c of [who, 'total']) cells[`${r}_${c}`] = (cells[`${r}_${c}`] as number) + 1;
		}
		cells.t2_licence_decisions = next(4) === 0 ? next(3000) : 0;
		cells.t2_penalty_decisions = next(4) === 0 ? next(800) : 0;
		cells.n_items_total = 50 + next(2000);
		return {
			report_id: `file ${agency_id} ${report_year}`.replace(/ /g, ':'),
			agency_id,
			report_year,
			format: form,
			version: 1,
			status: 'published',
			scope: 'own',
			published_on: `${report_year + 1}-01-${10 + next(19)}`,
			title: '',
			source: 'reports.csv',
			confidence: '',
			problems_read: true,
			cells
		};
	};
	const reports = ids.flatMap((id) => years.map((year) => report(id, year)));
	return {
		agencies: ids.map((agency_id, i) => ({
			agency_id,
			name_zh: `\u6d4b\u8bd5\u5e02${String.fromCharCode(0x4e00 + next(2000), 0x4e00 + next(2000))}\u5c40`,
			name_en: '',
			short_zh: '',
			kind: i % 4 === 3 ? 'township' : 'bureau',
			level: 'city',
			region: '',
			parent_id: '',
			uscc: '',
			names: '',
			valid_from: null,
			valid_to: null
		})),
		agencyYears: [],
		reports,
		notes: reports.slice(0, 3).map((r) => ({
			report_id: r.report_id,
			cell: 't2_fee_amount_wan',
			state: 'blank',
			raw: '',
			where: 'reports.csv R2 C'
		})),
		problems: reports.map((r) => ({
			report_id: r.report_id,
			ordinal: 1,
			kind: 'problem',
			theme: 'p_staff',
			text: Array.from({ length: 30 }, () => String.fromCharCode(0x4e00 + next(3000))).join('')
		})),
		others: []
	};
}

function open(link: string) {
	const url = new URL(link);
	const opened = readFragment(url.hash);
	if (opened?.ok !== true) throw new Error(`${opened?.why}`);
	const parsed = parseView({ lang: 'zh', dataset: 'mine', search: url.search }, MINE);
	return { ...opened, ...parsed };
}

describe('a link to own data', () => {
	it('carries forty reports within the limit, and the view and fingerprint of exactly what it carries', () => {
		const asked = request(bureaus(40, [2024]));
		const plan = firstPlan(asked);
		expect(plan.length).toBeLessThanOrEqual(LINK_LIMIT);
		const opened = open(plan.link as string);
		expect(opened.view).toEqual(asked.view);
		expect(opened.ignored).toEqual([]);
		expect(opened.content.reports.map((r) => r.cells)).toEqual(asked.content.reports.map((r) => r.cells));
		expect(opened.fingerprints).toEqual([fingerprintContent(opened.content)]);
		expect(plan.facts).toMatchObject({ reports: 40, years: [2024, 2024] });
	});

	it('carries the figures of forty reports and their agencies in about 3,500 characters', () => {
		const content = bureaus(40, [2024]);
		const plan = planLink(request({ ...content, problems: [] }), 'all');
		expect(plan.length).toBeLessThan(3700);
	});

	it('leaves the wording of problems behind before it gives up, and says so', () => {
		const plan = firstPlan(request(bureaus(40, [2023, 2024])));
		expect(plan.choice).toMatchObject({ agencies: 'all', words: false });
		expect(plan.facts.left).toMatchObject({ agencies: 0, words: 80, places: 3 });
		expect(open(plan.link as string).content.problems.map((p) => [p.theme, p.text])).toEqual(
			Array.from({ length: 80 }, () => ['p_staff', ''])
		);
	});

	it('carries only the agencies shown when all of them do not fit', () => {
		const content = bureaus(60, [2019, 2020, 2021, 2022, 2023, 2024, 2025]);
		expect(firstPlan(request(content))).toMatchObject({ link: null, choice: { agencies: 'all' } });
		const plan = firstPlan(request(content, ['u-bureau3', 'u-bureau5']));
		expect(plan.choice.agencies).toBe('shown');
		expect(plan.facts).toMatchObject({ reports: 14, left: { agencies: 58, words: 0, places: 0 } });
		expect(open(plan.link as string).content.agencies.map((a) => a.agency_id)).toEqual([
			'u-bureau3',
			'u-bureau5'
		]);
	});

	it('offers a view file for more, with words and places in it', () => {
		const asked = request(bureaus(60, [2019, 2020, 2021, 2022, 2023, 2024, 2025]));
		const file = readViewFile(viewFileOf(asked, 'all'));
		if (!file.ok) throw new Error(file.why);
		expect(file.content.reports).toHaveLength(420);
		expect(file.content.problems.every((p) => p.text.length === 30)).toBe(true);
		expect(file.content.notes[0]?.where).toBe('reports.csv R2 C');
		const parsed = parseView({ lang: 'zh', dataset: 'mine', search: file.link.search }, MINE);
		expect(parsed.view).toEqual(asked.view);
		expect(parsed.fingerprints).toEqual([fingerprintContent(file.content)]);
	});

	it('does not even try what could never fit', () => {
		const plan = firstPlan(request(bureaus(300, [2020, 2021, 2022, 2023, 2024, 2025])));
		expect(plan).toMatchObject({ link: null, length: null });
	});

	it('never changes a figure that counts, whatever the data is', () => {
		fc.assert(
			fc.property(contents, (content) => {
				const { view } = request(content);
				const part = carriedContent(content, view, { agencies: 'all', words: false, places: false });
				const plain = (c: DatasetContent) =>
					figureRows(c).map(({ report: r, cells }) => [r.agency_id, r.report_year, r.version, cells]);
				expect(plain(part)).toEqual(plain(content));
				const facts = carryFacts(content, part);
				expect(facts.reports + facts.left.versions).toBe(content.reports.length);
			})
		);
	});
});

describe('sentences about what a link asked for in vain', () => {
	it('name each part once, in both languages', () => {
		const items = [
			{ key: 'a', value: 'gone', why: 'absent' as const },
			{ key: 'a', value: 'lost', why: 'absent' as const },
			{ key: 'zzz', value: '1', why: 'unknown' as const }
		];
		expect(describeLeftOut(items, 'en')).toEqual([
			'These data have no agencies “gone, lost”; it was left out or replaced by the default.',
			"The link's “zzz” is nothing this site knows; it was left out."
		]);
		expect(describeLeftOut(items, 'zh')).toHaveLength(2);
	});
});
