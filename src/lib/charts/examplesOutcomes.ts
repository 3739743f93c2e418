import { OUTCOME_GROUPS, T3_ROWS } from '../domain/table3';
import type { DisputeRow, OutcomeRow } from '../query/rows';
import { disputesChart } from './disputes';
import { dice, type Example } from './examples';
import { outcomesChart } from './outcomes';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const SIZE: Record<string, number> = { granted: 620, partial: 120, deny: 90, na: 260, np: 70, other: 40 };

function outcomes(years: readonly number[], scale: number): OutcomeRow[] {
	return years.flatMap((year, y) => {
		const base = { year, reports: 43 - (year % 3), of: 43 - (year % 3) };
		const form = year < 2021 ? '2019' : '2021';
		return OUTCOME_GROUPS.flatMap((group, g): OutcomeRow[] => {
			const rows = T3_ROWS.filter((row) => row.group === group.code);
			const printed = rows.filter((row) => row.forms.includes(form));
			const details = rows.map((row, r): OutcomeRow => {
				const share = (SIZE[group.code] as number) / printed.length;
				const value = Math.round(
					scale * share * (0.6 + 0.8 * dice(g, r, 1)) * (1 + 0.08 * y) * (0.8 + 0.4 * dice(g, r, y))
				);
				const here = printed.includes(row);
				return {
					...base,
					level: 'row',
					code: row.code,
					value: here ? value : null,
					reports: here ? base.reports : 0
				};
			});
			const total = details.reduce((sum, row) => sum + (row.value ?? 0), 0);
			return [{ ...base, level: 'group', code: group.code, value: total }, ...details];
		});
	});
}

const gaps = outcomes(YEARS, 0.02)
	.filter((row) => row.year !== 2020)
	.map((row): OutcomeRow => {
		if (row.year === 2022) return { ...row, value: row.value === null ? null : 0 };
		if (row.year === 2023 && row.code.includes('np')) return { ...row, value: null, reports: 0 };
		return row.year === 2024 && row.code === 'na' ? { ...row, reports: row.reports - 3 } : row;
	});

const STAGES = { review: 46, direct: 14, after: 8 } as const;

function disputes(): DisputeRow[] {
	return YEARS.flatMap((year, y) =>
		(Object.keys(STAGES) as (keyof typeof STAGES)[]).flatMap((stage, s): DisputeRow[] => {
			const law = year < 2024 ? 1 : stage === 'direct' ? 0.2 : 1.6;
			const base = { year, stage, reports: 42, of: 43 };
			const parts = [0.6, 0.14, 0.16, 0.1].map((share, r) =>
				Math.round(STAGES[stage] * law * share * (0.7 + 0.6 * dice(s, r, y)) * (1 + 0.05 * y))
			);
			const results = (['upheld', 'corrected', 'other', 'pending'] as const).map((result, r) => ({
				...base,
				result,
				value: parts[r] as number
			}));
			return [...results, { ...base, result: 'total', value: parts.reduce((a, b) => a + b, 0) }];
		})
	);
}

const petition = YEARS.map((year, y) => ({
	year,
	value: Math.round(30 + 12 * y + 10 * dice(y, 9)),
	reports: 43,
	of: 43
}));
const brokenDisputes = disputes().map((row): DisputeRow => {
	if (row.year === 2021) return { ...row, value: null, reports: 0, of: 0 };
	if (row.year === 2022) return { ...row, value: null, reports: 0 };
	if (row.year === 2023) return { ...row, value: 0 };
	return row.year === 2024 && (row.result === 'other' || row.result === 'pending')
		? { ...row, value: null }
		: row;
});

/** Results of requests, reviews and lawsuits in their states. */
export const OUTCOME_EXAMPLES: readonly Example[] = [
	{
		id: 'outcomes-groups',
		chart: (ctx) => outcomesChart({ rows: outcomes(YEARS, 1), expanded: false }, ctx)
	},
	{ id: 'outcomes-rows', chart: (ctx) => outcomesChart({ rows: outcomes(YEARS, 4), expanded: true }, ctx) },
	{ id: 'outcomes-gaps', chart: (ctx) => outcomesChart({ rows: gaps, expanded: false }, ctx) },
	{ id: 'outcomes-empty', chart: (ctx) => outcomesChart({ rows: [], expanded: false }, ctx) },
	{ id: 'disputes-full', chart: (ctx) => disputesChart({ rows: disputes(), petition }, ctx) },
	{
		id: 'disputes-gaps',
		chart: (ctx) =>
			disputesChart(
				{
					rows: brokenDisputes,
					petition: petition.map((p) => (p.year < 2022 ? { ...p, value: null, reports: 0, of: 0 } : p))
				},
				ctx
			)
	},
	{ id: 'disputes-empty', chart: (ctx) => disputesChart({ rows: [], petition: [] }, ctx) }
];
