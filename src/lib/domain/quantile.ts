/** Figures of which some may be unknown; the unknown ones are never counted. */
export type Figures = readonly (number | null)[];

function known(values: Figures): number[] {
	return values.filter((v) => v !== null);
}

function quantileOf(sorted: readonly number[], p: number): number | null {
	if (sorted.length === 0) return null;
	const at = (sorted.length - 1) * p;
	const low = sorted[Math.floor(at)] as number;
	const high = sorted[Math.ceil(at)] as number;
	return low + (high - low) * (at - Math.floor(at));
}

function ascending(values: Figures): number[] {
	return known(values).sort((a, b) => a - b);
}

/**
 * Returns the p-quantile (p from 0 to 1) of the known values, or null of none. Type 7 of Hyndman and Fan, The American
 * Statistician 50 (1996) 361: linear between neighbours at position (n − 1)p, as in R, NumPy, DuckDB and spreadsheets.
 */
export function quantile(values: Figures, p: number): number | null {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies between 0 and 1, not at ${p}`);
	return quantileOf(ascending(values), p);
}

/** Returns the median of the known values, or null of none. */
export function median(values: Figures): number | null {
	return quantile(values, 0.5);
}

export interface Quartiles {
	/** Values that are known. */
	n: number;
	low: number;
	q1: number;
	median: number;
	q3: number;
	high: number;
}

/** Returns smallest, quartiles (type 7) and largest of the known values, or null of none. */
export function quartiles(values: Figures): Quartiles | null {
	const sorted = ascending(values);
	if (sorted.length === 0) return null;
	const at = (p: number) => quantileOf(sorted, p) as number;
	return { n: sorted.length, low: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), high: at(1) };
}

/**
 * Returns the rank of each value in the order given, 1 for the best; equal values share a rank and the next ones are
 * skipped (1, 2, 2, 4: competition ranking). `best` says whether large or small is first. Unknown values have none.
 */
export function competitionRanks(values: Figures, best: 'high' | 'low' = 'high'): (number | null)[] {
	const sorted = ascending(values);
	if (best === 'high') sorted.reverse();
	const first = new Map<number, number>();
	for (const [i, value] of sorted.entries()) if (!first.has(value)) first.set(value, i + 1);
	return values.map((value) => (value === null ? null : (first.get(value) as number)));
}

/**
 * Returns where a value stands among its kind, 0 for the lowest and 1 for the highest: (below + (equal − 1)/2)/(n − 1),
 * the mean place of equal values on the scale of type 7. The values include the value itself; null where it is unknown
 * or there is nobody to compare it with.
 */
export function percentileOf(value: number | null, among: Figures): number | null {
	if (value === null) return null;
	const values = known(among);
	const below = values.filter((v) => v < value).length;
	const equal = values.filter((v) => v === value).length;
	if (equal === 0) throw new RangeError('a value is placed among values that include it');
	return values.length < 2 ? null : (below + (equal - 1) / 2) / (values.length - 1);
}

/** One value's place among its kind. */
export interface Place {
	/** 1 for the best; shared by `shares` values, this one included. */
	rank: number;
	shares: number;
	/** Known values it was compared with, itself included. */
	n: number;
	/** 0…1 from lowest to highest value, null where it stands alone. */
	percentile: number | null;
}

/** Returns a value's rank, how many share it, and its percentile among values that include it; null if unknown. */
export function placeOf(value: number | null, among: Figures, best: 'high' | 'low' = 'high'): Place | null {
	if (value === null) return null;
	const values = known(among);
	const ahead = values.filter((v) => (best === 'high' ? v > value : v < value)).length;
	return {
		rank: ahead + 1,
		shares: values.filter((v) => v === value).length,
		n: values.length,
		percentile: percentileOf(value, among)
	};
}
