import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import {
	OFFICIAL_SECTIONS,
	officialTable,
	officialTables,
	tableForms
} from '../../src/lib/domain/officialForm';
import type { OfficialTable } from '../../src/lib/domain/officialFormCell';
import { SECTION_KINDS, SECTION_WORDS } from '../../src/lib/domain/sectionPhrases';
import { printed, type FormName, type PrintedCell } from '../fixtures/reports/form';

const FORMS: FormName[] = ['2019', '2021'];

/** Returns how often each place of a table's grid is covered. */
function coverage(table: OfficialTable): number[][] {
	const grid = table.rows.map(() => Array.from({ length: table.width }, () => 0));
	table.rows.forEach((row, r) => {
		for (const cell of row) {
			for (let down = 0; down < cell.rowspan; down++)
				for (let across = 0; across < cell.colspan; across++) {
					const line = grid[r + down];
					if (line !== undefined) line[cell.column + across] = (line[cell.column + across] ?? 0) + 1;
				}
		}
	});
	return grid;
}

describe.each(FORMS)('the official form of %s', (form) => {
	const tables = officialTables(form);

	it('holds every cell of the form exactly once, in printed order', () => {
		const codes = tables.flatMap((t) => t.rows.flatMap((row) => row.flatMap((cell) => cell.code ?? [])));
		expect(codes).toEqual(formCells(form).map((cell) => cell.code));
	});

	it('covers each place of each grid exactly once', () => {
		for (const table of tables) {
			expect(
				coverage(table)
					.flat()
					.every((count) => count === 1)
			).toBe(true);
			expect(table.shares).toHaveLength(table.width);
			expect(table.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
		}
	});

	it('prints the words and merges of the notice', () => {
		const made = printed({ form, title: '', figures: {} }).flatMap((part) =>
			'table' in part ? [part.table] : []
		);
		const shape = (cell: PrintedCell) => [cell.text, cell.wide, cell.high];
		tables.forEach((table, i) => {
			const rows = table.rows.map((row) =>
				row.map((c) => [
					(c.label?.zh ?? '').replace('单位：万元，保留四位小数', '万元'),
					c.colspan,
					c.rowspan
				])
			);
			expect(rows).toEqual(made[i]?.map((row) => row.map(shape)));
		});
	});

	it('has an English gloss for every label', () => {
		const labels = tables.flatMap((t) => t.rows.flatMap((row) => row.flatMap((cell) => cell.label ?? [])));
		expect(labels.filter((label) => label.en === '' || /\p{Script=Han}/u.test(label.en))).toEqual([]);
	});
});

describe('the sections of a report', () => {
	it('are the six of the notice in their order, with headings the reader knows', () => {
		expect(OFFICIAL_SECTIONS.map((s) => s.kind)).toEqual([...SECTION_KINDS]);
		for (const { kind, heading } of OFFICIAL_SECTIONS)
			expect(heading.zh.replace(/^.、/, '')).toMatch(SECTION_WORDS[kind]);
		expect(OFFICIAL_SECTIONS.flatMap((s) => s.table ?? [])).toEqual(['t2', 't3', 't4']);
	});
});

describe('the form of each table', () => {
	const holding =
		(...codes: string[]) =>
		(code: string) =>
			codes.includes(code);

	it('is the report’s own where that is one form', () => {
		expect(tableForms('2019', holding('t2_norm_made'))).toEqual({ t2: '2019', t3: '2019', t4: '2019' });
	});

	it('follows the cells that are there where forms are mixed', () => {
		const forms = tableForms('mixed', holding('t2_norm_made', 't3_other_total'));
		expect(forms).toMatchObject({ t2: '2021', t3: '2019' });
		expect(
			officialTable('t3', forms.t3)
				.rows.flat()
				.some((c) => c.code === 't3_other_total')
		).toBe(true);
	});

	it('is the newest where nothing tells', () => {
		expect(tableForms('', holding())).toEqual({ t2: '2021', t3: '2021', t4: '2021' });
		expect(tableForms('pre2019', holding('t2_procure_count'))).toMatchObject({ t2: '2019', t3: '2021' });
	});
});
