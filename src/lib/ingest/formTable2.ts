import { HEADINGS, T2_COLUMN_ALIASES, T2_ROW_ALIASES } from '../domain/phrases';
import { T2_SUBTABLES, type SubTable } from '../domain/table2';
import { headerUnit, isMoney } from './columns';
import {
	labelCells,
	labelKeys,
	valueColumns,
	verticalKeys,
	valueLike,
	type FormTrouble,
	type PlacedCell,
	type TableReading
} from './formRows';
import { filledCells, type Grid } from './grid';
import { bareKey } from './labels';

interface Found {
	start: number;
	depth: number;
	columns: number[];
	subs: SubTable[];
	repaired: boolean;
	units: (string | null)[];
}

const headings = new Set(HEADINGS);

function columnKeys(sub: SubTable, column: number): string[] {
	const label = sub.columns[column]?.label.zh ?? '';
	return [label, ...(T2_COLUMN_ALIASES[label] ?? [])].map(bareKey);
}

/** 2 exact, 1 cut at either end, 0 something else. */
function likeness(keys: ReadonlySet<string>, spellings: readonly string[]): 0 | 1 | 2 {
	if (spellings.some((s) => keys.has(s))) return 2;
	for (const key of keys) {
		if (key.length >= 3 && spellings.some((s) => s.startsWith(key) || s.endsWith(key))) return 1;
	}
	return 0;
}

/** The header at a row, with the sub-tables it may belong to: every column named, at least one of them exactly. */
function headerAt(grid: Grid, start: number, depth: number): Found | null {
	const places = new Set<number>();
	for (let r = start; r < start + depth; r++) {
		const filled = filledCells(grid, r);
		if (filled.length === 0 || filled.some((c) => /^\d+(\.\d+)?$/.test(c.text))) return null;
		for (const cell of filled) if (!headings.has(bareKey(cell.text))) places.add(cell.column);
	}
	const columns = [...places].sort((a, b) => a - b);
	if (columns.length === 0 || columns.length > 3) return null;
	const keys = columns.map((c) => verticalKeys(grid, start, depth, c));
	const scored = T2_SUBTABLES.filter((s) => s.columns.length === columns.length).map((sub) => {
		const each = keys.map((k, i) => likeness(k, columnKeys(sub, i)));
		return {
			sub,
			sum: each.reduce<number>((a, b) => a + b, 0),
			ok: !each.includes(0) && each.includes(2),
			full: !each.includes(1)
		};
	});
	const fits = scored.filter((s) => s.ok);
	const best = Math.max(0, ...fits.map((s) => s.sum));
	const subs = fits.filter((s) => s.sum === best);
	if (subs.length === 0) return null;
	const above = [start - 1, start - 2].flatMap((r) =>
		filledCells(grid, r)
			.slice(0, 1)
			.map((c) => c.text)
	);
	const titleUnit = above.map(headerUnit).find((u) => u !== null && isMoney(u)) ?? null;
	const units = columns.map((c) => {
		const text = grid.rows
			.slice(start, start + depth)
			.map((r) => r[c] ?? '')
			.join('');
		return headerUnit(text) ?? titleUnit;
	});
	return { start, depth, columns, subs: subs.map((s) => s.sub), repaired: !subs.every((s) => s.full), units };
}

interface Line {
	sub: SubTable;
	code: string;
	repaired: boolean;
}

function lineOf(text: string, subs: readonly SubTable[]): Line | null {
	const keys = new Set(labelKeys(text));
	const near: Line[] = [];
	for (const sub of subs) {
		for (const row of sub.rows) {
			const spellings = [row.label.zh, ...(T2_ROW_ALIASES[row.label.zh] ?? [])].map(bareKey);
			if (spellings.some((s) => keys.has(s))) return { sub, code: row.code, repaired: false };
			const cut = [...keys].some(
				(k) => k.length >= 2 && spellings.some((s) => s.endsWith(k) || s.startsWith(k))
			);
			if (cut) near.push({ sub, code: row.code, repaired: true });
		}
	}
	return near.length === 1 ? (near[0] ?? null) : null;
}

/** Returns table 2 as it stands in a sheet: sub-tables by their headers, rows by their labels, figures by place. */
export function readTable2(grid: Grid, limit: number): TableReading | null {
	const cells: PlacedCell[] = [];
	const troubles: FormTrouble[] = [];
	const seen = new Map<string, number>();
	let header: Found | null = null;
	let start = -1;
	let end = 0;
	for (let row = 0; row < limit; row++) {
		const next = headerAt(grid, row, 1) ?? headerAt(grid, row, 2);
		if (next !== null) {
			header = next;
			if (start < 0) start = row;
			if (next.repaired) {
				const raw = filledCells(grid, row)
					.map((c) => c.text)
					.join(' ');
				troubles.push({ code: 'label-repaired', row, column: null, raw, values: { row: '' } });
			}
			row += next.depth - 1;
			continue;
		}
		if (header === null) continue;
		const labels = labelCells(grid, row, header.columns[0] ?? 1);
		const last = labels[0];
		const line = last === undefined ? null : lineOf(last.text, header.subs);
		if (line === null || last === undefined) continue;
		end = row + 1;
		takeLine(grid, row, last.column, header, line, { cells, troubles, seen });
	}
	return start < 0 || cells.length === 0 ? null : { cells, troubles, start, end };
}

function takeLine(
	grid: Grid,
	row: number,
	label: number,
	header: Found,
	line: Line,
	into: { cells: PlacedCell[]; troubles: FormTrouble[]; seen: Map<string, number> }
): void {
	const raw = grid.rows[row]?.[label] ?? '';
	const key = `${line.code} ${line.sub.columns.map((c) => c.code).join(' ')}`;
	const first = into.seen.get(key);
	if (first !== undefined) {
		into.troubles.push({ code: 'repeated-row', row, column: label, raw, values: { first: first + 1 } });
		return;
	}
	into.seen.set(key, row);
	if (line.repaired) {
		into.troubles.push({ code: 'label-repaired', row, column: label, raw, values: { row: line.code } });
	}
	const { at, short } = placesOf(grid, row, label, header);
	if (short) {
		const found = at.filter((c) => c !== null).length;
		into.troubles.push({ code: 'short-row', row, column: null, raw, values: { found, expected: at.length } });
	}
	line.sub.columns.forEach((column, i) => {
		const place = at[i] ?? null;
		if (place === null) return;
		const code = `t2_${line.code}_${column.code}`;
		into.cells.push({
			code,
			text: grid.rows[row]?.[place] ?? '',
			row,
			column: place,
			unit: header.units[i] ?? null
		});
	});
}

/** Where the figures of a line stand; a lone figure may stand anywhere in its merged cell. */
function placesOf(
	grid: Grid,
	row: number,
	label: number,
	header: Found
): { at: (number | null)[]; short: boolean } {
	const after = filledCells(grid, row).filter((c) => c.column > label);
	const [only] = after;
	if (header.columns.length === 1 && after.length === 1 && only !== undefined && valueLike(only.text)) {
		return { at: [only.column], short: false };
	}
	return valueColumns(grid, row, label, header.columns);
}
