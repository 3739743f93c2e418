import type { Metric } from '../domain/metricTerms';
import type { SeriesRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatFigure, formatMetric, formatShare, formatShort } from '../text/format';
import { unitText } from '../text/units';
import { assemble } from './assemble';
import type { Chart, ChartContext } from './chart';
import { heatScale, type HeatScale } from './heatScale';
import { legend, swatchShapes, type Swatch } from './legend';
import { cellBox, cellText, MATRIX_HEAD, matrixFor, matrixFrame, matrixRow, type Matrix } from './matrix';
import { kindName, labelsOf, nameOf } from './names';
import { breakNotes, breaksWithin, sampleNote } from './notes';
import { pageOf } from './pages';
import { heatInk, INK, onHeatInk } from './palette';
import { figureText, type Standing } from './sample';
import { yearsOf } from './scale';
import { decor, type Item, type Shape } from './scene';
import { seriesTable } from './seriesTable';
import { textWidth } from './textWidth';
import { linesOf, type TrendLine, type TrendPoint } from './trendSeries';

export interface HeatInput {
	metric: Metric;
	rows: readonly SeriesRow[];
	kind: string;
	page: number;
}

function latest(line: TrendLine): number {
	const at = line.points.findLastIndex((p) => p.drawn !== null);
	const value = line.points[at]?.drawn ?? null;
	return value === null ? Number.NEGATIVE_INFINITY : at === line.points.length - 1 ? value : value - 1e15;
}

function swatches(
	lines: readonly TrendLine[],
	scale: HeatScale,
	metric: Metric,
	ctx: ChartContext
): Swatch[] {
	const text = chartText(ctx.lang);
	const has = (...standings: Standing[]) =>
		lines.some((l) => l.points.some((p) => standings.includes(p.standing)));
	const plain = (v: number) =>
		metric.unit === '%' ? formatShare(v, ctx.lang, scale.way === 'equal' ? 0 : 1) : formatShort(v, ctx.lang);
	return [
		{ label: text.zero, look: 'fill', ink: heatInk(0) },
		...scale.classes.map(({ low, high, ink }): Swatch => ({
			label: text.range(plain(low), plain(high)),
			look: 'fill',
			ink: heatInk(ink)
		})),
		...(has('small') ? [{ label: text.standing.small, look: 'fill' as const, ink: INK.small }] : []),
		...(has('few')
			? [{ label: text.standing.few, look: 'outline' as const, ink: INK.small, sign: 'n' }]
			: []),
		...(has('zero-base')
			? [{ label: text.standing['zero-base'], look: 'outline' as const, ink: INK.void, sign: '·' }]
			: []),
		...(has('missing') ? [{ label: text.standing.missing, look: 'outline' as const, ink: INK.void }] : []),
		...(has('unreported') ? [{ label: text.standing.unreported, look: 'hatch' as const, ink: INK.void }] : [])
	];
}

/** Returns the wording of figures, shortest last, at which every cell of the grid has room; null where none has. */
function wording(m: Matrix, points: readonly TrendPoint[], metric: Metric, ctx: ChartContext) {
	const ways: ((v: number) => string)[] =
		metric.unit === '%'
			? [
					(v) => formatMetric(v, metric, ctx.lang),
					(v) => formatShare(v, ctx.lang, 0),
					(v) => formatFigure(v * 100, ctx.lang)
				]
			: [(v) => formatMetric(v, metric, ctx.lang), (v) => formatShort(v, ctx.lang)];
	const values = points.flatMap((p) => (p.drawn === null ? [] : [p.drawn]));
	const size = ctx.size === 'phone' ? 10 : 11;
	return ways.find((way) => values.every((v) => textWidth(way(v), size) <= m.column - 4)) ?? null;
}

function cellShapes(
	m: Matrix,
	i: number,
	j: number,
	p: TrendPoint,
	scale: HeatScale,
	way: ((v: number) => string) | null,
	ctx: ChartContext
): Shape[] {
	const box = cellBox(m, i, j);
	const rect = (fill: string): Shape => ({
		type: 'rect',
		...box,
		paint: { fill },
		emphasis: { stroke: INK.text, lineWidth: 1.5 }
	});
	const outline = (ink: string) =>
		swatchShapes({ label: '', look: 'outline', ink }, box.x, box.y, box.width, box.height);
	const counts = `${formatFigure(p.row?.numerator ?? null, ctx.lang, null)}/${formatFigure(p.row?.denominator ?? null, ctx.lang, null)}`;
	switch (p.standing) {
		case 'unreported':
			return [
				rect('transparent'),
				...swatchShapes({ label: '', look: 'hatch', ink: INK.void }, box.x, box.y, box.width, box.height)
			];
		case 'missing':
			return [rect('transparent'), ...outline(INK.void)];
		case 'zero-base':
			return [rect('transparent'), ...outline(INK.void), ...cellText(m, i, j, ['·'], INK.muted)];
		case 'few':
			return [rect('transparent'), ...outline(INK.small), ...cellText(m, i, j, [counts, 'n'], INK.muted)];
		default: {
			const value = p.drawn as number;
			const small = p.standing === 'small';
			const ink = scale.inkOf(value);
			const said = way === null ? (value === 0 ? chartText(ctx.lang).zero : '') : way(value);
			return [
				rect(small ? INK.small : heatInk(ink)),
				...cellText(m, i, j, [said], small ? INK.text : onHeatInk(ink), ctx.size === 'phone' ? 10 : 11)
			];
		}
	}
}

/** Returns agencies × years as coloured cells: one hue, zero apart, no report hatched, no figure an empty outline. */
export function heatChart({ metric, rows, kind, page }: HeatInput, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const lines = linesOf(rows, metric, years).sort(
		(a, b) => latest(b) - latest(a) || (a.agency < b.agency ? -1 : 1)
	);
	const points = lines.flatMap((l) => l.points);
	const values = points.flatMap((p) => (p.drawn === null ? [] : [p.drawn]));
	const comparable = points.flatMap((p) => (p.standing === 'full' && p.drawn !== null ? [p.drawn] : []));
	const scale = heatScale(comparable, metric.unit === '%');
	const { shown, pages } = pageOf(lines, page, ctx);
	const names = labelsOf(
		lines.map((l) => l.agency),
		ctx
	);
	const labels = shown.map((l) => ({
		text: names.get(l.agency) as string,
		bold: l.agency === ctx.marked
	}));
	const keys = legend(swatches(lines, scale, metric, ctx), ctx.size, 0);
	const breaks = breaksWithin(metric.breaks, ctx.years);
	const scene = (width: number): Item[] => {
		const m = matrixFor(labels, years.length, keys.height + 4, width, ctx.size);
		const shownPoints = shown.flatMap((line) => line.points);
		const way = wording(m, shownPoints, metric, ctx);
		return [
			decor('legend', keys.shapes),
			...shown.flatMap((line, i) =>
				line.points.map((p, j): Item => ({
					id: `cell-${line.agency}-${p.year}`,
					agency: line.agency,
					year: p.year,
					stop: true,
					tip: {
						title: `${nameOf(line.agency, ctx)} ${p.year}`,
						lines: [
							[metric.label[ctx.lang], p.row === null ? text.noReport : figureText(metric, p.row, ctx)],
							...(p.provisional ? [[text.provisional, ''] as [string, string]] : []),
							...(p.standing === 'small' || p.standing === 'few'
								? [[text.smallSample, ''] as [string, string]]
								: [])
						]
					},
					shapes: cellShapes(m, i, j, p, scale, way, ctx)
				}))
			),
			decor('frame', matrixFrame(m, labels, years.map(String), years, breaks))
		];
	};
	const unit = unitText(metric.unit, ctx.lang);
	return assemble(
		{
			id: 'heat',
			title: text.heatTitle(metric.label[ctx.lang], unit),
			subtitle: text.heatSubtitle(kindName(kind, ctx), lines.length, values.length, points.length),
			unit,
			notes: [
				scale.way === 'equal' ? text.heatEqual : text.heatQuantile,
				sampleNote(metric, ctx),
				...breakNotes(metric.breaks, ctx)
			],
			scene,
			height: keys.height + 4 + MATRIX_HEAD + shown.length * matrixRow(ctx.size) + 4,
			...seriesTable(lines, metric, years, ctx),
			pages,
			empty: values.length === 0 ? text.nothingInYears : null
		},
		ctx
	);
}
