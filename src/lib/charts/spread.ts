/** A label that wants to stand at `at` (its middle) and takes `size` pixels. */
export interface Wanted {
	at: number;
	size: number;
}

/**
 * Returns the middles of labels moved as little as a simple sweep needs so that none overlaps another and all stay
 * between `low` and `high`, in the order given. Where they cannot all fit they are packed from `low` on.
 */
export function spread(wanted: readonly Wanted[], low: number, high: number): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.at - wanted[b]!.at || a - b);
	const places = new Array<number>(wanted.length);
	let floor = low;
	for (const i of order) {
		const { at, size } = wanted[i]!;
		places[i] = Math.max(at, floor + size / 2);
		floor = places[i]! + size / 2;
	}
	let ceiling = Math.max(high, low + wanted.reduce((sum, w) => sum + w.size, 0));
	for (const i of order.reverse()) {
		const { size } = wanted[i]!;
		places[i] = Math.min(places[i]!, ceiling - size / 2);
		ceiling = places[i]! - size / 2;
	}
	return places;
}
