import type { Metric } from '../domain/metricTerms';
import type { ProportionDifference } from '../domain/proportion';
import { COMPARE_TEXT } from '../text/compare';
import { formatFigure } from '../text/format';
import type { ChartContext, SizeClass } from './chart';
import type { RateChange } from './differenceRow';
import { differenceText, holmText, rangeText, verdictText, yearText } from './differenceTable';
import { labelsOf, nameOf } from './names';
import { INK } from './palette';
import { niceTicks } from './scale';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';
import { fitText, textWidth } from './textWidth';

/** What the chart is drawn from: changes that have a difference, in order; `reach` is the widest of the whole list. */
export interface DifferenceDrawing {
	metric: Metric;
	year: number;
	shown: readonly (RateChange & { found: ProportionDifference })[];
	reach: number;
}

const AXIS = 24;
const SIZE = 12;

function rowHeight(size: SizeClass): number {
	return size === 'phone' ? 26 : 22;
}

/** Returns the height of the drawing in pixels. */
export function differenceHeight(rows: number, size: SizeClass): number {
	return AXIS + rows * rowHeight(size) + 6;
}

function tipOf(change: RateChange, { metric, year }: DifferenceDrawing, ctx: ChartContext): Tip {
	const text = COMPARE_TEXT[ctx.lang];
	const holm = holmText(change, ctx);
	return {
		title: nameOf(change.agency, ctx),
		lines: [
			[text.yearOf(year - 1), yearText(metric, change.before, change.beforeReported, ctx)],
			[text.yearOf(year), yearText(metric, change.now, change.nowReported, ctx)],
			[text.difference, `${differenceText(change, ctx)} ${text.points}`],
			[text.interval, rangeText(change, ctx)],
			[text.verdict, verdictText(change, ctx)],
			...(holm === ''
				? []
				: ([[text.holm, change.stands ? `${holm} (${text.stands})` : holm]] as [string, string][]))
		]
	};
}

/** Returns the drawing at a width: a row for each agency, its difference as a dot on its interval, around a line of 0. */
export function differenceScene(drawing: DifferenceDrawing, ctx: ChartContext, width: number): Item[] {
	const { shown, reach } = drawing;
	const step = rowHeight(ctx.size);
	const phone = ctx.size === 'phone';
	const names = labelsOf(
		shown.map((c) => c.agency),
		ctx
	);
	const longest = Math.max(0, ...[...names.values()].map((name) => textWidth(name, SIZE)));
	const nameRoom = Math.min(Math.ceil(longest), phone ? width * 0.32 : Math.min(220, width * 0.3));
	const said = shown.map((c) => differenceText(c, ctx));
	const figures = Math.ceil(Math.max(0, ...said.map((t) => textWidth(t, SIZE)))) + 10;
	const [left, right] = [nameRoom + 14, width - figures - 6];
	const ticks = niceTicks(-reach, reach, phone ? 4 : 8);
	const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
	const at = (value: number) => left + ((value - low) / (high - low)) * (right - left);
	const bottom = AXIS + shown.length * step;
	const sign = (v: number) =>
		`${v > 0 ? '+' : v < 0 ? '−' : ''}${formatFigure(Math.abs(v * 100), ctx.lang, null)}`;
	const axis = ticks.flatMap((tick): Shape[] => [
		stroke(
			[
				[at(tick), AXIS],
				[at(tick), bottom]
			],
			tick === 0 ? INK.break : INK.line,
			tick === 0 ? 1.5 : 1
		),
		words(at(tick), 10, sign(tick), INK.muted, { size: 11, align: 'center' })
	]);
	const items = shown.map((change, i): Item => {
		const y = AXIS + i * step + step / 2;
		const { difference, interval } = change.found;
		const sure = change.verdict === 'lower' || change.verdict === 'higher';
		const ink = change.state === 'small' ? INK.small : sure ? INK.accent : INK.bar;
		const marked = change.agency === ctx.marked;
		const x = at(difference);
		const dot: Shape = {
			type: 'circle',
			...{ x, y, r: 4.5 },
			paint:
				sure || change.state === 'small'
					? { fill: ink, stroke: INK.surface, lineWidth: 1 }
					: { fill: INK.surface, stroke: ink, lineWidth: 2 }
		};
		return {
			id: `change-${change.agency}`,
			agency: change.agency,
			year: drawing.year,
			stop: true,
			tip: tipOf(change, drawing, ctx),
			shapes: [
				{
					type: 'rect',
					...{ x: 0, y: y - step / 2, width, height: step, r: 3 },
					paint: { fill: marked ? INK.tint : 'transparent' },
					emphasis: { fill: INK.tint }
				},
				words(
					nameRoom,
					y,
					fitText(names.get(change.agency) ?? change.agency, SIZE, nameRoom),
					change.state === 'small' ? INK.muted : INK.text,
					{ size: SIZE, align: 'right', bold: marked }
				),
				stroke(
					[
						[at(interval.low), y],
						[at(interval.high), y]
					],
					ink,
					sure ? 2.5 : 2
				),
				dot,
				words(width - 4, y, said[i] as string, sure ? INK.text : INK.muted, {
					size: SIZE,
					align: 'right',
					bold: sure
				})
			]
		};
	});
	return [decor('axis', axis), ...items];
}
