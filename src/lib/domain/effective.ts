import { CELLS, cellsOf } from './cells';
import { rowsOfGroup, T3_COLUMNS, T3_PARTS, T3_ROWS } from './table3';
import { T4_STAGES } from './table4';
import type { CellState } from './reports';

/** A total and the parts that add up to it. */
export interface Identity {
	total: string;
	parts: readonly string[];
}

const t3Codes = new Set(CELLS.filter((c) => c.table === 't3').map((c) => c.code));

/** Row totals of table 3: six applicants add up to 总计. */
export const ROW_IDENTITIES: readonly Identity[] = T3_ROWS.map((row) => ({
	total: `${row.code}_total`,
	parts: T3_PARTS.map((c) => `${row.code}_${c}`)
}));

/** Stage totals of table 4: four results add up to 总计. */
export const STAGE_IDENTITIES: readonly Identity[] = T4_STAGES.map((stage) => ({
	total: `t4_${stage.code}_total`,
	parts: ['upheld', 'corrected', 'other', 'pending'].map((r) => `t4_${stage.code}_${r}`)
}));

/** Returns the form whose table-3 rows a report prints: its own, or for a mixed report the one its rows show. */
export function tableThreeForm(format: string, has: (code: string) => boolean): string {
	if (format !== 'mixed') return format;
	const newRows = rowsOfGroup('other', '2021');
	return newRows.some((row) => T3_COLUMNS.some((c) => has(`${row}_${c.code}`))) ? '2021' : '2019';
}

/** Returns the column sums of table 3, （七）总计 of each applicant, for the rows a form prints. */
export function columnIdentities(form: string): Identity[] {
	const rows = [...new Set(cellsOf(form, 't3').map((c) => c.row))].filter((code) =>
		T3_ROWS.some((r) => r.code === code && r.group !== null)
	);
	return T3_COLUMNS.map((column) => ({
		total: `t3_done_total_${column.code}`,
		parts: rows.map((row) => `${row}_${column.code}`).filter((code) => t3Codes.has(code))
	}));
}

/** The sums that bind the cells of one form, and the parts of each total over all of them. */
interface FormSums {
	identities: readonly Identity[];
	parts: ReadonlyMap<string, readonly string[]>;
}

const sumsByForm = new Map<string, FormSums>();

function sumsOf(form: string): FormSums {
	const known = sumsByForm.get(form);
	if (known !== undefined) return known;
	const identities = [...ROW_IDENTITIES, ...STAGE_IDENTITIES, ...columnIdentities(form)];
	const parts = new Map<string, readonly string[]>();
	for (const sum of identities) parts.set(sum.total, [...(parts.get(sum.total) ?? []), ...sum.parts]);
	const sums = { identities, parts };
	sumsByForm.set(form, sums);
	return sums;
}

export interface Derived {
	value: number;
	/** `total`: added up from its parts. `zero`: a blank beside a printed total that its printed parts already make. */
	how: 'total' | 'zero';
}

/**
 * Returns the figures that follow from the printed ones: totals left open whose parts are all there, and blanks
 * that a printed total proves to be 0. Nothing else is filled; `na` and `text` cells stay without a value.
 * `format` is the report's form; a mixed report is read by the table-3 rows it prints.
 */
export function deriveCells(
	cells: Readonly<Record<string, number>>,
	states: Readonly<Record<string, CellState>>,
	format: string
): Record<string, Derived> {
	const form = tableThreeForm(format, (code) => code in cells || code in states);
	const derived: Record<string, Derived> = {};
	const printed = (code: string) => cells[code] ?? null;
	const known = (code: string) => printed(code) ?? derived[code]?.value ?? null;
	const { identities, parts: partsOf } = sumsOf(form);
	const counts = (code: string) => printed(code) !== null && printed(code) !== 0;

	for (const { total, parts } of identities) {
		const sum = printed(total);
		if (sum === null) continue;
		const open = parts.filter((p) => printed(p) === null);
		if (open.length === 0 || !open.every((p) => states[p] === 'blank')) continue;
		// Where a blank is itself a total whose printed parts count something, the two totals contradict each other.
		if (open.some((p) => partsOf.get(p)?.some(counts))) continue;
		const rest = parts.reduce((acc, p) => acc + (open.includes(p) ? 0 : (cells[p] as number)), 0);
		if (rest === sum) for (const p of open) derived[p] = { value: 0, how: 'zero' };
	}
	for (const { total, parts } of identities) {
		if (known(total) !== null) continue;
		const state = states[total] ?? 'absent';
		if (state !== 'blank' && state !== 'absent') continue;
		const values = parts.map(known);
		if (values.length === 0 || values.some((v) => v === null)) continue;
		derived[total] = { value: values.reduce<number>((acc, v) => acc + (v as number), 0), how: 'total' };
	}
	return derived;
}
