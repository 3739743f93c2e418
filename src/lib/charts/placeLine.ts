import { formatFigure, formatMetric } from '../text/format';
import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import type { ChartContext } from './chart';
import { nameOf } from './names';
import { INK } from './palette';
import type { PlaceRow } from './placeRow';
import { stroke, words, type Item, type Shape } from './scene';
import { textWidth } from './textWidth';

/** Height of one line of the legend. */
export const LEGEND = 22;

/** Narrowest drawing: what does not fit there in one line of the legend stands in the next. */
const NARROWEST = { phone: 300, wide: 560 } as const;

/** Returns where each label of the legend stands, the same at every width: line from 0, and x. */
function legendPlaces(labels: readonly string[], ctx: ChartContext): { row: number; x: number }[] {
	let [row, x] = [0, 0];
	return labels.map((label) => {
		const width = 22 + textWidth(label, 11);
		if (x > 0 && x + width > NARROWEST[ctx.size]) [row, x] = [row + 1, 0];
		const place = { row, x };
		x += width + 18;
		return place;
	});
}

/** Returns the height of the legend in pixels. */
export function legendHeight(ctx: ChartContext): number {
	const labels = Object.values(AGENCY_CHART_TEXT[ctx.lang].legend);
	return ((legendPlaces(labels, ctx).at(-1)?.row ?? 0) + 1) * LEGEND;
}

/** Returns what the signs on a line mean. */
export function legendShapes(ctx: ChartContext): Shape[] {
	const { legend } = AGENCY_CHART_TEXT[ctx.lang];
	const entries: [string, (x: number, y: number) => Shape[]][] = [
		[legend.own, (x, y) => [{ type: 'circle', x: x + 8, y, r: 5, paint: { fill: INK.accent } }]],
		[
			legend.range,
			(x, y) => [
				stroke(
					[
						[x, y],
						[x + 16, y]
					],
					INK.accent,
					2
				)
			]
		],
		[
			legend.middle,
			(x, y) => [{ type: 'rect', x, y: y - 6, width: 16, height: 12, paint: { fill: INK.ghost } }]
		],
		[
			legend.median,
			(x, y) => [
				stroke(
					[
						[x + 8, y - 7],
						[x + 8, y + 7]
					],
					INK.text,
					2
				)
			]
		],
		[
			legend.peer,
			(x, y) => [
				stroke(
					[
						[x + 8, y - 5],
						[x + 8, y + 5]
					],
					INK.bar
				)
			]
		]
	];
	const places = legendPlaces(
		entries.map(([label]) => label),
		ctx
	);
	return entries.flatMap(([label, sign], i) => {
		const { row, x } = places[i] as { row: number; x: number };
		const y = LEGEND / 2 + row * LEGEND;
		return [...sign(x, y), words(x + 22, y, label, INK.muted, { size: 11 })];
	});
}

function scaleOf({ metric, own, members, interval }: PlaceRow): [number, number] {
	const values = [...members.map((m) => m.value), ...(own.value === null ? [] : [own.value])];
	const ends = [...values, ...(interval === null ? [] : [interval.low, interval.high])];
	if (ends.length === 0) return [0, 1];
	const low = metric.denominator === null ? Math.min(0, ...ends) : Math.min(...ends);
	const high = Math.max(...ends);
	return high > low ? [low, high] : [low - 0.5, high + 0.5];
}

/** Returns the line of one row: everyone's figure, the middle half, the median, the agency's own with its interval. */
export function lineItems(
	row: PlaceRow,
	agency: string,
	[left, right]: [number, number],
	y: number,
	ctx: ChartContext
): { back: Shape[]; peers: Item[]; own: Shape[] } {
	const { metric, quartiles, own, interval, standing } = row;
	const [low, high] = scaleOf(row);
	const at = (value: number) => left + ((value - low) / (high - low)) * (right - left);
	const back: Shape[] = [
		stroke(
			[
				[left, y],
				[right, y]
			],
			INK.line
		)
	];
	if (row.members.length === 0) return { back: [], peers: [], own: [] };
	if (quartiles !== null) {
		const [from, to] = [at(quartiles.q1), at(quartiles.q3)];
		back.push({
			type: 'rect',
			...{ x: from, y: y - 8, width: Math.max(1, to - from), height: 16 },
			paint: { fill: INK.ghost, opacity: 0.75 },
			silent: true
		});
	}
	const peers = row.members
		.filter((m) => m.agency !== agency)
		.map((m): Item => {
			const x = at(m.value);
			const compared = row.ranked.includes(m);
			const figure = { value: m.value, numerator: null, denominator: m.denominator, reported: true };
			const value = formatMetric(m.value, metric, ctx.lang);
			const rests =
				m.denominator === null ? value : `${value} (n = ${formatFigure(figure.denominator, ctx.lang, null)})`;
			return {
				id: `peer-${metric.code}-${m.agency}`,
				agency: m.agency,
				year: null,
				stop: false,
				tip: { title: nameOf(m.agency, ctx), lines: [[metric.label[ctx.lang], rests]] },
				shapes: [
					{ type: 'rect', x: x - 3, y: y - 8, width: 6, height: 16, paint: { fill: 'transparent' } },
					{
						type: 'rect',
						...{ x: x - 0.5, y: y - 5, width: 1, height: 10 },
						paint: { fill: compared ? INK.bar : INK.small },
						emphasis: { fill: INK.text }
					}
				]
			};
		});
	if (quartiles !== null) {
		const x = at(quartiles.median);
		back.push(
			stroke(
				[
					[x, y - 9],
					[x, y + 9]
				],
				INK.text,
				2
			)
		);
	}
	const shapes: Shape[] = [];
	const ink = standing === 'small' ? INK.small : INK.accent;
	if (interval !== null)
		shapes.push(
			stroke(
				[
					[at(interval.low), y],
					[at(interval.high), y]
				],
				ink,
				2
			)
		);
	if (own.value !== null && (standing === 'full' || standing === 'small')) {
		shapes.push({
			type: 'circle',
			...{ x: at(own.value), y, r: 5.5 },
			paint: { fill: ink, stroke: INK.surface, lineWidth: 1.5 },
			emphasis: { stroke: INK.text, lineWidth: 2 }
		});
	}
	const ends = [
		words(left, y + 16, formatMetric(low, metric, ctx.lang), INK.muted, { size: 10 }),
		words(right, y + 16, formatMetric(high, metric, ctx.lang), INK.muted, {
			size: 10,
			align: 'right' as const
		})
	];
	const flat = row.members.every((m) => m.value === row.members[0]?.value) && interval === null;
	return { back: flat ? back : [...back, ...ends], peers, own: shapes };
}
