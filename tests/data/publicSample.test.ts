import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AGENCY_KINDS } from '../../src/lib/domain/agencies';
import { deriveCells } from '../../src/lib/domain/effective';
import { readDatasetFolder } from '../../src/lib/ingest/folder';
import { describeFolderIssue } from '../../src/lib/text/folder';

function folder(name: string) {
	const path = join('data', name);
	const files = readdirSync(path).filter((file) => /\.(csv|json)$/.test(file));
	return readDatasetFolder(new Map(files.map((file) => [file, readFileSync(join(path, file), 'utf8')])));
}

const { card, content, issues } = folder('public-sample');
const report = (id: string) => content.reports.find((r) => r.report_id === id)!;
const cellsOf = (id: string) => report(id).cells;
const notesOf = (id: string) => content.notes.filter((n) => n.report_id === id);

describe('every dataset folder', () => {
	test.each(readdirSync('data', { withFileTypes: true }).filter((d) => d.isDirectory()))(
		'$name is read without an issue and carries its own name',
		({ name }) => {
			expect(existsSync(join('data', name, 'README.md'))).toBe(true);
			const found = folder(name);
			expect(found.issues.map((issue) => describeFolderIssue(issue, 'en'))).toEqual([]);
			expect(found.card?.id).toBe(name);
			expect(found.content.reports.length).toBeGreaterThan(0);
		}
	);
});

describe('the published sample', () => {
	test('holds every agency, report and figure of its sources', () => {
		expect(issues).toEqual([]);
		expect(card).toMatchObject({ id: 'public-sample', fictional: false, roster: false });
		expect(content.agencies).toHaveLength(213);
		expect(content.reports).toHaveLength(237);
		expect(content.reports.reduce((n, r) => n + Object.keys(r.cells).length, 0)).toBe(3106);
		expect(content.others).toHaveLength(473);
		expect(content.agencyYears).toEqual([]);
	});

	test('says how far each report can be trusted, and names a page for every official one', () => {
		const count = (confidence: string) => content.reports.filter((r) => r.confidence === confidence).length;
		expect([count('original-report'), count('official-page'), count('secondary'), count('mirror')]).toEqual([
			1, 187, 27, 22
		]);
		for (const r of content.reports) {
			if (r.confidence === 'official-page') expect(r.source).toMatch(/^https?:\/\//);
		}
	});

	test('covers 2009 to 2025, the old years without tables', () => {
		const years = content.reports.map((r) => r.report_year);
		expect([Math.min(...years), Math.max(...years)]).toEqual([2009, 2025]);
		for (const r of content.reports.filter((x) => x.format === 'pre2019')) {
			expect(Object.keys(r.cells).every((code) => code.startsWith('n_'))).toBe(true);
		}
	});

	test('names every agency in both languages, the short names each for one agency only', () => {
		for (const a of content.agencies) {
			expect(a.name_en).toMatch(/^[A-Z][A-Za-z ,'()-]+$/);
			expect(a.region).not.toBe('');
		}
		expect(new Set(content.agencies.map((a) => a.short_zh)).size).toBe(213);
		expect(new Set(content.agencies.map((a) => a.name_en)).size).toBe(213);
	});

	test('codes kinds by name: only governments are aggregates', () => {
		const kindOf = new Map(content.agencies.map((a) => [a.agency_id, a.kind]));
		for (const r of content.reports) {
			expect(r.scope).toBe(kindOf.get(r.agency_id) === 'government' ? 'aggregate' : 'own');
		}
		for (const a of content.agencies) {
			if (/人民政府（|(省|市|县|区)人民政府$/.test(a.name_zh))
				expect([a.name_zh, a.kind]).toEqual([a.name_zh, 'government']);
			if (/街道办事处$|(镇|乡)人民政府$/.test(a.name_zh))
				expect([a.name_zh, a.kind]).toEqual([a.name_zh, 'township']);
			if (/人民政府办公(厅|室)$/.test(a.name_zh))
				expect([a.name_zh, a.kind]).toEqual([a.name_zh, 'gov_office']);
		}
		expect(new Set(content.agencies.map((a) => a.kind)).size).toBe(AGENCY_KINDS.length - 1);
	});

	test('gives each agency the government of its own place where the sample has it', () => {
		const byId = new Map(content.agencies.map((a) => [a.agency_id, a]));
		const governments = new Map(
			content.agencies.filter((a) => a.kind === 'government').map((a) => [a.region, a])
		);
		for (const agency of content.agencies) {
			const parent = byId.get(agency.parent_id) ?? null;
			const own = governments.get(agency.region) ?? null;
			if (agency.kind !== 'government' && own !== null) expect([agency.name_zh, parent]).not.toContain(null);
			if (parent === null) continue;
			expect(['government', 'zone']).toContain(parent.kind);
			expect(agency.region.startsWith(parent.region)).toBe(true);
		}
		expect(content.agencies.filter((a) => a.parent_id !== '')).toHaveLength(46);
	});

	test('keeps what cannot be counted out of the metrics, word for word', () => {
		const inexact = content.others.filter((o) => /余|约|近|超过|万条/.test(o.unit));
		expect(inexact).toHaveLength(13);
		expect(inexact.find((o) => o.report_id === 'km-gov-2023')).toMatchObject({ value: 62.96, unit: '万条' });
	});
});

describe('the report of the Mudanjiang education bureau for 2020', () => {
	const cells = cellsOf('mdj-edu-2020');
	const ofTable = (prefix: string) => Object.keys(cells).filter((code) => code.startsWith(prefix));

	test('is whole as far as its document goes', () => {
		expect([ofTable('t2_').length, ofTable('t3_').length, ofTable('t4_').length]).toEqual([21, 97, 15]);
		expect(report('mdj-edu-2020')).toMatchObject({
			format: '2019',
			published_on: '2021-01-25',
			confidence: 'original-report',
			problems_read: true
		});
	});

	test('has the figures that were printed', () => {
		expect(cells).toMatchObject({
			t2_norm_produced: 3,
			t2_norm_open_total: 21,
			t2_licence_items_prev: 2,
			t2_licence_items_delta: -2,
			t2_procure_count: 38,
			t2_procure_amount_wan: 2896.642,
			t3_new_total: 0,
			t3_na_not_held_org_other: 0,
			t4_after_total: 0,
			n_items_total: 2967,
			n_items_website: 85
		});
	});

	test('leaves what was cut off absent, and the words in a number cell a text', () => {
		expect(cells).not.toHaveProperty('t3_na_not_held_total');
		expect(cells).not.toHaveProperty('t3_done_total_total');
		expect(notesOf('mdj-edu-2020')).toEqual([
			expect.objectContaining({ cell: 't2_othersvc_items_prev', state: 'text', raw: '涉外学校 审批' })
		]);
	});

	test('tells three problems and three measures', () => {
		const themes = (kind: string) =>
			content.problems.filter((p) => p.report_id === 'mdj-edu-2020' && p.kind === kind).map((p) => p.theme);
		expect(themes('problem')).toEqual(['p_platform', 'p_interaction', 'p_staff']);
		expect(themes('measure')).toEqual(['p_platform', 'p_keyfield', 'p_staff']);
	});
});

describe('cells that were not printed as plain numbers', () => {
	test('the blanks of the Shanghai general office in 2019 stay blanks, and prove zeros only beside a total', () => {
		const notes = notesOf('sh-office-2019');
		const blanks = notes.filter((n) => n.state === 'blank').map((n) => n.cell);
		expect(blanks.filter((c) => c.startsWith('t3_'))).toHaveLength(126);
		expect(blanks.filter((c) => c.startsWith('t4_'))).toHaveLength(9);
		const derived = deriveCells(
			cellsOf('sh-office-2019'),
			Object.fromEntries(notes.map((n) => [n.cell, n.state])),
			'2019'
		);
		expect(derived['t3_new_research']).toEqual({ value: 0, how: 'zero' });
		expect(derived['t3_deny_law_natural']).toEqual({ value: 0, how: 'zero' });
		expect(derived['t4_review_corrected']).toEqual({ value: 0, how: 'zero' });
		expect(derived['t4_after_total'] ?? null).toBeNull();
	});

	test('amounts printed in yuan are in 万元, with the print beside them', () => {
		expect(cellsOf('sh-office-2019')['t2_procure_amount_wan']).toBe(25.1);
		expect(cellsOf('tiantai-civil-2019')['t2_procure_amount_wan']).toBe(323.5727);
		const raws = content.notes.filter((n) => n.state === 'value').map((n) => n.raw);
		expect(raws).toEqual(['251000元', '3235727元']);
	});

	test('amounts without a unit are texts', () => {
		const notes = content.notes.filter((n) => n.state === 'text' && n.cell === 't2_procure_amount_wan');
		expect(notes).toHaveLength(9);
		expect(cellsOf('jinyun-medins-2020')).not.toHaveProperty('t2_procure_amount_wan');
	});
});

describe('oddities of the sources are not mended', () => {
	test.each([
		['ha-hz-gov-2023', { t4_review_upheld: 10, t4_review_corrected: 1, t4_review_total: 0 }],
		['sq-gov-2024', { t4_review_total: 170, t4_direct_total: 25, t4_after_total: 52 }],
		['cq-rc-forest-2019', { t2_procure_amount_wan: 23600 }],
		['taojiang-songmutang-2022', { t2_rule_made: 2, t2_rule_valid: 2 }]
	])('%s', (id, figures) => {
		expect(cellsOf(id)).toMatchObject(figures);
	});
});
