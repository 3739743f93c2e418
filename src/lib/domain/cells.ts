import type { FormId, Label } from './forms';
import { T2_SUBTABLES } from './table2';
import { T3_COLUMNS, T3_ROWS } from './table3';
import { T4_RESULTS, T4_STAGES } from './table4';
import { PROSE_FIGURES } from './prose';

export type TableId = 't2' | 't3' | 't4' | 'prose';

/** What a cell may hold: whole numbers ≥ 0, whole numbers of either sign, or amounts with decimals. */
export type CellKind = 'count' | 'signed' | 'amount';

/** One cell of a statutory form, or one figure from a report's prose. */
export interface Cell {
	code: string;
	table: TableId;
	/** Row and column codes, such as `t3_new` and `natural`. */
	row: string;
	column: string;
	unit: Unit;
	kind: CellKind;
	forms: readonly FormId[];
	/** Official wording of row and column, by form. */
	wording: Readonly<Record<FormId, { section: string; row: string; column: string }>>;
	label: Label;
	/** A printed total of other cells: never added to its parts. */
	total: boolean;
}

export type Unit = '件' | '项' | '万元' | '元' | '条' | '场' | '篇' | '次' | '%' | '个' | '天' | '份';

const cells = new Map<string, Cell>();
const printed = new Map<FormId, string[]>();

function add(cell: Cell, form: FormId) {
	const order = printed.get(form);
	if (order === undefined) printed.set(form, [cell.code]);
	else order.push(cell.code);
	const known = cells.get(cell.code);
	if (known === undefined) return void cells.set(cell.code, cell);
	cells.set(cell.code, {
		...known,
		forms: [...known.forms, form],
		wording: { ...known.wording, ...cell.wording }
	});
}

for (const sub of T2_SUBTABLES) {
	for (const row of sub.rows) {
		for (const column of sub.columns) {
			add(
				{
					code: `t2_${row.code}_${column.code}`,
					table: 't2',
					row: `t2_${row.code}`,
					column: column.code,
					unit: column.unit,
					kind: column.kind,
					forms: [sub.form],
					wording: { [sub.form]: { section: sub.section, row: row.label.zh, column: column.label.zh } },
					label: {
						zh: `${row.label.zh}·${column.label.zh}`,
						en: `${row.label.en}: ${column.label.en}`
					},
					total: false
				},
				sub.form
			);
		}
	}
}

for (const row of T3_ROWS) {
	for (const column of T3_COLUMNS) {
		for (const form of row.forms) {
			add(
				{
					code: `${row.code}_${column.code}`,
					table: 't3',
					row: row.code,
					column: column.code,
					unit: '件',
					kind: 'count',
					forms: [form],
					wording: {
						[form]: {
							section: column.group === null ? '' : column.group,
							row: row.label.zh,
							column: column.label.zh
						}
					},
					label: {
						zh: `${row.short.zh}·${column.label.zh}`,
						en: `${row.short.en}: ${column.label.en}`
					},
					total: column.code === 'total' || row.code === 't3_done_total'
				},
				form
			);
		}
	}
}

for (const stage of T4_STAGES) {
	for (const result of T4_RESULTS) {
		for (const form of stage.forms) {
			add(
				{
					code: `t4_${stage.code}_${result.code}`,
					table: 't4',
					row: `t4_${stage.code}`,
					column: result.code,
					unit: '件',
					kind: 'count',
					forms: [form],
					wording: {
						[form]: { section: stage.heading, row: stage.label.zh, column: result.label.zh }
					},
					label: {
						zh: `${stage.label.zh}·${result.label.zh}`,
						en: `${stage.label.en}: ${result.label.en}`
					},
					total: result.code === 'total'
				},
				form
			);
		}
	}
}

for (const figure of PROSE_FIGURES) {
	cells.set(figure.code, {
		code: figure.code,
		table: 'prose',
		row: figure.code,
		column: '',
		unit: figure.unit,
		kind: figure.unit === '元' ? 'amount' : 'count',
		forms: figure.forms,
		wording: Object.fromEntries(
			figure.forms.map((form) => [form, { section: '', row: figure.label.zh, column: '' }])
		),
		label: figure.label,
		total: false
	});
}

/** Every cell of every form and every prose figure, in the order of the forms. */
export const CELLS: readonly Cell[] = [...cells.values()];

/** Returns the cell with this code, or null when no form has it. */
export function cellByCode(code: string): Cell | null {
	return cells.get(code) ?? null;
}

/** Returns the cells of one table of one form, in printed order. */
export function cellsOf(form: FormId, table: TableId): Cell[] {
	if (table === 'prose') return CELLS.filter((c) => c.table === table && c.forms.includes(form));
	return formCells(form).filter((c) => c.table === table);
}

/** Returns the cells of the statutory tables (not the prose figures) that a form prescribes, in printed order. */
export function formCells(form: FormId): Cell[] {
	return (printed.get(form) ?? []).flatMap((code) => cells.get(code) ?? []);
}
