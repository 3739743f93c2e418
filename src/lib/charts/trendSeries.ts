import type { Metric, MetricBreak } from '../domain/metricTerms';
import type { SeriesRow } from '../query/rows';
import { standingOf, type Standing } from './sample';
import { quantile } from './scale';

export interface TrendPoint {
	year: number;
	row: SeriesRow | null;
	/** What is drawn: null where there is no figure or too few cases for a rate. */
	drawn: number | null;
	standing: Standing;
	provisional: boolean;
}

export interface TrendLine {
	agency: string;
	points: TrendPoint[];
}

/** Returns one line per agency in order of first appearance, a point for every year. */
export function linesOf(rows: readonly SeriesRow[], metric: Metric, years: readonly number[]): TrendLine[] {
	const byAgency = new Map<string, Map<number, SeriesRow>>();
	for (const row of rows) {
		const known = byAgency.get(row.agency_id) ?? new Map<number, SeriesRow>();
		known.set(row.year, row);
		byAgency.set(row.agency_id, known);
	}
	return [...byAgency].map(([agency, byYear]) => ({
		agency,
		points: years.map((year) => {
			const row = byYear.get(year) ?? null;
			const standing = row === null ? 'unreported' : standingOf(metric, row);
			const drawn = row !== null && (standing === 'full' || standing === 'small') ? row.value : null;
			return { year, row, drawn, standing, provisional: row?.status === 'provisional' };
		})
	}));
}

/** A stretch of a line between two neighbouring years, by index; `dashed` where the join needs care. */
export interface Stretch {
	from: number;
	to: number;
	dashed: boolean;
}

/** Returns the stretches a line is drawn as: none across a gap or a cut, dashed across a soft break. */
export function stretchesOf(
	values: readonly (number | null)[],
	years: readonly number[],
	breaks: readonly MetricBreak[]
): Stretch[] {
	const out: Stretch[] = [];
	for (let i = 1; i < years.length; i++) {
		if ((values[i] ?? null) === null || (values[i - 1] ?? null) === null) continue;
		const here = breaks.filter((b) => b.year === years[i]);
		if (here.some((b) => b.join === 'cut')) continue;
		const dashed = here.some((b) => b.join === 'soft');
		const last = out.at(-1);
		if (last !== undefined && last.to === i - 1 && !last.dashed && !dashed) last.to = i;
		else out.push({ from: i - 1, to: i, dashed });
	}
	return out;
}

/** Returns indices of values that no stretch touches: they are drawn as dots. */
export function lonely(values: readonly (number | null)[], stretches: readonly Stretch[]): number[] {
	return values.flatMap((v, i) =>
		v !== null && !stretches.some((s) => s.from <= i && i <= s.to) ? [i] : []
	);
}

export interface YearSummary {
	year: number;
	median: number | null;
	low: number | null;
	high: number | null;
	/** Figures the median rests on, and agencies there are. */
	count: number;
	of: number;
}

/** Returns median, first and last decile of each year over figures that may be compared. */
export function summaries(lines: readonly TrendLine[], years: readonly number[]): YearSummary[] {
	return years.map((year, i) => {
		const values = lines.flatMap(({ points }) => {
			const point = points[i];
			return point?.standing === 'full' && point.drawn !== null ? [point.drawn] : [];
		});
		return {
			year,
			median: quantile(values, 0.5),
			low: quantile(values, 0.1),
			high: quantile(values, 0.9),
			count: values.length,
			of: lines.length
		};
	});
}
