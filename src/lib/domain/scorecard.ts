import type { FormId } from './forms';
import { metricByCode } from './metrics';

/**
 * How a value becomes points from 0 to 100. `percentile`: its place among its kind. `range`: linear from the worst to
 * the best value of its kind (min-max). `threshold`: linear from `from` (0 points) to `to` (100 points), whoever the
 * others are; rates as fractions.
 */
export type Scale =
	{ type: 'percentile' } | { type: 'range' } | { type: 'threshold'; from: number; to: number };

/** `reweight`: left out, its weight goes to the rest. `zero`: no points. `unranked`: the agency gets no rank. */
export type WhenMissing = 'reweight' | 'zero' | 'unranked';

/**
 * A rate below its ranking limit. `unranked`: the agency gets no rank. `grey`: shown grey, left out, its weight goes
 * to the rest. `counted`: counts like any other, as long as the rate may be shown at all. A rate below that, or with
 * nothing to divide by, never counts, and under `unranked` leaves the agency without a rank too.
 */
export type WhenSmall = 'unranked' | 'grey' | 'counted';

/** One line of an evaluation scheme. */
export interface Indicator {
	/** Metric code. */
	metric: string;
	/** Above 0; only its share in the sum of weights matters. */
	weight: number;
	/** 1 where more is better, -1 where less is; a threshold's follows from its two ends. */
	direction: 1 | -1;
	scale: Scale;
	missing: WhenMissing;
	small: WhenSmall;
}

/** An evaluation scheme: what is judged, how, and from how much data on a rank is given. */
export interface Scheme {
	/** Least share of the weights that must rest on figures for a rank, 0…1. */
	limit: number;
	indicators: Indicator[];
}

/** Most indicators of a scheme. */
export const MAX_INDICATORS = 24;

/** Largest weight an indicator can have. */
export const MAX_WEIGHT = 1000;

/** Share of the weights that must rest on figures unless a scheme says otherwise. */
export const DEFAULT_LIMIT = 0.6;

/** What is wrong with a scheme; `indicator` is its place in the list, null for the whole. */
export interface SchemeProblem {
	indicator: number | null;
	why:
		'empty' | 'too-many' | 'limit' | 'unknown-metric' | 'repeated-metric' | 'weight' | 'ends' | 'direction';
}

/** Returns the direction a threshold has by its ends, or null for other scales and equal ends. */
export function thresholdDirection(scale: Scale): 1 | -1 | null {
	if (scale.type !== 'threshold' || scale.from === scale.to) return null;
	return scale.to > scale.from ? 1 : -1;
}

function indicatorProblem(indicator: Indicator, before: readonly Indicator[]): SchemeProblem['why'] | null {
	const { metric, weight, scale } = indicator;
	if (metricByCode(metric) === null) return 'unknown-metric';
	if (before.some((other) => other.metric === metric)) return 'repeated-metric';
	if (!(weight > 0 && weight <= MAX_WEIGHT)) return 'weight';
	if (scale.type !== 'threshold') return null;
	if (!Number.isFinite(scale.from) || !Number.isFinite(scale.to) || scale.from === scale.to) return 'ends';
	return thresholdDirection(scale) === indicator.direction ? null : 'direction';
}

/** Returns everything that keeps a scheme from being used; empty when it is sound. */
export function schemeProblems(scheme: Scheme): SchemeProblem[] {
	const { indicators, limit } = scheme;
	const found: SchemeProblem[] = [];
	if (indicators.length === 0) found.push({ indicator: null, why: 'empty' });
	if (indicators.length > MAX_INDICATORS) found.push({ indicator: null, why: 'too-many' });
	if (!(limit >= 0 && limit <= 1)) found.push({ indicator: null, why: 'limit' });
	for (const [i, indicator] of indicators.entries()) {
		const why = indicatorProblem(indicator, indicators.slice(0, i));
		if (why !== null) found.push({ indicator: i, why });
	}
	return found;
}

/** Returns an indicator for a metric as a new scheme line: its own direction (more, where it has none) and percentiles. */
export function newIndicator(metric: string, weight = 10): Indicator {
	return {
		metric,
		weight,
		direction: metricByCode(metric)?.direction === -1 ? -1 : 1,
		scale: { type: 'percentile' },
		missing: 'reweight',
		small: 'grey'
	};
}

/** Returns the scheme's metrics that reports in these forms do not have, in the scheme's order. */
export function metricsOutsideForms(scheme: Scheme, forms: readonly FormId[]): string[] {
	return scheme.indicators
		.map((i) => i.metric)
		.filter((code) => metricByCode(code)?.forms.some((form) => forms.includes(form)) !== true);
}
