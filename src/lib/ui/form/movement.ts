import type { OfficialCell, OfficialTable } from '../../domain/officialFormCell';

type Figure = OfficialCell & { code: string };

/** Returns the rows of a table that hold figures, each with its figures from left to right. */
export function figureRows(table: OfficialTable): Figure[][] {
	return table.rows
		.map((row) => row.filter((cell): cell is Figure => cell.code !== null))
		.filter((row) => row.length > 0);
}

/** Returns the codes of a table's figures in the order they are read. */
export function figureCodes(table: OfficialTable): string[] {
	return figureRows(table).flatMap((row) => row.map((cell) => cell.code));
}

/** Returns the figure of a row that stands over or under a column of the grid, else the last one before it. */
function under(row: readonly Figure[], column: number): Figure | undefined {
	return row.filter((cell) => cell.column <= column).at(-1) ?? row[0];
}

/**
 * Returns the code a key leads to from a figure, or null where there is nothing that way: arrows go to the next figure,
 * over merged cells too; Home and End to the ends of the row, with Ctrl to the ends of the table.
 */
export function moved(table: OfficialTable, from: string, key: string, ctrl = false): string | null {
	const rows = figureRows(table);
	const r = rows.findIndex((row) => row.some((cell) => cell.code === from));
	const row = rows[r];
	if (row === undefined) return null;
	const c = row.findIndex((cell) => cell.code === from);
	const column = row[c]?.column ?? 0;
	const ends = ctrl ? rows.flat() : row;
	const to: Readonly<Record<string, Figure | undefined>> = {
		ArrowLeft: row[c - 1],
		ArrowRight: row[c + 1],
		ArrowUp: under(rows[r - 1] ?? [], column),
		ArrowDown: under(rows[r + 1] ?? [], column),
		Home: ends[0],
		End: ends.at(-1)
	};
	const found = Object.hasOwn(to, key) ? to[key] : undefined;
	return found === undefined || found.code === from ? null : found.code;
}
