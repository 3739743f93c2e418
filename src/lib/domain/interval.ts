import { Z95 } from './intervalNormal';

/** Both ends belong to it; fractions, not percentages. */
export interface Interval {
	low: number;
	high: number;
}

/** What a share is of what. */
export interface Fraction {
	numerator: number;
	denominator: number;
}

/** Returns whether k of n is a share at all: known, n above 0, and k between 0 and n. */
export function isFraction(k: number | null, n: number | null): boolean {
	return k !== null && n !== null && Number.isFinite(n) && n > 0 && k >= 0 && k <= n;
}

/**
 * Returns Wilson's score interval for k of n at ±z (95 % by default) as fractions, or null where k of n is no share
 * (n = 0, k > n, or either unknown). E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209: with p = k/n,
 * (2np + z² ± z√(z² + 4np(1 − p))) / 2(n + z²).
 */
export function wilson(k: number | null, n: number | null, z = Z95): Interval | null {
	if (k === null || n === null || !isFraction(k, n)) return null;
	const middle = 2 * k + z * z;
	const reach = z * Math.sqrt(z * z + (4 * k * (n - k)) / n);
	const whole = 2 * (n + z * z);
	return {
		low: k === 0 ? 0 : Math.max(0, (middle - reach) / whole),
		high: k === n ? 1 : Math.min(1, (middle + reach) / whole)
	};
}
