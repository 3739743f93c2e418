import { metricByCode } from './metrics';
import { newIndicator, thresholdDirection, type Indicator, type Scale, type Scheme } from './scorecard';

/** Returns a number rounded away from the middle of a scale: shares to whole percents, everything else to whole units. */
function outward(value: number, share: boolean, up: boolean): number {
	const scaled = Number((share ? value * 100 : value).toPrecision(12));
	const whole = up ? Math.ceil(scaled) : Math.floor(scaled);
	return share ? whole / 100 : whole;
}

/**
 * Returns a threshold to start from: the smallest and the largest of the values known, rounded outward, the better end
 * earning 100 points; 0 and 100 % (of counts 0 and 10) where no two values differ.
 */
export function thresholdFor(metric: string, direction: 1 | -1, values: readonly (number | null)[]): Scale {
	const share = metricByCode(metric)?.unit === '%';
	const known = values.filter((v) => v !== null);
	let low =
		known.length === 0
			? 0
			: outward(
					known.reduce((a, b) => Math.min(a, b)),
					share,
					false
				);
	let high =
		known.length === 0
			? 0
			: outward(
					known.reduce((a, b) => Math.max(a, b)),
					share,
					true
				);
	if (low === high) [low, high] = [0, share ? 1 : 10];
	return direction === 1
		? { type: 'threshold', from: low, to: high }
		: { type: 'threshold', from: high, to: low };
}

/**
 * Returns the scheme with one indicator changed. A threshold and its direction stay at one: a new direction turns its
 * ends round, new ends bring their direction with them.
 */
export function changeIndicator(scheme: Scheme, at: number, part: Partial<Indicator>): Scheme {
	const indicators = scheme.indicators.map((old, i): Indicator => {
		if (i !== at) return old;
		const next = { ...old, ...part };
		const way = thresholdDirection(next.scale);
		if (next.scale.type !== 'threshold' || way === null || way === next.direction) return next;
		if (part.scale !== undefined) return { ...next, direction: way };
		return { ...next, scale: { type: 'threshold', from: next.scale.to, to: next.scale.from } };
	});
	return { ...scheme, indicators };
}

/** Returns the scheme with an indicator for this metric at its end, as heavy as the others are on average. */
export function addIndicator(scheme: Scheme, metric: string): Scheme {
	const { indicators } = scheme;
	const whole = indicators.reduce((sum, i) => sum + i.weight, 0);
	const weight = indicators.length === 0 ? 10 : Math.max(1, Math.round(whole / indicators.length));
	return { ...scheme, indicators: [...indicators, newIndicator(metric, weight)] };
}

/** Returns the scheme without the indicator at this place. */
export function removeIndicator(scheme: Scheme, at: number): Scheme {
	return { ...scheme, indicators: scheme.indicators.filter((_, i) => i !== at) };
}

/** Returns each indicator's share of all weights, 0…1, in the scheme's order. */
export function weightShares(scheme: Scheme): number[] {
	const whole = scheme.indicators.reduce((sum, i) => sum + i.weight, 0);
	return scheme.indicators.map((i) => i.weight / whole);
}
