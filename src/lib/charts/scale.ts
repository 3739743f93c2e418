/** Returns ascending tick values from at most 0 to at least `max`, about `count` of them, at steps of 1, 2 or 5. */
export function niceTicks(min: number, max: number, count: number): number[] {
	const low = Math.min(0, min);
	const high = Math.max(max, low + 1e-9, 0);
	const span = high - low;
	if (span <= 1e-9) return [0, 1];
	const rough = span / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([1, 2, 5, 10].find((s) => s * power >= rough * (1 - 1e-9)) as number) * power;
	const first = Math.floor(low / step + 1e-9);
	const last = Math.ceil(high / step - 1e-9);
	return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Returns the p-quantile (0…1) of numbers by linear interpolation, or null of none. */
export function quantile(values: readonly number[], p: number): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * p;
	const low = sorted[Math.floor(at)] as number;
	const high = sorted[Math.ceil(at)] as number;
	return low + (high - low) * (at - Math.floor(at));
}

/** Returns every year from the first to the last. */
export function yearsOf(years: readonly [number, number]): number[] {
	return Array.from({ length: Math.max(0, years[1] - years[0] + 1) }, (_, i) => years[0] + i);
}

/** Returns rank numbers of values sorted from large to small; equal values share one (1, 2, 2, 4). */
export function sharedRanks(sorted: readonly number[]): number[] {
	const ranks: number[] = [];
	for (const [i, value] of sorted.entries()) {
		ranks.push(i > 0 && sorted[i - 1] === value ? (ranks[i - 1] as number) : i + 1);
	}
	return ranks;
}
