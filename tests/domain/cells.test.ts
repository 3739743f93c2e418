import { describe, expect, it } from 'vitest';
import { cellByCode, CELLS, cellsOf, formCells } from '../../src/lib/domain/cells';
import { FILING_COLUMNS, SECTION_FIVE_COLUMNS } from '../../src/lib/domain/figures';
import { formById, FORMS, formForYear, tabularForms } from '../../src/lib/domain/forms';
import { groupTotal, METRIC_GROUPS, metricByCode, METRICS } from '../../src/lib/domain/metrics';
import { columnsOf } from '../../src/lib/domain/metricTerms';
import { OUTCOME_GROUPS, T3_ROWS } from '../../src/lib/domain/table3';
import { T2_SUBTABLES } from '../../src/lib/domain/table2';

const TABLES = ['t2', 't3', 't4'] as const;

describe('the catalogue of cells', () => {
	it('counts 22, 161 and 15 cells in the 2019 form and 10, 175 and 15 in the 2021 form', () => {
		const counts = Object.fromEntries(
			tabularForms().map((form) => [form.id, TABLES.map((table) => cellsOf(form.id, table).length)])
		);
		expect(counts).toEqual({ '2019': [22, 161, 15], '2021': [10, 175, 15] });
		expect(formCells('2019')).toHaveLength(198);
		expect(formCells('2021')).toHaveLength(200);
	});

	it('gives every cell one code, safe as a column name', () => {
		const codes = CELLS.map((cell) => cell.code);
		expect(new Set(codes).size).toBe(codes.length);
		for (const code of codes) expect(code).toMatch(/^(t[234]|n)_[a-z0-9_]+$/);
	});

	it('labels every cell in both languages and quotes the wording of each form it stands in', () => {
		for (const cell of CELLS) {
			expect(cell.label.zh, cell.code).not.toBe('');
			expect(cell.label.en, cell.code).toMatch(/^[\x20-\x7e]+$/);
			expect(Object.keys(cell.wording).sort()).toEqual([...cell.forms].sort());
			expect(new Set(cell.forms).size).toBe(cell.forms.length);
		}
	});

	it('names no two cells alike', () => {
		for (const lang of ['zh', 'en'] as const) {
			const seen = new Map<string, string[]>();
			for (const cell of CELLS)
				for (const form of cell.forms) {
					const key = `${form} ${cell.table} ${cell.label[lang]}`;
					seen.set(key, [...(seen.get(key) ?? []), cell.code]);
				}
			expect([...seen].filter(([, codes]) => codes.length > 1)).toEqual([]);
		}
	});

	it('lists the cells of a form in printed order', () => {
		expect(cellsOf('2021', 't2')[0]?.code).toBe('t2_rule_made');
		expect(cellsOf('2021', 't2').at(-1)?.code).toBe('t2_fee_amount_wan');
		const rows = (form: string) => [...new Set(cellsOf(form, 't3').map((cell) => cell.row))];
		expect(rows('2019')).toEqual(T3_ROWS.filter((r) => r.forms.includes('2019')).map((r) => r.code));
		expect(rows('2021')).toEqual(T3_ROWS.filter((r) => r.forms.includes('2021')).map((r) => r.code));
		const printed = T2_SUBTABLES.filter((s) => s.form === '2019').flatMap((s) =>
			s.rows.flatMap((r) => s.columns.map((c) => `t2_${r.code}_${c.code}`))
		);
		expect(cellsOf('2019', 't2').map((cell) => cell.code)).toEqual(printed);
	});

	it('keeps the wording of each form where a cell stands in both', () => {
		expect(cellByCode('t2_licence_decisions')?.wording['2019']?.column).toBe('处理决定数量');
		expect(cellByCode('t2_licence_decisions')?.wording['2021']?.column).toBe('本年处理决定数量');
	});

	it('knows no cell that no form has', () => {
		expect(cellByCode('t3_new_nobody')).toBe(null);
		expect(formCells('1999')).toEqual([]);
	});
});

describe('the forms', () => {
	it('cover every year from 2008 on without overlap', () => {
		for (let year = 2008; year <= 2030; year++) {
			const due = FORMS.filter((f) => year >= f.from && (f.to === null || year <= f.to));
			expect(due.map((f) => f.id)).toEqual([formForYear(year)?.id]);
		}
		expect(formForYear(2007)).toBe(null);
		expect(formById('mixed')?.tabular).toBe(true);
		expect(formById('nothing')).toBe(null);
	});
});

describe('the metrics', () => {
	it('are at least 35, with unique codes, in known groups, none of them empty', () => {
		expect(METRICS.length).toBeGreaterThanOrEqual(35);
		expect(new Set(METRICS.map((m) => m.code)).size).toBe(METRICS.length);
		const groups = METRIC_GROUPS.map((g) => g.code);
		for (const metric of METRICS) expect(groups).toContain(metric.group);
		for (const group of groups) expect(METRICS.some((m) => m.group === group)).toBe(true);
	});

	it('read only cells of the catalogue, or columns worked out from section five or the roster', () => {
		const derived = new Set<string>([...SECTION_FIVE_COLUMNS, ...FILING_COLUMNS]);
		for (const metric of METRICS)
			for (const code of columnsOf([...metric.numerator, ...(metric.denominator ?? [])]))
				expect(cellByCode(code) !== null || derived.has(code), `${metric.code}: ${code}`).toBe(true);
	});

	it('exist in every form whose cells their formula can be computed from, and in no other', () => {
		for (const metric of METRICS.filter((m) => m.base === 'figure')) {
			const terms = [...metric.numerator, ...(metric.denominator ?? [])];
			const computable = FORMS.filter((form) =>
				terms.every((term) =>
					term.any.some((codes) =>
						codes.every((code) => code.startsWith('x_') || cellByCode(code)?.forms.includes(form.id))
					)
				)
			);
			expect([...metric.forms].sort(), metric.code).toEqual(computable.map((f) => f.id).sort());
		}
	});

	it('have labels and a source in both languages, alike in neither', () => {
		for (const metric of METRICS) {
			expect(metric.label.zh).not.toBe('');
			expect(metric.label.en).toMatch(/^[\x20-\x7e]+$/);
			expect(metric.source.zh).not.toBe('');
			expect(metric.source.en).not.toBe('');
		}
		for (const lang of ['zh', 'en'] as const) {
			const names = METRICS.map((m) => m.label[lang]);
			expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
		}
	});

	it('divide exactly when they are rates, and every rate has a small-sample limit', () => {
		for (const metric of METRICS) {
			expect(metric.denominator !== null, metric.code).toBe(metric.unit === '%');
			expect(metric.sample !== null, metric.code).toBe(metric.unit === '%');
			if (metric.sample !== null) expect(metric.sample.show).toBeLessThanOrEqual(metric.sample.rank);
		}
	});

	it('never add a printed total to its own parts', () => {
		for (const metric of METRICS)
			for (const terms of [metric.numerator, metric.denominator ?? []]) {
				const codes = terms.filter((t) => t.sign === 1).flatMap((t) => t.any[0] ?? []);
				for (const code of codes) {
					const cell = cellByCode(code);
					if (cell?.column !== 'total') continue;
					const parts = codes.filter((c) => c !== code && cellByCode(c)?.row === cell.row);
					expect(parts, metric.code).toEqual([]);
				}
			}
	});

	it('take the printed single row or the three rows of other handling, whichever a report has', () => {
		expect(groupTotal('other').any).toEqual([
			['t3_other_total'],
			['t3_other_no_supplement_total', 't3_other_fee_unpaid_total', 't3_other_misc_total']
		]);
		for (const group of OUTCOME_GROUPS.filter((g) => g.code !== 'other'))
			expect(groupTotal(group.code).any).toHaveLength(1);
		expect(metricByCode('other')?.numerator).toEqual([groupTotal('other')]);
		expect(metricByCode('nothing')).toBe(null);
	});
});
