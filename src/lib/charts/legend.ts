import type { SizeClass } from './chart';
import { INK } from './palette';
import { hatch, words, type Shape } from './scene';
import { textWidth } from './textWidth';

/** How a swatch looks: filled, hatched, or an outline with nothing or a sign in it. */
export interface Swatch {
	label: string;
	look: 'fill' | 'hatch' | 'outline' | 'sign';
	ink: string;
	/** A sign that stands in the swatch. */
	sign?: string;
}

const SIZE = 11;
const BOX = 12;
/** Pixels of one line of a legend. */
export const LEGEND_LINE = 18;
const ROOM = { phone: 290, wide: 540 };

/** Returns a square of a look, its top left corner at x, y. */
export function swatchShapes(
	{ look, ink, sign }: Swatch,
	x: number,
	y: number,
	width = BOX,
	height = BOX
): Shape[] {
	const box = { type: 'rect' as const, x, y, width, height, silent: true };
	const signInk = ink === INK.bad ? ink : INK.text;
	const mark =
		sign === undefined
			? []
			: [words(x + width / 2, y + height / 2, sign, signInk, { size: 10, align: 'center' })];
	switch (look) {
		case 'fill':
			return [{ ...box, paint: { fill: ink } }, ...mark];
		case 'hatch':
			return [
				{ ...box, paint: { fill: 'none', stroke: ink, lineWidth: 0.5 } },
				hatch(x, y, width, height, ink),
				...mark
			];
		case 'outline':
			return [
				{
					...box,
					x: x + 0.5,
					y: y + 0.5,
					width: width - 1,
					height: height - 1,
					paint: { fill: 'none', stroke: ink }
				},
				...mark
			];
		case 'sign':
			return [
				words(x + width / 2, y + height / 2, sign ?? '', ink, { size: 12, align: 'center', bold: true })
			];
	}
}

/** Returns a legend of swatches in as many lines as they need; the same lines at every width of a size class. */
export function legend(
	swatches: readonly Swatch[],
	size: SizeClass,
	top: number
): { shapes: Shape[]; height: number } {
	const shapes: Shape[] = [];
	let x = 0;
	let y = top;
	for (const swatch of swatches) {
		const width = BOX + 5 + textWidth(swatch.label, SIZE) + 14;
		if (x > 0 && x + width - 14 > ROOM[size]) [x, y] = [0, y + LEGEND_LINE];
		shapes.push(
			...swatchShapes(swatch, x, y + (LEGEND_LINE - BOX) / 2),
			words(x + BOX + 5, y + LEGEND_LINE / 2, swatch.label, INK.muted, { size: SIZE })
		);
		x += width;
	}
	return { shapes, height: swatches.length === 0 ? 0 : y - top + LEGEND_LINE };
}
