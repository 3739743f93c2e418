import { LEAST_MEDIAN } from '../../charts/multiplesScene';
import {
	compareStanding,
	compareText,
	compareUnit,
	compareValue,
	isPercent
} from '../../charts/multiplesFigure';
import type { Standing } from '../../charts/sample';
import type { Lang } from '../../domain/lang';
import { measureOf, type Measure } from '../../domain/measure';
import type { Metric } from '../../domain/metricTerms';
import {
	compareProportions,
	isProportion,
	severalComparisons,
	type ProportionDifference,
	type SeveralComparisons
} from '../../domain/proportion';
import type { CompareRow } from '../../query/compare';
import { formatPoints } from '../../text/proportions';

/** What differences are taken from: the first agency shown, or the group's median. */
export type Reference = 'first' | 'median';

/** One agency's figure of one metric beside the reference. */
export interface SideCell {
	agency: string;
	row: CompareRow | null;
	text: string;
	standing: Standing;
	/** Figure less reference; null where either may not be compared. */
	difference: number | null;
	differenceText: string;
	/** The difference of two shares with its interval; null for everything else. */
	found: ProportionDifference | null;
}

export interface SideRow {
	metric: Metric;
	unit: string;
	/** The group's median in words, and the figures it rests on; null where there are too few. */
	median: string | null;
	n: number;
	of: number;
	cells: SideCell[];
}

export interface SideTable {
	rows: SideRow[];
	/** Comparisons of shares made at once. */
	several: SeveralComparisons;
}

function signed(value: number, metric: Metric, per: Measure, lang: Lang): string {
	if (isPercent(metric, per)) return formatPoints(value, lang);
	const size = compareValue(Math.abs(value), metric, per, { lang });
	return value === 0 ? size : `${value < 0 ? '−' : '+'}${size}`;
}

/** Returns metrics × agencies of one year with the group's median and the differences from a reference. */
export function sideTable(
	rows: readonly CompareRow[],
	metrics: readonly Metric[],
	shown: readonly string[],
	per: Measure,
	reference: Reference,
	lang: Lang
): SideTable {
	const table = metrics.map((metric): SideRow => {
		const own = rows.filter((row) => row.metric === metric.code);
		const find = (agency: string) => own.find((row) => row.agency_id === agency) ?? null;
		const any = own[0] ?? null;
		const median = any !== null && any.n >= LEAST_MEDIAN ? any.median : null;
		const firstRow = find(shown[0] ?? '');
		const firstStanding = compareStanding(metric, per, firstRow);
		const isShown = (standing: Standing) => standing === 'full' || standing === 'small';
		const base = reference === 'median' ? median : isShown(firstStanding) ? (firstRow?.value ?? null) : null;
		const tested =
			reference === 'first' && measureOf(metric, per) === 'count' && isProportion(metric) ? firstRow : null;
		const cells = shown.map((agency, i): SideCell => {
			const row = find(agency);
			const standing = compareStanding(metric, per, row);
			const value = isShown(standing) ? (row?.value ?? null) : null;
			const itself = reference === 'first' && i === 0;
			const difference = itself || base === null || value === null ? null : value - base;
			const both = standing === 'full' && firstStanding === 'full' && difference !== null;
			return {
				agency,
				row,
				text: compareText(metric, per, row, { lang }),
				standing,
				difference,
				differenceText: difference === null ? '' : signed(difference, metric, per, lang),
				found: both && tested !== null && row !== null ? compareProportions(row, tested) : null
			};
		});
		return {
			metric,
			unit: compareUnit(metric, per, { lang }),
			median: median === null ? null : compareValue(median, metric, per, { lang }),
			n: any?.n ?? 0,
			of: any?.of ?? 0,
			cells
		};
	});
	const ps = table.flatMap((row) => row.cells.flatMap((cell) => (cell.found === null ? [] : [cell.found.p])));
	return { rows: table, several: severalComparisons(ps) };
}
