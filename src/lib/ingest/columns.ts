import { AGENCY_OR_UNIT, COLUMN_WORDS, ROW_NUMBER_WORDS } from '../domain/columnPhrases';
import { HEADER_UNIT, HEADER_UNIT_ENGLISH, MONEY_UNITS } from '../domain/phrases';
import type { ColumnRole, Proposal } from './reading';
import { fullKey, resolveLabel } from './labels';
import { foldWidth } from './value';

/** Returns a key for headers of columns that are not figures: remarks in brackets do not count. */
export function wordKey(header: string): string {
	return fullKey(header);
}

/** Returns a lookup from header key to name for a word list such as `COLUMN_WORDS`. */
export function wordIndex(words: Readonly<Record<string, readonly string[]>>): Map<string, string> {
	const index = new Map<string, string>();
	for (const [name, spellings] of Object.entries(words)) {
		for (const spelling of spellings) if (!index.has(wordKey(spelling))) index.set(wordKey(spelling), name);
	}
	return index;
}

const roles = wordIndex(COLUMN_WORDS);
const rowNumbers = new Set(ROW_NUMBER_WORDS.map(wordKey));
const agencyOrUnit = wordKey(AGENCY_OR_UNIT);

/** Returns the unit a header states in brackets (`万元`), or null. */
export function headerUnit(header: string): string | null {
	const folded = foldWidth(header).replace(/\s+/g, '');
	const found = HEADER_UNIT.exec(folded)?.[1];
	if (found !== undefined) return found;
	return HEADER_UNIT_ENGLISH.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Returns whether a unit is one of money. */
export function isMoney(unit: string): boolean {
	return unit in MONEY_UNITS;
}

const SEPARATORS = /[-－—–_·:：>＞|｜/／→]/;
const LONGEST_HEADER = 400;

function pathsOf(parts: readonly string[]): string[][] {
	const split = parts.flatMap((p) => p.split(SEPARATORS)).filter((p) => p.trim() !== '');
	return split.length === parts.length ? [[...parts]] : [[...parts], split];
}

/**
 * Returns what a header may stand for, best first: a role (`agency`, `year`, `value` …) or cell codes. `parts` are
 * the header's rows from top to bottom, blanks left out. Empty when it is not known.
 */
export function proposeTarget(parts: readonly string[]): Proposal[] {
	const joined = parts.join('');
	if (joined.length > LONGEST_HEADER) return [];
	const last = parts.at(-1) ?? '';
	for (const text of parts.length > 1 ? [joined, last] : [joined]) {
		const key = wordKey(text);
		if (key === agencyOrUnit) {
			return [
				{ target: 'agency', confidence: 0.85, why: 'alias' },
				{ target: 'unit', confidence: 0.4, why: 'ambiguous' }
			];
		}
		const role = roles.get(key);
		if (role !== undefined) return [{ target: role as ColumnRole, confidence: 0.95, why: 'alias' }];
		if (rowNumbers.has(key)) return [{ target: 'extra', confidence: 0.9, why: 'alias' }];
	}
	for (const path of pathsOf(parts)) {
		const found = resolveLabel(path);
		if (found.length > 0) return found;
	}
	return [];
}
