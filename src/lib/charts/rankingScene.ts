import type { Metric } from '../domain/metricTerms';
import { chartText } from '../text/charts';
import { formatFigure, formatMetric } from '../text/format';
import type { ChartContext, SizeClass } from './chart';
import { nameOf } from './names';
import { INK } from './palette';
import type { Ranked } from './rankingOrder';
import { figureText } from './sample';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';
import { fitText, textWidth, wrapText } from './textWidth';

/** What a ranking is drawn from: rows of one page, headings before the sections that begin in it. */
export interface RankingDrawing {
	metric: Metric;
	shown: readonly Ranked[];
	/** Headings by the index of the row they stand above. */
	headings: ReadonlyMap<number, string>;
	names: ReadonlyMap<string, string>;
	colours: ReadonlyMap<string, string>;
	/** Smallest and largest value of the whole list, 0 included. */
	extent: readonly [number, number];
	median: number | null;
	height: number;
}

const HEADING = 28;
const TOP = 4;
const SIZE = 12;

/** Returns the height of a row in pixels: on a phone names may take two lines. */
function rowHeight(size: SizeClass): number {
	return size === 'phone' ? 28 : 24;
}

/** Returns the height of a ranking in pixels. */
export function rankingHeight(rows: number, headings: number, size: SizeClass): number {
	return TOP + rows * rowHeight(size) + headings * HEADING + 4;
}

function valueText({ metric }: RankingDrawing, ranked: Ranked, ctx: ChartContext): [string, string] {
	const { figure, section, row } = ranked;
	if (section === 'none' || section === 'few') return ['', figureText(metric, figure, ctx)];
	const value = formatMetric(figure.value, metric, ctx.lang);
	const late = metric.stock && row.last_year !== null && row.last_year < ctx.years[1];
	if (late) return [value, `(${chartText(ctx.lang).asOf(row.last_year as number)})`];
	if (metric.denominator === null) return [value, ''];
	const part = (n: number | null) => formatFigure(n, ctx.lang, null);
	return [value, `${part(figure.numerator)}/${part(figure.denominator)}`];
}

function tipOf(ranked: Ranked, metric: Metric, ctx: ChartContext): Tip {
	const text = chartText(ctx.lang);
	const { row, figure, rank, section } = ranked;
	const lines: [string, string][] = [[metric.label[ctx.lang], figureText(metric, figure, ctx)]];
	if (rank !== null) lines.unshift([text.rank, String(rank)]);
	if (section === 'small' || section === 'few') lines.push([text.smallSample, '']);
	lines.push([text.basis, text.yearsUsed(row.years, row.reports)]);
	return { title: nameOf(row.agency_id, ctx), lines };
}

function nameShapes(
	name: string,
	middle: number,
	room: number,
	ink: string,
	bold: boolean,
	size: SizeClass
): Shape[] {
	if (size === 'wide' || textWidth(name, SIZE) <= room) {
		return [words(28, middle, fitText(name, SIZE, room), ink, { size: SIZE, bold })];
	}
	const lines = wrapText(name, 10, room, 2);
	return lines.map((line, n) =>
		words(28, middle + (n - (lines.length - 1) / 2) * 11.5, line, ink, { size: 10, bold })
	);
}

/** Returns the drawing of a ranking at a width: rank, name, bar from 0, value with its counts; one item per agency. */
export function rankingScene(drawing: RankingDrawing, ctx: ChartContext, width: number): Item[] {
	const { shown, headings, colours, extent, median, metric } = drawing;
	const step = rowHeight(ctx.size);
	const most = ctx.size === 'phone' ? Math.min(108, width * 0.32) : Math.min(240, width * 0.34);
	const longest = Math.max(0, ...shown.map((r) => textWidth(drawing.names.get(r.row.agency_id) ?? '', SIZE)));
	const nameWidth = Math.ceil(Math.min(most, longest));
	const texts = shown.map((r) => valueText(drawing, r, ctx));
	const tail = Math.max(
		0,
		...shown.map((r, i) =>
			r.section === 'ranked' || r.section === 'small'
				? textWidth(texts[i]!.filter((t) => t !== '').join(' '), SIZE)
				: 0
		)
	);
	const left = 28 + nameWidth + 8;
	const right = Math.max(left + 24, width - Math.ceil(tail) - 12);
	const [low, high] = extent;
	const at = (v: number) => (high === low ? left : left + ((v - low) / (high - low)) * (right - left));
	const background: Shape[] = [];
	const items: Item[] = [];
	let y = TOP;
	let rankedEnd = TOP;
	let medianEnd = TOP;
	for (const [i, ranked] of shown.entries()) {
		const heading = headings.get(i);
		if (heading !== undefined) {
			background.push(
				words(0, y + HEADING / 2 + 3, fitText(heading, 11, width), INK.muted, { size: 11, bold: true })
			);
			y += HEADING;
		}
		const { section, row, rank, figure } = ranked;
		const middle = y + step / 2;
		const marked = row.agency_id === ctx.marked;
		const grey = section !== 'ranked';
		const ink = grey ? INK.muted : INK.text;
		const [value, extra] = texts[i]!;
		const shapes: Shape[] = [
			{
				type: 'rect',
				x: 0,
				y,
				width,
				height: step,
				r: 3,
				paint: { fill: marked ? INK.tint : 'transparent' },
				emphasis: { fill: INK.tint }
			},
			words(20, middle, rank === null ? '' : String(rank), INK.muted, { size: 11, align: 'right' }),
			...nameShapes(drawing.names.get(row.agency_id) ?? '', middle, nameWidth, ink, marked, ctx.size)
		];
		let x = left;
		if ((section === 'ranked' || section === 'small') && figure.value !== null) {
			const [from, to] = [Math.min(at(0), at(figure.value)), Math.max(at(0), at(figure.value))];
			const fill = grey ? INK.small : (colours.get(row.agency_id) ?? INK.bar);
			shapes.push({
				type: 'rect',
				x: from,
				y: y + 5,
				width: Math.max(to - from, figure.value === 0 ? 1 : 1.5),
				height: step - 10,
				paint: { fill: figure.value === 0 ? INK.break : fill },
				silent: true
			});
			x = to + 6;
		}
		if (value !== '') shapes.push(words(x, middle, value, ink, { size: SIZE, bold: marked }));
		const shift = value === '' ? 0 : textWidth(value, SIZE) + 6;
		if (extra !== '')
			shapes.push(words(x + shift, middle, fitText(extra, 11, width - x - shift), INK.muted, { size: 11 }));
		items.push({
			id: `rank-${row.agency_id}`,
			agency: row.agency_id,
			year: null,
			stop: true,
			tip: tipOf(ranked, metric, ctx),
			shapes
		});
		y += step;
		if (section === 'ranked') rankedEnd = y;
		// Only across bars that reach it: beyond them stand the figures.
		if (rank !== null && median !== null && (figure.value as number) >= median) medianEnd = y;
	}
	const zero =
		rankedEnd > TOP
			? [
					stroke(
						[
							[at(0), TOP],
							[at(0), rankedEnd]
						],
						INK.break
					)
				]
			: [];
	const middle: Shape[] =
		median !== null && medianEnd > TOP
			? [
					stroke(
						[
							[at(median), TOP],
							[at(median), medianEnd]
						],
						INK.text,
						1,
						[3, 3]
					)
				]
			: [];
	return [decor('headings', background), ...items, decor('lines', [...zero, ...middle])];
}
