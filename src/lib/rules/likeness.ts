/** Below this many different character pairs a text is too short to be called the same as another. */
export const LEAST_PAIRS = 20;

/** Returns the different pairs of neighbouring characters of a text; blanks and punctuation do not count. */
export function characterPairs(text: string): Set<string> {
	const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');
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

/**
 * Returns every pair of texts whose likeness is at least `threshold`, none missed. Two sets that alike share one of
 * the rarest members of each (prefix filtering), so only such pairs are compared.
 */
export function alike(texts: readonly ReadonlySet<string>[], threshold: number): Match[] {
	const frequency = new Map<string, number>();
	for (const pairs of texts) for (const p of pairs) frequency.set(p, (frequency.get(p) ?? 0) + 1);
	const holders = new Map<string, number[]>();
	const found: Match[] = [];
	texts.forEach((pairs, b) => {
		if (pairs.size < LEAST_PAIRS) return;
		const rarest = [...pairs].sort(
			(x, y) => (frequency.get(x) as number) - (frequency.get(y) as number) || (x < y ? -1 : 1)
		);
		const prefix = rarest.slice(0, pairs.size - Math.ceil(threshold * pairs.size) + 1);
		const seen = new Set<number>();
		for (const pair of prefix) {
			const list = holders.get(pair) ?? [];
			for (const a of list) {
				if (seen.has(a)) continue;
				seen.add(a);
				const other = texts[a] as ReadonlySet<string>;
				if (Math.min(other.size, pairs.size) < threshold * Math.max(other.size, pairs.size)) continue;
				const score = likeness(other, pairs);
				if (score >= threshold) found.push({ a, b, likeness: score });
			}
			list.push(b);
			holders.set(pair, list);
		}
	});
	return found;
}
