import type { Measure } from '../domain/measure';
import type { CompareRow } from '../query/compare';
import type { RateChangeRow } from '../query/compareChange';
import { differenceChart } from './difference';
import { rateChangesOf } from './differenceRow';
import {
	dice,
	exampleIds,
	exampleMetric,
	exampleRates,
	exampleSeries,
	seriesRow,
	type Example
} from './examples';
import { multiplesChart } from './multiples';
import { quantile } from './scale';
import type { SeriesRow } from '../query/rows';

const requests = exampleMetric('requests_new');
const granted = exampleMetric('granted_rate');
const bureaus = exampleIds('bureau', 24);
const GROUP = 'n = 24';

function besides(rows: readonly SeriesRow[], metric: string, per: Measure, least: number): CompareRow[] {
	return rows.map((row) => {
		const year = rows.filter((r) => r.year === row.year);
		const values = year.flatMap((r) =>
			r.value === null || (r.denominator !== null && r.denominator < least) ? [] : [r.value]
		);
		return {
			...row,
			metric,
			per,
			member: true,
			median: quantile(values, 0.5),
			n: values.length,
			of: year.filter((r) => r.reported).length,
			added: null
		};
	});
}

function perStaff(rows: readonly SeriesRow[]): CompareRow[] {
	const scaled = rows.map((row): SeriesRow => {
		const at = bureaus.indexOf(row.agency_id);
		const staff = at % 4 === 3 ? null : 20 + Math.round(80 * dice(at, 11));
		const value = row.numerator === null || staff === null ? null : (row.numerator * 10) / staff;
		return { ...row, denominator: staff, value };
	});
	return besides(scaled, requests.code, 'staff', 0);
}

function changes(ids: readonly string[], size: number): RateChangeRow[] {
	return ids.map((id, i): RateChangeRow => {
		const [before, now] = [1, 2].map((y) => Math.round(size * dice(i, y) ** 2) + 1) as [number, number];
		const share = 0.25 + 0.5 * dice(i, 3);
		const gone = dice(i, 5);
		return {
			agency_id: id,
			metric: granted.code,
			year: 2024,
			members: ids.length,
			now_numerator: Math.round(now * Math.min(1, Math.max(0, share + (dice(i, 4) - 0.6) * 0.3))),
			now_denominator: now,
			before_numerator: gone < 0.1 ? null : Math.round(before * share),
			before_denominator: gone < 0.1 ? null : before,
			now_reported: true,
			before_reported: gone >= 0.05
		};
	});
}

const input = { metric: requests, per: 'count' as const, group: GROUP, members: 24 };
const counts = besides(exampleSeries(bureaus), requests.code, 'count', 0);

/** Agencies side by side, and their changes of a rate, in their states. */
export const COMPARE_EXAMPLES: readonly Example[] = [
	{
		id: 'multiples-count',
		chart: (ctx) => multiplesChart({ ...input, rows: counts, shown: bureaus.slice(0, 6) }, ctx)
	},
	{
		id: 'multiples-rate',
		chart: (ctx) =>
			multiplesChart(
				{
					...input,
					metric: granted,
					rows: besides(exampleRates(bureaus), granted.code, 'count', 30),
					shown: bureaus.slice(2, 10)
				},
				ctx
			)
	},
	{
		id: 'multiples-staff',
		chart: (ctx) =>
			multiplesChart(
				{
					...input,
					per: 'staff',
					rows: perStaff(exampleSeries(bureaus)),
					shown: bureaus.slice(0, 4)
				},
				ctx
			)
	},
	{
		id: 'multiples-long',
		chart: (ctx) =>
			multiplesChart(
				{
					...input,
					members: 2,
					rows: besides(
						[2019, 2022, 2025].flatMap((y) => [
							seriesRow('long0', y, y === 2022 ? null : 12),
							seriesRow('long1', y, y - 2019)
						]),
						requests.code,
						'count',
						0
					),
					shown: ['long0', 'long1']
				},
				ctx
			)
	},
	{
		id: 'multiples-empty',
		chart: (ctx) => multiplesChart({ ...input, rows: [], shown: bureaus.slice(0, 2) }, ctx)
	},
	{
		id: 'difference-full',
		chart: (ctx) =>
			differenceChart(
				{ metric: granted, year: 2024, page: 0, changes: rateChangesOf(granted, changes(bureaus, 900)) },
				ctx
			)
	},
	{
		id: 'difference-many',
		chart: (ctx, page = 0) =>
			differenceChart(
				{
					metric: granted,
					year: 2024,
					page,
					changes: rateChangesOf(granted, changes(exampleIds('all', 72), 400))
				},
				ctx
			)
	},
	{
		id: 'difference-empty',
		chart: (ctx) =>
			differenceChart(
				{ metric: granted, year: 2024, page: 0, changes: rateChangesOf(granted, changes(bureaus, 1)) },
				ctx
			)
	}
];
