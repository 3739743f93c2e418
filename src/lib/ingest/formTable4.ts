import { T4_RESULT_ALIASES } from '../domain/phrases';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import {
	columnsInOrder,
	valueColumns,
	valueLike,
	type FormTrouble,
	type PlacedCell,
	type TableReading
} from './formRows';
import { filledCells, type Grid } from './grid';
import { bareKey } from './labels';

const RESULTS = T4_RESULTS.map((r) => [r.label.zh, ...(T4_RESULT_ALIASES[r.code] ?? [])].map(bareKey));
const CODES = T4_STAGES.flatMap((s) => T4_RESULTS.map((r) => `t4_${s.code}_${r.code}`));
const LABELS = T4_STAGES.flatMap(() => RESULTS);
const MOSTLY = 12;

interface TableHeader {
	start: number;
	depth: number;
	columns: number[];
	named: number;
}

/** Fifteen columns beside each other, of which most are named where they should stand. */
function complete(found: readonly (number | null)[]): number[] | null {
	if (found.every((c) => c !== null)) return found as number[];
	const anchor = found.findIndex((c) => c !== null);
	const first = (found[anchor] ?? 0) - anchor;
	const columns = found.map((_, i) => first + i);
	return first >= 0 && found.every((c, i) => c === null || c === columns[i]) ? columns : null;
}

function findHeader(grid: Grid): TableHeader | null {
	let best: TableHeader | null = null;
	for (let start = 0; start < grid.rows.length; start++) {
		for (let depth = 1; depth <= 3 && start + depth <= grid.rows.length; depth++) {
			const found = columnsInOrder(grid, start, depth, LABELS);
			const named = found.filter((c) => c !== null).length;
			if (named < MOSTLY || named <= (best?.named ?? 0)) continue;
			const columns = complete(found);
			if (columns !== null) best = { start, depth, columns, named };
		}
	}
	return best;
}

/** The row of figures under the header: the next with a number, or a blank one of full width. */
function valueRow(grid: Grid, from: number, columns: readonly number[]): number | null {
	const within = Math.min(grid.rows.length, from + 4);
	for (let row = from; row < within; row++) {
		const filled = filledCells(grid, row);
		if (filled.length > 0 && filled.some((c) => valueLike(c.text))) return row;
		if (filled.length > 2) return null;
	}
	return (grid.rows[from]?.length ?? 0) > (columns[0] ?? 0) ? from : null;
}

/** Returns table 4 as it stands in a sheet: fifteen figures in one row, by their place under the header. */
export function readTable4(grid: Grid): TableReading | null {
	const header = findHeader(grid);
	if (header === null) return null;
	const troubles: FormTrouble[] = [];
	if (header.named < CODES.length) {
		troubles.push({ code: 'columns-by-position', row: header.start, column: null, raw: '', values: {} });
	}
	const first = header.start + header.depth;
	const row = valueRow(grid, first, header.columns);
	const nothing: TableReading = { cells: [], troubles, start: header.start, end: first };
	if (row === null) return nothing;
	const { at, moved, short } = valueColumns(grid, row, (header.columns[0] ?? 0) - 1, header.columns);
	if (moved) troubles.push({ code: 'shifted-row', row, column: null, raw: '', values: {} });
	if (short) {
		const found = at.filter((c) => c !== null).length;
		troubles.push({
			code: 'short-row',
			row,
			column: null,
			raw: '',
			values: { found, expected: CODES.length }
		});
	}
	const cells = CODES.flatMap((code, i): PlacedCell[] => {
		const column = at[i] ?? null;
		return column === null ? [] : [{ code, text: grid.rows[row]?.[column] ?? '', row, column, unit: null }];
	});
	return { cells, troubles, start: header.start, end: row + 1 };
}
