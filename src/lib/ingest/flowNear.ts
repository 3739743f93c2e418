import { T2_SUBTABLES } from '../domain/table2';
import type { Token } from './flowTokens';
import { bareKey } from './labels';

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
