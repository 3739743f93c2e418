import type { Metric } from './metricTerms';

/** How counts are set against each other: as they are, as shares of a group's total, per residents, per staff. */
export const MEASURES = ['count', 'share', 'residents', 'staff'] as const;
export type Measure = (typeof MEASURES)[number];

/** Cases per so many residents or staff. */
export const PER_RESIDENTS = 10_000;
export const PER_STAFF = 10;

/** Returns whether a metric can be set against a total, residents or staff: counts and amounts of reports can. */
export function canScale(metric: Pick<Metric, 'denominator' | 'base'>): boolean {
	return metric.denominator === null && metric.base === 'figure';
}

/** Returns how a metric is set against others when this measure is chosen: rates always as they are. */
export function measureOf(metric: Pick<Metric, 'denominator' | 'base'>, per: Measure): Measure {
	return canScale(metric) ? per : 'count';
}
