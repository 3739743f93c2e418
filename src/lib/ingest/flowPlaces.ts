import type { Token } from './flowTokens';
import { partFigures } from './glued';

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
}

/** Whether the numbers of a row keep the sums that bind it. */
export type Adds = (numbers: readonly number[]) => boolean;

/** What is known of the table a row stands in. */
export interface Surroundings {
	/** Grid columns of its header, where the header is whole and in one table. */
	columns: readonly number[] | null;
	/** The source ends with this row, so that it may have been cut off. */
	last: boolean;
	/** Blank cells were lost where figures run together: a run is no longer as long as its row. */
	leaky: boolean;
	adds: Adds | null;
}

const NOTHING: readonly Token[] = [];

function laid(at: (Token | null)[], extra: readonly Token[] = NOTHING): Places {
	return { at, unclear: null, short: at.includes(null), extra: [...extra], bySum: false };
}

function unclear(why: Places['unclear'], items: readonly Token[], count: number): Places {
	const at: (Token | null)[] = Array.from({ length: count }, () => null);
	return { at, unclear: why, short: false, extra: items.filter((t) => t.text !== ''), bySum: false };
}

function pad(items: readonly Token[], count: number): (Token | null)[] {
	return Array.from({ length: count }, (_, i) => items[i] ?? null);
}

function withoutTail(items: readonly Token[], count: number): Token[] {
	const kept = [...items];
	while (kept.length > count && kept.at(-1)?.text === '') kept.pop();
	return kept;
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

/**
 * The cells of a row that a page break cut in two: the rest of its label is taken off, and the half that holds no
 * figure left out.
 */
function ownRow(items: readonly Token[]): readonly Token[] {
	const [first] = items;
	if (first === undefined || !first.inRow || items.every((t) => t.spot.line === first.spot.line))
		return items;
	const figured = new Set(items.filter((t) => t.value).map((t) => t.spot.line));
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
	if (first !== undefined && runsOn(first, count)) {
		if (items.filter((t) => t.text !== '').length > 1) return unclear('glued', items, count);
		if (around.leaky && /[1-9]/.test(first.text)) return unclear('glued', items, count);
		const plain = partFigures(first.text, count);
		const parts = plain ?? (around.adds === null ? null : partFigures(first.text, count, around.adds));
		if (parts === null) return unclear('glued', items, count);
		return { ...laid(parts.map((text) => ({ ...first, text, glued: false }))), bySum: plain === null };
	}
	const filled = items.filter((t) => t.text !== '');
	if (filled.length === count) return laid(filled);
	const values = filled.filter((t) => t.value);
	if (values.length === count && filled.length > count) return laid(values);
	const aligned = underHeader(items, around.columns);
	if (aligned !== null) return laid(aligned);
	const trimmed = withoutTail(items, count);
	if (trimmed.length === count) return laid(trimmed);
	if (filled.length === 0) {
		if (items.length >= count || items.some((t) => t.inRow)) return laid(pad(items, count));
		return laid(pad(NOTHING, count));
	}
	if (filled.length > count) {
		const row = filled.filter((t) => t.spot.line === first?.spot.line);
		const lead = filled.slice(0, count);
		if (row.length === count) return laid(row);
		return lead.every((t) => t.value) ? laid(lead, filled.slice(count)) : unclear('long', items, count);
	}
	if (trimmed.length > count) return unclear('long', items, count);
	return shortRow(trimmed, filled, count, around.last);
}

/** A row with too few cells: read from the left where rows are kept apart, at the end of the source, or all alike. */
function shortRow(items: readonly Token[], filled: readonly Token[], count: number, last: boolean): Places {
	const sameLine = filled.every((t) => t.inRow);
	const flowing = new Set(filled.map((t) => t.spot.line)).size === filled.length;
	const alike = flowing && filled.length === count - 1 && filled.every((t) => t.text === filled[0]?.text);
	if (last || sameLine || (alike && items.length === filled.length)) return laid(pad(items, count));
	return unclear('short', items, count);
}
