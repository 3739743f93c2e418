import type { Metric } from '../domain/metricTerms';
import { chartText } from '../text/charts';
import { formatMetric, formatShare, formatShort } from '../text/format';
import { bandMiddle, breakLines, heightOf, valueAxis, yearAxis, type Plot } from './axes';
import type { ChartContext } from './chart';
import { labelsOf, nameOf, shortOf } from './names';
import { breaksWithin } from './notes';
import { INK } from './palette';
import { figureText } from './sample';
import { niceTicks } from './scale';
import { decor, type Item, type Shape, type Tip } from './scene';
import { textWidth } from './textWidth';
import { endLabel, labelShapes, labelsWidth } from './trendLabels';
import { bandShapes, lineShapes, type Place } from './trendLines';
import type { TrendLine, TrendPoint, YearSummary } from './trendSeries';

/** What a trend is drawn from; `coloured` lines stand out and those `labelled` are named at their ends. */
export interface TrendDrawing {
	metric: Metric;
	years: readonly number[];
	coloured: readonly { line: TrendLine; ink: string; heavy: boolean; labelled: boolean }[];
	/** Grey lines; null where there are so many that only the band of the middle eighty per cent is drawn. */
	others: readonly TrendLine[] | null;
	summary: readonly YearSummary[];
	medianName: string;
	height: number;
}

const drawnOf = (line: TrendLine) => line.points.map((p) => p.drawn);

function ticksOf({ coloured, others, summary }: TrendDrawing): number[] {
	const lines = [...coloured.map((c) => c.line), ...(others ?? [])];
	const values = [...lines.flatMap(drawnOf), ...summary.flatMap((s) => [s.median, s.high])];
	const [low, high] = values.reduce<[number, number]>(
		([a, b], v) => (v === null ? [a, b] : [Math.min(a, v), Math.max(b, v)]),
		[0, 0]
	);
	return niceTicks(low, high, 5);
}

function valueOf(point: TrendPoint, metric: Metric, ctx: ChartContext): string {
	return point.row === null ? chartText(ctx.lang).noReport : figureText(metric, point.row, ctx);
}

function yearTip(drawing: TrendDrawing, i: number, ctx: ChartContext): Tip {
	const { metric, coloured, summary, medianName } = drawing;
	const text = chartText(ctx.lang);
	const s = summary[i]!;
	const figure = (v: number | null) => formatMetric(v, metric, ctx.lang);
	const named = coloured.map(({ line }): [string, string] => [
		shortOf(line.agency, ctx),
		valueOf(line.points[i]!, metric, ctx)
	]);
	const middle: [string, string][] =
		s.count < 5 ? [] : [[text.middle, `${figure(s.low)} – ${figure(s.high)}`]];
	return {
		title: String(s.year),
		lines: [...named, [medianName, figure(s.median)], ...middle, [text.basis, text.basedOn(s.count, s.of)]]
	};
}

function pointShapes(point: TrendPoint, ink: string, at: [number, number] | null): Shape[] {
	if (at === null) return [];
	const [x, y] = at;
	const color = point.standing === 'small' ? INK.small : ink;
	const paint = point.provisional
		? { fill: INK.surface, stroke: color, lineWidth: 2 }
		: { fill: color, stroke: INK.surface, lineWidth: 1 };
	return [
		{ type: 'circle', x, y, r: 8, paint: { fill: 'transparent' } },
		{ type: 'circle', x, y, r: 3.5, paint, emphasis: { stroke: INK.text, lineWidth: 2 } }
	];
}

function pointTip(line: TrendLine, point: TrendPoint, metric: Metric, ctx: ChartContext): Tip {
	const text = chartText(ctx.lang);
	const small = point.standing === 'small' || point.standing === 'few';
	return {
		title: `${nameOf(line.agency, ctx)} ${point.year}`,
		lines: [
			[metric.label[ctx.lang], valueOf(point, metric, ctx)],
			...(point.provisional ? [[text.provisional, ''] as [string, string]] : []),
			...(small ? [[text.smallSample, ''] as [string, string]] : [])
		]
	};
}

/** Returns the drawing of a trend at a width: axes, grey lines, median, coloured lines with points, end labels. */
export function trendScene(drawing: TrendDrawing, ctx: ChartContext, width: number): Item[] {
	const { metric, years, coloured, others, summary, height } = drawing;
	const ticks = ticksOf(drawing);
	const whole = (ticks[1] as number) - (ticks[0] as number) >= 0.01;
	const tickText = (v: number) =>
		metric.unit === '%' ? formatShare(v, ctx.lang, whole ? 0 : 1) : formatShort(v, ctx.lang);
	const left = Math.ceil(Math.max(...ticks.map((v) => textWidth(tickText(v), 11)))) + 10;
	const room = ctx.size === 'phone' ? 76 : 150;
	const medians = summary.map((s) => s.median);
	const names = labelsOf(
		[...coloured.map((c) => c.line), ...(others ?? [])].map((line) => line.agency),
		ctx
	);
	const labels = [
		...coloured.flatMap(({ line, ink, labelled }) =>
			labelled ? endLabel(names.get(line.agency) as string, ink, drawnOf(line), room) : []
		),
		...endLabel(drawing.medianName, INK.muted, medians, room)
	];
	const right = width - labelsWidth(labels) - 22;
	const plot: Plot = { left, right, top: 24, bottom: height - 26 };
	const place: Place = (i, v) => [bandMiddle(plot, i, years.length), heightOf(plot, ticks, v)];

	const bands = summary.map((s, i): Item => {
		const band = (plot.right - plot.left) / years.length;
		const area = { x: plot.left + band * i, y: plot.top, width: band, height: plot.bottom - plot.top };
		const emphasis = { fill: INK.tint, opacity: 0.5 };
		return {
			id: `year-${s.year}`,
			agency: null,
			year: s.year,
			stop: true,
			tip: yearTip(drawing, i, ctx),
			shapes: [{ type: 'rect', ...area, paint: { fill: 'transparent' }, emphasis }]
		};
	});
	const lineItem = (line: TrendLine, paint: { ink: string; width: number; emphasis: string }): Item => ({
		id: `line-${line.agency}`,
		agency: line.agency,
		year: null,
		stop: false,
		tip: {
			title: nameOf(line.agency, ctx),
			lines: line.points.map((p) => [String(p.year), valueOf(p, metric, ctx)])
		},
		shapes: lineShapes(drawnOf(line), years, metric.breaks, place, paint)
	});
	const points = coloured.flatMap(({ line, ink }) =>
		line.points.map((p, i): Item => ({
			id: `point-${line.agency}-${p.year}`,
			agency: line.agency,
			year: p.year,
			stop: true,
			tip: pointTip(line, p, metric, ctx),
			shapes: pointShapes(p, ink, p.drawn === null ? null : place(i, p.drawn))
		}))
	);
	const median = lineShapes(medians, years, metric.breaks, place, { ink: INK.muted, width: 2 });
	return [
		decor('axes', [
			...valueAxis(plot, ticks, tickText),
			...yearAxis(plot, years),
			...breakLines(plot, years, breaksWithin(metric.breaks, ctx.years), ctx, { edge: width })
		]),
		...bands,
		decor('band', others === null ? bandShapes(summary, years, metric.breaks, place) : []),
		...(others ?? []).map((line) => lineItem(line, { ink: INK.ghost, width: 1, emphasis: INK.text })),
		decor(
			'median',
			median.map((s) => ({ ...s, silent: true }))
		),
		...coloured.map(({ line, ink, heavy }) => lineItem(line, { ink, width: heavy ? 3 : 2, emphasis: ink })),
		decor('ends', labelShapes(labels, plot, place)),
		...points
	];
}
