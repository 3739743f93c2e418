import {
	ABOUT_LEAD,
	FACTORS,
	FIGURE,
	NO_COUNT,
	NUMERAL_POWERS,
	NUMERAL_VALUES,
	WORDED_FIGURE,
	ZERO_FIGURE
} from '../domain/prosePhrases';
import { MONEY_UNITS } from '../domain/phrases';
import type { Precision } from '../domain/statement';
import { parsePlainNumber } from './plainNumber';
import { shiftPoint } from './value';

/** A figure in a sentence: its digits with their power of ten, its unit as printed, and where it stands. */
export interface Figure {
	from: number;
	to: number;
	digits: string;
	/** Power of ten by 万 or 亿 before a counting word. */
	exponent: number;
	unit: string;
	precision: Precision;
	/** Written in Chinese numerals. */
	worded: boolean;
}

/** Returns the value of Chinese numerals up to thousands (十二, 二〇二一, 一百零三), or null. */
export function wordedNumber(words: string): number | null {
	if (words === '') return null;
	const characters = [...words];
	if (characters.every((c) => Object.hasOwn(NUMERAL_VALUES, c))) {
		return parsePlainNumber(
			characters
				.map((c) => NUMERAL_VALUES[c])
				.join('')
				.replace(/^0+(?=\d)/, '')
		);
	}
	let sum = 0;
	let digit: number | null = null;
	let last = 10_000;
	for (const c of characters) {
		const value = NUMERAL_VALUES[c];
		if (value !== undefined) {
			if (digit !== null && digit !== 0) return null;
			digit = value;
			continue;
		}
		const power = NUMERAL_POWERS[c];
		if (power === undefined || power >= last || digit === 0) return null;
		if (digit === null && !(power === 10 && sum === 0)) return null;
		sum += (digit === null ? 1 : digit) * power;
		digit = null;
		last = power;
	}
	return digit === null ? sum : sum + digit;
}

function precisionOf(digits: string, factor: string, vague: boolean): Precision {
	if (digits.includes(' ')) return 'unsure';
	if (vague) return 'about';
	return factor === '' ? 'exact' : 'rounded';
}

/** Returns the figures of a sentence from left to right, each with a counting word, a unit of money or a percent sign. */
export function figuresIn(text: string): Figure[] {
	const found: Figure[] = [];
	for (const m of text.matchAll(FIGURE)) {
		const [whole, digits = '', decimals = '', early, factor = '', middle, unit = '', late] = m;
		const to = m.index + whole.length;
		if (NO_COUNT.test(text.slice(to))) continue;
		const vague = early !== undefined || middle !== undefined || late !== undefined;
		found.push({
			from: m.index,
			to,
			digits: digits.replace(/[, ]/g, '') + decimals,
			exponent: FACTORS[factor] ?? 0,
			unit,
			precision: precisionOf(digits, factor, vague || ABOUT_LEAD.test(text.slice(0, m.index))),
			worded: false
		});
	}
	for (const m of text.matchAll(WORDED_FIGURE)) {
		const value = wordedNumber(m[1] ?? '');
		const to = m.index + m[0].length;
		if (value === null || NO_COUNT.test(text.slice(to))) continue;
		const vague = m[2] !== undefined || ABOUT_LEAD.test(text.slice(0, m.index));
		const precision = vague ? 'about' : 'exact';
		found.push({
			from: m.index,
			to,
			digits: String(value),
			exponent: 0,
			unit: m[3] ?? '',
			precision,
			worded: true
		});
	}
	for (const m of text.matchAll(ZERO_FIGURE)) {
		const from = m.index + m[0].length - 1;
		found.push({ from, to: from + 1, digits: '0', exponent: 0, unit: '', precision: 'exact', worded: false });
	}
	return found.sort((a, b) => a.from - b.from);
}

/** Returns whether a unit is one of money. */
export function isMoney(unit: string): boolean {
	return Object.hasOwn(MONEY_UNITS, unit);
}

/** Returns a figure's value by exact decimal shift, money in the unit asked for (`元` or `万元`); null beyond 15 digits. */
export function valueOf(figure: Figure, unit: string): number | null {
	if (figure.digits.replace('.', '').replace(/^0+/, '').length > 15) return null;
	const money = MONEY_UNITS[figure.unit];
	const by = money === undefined ? figure.exponent : money - (MONEY_UNITS[unit] ?? money);
	const value = Number(by === 0 ? figure.digits : shiftPoint(figure.digits, by));
	return Number.isFinite(value) ? value : null;
}
