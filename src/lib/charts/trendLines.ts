import type { MetricBreak } from '../domain/metricTerms';
import { INK } from './palette';
import type { Shape } from './scene';
import { lonely, stretchesOf, type YearSummary } from './trendSeries';

/** Where a value of the i-th year stands, in pixels. */
export type Place = (i: number, value: number) => [number, number];

/** How a line is drawn; `emphasis` is its colour while it is pointed at, none where it never is. */
export interface LinePaint {
	ink: string;
	width: number;
	emphasis?: string;
}

/** Returns a series as stretches of line, dashed across soft breaks, and dots where a value stands alone. */
export function lineShapes(
	values: readonly (number | null)[],
	years: readonly number[],
	breaks: readonly MetricBreak[],
	place: Place,
	paint: LinePaint
): Shape[] {
	const stretches = stretchesOf(values, years, breaks);
	const { emphasis } = paint;
	const lines = stretches.map(({ from, to, dashed }): Shape => ({
		type: 'polyline',
		points: Array.from({ length: to - from + 1 }, (_, k) => place(from + k, values[from + k] as number)),
		paint: { fill: 'none', stroke: paint.ink, lineWidth: paint.width, ...(dashed && { lineDash: [5, 4] }) },
		...(emphasis !== undefined && { emphasis: { stroke: emphasis, lineWidth: paint.width + 1.5 } })
	}));
	const dots = lonely(values, stretches).map((i): Shape => {
		const [x, y] = place(i, values[i] as number);
		return {
			type: 'circle',
			x,
			y,
			r: paint.width + 0.8,
			paint: { fill: paint.ink },
			...(emphasis !== undefined && { emphasis: { fill: emphasis } })
		};
	});
	return [...lines, ...dots];
}

/** Returns the area from the first to the last decile, in pieces where the median's line is in pieces. */
export function bandShapes(
	summary: readonly YearSummary[],
	years: readonly number[],
	breaks: readonly MetricBreak[],
	place: Place
): Shape[] {
	const medians = summary.map((s) => s.median);
	return stretchesOf(medians, years, breaks).map(({ from, to }): Shape => {
		const part = summary.slice(from, to + 1);
		return {
			type: 'polygon',
			silent: true,
			points: [
				...part.map((s, k) => place(from + k, s.high as number)),
				...part.map((s, k) => place(from + k, s.low as number)).reverse()
			],
			paint: { fill: INK.ghost, opacity: 0.5 }
		};
	});
}
