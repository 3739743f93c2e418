/** What an agency is found by. */
export interface Searchable {
	agency_id: string;
	name_zh: string;
	name_en: string;
	short_zh: string;
	kind: string;
}

/** Readings of each sign of a name, in order: `[['zhong', 'chong'], ['qing']]`; other signs read as themselves. */
export type Readings = readonly (readonly string[])[];

/** One agency, folded for comparing; `readings` is null until pinyin is known. */
export interface Entry<A extends Searchable = Searchable> {
	agency: A;
	name: string;
	short: string;
	english: string;
	readings: Readings | null;
}

export interface Hit<A extends Searchable = Searchable> {
	agency: A;
	/** Lower is better. */
	score: number;
}

/** Steps of how well a word fits; the place inside a name adds less than one step. */
const EXACT = 0;
const STARTS = 1;
const CONTAINS = 2;
const PINYIN_WHOLE = 3;
const PINYIN_START = 4;
const PINYIN_END = 5;
const PINYIN_INSIDE = 6;
const ENGLISH_START = 7;
const ENGLISH_WORD = 8;
const ENGLISH_INSIDE = 9;
const ID = 10;

/** Returns text as it is compared: NFKC, lower case, ü as v. */
export function fold(text: string): string {
	return text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');
}

/** Returns an agency folded for comparing, with the readings of its name where they are known. */
export function entryOf<A extends Searchable>(agency: A, readings: Readings | null): Entry<A> {
	return {
		agency,
		name: fold(agency.name_zh).replace(/\s+/g, ''),
		short: fold(agency.short_zh).replace(/\s+/g, ''),
		english: fold(agency.name_en),
		readings
	};
}

/**
 * Returns how many signs from `from` on a word spells, or -1: each sign by its whole reading or the beginning of
 * one, so that full pinyin, initials and a mixture of both fit (`jiaoyuju`, `jyj`, `jiaoyj`).
 */
export function spelled(word: string, readings: Readings, from: number): number {
	const walk = (done: number, sign: number): number => {
		if (done === word.length) return sign - from;
		for (const reading of readings[sign] ?? []) {
			let fits = 0;
			while (fits < reading.length && reading[fits] === word[done + fits]) fits++;
			for (let length = fits; length > 0; length--) {
				const end = walk(done + length, sign + 1);
				if (end !== -1) return end;
			}
		}
		return -1;
	};
	return walk(0, from);
}

function pinyinScore(word: string, readings: Readings): number | null {
	let best: number | null = null;
	for (let from = 0; from < readings.length; from++) {
		const signs = spelled(word, readings, from);
		if (signs === -1) continue;
		const toEnd = from + signs === readings.length;
		const step = from === 0 ? (toEnd ? PINYIN_WHOLE : PINYIN_START) : toEnd ? PINYIN_END : PINYIN_INSIDE;
		const score = step + place(from, readings.length);
		if (best === null || score < best) best = score;
	}
	return best;
}

function place(at: number, length: number): number {
	return (0.9 * at) / Math.max(1, length);
}

/** Returns how well one folded word fits an agency, lower is better; null where it does not fit at all. */
export function wordScore(word: string, entry: Entry): number | null {
	if (word === entry.name || word === entry.short) return EXACT;
	const inShort = entry.short.indexOf(word);
	const inName = entry.name.indexOf(word);
	if (inShort === 0 || inName === 0) return STARTS;
	if (inName > 0) return CONTAINS + place(inName, entry.name.length);
	if (inShort > 0) return CONTAINS + place(inShort, entry.short.length);
	if (!/^[\x20-\x7e]+$/.test(word)) return null;
	const pinyin = entry.readings === null ? null : pinyinScore(word, entry.readings);
	if (pinyin !== null) return pinyin;
	const inEnglish = entry.english.indexOf(word);
	if (inEnglish === 0) return ENGLISH_START;
	if (entry.english.includes(` ${word}`)) return ENGLISH_WORD;
	if (inEnglish > 0) return ENGLISH_INSIDE;
	return fold(entry.agency.agency_id).startsWith(word) ? ID : null;
}

/**
 * Returns the agencies that every word of the query fits, best first, equally good ones in the order given;
 * all of them for an empty query.
 */
export function search<A extends Searchable>(entries: readonly Entry<A>[], query: string): Hit<A>[] {
	const words = fold(query)
		.split(/\s+/)
		.filter((word) => word !== '');
	const hits: Hit<A>[] = [];
	for (const entry of entries) {
		let score: number | null = 0;
		for (const word of words) {
			const fit = wordScore(word, entry);
			if (fit === null) {
				score = null;
				break;
			}
			score += fit;
		}
		if (score !== null) hits.push({ agency: entry.agency, score });
	}
	return words.length === 0 ? hits : hits.sort((a, b) => a.score - b.score);
}
