import { chartText } from '../text/charts';
import { COMPARE_TEXT } from '../text/compare';
import type { ChartCell, ChartColumn, ChartContext } from './chart';
import { compareStanding, compareText, compareUnit, compareValue, isPercent } from './multiplesFigure';
import type { MultiplesDrawing } from './multiplesScene';
import { nameOf } from './names';

/** Returns agencies × years with the median as the last row, and a row per agency and year as the rows of a file. */
export function multiplesTable(drawing: MultiplesDrawing, ctx: ChartContext) {
	const { metric, per, years, lines, medians, rows } = drawing;
	const [text, charts] = [COMPARE_TEXT[ctx.lang], chartText(ctx.lang)];
	const unit = compareUnit(metric, per, ctx);
	const percent = isPercent(metric, per);
	const inUnit = (value: number | null) =>
		value === null || !percent ? value : Number((value * 100).toPrecision(12));
	const find = (agency: string, year: number) =>
		rows.find((row) => row.agency_id === agency && row.year === year) ?? null;
	const columns: ChartColumn[] = [
		{ label: charts.agency, align: 'left', unit: '' },
		...years.map((year): ChartColumn => ({ label: String(year), align: 'right', unit }))
	];
	const table = lines.map((line): ChartCell[] => {
		const name = nameOf(line.agency, ctx);
		return [
			{ text: name, value: name },
			...line.points.map((p): ChartCell => ({
				text: compareText(metric, per, find(line.agency, p.year), ctx),
				value: inUnit(p.drawn)
			}))
		];
	});
	const middle = medians.map((m): ChartCell => ({
		text: m.median === null ? '' : `${compareValue(m.median, metric, per, ctx)} (n = ${m.n})`,
		value: inUnit(m.median)
	}));
	const header = [
		...[charts.agencyId, charts.agency, charts.year, charts.metric, text.measure, charts.unit, charts.value],
		...[charts.numerator, charts.denominator, charts.state, charts.status, text.median, 'n']
	];
	const file = lines.flatMap((line) =>
		line.points.map((p, i) => {
			const row = find(line.agency, p.year);
			return [
				line.agency,
				nameOf(line.agency, ctx),
				p.year,
				metric.label[ctx.lang],
				text.measures[per],
				unit,
				inUnit(row?.value ?? null),
				row?.numerator ?? null,
				row?.denominator ?? null,
				charts.standing[compareStanding(metric, per, row)],
				p.provisional ? charts.provisional : '',
				inUnit(medians[i]?.median ?? null),
				medians[i]?.n ?? null
			];
		})
	);
	return {
		columns,
		rows: lines.length === 0 ? [] : [...table, [{ text: text.median, value: text.median }, ...middle]],
		file: [header, ...file]
	};
}
