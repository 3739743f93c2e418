import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import { officialTable, officialTables } from '../../src/lib/domain/officialForm';
import type { CellState } from '../../src/lib/domain/reports';
import { cellLook, outsideOf, findingsByCell, formContent } from '../../src/lib/ui/form/content';
import { figureCodes, moved } from '../../src/lib/ui/form/movement';
import { hintOf, shownText, spokenCell } from '../../src/lib/ui/form/words';
import { checkReport } from '../../src/lib/rules/report';
import { report } from '../support/content';

const note = (cell: string, state: CellState, raw = '') => ({ cell, state, raw });
const NOBODY = new Map();

describe('what the official form shows', () => {
	const content = formContent({
		format: '2021',
		cells: { t3_new_natural: 3, t3_new_business: 0, t2_norm_made: 5, t2_procure_count: 2 },
		notes: [
			...['research', 'charity', 'legal', 'org_other'].map((c) => note(`t3_new_${c}`, 'blank')),
			note('t3_carry_in_natural', 'na', '——'),
			note('t2_licence_decisions', 'text', '若干'),
			note('t2_norm_repealed', 'blank')
		],
		corrections: [
			{
				cell: 't2_norm_made',
				raw: '8',
				before: { state: 'value', value: 8 },
				after: { state: 'value', value: 6 },
				who: '',
				note: '',
				at: ''
			}
		]
	});
	const look = (code: string) => cellLook(content, code, NOBODY);

	it('keeps number, zero, blank, sign, words and absence apart', () => {
		const states = [
			't3_new_natural',
			't3_new_business',
			't3_new_research',
			't3_carry_in_natural',
			't2_licence_decisions',
			't3_granted_natural'
		];
		expect(states.map((code) => look(code).state)).toEqual([
			'value',
			'zero',
			'blank',
			'na',
			'text',
			'absent'
		]);
		expect(states.map((code) => shownText(look(code), 'zh'))).toEqual(['3', '0', '', '——', '若干', '']);
	});

	it('puts corrections in place and says what stood there', () => {
		expect(look('t2_norm_made').value).toBe(6);
		expect(spokenCell(look('t2_norm_made'), '2021', 'zh')).toBe(
			'行政规范性文件·本年制发件数，6，已更正，原为 8'
		);
		expect(spokenCell(look('t2_norm_made'), '2021', 'en')).toMatch(/6, corrected, was 8$/);
	});

	it('works out an open total only from parts that are all printed', () => {
		const parts = Object.fromEntries(
			['natural', 'business', 'research', 'charity', 'legal', 'org_other'].map((c) => [`t3_new_${c}`, 2])
		);
		const full = formContent({ format: '2021', cells: parts, notes: [note('t3_new_total', 'blank')] });
		expect(cellLook(full, 't3_new_total', NOBODY)).toMatchObject({ state: 'computed', value: 12 });
		expect(look('t3_new_total')).toMatchObject({ state: 'absent', value: null });
	});

	it('names the cells that the form printed has no place for', () => {
		expect(outsideOf(content)).toEqual(['t2_procure_count']);
	});

	it('marks each cell with the worst open failure that rests on it', () => {
		const wrong = report('a', 2023, { t4_review_upheld: 1, t4_review_total: 5 });
		const cells = { ...wrong.cells, t4_review_corrected: 0, t4_review_other: 0, t4_review_pending: 0 };
		const findings = checkReport({ ...wrong, cells }, []);
		const marked = formContent({ format: '2021', cells, notes: [], findings });
		const total = cellLook(marked, 't4_review_total', findingsByCell(findings));
		expect(total.severity).toBe('E');
		expect(spokenCell(total, '2021', 'zh')).toContain('1 项错误');
		expect(hintOf(total, 'zh')).toContain('应等于');
		const settled = findings.map((f) => ({ ...f, acknowledged: '已核实' }));
		expect(findingsByCell(settled).size).toBe(0);
	});
});

describe('the keys of the official form', () => {
	const t2 = officialTable('t2', '2019');
	const t3 = officialTable('t3', '2021');

	it('go from figure to figure, over headings and merged cells', () => {
		expect(moved(t3, 't3_new_natural', 'ArrowDown')).toBe('t3_carry_in_natural');
		expect(moved(t3, 't3_granted_total', 'ArrowDown')).toBe('t3_partial_total');
		expect(moved(t3, 't3_new_natural', 'ArrowLeft')).toBeNull();
		expect(moved(t3, 't3_new_natural', 'End')).toBe('t3_new_total');
		expect(moved(t3, 't3_new_natural', 'End', true)).toBe('t3_carry_out_total');
		expect(moved(t2, 't2_norm_open_total', 'ArrowDown')).toBe('t2_licence_decisions');
		expect(moved(t2, 't2_coercion_decisions', 'ArrowDown')).toBe('t2_fee_items_delta');
		expect(moved(t2, 't2_fee_items_delta', 'ArrowUp')).toBe('t2_coercion_items_delta');
		expect(moved(t3, 't3_new_natural', 'a')).toBeNull();
		expect(moved(t3, 't3_new_natural', 'constructor')).toBeNull();
	});

	it('reach every figure from the first one', () => {
		for (const form of ['2019', '2021']) {
			for (const table of officialTables(form)) {
				const codes = figureCodes(table);
				const reached = new Set(codes.slice(0, 1));
				for (const code of reached)
					for (const key of ['ArrowRight', 'ArrowDown']) {
						const next = moved(table, code, key);
						if (next !== null) reached.add(next);
					}
				expect([...reached].sort()).toEqual([...codes].sort());
			}
		}
	});
});

it('every cell has a spoken name of its own within its table', () => {
	for (const form of ['2019', '2021'])
		for (const lang of ['zh', 'en'] as const)
			for (const table of officialTables(form)) {
				const empty = formContent({ format: form, cells: {}, notes: [] });
				const names = figureCodes(table).map((code) => spokenCell(cellLook(empty, code, NOBODY), form, lang));
				expect(new Set(names).size).toBe(names.length);
			}
	expect(formCells('2021').length).toBe(200);
});
