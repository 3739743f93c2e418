import type { Measure } from '../domain/measure';
import type { Metric } from '../domain/metricTerms';
import type { CompareRow } from '../query/compare';
import { COMPARE_TEXT } from '../text/compare';
import { formatFigure, formatShare, formatShort } from '../text/format';
import { chartText } from '../text/charts';
import { bandMiddle, breakLines, heightOf, valueAxis, yearAxis, type Plot } from './axes';
import type { ChartContext, SizeClass } from './chart';
import { compareText, compareValue, isPercent } from './multiplesFigure';
import { labelsOf, nameOf } from './names';
import { breaksWithin } from './notes';
import { INK } from './palette';
import { niceTicks } from './scale';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';
import { fitText, textWidth } from './textWidth';
import { lineShapes, type Place } from './trendLines';
import type { TrendLine, TrendPoint } from './trendSeries';

/** Fewer comparable figures than this have no median. */
export const LEAST_MEDIAN = 3;

/** What the panels are drawn from; `medians` run along the years. */
export interface MultiplesDrawing {
	metric: Metric;
	per: Measure;
	years: readonly number[];
	lines: readonly TrendLine[];
	medians: readonly { year: number; median: number | null; n: number; of: number }[];
	rows: readonly CompareRow[];
}

const LEGEND = 24;
const HEAD = 22;
const FOOT = 26;

function gridOf(count: number, size: SizeClass): { columns: number; rows: number; height: number } {
	const columns = size === 'phone' ? 2 : count <= 4 ? Math.max(2, count) : count <= 6 ? 3 : 4;
	return { columns, rows: Math.ceil(count / columns), height: size === 'phone' ? 150 : 172 };
}

/** Returns the height of the drawing in pixels. */
export function multiplesHeight(count: number, size: SizeClass): number {
	const { rows, height } = gridOf(Math.max(1, count), size);
	return LEGEND + rows * height;
}

function legendShapes(ctx: ChartContext): Shape[] {
	const text = COMPARE_TEXT[ctx.lang];
	const line = (x: number, ink: string, label: string): Shape[] => [
		stroke(
			[
				[x, 9],
				[x + 20, 9]
			],
			ink,
			2
		),
		words(x + 26, 9, label, INK.muted, { size: 11 })
	];
	const second = 26 + Math.ceil(textWidth(text.legendOwn, 11)) + 22;
	return [...line(0, INK.accent, text.legendOwn), ...line(second, INK.bar, text.legendMedian)];
}

function pointTip(drawing: MultiplesDrawing, line: TrendLine, i: number, ctx: ChartContext): Tip {
	const { metric, per, medians, rows } = drawing;
	const [text, charts] = [COMPARE_TEXT[ctx.lang], chartText(ctx.lang)];
	const point = line.points[i] as TrendPoint;
	const m = medians[i];
	const row = rows.find((r) => r.agency_id === line.agency && r.year === point.year) ?? null;
	const lines: [string, string][] = [[metric.label[ctx.lang], compareText(metric, per, row, ctx)]];
	if (point.standing === 'small' || point.standing === 'few') lines.push([charts.smallSample, '']);
	if (point.provisional) lines.push([charts.provisional, '']);
	if (m !== undefined && m.median !== null) {
		lines.push([text.median, compareValue(m.median, metric, per, ctx)]);
		lines.push([charts.basis, text.medianOf(m.n, m.of)]);
	}
	return { title: `${nameOf(line.agency, ctx)} ${point.year}`, lines };
}

function pointShapes(point: TrendPoint, at: [number, number] | null): Shape[] {
	if (at === null) return [];
	const [x, y] = at;
	const ink = point.standing === 'small' ? INK.small : INK.accent;
	const paint = point.provisional
		? { fill: INK.surface, stroke: ink, lineWidth: 2 }
		: { fill: ink, stroke: INK.surface, lineWidth: 1 };
	return [
		{ type: 'circle', x, y, r: 7, paint: { fill: 'transparent' } },
		{ type: 'circle', x, y, r: 3, paint, emphasis: { stroke: INK.text, lineWidth: 2 } }
	];
}

/** Says in the middle of an empty panel why the latest year has no figure. */
function nothingText(
	{ metric, per, rows }: MultiplesDrawing,
	line: TrendLine,
	plot: Plot,
	ctx: ChartContext
) {
	const own = rows.filter((r) => r.agency_id === line.agency);
	const row = own.findLast((r) => r.reported) ?? own.at(-1) ?? null;
	const said = fitText(compareText(metric, per, row, ctx), 11, plot.right - plot.left - 8);
	const at = [(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2] as const;
	return words(...at, said, INK.muted, { size: 11, align: 'center' });
}

function tickFormat(ticks: readonly number[], percent: boolean, ctx: ChartContext) {
	const step = (ticks[1] as number) - (ticks[0] as number);
	if (percent) return (v: number) => formatShare(v, ctx.lang, step >= 0.01 ? 0 : step >= 0.001 ? 1 : 2);
	return (v: number) =>
		step >= 1 ? formatShort(v, ctx.lang) : formatFigure(v, ctx.lang, step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3);
}

/** Returns the drawing at a width: a panel for each agency on one scale, its line over the grey median. */
export function multiplesScene(drawing: MultiplesDrawing, ctx: ChartContext, width: number): Item[] {
	const { metric, per, years, lines, medians } = drawing;
	const { columns, height } = gridOf(lines.length, ctx.size);
	const percent = isPercent(metric, per);
	const values = [...lines.flatMap((l) => l.points.map((p) => p.drawn)), ...medians.map((m) => m.median)];
	const known = values.filter((v) => v !== null);
	const ticks = niceTicks(Math.min(0, ...known), Math.max(0, ...known), 3);
	const tickText = tickFormat(ticks, percent, ctx);
	const axis = Math.ceil(Math.max(...ticks.map((v) => textWidth(tickText(v), 11)))) + 10;
	const gap = ctx.size === 'phone' ? 12 : 20;
	const panel = (width - axis - gap * (columns - 1)) / columns;
	const names = labelsOf(
		lines.map((l) => l.agency),
		ctx
	);
	const middle = medians.map((m) => m.median);
	const panels = lines.flatMap((line, n): Item[] => {
		const left = axis + (n % columns) * (panel + gap);
		const top = LEGEND + Math.floor(n / columns) * height;
		const plot: Plot = { left, right: left + panel, top: top + HEAD, bottom: top + height - FOOT };
		const place: Place = (i, v) => [bandMiddle(plot, i, years.length), heightOf(plot, ticks, v)];
		const drawn = line.points.map((p) => p.drawn);
		const last = line.points.findLastIndex((p) => p.drawn !== null);
		const value = last < 0 ? '' : compareValue(drawn[last] as number, metric, per, ctx);
		const end = last < 0 || last === years.length - 1 ? value : `${years[last]}: ${value}`;
		const grey = last < 0 || line.points[last]?.standing === 'small';
		const marked = line.agency === ctx.marked;
		const room = panel - textWidth(end, 12) - 10;
		const grid = valueAxis(plot, ticks, n % columns === 0 ? tickText : () => '');
		return [
			decor(`panel-${line.agency}`, [
				...grid,
				...yearAxis(plot, years),
				...breakLines(plot, years, breaksWithin(metric.breaks, ctx.years), ctx, null),
				words(left, top + 9, fitText(names.get(line.agency) ?? line.agency, 12, room), INK.text, {
					bold: true
				}),
				words(left + panel, top + 9, end, grey ? INK.muted : INK.text, { align: 'right', bold: !grey }),
				...(last < 0 ? [nothingText(drawing, line, plot, ctx)] : [])
			]),
			decor(
				`median-${line.agency}`,
				lineShapes(middle, years, metric.breaks, place, { ink: INK.bar, width: 1.5 }).map((s) => ({
					...s,
					silent: true
				}))
			),
			{
				id: `line-${line.agency}`,
				agency: line.agency,
				year: null,
				stop: false,
				tip: {
					title: nameOf(line.agency, ctx),
					lines: line.points.map((p, i) => [
						String(p.year),
						pointTip(drawing, line, i, ctx).lines[0]?.[1] ?? ''
					])
				},
				shapes: lineShapes(drawn, years, metric.breaks, place, {
					ink: INK.accent,
					width: marked ? 3 : 2,
					emphasis: INK.accent
				})
			},
			...line.points.map((point, i): Item => ({
				id: `point-${line.agency}-${point.year}`,
				agency: line.agency,
				year: point.year,
				stop: true,
				tip: pointTip(drawing, line, i, ctx),
				shapes: pointShapes(point, point.drawn === null ? null : place(i, point.drawn))
			}))
		];
	});
	return [decor('legend', legendShapes(ctx)), ...panels];
}
