import {
	AGGREGATE_WORDS,
	DATES,
	FORM_WORDS,
	NO_WORDS,
	OWN_WORDS,
	YEAR,
	YEAR_RANGE,
	YEAR_SEPARATOR,
	YES_WORDS
} from '../domain/columnPhrases';
import { AGGREGATE_NAME } from '../domain/agencyPhrases';
import type { ReportScope } from '../domain/reports';
import { wordIndex, wordKey } from './columns';
import { foldWidth } from './value';

/** Returns the year of a cell (`2020`, `2020年度`), or null. */
export function parseYear(raw: string): number | null {
	const year = YEAR.exec(foldWidth(raw))?.[1];
	return year === undefined ? null : Number(year);
}

/** Returns the years of a cell that states one, a range (`2019-2025`) or a list (`2019、2021`), or null. */
export function parseYears(raw: string): number[] | null {
	const folded = foldWidth(raw);
	const range = YEAR_RANGE.exec(folded);
	if (range !== null) {
		const [from, to] = [Number(range[1]), Number(range[2])];
		return from > to ? null : Array.from({ length: to - from + 1 }, (_, i) => from + i);
	}
	const years = folded.split(YEAR_SEPARATOR).map(parseYear);
	return years.length > 0 && years.every((y) => y !== null) ? (years as number[]) : null;
}

/** Returns the ISO date of a cell (`2021/1/25`, `2021年1月25日`), or null when it is no date of the calendar. */
export function parseDate(raw: string): string | null {
	const folded = foldWidth(raw);
	for (const pattern of DATES) {
		const found = pattern.exec(folded);
		if (found === null) continue;
		const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
		const date = new Date(Date.UTC(year, month - 1, day));
		if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990 || year > 2100)
			return null;
		return date.toISOString().slice(0, 10);
	}
	return null;
}

const forms = wordIndex(FORM_WORDS);
const own = new Set(OWN_WORDS.map(wordKey));
const aggregate = new Set(AGGREGATE_WORDS.map(wordKey));
const yes = new Set(YES_WORDS.map(wordKey));
const no = new Set(NO_WORDS.map(wordKey));

/** Returns the form id a cell names, or null. */
export function parseForm(raw: string): string | null {
	return forms.get(wordKey(raw)) ?? null;
}

/** Returns the scope a cell names, or null. */
export function parseScope(raw: string): ReportScope | null {
	const key = wordKey(raw);
	return own.has(key) ? 'own' : aggregate.has(key) ? 'aggregate' : null;
}

/** Returns the scope a name shows: a government above township level reports for its members too. */
export function scopeOfName(name: string): ReportScope {
	return AGGREGATE_NAME.test(foldWidth(name)) ? 'aggregate' : 'own';
}

/** Returns whether a cell says yes (true) or no (false), or null. */
export function parseBoolean(raw: string): boolean | null {
	const key = foldWidth(raw).toLowerCase();
	return yes.has(key) || yes.has(wordKey(raw)) ? true : no.has(key) || no.has(wordKey(raw)) ? false : null;
}
