import type { RankRow } from '../query/rows';
import { exampleIds, exampleMetric, exampleRates, exampleSeries, type Example } from './examples';
import { rankingChart } from './ranking';
import type { SeriesRow } from '../query/rows';

function pooled(series: readonly SeriesRow[]): RankRow[] {
	return [...new Set(series.map((row) => row.agency_id))].map((agency_id) => {
		const rows = series.filter((row) => row.agency_id === agency_id);
		const known = rows.filter((row) => row.value !== null);
		const numerator = known.reduce((sum, row) => sum + (row.numerator as number), 0);
		const rate = known.some((row) => row.denominator !== null);
		const denominator = rate ? known.reduce((sum, row) => sum + (row.denominator as number), 0) : null;
		const value = denominator === null ? numerator : denominator === 0 ? null : numerator / denominator;
		return {
			agency_id,
			value: known.length === 0 ? null : value,
			numerator: known.length === 0 ? null : numerator,
			denominator,
			years: known.length,
			reports: rows.filter((row) => row.reported).length,
			last_year: known.at(-1)?.year ?? null
		};
	});
}

const bureaus = exampleIds('bureau', 24);
const requests = exampleMetric('requests_new');
const none = (agency_id: string, reports: number): RankRow => ({
	agency_id,
	value: null,
	numerator: null,
	denominator: null,
	years: 0,
	reports,
	last_year: null
});
const ties = pooled(exampleSeries(bureaus.slice(0, 12), 6)).map((row, i) =>
	i < 4 ? { ...row, value: 20, numerator: 20 } : i === 5 ? { ...row, value: 0, numerator: 0 } : row
);
const rates = pooled(exampleRates(bureaus, 12)).map((row, i) =>
	i === 2
		? { ...row, value: null, numerator: 0, denominator: 0 }
		: i === 4
			? { ...row, value: 0.5, numerator: 1, denominator: 2 }
			: row
);

/** The ranking in its states. */
export const RANKING_EXAMPLES: readonly Example[] = [
	{
		id: 'ranking-count',
		chart: (ctx) =>
			rankingChart(
				{
					metric: requests,
					rows: [...ties, none('a20', 3), none('a21', 0)],
					chosen: ['a1', 'a6'],
					kind: 'bureau',
					page: 0
				},
				{ ...ctx, marked: 'a8' }
			)
	},
	{
		id: 'ranking-rate',
		chart: (ctx) =>
			rankingChart(
				{ metric: exampleMetric('disclosure_rate'), rows: rates, chosen: ['a1'], kind: 'bureau', page: 0 },
				ctx
			)
	},
	{
		id: 'ranking-many',
		chart: (ctx, page = 1) =>
			rankingChart(
				{
					metric: requests,
					rows: pooled(exampleSeries(exampleIds('all', 72), 90000)),
					chosen: [],
					kind: 'all',
					page
				},
				ctx
			)
	},
	{
		id: 'ranking-long',
		chart: (ctx) =>
			rankingChart(
				{
					metric: requests,
					rows: pooled(exampleSeries(['long0', 'long1', 'a5', 'a21'])),
					chosen: ['long1'],
					kind: 'bureau',
					page: 0
				},
				{ ...ctx, marked: 'long0' }
			)
	},
	{
		id: 'ranking-empty',
		chart: (ctx) =>
			rankingChart({ metric: requests, rows: [none('a0', 2)], chosen: [], kind: 'bureau', page: 0 }, ctx)
	}
];
