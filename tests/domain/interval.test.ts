import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/lib/domain/interval';
import { normalAbove, twoSided, Z95, zOfLevel } from '../../src/lib/domain/intervalNormal';
import { METRICS } from '../../src/lib/domain/metrics';
import {
	compareProportions,
	isProportion,
	scoreTest,
	severalComparisons
} from '../../src/lib/domain/proportion';

const fraction = fc
	.integer({ min: 1, max: 2000 })
	.chain((denominator) =>
		fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) })
	);

const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

describe('the normal curve', () => {
	it('has the tail areas of the published tables', () => {
		// Abramowitz and Stegun, table 26.1 (P = 1 − Q), to the digits printed there.
		expect(normalAbove(0)).toBeCloseTo(0.5, 15);
		expect(1 - normalAbove(1)).toBeCloseTo(0.841344746068543, 14);
		expect(1 - normalAbove(2)).toBeCloseTo(0.977249868051821, 14);
		expect(1 - normalAbove(3)).toBeCloseTo(0.99865010196837, 14);
		expect(normalAbove(-1)).toBeCloseTo(0.841344746068543, 14);
		expect(normalAbove(5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
	});

	it('gives the z of a level back as its two-sided area', () => {
		expect(zOfLevel(0.95)).toBeCloseTo(Z95, 12);
		expect(zOfLevel(0.99)).toBeCloseTo(2.5758293035489, 12);
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 0.9999, noNaN: true }), (level) => {
				expect(twoSided(zOfLevel(level))).toBeCloseTo(1 - level, 12);
			})
		);
		for (const level of [0, 1, 1.5, NaN]) expect(() => zOfLevel(level)).toThrow(RangeError);
	});
});

describe('the interval of a share', () => {
	it('is Wilson’s, by the examples of the literature', () => {
		// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
		const published: [number, number, number, number][] = [
			[81, 263, 0.2553, 0.3662],
			[15, 148, 0.0624, 0.1605],
			[0, 20, 0, 0.1611],
			[1, 29, 0.0061, 0.1718]
		];
		for (const [k, n, low, high] of published) {
			const interval = wilson(k, n)!;
			expect(interval.low).toBeCloseTo(low, 4);
			expect(interval.high).toBeCloseTo(high, 4);
		}
	});

	it('is null where there is no share: nothing to divide by, unknown, or more than the whole', () => {
		for (const [k, n] of [
			[0, 0],
			[null, 10],
			[3, null],
			[11, 10],
			[-1, 10],
			[NaN, 10],
			[1, Infinity]
		] as [number | null, number | null][])
			expect(wilson(k, n)).toBeNull();
	});

	it('holds the share, stays within 0 and 1, mirrors, and narrows with the level', () => {
		fc.assert(
			fc.property(fraction, ({ numerator: k, denominator: n }) => {
				const { low, high } = wilson(k, n)!;
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(k / n);
				expect(high).toBeGreaterThanOrEqual(k / n);
				const mirrored = wilson(n - k, n)!;
				expect(mirrored.low).toBeCloseTo(1 - high, 12);
				const narrow = wilson(k, n, 1)!;
				expect(narrow.low).toBeGreaterThanOrEqual(low);
				expect(narrow.high).toBeLessThanOrEqual(high);
			})
		);
	});

	it('ends where the score statistic is exactly z', () => {
		fc.assert(
			fc.property(fraction, ({ numerator: k, denominator: n }) => {
				const { low, high } = wilson(k, n)!;
				for (const end of [low, high]) {
					if (end === 0 || end === 1) continue;
					expect(Math.abs(k / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(Z95, 6);
				}
			})
		);
	});
});

describe('the difference of two shares', () => {
	it('has Newcombe’s interval, by his examples', () => {
		// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10, examples (a) to (h).
		const published: [number, number, number, number, number, number][] = [
			[56, 70, 48, 80, 0.0524, 0.3339],
			[9, 10, 3, 10, 0.1705, 0.809],
			[6, 7, 2, 7, 0.0582, 0.8062],
			[5, 56, 0, 29, -0.0381, 0.1926],
			[0, 10, 0, 20, -0.1611, 0.2775],
			[0, 10, 0, 10, -0.2775, 0.2775],
			[10, 10, 0, 20, 0.6791, 1],
			[10, 10, 0, 10, 0.6075, 1]
		];
		for (const [a, m, b, n, low, high] of published) {
			const { interval, excludesZero } = compareProportions(of(a, m), of(b, n))!;
			expect(interval.low).toBeCloseTo(low, 4);
			expect(interval.high).toBeCloseTo(high, 4);
			expect(excludesZero).toBe(low > 0);
		}
	});

	it('comes with the score test: the square of its statistic is Pearson’s chi-square', () => {
		// 56/70 against 48/80: chi² = 150(56·32 − 14·48)²/(70·80·104·46) by hand, 7.0234.
		const chi = (150 * (56 * 32 - 14 * 48) ** 2) / (70 * 80 * 104 * 46);
		expect(chi).toBeCloseTo(7.0234, 4);
		expect(scoreTest(of(56, 70), of(48, 80))).toBeCloseTo(twoSided(Math.sqrt(chi)), 12);
		expect(scoreTest(of(0, 5), of(0, 9))).toBe(1);
		expect(scoreTest(of(5, 5), of(9, 9))).toBe(1);
	});

	it('turns round with its sides and needs both', () => {
		fc.assert(
			fc.property(fraction, fraction, (a, b) => {
				const there = compareProportions(a, b)!;
				const back = compareProportions(b, a)!;
				expect(back.difference).toBeCloseTo(-there.difference, 12);
				expect(back.interval.low).toBeCloseTo(-there.interval.high, 12);
				expect(back.excludesZero).toBe(there.excludesZero);
				expect(back.p).toBeCloseTo(there.p, 12);
				expect(there.interval.low).toBeLessThanOrEqual(there.difference);
				expect(there.interval.high).toBeGreaterThanOrEqual(there.difference);
			})
		);
		expect(compareProportions(of(1, 2), of(0, 0))).toBeNull();
		expect(compareProportions(of(null, 2), of(1, 2))).toBeNull();
		expect(scoreTest(of(1, 2), of(null, null))).toBeNull();
	});

	it('is made of metrics that are shares of a whole, not of ratios between two counts', () => {
		const code = (c: string) => METRICS.find((m) => m.code === c)!;
		expect(isProportion(code('disclosure_rate'))).toBe(true);
		expect(isProportion(code('review_rate'))).toBe(false);
		expect(isProportion(code('requests_new'))).toBe(false);
		// A share's numerator can be rewritten from parts of its denominator; a ratio's is listed by name.
		const ratios = METRICS.filter((m) => m.denominator !== null && !isProportion(m)).map((m) => m.code);
		expect(ratios).toEqual(['review_rate', 'lawsuit_rate', 'after_review_rate']);
	});
});

describe('several comparisons at once', () => {
	it('are adjusted as Bonferroni and Holm wrote, worked by hand', () => {
		const several = severalComparisons([0.01, 0.04, null, 0.03, 0.005]);
		expect(several.made).toBe(4);
		expect(several.below).toBe(4);
		expect(several.byChance).toBeCloseTo(0.2, 12);
		// Ascending 0.005·4, 0.01·3, 0.03·2, 0.04·1 = 0.02, 0.03, 0.06, 0.04 → 0.06 (never falling).
		const close = (list: (number | null)[]) => list.map((p) => (p === null ? null : Number(p.toFixed(10))));
		expect(close(several.holm)).toEqual([0.03, 0.06, null, 0.06, 0.02]);
		expect(close(several.bonferroni)).toEqual([0.04, 0.16, null, 0.12, 0.02]);
		expect(several.remains).toEqual([true, false, false, false, true]);
	});

	it('keep at least what Bonferroni keeps, at most what stands alone, and one alone as it is', () => {
		const ps = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });
		fc.assert(
			fc.property(ps, (list) => {
				const { bonferroni, holm, remains, made } = severalComparisons(list);
				for (const [i, p] of list.entries()) {
					if (p === null) {
						expect([bonferroni[i], holm[i], remains[i]]).toEqual([null, null, false]);
						continue;
					}
					expect(holm[i]!).toBeLessThanOrEqual(bonferroni[i]!);
					expect(holm[i]!).toBeGreaterThanOrEqual(p);
					if (made === 1) expect(holm[i]).toBe(p);
				}
			})
		);
		expect(severalComparisons([])).toMatchObject({ made: 0, below: 0, byChance: 0 });
	});
});
