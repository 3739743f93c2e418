import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	competitionRanks,
	median,
	percentileOf,
	placeOf,
	quantile,
	quartiles
} from '../../src/lib/domain/quantile';

const values = fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 30 });

describe('quantiles', () => {
	it('are of type 7: the quartiles of 1 to 10 are 3.25, 5.5 and 7.75', () => {
		// R: quantile(1:10); NumPy: np.quantile(range(1, 11), …).
		const ten = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
		expect(quartiles(ten)).toEqual({ n: 10, low: 1, q1: 3.25, median: 5.5, q3: 7.75, high: 10 });
		expect(quantile(ten, 0.1)).toBeCloseTo(1.9, 12);
		expect(median([3, 1, 2])).toBe(2);
	});

	it('leave out what is unknown and keep zero', () => {
		expect(median([null, 0, null, 4, 0])).toBe(0);
		expect(median([null])).toBeNull();
		expect(quartiles([])).toBeNull();
		expect(() => quantile([1], 1.1)).toThrow(RangeError);
	});

	it('rise with p and stay within the values', () => {
		const p = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(values, p, p, (list, a, b) => {
				const known = list.filter((v) => v !== null);
				const [low, high] = [quantile(list, Math.min(a, b)), quantile(list, Math.max(a, b))];
				if (known.length === 0) {
					expect([low, high]).toEqual([null, null]);
					return;
				}
				expect(low!).toBeLessThanOrEqual(high! + 1e-9);
				expect(low!).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
				expect(high!).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
			})
		);
	});
});

describe('ranks', () => {
	it('are shared by equal values, and the next ones are skipped', () => {
		expect(competitionRanks([5, 9, null, 5, 1])).toEqual([2, 1, null, 2, 4]);
		expect(competitionRanks([5, 9, null, 5, 0], 'low')).toEqual([2, 4, null, 2, 1]);
	});

	it('are one more than the number of better values', () => {
		fc.assert(
			fc.property(values, fc.constantFrom('high' as const, 'low' as const), (list, best) => {
				const ranks = competitionRanks(list, best);
				for (const [i, value] of list.entries()) {
					if (value === null) expect(ranks[i]).toBeNull();
					else {
						const better = list.filter((v) => v !== null && (best === 'high' ? v > value : v < value));
						expect(ranks[i]).toBe(better.length + 1);
						expect(placeOf(value, list, best)).toMatchObject({ rank: ranks[i] });
					}
				}
			})
		);
	});
});

describe('the percentile of a value among its kind', () => {
	it('is 0 for the lowest, 1 for the highest, and the mean place of equal ones between', () => {
		const kind = [10, 20, 20, null, 40, 50];
		expect(percentileOf(10, kind)).toBe(0);
		expect(percentileOf(20, kind)).toBe(0.375);
		expect(percentileOf(50, kind)).toBe(1);
		expect(percentileOf(7, [7, 7, 7])).toBe(0.5);
	});

	it('is nothing where there is no value or nobody to compare with', () => {
		expect(percentileOf(null, [1, 2])).toBeNull();
		expect(percentileOf(3, [3, null])).toBeNull();
		expect(() => percentileOf(9, [1, 2])).toThrow(RangeError);
		expect(placeOf(null, [1])).toBeNull();
		expect(placeOf(3, [3, null])).toEqual({ rank: 1, shares: 1, n: 1, percentile: null });
	});

	it('leads back to the value as its quantile where all differ', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 30 }), (list) => {
				for (const value of list) expect(quantile(list, percentileOf(value, list)!)).toBeCloseTo(value, 2);
			})
		);
	});
});
