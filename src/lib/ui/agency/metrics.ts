import { metricByCode, METRICS } from '../../domain/metrics';
import type { Metric } from '../../domain/metricTerms';

const CARD = [
	'items_total',
	'requests_new',
	'done_rate',
	'disclosure_rate',
	'deny_rate',
	'carry_out_rate',
	'dispute_corrected_closed',
	'repeated_share'
];

/** Counts of events and shares that a year is compared by with the year before; stocks and amounts of money are not. */
const COMPARED = [
	...['items_total', 'press_conf', 'interpretations', 'responses', 'norm_made'],
	...['licence_decisions', 'penalty_decisions', 'coercion_decisions'],
	...['requests_new', 'requests_natural', 'requests_org', 'natural_share', 'done_rate', 'carry_out_rate'],
	...[
		'disclosure_rate',
		'granted_rate',
		'deny_rate',
		'na_rate',
		'np_rate',
		'other_rate',
		'petition_requests'
	],
	...['review_total', 'lawsuit_total', 'dispute_corrected_closed']
];

function known(codes: readonly string[], available: readonly string[]): Metric[] {
	const found = codes.flatMap((code) => {
		const metric = metricByCode(code);
		return metric === null || !available.includes(code) ? [] : [metric];
	});
	return found.length > 0 ? found : METRICS.filter((m) => m.base === 'figure').slice(0, 1);
}

/** Returns the metrics on the card of an agency: those the dataset has, and the one the link asks for. */
export function cardMetrics(available: readonly string[], asked: string): Metric[] {
	return known(
		CARD.includes(asked) || metricByCode(asked)?.base !== 'figure' ? CARD : [asked, ...CARD],
		available
	);
}

/** Returns the metrics in which two years are compared: those the dataset has. */
export function comparedMetrics(available: readonly string[]): Metric[] {
	return known(COMPARED, available);
}
