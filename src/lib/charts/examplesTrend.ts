import { FORM_2021_CUT, REVIEW_LAW_2024 } from '../domain/breaks';
import { exampleIds, exampleMetric, exampleRates, exampleSeries, seriesRow, type Example } from './examples';
import { trendChart } from './trend';

const bureaus = exampleIds('bureau', 24);
const all = exampleIds('all', 72);
const requests = exampleMetric('requests_new');
const cut = { ...exampleMetric('review_total'), breaks: [FORM_2021_CUT, REVIEW_LAW_2024] };
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

const close = bureaus
	.slice(0, 6)
	.flatMap((id, a) => YEARS.map((year, y) => seriesRow(id, year, 40 + y * 3 + a + ((a * y) % 3))));
const gaps = [
	...YEARS.map((year) => seriesRow('a0', year, year === 2021 || year === 2022 ? null : 20 + (year % 5) * 4)),
	...YEARS.map((year) => seriesRow('a1', year, year % 2 === 0 ? 12 : null, { reported: year % 2 === 0 })),
	...YEARS.filter((year) => year < 2023).map((year) => seriesRow('a2', year, 31 - (year - 2019) * 5)),
	...YEARS.map((year) =>
		seriesRow('a3', year, year === 2025 ? 17 : 9, { status: year === 2025 ? 'provisional' : 'published' })
	)
];

/** The trend in its states. */
export const TREND_EXAMPLES: readonly Example[] = [
	{
		id: 'trend-bureaus',
		chart: (ctx) =>
			trendChart(
				{ metric: requests, rows: exampleSeries(bureaus), chosen: ['a2', 'a8', 'a14'], kind: 'bureau' },
				ctx
			)
	},
	{
		id: 'trend-all',
		chart: (ctx) =>
			trendChart(
				{ metric: requests, rows: exampleSeries(all), chosen: [], kind: 'all' },
				{ ...ctx, marked: 'a6' }
			)
	},
	{
		id: 'trend-many',
		chart: (ctx) =>
			trendChart(
				{ metric: requests, rows: exampleSeries(exampleIds('zone', 400)), chosen: [], kind: 'zone' },
				ctx
			)
	},
	{
		id: 'trend-six',
		chart: (ctx) => trendChart({ metric: requests, rows: close, chosen: [], kind: 'bureau' }, ctx)
	},
	{
		id: 'trend-eight',
		chart: (ctx) =>
			trendChart(
				{ metric: requests, rows: exampleSeries(bureaus, 3000), chosen: bureaus.slice(0, 8), kind: 'bureau' },
				ctx
			)
	},
	{
		id: 'trend-rate',
		chart: (ctx) =>
			trendChart(
				{
					metric: exampleMetric('disclosure_rate'),
					rows: exampleRates(bureaus),
					chosen: ['a1', 'a3', 'a5'],
					kind: 'bureau'
				},
				ctx
			)
	},
	{
		id: 'trend-soft',
		chart: (ctx) =>
			trendChart(
				{
					metric: exampleMetric('licence_decisions'),
					rows: exampleSeries(bureaus, 90000),
					chosen: ['a2', 'a9'],
					kind: 'bureau'
				},
				ctx
			)
	},
	{
		id: 'trend-cut',
		chart: (ctx) =>
			trendChart({ metric: cut, rows: exampleSeries(bureaus, 9), chosen: ['a2', 'a8'], kind: 'bureau' }, ctx)
	},
	{
		id: 'trend-year',
		chart: (ctx) =>
			trendChart(
				{
					metric: requests,
					rows: exampleSeries(bureaus).filter((r) => r.year === 2024),
					chosen: ['a2', 'a8'],
					kind: 'bureau'
				},
				{ ...ctx, years: [2024, 2024] }
			)
	},
	{
		id: 'trend-gaps',
		chart: (ctx) => trendChart({ metric: requests, rows: gaps, chosen: [], kind: 'bureau' }, ctx)
	},
	{
		id: 'trend-long',
		chart: (ctx) =>
			trendChart(
				{ metric: requests, rows: exampleSeries(['long0', 'long1', 'a0', 'a6']), chosen: [], kind: 'bureau' },
				{ ...ctx, marked: 'long1' }
			)
	},
	{
		id: 'trend-zero',
		chart: (ctx) =>
			trendChart(
				{
					metric: requests,
					rows: ['a0', 'a1'].flatMap((id) => YEARS.map((y) => seriesRow(id, y, 0))),
					chosen: [],
					kind: 'bureau'
				},
				ctx
			)
	},
	{
		id: 'trend-empty',
		chart: (ctx) =>
			trendChart(
				{
					metric: requests,
					rows: YEARS.map((y) => seriesRow('a0', y, null, { reported: false, format: '', status: '' })),
					chosen: [],
					kind: 'bureau'
				},
				ctx
			)
	}
];
