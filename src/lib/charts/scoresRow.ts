import type { Score } from '../domain/scorecardScore';
import type { Band } from '../domain/scorecardSensitivity';
import { formatFigure } from '../text/format';
import { SCORE_CHART_TEXT } from '../text/scorecardChart';
import type { ChartContext } from './chart';
import { INK, onSeriesInk, seriesInk } from './palette';
import { stroke, words, type Shape } from './scene';
import { fitText, textWidth, wrapText } from './textWidth';

/** Size of names and figures in a row of scores. */
export const SIZE = 12;

/** Returns a name in one line, on a phone in up to two smaller ones. */
export function nameShapes(
	name: string,
	x: number,
	y: number,
	room: number,
	look: { ink: string; bold: boolean; phone: boolean }
): Shape[] {
	const { ink, bold, phone } = look;
	if (!phone || textWidth(name, SIZE) <= room) {
		return [words(x, y, fitText(name, SIZE, room), ink, { size: SIZE, bold })];
	}
	return lineShapes(wrapText(name, 10, room, 2), x, y, 10, ink, bold);
}

/** Returns lines of words around the middle of a row. */
export function lineShapes(
	lines: readonly string[],
	x: number,
	y: number,
	size: number,
	ink: string,
	bold = false
): Shape[] {
	return lines.map((line, n) => words(x, y + (n - (lines.length - 1) / 2) * 11.5, line, ink, { size, bold }));
}

/** Returns a line from the best to the worst of `of` ranks with a tick at the rank as it is. */
export function bandShapes(band: Band, of: number, [left, right]: [number, number], y: number): Shape[] {
	const at = (rank: number) => left + ((rank - 1) / (of - 1)) * (right - left);
	const here = at(band.rank);
	const line: [number, number][] = [
		[at(band.best), y],
		[at(band.worst), y]
	];
	const tick: [number, number][] = [
		[here, y - 5],
		[here, y + 5]
	];
	return [...(band.best === band.worst ? [] : [stroke(line, INK.bar, 3)]), stroke(tick, INK.text, 2)];
}

/** Returns how many indicators a score leaves out, in words; empty for none. */
export function leftOutText(score: Score, { lang }: Pick<ChartContext, 'lang'>): string {
	const absent = score.parts.filter((part) => part.contribution === null).length;
	return absent === 0 ? '' : SCORE_CHART_TEXT[lang].leftOut(absent);
}

/**
 * Returns the parts of a score side by side on a scale of 100 with their figures where they fit, and how many
 * indicators are left out where that ends before `limit`; `coloured` holds colours by the place of the indicator, the
 * others are grey.
 */
export function barShapes(
	score: Score,
	coloured: ReadonlyMap<number, number>,
	[left, right]: [number, number],
	y: number,
	height: number,
	limit: number,
	ctx: ChartContext
): Shape[] {
	const scale = (right - left) / 100;
	const shapes: Shape[] = [];
	let x = left;
	for (const [at, part] of score.parts.entries()) {
		if (part.contribution === null) continue;
		const width = part.contribution * scale;
		const colour = coloured.get(at);
		if (width > 0) {
			shapes.push({
				type: 'rect',
				x,
				y,
				width: Math.max(0.5, width - (width > 3 ? 1 : 0)),
				height,
				paint: { fill: colour === undefined ? INK.ghost : seriesInk(colour) },
				silent: true
			});
		}
		const figure = formatFigure(part.contribution, ctx.lang, 1);
		if (textWidth(figure, 10) + 6 <= width) {
			const ink = colour === undefined ? INK.text : onSeriesInk(colour);
			shapes.push(words(x + width / 2, y + height / 2, figure, ink, { size: 10, align: 'center' }));
		}
		x += width;
	}
	const said = leftOutText(score, ctx);
	if (said !== '' && x + 6 + textWidth(said, 10) <= limit) {
		shapes.push(words(x + 6, y + height / 2, said, INK.muted, { size: 10 }));
	}
	return shapes;
}
