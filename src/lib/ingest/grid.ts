/** One cell of a sheet: its text, and the place a person finds it at, counted from 0. */
export interface GridCell {
	text: string;
	row: number;
	column: number;
}

/** A sheet as positions: what CSV, spreadsheets, web pages and documents are turned into before the form is read. */
export interface Grid {
	/** Rows of texts by position; a cell that a row does not reach is not there, a merged one stands blank. */
	rows: readonly (readonly string[])[];
	/** Row number in the source of the first row, from 1. */
	firstRow: number;
}

/** Returns a grid of plain rows; line breaks and runs of spaces inside a cell become one space. */
export function gridOf(rows: readonly (readonly string[])[], firstRow = 1): Grid {
	return { rows: rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim())), firstRow };
}

/** Returns the text at a position, or null where the row does not reach. */
export function textAt(grid: Grid, row: number, column: number): string | null {
	return grid.rows[row]?.[column] ?? null;
}

/** Returns the cells of a row that hold text. */
export function filledCells(grid: Grid, row: number): GridCell[] {
	const cells: GridCell[] = [];
	(grid.rows[row] ?? []).forEach((text, column) => {
		if (text !== '') cells.push({ text, row, column });
	});
	return cells;
}

/** Returns the length of a row without the blanks at its end. */
export function filledWidth(row: readonly string[]): number {
	let width = row.length;
	while (width > 0 && row[width - 1] === '') width -= 1;
	return width;
}
