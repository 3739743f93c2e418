import { wilson, type Interval } from '../domain/interval';
import type { Metric } from '../domain/metricTerms';
import { isProportion } from '../domain/proportion';
import { placeOf, quartiles, type Place, type Quartiles } from '../domain/quantile';
import { standingOf, type Figure, type Standing } from './sample';

/** Fewer comparable figures than this give neither rank nor quartiles. */
export const LEAST_PEERS = 5;

/** One agency's figure of one metric. */
export interface Member {
	agency: string;
	value: number;
	/** Null for counts. */
	denominator: number | null;
}

/** One metric of one agency beside everyone of its kind in the same year. */
export interface PlaceInput {
	metric: Metric;
	own: Figure;
	/** Everyone of the kind with a figure, the agency itself among them. */
	members: readonly Member[];
	/** Agencies of the kind with a report of the year. */
	of: number;
}

/** What is known of a figure's place. */
export interface PlaceRow extends PlaceInput {
	standing: Standing;
	/** Wilson's 95 % interval; null for counts and where a rate is no share of a whole. */
	interval: Interval | null;
	/** Figures that may be compared. */
	ranked: readonly Member[];
	/** Null where there are fewer than five of them. */
	quartiles: Quartiles | null;
	place: Place | null;
	/** Whether rank 1 is the highest figure. */
	highFirst: boolean;
}

/**
 * Returns where a figure stands among its kind: quartiles and rank over the figures whose sample is large enough; a
 * figure from a small sample is shown and never ranked. Where less is better rank 1 is the lowest.
 */
export function placeRow(input: PlaceInput): PlaceRow {
	const { metric, own, members } = input;
	const standing = standingOf(metric, own);
	const ranked = members.filter(
		(m) => standingOf(metric, { ...m, numerator: null, reported: true }) === 'full'
	);
	const values = ranked.map((m) => m.value);
	const enough = ranked.length >= LEAST_PEERS;
	const highFirst = metric.direction !== -1;
	const shown = standing === 'full' || standing === 'small';
	return {
		...input,
		standing,
		interval: shown && isProportion(metric) ? wilson(own.numerator, own.denominator) : null,
		ranked,
		quartiles: enough ? quartiles(values) : null,
		place: enough && standing === 'full' ? placeOf(own.value, values, highFirst ? 'high' : 'low') : null,
		highFirst
	};
}
