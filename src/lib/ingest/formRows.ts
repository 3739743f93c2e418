import { YUAN } from '../domain/phrases';
import { filledCells, filledWidth, textAt, type Grid, type GridCell } from './grid';
import type { IssueCode } from './issues';
import { bareKey, fullKey } from './labels';
import { parseCell } from './value';

/** A cell of the form found in a sheet. `text` is null where the row ends before it: absent, not blank. */
export interface PlacedCell {
	code: string;
	text: string;
	row: number;
	column: number;
	/** Unit the header or the table's title states, or null. */
	unit: string | null;
}

/** Something a person should know about the sheet. Positions count from 0; `column` may be null. */
export interface FormTrouble {
	code: IssueCode;
	row: number;
	column: number | null;
	raw: string;
	values: Record<string, string | number>;
}

/** What one table of the form gave. */
export interface TableReading {
	cells: PlacedCell[];
	troubles: FormTrouble[];
	/** Rows from its first header row to its last row; `end` is not included. */
	start: number;
	end: number;
}

const COUNT = { kind: 'signed', unit: '', stated: '' } as const;
const MONEY = { kind: 'amount', unit: YUAN, stated: YUAN } as const;

/** Returns whether a text can be what a number cell prints: a number, zero, or a sign for "not applicable". */
export function valueLike(text: string): boolean {
	return parseCell(text, COUNT).state !== 'text' || parseCell(text, MONEY).state !== 'text';
}

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 5_000;
const LONGEST_LABEL = 200;

/** Returns the comparing keys of a label, the most literal first; none for numbers and for whole paragraphs. */
export function labelKeys(text: string): readonly string[] {
	if (text.length > LONGEST_LABEL || /^[\d.,-]*$/.test(text)) return [];
	let keys = remembered.get(text);
	if (keys === undefined) {
		keys = [...new Set([fullKey(text), bareKey(text)])].filter((k) => k !== '');
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(text, keys);
	}
	return keys;
}

/** Returns the keys under which the header cells of some rows, one below the other, may be read in one column. */
export function verticalKeys(grid: Grid, start: number, depth: number, column: number): Set<string> {
	const texts: string[] = [];
	for (let r = start; r < start + depth; r++) {
		const text = textAt(grid, r, column) ?? '';
		if (text !== '') texts.push(text);
	}
	const keys = new Set(texts.flatMap(labelKeys));
	if (texts.length > 1) for (const key of labelKeys(texts.join(''))) keys.add(key);
	if (texts.length > 2) for (const key of labelKeys(texts.slice(-2).join(''))) keys.add(key);
	return keys;
}

/** Returns the first column after each other for a sequence of labels; null for those not found in order. */
export function columnsInOrder(
	grid: Grid,
	start: number,
	depth: number,
	labels: readonly (readonly string[])[]
): (number | null)[] {
	const block = grid.rows.slice(start, start + depth);
	const width = Math.max(0, ...block.map((r) => r.length));
	const keys = Array.from({ length: width }, (_, c) => verticalKeys(grid, start, depth, c));
	let from = 0;
	return labels.map((spellings) => {
		for (let c = from; c < width; c++) {
			if (spellings.some((s) => keys[c]?.has(s))) {
				from = c + 1;
				return c;
			}
		}
		return null;
	});
}

/** Returns the label cells of a row: its texts before the first value column, or before its first number. */
export function labelCells(grid: Grid, row: number, firstValue: number): GridCell[] {
	const filled = filledCells(grid, row);
	const before = filled.filter((c) => c.column < firstValue && !valueLike(c.text));
	if (before.length > 0) {
		const next = filled.find((c) => c.column >= firstValue);
		if (next === undefined || valueLike(next.text) || next.column > firstValue) return before;
	}
	const labels: GridCell[] = [];
	for (const cell of filled) {
		if (valueLike(cell.text)) {
			if (labels.length > 0) break;
			continue;
		}
		labels.push(cell);
	}
	return before.length > 0 && labels.length <= before.length ? before : labels;
}

/**
 * Returns where the values of a row stand, one column per header column, null where the row does not reach. A row
 * whose cells are moved against the header is read in its own order; a row that is too short from the left.
 */
export function valueColumns(
	grid: Grid,
	row: number,
	label: number,
	columns: readonly number[]
): { at: (number | null)[]; moved: boolean; short: boolean } {
	const cells = grid.rows[row] ?? [];
	const first = columns[0] ?? 0;
	const filled = filledCells(grid, row).filter((c) => c.column > label);
	const aligned =
		label < first && filled.every((c) => columns.includes(c.column)) && (filled[0]?.column ?? first) >= first;
	if (aligned) {
		const at = columns.map((c) => (c < cells.length ? c : null));
		return { at, moved: false, short: at.includes(null) };
	}
	if (filled.length === columns.length) {
		return { at: filled.map((c) => c.column), moved: true, short: false };
	}
	const reach = filledWidth(cells);
	if (label >= first || (filled[0]?.column ?? first) < first) {
		const at = columns.map((_, i) => (label + 1 + i < reach ? label + 1 + i : null));
		return { at, moved: true, short: at.includes(null) };
	}
	const at = columns.map((c) => (c < cells.length ? c : null));
	return { at, moved: false, short: at.includes(null) };
}
