import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeRow } from '../../src/lib/charts/placeRow';
import { metricByCode } from '../../src/lib/domain/metrics';
import type { Metric } from '../../src/lib/domain/metricTerms';
import type { AgencyReportRow } from '../../src/lib/query/agencyCard';
import type { ChangePairRow } from '../../src/lib/query/agencyMetrics';
import type { SentenceRow } from '../../src/lib/query/problemRows';
import { changesOf, countTest } from '../../src/lib/ui/agency/changes';
import { describeChange } from '../../src/lib/ui/agency/changeWords';
import { cardMetrics } from '../../src/lib/ui/agency/metrics';
import { cssString, paperCss } from '../../src/lib/ui/agency/paper';
import { membersOf, yearForms } from '../../src/lib/ui/agency/rows';
import { backThemes } from '../../src/lib/ui/agency/sectionFive';
import { sideTables } from '../../src/lib/ui/agency/sideTables';

const metric = (code: string) => metricByCode(code) as Metric;
const pair = (
	code: string,
	[now, now_denominator]: [number | null, number | null],
	[before, before_denominator]: [number | null, number | null],
	year = 2025
): ChangePairRow => ({ metric: code, year, now, now_denominator, before, before_denominator });

describe('what changed most', () => {
	it('lists a share only where Newcombe’s interval leaves out 0, with both fractions in the sentence', () => {
		// 56/70 and 48/80: Newcombe (1998), table II, example a, method 10: 0.0524 to 0.3339.
		const found = changesOf([pair('deny_rate', [56, 70], [48, 80])])?.found ?? [];
		expect(found).toHaveLength(1);
		expect(found[0]?.share?.difference.interval.low).toBeCloseTo(0.0524, 4);
		expect(found[0]?.share?.difference.interval.high).toBeCloseTo(0.3339, 4);
		const sentence = describeChange(found[0]!, 'zh');
		for (const part of ['不予公开率', '80.0% (56/70)', '60.0% (48/80)', '+20.0', '+5.2', '+33.4', '升至'])
			expect(sentence).toContain(part);
		expect(changesOf([pair('deny_rate', [50, 70], [48, 80])])?.found).toEqual([]);
	});

	it('tests counts of events against chance and asks for a tenth besides', () => {
		expect(countTest(60, 40)).toBeCloseTo(0.0455, 4);
		expect(countTest(5, 4)).toBeNull();
		expect(changesOf([pair('requests_new', [60, null], [40, null])])?.found).toHaveLength(1);
		expect(changesOf([pair('requests_new', [50, null], [40, null])])?.found).toEqual([]);
		expect(changesOf([pair('items_total', [10500, null], [10000, null])])?.found).toEqual([]);
		expect(
			describeChange(changesOf([pair('requests_new', [30, null], [0, null])])!.found[0]!, 'zh')
		).not.toMatch(/Infinity|NaN|%/);
	});

	it('compares nothing across a break, from small samples, or without both figures', () => {
		const law = changesOf([pair('dispute_corrected_closed', [40, 60], [10, 60], 2024)]);
		expect(law?.found).toEqual([]);
		expect(law?.broken.map((b) => b.metric.code)).toEqual(['dispute_corrected_closed']);
		expect(changesOf([pair('deny_rate', [20, 29], [1, 400])])).toMatchObject({ found: [], small: 1 });
		expect(changesOf([pair('deny_rate', [null, 290], [1, 400])])).toMatchObject({ found: [], small: 0 });
		expect(changesOf([])).toBeNull();
	});

	it('says when a change does not hold beside the other comparisons', () => {
		const quiet = ['na_rate', 'np_rate', 'other_rate', 'granted_rate'].map((c) =>
			pair(c, [40, 100], [40, 100])
		);
		const found = changesOf([pair('deny_rate', [54, 70], [49, 80]), ...quiet])?.found ?? [];
		expect(found[0]?.remains).toBe(false);
		expect(describeChange(found[0]!, 'zh')).toContain('不再成立');
	});
});

describe('a place among its kind', () => {
	const members = (values: number[], denominator: number | null) =>
		values.map((value, i) => ({ agency: `m${i}`, value, denominator }));

	it('ranks no rate below the limit and counts no small sample among those compared', () => {
		const all = [...members([0.1, 0.2, 0.3, 0.4, 0.5], 40), { agency: 'small', value: 0.9, denominator: 10 }];
		const own = { value: 0.9, numerator: 9, denominator: 10, reported: true };
		const row = placeRow({ metric: metric('deny_rate'), own, members: all, of: 7 });
		expect(row).toMatchObject({ standing: 'small', place: null });
		expect(row.quartiles).toMatchObject({ n: 5, q1: 0.2, median: 0.3, q3: 0.4 });
		expect(row.interval).not.toBeNull();
	});

	it('puts the lowest first where less is better, and shares a rank', () => {
		const own = { value: 0.1, numerator: 4, denominator: 40, reported: true };
		const all = members([0.1, 0.1, 0.3, 0.4, 0.5], 40);
		expect(placeRow({ metric: metric('carry_out_rate'), own, members: all, of: 5 }).place).toMatchObject({
			rank: 1,
			shares: 2
		});
		expect(placeRow({ metric: metric('done_rate'), own, members: all, of: 5 }).place).toMatchObject({
			rank: 4,
			shares: 2
		});
	});

	it('gives neither rank nor quartiles among fewer than five', () => {
		const own = { value: 3, numerator: 3, denominator: null, reported: true };
		const row = placeRow({
			metric: metric('requests_new'),
			own,
			members: members([1, 2, 3, 4], null),
			of: 4
		});
		expect(row).toMatchObject({ place: null, quartiles: null, interval: null });
	});

	it('reads members back as they were written', () => {
		expect(membersOf('')).toEqual([]);
		expect(membersOf('edu:0.5:40.0 fin:12.0:')).toEqual([
			{ agency: 'edu', value: 0.5, denominator: 40 },
			{ agency: 'fin', value: 12, denominator: null }
		]);
	});
});

describe('years side by side', () => {
	const report = (year: number, format: string): AgencyReportRow => ({
		...{ year, report_id: `x-${year}`, format, version: 1, versions: 1, status: 'published', scope: 'own' },
		...{
			published_on: '',
			title: '',
			source: '',
			confidence: '',
			problems_read: true,
			expected: true,
			days_late: null
		}
	});
	const forms = yearForms(
		[report(2020, '2019'), { ...report(2021, ''), report_id: null }, report(2022, '2021')],
		[
			{ cell: 't3_new_total', figures: '2020:12 2022:0' },
			{ cell: 't2_penalty_decisions', figures: '2020:3 2022:4' },
			{ cell: 't3_other_total', figures: '2020:1' }
		],
		[{ year: 2022, cell: 't3_carry_in_total', state: 'blank', raw: '', where: '' }],
		[]
	);
	const rows = sideTables(forms, 'zh', { applicants: false }).flatMap((t) => t.groups.flatMap((g) => g.rows));
	const states = (code: string) => rows.find((r) => r.code === code)?.cells.map((c) => c?.state ?? null);

	it('keeps zero, blank, absent and a cell the form lacks apart', () => {
		expect(forms.map((f) => f.year)).toEqual([2020, 2022]);
		expect(states('t3_new_total')).toEqual(['value', 'zero']);
		expect(states('t3_carry_in_total')).toEqual(['absent', 'blank']);
		expect(states('t3_other_total')).toEqual(['value', null]);
	});

	it('shows a row that both forms have once, with the figures of all years', () => {
		expect(rows.filter((r) => r.code === 't2_penalty_decisions')).toHaveLength(1);
		expect(states('t2_penalty_decisions')).toEqual(['value', 'value']);
		expect(new Set(rows.map((r) => r.code)).size).toBe(rows.length);
	});

	it('shows the applicants behind each total on demand', () => {
		const more = sideTables(forms, 'zh', { applicants: true }).flatMap((t) =>
			t.groups.flatMap((g) => g.rows)
		);
		expect(more.filter((r) => r.depth === 1).length).toBe(
			6 * rows.filter((r) => r.code.startsWith('t3_')).length
		);
	});
});

it('finds the themes that came back in the next year, a gap ending the run', () => {
	const row = (year: number, theme: string) => ({ year, theme, kind: 'problem' }) as SentenceRow;
	const rows = [
		row(2019, 'p_staff'),
		row(2020, 'p_staff'),
		row(2022, 'p_staff'),
		row(2020, 'p_platform'),
		row(2021, 'p_none'),
		row(2022, 'p_none')
	];
	expect(backThemes(rows)).toEqual([{ theme: 'p_staff', runs: [[2019, 2020]], longest: 2 }]);
});

it('adds the metric a link asks for to the card, and none of the roster', () => {
	const available = ['requests_new', 'done_rate', 'review_total', 'late'];
	expect(cardMetrics(available, 'review_total').map((m) => m.code)).toEqual([
		'review_total',
		'requests_new',
		'done_rate'
	]);
	expect(cardMetrics(available, 'late').map((m) => m.code)).toEqual(['requests_new', 'done_rate']);
});

it('keeps any name inside its string in the style sheet of the paper', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			expect(cssString(name)).not.toMatch(/[\n\r\f{}@<]/);
			expect(cssString(name).match(/"/g)).toHaveLength(2);
		})
	);
	const css = paperCss({ left: 'a"b\n', right: '}', bottom: '局', page: ['p ', ' / ', ''] });
	expect(css).toContain('counter(pages)');
	expect(css).not.toContain('a"b');
});
