import { cellsOf } from '../domain/cells';
import { T3_COLUMNS } from '../domain/table3';
import type { FlowRow, FlowTable } from './flowShape';
import type { Token } from './flowTokens';

const CODES = T3_COLUMNS.map((c) => c.code);
const WIDTH = CODES.length;

/** The columns of table 3 as a header names them. */
export interface Header3 {
	/** Column codes in printed order; null where the header puts them in an order that cannot be told. */
	codes: readonly string[] | null;
	/** Grid columns they stand in, where the header is whole and in one table. */
	at: readonly number[] | null;
	table: number | null;
	named: number;
}

/** Returns the order and places of the columns; the form's own order where a header names none or few. */
export function headerOf(table: FlowTable): Header3 {
	const seen = new Map<string, Token>();
	for (const { code, at } of table.columns) if (!seen.has(code)) seen.set(code, at);
	const named = seen.size;
	const places = [...seen].map(([code, at]) => ({ code, column: at.spot.column, table: at.spot.table }));
	const positions = new Set(places.map((p) => p.column));
	const one = new Set(places.map((p) => p.table)).size === 1 && !positions.has(null);
	const sorted = [...places].sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
	if (named === WIDTH && one && positions.size === WIDTH) {
		return {
			codes: sorted.map((p) => p.code),
			at: sorted.map((p) => p.column ?? 0),
			table: places[0]?.table ?? null,
			named
		};
	}
	const canonical = (codes: readonly string[]) =>
		codes.every((c, i) => i === 0 || CODES.indexOf(c) > CODES.indexOf(codes[i - 1] ?? ''));
	// Reading goes row by row: the total, which spans the rows of the header, may come before the organisations.
	const read = places.map((p) => p.code);
	const late = read.filter((c) => c !== 'total');
	const unset = one && positions.size === named ? !canonical(sorted.map((p) => p.code)) : false;
	const turned = read.indexOf('total') === 0 && named > 1;
	const disordered = named === WIDTH && !canonical(late);
	return { codes: unset || turned || disordered ? null : CODES, at: null, table: null, named };
}

/** The rows of a form that stand between two of its rows. */
function between(after: string, before: string, form: string): string[] {
	const rows = [...new Set(cellsOf(form, 't3').map((c) => c.row))];
	const from = rows.indexOf(after);
	const to = rows.indexOf(before);
	return from === -1 || to === -1 ? [] : rows.slice(from + 1, to);
}

/** The rows that a run of figures without known labels must be, between two known rows, or null. */
function missingRows(before: string | null, next: string | null, runs: number): string[] | null {
	if (before === null || next === null || runs === 0) return null;
	const fits = ['2019', '2021'].map((form) => between(before, next, form)).filter((r) => r.length === runs);
	const [first, second] = fits;
	if (first === undefined || (second !== undefined && second.join() !== first.join())) return null;
	return first;
}

/**
 * Returns the rows of table 3 in order. Where labels are lost or unknown and the figures of exactly the rows missing
 * between two known ones stand there, these rows are put back; `code` stays null on rows that stay unknown.
 */
export function rowsOf(table: FlowTable): FlowRow[] {
	const out: FlowRow[] = [];
	const known = table.rows.filter((r) => r.code !== null || r.items.some((t) => t.value));
	for (let i = 0; i < known.length;) {
		const row = known[i] as FlowRow;
		let end = i + 1;
		while (end < known.length && (known[end] as FlowRow).code === null) end += 1;
		const block = known.slice(i, end);
		const figures = block.flatMap((r) => r.items.filter((t) => t.text !== ''));
		const runs = figures.length / WIDTH - (row.code === null ? 0 : 1);
		const plain = Number.isInteger(runs) && runs > 0 && figures.every((t) => t.value && !t.glued);
		const before = row.code ?? out.findLast((r) => r.code !== null)?.code ?? null;
		const put = plain ? missingRows(before, known[end]?.code ?? null, runs) : null;
		if (put === null) out.push(...block);
		else {
			const codes = row.code === null ? put : [row.code, ...put];
			codes.forEach((code, k) => {
				const items = figures.slice(k * WIDTH, (k + 1) * WIDTH);
				const own = block.length === codes.length ? (block[k] as FlowRow) : row;
				out.push({ ...own, code, items, repaired: row.repaired || code !== row.code });
			});
		}
		i = end;
	}
	return out;
}
