import type { Plot } from './axes';
import { INK } from './palette';
import { stroke, words, type Shape } from './scene';
import { spread } from './spread';
import { textWidth, wrapText } from './textWidth';
import type { Place } from './trendLines';

const SIZE = 12;
const LINE = 14;

/** A name at the end of a line: where the line ends, and the name in lines that fit. */
export interface EndLabel {
	text: string[];
	ink: string;
	index: number;
	value: number;
}

/** Returns the label of a series at its last value, none where it has no value; `room` in pixels. */
export function endLabel(
	name: string,
	ink: string,
	values: readonly (number | null)[],
	room: number
): EndLabel[] {
	const index = values.findLastIndex((v) => v !== null);
	if (index < 0) return [];
	return [{ text: wrapText(name, SIZE, room, 2), ink, index, value: values[index] as number }];
}

/** Returns the width the labels take, 0 for none. */
export function labelsWidth(labels: readonly EndLabel[]): number {
	return Math.ceil(Math.max(0, ...labels.flatMap((l) => l.text.map((line) => textWidth(line, SIZE)))));
}

/** Returns the labels right of the plot, spread so that none covers another, each led to its line's end. */
export function labelShapes(labels: readonly EndLabel[], plot: Plot, place: Place): Shape[] {
	const ends = labels.map((label) => place(label.index, label.value));
	const places = spread(
		labels.map((label, k) => ({ at: ends[k]![1], size: label.text.length * LINE + 2 })),
		plot.top - 8,
		plot.bottom + 10
	);
	return labels.flatMap(({ text, ink }, k) => {
		const [x, y] = ends[k]!;
		const middle = places[k] as number;
		const top = middle - ((text.length - 1) * LINE) / 2;
		const name = ink === INK.muted ? INK.muted : INK.text;
		return [
			stroke(
				[
					[x + 7, y],
					[Math.max(x + 7, plot.right - 2), y]
				],
				ink,
				1,
				[1, 4]
			),
			stroke(
				[
					[plot.right - 2, y],
					[plot.right + 10, middle],
					[plot.right + 13, middle]
				],
				ink,
				1.5
			),
			...text.map((line, n) => words(plot.right + 17, top + n * LINE, line, name, { size: SIZE, z: 3 }))
		];
	});
}
