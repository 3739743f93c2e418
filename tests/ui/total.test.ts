import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import type { Summing } from '../../src/lib/domain/summing';
import { reportDocx } from '../../src/lib/export/reportDocx';
import { toXlsx } from '../../src/lib/export/xlsx';
import type { TotalCellRow, TotalMemberRow } from '../../src/lib/query/totalReport';
import { findingsByCell, cellLook } from '../../src/lib/ui/form/content';
import { hintOf, spokenCell } from '../../src/lib/ui/form/words';
import { choiceOf, governmentsOf, withMember, withoutMembers } from '../../src/lib/ui/total/choice';
import { printedSum, sumTables } from '../../src/lib/ui/total/files';
import { comparedCells, decimalDifference, membersOf, sumContent } from '../../src/lib/ui/total/model';
import { checkSum } from '../../src/lib/ui/total/sumRules';

const summing: Summing = { government: 'city', picked: [], left: [], year: 2025, form: '2021' };

const placed = (agency_id: string, parent_id = '', level = 'city') => ({ agency_id, parent_id, level });
const ROSTER = [
	placed('city'),
	placed('edu', 'city'),
	placed('county', 'city', 'county'),
	placed('town', 'county', 'township'),
	placed('alone')
];

function row(cell: string, value: number | null, more: Partial<TotalCellRow> = {}): TotalCellRow {
	const reports = value === null ? 0 : 3;
	const rest = { basis: value === null ? null : 7, derived: 0, blank: 0, na: 0, words: 0, published: null };
	return { cell, value, reports, ...rest, ...more };
}

describe('what a link adds up', () => {
	const view = (options: Record<string, string>, year = 2025) => ({
		options,
		years: [2019, year] as [number, number]
	});

	it('without a word it is the government with most below it', () => {
		expect(governmentsOf(ROSTER)).toEqual([
			{ agency_id: 'city', members: 3 },
			{ agency_id: 'county', members: 1 }
		]);
		expect(choiceOf(view({}), ROSTER).summing).toEqual(summing);
		expect(choiceOf(view({}), [placed('a'), placed('b')]).summing?.government).toBeNull();
	});

	it('a roster that goes round in a circle ends', () => {
		expect(governmentsOf([placed('a', 'b'), placed('b', 'a')])).toHaveLength(2);
	});

	it('names what the dataset does not have', () => {
		const { summing: found, unknown } = choiceOf(view({ g: 'nobody', of: '-edu~-ghost' }), ROSTER);
		expect(found).toEqual({ ...summing, left: ['edu'] });
		expect(unknown).toEqual(['-ghost', 'nobody']);
	});

	it('years before the national tables cannot be summed', () => {
		expect(choiceOf(view({}, 2018), ROSTER).summing).toBeNull();
	});

	it('taking a member out and in again leads back to the same link', () => {
		const ids = ROSTER.map((a) => a.agency_id);
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...ids)), fc.constantFrom(...ids), (left, id) => {
				const of = left.map((l) => `-${l}`).join('~');
				const at = choiceOf(view({ of }), ROSTER).summing as Summing;
				expect(at.left).toEqual(left);
				const out = choiceOf(view(withMember(at, id, false)), ROSTER).summing as Summing;
				expect(out.left).toContain(id);
				const back = choiceOf(view(withMember(out, id, true)), ROSTER).summing as Summing;
				expect(back.left).toEqual(left.filter((l) => l !== id));
			})
		);
		const all = withoutMembers(summing, [
			{ agency_id: 'edu', summed: true },
			{ agency_id: 'town', summed: false }
		]);
		expect(all).toEqual({ of: '-edu' });
	});

	it('a choice by hand wins over what is left out', () => {
		expect(choiceOf(view({ of: 'edu~-town~town' }), ROSTER).summing).toMatchObject({
			picked: ['edu', 'town'],
			left: []
		});
	});
});

describe('the sum in the official form', () => {
	const cells = [
		row('t3_new_natural', 5),
		row('t3_new_total', 5, { reports: 2, basis: 8 }),
		row('t2_rule_made', null),
		row('t3_carry_in_total', 0)
	];
	const content = sumContent(cells, 3, '2021', [], 'zh');
	const look = (code: string) => cellLook(content, code, findingsByCell([]));

	it('tells a complete figure, one that reports lack, zero and nothing apart', () => {
		expect(look('t3_new_natural')).toMatchObject({ state: 'value', remark: '' });
		expect(look('t3_new_total')).toMatchObject({ value: 5, remark: '2/3 份报告有此数' });
		expect(look('t2_rule_made')).toMatchObject({ state: 'blank', value: null, remark: '3 份报告都没有此数' });
		expect(look('t3_carry_in_total').state).toBe('zero');
		expect(spokenCell(look('t3_new_total'), '2021', 'zh')).toContain('2/3 份报告有此数');
		expect(hintOf(look('t3_new_total'), 'zh')).toBe('2/3 份报告有此数');
	});

	it('differences of amounts have no binary noise', () => {
		expect(decimalDifference(0.3, 0.1)).toBe(0.2);
		const [compared] = comparedCells([
			row('t2_fee_amount_wan', 0.1, { published: 0.3 }),
			row('t3_new_total', 1)
		]);
		expect(compared?.difference).toBe(0.2);
		expect(comparedCells([row('t3_new_total', null, { published: 3 })])[0]?.difference).toBeNull();
	});
});

describe('rules on the sum', () => {
	const parts = ['natural', 'business', 'research', 'charity', 'legal', 'org_other'];
	const newRow = (total: number, more: Partial<TotalCellRow> = {}) => [
		...parts.map((p) => row(`t3_new_${p}`, 1)),
		row('t3_new_total', total, more)
	];
	const told = (cells: TotalCellRow[]) => checkSum(cells, summing);
	const rowRule = (list: readonly { rule: string; cells: readonly string[] }[]) =>
		list.filter((f) => f.rule === 'T3-ROW' && f.cells.includes('t3_new_total'));

	it('a broken identity between the same reports fails', () => {
		expect(rowRule(told(newRow(7)).failed)).toHaveLength(1);
		expect(rowRule(told(newRow(6)).failed)).toHaveLength(0);
	});

	it('cells that rest on different reports are never compared', () => {
		const { failed, untold } = told(newRow(7, { reports: 4, basis: 9 }));
		expect(rowRule(failed)).toHaveLength(0);
		expect(rowRule(untold)).toHaveLength(1);
	});
});

describe('the sum as files', () => {
	const cells = formCells('2021').map(({ code }, i) =>
		row(code, code === 't2_rule_made' ? null : code === 't2_fee_amount_wan' ? 12.3456 : i, {
			...(code === 't3_new_total' ? { reports: 2, blank: 1, published: 500 } : {})
		})
	);
	const facts: TotalMemberRow = {
		agency_id: 'edu',
		kind: 'bureau',
		expected: true,
		report_id: 'r',
		format: '2021',
		status: 'published',
		scope: 'own',
		summed: true,
		covered_by: null,
		known: 200,
		outside: 0
	};
	const missing = { ...facts, report_id: null, known: null, summed: false };
	const members = membersOf(
		['edu', 'fin', 'sci']
			.map((agency_id) => ({ ...facts, agency_id }))
			.concat([{ ...missing, agency_id: 'tax' } as TotalMemberRow]),
		summing
	);

	it('the DOCX has the title, the figures, what it rests on, and says when it is made up', async () => {
		const report = printedSum({ cells, members, summing, agency: '某市人民政府', fictional: true });
		const xml = strFromU8(unzipSync(await reportDocx(report))['word/document.xml'] as Uint8Array);
		const words = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
		expect(words).toContain('某市人民政府2025年政府信息公开工作年度报告');
		expect(words).toContain('（汇总稿：由3份报告逐格相加，1家应报未报，1格有报告缺数；虚构数据，仅供演示）');
		expect(words).toContain('12.3456');
		expect(words).toMatch(/汇总说明：.*新收申请·总计（2份）/);
		expect(words).not.toContain('斜纹格');
	});

	it('the workbook has the tables, what each cell rests on, and every figure, numbers as numbers', async () => {
		const matrix = [{ agency_id: 'edu', ...Object.fromEntries(cells.map((c) => [c.cell, c.value])) }];
		const tables = sumTables({ cells, members, matrix, summing, name: (id) => id, lang: 'zh' });
		expect(tables.map((t) => t.name)).toEqual(['表二', '表三', '表四', '各格依据', '汇总范围', '逐份数字']);
		for (const table of tables)
			for (const line of table.rows) expect(line).toHaveLength(table.columns.length);
		const basis = tables[3]?.rows.find((line) => line[1] === 't3_new_total');
		expect(basis?.slice(4)).toEqual([2, 3, 1, 0, 0, 0, 500, expect.any(Number)]);
		const source = {
			lang: 'zh' as const,
			title: 't',
			dataset: 'd',
			origin: 'o',
			fictional: '虚构',
			link: '',
			made: '2026-01-01',
			notes: []
		};
		const files = unzipSync(await toXlsx(tables, source));
		expect(Object.keys(files).filter((f) => /sheet\d+\.xml$/.test(f))).toHaveLength(7);
	});

	it('who needs attention stands first', () => {
		expect(members.map((m) => m.state)).toEqual(['missing', 'summed', 'summed', 'summed']);
	});
});
