import { describe, expect, it } from 'vitest';
import { CELLS, cellByCode } from '../../src/lib/domain/cells';
import { LEGAL_DEADLINES } from '../../src/lib/domain/agencies';
import { tabularForms } from '../../src/lib/domain/forms';
import { metricByCode, METRICS } from '../../src/lib/domain/metrics';
import { METHODS_TEXT } from '../../src/lib/text/methods';
import { methodRules } from '../../src/lib/text/methodRules';
import { cellAnchor, cellCounts, formulaOf, matches, tableThree } from '../../src/lib/ui/methods/catalogue';

describe('the formulas of the methods page', () => {
	it('name every figure of every metric in both languages', () => {
		for (const metric of METRICS)
			for (const lang of ['zh', 'en'] as const) {
				const { numerator, denominator } = formulaOf(metric, lang);
				for (const figure of [...numerator, ...(denominator ?? [])].flatMap((t) => t.alternatives.flat()))
					expect(figure.label, figure.code).not.toBe(figure.code);
			}
	});

	it('put signs between the terms and none before the first', () => {
		const metric = metricByCode('review_corrected_closed');
		if (metric === null) throw new Error('no such metric');
		const { numerator, denominator } = formulaOf(metric, 'zh');
		expect(numerator.map((t) => t.sign)).toEqual(['']);
		expect(denominator?.map((t) => t.sign)).toEqual(['', '−']);
	});
});

describe('the cells of the methods page', () => {
	it('are counted by form and table', () => {
		expect(cellCounts()).toEqual([
			{ form: '2019', counts: { t2: 22, t3: 161, t4: 15 }, total: 198 },
			{ form: '2021', counts: { t2: 10, t3: 175, t4: 15 }, total: 200 }
		]);
	});

	it('have one anchor each, in the latest form they stand in', () => {
		for (const cell of CELLS.filter((c) => c.table !== 'prose')) {
			const anchors = tabularForms().flatMap((form) =>
				cell.forms.includes(form.id) ? (cellAnchor(cell, form.id) ?? []) : []
			);
			expect(anchors).toEqual([`c-${cell.code}`]);
		}
	});

	it('show table 3 as it is printed, with the heading of results where the row has none of its own', () => {
		const rows = tableThree('2021');
		expect(rows).toHaveLength(25);
		expect(rows.every((row) => row.cells.length === 7)).toBe(true);
		expect(rows.find((row) => row.code === 't3_deny_secret')?.note).toBe('（三）不予公开 · 第十四条');
		expect(rows.find((row) => row.code === 't3_granted')?.note).toBe('第三十六条');
		expect(rows.find((row) => row.code === 't3_new')?.note).toBe(null);
		expect(tableThree('2019').find((row) => row.code === 't3_other')?.note).toBe(null);
	});
});

describe('the filter', () => {
	it('leaves everything while it is empty', () => {
		expect(matches('  ')).toBe(null);
	});

	it('finds metrics by name, code and the cells of their formula, in either language', () => {
		expect(matches('公开率')?.metrics.has('disclosure_rate')).toBe(true);
		expect(matches('disclosure rate')?.metrics.has('disclosure_rate')).toBe(true);
		expect(matches('t3_partial_total')?.metrics.has('disclosure_rate')).toBe(true);
		expect(matches('Disclosure RATE 复议')?.metrics.size).toBe(0);
	});

	it('finds cells by their official wording and code', () => {
		const found = matches('三安全一稳定');
		expect(found?.cells.size).toBe(7);
		expect(
			[...(matches('t4_review')?.cells ?? [])].every((code) => cellByCode(code)?.row === 't4_review')
		).toBe(true);
	});
});

describe('the words of the methods page', () => {
	it('say the same things in both languages', () => {
		expect(Object.keys(METHODS_TEXT.zh)).toEqual(Object.keys(METHODS_TEXT.en));
		for (const rule of methodRules(LEGAL_DEADLINES)) {
			expect(rule.body.zh.length).toBeGreaterThan(20);
			expect(rule.body.en.length).toBeGreaterThan(40);
		}
	});

	it('state the deadlines of the law', () => {
		const filing = methodRules(LEGAL_DEADLINES).find((rule) => rule.id === 'filing');
		expect(filing?.body.zh).toContain('1 月 31 日');
		expect(filing?.body.en).toContain('31 March');
	});
});
