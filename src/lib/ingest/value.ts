import type { CellKind } from '../domain/cells';
import type { CellState } from '../domain/reports';
import {
	ABOUT_AFTER,
	ABOUT_BEFORE,
	ABOUT_BEFORE_UNIT,
	COUNT_UNITS,
	FALL_WORDS,
	MONEY_UNITS,
	NOT_APPLICABLE,
	RISE_WORDS,
	SPREADSHEET_ERROR,
	TEN_THOUSAND,
	TEN_THOUSAND_YUAN,
	YUAN,
	YUAN_SIGN
} from '../domain/phrases';
import { parsePlainNumber } from './plainNumber';

/** What was noticed while a cell was read. The first six leave a number, the others none. */
export type ValueNote =
	| 'rewritten' /* full-width signs, thousands separators, a unit or words of rise and fall taken off */
	| 'converted' /* money turned into the cell's unit */
	| 'approximate'
	| 'spaced-number'
	| 'not-whole'
	| 'negative'
	| 'wrong-unit'
	| 'no-unit'
	| 'number-too-long'
	| 'formula'
	| 'spreadsheet-error'
	| 'not-a-number';

export interface ParsedCell {
	/** Never `absent`: that is said of cells a file does not have. */
	state: Exclude<CellState, 'absent'>;
	value: number | null;
	notes: readonly ValueNote[];
}

/** What a cell asks for: its kind, its unit, and the unit the header states for plain numbers (null = none stated). */
export interface CellWants {
	kind: CellKind;
	unit: string;
	stated: string | null;
}

const NO_NOTES: readonly ValueNote[] = [];
const BLANK: ParsedCell = { state: 'blank', value: null, notes: NO_NOTES };
const NA: ParsedCell = { state: 'na', value: null, notes: NO_NOTES };
const ZERO: ParsedCell = { state: 'zero', value: 0, notes: NO_NOTES };
const SHORT_WHOLE = /^[1-9]\d{0,14}$/;
const UNUSUAL = /[\u00A0\u00AD\u2007\u200B-\u200F\u202F\u2060\u3000\uFEFF\uFF01-\uFF5E]/;
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const na = new Set(NOT_APPLICABLE);
const countUnits = new Set(COUNT_UNITS);

/** Returns a text with full-width forms made half-width and invisible characters taken out, trimmed. */
export function foldWidth(raw: string): string {
	if (!UNUSUAL.test(raw)) return raw.trim();
	return raw
		.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
		.replace(/[\u3000\u00A0\u2007\u202F]/g, ' ')
		.replace(INVISIBLE, '')
		.trim();
}

function text(...notes: ValueNote[]): ParsedCell {
	return { state: 'text', value: null, notes };
}

function numeric(value: number, notes: readonly ValueNote[]): ParsedCell {
	return { state: value === 0 ? 'zero' : 'value', value: value === 0 ? 0 : value, notes };
}

/** Returns digits with the point moved right (`shift` > 0) or left, exactly, without going through floats. */
export function shiftPoint(digits: string, shift: number): string {
	const [whole = '', fraction = ''] = digits.split('.');
	if (shift >= 0) {
		const moved = fraction.padEnd(shift, '0');
		return `${whole}${moved.slice(0, shift)}.${moved.slice(shift)}`;
	}
	const padded = whole.padStart(1 - shift, '0');
	return `${padded.slice(0, shift)}.${padded.slice(shift)}${fraction}`;
}

const GROUPED = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const SPACED = /^\d[\d ]*(\.\d[\d ]*)?$/;
const DIGITS = /^\d+(\.\d+)?$/;

/** Returns the digits of an unsigned number, or null; says what was taken out of it. */
function digitsOf(body: string, notes: ValueNote[]): string | null {
	if (DIGITS.test(body)) return body;
	if (GROUPED.test(body)) return body.replaceAll(',', '');
	if (/^[1-9]\d{0,2}( \d{3})+(\.\d+)?$/.test(body)) return body.replaceAll(' ', '');
	if (SPACED.test(body)) {
		notes.push('spaced-number');
		return body.replaceAll(' ', '');
	}
	return null;
}

interface Taken {
	sign: 1 | -1;
	body: string;
	unit: string;
	about: boolean;
}

/** Returns the parts of a cell: sign or word of rise and fall, number, unit, words of imprecision. */
function takeApart(folded: string, kind: CellKind): Taken {
	let rest = folded;
	let sign: 1 | -1 = 1;
	let about = false;
	if (ABOUT_BEFORE.test(rest)) {
		about = true;
		rest = rest.replace(ABOUT_BEFORE, '').trim();
	}
	if (kind === 'signed' && FALL_WORDS.test(rest)) {
		sign = -1;
		rest = rest.replace(FALL_WORDS, '').trim();
	} else if (kind === 'signed' && RISE_WORDS.test(rest)) {
		rest = rest.replace(RISE_WORDS, '').trim();
	} else if (/^[-−–+] ?(?=[\d.¥])/.test(rest)) {
		sign = rest.startsWith('+') ? 1 : -1;
		rest = rest.slice(1).trim();
	}
	let unit = '';
	if (kind === 'amount' && YUAN_SIGN.test(rest)) {
		unit = YUAN;
		rest = rest.replace(YUAN_SIGN, '').trim();
	}
	const match = /^([\d][\d,. ]*)(.*)$/.exec(rest);
	if (match === null) return { sign, body: rest, unit: '', about };
	let tail = (match[2] ?? '').replaceAll(' ', '');
	if (ABOUT_AFTER.test(tail)) {
		about = true;
		tail = tail.replace(ABOUT_AFTER, '');
	} else if (ABOUT_BEFORE_UNIT.test(tail)) {
		about = true;
		tail = tail.replace(ABOUT_BEFORE_UNIT, '');
	}
	return { sign, body: (match[1] ?? '').trim(), unit: tail === '' ? unit : tail, about };
}

/** Returns the power of ten between a unit as written and the cell's own, or null when they do not fit. */
function exponentOf(unit: string, wants: CellWants, notes: ValueNote[]): number | null {
	if (wants.kind === 'amount') {
		const written = unit === '' ? wants.stated : unit;
		if (written === null) {
			notes.push('no-unit');
			return null;
		}
		const from = MONEY_UNITS[written];
		const to = MONEY_UNITS[wants.unit];
		if (from === undefined || to === undefined) {
			notes.push('wrong-unit');
			return null;
		}
		if (from !== to) notes.push('converted');
		return from - to;
	}
	if (unit === '') return 0;
	const counted = unit.startsWith(TEN_THOUSAND) ? unit.slice(1) : unit;
	if (unit === TEN_THOUSAND_YUAN || (counted !== '' && !countUnits.has(counted))) return null;
	if (counted !== '' && counted !== wants.unit) notes.push('wrong-unit');
	return unit.startsWith(TEN_THOUSAND) ? 4 : 0;
}

/**
 * Returns what stands in a cell: a value, zero, blank, not applicable, or text, and what was noticed. Nothing is
 * guessed: `12a`, `1,2` and `1.2.3` are text. Amounts come out in the cell's unit by exact decimal shift; one with no
 * unit in cell or header is text (`no-unit`).
 */
export function parseCell(raw: string, wants: CellWants): ParsedCell {
	if (raw === '') return BLANK;
	const plainUnit = wants.kind !== 'amount' || wants.stated === wants.unit;
	if (plainUnit && raw === '0') return ZERO;
	if (plainUnit && SHORT_WHOLE.test(raw)) return numeric(Number(raw), NO_NOTES);
	const folded = foldWidth(raw);
	if (folded === '') return BLANK;
	const bare = /^'[-+=@]/.test(folded) ? folded.slice(1) : folded;
	if (na.has(bare.toLowerCase())) return NA;
	if (bare.startsWith('=')) return text('formula');
	if (SPREADSHEET_ERROR.test(bare)) return text('spreadsheet-error');

	const notes: ValueNote[] = [];
	const taken = takeApart(bare, wants.kind);
	const digits = digitsOf(taken.body, notes);
	if (digits === null) return text('not-a-number');
	if (/\n/.test(bare)) return text('not-a-number');
	const exponent = exponentOf(taken.unit, wants, notes);
	if (exponent === null) return text(...(notes.length === 0 ? (['not-a-number'] as const) : notes));
	const significant = digits.replace('.', '').replace(/^0+/, '');
	if (significant.length > 15) return text('number-too-long');
	const value = taken.sign * Number(exponent === 0 ? digits : shiftPoint(digits, exponent));
	if (taken.about) notes.push('approximate');
	if (wants.kind !== 'amount' && !Number.isInteger(value)) notes.push('not-whole');
	if (wants.kind !== 'signed' && value < 0) notes.push('negative');
	if (notes.length === 0 && parsePlainNumber(raw.trim()) === null) notes.push('rewritten');
	return numeric(value, notes);
}
