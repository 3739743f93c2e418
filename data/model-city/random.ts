/** A stream of random draws that is the same on every machine for the same key. */
export interface Draw {
	/** A number from 0 up to, not including, 1. */
	unit(): number;
	/** A whole number between both ends, ends included. */
	int(from: number, to: number): number;
	/** A standard normal number. */
	normal(): number;
	/** How many events happen when `mean` are expected. */
	poisson(mean: number): number;
	/** How many of `n` trials succeed with probability `p`. */
	binomial(n: number, p: number): number;
	/** `n` cases shared out over the weights. */
	share(n: number, weights: readonly number[]): number[];
	/** One of a list. */
	pick<T>(list: readonly T[]): T;
	/** True with probability `p`. */
	chance(p: number): boolean;
}

/** Returns a 32-bit hash (FNV-1a) of a key. */
function hash(key: string): number {
	let h = 0x811c9dc5;
	for (const char of key) h = Math.imul(h ^ (char.codePointAt(0) as number), 0x01000193);
	return h >>> 0;
}

/** Returns a generator of numbers from 0 to 1 (mulberry32). */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const SEED = 'model-city 1';

/** Returns the stream of draws that belongs to a key, so that changing one agency leaves the others as they are. */
export function drawFor(key: string): Draw {
	const unit = mulberry32(hash(`${SEED} ${key}`));
	unit();
	const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
	const poisson = (mean: number): number => {
		if (mean <= 0) return 0;
		if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
		const limit = Math.exp(-mean);
		let count = 0;
		for (let product = unit(); product > limit; product *= unit()) count += 1;
		return count;
	};
	const binomial = (n: number, p: number): number => {
		if (p <= 0) return 0;
		if (p >= 1) return n;
		if (n > 20_000)
			return Math.max(0, Math.min(n, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal())));
		let count = 0;
		for (let i = 0; i < n; i += 1) if (unit() < p) count += 1;
		return count;
	};
	const share = (n: number, weights: readonly number[]): number[] => {
		let left = n;
		let rest = weights.reduce((a, b) => a + b, 0);
		return weights.map((weight, i) => {
			const part = i === weights.length - 1 ? left : binomial(left, rest > 0 ? weight / rest : 0);
			left -= part;
			rest -= weight;
			return part;
		});
	};
	return {
		unit,
		int: (from, to) => from + Math.floor(unit() * (to - from + 1)),
		normal,
		poisson,
		binomial,
		share,
		pick: (list) => list[Math.floor(unit() * list.length)] as (typeof list)[number],
		chance: (p) => unit() < p
	};
}
