import type { Metric } from '../domain/metricTerms';
import {
	compareProportions,
	severalComparisons,
	type FractionOrNot,
	type ProportionDifference,
	type SeveralComparisons
} from '../domain/proportion';
import type { RateChangeRow } from '../query/compareChange';
import { standingOf, type Standing } from './sample';

/** Whether a change may be judged: `full`, shown grey (`small`), or why it is not shown. */
export type ChangeState = Standing | 'cut' | 'no-share';

/** One agency's rate in two years set against each other: the later less the earlier. */
export interface RateChange {
	agency: string;
	now: FractionOrNot;
	before: FractionOrNot;
	nowReported: boolean;
	beforeReported: boolean;
	state: ChangeState;
	/** Where the state is `full` or `small`, else null. */
	found: ProportionDifference | null;
	verdict: 'lower' | 'higher' | 'chance' | null;
	/** p after Holm's adjustment over all that are judged, and whether the change still stands. */
	holm: number | null;
	stands: boolean;
}

/** What a group's changes come to. */
export interface RateChanges {
	changes: RateChange[];
	several: SeveralComparisons;
	fell: number;
	fellSure: number;
	rose: number;
	roseSure: number;
	same: number;
	/** Changes that are judged. */
	of: number;
}

const WORST: readonly Standing[] = ['unreported', 'missing', 'zero-base', 'few', 'small', 'full'];

function stateOf(metric: Metric, row: RateChangeRow): ChangeState {
	if (metric.breaks.some((b) => b.year === row.year && b.join === 'cut')) return 'cut';
	const standing = (numerator: number | null, denominator: number | null, reported: boolean): Standing =>
		standingOf(metric, {
			value: numerator === null || denominator === null ? null : numerator,
			numerator,
			denominator,
			reported
		});
	const both = [
		standing(row.now_numerator, row.now_denominator, row.now_reported),
		standing(row.before_numerator, row.before_denominator, row.before_reported)
	];
	return WORST.find((s) => both.includes(s)) ?? 'full';
}

function changeOf(metric: Metric, row: RateChangeRow): Omit<RateChange, 'holm' | 'stands'> {
	const now = { numerator: row.now_numerator, denominator: row.now_denominator };
	const before = { numerator: row.before_numerator, denominator: row.before_denominator };
	const state = stateOf(metric, row);
	const shown = state === 'full' || state === 'small';
	const found = shown ? compareProportions(now, before) : null;
	const judged = state === 'full' && found !== null;
	return {
		agency: row.agency_id,
		now,
		before,
		nowReported: row.now_reported,
		beforeReported: row.before_reported,
		state: shown && found === null ? 'no-share' : state,
		found,
		verdict: !judged ? null : !found.excludesZero ? 'chance' : found.difference < 0 ? 'lower' : 'higher'
	};
}

/** Judged changes first, the deepest fall at the top; then those from small samples; then those without a difference. */
function inOrder(a: RateChange, b: RateChange): number {
	const place = ({ state, found }: RateChange) => (found === null ? 2 : state === 'full' ? 0 : 1);
	if (place(a) !== place(b)) return place(a) - place(b);
	if (a.found !== null && b.found !== null && a.found.difference !== b.found.difference)
		return a.found.difference - b.found.difference;
	return a.agency < b.agency ? -1 : 1;
}

/**
 * Returns each agency's change of a rate with Newcombe's interval, and what remains after Holm's correction. Only rates
 * whose two denominators reach the ranking limit are judged and counted; smaller ones have an interval and no verdict.
 */
export function rateChangesOf(metric: Metric, rows: readonly RateChangeRow[]): RateChanges {
	const found = rows.map((row) => changeOf(metric, row));
	const several = severalComparisons(
		found.map((change) => (change.verdict === null ? null : (change.found?.p ?? null)))
	);
	const changes = found
		.map((change, i): RateChange => ({
			...change,
			holm: several.holm[i] ?? null,
			stands: several.remains[i] ?? false
		}))
		.sort(inOrder);
	const judged = changes.filter((change) => change.verdict !== null);
	const count = (test: (change: RateChange) => boolean) => judged.filter(test).length;
	return {
		changes,
		several,
		fell: count((c) => (c.found as ProportionDifference).difference < 0),
		fellSure: count((c) => c.verdict === 'lower'),
		rose: count((c) => (c.found as ProportionDifference).difference > 0),
		roseSure: count((c) => c.verdict === 'higher'),
		same: count((c) => (c.found as ProportionDifference).difference === 0),
		of: judged.length
	};
}
