import { metricByCode } from './metrics';
import {
	MAX_INDICATORS,
	MAX_WEIGHT,
	thresholdDirection,
	type Indicator,
	type Scale,
	type Scheme,
	type WhenMissing,
	type WhenSmall
} from './scorecard';

/*
 * A scheme as it stands in a link, every character safe there and none that a chat program cuts off:
 *   1~0.6~disclosure_rate-30-hpru~late-10-ltzc-2-0
 * version ~ limit ~ indicators, each metric-weight-flags, a threshold with its two ends. Flags: h/l (more or less is
 * better), p/r/t (percentile, range, threshold), r/z/u (missing), u/g/c (small). A minus sign is written `n`.
 */

/** Something in a link's scheme that could not be honoured. */
export interface SchemeIgnored {
	/** What stood there, cut at 80 characters. */
	text: string;
	/** `version`: written by a newer form of the codec. `absent`: no such metric. `limit`: too long or too many. */
	why: 'version' | 'invalid' | 'absent' | 'repeated' | 'limit';
}

const VERSION = '1';
const MAX_TEXT = 4000;
const MAX_ECHO = 80;
const MISSING: Record<WhenMissing, string> = { reweight: 'r', zero: 'z', unranked: 'u' };
const SMALL: Record<WhenSmall, string> = { unranked: 'u', grey: 'g', counted: 'c' };
const SCALES: Record<Scale['type'], string> = { percentile: 'p', range: 'r', threshold: 't' };
const NUMBER = /^n?\d+(\.\d+)?(en?\d+)?$/;
const FLAGS = /^([hl])([prt])([rzu])([ugc])$/;

function written(value: number): string {
	return String(value).replaceAll('-', 'n').replace('+', '');
}

function readNumber(text: string | undefined): number | null {
	if (text === undefined || !NUMBER.test(text)) return null;
	const value = Number(text.replaceAll('n', '-'));
	// Minus zero is zero.
	return Number.isFinite(value) ? value + 0 : null;
}

function keyOf<Key extends string>(letters: Record<Key, string>, letter: string): Key | null {
	return (Object.keys(letters) as Key[]).find((key) => letters[key] === letter) ?? null;
}

function writtenIndicator(indicator: Indicator): string {
	const { scale } = indicator;
	const flags =
		(indicator.direction === 1 ? 'h' : 'l') +
		SCALES[scale.type] +
		MISSING[indicator.missing] +
		SMALL[indicator.small];
	const ends = scale.type === 'threshold' ? [written(scale.from), written(scale.to)] : [];
	return [indicator.metric, written(indicator.weight), flags, ...ends].join('-');
}

/** Returns a sound scheme as short ASCII text of letters, digits and `._~-`, ending in a letter or digit. */
export function formatScheme(scheme: Scheme): string {
	return [VERSION, written(scheme.limit), ...scheme.indicators.map(writtenIndicator)].join('~');
}

function readScale(letter: string, fields: readonly string[]): Scale | null {
	const type = keyOf(SCALES, letter);
	if (type === null) return null;
	if (type !== 'threshold') return fields.length === 0 ? { type } : null;
	const from = readNumber(fields[0]);
	const to = readNumber(fields[1]);
	return from === null || to === null || from === to || fields.length !== 2 ? null : { type, from, to };
}

function readIndicator(text: string): Indicator | SchemeIgnored['why'] {
	const [metric = '', weightText, flagText = '', ...fields] = text.split('-');
	const weight = readNumber(weightText);
	const flags = FLAGS.exec(flagText);
	if (flags === null || weight === null || !(weight > 0 && weight <= MAX_WEIGHT)) return 'invalid';
	const [, way, scaleLetter = '', missingLetter = '', smallLetter = ''] = flags;
	const scale = readScale(scaleLetter, fields);
	const missing = keyOf(MISSING, missingLetter);
	const small = keyOf(SMALL, smallLetter);
	if (scale === null || missing === null || small === null) return 'invalid';
	const direction = way === 'h' ? 1 : -1;
	if (scale.type === 'threshold' && thresholdDirection(scale) !== direction) return 'invalid';
	if (metricByCode(metric) === null) return 'absent';
	return { metric, weight, direction, scale, missing, small };
}

/**
 * Returns the scheme a text holds, null where it holds none, and what of it could not be honoured; never throws.
 * `parseScheme(formatScheme(s)).scheme` equals any sound `s`.
 */
export function parseScheme(text: string): { scheme: Scheme | null; ignored: SchemeIgnored[] } {
	const ignored: SchemeIgnored[] = [];
	const leave = (what: string, why: SchemeIgnored['why']) =>
		void ignored.push({ text: what.slice(0, MAX_ECHO), why });
	const nothing = (why: SchemeIgnored['why']) => {
		leave(text, why);
		return { scheme: null, ignored };
	};
	if (text.length > MAX_TEXT) return nothing('limit');
	const [version = '', limitText = '', ...items] = text.split('~');
	if (!/^\d{1,4}$/.test(version)) return nothing('invalid');
	if (version !== VERSION) return nothing('version');
	const limit = readNumber(limitText);
	if (limit === null || limit < 0 || limit > 1) return nothing('invalid');
	const indicators: Indicator[] = [];
	for (const item of items) {
		const read = readIndicator(item);
		if (typeof read === 'string') leave(item, read);
		else if (indicators.some((i) => i.metric === read.metric)) leave(item, 'repeated');
		else if (indicators.length >= MAX_INDICATORS) leave(item, 'limit');
		else indicators.push(read);
	}
	if (indicators.length === 0 && ignored.length === 0) return nothing('invalid');
	return { scheme: indicators.length === 0 ? null : { limit, indicators }, ignored };
}
