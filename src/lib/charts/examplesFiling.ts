import { THEMES } from '../domain/themes';
import type { FilingRow, ThemeRow } from '../query/rows';
import { dice, exampleIds, type Example } from './examples';
import { filingChart } from './filing';
import { problemsChart } from './problems';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

function filings(ids: readonly string[]): FilingRow[] {
	return ids.flatMap((agency_id, a) =>
		YEARS.map((year, y): FilingRow => {
			const chance = dice(a, y, 21);
			const row: FilingRow = {
				agency_id,
				year,
				expected: true,
				filed: true,
				late: false,
				days_late: 0,
				wrong_form: false,
				published_on: `${year + 1}-01-${10 + Math.floor(20 * dice(a, y, 22))}`,
				format: year < 2021 ? '2019' : '2021',
				status: 'published'
			};
			if (a === 3 && year < 2021)
				return {
					...row,
					expected: false,
					filed: false,
					late: null,
					days_late: null,
					wrong_form: null,
					published_on: '',
					format: '',
					status: ''
				};
			if (a === 4 && year === 2020) return { ...row, expected: false };
			if (chance < 0.05)
				return {
					...row,
					filed: false,
					late: null,
					days_late: null,
					wrong_form: null,
					published_on: '',
					format: '',
					status: ''
				};
			if (chance < 0.13)
				return {
					...row,
					late: true,
					days_late: Math.ceil(60 * dice(a, y, 23)),
					published_on: `${year + 1}-02-20`
				};
			if (chance < 0.17) return { ...row, late: null, days_late: null, published_on: '' };
			if (chance < 0.2) return { ...row, wrong_form: true, format: '2019' };
			return chance > 0.97 ? { ...row, status: 'provisional' } : row;
		})
	);
}

const themes = YEARS.filter((year) => year !== 2020).flatMap((year, y) =>
	THEMES.flatMap((theme, t): ThemeRow[] => {
		const problems = Math.round(18 * dice(t, 31) ** 2 * (0.5 + dice(t, y, 32)));
		if (problems === 0 || t === 11) return [];
		return [{ year, theme: theme.code, problems, agencies: Math.max(1, problems - (t % 3)), of: 44 - y }];
	})
);

/** Problems and filing in their states. */
export const FILING_EXAMPLES: readonly Example[] = [
	{ id: 'problems-full', chart: (ctx) => problemsChart({ rows: themes }, ctx) },
	{ id: 'problems-empty', chart: (ctx) => problemsChart({ rows: [] }, ctx) },
	{
		id: 'filing-full',
		chart: (ctx) =>
			filingChart({ rows: filings(exampleIds('bureau', 16)), page: 0 }, { ...ctx, marked: 'a5' })
	},
	{
		id: 'filing-many',
		chart: (ctx, page = 2) => filingChart({ rows: filings(exampleIds('all', 72)), page }, ctx)
	},
	{
		id: 'filing-unlisted',
		chart: (ctx) =>
			filingChart(
				{
					rows: filings(exampleIds('bureau', 6))
						.filter((row) => row.filed)
						.map((row) => ({ ...row, expected: false, late: null, days_late: null, listed: false })),
					page: 0
				},
				ctx
			)
	},
	{ id: 'filing-empty', chart: (ctx) => filingChart({ rows: [], page: 0 }, ctx) }
];
