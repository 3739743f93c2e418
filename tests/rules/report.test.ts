import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import { ROW_IDENTITIES, columnIdentities, STAGE_IDENTITIES } from '../../src/lib/domain/effective';
import type { Finding } from '../../src/lib/domain/finding';
import { ruleById, RULES } from '../../src/lib/domain/ruleCatalogue';
import type { CellNote, Report } from '../../src/lib/domain/reports';
import { checkReport } from '../../src/lib/rules/report';
import { agency, report } from '../support/content';
import { consistentReport } from './randomReport';

const bureau = agency('a');
const TABLE = RULES.filter((r) => r.group === 'table').map((r) => r.id);
const check = (r: Report, notes: CellNote[] = []) => checkReport(r, notes, { agency: bureau, whole: true });
const tables = (r: Report, notes: CellNote[] = []) => check(r, notes).filter((f) => TABLE.includes(f.rule));
const summary = (f: Finding) => `${f.rule} ${f.cells.join(' ')}`;

/** The identities of table 3 and 4 that rest on a cell, by arithmetic of their own. */
function brokenBy(cells: Readonly<Record<string, number>>, form: string): number {
	const at = (code: string) => cells[code] as number;
	const sum = (codes: readonly string[]) => codes.reduce((acc, c) => acc + at(c), 0);
	const printed = ROW_IDENTITIES.filter((i) => i.total in cells);
	const sums = [...printed, ...columnIdentities(form), ...STAGE_IDENTITIES].filter(
		(i) => sum(i.parts) !== at(i.total)
	);
	const columns = ['natural', 'business', 'research', 'charity', 'legal', 'org_other', 'total'];
	const pools = columns.filter(
		(c) => at(`t3_new_${c}`) + at(`t3_carry_in_${c}`) !== at(`t3_done_total_${c}`) + at(`t3_carry_out_${c}`)
	);
	return sums.length + pools.length;
}

describe('a consistent report', () => {
	it('passes every rule on its tables and leaves none untold', () => {
		fc.assert(
			fc.property(consistentReport, (r) => {
				expect(
					tables(r)
						.filter((f) => f.outcome !== 'pass')
						.map(summary)
				).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('fails exactly the identities that rest on a cell of table 3 or 4 that was changed', () => {
		fc.assert(
			fc.property(consistentReport, fc.nat(), fc.integer({ min: 1, max: 50 }), (r, pick, by) => {
				const codes = Object.keys(r.cells).filter((c) => !c.startsWith('t2_'));
				const code = codes[pick % codes.length] as string;
				const changed = { ...r, cells: { ...r.cells, [code]: (r.cells[code] as number) + by } };
				const failed = tables(changed).filter((f) => f.outcome === 'fail');
				expect(failed.length).toBeGreaterThan(0);
				for (const f of failed) expect(f.cells).toContain(code);
				const identities = failed.filter((f) => f.relation === '=');
				expect(identities).toHaveLength(brokenBy(changed.cells, r.format));
			}),
			{ numRuns: 150 }
		);
	});

	it('is neither passed nor failed by a rule that rests on a missing figure, whatever stands there', () => {
		const state = fc.constantFrom('blank', 'na', 'text', 'absent') as fc.Arbitrary<CellNote['state']>;
		fc.assert(
			fc.property(consistentReport, fc.nat(), state, (r, pick, how) => {
				const codes = formCells(r.format).map((c) => c.code);
				const code = codes[pick % codes.length] as string;
				const cells = Object.fromEntries(Object.entries(r.cells).filter(([c]) => c !== code));
				const note = { report_id: r.report_id, cell: code, state: how, raw: '', where: '' };
				const found = tables({ ...r, cells }, how === 'absent' ? [] : [note]);
				const resting = found.filter((f) => f.relation !== '' && f.cells.includes(code));
				expect(resting.every((f) => f.outcome === 'not_evaluable')).toBe(true);
				const others = found.filter((f) => f.relation !== '' && !f.cells.includes(code));
				expect(others.every((f) => f.outcome === 'pass')).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('the rules of one report', () => {
	const failed = (cells: Record<string, number>, more: Partial<Report> = {}) =>
		new Set(
			checkReport(report('a', 2023, cells, more), [], { agency: bureau })
				.filter((f) => f.outcome === 'fail')
				.map((f) => f.rule)
		);

	it('are all in the catalogue, with the severity they usually have', () => {
		for (const f of check(report('a', 2023, {}))) expect(ruleById(f.rule)).not.toBeNull();
		expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
	});

	it('find figures below 0 and fractions where counts belong', () => {
		expect(failed({ t3_new_total: -1 })).toContain('T3-DOM');
		expect(failed({ t4_review_total: 0.5 })).toContain('T4-DOM');
		expect(failed({ t2_norm_made: -3 })).toContain('T2-C-NN');
		expect(failed({ t2_fee_amount_wan: 0.5 })).toEqual(new Set());
		expect(failed({ t2_norm_produced: 1.5 }, { format: '2019' })).toContain('T2-B-NN');
		expect(failed({ t2_fee_items_delta: -3 }, { format: '2019' })).toEqual(new Set(['FORM']));
	});

	it('let （六） be one row or three, and make both agree where both are printed', () => {
		const parts = { t3_other_no_supplement_total: 1, t3_other_fee_unpaid_total: 0, t3_other_misc_total: 2 };
		const sums = (cells: Record<string, number>) =>
			checkReport(report('a', 2023, cells), []).filter(
				(f) => f.rule === 'T3-SUM' && f.outcome !== 'not_evaluable'
			);
		expect(sums({ ...parts, t3_other_total: 3 }).map((f) => f.outcome)).toEqual(['pass']);
		expect(sums({ ...parts, t3_other_total: 4 }).map((f) => f.outcome)).toEqual(['fail']);
	});

	it('accept a stated number of requests with or without those carried in', () => {
		const stated = (n: number, cells: Record<string, number>) =>
			checkReport(report('a', 2023, { n_new_stated: n, ...cells }), []).find((f) => f.rule === 'NAR-NEW')
				?.outcome;
		const both = { t3_new_total: 10, t3_carry_in_total: 2 };
		expect([10, 12, 11].map((n) => stated(n, both))).toEqual(['pass', 'pass', 'fail']);
		expect(stated(10, { t3_new_total: 10 })).toBe('pass');
		expect(stated(12, { t3_new_total: 10 })).toBe('not_evaluable');
		expect(stated(0, {})).toBe('not_evaluable');
	});

	it('ask of a mixed report only for what its own tables have', () => {
		const newer = { t2_norm_made: 1, t2_norm_repealed: 0, t2_norm_valid: 4, t2_licence_decisions: 3 };
		const rules = (cells: Record<string, number>) =>
			new Set(
				checkReport(report('a', 2023, cells, { format: 'mixed' }), [])
					.map((f) => f.rule)
					.filter((rule) => rule.startsWith('T2-B') || rule.startsWith('T2-C') || rule === 'DEC-0')
			);
		expect(rules(newer)).toEqual(new Set(['T2-C-NN', 'T2-C-STK']));
		expect(rules({ t2_licence_items_prev: 2, t2_licence_decisions: 3 })).toEqual(
			new Set(['T2-B-NN', 'T2-B-OPEN', 'T2-B-ITEM', 'T2-B-PROC', 'DEC-0'])
		);
		expect(rules({ ...newer, t2_penalty_items_prev: 2 })).toEqual(
			new Set(['T2-B-NN', 'T2-C-NN', 'T2-C-STK', 'T2-B-ITEM', 'DEC-0'])
		);
	});

	it('want a unit only of amounts that lack nothing else', () => {
		const amount = (raw: string) => {
			const note = {
				report_id: 'a-2023-1',
				cell: 't2_fee_amount_wan',
				state: 'text' as const,
				raw,
				where: ''
			};
			return checkReport(report('a', 2023, {}), [note])
				.filter((f) => f.outcome === 'fail' && f.cells.includes(note.cell))
				.map((f) => f.rule);
		};
		expect([amount('52.15'), amount('８０４０'), amount('0')]).toEqual([
			['T2-UNIT'],
			['T2-UNIT'],
			['T2-UNIT']
		]);
		expect([amount('见附表2'), amount('无收费')]).toEqual([['CELL-WORDS'], ['CELL-WORDS']]);
	});

	it('say of each rule on the text that it cannot be told where there is no text', () => {
		const text = checkReport(report('a', 2023, {}), []).filter((f) => f.rule.startsWith('NAR-'));
		expect(text.length).toBeGreaterThanOrEqual(6);
		expect(text.every((f) => f.outcome === 'not_evaluable')).toBe(true);
	});

	it('say nothing of statutory tables about a report from before they existed', () => {
		const rules = checkReport(report('a', 2012, { n_items_total: 5 }, { format: 'pre2019' }), []).map(
			(f) => f.rule
		);
		expect(rules.filter((r) => /^(T2|T3|T4)-/.test(r))).toEqual([]);
	});

	it('let only governments with the power make rules', () => {
		const rules = (kind: string, level: string, name_zh = '') =>
			checkReport(report('a', 2023, { t2_rule_made: 1 }), [], {
				agency: agency('a', { kind, level, name_zh })
			}).find((f) => f.rule === 'T2-RULEPOWER')?.outcome;
		expect(rules('government', 'province')).toBe('pass');
		expect(rules('gov_office', 'city')).toBe('pass');
		expect(rules('government', 'county')).toBe('fail');
		expect(rules('bureau', 'city')).toBe('fail');
		expect(rules('vertical', 'city', '国家税务总局甲市税务局')).toBe('fail');
		expect(rules('bureau', 'province', '国家税务总局')).toBe('pass');
		expect(rules('', '')).toBe('not_evaluable');
	});
});
