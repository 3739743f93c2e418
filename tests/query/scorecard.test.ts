import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../src/lib/domain/metrics';
import { manifestOf } from '../../src/lib/domain/manifest';
import { presetByCode, PRESETS } from '../../src/lib/domain/scorecardPresets';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import { scoreFigures } from '../../src/lib/query/scorecard';
import type { Selection } from '../../src/lib/query/selection';
import { evaluate, metricsOf } from '../../src/lib/ui/scorecard/results';
import { agency, CARD, EMPTY, report } from '../support/content';
import { builtDataset, folderFiles } from '../support/datasets';
import { plainMetric, readPlain, type Plain } from '../support/recompute';

const ALL: Selection = { kind: 'all', agencies: [], years: [2019, 2025] };

describe('the question of a scorecard', () => {
	let port: Port;
	beforeAll(async () => {
		port = await openNodeEngine('static/data');
		const roster = [
			agency('x'),
			agency('y'),
			agency('z'),
			agency('town', { kind: 'township' }),
			agency('gone')
		];
		const content = {
			...EMPTY,
			agencies: roster,
			agencyYears: ['x', 'y', 'z', 'gone'].map((agency_id) => ({
				agency_id,
				year: 2022,
				expected: agency_id !== 'gone',
				population: null,
				staff: null
			})),
			reports: [
				report('x', 2022, { t3_granted_total: 3, t3_partial_total: 0, t3_done_total_total: 6 }),
				report('y', 2022, { t3_granted_total: 0, t3_partial_total: 0, t3_done_total_total: 0 }),
				report('town', 2022, { t3_new_total: 5 }),
				report('z', 2021, { t3_new_total: 5 })
			]
		};
		await port.load('own', content, manifestOf(content, { ...CARD, roster: true }));
		await port.load('none', EMPTY, manifestOf(EMPTY, CARD));
	});
	afterAll(() => port.close());
	const ask = (codes: string[], selection: Partial<Selection> = {}) =>
		port.run(
			scoreFigures(
				METRICS.filter((m) => codes.includes(m.code)),
				{ ...ALL, years: [2019, 2022], ...selection }
			),
			['own']
		);

	it('binds and runs for the whole catalogue on empty tables', async () => {
		expect(await port.run(scoreFigures(METRICS, ALL), ['none'])).toEqual([]);
		expect(await port.run(scoreFigures(METRICS, { ...ALL, agencies: ['a', 'b'] }), ['none'])).toEqual([]);
	});

	it('is about everyone who reported for the last year or was expected to, and nobody else', async () => {
		const rows = await ask(['disclosure_rate']);
		expect(rows.map((r) => [r.agency_id, r.year, r.status, r.value, r.numerator, r.denominator])).toEqual([
			['x', 2022, 'published', 0.5, 3, 6],
			['y', 2022, 'published', null, 0, 0],
			['z', 2022, '', null, null, null],
			['town', 2022, 'published', null, null, null]
		]);
	});

	it('tells filing apart from figures: who did not file has 0 reports filed and no lateness', async () => {
		const rows = await ask(['filed', 'late'], { kind: 'bureau' });
		const of = (id: string, metric: string) =>
			rows.find((r) => r.agency_id === id && r.metric === metric)?.value;
		expect([of('x', 'filed'), of('z', 'filed'), of('z', 'late')]).toEqual([1, 0, null]);
	});

	it('is about the whole kinds of chosen agencies, because they are ranked among their own', async () => {
		const ids = async (agencies: string[]) => [
			...new Set((await ask(['requests_new'], { kind: 'bureau', agencies })).map((r) => r.agency_id))
		];
		expect(await ids(['town'])).toEqual(['town']);
		expect(await ids(['x'])).toEqual(['x', 'y', 'z']);
		expect(await ids(['x', 'town'])).toEqual(['x', 'y', 'z', 'town']);
	});
});

/** A score worked out from the plain figures, for schemes of thresholds, without any code of the scorecard. */
function plainScore(plain: Plain, code: string, id: string, year: number): number | null {
	let sum = 0;
	let whole = 0;
	for (const { metric, weight, scale, small } of presetByCode(code)!.indicators) {
		if (scale.type !== 'threshold') throw new Error('only thresholds stand alone');
		const { value, denominator } = plainMetric(plain, metric, id, year);
		const limits = METRICS.find((m) => m.code === metric)!.sample;
		const tooFew = limits !== null && denominator !== null && denominator < limits.rank;
		if (value === null || (tooFew && small === 'grey')) continue;
		const reached = (value - scale.from) / (scale.to - scale.from);
		sum += weight * 100 * Math.min(1, Math.max(0, reached));
		whole += weight;
	}
	return whole === 0 ? null : sum / whole;
}

describe.each([
	{ id: 'model-city', year: 2024, agencies: ['edu', 'transport', 'fin'], atLeast: 50 },
	{ id: 'public-sample', year: 2023, agencies: [], atLeast: 2 }
])('$id', ({ id, year, agencies, atLeast }) => {
	let port: Port;
	let plain: Plain;
	beforeAll(async () => {
		({ port } = await builtDataset(id));
		plain = readPlain(await folderFiles(id));
	});
	afterAll(() => port.close());

	it('every figure equals the plain recomputation', async () => {
		const rows = await port.run(scoreFigures(METRICS, { ...ALL, years: [2019, year] }), [id]);
		expect(rows.length).toBeGreaterThan(METRICS.length * 20);
		for (const { agency_id, metric, value, numerator, denominator } of rows) {
			expect({ value, numerator, denominator }, `${metric} ${agency_id}`).toEqual(
				plainMetric(plain, metric, agency_id, year)
			);
		}
	});

	it.each(['requests', 'huaiyuan-2024'])(
		'scores of %s equal those worked out plainly from the CSV files',
		async (code) => {
			const preset = presetByCode(code)!;
			const rows = await port.run(scoreFigures(metricsOf(preset), { ...ALL, years: [2019, year] }), [id]);
			const scores = evaluate(preset, rows).flatMap((kind) => kind.scores.scores);
			for (const wanted of agencies) expect(scores.map((s) => s.agency)).toContain(wanted);
			expect(scores.filter((s) => s.score !== null).length).toBeGreaterThanOrEqual(atLeast);
			for (const { agency: who, score } of scores) {
				const expected = plainScore(plain, code, who, year);
				if (expected === null) expect(score, who).toBeNull();
				else expect(Math.abs((score ?? NaN) - expected), who).toBeLessThan(0.0051);
			}
		}
	);

	it('never ranks agencies of different kinds together, and each kind holds its own agencies only', async () => {
		for (const preset of PRESETS) {
			const rows = await port.run(scoreFigures(metricsOf(preset), { ...ALL, years: [2019, year] }), [id]);
			const results = evaluate(preset, rows);
			expect(new Set(results.map((r) => r.scores.kind)).size).toBe(results.length);
			for (const { scores, bands } of results) {
				const kinds = scores.scores.map(
					(s) => plain.agencies.find((a) => a.agency_id === s.agency)?.kind as string
				);
				expect(new Set(kinds)).toEqual(new Set([scores.kind]));
				expect(scores.scores.filter((s) => s.rank === 1).length).toBe(
					scores.ranked === 0
						? 0
						: scores.scores.filter((s) => s.rank !== null && s.score === scores.scores[0]?.score).length
				);
				for (const band of bands) expect(band.worst).toBeLessThanOrEqual(scores.ranked);
			}
		}
	});
});
