import type { MetricBreak } from '../domain/metricTerms';
import { breakLabel } from './notes';
import type { ChartContext } from './chart';
import { INK } from './palette';
import { stroke, words, type Shape } from './scene';
import { textWidth } from './textWidth';

/** The rectangle that figures are drawn in, in pixels. */
export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Returns the horizontal middle of the i-th of `count` equal bands. */
export function bandMiddle(plot: Plot, i: number, count: number): number {
	return plot.left + ((plot.right - plot.left) * (i + 0.5)) / count;
}

/** Returns the height of a value on a linear axis from the first tick to the last. */
export function heightOf(plot: Plot, ticks: readonly number[], value: number): number {
	const low = ticks[0] as number;
	const high = ticks.at(-1) as number;
	return plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
}

/** Returns grid lines with their values on the left; the line of zero is the strongest. */
export function valueAxis(plot: Plot, ticks: readonly number[], format: (value: number) => string): Shape[] {
	return ticks.flatMap((tick) => {
		const y = heightOf(plot, ticks, tick);
		return [
			stroke(
				[
					[plot.left, y],
					[plot.right, y]
				],
				tick === 0 ? INK.break : INK.line
			),
			words(plot.left - 6, y, format(tick), INK.muted, { size: 11, align: 'right' })
		];
	});
}

/** Returns the middle of a year's label: that of its band, or as near to it as the label fits before the right edge. */
export function yearMiddle(plot: Plot, i: number, years: readonly number[], size: number): number {
	const half = textWidth(String(years[i]), size) / 2;
	return Math.min(bandMiddle(plot, i, years.length), plot.right - half);
}

/** Returns year labels below the plot, as many as there is room for, the last one always among them. */
export function yearAxis(plot: Plot, years: readonly number[]): Shape[] {
	const band = (plot.right - plot.left) / years.length;
	const step = Math.max(1, Math.ceil(30 / band));
	return years.flatMap((year, i) =>
		(years.length - 1 - i) % step === 0
			? [
					words(yearMiddle(plot, i, years, 11), plot.bottom + 14, String(year), INK.muted, {
						size: 11,
						align: 'center'
					})
				]
			: []
	);
}

/** Returns break lines between years, each named at its top, left of `edge`, on the side that has room. */
export function breakLines(
	plot: Plot,
	years: readonly number[],
	breaks: readonly MetricBreak[],
	ctx: ChartContext,
	named: { edge: number } | null
): Shape[] {
	let free = plot.left;
	const first = years[0] as number;
	return [...breaks]
		.sort((a, b) => a.year - b.year)
		.flatMap((b) => {
			const x = plot.left + ((plot.right - plot.left) * (b.year - first)) / years.length;
			const line = stroke(
				[
					[x, plot.top - (named === null ? 0 : 12)],
					[x, plot.bottom]
				],
				INK.break,
				1,
				[3, 3]
			);
			if (named === null) return [line];
			const label = breakLabel(b, ctx);
			const width = textWidth(label, 10);
			const right = x + 4 + width <= named.edge || x - 4 - width < free;
			free = right ? x + 4 + width : x;
			return [
				line,
				words(right ? x + 4 : x - 4, plot.top - 8, label, INK.muted, {
					size: 10,
					align: right ? 'left' : 'right'
				})
			];
		});
}
