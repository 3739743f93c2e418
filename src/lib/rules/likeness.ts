/** Below this many different character pairs a text is too short to be called the same as another. */
export const LEAST_PAIRS = 20;

/** Returns the different pairs of neighbouring characters of a text; blanks, punctuation and digits do not count. */
export function characterPairs(text: string): Set<string> {
	const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Nd}]+/gu, '');
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < plain.length; i += 1) pairs.add(plain.slice(i, i + 2));
	return pairs;
}

/** Returns the Jaccard index of two sets: members of both over members of either, 0 for two empty ones. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let both = 0;
	for (const pair of few) if (many.has(pair)) both += 1;
	const either = a.size + b.size - both;
	return either === 0 ? 0 : both / either;
}

export interface Match {
	/** Places of the two texts in the list given, the smaller first. */
	a: number;
	b: number;
	likeness: number;
}

/** Returns each set as numbers in ascending order, the rarest member over all sets the smallest. */
function ranked(sets: readonly ReadonlySet<string>[]): Int32Array[] {
	const numbers = new Map<string, number>();
	const counts: number[] = [];
	const coded = sets.map((set) => {
		const codes = new Int32Array(set.size);
		let at = 0;
		for (const member of set) {
			let number = numbers.get(member);
			if (number === undefined) numbers.set(member, (number = counts.push(0) - 1));
			counts[number] = (counts[number] as number) + 1;
			codes[at++] = number;
		}
		return codes;
	});
	const order = Array.from(counts.keys()).sort((a, b) => (counts[a] as number) - (counts[b] as number));
	const rank = new Int32Array(order.length);
	order.forEach((number, i) => (rank[number] = i));
	return coded.map((codes) => codes.map((number) => rank[number] as number).sort());
}

/** Rounding may cost the last digit; what is that near is counted out. */
const SLACK = 1e-9;

/** Returns the likeness of two ascending lists, or null as soon as it cannot reach the threshold. */
function likenessFrom(a: Int32Array, b: Int32Array, threshold: number): number | null {
	const both = a.length + b.length;
	let shared = 0;
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		const most = shared + Math.min(a.length - i, b.length - j);
		if (most / (both - most) < threshold - SLACK) return null;
		const [x, y] = [a[i] as number, b[j] as number];
		if (x === y) shared += 1;
		if (x <= y) i += 1;
		if (y <= x) j += 1;
	}
	const score = shared / (both - shared);
	return score >= threshold ? score : null;
}

/**
 * Returns every pair of texts whose likeness is at least `threshold`, none missed. Two sets that alike share one of
 * the rarest members of each (prefix filtering), so only such pairs are compared, and those only as far as they can
 * still be alike.
 */
export function alike(texts: readonly ReadonlySet<string>[], threshold: number): Match[] {
	const lists = ranked(texts);
	const holders = new Map<number, number[]>();
	const seenBy = new Int32Array(texts.length).fill(-1);
	const found: Match[] = [];
	lists.forEach((list, b) => {
		if (list.length < LEAST_PAIRS) return;
		const prefix = list.subarray(0, list.length - Math.ceil(threshold * list.length) + 1);
		for (const member of prefix) {
			const known = holders.get(member);
			if (known === undefined) {
				holders.set(member, [b]);
				continue;
			}
			for (const a of known) {
				if (seenBy[a] === b) continue;
				seenBy[a] = b;
				const score = likenessFrom(lists[a] as Int32Array, list, threshold);
				if (score !== null) found.push({ a, b, likeness: score });
			}
			known.push(b);
		}
	});
	return found;
}
