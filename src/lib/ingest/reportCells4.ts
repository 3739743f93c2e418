import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import type { Flow, FlowRow, FlowTable } from './flowShape';
import { layOut, type Adds } from './flowPlaces';
import type { Token } from './flowTokens';
import { Gathering, NO_UNITS, type FoundTable } from './gathering';
import type { Sight } from './reportCells';

const STAGES: readonly string[] = T4_STAGES.map((s) => s.code);
const RESULTS: readonly string[] = T4_RESULTS.map((r) => r.code);
const CODES = STAGES.flatMap((s) => RESULTS.map((r) => `t4_${s}_${r}`));

/** Names of columns fewer than these are words of the text, not a table. */
const FEW_COLUMNS = 3;
/** From so many named columns on, those missing are told by their place. */
const MOSTLY = 12;

/** Whether the results of each stage add up to its total. */
const stagesAdd: Adds = (numbers) => {
	for (let at = 0; at < numbers.length; at += RESULTS.length) {
		const stage = numbers.slice(at, at + RESULTS.length);
		if (stage.slice(0, -1).reduce((a, b) => a + b, 0) !== stage.at(-1)) return false;
	}
	return true;
};

const figures = (rows: readonly FlowRow[]) => rows.flatMap((r) => r.items).filter((t) => t.text !== '');

/** Returns the results over and over, once for each stage of a piece of `width` columns. */
function expected(width: number): string[] {
	return Array.from({ length: width }, (_, i) => RESULTS[i % RESULTS.length] ?? '');
}

/** A piece of table 4: how many columns it has, and where they stand if all of them are named in order. */
interface Piece {
	part: FlowTable;
	width: number;
	at: number[] | null;
	whole: boolean;
}

/** Returns a piece whose header names its columns in their order, by reading or by place; null for any other. */
function pieceOf(part: FlowTable): Piece | null {
	const names = part.columns.map((c) => c.code);
	const places = part.columns.map((c) => c.at.spot.column);
	const lined = new Set(places).size === places.length && !places.includes(null);
	const width = names.length >= MOSTLY ? CODES.length : names.length;
	if (width % RESULTS.length !== 0 || width === 0) return null;
	const whole = names.length === width;
	const order = expected(width);
	const sorted = part.columns.map((c, i) => [places[i] ?? 0, c.code] as const).sort((a, b) => a[0] - b[0]);
	const byPlace = whole && lined && sorted.every(([, r], i) => r === order[i]);
	const inOrder = names.every((r, i) => r === order[i]);
	if (whole && !inOrder && !byPlace) return null;
	return { part, width, at: byPlace ? sorted.map(([column]) => column) : null, whole };
}

/** The row of a piece that holds its figures; those of several rows together, where blank lines parted them. */
function itemsOf(rows: readonly FlowRow[]): { row: FlowRow | undefined; items: readonly Token[] } {
	const filled = rows.filter((r) => r.items.some((t) => t.text !== ''));
	const row = filled.at(-1) ?? rows.at(-1);
	return { row, items: filled.length > 1 ? filled.flatMap((r) => r.items) : (row?.items ?? []) };
}

/** Whether the only piece names its five results once and gives each stage a row. */
function stageRows(parts: readonly FlowTable[]): FlowRow[] | null {
	const [only, ...others] = parts;
	if (only === undefined || others.length > 0) return null;
	const names = only.columns.map((c) => c.code);
	if (names.join() !== RESULTS.join()) return null;
	const rows = only.rows.filter((r) => r.items.some((t) => t.value));
	const codes = rows.map((r) => r.code);
	const known = codes.every((c) => c !== null && STAGES.includes(c)) && new Set(codes).size === codes.length;
	return rows.length > 0 && known ? rows : null;
}

function lost(into: Gathering, parts: readonly FlowTable[]): FoundTable {
	const all = parts.flatMap((p) => p.rows);
	const found = figures(all);
	const row = all.at(-1);
	if (found.length === 0 || row === undefined) return into.found;
	into.found.unclear += 1;
	const raw = found.map((t) => t.text).join(' ');
	into.trouble('row-unclear', row, raw, { found: found.length, expected: CODES.length });
	return into.found;
}

/** Returns the cells of table 4, or null where there is no such table. */
export function cellsOfTable4(flow: Flow, { end, leaky, doubtful }: Sight): FoundTable | null {
	const parts = flow.t4.filter((p) => p.columns.length > 0 || figures(p.rows).length > 0);
	if (parts.reduce((sum, p) => sum + p.columns.length, 0) < FEW_COLUMNS) return null;
	const into = new Gathering();
	const rows = stageRows(parts);
	if (rows !== null) {
		const [part] = parts as [FlowTable];
		const columns = pieceOf(part)?.at ?? null;
		for (const row of rows) {
			const codes = RESULTS.map((r) => `t4_${row.code ?? ''}_${r}`);
			const around = { columns, out: true, last: false, leaky, doubtful, adds: stagesAdd, leads: false };
			into.take(row, layOut(row.items, codes.length, around), codes, NO_UNITS);
		}
		return into.found;
	}
	const pieces = parts.map(pieceOf);
	if (pieces.some((p) => p === null)) return lost(into, parts);
	const known = pieces as Piece[];
	const wide = known.reduce((sum, p) => sum + p.width, 0);
	if (
		wide > CODES.length ||
		!stagesFit(known) ||
		(wide < CODES.length && known[0]?.part.rows[0]?.code !== 'review')
	) {
		return lost(into, parts);
	}
	let offset = 0;
	for (const { part, width, at, whole } of known) {
		const codes = CODES.slice(offset, offset + width);
		offset += width;
		const { row, items } = itemsOf(part.rows);
		if (row === undefined) continue;
		if (!whole) into.trouble('columns-by-position', row, '');
		const last = end !== null && (items.at(-1) ?? row.at) === end && known.length === 1 && whole;
		const around = {
			columns: at,
			out: true,
			last: last && items.every((t) => t.inRow),
			leaky,
			doubtful,
			adds: stagesAdd,
			leads: false
		};
		into.take(row, layOut(items, width, around), codes, NO_UNITS);
	}
	return into.found;
}

/** Whether each piece that names stages stands where the form has them. */
function stagesFit(pieces: readonly Piece[]): boolean {
	let offset = 0;
	return pieces.every(({ part, width }) => {
		const from = offset / RESULTS.length;
		offset += width;
		const own = STAGES.slice(from, offset / RESULTS.length);
		return part.rows.every((r) => r.code === null || own.includes(r.code));
	});
}
