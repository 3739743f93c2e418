import { isFraction, wilson, type Fraction, type Interval } from './interval';
import { twoSided, Z95 } from './intervalNormal';
import type { Metric } from './metricTerms';

/** Two shares set against each other: first minus second. */
export interface ProportionDifference {
	first: number;
	second: number;
	difference: number;
	interval: Interval;
	/** Whether the interval leaves out 0: the difference is more than chance at the level asked for. */
	excludesZero: boolean;
	/** Two-sided p of the pooled score test, for putting several comparisons in order. */
	p: number;
}

/** A fraction whose parts may be unknown, as a query returns it. */
export type FractionOrNot = { [part in keyof Fraction]: number | null };

/** Rates whose numerator is not a part of their denominator: cases of one kind set against those of another. */
const RATIOS: readonly string[] = ['review_rate', 'lawsuit_rate', 'after_review_rate'];

/** Returns whether a metric is the share of a whole, so that an interval for proportions applies to it. */
export function isProportion(metric: Pick<Metric, 'code' | 'denominator'>): boolean {
	return metric.denominator !== null && !RATIOS.includes(metric.code);
}

/**
 * Returns the two-sided p of the score test of equal shares (pooled variance, no continuity correction), or null
 * where either is no share; 1 where both are 0 or both are 1.
 */
export function scoreTest(first: FractionOrNot, second: FractionOrNot): number | null {
	const [k, n, l, m] = [first.numerator, first.denominator, second.numerator, second.denominator];
	if (k === null || n === null || l === null || m === null) return null;
	if (!isFraction(k, n) || !isFraction(l, m)) return null;
	const pooled = (k + l) / (n + m);
	const variance = pooled * (1 - pooled) * (1 / n + 1 / m);
	return variance <= 0 ? 1 : twoSided((k / n - l / m) / Math.sqrt(variance));
}

/**
 * Returns the difference of two independent shares with Newcombe's interval from Wilson's, or null where either is no
 * share. R. G. Newcombe, Statistics in Medicine 17 (1998) 873, method 10: d − √((p₁ − l₁)² + (u₂ − p₂)²) to
 * d + √((u₁ − p₁)² + (p₂ − l₂)²). At the margin the interval and the p can disagree; the interval decides.
 */
export function compareProportions(
	first: FractionOrNot,
	second: FractionOrNot,
	z = Z95
): ProportionDifference | null {
	const one = wilson(first.numerator, first.denominator, z);
	const two = wilson(second.numerator, second.denominator, z);
	const p = scoreTest(first, second);
	if (one === null || two === null || p === null) return null;
	const a = (first.numerator as number) / (first.denominator as number);
	const b = (second.numerator as number) / (second.denominator as number);
	const difference = a - b;
	const low = difference - Math.hypot(a - one.low, two.high - b);
	const high = difference + Math.hypot(one.high - a, b - two.low);
	const interval = { low: Math.max(-1, low), high: Math.min(1, high) };
	return {
		first: a,
		second: b,
		difference,
		interval,
		excludesZero: interval.low > 0 || interval.high < 0,
		p
	};
}

/** What remains of several comparisons made at once; lists run along the p values given. */
export interface SeveralComparisons {
	/** Comparisons that could be made: those with a p. */
	made: number;
	/** Those below alpha taken one by one, and how many chance alone would bring if nothing differed. */
	below: number;
	byChance: number;
	/** Adjusted p values after Bonferroni and after Holm; null where no comparison was made. */
	bonferroni: (number | null)[];
	holm: (number | null)[];
	/** Whether a comparison still stands after Holm's adjustment. */
	remains: boolean[];
}

/**
 * Returns which of several comparisons still stand. Bonferroni: p·m. S. Holm, Scand. J. Stat. 6 (1979) 65: p values in
 * ascending order times m, m − 1, …, never falling; it holds the same guarantee and keeps at least as many.
 */
export function severalComparisons(ps: readonly (number | null)[], alpha = 0.05): SeveralComparisons {
	const known = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
	const made = known.length;
	const holm: (number | null)[] = ps.map(() => null);
	let highest = 0;
	for (const [i, { p, at }] of known.entries()) {
		highest = Math.max(highest, Math.min(1, p * (made - i)));
		holm[at] = highest;
	}
	return {
		made,
		below: known.filter(({ p }) => p < alpha).length,
		byChance: made * alpha,
		bonferroni: ps.map((p) => (p === null ? null : Math.min(1, p * made))),
		holm,
		remains: holm.map((p) => p !== null && p < alpha)
	};
}
