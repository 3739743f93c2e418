import { chartText } from '../text/charts';
import { formatFigure, formatShare } from '../text/format';
import type { ChartContext } from './chart';
import type { OutcomePart, OutcomeYear } from './outcomeYears';
import { INK, onSeriesInk, seriesInk } from './palette';
import { decor, hatch, words, type Item, type Shape, type Tip } from './scene';
import { textWidth } from './textWidth';

/** Pixels of one year's bar with its space. */
export const OUTCOME_ROW = 34;

const LEFT = 42;
const SIZE = 12;

function tipOf(year: OutcomeYear, part: OutcomePart, ctx: ChartContext): Tip {
	const text = chartText(ctx.lang);
	const lines: [string, string][] = [
		[text.count, part.value === null ? text.notGiven : formatFigure(part.value, ctx.lang)]
	];
	if (part.value !== null && year.total !== null && year.total > 0) {
		const counts = `${formatFigure(part.value, ctx.lang)}/${formatFigure(year.total, ctx.lang)}`;
		lines.push([text.share, `${formatShare(part.value / year.total, ctx.lang)} (${counts})`]);
	}
	lines.push([text.basis, text.onReports(part.reports, year.of)]);
	return { title: `${year.year} ${part.label}`, lines };
}

/** Returns the drawing: a bar of shares for each year and its count on the right; one item per year and group. */
export function outcomesScene(
	years: readonly OutcomeYear[],
	keys: { shapes: Shape[]; height: number },
	ctx: ChartContext,
	width: number
): Item[] {
	const text = chartText(ctx.lang);
	const largest = Math.max(0, ...years.map((y) => y.total ?? 0));
	const figures = years.map((y) => formatFigure(y.total, ctx.lang));
	const figureRoom = Math.ceil(Math.max(...figures.map((f) => textWidth(f, SIZE)))) + 6;
	const countRoom = ctx.size === 'phone' ? figureRoom + 4 : figureRoom + Math.min(140, width * 0.2);
	const right = width - countRoom - (ctx.size === 'phone' ? 8 : 20);
	const frame: Shape[] = [];
	const items: Item[] = [];
	for (const [i, year] of years.entries()) {
		const top = keys.height + 6 + i * OUTCOME_ROW + 5;
		const height = OUTCOME_ROW - 10;
		const middle = top + height / 2;
		frame.push(words(0, middle, String(year.year), INK.text, { size: SIZE }));
		const note = year.of === 0 ? text.noReport : year.total === null ? text.noShare : text.noRequests;
		const drawable = year.total !== null && year.total > 0;
		if (!drawable) {
			frame.push({
				type: 'rect',
				x: LEFT,
				y: top,
				width: right - LEFT,
				height,
				paint: { fill: 'none', stroke: INK.line },
				silent: true
			});
			if (year.of === 0) frame.push(hatch(LEFT, top, right - LEFT, height, INK.void));
			else frame.push(words(LEFT + 8, middle, note, INK.muted, { size: 11 }));
		} else if (ctx.size === 'wide') {
			const room = countRoom - figureRoom;
			const length = ((year.total as number) / largest) * room;
			frame.push({
				type: 'rect',
				x: right + 12,
				y: top + 5,
				width: Math.max(1, length),
				height: height - 10,
				paint: { fill: INK.bar },
				silent: true
			});
			frame.push(
				words(right + 12 + Math.max(1, length) + 6, middle, figures[i] as string, INK.text, { size: SIZE })
			);
		}
		if (!drawable || ctx.size === 'phone') {
			const x = ctx.size === 'phone' ? width : right + 12;
			frame.push(
				words(x, middle, figures[i] as string, INK.text, {
					size: SIZE,
					align: ctx.size === 'phone' ? 'right' : 'left'
				})
			);
		}
		let from = LEFT;
		for (const [k, part] of year.parts.entries()) {
			const share = drawable && part.value !== null ? part.value / (year.total as number) : 0;
			const length = share * (right - LEFT);
			const label = formatShare(share, ctx.lang, 0);
			const shapes: Shape[] = [];
			if (length > 0) {
				shapes.push({
					type: 'rect',
					x: from,
					y: top,
					width: Math.max(0.5, length - 1),
					height,
					paint: { fill: seriesInk(k) },
					emphasis: { stroke: INK.text, lineWidth: 1.5 }
				});
				if (textWidth(label, 11) + 6 <= length) {
					shapes.push(words(from + length / 2, middle, label, onSeriesInk(k), { size: 11, align: 'center' }));
				}
			}
			from += length;
			items.push({
				id: `outcome-${year.year}-${part.code}`,
				agency: null,
				year: year.year,
				stop: true,
				tip: tipOf(year, part, ctx),
				shapes
			});
		}
	}
	return [decor('legend', keys.shapes), decor('frame', frame), ...items];
}
