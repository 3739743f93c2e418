import { migrate, MIGRATIONS, type LinkParams, type Migration } from './migrations';
import type { Ignored } from './view';

/** Keys of a link, in the order they are written. */
export const LINK_KEYS = [
	'm',
	'k',
	'y',
	'a',
	'with',
	'mark',
	'rank',
	'rows',
	'per',
	'g',
	't',
	'r',
	'sev',
	's',
	'of',
	'q',
	'chart',
	'embed',
	'fp'
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;
const COMPACT = /^[A-Za-z0-9_.,:;*~+!()@-]{1,4000}$/;

/**
 * What single pages keep in the link, and what it may look like: `per` how counts are compared, `g` a comparison
 * group, `t` a theme of problems, `r` a rule, `sev` a severity, `s` an evaluation scheme, `of` a choice of reports,
 * `q` words or a query, `chart` one chart of the page, `embed` that chart alone.
 */
export const OPTION_PATTERNS = {
	per: CODE,
	g: COMPACT,
	t: CODE,
	r: CODE,
	sev: /^[EWN]$/,
	s: COMPACT,
	of: COMPACT,
	q: /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]{1,8000}$/,
	chart: CODE,
	embed: /^1$/
} as const satisfies Partial<Record<LinkKey, RegExp>>;
export type OptionKey = keyof typeof OPTION_PATTERNS;
export const OPTION_KEYS = Object.keys(OPTION_PATTERNS) as OptionKey[];

/** Ids of agencies and datasets as they stand in links. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** Fingerprints of data as they stand in links. */
export const FINGERPRINT_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

const MAX_SEARCH = 16_000;
const MAX_PARAMS = 64;
const MAX_ECHO = 80;

/** Added by chat and mail programs to every link they pass on; they say nothing about the view. */
const PASSENGERS = /^(utm_[a-z]+|from|isappinstalled|scene|nsukey|spm|fbclid|gclid)$/;
/** What sticks to the end of a link copied out of a sentence. */
const GLUED_TO_COMPACT = /[^A-Za-z0-9_.,:;*~+!()@-]+$/;
const GLUED = /(?:[\s,;:!?)\]}>"'\u0080-\uffff]|(?<!\.)\.)+$/;

/** Returns something a link asked for as a record of what was left out, its text cut at 80 characters. */
export function ignored(key: string, value: string, why: Ignored['why']): Ignored {
	return { key: key.slice(0, MAX_ECHO), value: value.slice(0, MAX_ECHO), why };
}

function split(search: string): LinkParams {
	const params = [...new URLSearchParams(search.replace(/&amp;/g, '&'))];
	const last = params.pop();
	if (last === undefined) return [];
	/* Words or a query may well end in a bracket or in Chinese, a compact code in a sign of its own. */
	const [key, value] = last;
	if (key === 'q') return [...params, last];
	const compact = OPTION_PATTERNS[key as OptionKey] === COMPACT;
	return [...params, [key, value.replace(compact ? GLUED_TO_COMPACT : GLUED, '')]];
}

/** Returns the values of a link by key, the first of each, and what was left out. Never throws. */
export function readParams(
	search: string,
	migrations: readonly Migration[] = MIGRATIONS
): { values: Map<LinkKey, string>; ignored: Ignored[] } {
	const values = new Map<LinkKey, string>();
	const left: Ignored[] = [];
	if (search.length > MAX_SEARCH) return { values, ignored: [ignored('', search, 'limit')] };
	const params = migrate(split(search), migrations);
	for (const [key, value] of params.slice(0, MAX_PARAMS)) {
		const known = LINK_KEYS.find((k) => k === key);
		if (known === undefined) {
			if (!PASSENGERS.test(key)) left.push(ignored(key, value, 'unknown'));
		} else if (values.has(known)) left.push(ignored(key, value, 'invalid'));
		else values.set(known, value);
	}
	if (params.length > MAX_PARAMS) left.push(ignored('', String(params.length), 'limit'));
	return { values, ignored: left };
}

/** Returns the search part of a link (`?m=…&y=2019..2025`), or the empty string; lists and ranges stay readable. */
export function writeParams(values: ReadonlyMap<LinkKey, string>): string {
	const parts = LINK_KEYS.flatMap((key) => {
		const value = values.get(key);
		return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`];
	});
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Returns the items of a `~` list without repeats that pass, at most `limit`, and what was left out. */
export function readList(
	key: LinkKey,
	value: string,
	pattern: RegExp,
	limit: number
): { items: string[]; ignored: Ignored[] } {
	const items: string[] = [];
	const left: Ignored[] = [];
	let over = 0;
	for (const item of value.split('~')) {
		if (!pattern.test(item)) left.push(ignored(key, item, 'invalid'));
		else if (items.includes(item)) continue;
		else if (items.length < limit) items.push(item);
		else over += 1;
	}
	if (over > 0) left.push(ignored(key, `+${over}`, 'limit'));
	return { items, ignored: left };
}

/** Returns the first and last year of `2019..2025` or `2021`, put in order; null when it is neither. */
export function readYears(value: string): [number, number] | null {
	const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(value);
	if (match === null) return null;
	const first = Number(match[1]);
	const last = match[2] === undefined ? first : Number(match[2]);
	return [Math.min(first, last), Math.max(first, last)];
}

/** Returns years as a link writes them: `2019..2025`, or `2021` for one. */
export function writeYears([first, last]: readonly [number, number]): string {
	return first === last ? String(first) : `${first}..${last}`;
}
