import type { CsvCell } from '../../export/csv';

/** One figure of a table that is coloured by size. */
export interface HeatCell {
	text: string;
	/** What stands beside the figure, smaller; empty for nothing. */
	aside: string;
	/** Colour class, 0 for zero; null where there is nothing to count, which is hatched. */
	ink: number | null;
	/** A figure resting on too little to be compared. */
	faint: boolean;
	/** The whole of it as a sentence. */
	label: string;
	/** What its column sorts by. */
	value: number | null;
}

/** A figure behind the coloured ones: it is read, not compared by colour. */
export interface HeatTail {
	text: string;
	label: string;
	value: number | null;
}

export interface HeatColumn {
	key: string;
	label: string;
	/** A second line of the heading, or empty. */
	sub: string;
	/** The heading in full. */
	hint: string;
}

export interface HeatRow {
	key: string;
	head: string;
	/** What choosing the row's heading does, as a sentence. */
	hint: string;
	cells: HeatCell[];
	tails: HeatTail[];
}

/** A table of rows × columns coloured by size, with figures behind each row, and the same as a file. */
export interface HeatModel {
	corner: string;
	caption: string;
	columns: HeatColumn[];
	tails: HeatColumn[];
	rows: HeatRow[];
	notes: string[];
	file: CsvCell[][];
}

/** What a table of rows is sorted by: a column or a figure behind the rows, by key. */
export interface HeatOrder {
	key: string;
	descending: boolean;
}

/** Returns the rows in the order of a column, those without a figure last, equal ones as they came. */
export function rowsInOrder(model: HeatModel, order: HeatOrder | null): readonly HeatRow[] {
	if (order === null) return model.rows;
	const at = [...model.columns, ...model.tails].findIndex((c) => c.key === order.key);
	const value = (row: HeatRow) => [...row.cells, ...row.tails][at]?.value ?? null;
	const sign = order.descending ? -1 : 1;
	return [...model.rows].sort((a, b) => {
		const [x, y] = [value(a), value(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null);
		return sign * (x - y);
	});
}

/**
 * Returns the place an arrow key, Home or End leads to within `rows` × `columns` (0 = first; row 0 is the heading),
 * or null where the key means nothing here.
 */
export function placeAfter(
	[row, column]: readonly [number, number],
	key: string,
	rows: number,
	columns: number
): [number, number] | null {
	const within = (n: number, count: number) => Math.min(count - 1, Math.max(0, n));
	switch (key) {
		case 'ArrowRight':
			return [row, within(column + 1, columns)];
		case 'ArrowLeft':
			return [row, within(column - 1, columns)];
		case 'ArrowDown':
			return [within(row + 1, rows), column];
		case 'ArrowUp':
			return [within(row - 1, rows), column];
		case 'Home':
			return [row, 0];
		case 'End':
			return [row, columns - 1];
		default:
			return null;
	}
}
