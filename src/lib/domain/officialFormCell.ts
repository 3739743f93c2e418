import type { FormId, Label } from './forms';

/** The tables of the form. */
export type TableName = 't2' | 't3' | 't4';

/** What a cell of a printed table is: a figure's place, or words over columns, before rows, over a part, or a note. */
export type OfficialKind = 'figure' | 'column' | 'row' | 'part' | 'note';

/** One cell of a table as the notice prints it. A merged cell stands once, where it begins. */
export interface OfficialCell {
	kind: OfficialKind;
	/** The words in it; null where a figure stands. */
	label: Label | null;
	/** Code of the figure; null where words stand. */
	code: string | null;
	/** Column of the grid it begins in, from 0. */
	column: number;
	colspan: number;
	rowspan: number;
	/** How its words are set; figures are for the reader's eye to line up. */
	align: 'left' | 'center';
	/** Whether its words may run downwards, because it stands beside many rows. */
	tall: boolean;
}

/** A table of the form: rows of cells on a grid. */
export interface OfficialTable {
	table: TableName;
	form: FormId;
	/** Columns of the grid. */
	width: number;
	/** Columns of the grid, from the left, that only hold labels of rows. */
	labelColumns: number;
	/** Rows at the top that only hold headers. */
	headRows: number;
	/** How wide each column is, in percent of the table. */
	shares: readonly number[];
	rows: readonly (readonly OfficialCell[])[];
}

type Shape = Partial<Pick<OfficialCell, 'colspan' | 'rowspan' | 'align' | 'tall'>>;

/** A cell before its place in the grid is known. */
export type UnplacedCell = Omit<OfficialCell, 'column'>;

/** Returns a cell with words in it. */
export function words(kind: Exclude<OfficialKind, 'figure'>, label: Label, shape: Shape = {}): UnplacedCell {
	return { kind, label, code: null, colspan: 1, rowspan: 1, align: 'center', tall: false, ...shape };
}

/** Returns the place of a figure. */
export function figure(code: string, colspan = 1): UnplacedCell {
	return { kind: 'figure', label: null, code, colspan, rowspan: 1, align: 'center', tall: false };
}

/** Returns rows with the column each cell begins in, merged cells above and before it counted. */
export function placed(rows: readonly (readonly UnplacedCell[])[]): OfficialCell[][] {
	const taken: boolean[][] = rows.map(() => []);
	return rows.map((row, r) => {
		let column = 0;
		return row.map((cell) => {
			while (taken[r]?.[column] === true) column += 1;
			const begins = column;
			for (let down = 0; down < cell.rowspan; down++) {
				for (let across = 0; across < cell.colspan; across++) {
					const below = taken[r + down];
					if (below !== undefined) below[begins + across] = true;
				}
			}
			column += cell.colspan;
			return { ...cell, column: begins };
		});
	});
}
