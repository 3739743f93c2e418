import type { Metric } from '../domain/metricTerms';
import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import { chartText } from '../text/charts';
import { formatFigure, formatMetric, formatShare, formatShort } from '../text/format';
import { bandMiddle, yearMiddle, breakLines, heightOf, type Plot } from './axes';
import type { ChartContext, SizeClass } from './chart';
import { nameOf } from './names';
import { metricName } from './placeName';
import { breaksWithin } from './notes';
import { INK } from './palette';
import { figureText, type Figure, type Standing } from './sample';
import { niceTicks } from './scale';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';
import { fitText, textWidth } from './textWidth';
import { bandShapes, lineShapes, type Place } from './trendLines';

export interface StripPoint {
	year: number;
	figure: Figure;
	standing: Standing;
	/** What is drawn: null where there is no figure or too few cases for a rate. */
	drawn: number | null;
	provisional: boolean;
	/** Agencies of the kind that may be compared, and their quartiles. */
	n: number;
	q1: number | null;
	median: number | null;
	q3: number | null;
}

export interface StripPanel {
	metric: Metric;
	points: readonly StripPoint[];
}

export interface StripDrawing {
	agency: string;
	panels: readonly StripPanel[];
	years: readonly number[];
}

const PANEL = 136;
const GAP = 14;

/** Returns how many panels stand side by side. */
export function stripColumns(size: SizeClass): number {
	return size === 'phone' ? 2 : 4;
}

/** Returns the height of the drawing in pixels. */
export function stripHeight(panels: number, size: SizeClass): number {
	const rows = Math.max(1, Math.ceil(panels / stripColumns(size)));
	return rows * PANEL + (rows - 1) * GAP;
}

function ticksOf(points: readonly StripPoint[]): number[] {
	const values = points.flatMap((p) => [p.drawn, p.q1, p.q3]).filter((v) => v !== null);
	return niceTicks(Math.min(0, ...values), Math.max(0, ...values), 2);
}

function tipOf(point: StripPoint, metric: Metric, agency: string, ctx: ChartContext): Tip {
	const [text, charts] = [AGENCY_CHART_TEXT[ctx.lang], chartText(ctx.lang)];
	const lines: [string, string][] = [[nameOf(agency, ctx), figureText(metric, point.figure, ctx)]];
	if (point.provisional) lines.push([charts.provisional, '']);
	if (point.standing === 'small' || point.standing === 'few') lines.push([charts.smallSample, '']);
	if (point.median !== null) {
		lines.push([text.columns.median, formatMetric(point.median, metric, ctx.lang)]);
		lines.push([text.columns.n, formatFigure(point.n, ctx.lang)]);
	}
	return { title: `${metric.label[ctx.lang]} ${point.year}`, lines };
}

function panelItems(
	panel: StripPanel,
	drawing: StripDrawing,
	[x, y, width]: [number, number, number],
	ctx: ChartContext
): Item[] {
	const { metric, points } = panel;
	const { years, agency } = drawing;
	const ticks = ticksOf(points);
	const top = ticks.at(-1) as number;
	const tickText = (v: number) =>
		metric.unit === '%' ? formatShare(v, ctx.lang, top < 0.05 ? 1 : 0) : formatShort(v, ctx.lang);
	const axis = Math.ceil(Math.max(...ticks.map((v) => textWidth(tickText(v), 10)))) + 6;
	const plot: Plot = { left: x + axis, right: x + width - 4, top: y + 34, bottom: y + PANEL - 18 };
	const place: Place = (i, v) => [bandMiddle(plot, i, years.length), heightOf(plot, ticks, v)];
	const last = points.findLast((p) => p.figure.reported);
	const value = last === undefined ? '' : figureText(metric, last.figure, ctx);
	const name = metricName(metric, ctx.lang);
	const back: Shape[] = [
		words(x, y + 8, fitText(name, 11.5, width), INK.text, { size: 11.5, bold: true }),
		words(x, y + 23, fitText(last === undefined ? '' : `${last.year}: ${value}`, 10.5, width), INK.muted, {
			size: 10.5
		}),
		...ticks.flatMap((tick) => {
			const at = heightOf(plot, ticks, tick);
			return [
				stroke(
					[
						[plot.left, at],
						[plot.right, at]
					],
					tick === 0 ? INK.break : INK.line
				),
				words(plot.left - 4, at, tickText(tick), INK.muted, { size: 10, align: 'right' as const })
			];
		}),
		...[0, years.length - 1].flatMap((i, at) =>
			at === 1 && i === 0
				? []
				: [
						words(yearMiddle(plot, i, years, 10), plot.bottom + 10, String(years[i]), INK.muted, {
							size: 10,
							align: 'center' as const
						})
					]
		),
		...breakLines(plot, years, breaksWithin(metric.breaks, ctx.years), ctx, null)
	];
	const summary = points.map((p) => ({
		year: p.year,
		median: p.median,
		low: p.q1,
		high: p.q3,
		count: p.n,
		of: p.n
	}));
	const medians = points.map((p) => p.median);
	const line = lineShapes(
		points.map((p) => p.drawn),
		years,
		metric.breaks,
		place,
		{ ink: INK.accent, width: 2 }
	);
	const band = (plot.right - plot.left) / years.length;
	const stops = points.map((p, i): Item => {
		const ink = p.standing === 'small' ? INK.small : INK.accent;
		const dot: Shape[] =
			p.drawn === null
				? []
				: [
						{
							type: 'circle',
							...{ x: place(i, p.drawn)[0], y: place(i, p.drawn)[1], r: 3 },
							paint: p.provisional
								? { fill: INK.surface, stroke: ink, lineWidth: 1.5 }
								: { fill: ink, stroke: INK.surface, lineWidth: 1 },
							emphasis: { stroke: INK.text, lineWidth: 2 }
						}
					];
		return {
			id: `strip-${metric.code}-${p.year}`,
			agency,
			year: p.year,
			stop: true,
			tip: tipOf(p, metric, agency, ctx),
			shapes: [
				{
					type: 'rect',
					...{ x: plot.left + band * i, y: plot.top, width: band, height: plot.bottom - plot.top },
					paint: { fill: 'transparent' },
					emphasis: { fill: INK.tint, opacity: 0.5 }
				},
				...dot
			]
		};
	});
	return [
		decor(
			`panel-${metric.code}`,
			[
				...back,
				...bandShapes(summary, years, metric.breaks, place),
				...lineShapes(medians, years, metric.breaks, place, { ink: INK.muted, width: 1.5 }),
				...line
			].map((s) => ({ ...s, silent: true }))
		),
		...stops
	];
}

/** Returns the drawing at a width: one panel a metric, each with its own axis from 0. */
export function stripScene(drawing: StripDrawing, ctx: ChartContext, width: number): Item[] {
	const columns = stripColumns(ctx.size);
	const room = (width - (columns - 1) * 20) / columns;
	return drawing.panels.flatMap((panel, i) =>
		panelItems(
			panel,
			drawing,
			[(i % columns) * (room + 20), Math.floor(i / columns) * (PANEL + GAP), room],
			ctx
		)
	);
}
