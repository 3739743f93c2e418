import { MEASURES, type Measure } from '../../domain/measure';
import type { Metric } from '../../domain/metricTerms';
import { metricByCode, METRICS } from '../../domain/metrics';
import { isProportion } from '../../domain/proportion';
import { WORKLOAD_METRICS } from '../../domain/workload';
import type { CompareRow } from '../../query/compare';

/** Metrics every reader asks for when agencies stand side by side. */
const USUAL = [
	'items_total',
	'requests_new',
	'requests_done',
	'done_rate',
	'disclosure_rate',
	'granted_rate',
	'deny_rate',
	'carry_out_rate',
	'review_total',
	'lawsuit_total',
	'dispute_corrected_closed',
	'problems'
];

/** The rate whose change is asked about where the chosen metric is none: answered with full disclosure. */
const USUAL_RATE = 'granted_rate';

/** Metrics that workloads are compared by. */
export const WORKLOADS: readonly Metric[] = WORKLOAD_METRICS.flatMap((code) => metricByCode(code) ?? []);

/** Returns the metrics of the table: the chosen one first, as far as reports of the dataset give them. */
export function tableMetrics(chosen: Metric, available: readonly string[]): Metric[] {
	const codes = [chosen.code, ...USUAL.filter((code) => code !== chosen.code)];
	return codes
		.filter((code) => available.includes(code))
		.flatMap((code) => metricByCode(code) ?? [])
		.filter((metric) => metric.base === 'figure');
}

/** Returns the rates whose change can be tested: shares of a whole that reports give. */
export function testableRates(available: readonly string[]): Metric[] {
	return METRICS.filter((m) => m.base === 'figure' && isProportion(m) && available.includes(m.code));
}

/** Returns the rate whose change is shown: the one asked for, the chosen metric if it is one, the usual one. */
export function rateOf(
	option: string | undefined,
	chosen: Metric,
	available: readonly string[]
): Metric | null {
	const rates = testableRates(available);
	const find = (code: string | undefined) => rates.find((m) => m.code === code) ?? null;
	return find(option) ?? find(chosen.code) ?? find(USUAL_RATE) ?? rates[0] ?? null;
}

/** Returns how counts are set against each other: as the link asks, else as they are. */
export function measureAsked(option: string | undefined): Measure {
	return MEASURES.find((m) => m === option) ?? 'count';
}

/** Returns whether rows answer this question, and not the one before it; no rows at all do. */
export function answersTo(
	rows: readonly CompareRow[],
	{ metrics, shown, per }: { metrics: readonly Metric[]; shown: readonly string[]; per: Measure }
): boolean {
	const first = rows[0];
	if (first === undefined) return true;
	const codes = new Set(rows.map((row) => row.metric));
	const agencies = new Set(rows.map((row) => row.agency_id));
	return (
		first.per === per &&
		codes.size === metrics.length &&
		metrics.every((m) => codes.has(m.code)) &&
		[...agencies].every((id) => shown.includes(id)) &&
		agencies.size === shown.length
	);
}
