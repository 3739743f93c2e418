import { metricByCode } from './metrics';
import { percentileOf } from './quantile';
import type { Indicator } from './scorecard';

/** A metric of one agency, as a query returns it; null where it is not known. */
export interface ScoreFigure {
	value: number | null;
	numerator: number | null;
	denominator: number | null;
}

/** A figure that is not there. */
export const NO_FIGURE: ScoreFigure = { value: null, numerator: null, denominator: null };

/**
 * How an agency's figure stands. `full`: known. `small`: a rate below the ranking limit. `few`: a rate of which only
 * the counts are shown. `none`: nothing to divide by. `alone`: known, but nobody of its kind to set it against.
 * `missing`: not known.
 */
export type PartState = 'full' | 'small' | 'few' | 'none' | 'alone' | 'missing';

/** A figure on an indicator's scale; `points` (0…100) is null where the indicator is left out for the agency. */
export interface Graded {
	figure: ScoreFigure;
	state: PartState;
	points: number | null;
}

/** Returns how a figure of a metric stands, before it is set against others. */
export function figureState(metric: string, figure: ScoreFigure): Exclude<PartState, 'alone'> {
	const known = metricByCode(metric);
	if (known !== null && known.denominator !== null && figure.denominator === 0) return 'none';
	if (figure.value === null) return 'missing';
	if (known === null || known.sample === null || figure.denominator === null) return 'full';
	if (figure.denominator < known.sample.show) return 'few';
	return figure.denominator < known.sample.rank ? 'small' : 'full';
}

function pointsOf(value: number, indicator: Indicator, peers: readonly number[]): number | null {
	const { scale, direction } = indicator;
	if (scale.type === 'threshold') {
		const reached = (value - scale.from) / (scale.to - scale.from);
		return 100 * Math.min(1, Math.max(0, reached));
	}
	if (peers.length < 2) return null;
	let place: number;
	if (scale.type === 'percentile') place = percentileOf(value, peers) as number;
	else {
		const low = peers.reduce((a, b) => Math.min(a, b));
		const high = peers.reduce((a, b) => Math.max(a, b));
		place = high === low ? 0.5 : (value - low) / (high - low);
	}
	return 100 * (direction === 1 ? place : 1 - place);
}

/**
 * Returns the figures of one kind on an indicator's scale, in the order given. Percentile: 100·(below + (equal − 1)/2)/
 * (n − 1). Range: 100·(value − min)/(max − min), 50 where all are equal. Both are turned round where less is better, and
 * rest on the figures that count: full ones, and small ones where the indicator says so. Threshold: 100·(value − from)/
 * (to − from), cut at 0 and 100.
 */
export function gradeIndicator(indicator: Indicator, figures: readonly ScoreFigure[]): Graded[] {
	const states = figures.map((figure) => figureState(indicator.metric, figure));
	const counts = (state: PartState) =>
		state === 'full' || (state === 'small' && indicator.small === 'counted');
	const peers = figures.flatMap(({ value }, i) =>
		value !== null && counts(states[i] as PartState) ? [value] : []
	);
	return figures.map((figure, i): Graded => {
		const state = states[i] as PartState;
		if (state === 'missing') return { figure, state, points: indicator.missing === 'zero' ? 0 : null };
		if (figure.value === null || !counts(state)) return { figure, state, points: null };
		const points = pointsOf(figure.value, indicator, peers);
		return points === null ? { figure, state: 'alone', points } : { figure, state, points };
	});
}
