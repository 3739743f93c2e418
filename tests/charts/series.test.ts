import { describe, expect, it } from 'vitest';
import { FORM_2021_CUT, FORM_2021_SOFT } from '../../src/lib/domain/breaks';
import { exampleContext, exampleMetric, seriesRow } from '../../src/lib/charts/examples';
import { rankingChart } from '../../src/lib/charts/ranking';
import { rankingOrder } from '../../src/lib/charts/rankingOrder';
import { figureText, standingOf } from '../../src/lib/charts/sample';
import { trendChart } from '../../src/lib/charts/trend';
import { linesOf, lonely, stretchesOf, summaries } from '../../src/lib/charts/trendSeries';
import type { RankRow } from '../../src/lib/query/rows';

const rate = exampleMetric('disclosure_rate');
const count = exampleMetric('requests_new');
const ctx = exampleContext('en', 'wide');
const years = [2019, 2020, 2021, 2022];

describe('lines', () => {
	it('end at a gap and are never drawn across it', () => {
		expect(stretchesOf([1, null, 3, 4], years, [])).toEqual([{ from: 2, to: 3, dashed: false }]);
		expect(lonely([1, null, 3, 4], [{ from: 2, to: 3, dashed: false }])).toEqual([0]);
	});

	it('are cut at a break and dashed across a soft one', () => {
		expect(stretchesOf([1, 2, 3, 4], years, [FORM_2021_CUT])).toEqual([
			{ from: 0, to: 1, dashed: false },
			{ from: 2, to: 3, dashed: false }
		]);
		expect(stretchesOf([1, 2, 3, 4], years, [FORM_2021_SOFT])).toEqual([
			{ from: 0, to: 1, dashed: false },
			{ from: 1, to: 2, dashed: true },
			{ from: 2, to: 3, dashed: false }
		]);
	});

	it('pass through zero, which is a figure', () => {
		expect(stretchesOf([0, 0], [2019, 2020], [])).toHaveLength(1);
	});
});

describe('small samples', () => {
	const figure = (n: number | null, d: number | null, reported = true) => ({
		value: n === null || d === null || d === 0 ? null : n / d,
		numerator: n,
		denominator: d,
		reported
	});

	it('tell missing, unreported, nothing to divide by and too few cases apart', () => {
		expect(standingOf(rate, figure(null, null))).toBe('missing');
		expect(standingOf(rate, figure(null, null, false))).toBe('unreported');
		expect(standingOf(rate, figure(0, 0))).toBe('zero-base');
		expect(standingOf(rate, figure(1, 4))).toBe('few');
		expect(standingOf(rate, figure(1, 5))).toBe('small');
		expect(standingOf(rate, figure(0, 30))).toBe('full');
		expect(standingOf(count, { value: 0, numerator: 0, denominator: null, reported: true })).toBe('full');
	});

	it('show counts with every rate, and counts alone below the limit', () => {
		expect(figureText(rate, figure(12, 40), ctx)).toBe('30.0% (12/40)');
		expect(figureText(rate, figure(1, 4), ctx)).toBe('1/4');
		expect(figureText(rate, figure(0, 0), ctx)).toBe('nothing to divide by');
	});

	it('take no part in the median', () => {
		const rows = [
			seriesRow('a', 2019, 30, { d: 60 }),
			seriesRow('b', 2019, 9, { d: 10 }),
			seriesRow('c', 2019, 3, { d: 4 })
		];
		const [summary] = summaries(linesOf(rows, rate, [2019]), [2019]);
		expect(summary).toMatchObject({ median: 0.5, count: 1, of: 3 });
	});
});

describe('the trend', () => {
	const chart = trendChart(
		{
			metric: count,
			rows: [
				seriesRow('a0', 2024, 0),
				seriesRow('a0', 2025, null),
				seriesRow('a1', 2024, 7, { status: 'provisional' })
			],
			chosen: [],
			kind: 'bureau'
		},
		{ ...ctx, years: [2023, 2025] }
	);

	it('writes zero, not given and no report differently in its table and keeps them apart in its file', () => {
		expect(chart.table.rows[0]?.map((c) => c.text)).toEqual([
			'Jinghu Bureau of Education',
			'no report',
			'0',
			'not given'
		]);
		expect(chart.table.rows[0]?.map((c) => c.value).slice(1)).toEqual([null, 0, null]);
		const states = chart.table.file.filter((row) => row[0] === 'a0').map((row) => [row[2], row[5], row[6]]);
		expect(states).toEqual([
			[2023, null, 'no report'],
			[2024, 0, 'given'],
			[2025, null, 'reported without the figure']
		]);
	});

	it('labels fictional figures on the chart and in every row of the file', () => {
		expect(chart.fictional).toBe('Fictional data');
		expect(chart.table.file.slice(1).every((row) => row.at(-1) === 'Fictional data')).toBe(true);
	});

	it('says which points are provisional', () => {
		expect(chart.notes).toContain('Hollow points are provisional.');
		expect(chart.marks.find((m) => m.id === 'point-a1-2024')?.text).toContain('provisional');
	});
});

describe('a ranking', () => {
	const row = (agency_id: string, value: number | null, rest: Partial<RankRow> = {}): RankRow => ({
		agency_id,
		value,
		numerator: value,
		denominator: null,
		years: value === null ? 0 : 7,
		reports: 7,
		last_year: value === null ? null : 2025,
		...rest
	});
	const pooled = (id: string, n: number, d: number) =>
		row(id, d === 0 ? null : n / d, { numerator: n, denominator: d });

	it('shares ranks, counts zero as a figure and lists what has none at the end', () => {
		const order = rankingOrder([row('d', 0), row('a', 5), row('b', 9), row('c', 5), row('e', null)], count);
		expect(order.map((r) => [r.row.agency_id, r.rank])).toEqual([
			['b', 1],
			['a', 2],
			['c', 2],
			['d', 4],
			['e', null]
		]);
	});

	it('never ranks a small sample, however large its rate', () => {
		const order = rankingOrder(
			[pooled('big', 30, 60), pooled('small', 20, 20), pooled('few', 2, 2), pooled('none', 0, 0)],
			rate
		);
		expect(order.map((r) => [r.row.agency_id, r.section, r.rank])).toEqual([
			['big', 'ranked', 1],
			['small', 'small', null],
			['few', 'few', null],
			['none', 'none', null]
		]);
	});

	it('turns pages and stays on the last one when asked beyond it', () => {
		const rows = Array.from({ length: 65 }, (_, i) => row(`x${i}`, i));
		const at = (page: number) => rankingChart({ metric: count, rows, chosen: [], kind: 'all', page }, ctx);
		expect(at(0).pages).toEqual({ page: 0, count: 3, label: '1\u201330 of 65' });
		expect(at(9).pages?.page).toBe(2);
		expect(at(9).marks).toHaveLength(5);
		expect(at(0).table.rows).toHaveLength(65);
	});

	it('says how years were taken together', () => {
		const notes = (metric: typeof count) =>
			rankingChart({ metric, rows: [row('a', 1)], chosen: [], kind: 'all', page: 0 }, ctx).notes.join(' ');
		expect(notes(count)).toContain('Sum of 2019');
		expect(notes(rate)).toContain('sum of numerators over sum of denominators');
		expect(notes(exampleMetric('norm_valid'))).toContain('latest year');
	});
});
