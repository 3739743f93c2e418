import type { Metric } from '../domain/metricTerms';
import { chartText } from '../text/charts';
import { unitText } from '../text/units';
import type { ChartCell, ChartColumn, ChartContext } from './chart';
import { nameOf } from './names';
import { figureCell, valueInUnit, type Figure } from './sample';
import type { TrendLine } from './trendSeries';

const NOTHING: Figure = { value: null, numerator: null, denominator: null, reported: false };

/** Returns agencies × years as a table, and one row per agency and year with numerator and denominator as CSV. */
export function seriesTable(
	lines: readonly TrendLine[],
	metric: Metric,
	years: readonly number[],
	ctx: ChartContext
): { columns: ChartColumn[]; rows: ChartCell[][]; file: (string | number | null)[][] } {
	const text = chartText(ctx.lang);
	const unit = unitText(metric.unit, ctx.lang);
	const columns: ChartColumn[] = [
		{ label: text.agency, align: 'left', unit: '' },
		...years.map((year): ChartColumn => ({ label: String(year), align: 'right', unit }))
	];
	const rows = lines.map((line) => {
		const name = nameOf(line.agency, ctx);
		return [
			{ text: name, value: name },
			...line.points.map((p) => figureCell(metric, p.row ?? NOTHING, ctx))
		];
	});
	const header = [text.agencyId, text.agency, text.year, text.metric, text.unit, text.value];
	const counts = [text.numerator, text.denominator];
	const rate = metric.denominator !== null;
	const file = lines.flatMap((line) =>
		line.points.map((p) => [
			line.agency,
			nameOf(line.agency, ctx),
			p.year,
			metric.label[ctx.lang],
			unit,
			valueInUnit(metric, p.row?.value ?? null),
			...(rate ? [p.row?.numerator ?? null, p.row?.denominator ?? null] : []),
			text.standing[p.standing],
			p.provisional ? text.provisional : ''
		])
	);
	return {
		columns,
		rows,
		file: [[...header, ...(rate ? counts : []), text.state, text.status], ...file]
	};
}
