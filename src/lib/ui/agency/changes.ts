import type { Metric, MetricBreak } from '../../domain/metricTerms';
import { metricByCode } from '../../domain/metrics';
import { twoSided } from '../../domain/intervalNormal';
import {
	compareProportions,
	isProportion,
	severalComparisons,
	type ProportionDifference,
	type SeveralComparisons
} from '../../domain/proportion';
import type { ChangePairRow } from '../../query/agencyMetrics';

/** A difference between two years that is more than chance. */
export interface Change {
	metric: Metric;
	now: number;
	before: number;
	/** Of shares: the denominators, and the difference with its interval. */
	share: { now: number; before: number; difference: ProportionDifference } | null;
	p: number;
	/** Whether it still stands when all comparisons are taken together (Holm). */
	remains: boolean;
}

export interface Changes {
	/** The year that is compared with the one before. */
	year: number;
	/** The surest first. */
	found: Change[];
	several: SeveralComparisons;
	/** What two years cannot be compared in, with the reason; and how many rest on too few cases. */
	broken: { metric: Metric; why: MetricBreak }[];
	small: number;
}

/** A count must differ by this part of the larger one besides being more than chance: large counts always wobble. */
export const LEAST_PART = 0.1;
/** Two counts of fewer events than this together are not compared. */
export const LEAST_EVENTS = 10;

/**
 * Returns the two-sided p of two counts of events being draws from one rate, or null where there are too few: given
 * their sum, the first is binomial with one half (Przyborowski and Wilenski, Biometrika 31 (1940) 313), here in its
 * score form z = (n − m)/√(n + m). It asks for independent events; that is why a least part is asked for besides.
 */
export function countTest(now: number, before: number): number | null {
	const sum = now + before;
	return now < 0 || before < 0 || sum < LEAST_EVENTS ? null : twoSided((now - before) / Math.sqrt(sum));
}

type Compared = Omit<Change, 'remains'>;

function shareChange(metric: Metric, row: ChangePairRow): Compared | null {
	const { now, now_denominator: nowOf, before, before_denominator: beforeOf } = row;
	if (now === null || nowOf === null || before === null || beforeOf === null) return null;
	const least = metric.sample?.rank ?? 1;
	if (nowOf < least || beforeOf < least) return null;
	const difference = compareProportions(
		{ numerator: now, denominator: nowOf },
		{ numerator: before, denominator: beforeOf }
	);
	if (difference === null) return null;
	return { metric, now, before, share: { now: nowOf, before: beforeOf, difference }, p: difference.p };
}

function countChange(metric: Metric, { now, before }: ChangePairRow): Compared | null {
	if (now === null || before === null) return null;
	const p = countTest(now, before);
	return p === null ? null : { metric, now, before, share: null, p };
}

function beyondChance({ now, before, share, p }: Compared): boolean {
	if (share !== null) return share.difference.excludesZero;
	return p < 0.05 && Math.abs(now - before) >= LEAST_PART * Math.max(now, before);
}

/**
 * Returns in what an agency's last report differs from that of the year before by more than chance: shares by Newcombe's
 * interval, counts of events by their score test and by at least a tenth. A break between the two years, hard or soft,
 * keeps them from being compared. Null where there are no two years.
 */
export function changesOf(rows: readonly ChangePairRow[]): Changes | null {
	const year = rows[0]?.year;
	if (year === undefined) return null;
	const broken: Changes['broken'] = [];
	const compared: Compared[] = [];
	let small = 0;
	for (const row of rows) {
		const metric = metricByCode(row.metric);
		if (metric === null || (metric.denominator !== null && !isProportion(metric))) continue;
		const why = metric.breaks.find((b) => b.year === year);
		if (why !== undefined) {
			broken.push({ metric, why });
			continue;
		}
		const change = metric.denominator === null ? countChange(metric, row) : shareChange(metric, row);
		if (change !== null) compared.push(change);
		else if (row.now !== null && row.before !== null) small += 1;
	}
	const several = severalComparisons(compared.map((c) => c.p));
	const found = compared
		.map((c, i): Change => ({ ...c, remains: several.remains[i] === true }))
		.filter(beyondChance)
		.sort((a, b) => a.p - b.p);
	return { year, found, several, broken, small };
}
