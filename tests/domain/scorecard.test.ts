import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/lib/domain/metrics';
import {
	metricsOutsideForms,
	newIndicator,
	schemeProblems,
	type Indicator,
	type Scheme
} from '../../src/lib/domain/scorecard';
import { figureState, gradeIndicator, type ScoreFigure } from '../../src/lib/domain/scorecardPoints';
import { PRESETS, presetByCode } from '../../src/lib/domain/scorecardPresets';
import { scoreAgencies, type Candidate, type Score } from '../../src/lib/domain/scorecardScore';

const rate = (numerator: number, denominator: number): ScoreFigure => ({
	value: denominator === 0 ? null : numerator / denominator,
	numerator,
	denominator
});
const count = (value: number | null): ScoreFigure => ({ value, numerator: value, denominator: null });
const indicator = (metric: string, weight: number, rest: Partial<Indicator> = {}): Indicator => ({
	...newIndicator(metric, weight),
	...rest
});
const agency = (id: string, figures: Record<string, ScoreFigure>, kind = 'bureau'): Candidate => ({
	agency: id,
	kind,
	figures: new Map(Object.entries(figures))
});
const result = (scores: readonly Score[], id: string): Score => scores.find((s) => s.agency === id)!;

describe('points', () => {
	const points = (ind: Indicator, figures: ScoreFigure[]) =>
		gradeIndicator(ind, figures).map((g) => (g.points === null ? null : Number(g.points.toFixed(6))));

	it('by percentile are the place among the kind, turned round where less is better', () => {
		const values = [10, 20, 20, null, 40, 50].map(count);
		expect(points(indicator('items_total', 1), values)).toEqual([0, 37.5, 37.5, null, 75, 100]);
		expect(points(indicator('items_total', 1, { direction: -1 }), values)).toEqual([
			100,
			62.5,
			62.5,
			null,
			25,
			0
		]);
	});

	it('by range run from the worst to the best, and are 50 where all are equal', () => {
		const range = { scale: { type: 'range' } } as const;
		expect(points(indicator('items_total', 1, range), [0, 30, 120].map(count))).toEqual([0, 25, 100]);
		expect(points(indicator('days_late', 1, range), [0, 30, 120].map(count))).toEqual([100, 75, 0]);
		expect(points(indicator('days_late', 1, range), [7, 7].map(count))).toEqual([50, 50]);
	});

	it('by threshold depend on nobody else and stop at both ends', () => {
		const scale = { type: 'threshold', from: 0.8, to: 1 } as const;
		const figures = [rate(50, 100), rate(90, 100), rate(100, 100)];
		expect(points(indicator('done_rate', 1, { scale }), figures)).toEqual([0, 50, 100]);
		const late = { type: 'threshold', from: 10, to: 0 } as const;
		expect(points(indicator('days_late', 1, { scale: late }), [count(4)])).toEqual([60]);
	});

	it('need somebody to compare with unless they are by threshold', () => {
		expect(gradeIndicator(indicator('items_total', 1), [count(5), count(null)])).toMatchObject([
			{ state: 'alone', points: null },
			{ state: 'missing', points: null }
		]);
	});

	it('tell zero, unknown, nothing to divide by, and few cases apart', () => {
		expect(figureState('late', count(0))).toBe('full');
		expect(figureState('late', count(null))).toBe('missing');
		expect(figureState('done_rate', rate(0, 0))).toBe('none');
		expect(figureState('done_rate', rate(4, 4))).toBe('few');
		expect(figureState('done_rate', rate(20, 29))).toBe('small');
		expect(figureState('done_rate', rate(0, 30))).toBe('full');
		expect(figureState('done_rate', { value: null, numerator: 3, denominator: null })).toBe('missing');
	});

	it('of a small rate count only where the indicator says so, and never below the limit for showing', () => {
		const figures = [rate(30, 30), rate(15, 30), rate(20, 20), rate(4, 4)];
		expect(points(indicator('done_rate', 1), figures)).toEqual([100, 0, null, null]);
		expect(points(indicator('done_rate', 1, { small: 'counted' }), figures)).toEqual([75, 0, 75, null]);
	});
});

describe('a score', () => {
	const scheme: Scheme = {
		limit: 0.6,
		indicators: [
			indicator('items_total', 50, { scale: { type: 'range' } }),
			indicator('done_rate', 30, { scale: { type: 'threshold', from: 0.5, to: 1 } }),
			indicator('late', 20, { scale: { type: 'threshold', from: 1, to: 0 } })
		]
	};
	const bureaus = [
		agency('a', { items_total: count(100), done_rate: rate(40, 50), late: count(0) }),
		agency('b', { items_total: count(60), done_rate: rate(50, 50), late: count(0) }),
		agency('c', { items_total: count(0), done_rate: rate(3, 3), late: count(1) }),
		agency('d', { items_total: count(20), done_rate: rate(0, 0) }),
		agency('e', {})
	];

	it('is the weighted mean of its points, worked out by hand', () => {
		const [{ scores, ranked, kind }] = scoreAgencies(scheme, bureaus) as [
			ReturnType<typeof scoreAgencies>[0]
		];
		expect([kind, ranked]).toEqual(['bureau', 3]);
		// a: items 100, done (0.8 − 0.5)/0.5 = 60, late 100 → 50 + 18 + 20 = 88
		// b: items 60, done 100, late 100 → 30 + 30 + 20 = 80
		// c: items 0, done rests on 3 cases and is left out, late 0 → 0 of 70
		// d: items 20 alone: half of the weights, too little for a rank
		expect(scores.map((s) => [s.agency, s.score, s.rank, s.unranked])).toEqual([
			['a', 88, 1, null],
			['b', 80, 2, null],
			['c', 0, 3, null],
			['d', 20, null, 'little'],
			['e', null, null, 'nothing']
		]);
		expect(result(scores, 'c').present).toBeCloseTo(0.7, 12);
		expect(result(scores, 'd').present).toBeCloseTo(0.5, 12);
		const parts = result(scores, 'c').parts;
		expect(parts.map((p) => p.state)).toEqual(['full', 'few', 'full']);
		expect(parts.map((p) => p.share)).toEqual([50 / 70, 0, 20 / 70]);
		expect(result(scores, 'a').parts.map((p) => p.contribution!)).toEqual([50, 18, 20]);
		// Without items a has (18 + 20)/0.5 = 76, so items brought 12.
		expect(result(scores, 'a').parts.map((p) => Number(p.effect!.toFixed(6)))).toEqual([12, -12, 3]);
	});

	it('says when a scheme ranks nobody without a figure, or nobody with a small one, and which', () => {
		const strict: Scheme = {
			...scheme,
			indicators: scheme.indicators.map((i) => ({ ...i, missing: 'unranked', small: 'unranked' }))
		};
		const scores = scoreAgencies(strict, bureaus)[0]!.scores;
		expect(result(scores, 'c')).toMatchObject({ rank: null, unranked: 'small', because: ['done_rate'] });
		expect(result(scores, 'd')).toMatchObject({ rank: null, unranked: 'missing', because: ['late'] });
		expect(result(scores, 'b')).toMatchObject({ rank: 2, score: 80, because: [] });
	});

	it('counts a missing figure as no points where asked, but never as data', () => {
		const harsh: Scheme = {
			limit: 0.6,
			indicators: scheme.indicators.map((i) => ({ ...i, missing: 'zero' }))
		};
		const scores = scoreAgencies(harsh, bureaus)[0]!.scores;
		expect(result(scores, 'e')).toMatchObject({ score: 0, present: 0, rank: null, unranked: 'little' });
		// d: items 20·50 over 70 (no requests to judge, late missing as zero).
		expect(result(scores, 'd')).toMatchObject({ score: 14.29, unranked: 'little' });
	});

	it('shares its rank with equal scores, and ranks each kind by itself', () => {
		const all = scoreAgencies(scheme, [
			...bureaus,
			agency('f', { items_total: count(60), done_rate: rate(100, 100), late: count(0) }),
			agency('t', { items_total: count(1), late: count(0) }, 'township'),
			agency('u', { items_total: count(2), late: count(0) }, 'township')
		]);
		expect(all.map((k) => k.kind)).toEqual(['bureau', 'township']);
		expect(all[0]!.scores.slice(0, 4).map((s) => [s.agency, s.rank])).toEqual([
			['a', 1],
			['b', 2],
			['f', 2],
			['c', 4]
		]);
		expect(all[1]!.scores.map((s) => [s.agency, s.rank, s.score])).toEqual([
			['u', 1, 100],
			['t', 2, 28.57]
		]);
	});

	const figure = fc.oneof(
		fc.constant(undefined),
		fc.integer({ min: 0, max: 60 }).chain((n) => fc.integer({ min: 0, max: n }).map((k) => rate(k, n)))
	);
	const figures = fc.record({ done_rate: figure, disclosure_rate: figure, natural_share: figure });
	const candidates = fc
		.array(figures, { maxLength: 12 })
		.map((list) =>
			list.map((f, i) =>
				agency(
					`x${i}`,
					Object.fromEntries(Object.entries(f).filter(([, v]) => v !== undefined)) as Record<
						string,
						ScoreFigure
					>
				)
			)
		);
	const schemes = fc
		.tuple(
			...['done_rate', 'disclosure_rate', 'natural_share'].map((metric) =>
				fc.record({
					metric: fc.constant(metric),
					weight: fc.integer({ min: 1, max: 100 }),
					direction: fc.constantFrom(1 as const, -1 as const),
					scale: fc.constantFrom({ type: 'percentile' as const }, { type: 'range' as const }),
					missing: fc.constantFrom('reweight' as const, 'zero' as const, 'unranked' as const),
					small: fc.constantFrom('unranked' as const, 'grey' as const, 'counted' as const)
				})
			)
		)
		.map((indicators): Scheme => ({ limit: 0.5, indicators }));

	it('adds up from its contributions, stays within 0 and 100, and has a rank or a reason', () => {
		fc.assert(
			fc.property(schemes, candidates, (any, list) => {
				for (const { scores, ranked } of scoreAgencies(any, list)) {
					expect(scores.filter((s) => s.rank !== null)).toHaveLength(ranked);
					for (const s of scores) {
						expect(s.rank === null).toBe(s.unranked !== null);
						expect(s.score === null).toBe(s.unranked === 'nothing');
						if (s.score === null) continue;
						expect(s.score).toBeGreaterThanOrEqual(0);
						expect(s.score).toBeLessThanOrEqual(100);
						const sum = s.parts.reduce(
							(total, p) => total + (p.contribution === null ? 0 : p.contribution),
							0
						);
						expect(Math.abs(sum - s.score)).toBeLessThan(0.0051);
						expect(s.parts.reduce((total, p) => total + p.share, 0)).toBeCloseTo(1, 9);
					}
				}
			})
		);
	});

	it('does not depend on the order of agencies or on the size of all weights together', () => {
		fc.assert(
			fc.property(schemes, candidates, (any, list) => {
				const doubled = { ...any, indicators: any.indicators.map((i) => ({ ...i, weight: i.weight * 2 })) };
				const plain = scoreAgencies(any, list).map((k) => k.scores.map((s) => [s.agency, s.score, s.rank]));
				const turned = scoreAgencies(doubled, [...list].reverse()).map((k) =>
					k.scores.map((s) => [s.agency, s.score, s.rank])
				);
				expect(turned).toEqual(plain);
			})
		);
	});
});

describe('a scheme', () => {
	const sound: Scheme = { limit: 0.6, indicators: [newIndicator('done_rate')] };

	it('is refused for what cannot be scored', () => {
		const why = (change: Partial<Scheme>) => schemeProblems({ ...sound, ...change }).map((p) => p.why);
		expect(why({})).toEqual([]);
		expect(why({ indicators: [] })).toEqual(['empty']);
		expect(why({ limit: 1.2 })).toEqual(['limit']);
		const one = newIndicator('done_rate');
		const flat = { type: 'threshold', from: 1, to: 1 } as const;
		const turned = { type: 'threshold', from: 1, to: 0 } as const;
		expect(
			why({
				indicators: [
					one,
					one,
					newIndicator('no_such'),
					{ ...newIndicator('late'), weight: 0 },
					{ ...newIndicator('filed'), scale: flat },
					{ ...newIndicator('items_total'), scale: turned }
				]
			})
		).toEqual(['repeated-metric', 'unknown-metric', 'weight', 'ends', 'direction']);
		const many = METRICS.slice(0, 25).map((m) => newIndicator(m.code));
		expect(why({ indicators: many })).toEqual(['too-many']);
	});

	it('tells which of its metrics a form does not have', () => {
		const scheme = { ...sound, indicators: [newIndicator('fee_amount'), newIndicator('done_rate')] };
		expect(metricsOutsideForms(scheme, ['2019'])).toEqual(['fee_amount']);
		expect(metricsOutsideForms(scheme, ['2019', '2021'])).toEqual([]);
	});

	it('to start from is sound, named in both languages, and says what it takes over', () => {
		expect(new Set(PRESETS.map((p) => p.code)).size).toBe(PRESETS.length);
		for (const preset of PRESETS) {
			expect(schemeProblems(preset), preset.code).toEqual([]);
			for (const words of [preset.label, preset.about, preset.source]) {
				if (words === null) continue;
				expect(words.zh).toMatch(/\p{Script=Han}/u);
				expect(words.en).not.toMatch(/\p{Script=Han}/u);
			}
			const sum = preset.indicators.reduce((total, i) => total + i.weight, 0);
			expect([100, 26]).toContain(sum);
		}
		expect(presetByCode('licheng-2020')?.indicators).toHaveLength(5);
		expect(presetByCode('nothing')).toBeNull();
	});
});
