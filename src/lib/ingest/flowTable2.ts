import { BARE_UNIT, TRAILING_UNIT } from '../domain/formPhrases';
import { T2_COLUMN_ALIASES } from '../domain/phrases';
import { T2_SUBTABLES, type SubTable } from '../domain/table2';
import { headerUnit, isMoney } from './columns';
import { editDistance } from './distance';
import type { FlowRow, FlowSub } from './flowShape';
import { bareKey } from './labels';
import { foldWidth } from './value';

/** A row of table 2 with the sub-table it belongs to, its columns in printed order and the unit of each. */
export interface PlacedRow {
	row: FlowRow;
	sub: SubTable;
	code: string;
	/** Codes of the sub-table's columns in the order in which they are printed. */
	columns: string[];
	units: (string | null)[];
	/** Grid columns they stand in, where each has one header cell of the row's own table. */
	at: number[] | null;
	/** The header does not name its columns word for word. */
	repaired: boolean;
}

interface Fit {
	sub: SubTable;
	columns: string[];
	likeness: number;
}

const LEAST_LIKENESS = 0.5;
const LEAST_LEAD = 0.1;
const newForm = '2021';

function spellings(sub: SubTable, index: number): string[] {
	const label = sub.columns[index]?.label.zh ?? '';
	return [label, ...(T2_COLUMN_ALIASES[label] ?? [])].map(bareKey);
}

/** The columns in the order in which a header names them word for word, or null. */
function namedOrder(keys: readonly string[], sub: SubTable): string[] | null {
	if (keys.length !== sub.columns.length) return null;
	const found = keys.map((key) => sub.columns.findIndex((_, i) => spellings(sub, i).includes(key)));
	if (found.includes(-1) || new Set(found).size !== found.length) return null;
	return found.map((i) => sub.columns[i]?.code ?? '');
}

/** How alike a header and the columns of a sub-table are, 0 to 1, read as one text. */
function likeness(header: string, sub: SubTable): number {
	const official = sub.columns.map((c) => bareKey(c.label.zh)).join('');
	const short = sub.columns.map((_, i) => spellings(sub, i).at(-1) ?? '').join('');
	return Math.max(
		...[official, short].map((text) => {
			const longest = Math.max(text.length, header.length, 1);
			return 1 - editDistance(header, text, longest) / longest;
		})
	);
}

function fitsOf(keys: readonly string[], subs: readonly SubTable[]): Fit[] {
	const header = keys.join('');
	return subs
		.map((sub) => {
			const named = namedOrder(keys, sub);
			return {
				sub,
				columns: named ?? sub.columns.map((c) => c.code),
				likeness: named === null ? Math.min(0.99, likeness(header, sub)) : 1
			};
		})
		.sort((a, b) => b.likeness - a.likeness);
}

/** The row a nameless one must be: the first of its sub-table, where the second follows. */
function nameless(sub: FlowSub, index: number): string | null {
	const next = sub.rows[index + 1]?.code ?? null;
	if (index !== 0 || next === null) return null;
	const holders = T2_SUBTABLES.filter((s) => s.rows[1]?.code === next);
	const first = new Set(holders.map((s) => s.rows[0]?.code));
	const [only] = first;
	return first.size === 1 ? (only ?? null) : null;
}

function unitsOf(sub: FlowSub, fit: Fit): (string | null)[] {
	const texts = sub.header.map((t) => t.text);
	const above = [...sub.above].map(statedUnit).find((u) => u !== null && isMoney(u)) ?? null;
	return fit.columns.map((code, i) => {
		const column = fit.sub.columns.find((c) => c.code === code);
		if (column?.kind !== 'amount') return null;
		const own = texts.length === fit.columns.length ? statedUnit(texts[i] ?? '') : null;
		return own ?? statedUnit(texts.join('')) ?? above;
	});
}

function placesOf(sub: FlowSub, row: FlowRow, count: number): number[] | null {
	const own = sub.header.filter((t) => t.inRow && t.spot.table === row.at.spot.table);
	const at = own.flatMap((t) => t.spot.column ?? []);
	return at.length === count && new Set(at).size === count ? at : null;
}

/** Returns the unit of money a header states, in brackets or without, or null. */
function statedUnit(text: string): string | null {
	const bracketed = headerUnit(text);
	if (bracketed !== null) return isMoney(bracketed) ? bracketed : null;
	const folded = foldWidth(text).replace(/\s+/g, '');
	return BARE_UNIT.exec(folded)?.[1] ?? TRAILING_UNIT.exec(folded)?.[1] ?? null;
}

/** Returns the rows of table 2 with their sub-tables, and those whose header fits none. */
export function placeTable2(subs: readonly FlowSub[]): { placed: PlacedRow[]; lost: FlowRow[] } {
	const all = subs.flatMap((sub) => {
		const keys = sub.header.map((t) => bareKey(t.text)).filter((k) => k !== '');
		return sub.rows.map((row, i) => {
			const code = row.code ?? nameless(sub, i);
			const holders = T2_SUBTABLES.filter((s) => s.rows.some((r) => r.code === code));
			return { sub, row, code, keys, fits: fitsOf(keys, holders), unnamed: row.code === null };
		});
	});
	const votes = new Map<string, number>();
	for (const { fits, sub } of all) {
		const clear = decided(fits);
		if (clear === null || firstItem(sub)) continue;
		votes.set(clear.sub.form, (votes.get(clear.sub.form) ?? 0) + 1);
	}
	const newer = (votes.get(newForm) ?? 0) > 0 && [...votes.keys()].every((form) => form === newForm);
	const placed: PlacedRow[] = [];
	const lost: FlowRow[] = [];
	for (const { sub, row, code, keys, fits, unnamed } of all) {
		const fit = override(sub, fits, newer) ?? decided(fits) ?? byCount(fits, row, keys);
		if (fit === null || code === null) {
			lost.push(row);
			continue;
		}
		const repaired = unnamed || fit.likeness < 1;
		placed.push({
			row,
			sub: fit.sub,
			code,
			columns: fit.columns,
			units: unitsOf(sub, fit),
			at: placesOf(sub, row, fit.columns.length),
			repaired
		});
	}
	return { placed, lost };
}

function firstItem(sub: FlowSub): boolean {
	return sub.rows.some((r) => r.code === 'norm' || r.code === 'rule');
}

/**
 * The header of the first item was left over from the older form: its rows bear the newer form's name, and every
 * other sub-table follows the newer form.
 */
function override(sub: FlowSub, fits: readonly Fit[], newer: boolean): Fit | null {
	if (!newer || !firstItem(sub) || fits[0]?.sub.form === newForm) return null;
	const official = T2_SUBTABLES.find((s) => s.form === newForm && s.rows.some((r) => r.code === 'norm'));
	const name = bareKey(official?.rows.find((r) => r.code === 'norm')?.label.zh ?? '');
	if (!sub.rows.some((r) => bareKey(r.label) === name)) return null;
	const fit = fits.find((f) => f.sub === official);
	return fit === undefined ? null : { ...fit, likeness: 0 };
}

function decided(fits: readonly Fit[]): Fit | null {
	const [best, next] = fits;
	if (best === undefined || best.likeness < LEAST_LIKENESS) return null;
	return next === undefined || best.likeness - next.likeness >= LEAST_LEAD ? best : null;
}

/** Without a header, the number of figures tells forms apart whose rows differ in length. */
function byCount(fits: readonly Fit[], row: FlowRow, keys: readonly string[]): Fit | null {
	if (keys.length > 0) return null;
	const figures = row.items.filter((t) => t.value && !t.glued).length;
	const same = fits.filter((f) => f.sub.columns.length === figures);
	const [only, ...others] = same;
	return only !== undefined && others.length === 0 && figures > 0 ? { ...only, likeness: 0 } : null;
}
