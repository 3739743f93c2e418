import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatScale } from '../../src/lib/charts/heatScale';
import { niceTicks, quantile, sharedRanks } from '../../src/lib/charts/scale';
import { spread } from '../../src/lib/charts/spread';

const amount = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe('ticks', () => {
	it('enclose the data, start at zero or below, and keep equal steps', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1_000_000, max: 0 }), amount, (low, high) => {
				const ticks = niceTicks(low, high, 5);
				expect(ticks.length).toBeGreaterThanOrEqual(2);
				expect(ticks.length).toBeLessThan(12);
				expect(ticks[0]!).toBeLessThanOrEqual(Math.min(0, low) + 1e-6);
				expect(ticks.at(-1)!).toBeGreaterThanOrEqual(high - (ticks[1]! - ticks[0]!) * 1e-6);
			})
		);
		expect(niceTicks(0, 0, 5)).toEqual([0, 1]);
		expect(niceTicks(0, 163, 5)).toEqual([0, 50, 100, 150, 200]);
	});
});

describe('spread labels', () => {
	const wanted = fc.array(
		fc.record({ at: fc.integer({ min: 20, max: 300 }), size: fc.constantFrom(16, 30) }),
		{ maxLength: 8 }
	);

	it('never overlap and keep their order', () => {
		fc.assert(
			fc.property(wanted, (labels) => {
				const places = spread(labels, 10, 320);
				const boxes = places
					.map((middle, i) => ({ middle, size: labels[i]!.size, at: labels[i]!.at }))
					.sort((a, b) => a.middle - b.middle);
				for (const [i, box] of boxes.entries()) {
					const next = boxes[i + 1];
					if (next === undefined) continue;
					expect(next.middle - next.size / 2).toBeGreaterThanOrEqual(box.middle + box.size / 2 - 1e-9);
					expect(next.at).toBeGreaterThanOrEqual(box.at);
				}
				for (const box of boxes) expect(box.middle - box.size / 2).toBeGreaterThanOrEqual(10 - 1e-9);
			})
		);
	});

	it('stay where they are when there is room', () => {
		expect(
			spread(
				[
					{ at: 100, size: 16 },
					{ at: 60, size: 16 }
				],
				0,
				200
			)
		).toEqual([100, 60]);
	});
});

it('equal values share a rank and the next one skips', () => {
	expect(sharedRanks([9, 7, 7, 3])).toEqual([1, 2, 2, 4]);
});

it('the median of none is not zero', () => {
	expect(quantile([], 0.5)).toBeNull();
	expect(quantile([1, 2, 10], 0.5)).toBe(2);
	expect(quantile([1, 2], 0.5)).toBe(1.5);
});

describe('heat scales', () => {
	it('give zero a class of its own and grow with the figure', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1 }), (values) => {
				const scale = heatScale(values, false);
				const inks = [...values].sort((a, b) => a - b).map(scale.inkOf);
				for (const [i, v] of [...values].sort((a, b) => a - b).entries()) {
					expect(inks[i] === 0).toBe(v === 0);
					if (i > 0) expect(inks[i]!).toBeGreaterThanOrEqual(inks[i - 1]!);
				}
				expect(scale.classes.length).toBeLessThanOrEqual(5);
			})
		);
	});

	it('step by twenty points for shares that use the range', () => {
		const scale = heatScale([0.1, 0.95], true);
		expect(scale.way).toBe('equal');
		expect([0, 0.05, 0.2, 0.599, 0.6, 1].map(scale.inkOf)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(heatScale([0.01, 0.02], true).way).toBe('quantile');
	});
});
