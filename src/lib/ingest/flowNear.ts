import { T2_SUBTABLES } from '../domain/table2';
import { T3_ROWS } from '../domain/table3';
import { editDistance } from './distance';
import type { Token } from './flowTokens';
import { bareKey, fullKey, tableThreeRowKeys } from './labels';

const T2_ROW_NAMES = new Map(T2_SUBTABLES.flatMap((s) => s.rows.map((r) => [bareKey(r.label.zh), r.code])));

const SHORTEST = 3;
const LONGEST = 12;

/** Returns the row of table 2 that a label which lost its first or last characters must be, where figures follow it. */
export function nearTable2Label(label: Token, next: Token | undefined): string | null {
	const key = bareKey(label.text);
	if (key.length < SHORTEST || key.length > LONGEST || next === undefined) return null;
	return next.value || next.text === '' ? nearRow(key) : null;
}

/** The one row whose name begins or ends like this, or null. */
function nearRow(key: string): string | null {
	const near = new Set<string>();
	for (const [name, code] of T2_ROW_NAMES) if (name.startsWith(key) || name.endsWith(key)) near.add(code);
	const [only, ...others] = near;
	return only !== undefined && others.length === 0 ? only : null;
}

const rowsByKey = new Map<string, string>();
for (const row of T3_ROWS) {
	const { full, keys } = tableThreeRowKeys(row.code);
	rowsByKey.set(full, row.code);
	for (const key of keys) if (!rowsByKey.has(key)) rowsByKey.set(key, row.code);
}

const LONGEST_LABEL = 200;

/** The comparing keys of a label, the most literal first; none for numbers and for whole paragraphs. */
function labelKeys(text: string): string[] {
	if (text.length > LONGEST_LABEL || /^[\d.,-]*$/.test(text)) return [];
	return [...new Set([fullKey(text), bareKey(text)])].filter((k) => k !== '');
}

/** Returns the row of table 3 a label names, exactly or repaired (cut short, a character lost), or null. */
export function nearTable3Row(label: string): { code: string; repaired: boolean } | null {
	for (const key of labelKeys(label)) {
		const code = rowsByKey.get(key);
		if (code !== undefined) return { code, repaired: false };
	}
	const key = bareKey(label);
	if (key.length < 4) return null;
	const cut = onlyRow((known) => known.startsWith(key));
	if (cut !== null) return { code: cut, repaired: true };
	const near = onlyRow((known) => {
		const longer = known.startsWith(key) || (known.length >= 4 && key.startsWith(known));
		return longer || (key.length >= 6 && editDistance(key, known, 1) <= 1);
	});
	return near === null ? null : { code: near, repaired: true };
}

/** The one row of table 3 with a wording of this kind, or null. */
function onlyRow(fits: (known: string) => boolean): string | null {
	const found = new Set<string>();
	for (const [known, code] of rowsByKey) if (fits(known)) found.add(code);
	const [only, ...others] = found;
	return only !== undefined && others.length === 0 ? only : null;
}
