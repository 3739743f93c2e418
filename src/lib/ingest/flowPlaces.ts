import type { Token } from './flowTokens';
import { partFigures, waysToPart } from './glued';

/** How the cells behind a label were laid out over the columns of its row. */
export interface Places {
	/** One per column; null where the source has no such cell. */
	at: (Token | null)[];
	/** Set where the row cannot be laid out: what stands there, with nothing decided. */
	unclear: 'glued' | 'short' | 'long' | null;
	/** Fewer cells than columns, read from the left. */
	short: boolean;
	/** Figures behind the last column. */
	extra: Token[];
	/** Figures run together were parted in the one way in which they keep the sums of their row. */
	bySum: boolean;
	/** The cells are all there and not under the columns of the header. */
	moved: boolean;
}

/** Whether the numbers of a row keep the sums that bind it. */
export type Adds = (numbers: readonly number[]) => boolean;

/** What is known of the table a row stands in. */
export interface Surroundings {
	/** Grid columns of its header, where the header is whole and in one table. */
	columns: readonly number[] | null;
	/** The table writes out what merged cells cover, so that a row of as many cells as columns may have lost its end. */
	out: boolean;
	/** The source ends with this row, so that it may have been cut off. */
	last: boolean;
	/** Blank cells were lost where figures run together: a run is no longer as long as its row. */
	leaky: boolean;
	/** Figures run together somewhere so that no way of parting them keeps their sums: sums prove nothing here. */
	doubtful: boolean;
	adds: Adds | null;
	/** Rows of the table begin with blanks that are none of their cells. */
	leads: boolean;
}

const NOTHING: readonly Token[] = [];

function laid(at: (Token | null)[], extra: readonly Token[] = NOTHING): Places {
	return { at, unclear: null, short: at.includes(null), extra: [...extra], bySum: false, moved: false };
}

function unclear(why: Places['unclear'], items: readonly Token[], count: number): Places {
	const at: (Token | null)[] = Array.from({ length: count }, () => null);
	return {
		at,
		unclear: why,
		short: false,
		extra: items.filter((t) => t.text !== ''),
		bySum: false,
		moved: false
	};
}

function pad(items: readonly Token[], count: number): (Token | null)[] {
	return Array.from({ length: count }, (_, i) => items[i] ?? null);
}

/**
 * The stretch of `count` cells that holds every filled one; where the blanks round them leave several, the first, as
 * blank lines behind a table are no cells, but null where blanks may also stand before a row.
 */
function stretchOf(items: readonly Token[], count: number, leads: boolean): readonly Token[] | null {
	if (items.length <= count) return items;
	const first = items.findIndex((t) => t.text !== '');
	const last = items.findLastIndex((t) => t.text !== '');
	const from = Math.max(0, last - count + 1);
	const to = Math.min(first, items.length - count);
	if (from > to || (from < to && leads)) return null;
	return items.slice(from, from + count);
}

/** Returns whether some row has more cells than columns, the first one blank and the last one not. */
export function leadsWithBlanks(rows: readonly { items: readonly Token[] }[], count: number): boolean {
	return rows.some(
		({ items }) =>
			items.length > count && items[0]?.text === '' && items.at(-1)?.text !== '' && items.at(-1)?.value
	);
}

/** Returns the tables of a source that write out what merged cells cover: some row has more cells than columns. */
export function writtenOut(rows: readonly { items: readonly Token[] }[], count: number): Set<number> {
	const found = new Set<number>();
	for (const { items } of rows) {
		const first = items[0]?.spot;
		if (first?.table === null || first === undefined) continue;
		if (items.filter((t) => t.spot.line === first.line).length > count) found.add(first.table);
	}
	return found;
}

/**
 * Returns the grid columns that the figures of some rows stand in, by the number of their table, where they fill
 * `count` columns and what merged cells cover is written out.
 */
export function figureColumns(
	rows: readonly { items: readonly Token[] }[],
	count: number
): Map<number, readonly number[]> {
	const found = new Map<number, Set<number>>();
	for (const table of writtenOut(rows, count)) found.set(table, new Set());
	for (const { spot, value, inRow } of rows.flatMap((r) => r.items)) {
		if (value && inRow && spot.table !== null && spot.column !== null)
			found.get(spot.table)?.add(spot.column);
	}
	const whole = [...found].filter(([, columns]) => columns.size === count);
	return new Map(whole.map(([table, columns]) => [table, [...columns].sort((a, b) => a - b)]));
}

/** The cells that stand exactly under the columns of a header of the same table, if all filled ones do. */
function underHeader(items: readonly Token[], columns: readonly number[] | null): (Token | null)[] | null {
	if (columns === null) return null;
	const filled = items.filter((t) => t.text !== '');
	if (filled.length === 0 || !filled.every((t) => columns.includes(t.spot.column ?? -1))) return null;
	const places = new Map(items.map((t) => [t.spot.column, t]));
	if (places.size !== items.length) return null;
	return columns.map((c) => places.get(c) ?? null);
}

/** Whether cells of a row stand beside the columns of its header. */
function isMoved(filled: readonly Token[], columns: readonly number[] | null): boolean {
	return columns !== null && filled.some((t, i) => t.spot.column !== null && t.spot.column !== columns[i]);
}

/** Whether a text is several numbers run together: marked so, or too long or too oddly begun for one number. */
function runsOn(token: Token, count: number): boolean {
	if (token.glued) return true;
	if (count < 2 || token.inRow || !/^\d+$/.test(token.text)) return false;
	return token.text.length >= Math.max(count, 12) || (token.text.length > 1 && token.text.startsWith('0'));
}

/** Returns whether a row's figures run together and are fewer than its columns: blanks were lost on the way. */
export function leaks(items: readonly Token[], count: number): boolean {
	const [first] = items;
	return first !== undefined && first.glued && /^\d+$/.test(first.text) && first.text.length < count;
}

/** Returns whether figures that run together cannot be parted so that they keep their sums. */
export function contradicts(items: readonly Token[], count: number, adds: Adds): boolean {
	const [first, ...others] = items;
	if (first === undefined || others.length > 0 || !first.glued || !/^\d+$/.test(first.text)) return false;
	return first.text.length >= count && waysToPart(first.text, count, adds) === 0;
}

/**
 * The cells of a row that a page break cut in two: the rest of its label is taken off, and the half that holds no
 * figure left out.
 */
function ownRow(items: readonly Token[]): readonly Token[] {
	const [first] = items;
	if (first === undefined || !first.inRow || items.every((t) => t.spot.line === first.spot.line))
		return items;
	const figured = new Set(items.filter((t) => t.value && t.spot.table !== null).map((t) => t.spot.line));
	if (figured.size === 0) return items.filter((t) => t.spot.line === first.spot.line);
	return items.filter((token, i) => {
		const { line } = token.spot;
		if (!figured.has(line)) return false;
		const begins = items[i - 1]?.spot.line !== line;
		return line === first.spot.line || !begins || token.value || token.text === '';
	});
}

/**
 * Returns what stands in each column of a row. Cells are taken in their order; where some are blank, by their place
 * under the header or because the source shows every cell; figures run together only where one way of parting them
 * exists.
 */
export function layOut(all: readonly Token[], count: number, around: Surroundings): Places {
	const items = ownRow(all);
	const [first] = items;
	const loose = items.filter((t) => t.loose && t.value);
	if (loose.length > 0) {
		const alone = loose.length === count && loose.every((t) => t.spot.line === loose[0]?.spot.line);
		return alone ? laid(loose) : unclear('short', items, count);
	}
	if (first !== undefined && runsOn(first, count)) {
		if (items.filter((t) => t.text !== '').length > 1) return unclear('glued', items, count);
		if (around.leaky && /[1-9]/.test(first.text)) return unclear('glued', items, count);
		const forced = partFigures(first.text, count);
		const adds = forced === null || around.adds === null || around.adds(forced.map(Number));
		if (!adds && !/\s/.test(first.text)) return unclear('glued', items, count);
		const plain = forced;
		const parts =
			plain ?? (around.adds === null || around.doubtful ? null : partFigures(first.text, count, around.adds));
		if (parts === null) return unclear('glued', items, count);
		return { ...laid(parts.map((text) => ({ ...first, text, glued: false }))), bySum: plain === null };
	}
	const line = first?.inRow === true ? items.filter((t) => t.spot.line === first.spot.line) : [];
	if (line.length === count && line.length < items.length) {
		return laid(
			line,
			items.slice(count).filter((t) => t.value)
		);
	}
	if (line.length === count && !around.out) return laid(line);
	const filled = items.filter((t) => t.text !== '');
	const parted = partedBySpaces(filled, count);
	if (parted !== null) return laid(parted);
	if (filled.length === count)
		return { ...laid(filled), moved: around.out && isMoved(filled, around.columns) };
	const values = filled.filter((t) => t.value);
	if (values.length === count && filled.length > count) return laid(values);
	const aligned = underHeader(items, around.columns);
	if (aligned !== null) return laid(aligned);
	if (filled.length === 0) {
		if (items.length >= count || items.some((t) => t.inRow)) return laid(pad(items, count));
		return laid(pad(NOTHING, count));
	}
	const trimmed = stretchOf(items, count, around.leads);
	if (trimmed?.length === count) return laid([...trimmed]);
	if (filled.length > count) {
		const row = filled.filter((t) => t.spot.line === first?.spot.line);
		const lead = filled.slice(0, count);
		if (row.length === count) return laid(row);
		const kept = lead.every((t) => t.value) && filled.every((t) => t.inRow);
		return kept ? laid(lead, filled.slice(count)) : unclear('long', items, count);
	}
	if (trimmed === null) return unclear('long', items, count);
	return shortRow(trimmed, filled, count, around.last);
}

/** The figures of a row that stand in one text with spaces between, where they are as many as its columns. */
function partedBySpaces(filled: readonly Token[], count: number): Token[] | null {
	const [only, ...others] = filled;
	if (only === undefined || others.length > 0 || count < (only.inRow ? 3 : 2)) return null;
	const parts = only.text.trim().split(/\s+/);
	return parts.length === count ? parts.map((text) => ({ ...only, text, glued: false })) : null;
}

/** A row with too few cells: read from the left where rows are kept apart, at the end of the source, or all alike. */
function shortRow(items: readonly Token[], filled: readonly Token[], count: number, last: boolean): Places {
	if (last || filled.every((t) => t.inRow)) return laid(pad(items, count));
	return unclear('short', items, count);
}
