import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newIndicator, type Scheme } from '../../src/lib/domain/scorecard';
import { scoreAgencies, type Candidate, type KindScores } from '../../src/lib/domain/scorecardScore';
import {
	indicatorEffects,
	rankBands,
	SEED,
	seededRandom,
	weightTrials
} from '../../src/lib/domain/scorecardSensitivity';

const ends = { type: 'threshold', from: 0, to: 100 } as const;
const scheme: Scheme = {
	limit: 0.5,
	indicators: ['items_total', 'interpretations'].map((m) => ({ ...newIndicator(m, 50), scale: ends }))
};
const agency = (id: string, ...values: number[]): Candidate => ({
	agency: id,
	kind: 'bureau',
	figures: new Map(
		scheme.indicators.map(({ metric }, i) => [
			metric,
			{ value: values[i] ?? null, numerator: values[i] ?? null, denominator: null }
		])
	)
});
const scored = (...list: Candidate[]): KindScores => scoreAgencies(scheme, list)[0]!;
const options = () => ({ draws: 50, random: seededRandom() });

describe('seeded chance', () => {
	it('is xorshift32, by the first number of its paper, and never leaves 0 to 1', () => {
		expect(seededRandom(SEED)() * 2 ** 32).toBe(723471715);
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const [one, other] = [seededRandom(seed), seededRandom(seed)];
				for (let i = 0; i < 50; i += 1) {
					const value = one();
					expect(value).toBe(other());
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThan(1);
				}
			})
		);
	});
});

describe('trials of weights', () => {
	it('begin with each weight alone at both ends of the swing', () => {
		const trials = weightTrials([50, 30], { swing: 0.2, draws: 0, random: seededRandom() });
		expect(trials.map((t) => t.map((w) => Number(w.toFixed(9))))).toEqual([
			[40, 30],
			[60, 30],
			[50, 24],
			[50, 36]
		]);
	});

	it('then take every stratum of every weight once', () => {
		const draws = 40;
		const trials = weightTrials([50, 30, 20], { swing: 0.2, draws, random: seededRandom(7) }).slice(6);
		expect(trials).toHaveLength(draws);
		for (const [i, weight] of [50, 30, 20].entries()) {
			const strata = trials.map((t) => Math.floor(((t[i]! / weight - 0.8) / 0.4) * draws));
			expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: draws }, (_, k) => k));
		}
	});
});

describe('the band of ranks', () => {
	it('is a point for those no weighting can move, and wide for those a small change turns round', () => {
		// y and z: 46 and 45 at equal weights; with items at 60 they are 44.55 and 45.45.
		const kind = scored(agency('x', 90, 90), agency('y', 30, 62), agency('z', 50, 40), agency('w', 5, 5));
		expect(kind.scores.map((s) => [s.agency, s.score])).toEqual([
			['x', 90],
			['y', 46],
			['z', 45],
			['w', 5]
		]);
		const bands = rankBands(scheme, kind, options());
		expect(bands.map((b) => [b.agency, b.best, b.rank, b.worst])).toEqual([
			['x', 1, 1, 1],
			['y', 2, 2, 3],
			['z', 2, 3, 3],
			['w', 4, 4, 4]
		]);
		expect(bands[0]!.stays).toBeCloseTo(1, 9);
		expect(bands[1]!.stays).toBeLessThan(1);
	});

	it('is the same every time for the same figures, and leaves out who has no rank', () => {
		const kind = scored(agency('x', 50, 10), agency('y', 20, 41), agency('n'));
		expect(rankBands(scheme, kind, options())).toEqual(rankBands(scheme, kind, options()));
		expect(rankBands(scheme, kind, options()).map((b) => b.agency)).toEqual(['y', 'x']);
	});

	it('holds the rank, and is that rank alone where nothing swings', () => {
		const values = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
		fc.assert(
			fc.property(fc.array(values, { minLength: 1, maxLength: 8 }), (list) => {
				const kind = scored(...list.map(([a, b], i) => agency(`x${i}`, a, b)));
				for (const band of rankBands(scheme, kind, options())) {
					expect(band.best).toBeLessThanOrEqual(band.rank);
					expect(band.worst).toBeGreaterThanOrEqual(band.rank);
				}
				for (const band of rankBands(scheme, kind, { ...options(), swing: 0 }))
					expect([band.best, band.worst]).toEqual([band.rank, band.rank]);
			})
		);
	});
});

describe('the effect of an indicator', () => {
	it('is how many places the ranks move without it', () => {
		const kind = scored(agency('x', 90, 10), agency('y', 60, 60), agency('z', 10, 80));
		// Scores 50, 60, 45. Without items: 10, 60, 80; without interpretations: 90, 60, 10.
		expect(indicatorEffects(scheme, kind)).toEqual([
			{ metric: 'items_total', moved: 3, of: 3, largest: 2, mean: 4 / 3 },
			{ metric: 'interpretations', moved: 2, of: 3, largest: 1, mean: 2 / 3 }
		]);
		const single = { ...scheme, indicators: scheme.indicators.slice(0, 1) };
		expect(indicatorEffects(single, scoreAgencies(single, [agency('x', 1, 1)])[0]!)).toEqual([]);
	});
});
