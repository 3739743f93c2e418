import {
	DATE_LINE,
	MALFORMED_DATE,
	PERIOD,
	ROUND_ZERO,
	WORDED_DATE_LINE,
	ZERO
} from '../domain/identityPhrases';
import { parseDate } from './facts';
import { wordedNumber } from './proseNumber';

/** The period a report says it covers: its year, or null where the dates do not agree on one. */
export interface Period {
	year: number | null;
	/** As printed, without blanks. */
	raw: string;
	/** False where a date in it is none of the calendar, or it is not a whole calendar year. */
	sound: boolean;
}

/** Returns the year written in digits or Chinese numerals (二〇二〇), or null. */
export function yearWritten(raw: string): number | null {
	const digits = raw.slice(0, 4);
	const year = /^\d{4}$/.test(digits) ? Number(digits) : wordedNumber(digits.replace(ROUND_ZERO, ZERO));
	return year !== null && year >= 1990 && year <= 2100 ? year : null;
}

/** Returns the ISO date of a line that holds a date and nothing else, also in Chinese numerals, or null. */
export function dateOfLine(compact: string): string | null {
	const plain = DATE_LINE.exec(compact)?.[1];
	if (plain !== undefined) return parseDate(plain);
	const worded = WORDED_DATE_LINE.exec(compact);
	if (worded === null) return null;
	const year = yearWritten(worded[1] ?? '');
	const [month, day] = [wordedNumber(worded[2] ?? ''), wordedNumber(worded[3] ?? '')];
	return year === null || month === null || day === null ? null : parseDate(`${year}-${month}-${day}`);
}

/** Returns whether a line holds nothing but something like a date, sound or not. */
export function isDateLine(compact: string): boolean {
	return DATE_LINE.test(compact) || WORDED_DATE_LINE.test(compact);
}

/** Returns the period stated in a text without blanks, or null. A malformed year is not repaired. */
export function periodOf(text: string): Period | null {
	const found = PERIOD.exec(text);
	if (found === null) return null;
	const [, fromYear = '', fromMonth = '', fromDay = '', toYear = '', second = '', third] = found;
	const start = text.slice(found.index).search(/\d{4}/) + found.index;
	const raw = text.slice(start, found.index + found[0].length);
	const from = fromYear.length === 4 ? parseDate(`${fromYear}-${fromMonth}-${fromDay}`) : null;
	const to = toYear.length === 4 && third !== undefined ? parseDate(`${toYear}-${second}-${third}`) : null;
	const years = [fromYear, toYear].filter((y) => y.length === 4).map(Number);
	const [first] = years;
	const agreed = first !== undefined && years.every((y) => y === first) ? first : null;
	const whole = from !== null && to !== null && from === `${agreed}-01-01` && to === `${agreed}-12-31`;
	return { year: agreed, raw, sound: whole };
}

/** Returns the texts that look like dates but are none of the calendar. */
export function malformedDates(text: string): string[] {
	return [...text.matchAll(MALFORMED_DATE)].map((m) => m[0]);
}
