import { MAX_FORM_COLUMNS, MAX_SPAN } from './limits';
import type { SourceCell } from './reportSource';

/** A cell as a table writes it: once, with the columns and rows it covers. */
export interface SpannedCell {
	text: string;
	width: number;
	height: number;
}

function bounded(span: number): number {
	return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

/** Returns rows of cells with the column each begins in; what merged cells cover is left out. */
export function spannedRows(rows: readonly (readonly SpannedCell[])[]): SourceCell[][] {
	const covered = new Map<number, number>();
	return rows.map((row, r) => {
		const cells: SourceCell[] = [];
		let column = 0;
		for (const cell of row) {
			while ((covered.get(column) ?? 0) > r) column += 1;
			cells.push({ text: cell.text, column });
			const width = bounded(cell.width);
			const until = r + bounded(cell.height);
			for (let c = column; c < Math.min(column + width, column + MAX_FORM_COLUMNS); c++)
				covered.set(c, until);
			column += width;
		}
		return cells;
	});
}
