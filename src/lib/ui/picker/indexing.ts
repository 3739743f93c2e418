import { entryOf, fold, type Entry, type Readings, type Searchable } from './search';

/** Gives the readings of one sign, without tones: `['chang', 'zhang']`. */
export type Reader = (sign: string) => readonly string[];

/** Returns a function that reads whole names sign by sign, remembering what it has read. */
export function nameReader(read: Reader): (name: string) => Readings {
	const known = new Map<string, readonly string[]>();
	return (name) =>
		[...fold(name).replace(/[\s()（）·]+/g, '')].map((sign) => {
			let readings = known.get(sign);
			if (readings === undefined) {
				readings = /\p{Script=Han}/u.test(sign) ? [...new Set(read(sign).map(fold))] : [sign];
				known.set(sign, readings);
			}
			return readings;
		});
}

export interface Pacing {
	/** Milliseconds, from any start. */
	now: () => number;
	/** Lets the page do other work. */
	rest: () => Promise<void>;
	/** Milliseconds of work between two rests. */
	slice: number;
}

/** The browser's own pace: rests often enough that no piece of work is felt. */
export const PAGE_PACING: Pacing = {
	now: () => performance.now(),
	rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
	slice: 8
};

/**
 * Returns entries with readings for all agencies, worked through in slices; null when `cancelled` says so between
 * two of them. The order is the order given.
 */
export async function indexAgencies<A extends Searchable>(
	agencies: readonly A[],
	read: Reader,
	pacing: Pacing,
	cancelled: () => boolean = () => false
): Promise<Entry<A>[] | null> {
	const readName = nameReader(read);
	const entries: Entry<A>[] = [];
	let since = pacing.now();
	for (const agency of agencies) {
		entries.push(entryOf(agency, readName(agency.name_zh)));
		if (pacing.now() - since < pacing.slice) continue;
		await pacing.rest();
		if (cancelled()) return null;
		since = pacing.now();
	}
	return entries;
}

/** Returns the reader of the pinyin dictionary, which is fetched on first use. */
export async function loadReader(): Promise<Reader> {
	const { polyphonic } = await import('pinyin-pro');
	return (sign) => polyphonic(sign, { toneType: 'none', type: 'array', v: true })[0] ?? [sign];
}
