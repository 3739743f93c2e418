import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import { chartText } from '../text/charts';
import { formatMetric } from '../text/format';
import type { ChartContext, SizeClass } from './chart';
import { nameOf } from './names';
import { legendHeight, legendShapes, lineItems } from './placeLine';
import { metricName } from './placeName';
import { INK } from './palette';
import type { PlaceRow } from './placeRow';
import { intervalText, middleText, rankText } from './placeTable';
import { figureText } from './sample';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';
import { fitText, textWidth } from './textWidth';

/** What the place chart is drawn from. */
export interface PlaceDrawing {
	agency: string;
	year: number;
	rows: readonly PlaceRow[];
}

/** Returns the height of one row: names and figures stand beside the line, on a phone above it. */
export function placeRowHeight(size: SizeClass): number {
	return size === 'phone' ? 92 : 46;
}

/** Returns the height of the drawing in pixels. */
export function placeHeight({ rows }: PlaceDrawing, ctx: ChartContext): number {
	return legendHeight(ctx) + 6 + rows.length * placeRowHeight(ctx.size);
}

function tipOf(row: PlaceRow, { agency, year }: PlaceDrawing, ctx: ChartContext): Tip {
	const text = AGENCY_CHART_TEXT[ctx.lang];
	const { metric, quartiles } = row;
	const lines: [string, string][] = [[metric.label[ctx.lang], figureText(metric, row.own, ctx)]];
	if (row.interval !== null) lines.push([text.columns.range, intervalText(row, ctx)]);
	if (quartiles !== null) {
		lines.push([text.columns.median, formatMetric(quartiles.median, metric, ctx.lang)]);
		lines.push([text.columns.middle, middleText(row, ctx)]);
	}
	const rank = rankText(row, ctx);
	if (rank !== '') lines.push([text.columns.rank, rank]);
	lines.push([chartText(ctx.lang).basis, text.compared(row.ranked.length, row.of)]);
	return { title: `${nameOf(agency, ctx)} ${year}`, lines };
}

/** Returns the drawing at a width: a row for each metric with its figure, its line among its kind, and its rank. */
export function placeScene(drawing: PlaceDrawing, ctx: ChartContext, width: number): Item[] {
	const { lang } = ctx;
	const text = AGENCY_CHART_TEXT[lang];
	const phone = ctx.size === 'phone';
	const step = placeRowHeight(ctx.size);
	const side = Math.min(lang === 'zh' ? 178 : 190, width * 0.25);
	const nameRoom = Math.min(lang === 'zh' ? 160 : 190, width * 0.24);
	const valueAt = nameRoom + Math.min(150, width * 0.21);
	const line: [number, number] = phone ? [6, width - 6] : [valueAt + 24, width - side - 16];
	const top = legendHeight(ctx) + 6;
	const items: Item[] = [];
	for (const [i, row] of drawing.rows.entries()) {
		const { metric, quartiles, standing } = row;
		const y = top + i * step;
		const [one, two] = phone ? [y + 12, y + 29] : [y + step / 2 - 8, y + step / 2 + 9];
		const name = metricName(metric, lang);
		const value = figureText(metric, row.own, ctx);
		const range = row.interval === null ? '' : text.range(intervalText(row, ctx));
		const middle =
			quartiles === null
				? row.ranked.length === 0
					? text.nothing
					: ''
				: `${text.median(formatMetric(quartiles.median, metric, lang))}${lang === 'zh' ? '，' : ', '}${middleText(row, ctx)}`;
		const compared = text.compared(row.ranked.length, row.of);
		const drawn = lineItems(row, drawing.agency, line, phone ? y + 58 : y + step / 2 - 4, ctx);
		const grey = standing !== 'full';
		const figureWords = words(phone ? width - 2 : valueAt, one, value, grey ? INK.muted : INK.text, {
			...{ size: 12, align: 'right' as const, bold: !grey }
		});
		const small = (x: number, at: number, said: string, align: 'left' | 'right' = 'left', room = width) =>
			words(x, at, fitText(said, 10.5, room), INK.muted, { size: 10.5, align });
		const said: Shape[] = phone
			? [
					words(2, one, fitText(name, 12, width * 0.52), INK.text, { size: 12 }),
					figureWords,
					small(2, two, rankText(row, ctx), 'left', width * 0.48),
					small(width - 2, two, range, 'right', width * 0.5)
				]
			: [
					words(2, one, fitText(name, 12, nameRoom - 8), INK.text, { size: 12 }),
					small(2, two, compared, 'left', Math.min(nameRoom, valueAt - textWidth(range, 10.5) - 10)),
					figureWords,
					small(valueAt, two, range, 'right'),
					words(width - side, one, fitText(rankText(row, ctx), 11.5, side), grey ? INK.muted : INK.text, {
						size: 11.5
					}),
					small(width - side, two, middle, 'left', side)
				];
		items.push(
			decor(`line-${metric.code}`, [
				...drawn.back,
				stroke(
					[
						[0, y + step],
						[width, y + step]
					],
					INK.line
				)
			]),
			{
				id: `place-${metric.code}`,
				agency: drawing.agency,
				year: drawing.year,
				stop: true,
				tip: tipOf(row, drawing, ctx),
				shapes: [
					{
						type: 'rect',
						...{ x: 0, y: y + 1, width, height: step - 2, r: 3 },
						paint: { fill: 'transparent' },
						emphasis: { fill: INK.tint, opacity: 0.35 }
					},
					...said
				]
			},
			...drawn.peers,
			decor(`own-${metric.code}`, drawn.own)
		);
	}
	return [decor('legend', legendShapes(ctx)), ...items];
}
