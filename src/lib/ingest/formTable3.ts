import { T3_COLUMN_ALIASES } from '../domain/phrases';
import { T3_COLUMNS, T3_ROWS } from '../domain/table3';
import { editDistance } from './distance';
import {
	columnsInOrder,
	labelCells,
	labelKeys,
	valueColumns,
	type FormTrouble,
	type PlacedCell,
	type TableReading
} from './formRows';
import { filledCells, type Grid } from './grid';
import { bareKey, tableThreeRowKeys } from './labels';

const COLUMN_LABELS = T3_COLUMNS.map((c) => [c.label.zh, ...(T3_COLUMN_ALIASES[c.code] ?? [])].map(bareKey));
const HEADER_DEPTH = 4;

const rowsByKey = new Map<string, string>();
for (const row of T3_ROWS) {
	const { full, keys } = tableThreeRowKeys(row.code);
	rowsByKey.set(full, row.code);
	for (const key of keys) if (!rowsByKey.has(key)) rowsByKey.set(key, row.code);
}

interface TableHeader {
	start: number;
	depth: number;
	columns: number[];
	inferred: boolean;
}

/** Fills columns that the header does not name from their neighbours; null where the gap does not fit exactly. */
function complete(found: readonly (number | null)[]): number[] | null {
	const anchors = found.flatMap((c, i) => (c === null ? [] : [[i, c] as const]));
	const columns: number[] = [];
	for (let i = 0; i < found.length; i++) {
		const own = found[i] ?? null;
		if (own !== null) {
			columns.push(own);
			continue;
		}
		const before = anchors.filter(([k]) => k < i).at(-1);
		const after = anchors.find(([k]) => k > i);
		const fits = before === undefined || after === undefined || after[1] - before[1] === after[0] - before[0];
		const guess =
			before !== undefined ? before[1] + i - before[0] : (after?.[1] ?? 0) - ((after?.[0] ?? 0) - i);
		if (!fits || guess < 1) return null;
		columns.push(guess);
	}
	return columns;
}

function findHeader(grid: Grid): TableHeader | null {
	let best: (TableHeader & { named: number }) | null = null;
	for (let start = 0; start < grid.rows.length; start++) {
		if (filledCells(grid, start).length === 0) continue;
		for (let depth = 1; depth <= HEADER_DEPTH; depth++) {
			const found = columnsInOrder(grid, start, depth, COLUMN_LABELS);
			const named = found.filter((c) => c !== null).length;
			if (named < 5 || named <= (best?.named ?? 0)) continue;
			const columns = complete(found);
			if (columns !== null) best = { start, depth, columns, inferred: named < found.length, named };
		}
		if (best !== null && start > best.start + HEADER_DEPTH) break;
	}
	return best;
}

/** Returns the row of table 3 a label names, exactly or repaired (cut short, a character lost), or null. */
export function tableThreeRow(texts: readonly string[]): { code: string; repaired: boolean } | null {
	const last = texts.at(-1) ?? '';
	const whole = texts.join('');
	for (const text of [last, whole]) {
		for (const key of labelKeys(text)) {
			const code = rowsByKey.get(key);
			if (code !== undefined) return { code, repaired: false };
		}
	}
	const key = bareKey(last);
	if (key.length < 4) return null;
	const near = new Set<string>();
	for (const [known, code] of rowsByKey) {
		const cut = known.startsWith(key) || (known.length >= 4 && key.startsWith(known));
		if (cut || (key.length >= 6 && editDistance(key, known, 1) <= 1)) near.add(code);
	}
	const [only, ...others] = near;
	return only !== undefined && others.length === 0 ? { code: only, repaired: true } : null;
}

/** Returns table 3 as it stands in a sheet above row `limit`: rows by their labels, figures by place under the header. */
export function readTable3(grid: Grid, limit: number): TableReading | null {
	const header = findHeader(grid);
	if (header === null) return null;
	const cells: PlacedCell[] = [];
	const troubles: FormTrouble[] = [];
	const seen = new Map<string, number>();
	const start = header.start + header.depth;
	if (header.inferred) {
		troubles.push({ code: 'columns-by-position', row: header.start, column: null, raw: '', values: {} });
	}
	let end = start;
	const stop = limit > header.start ? limit : grid.rows.length;
	for (let row = start; row < stop; row++) {
		const labels = labelCells(grid, row, header.columns[0] ?? 1);
		const found = tableThreeRow(labels.map((l) => l.text));
		const last = labels.at(-1);
		if (found === null || last === undefined) continue;
		if (isGroupHeading(grid, row, last.column, found.code)) continue;
		end = row + 1;
		const first = seen.get(found.code);
		if (first !== undefined) {
			troubles.push({
				code: 'repeated-row',
				row,
				column: last.column,
				raw: last.text,
				values: { first: first + 1 }
			});
			continue;
		}
		seen.set(found.code, row);
		if (found.repaired) {
			troubles.push({
				code: 'label-repaired',
				row,
				column: last.column,
				raw: last.text,
				values: { row: found.code }
			});
		}
		const { at, moved, short } = valueColumns(grid, row, last.column, header.columns);
		if (moved) troubles.push({ code: 'shifted-row', row, column: null, raw: last.text, values: {} });
		if (short)
			troubles.push({
				code: 'short-row',
				row,
				column: null,
				raw: last.text,
				values: { found: at.filter((c) => c !== null).length, expected: 7 }
			});
		T3_COLUMNS.forEach((column, i) => {
			const place = at[i] ?? null;
			if (place === null) return;
			const text = grid.rows[row]?.[place] ?? '';
			cells.push({ code: `${found.code}_${column.code}`, text, row, column: place, unit: null });
		});
	}
	return cells.length === 0 ? null : { cells, troubles, start: header.start, end };
}

/** Whether a row only heads its group: the sixth one stands on a line of its own above the three rows of the 2021 form. */
function isGroupHeading(grid: Grid, row: number, label: number, code: string): boolean {
	if (code !== 't3_other' || filledCells(grid, row).some((c) => c.column > label)) return false;
	const next = filledCells(grid, row + 1).map((c) => c.text);
	return next.some((text) => tableThreeRow([text])?.code === 't3_other_no_supplement');
}
