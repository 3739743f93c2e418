import { exampleIds, exampleMetric, exampleRates, exampleSeries, seriesRow, type Example } from './examples';
import { heatChart } from './heat';

const bureaus = exampleIds('bureau', 14);
const all = exampleIds('all', 72);
const requests = exampleMetric('requests_new');

/** The heat map in its states. */
export const HEAT_EXAMPLES: readonly Example[] = [
	{
		id: 'heat-count',
		chart: (ctx) =>
			heatChart(
				{
					metric: exampleMetric('licence_decisions'),
					rows: exampleSeries(bureaus, 4000),
					kind: 'bureau',
					page: 0
				},
				{ ...ctx, marked: 'a3' }
			)
	},
	{
		id: 'heat-rate',
		chart: (ctx) =>
			heatChart(
				{
					metric: exampleMetric('disclosure_rate'),
					rows: [
						...exampleRates(bureaus, 40),
						seriesRow('a20', 2023, 0, { d: 0 }),
						seriesRow('a20', 2024, 0, { d: 40 }),
						seriesRow('a20', 2025, 2, { d: 3 })
					],
					kind: 'bureau',
					page: 0
				},
				ctx
			)
	},
	{
		id: 'heat-many',
		chart: (ctx, page = 2) =>
			heatChart({ metric: requests, rows: exampleSeries(all), kind: 'all', page }, ctx)
	},
	{
		id: 'heat-year',
		chart: (ctx) =>
			heatChart(
				{
					metric: requests,
					rows: exampleSeries(['long0', 'long1', 'a0', 'a1']).filter((r) => r.year === 2023),
					kind: 'bureau',
					page: 0
				},
				{ ...ctx, years: [2023, 2023] }
			)
	},
	{
		id: 'heat-empty',
		chart: (ctx) =>
			heatChart({ metric: requests, rows: [seriesRow('a0', 2020, null)], kind: 'bureau', page: 0 }, ctx)
	}
];
