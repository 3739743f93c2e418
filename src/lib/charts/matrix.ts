import type { MetricBreak } from '../domain/metricTerms';
import type { SizeClass } from './chart';
import { INK } from './palette';
import { stroke, words, type Shape } from './scene';
import { fitText, textWidth, wrapText } from './textWidth';

/** A grid of rows × years: where its cells stand, in pixels. */
export interface Matrix {
	left: number;
	top: number;
	/** Width of a column and height of a row, the gap between cells included. */
	column: number;
	row: number;
	width: number;
}

export interface MatrixLabel {
	text: string;
	bold?: boolean;
	ink?: string;
}

const SIZE = 12;
/** Pixels of the line of years above the cells. */
export const MATRIX_HEAD = 22;

/** Returns the height of a row in pixels. */
export function matrixRow(size: SizeClass): number {
	return size === 'phone' ? 26 : 23;
}

/** Returns the grid: the label column as wide as its longest label, but no wider than its share of the width. */
export function matrixFor(
	labels: readonly MatrixLabel[],
	columns: number,
	top: number,
	width: number,
	size: SizeClass,
	extra = 0
): Matrix {
	const longest = Math.max(0, ...labels.map((l) => textWidth(l.text, SIZE) * (l.bold === true ? 1.05 : 1)));
	const most = size === 'phone' ? width * 0.3 : Math.min(240, width * 0.34);
	const left = Math.ceil(Math.min(longest, most)) + 8;
	const column = Math.min((width - left - extra) / columns, size === 'phone' ? 120 : 132);
	return { left, top: top + MATRIX_HEAD, column, row: matrixRow(size), width };
}

/** Returns the rectangle of a cell without the gap. */
export function cellBox(m: Matrix, row: number, column: number) {
	return {
		x: m.left + column * m.column,
		y: m.top + row * m.row,
		width: Math.max(1, m.column - 1),
		height: m.row - 1
	};
}

/** Returns the column heads, the row labels and break lines between columns. */
export function matrixFrame(
	m: Matrix,
	labels: readonly MatrixLabel[],
	columns: readonly string[],
	years: readonly number[],
	breaks: readonly MetricBreak[]
): Shape[] {
	const bottom = m.top + labels.length * m.row;
	const wide = Math.max(0, ...columns.map((text) => textWidth(text, 11)));
	const step = Math.max(1, Math.ceil((wide + 4) / m.column));
	const heads = columns.flatMap((text, j) =>
		(columns.length - 1 - j) % step === 0
			? [
					words(m.left + (j + 0.5) * m.column, m.top - MATRIX_HEAD / 2, text, INK.muted, {
						size: 11,
						align: 'center'
					})
				]
			: []
	);
	const names = labels.flatMap((label, i) => {
		const fill = label.ink ?? INK.text;
		const bold = label.bold === true;
		const y = m.top + (i + 0.5) * m.row;
		const room = m.left - 8;
		if (m.row < 26 || textWidth(label.text, SIZE) <= room) {
			return [words(0, y, fitText(label.text, SIZE, room), fill, { size: SIZE, bold })];
		}
		const lines = wrapText(label.text, 10, room, 2);
		return lines.map((line, n) =>
			words(0, y + (n - (lines.length - 1) / 2) * 11.5, line, fill, { size: 10, bold })
		);
	});
	const lines = breaks.flatMap((b) => {
		const j = years.indexOf(b.year);
		if (j <= 0) return [];
		const x = m.left + j * m.column - 0.5;
		return [
			{
				...stroke(
					[
						[x, m.top - MATRIX_HEAD + 4],
						[x, bottom]
					],
					INK.text,
					1,
					[3, 3]
				),
				z: 3
			}
		];
	});
	return [...heads, ...names, ...lines];
}

/** Returns text in the middle of a cell, as the first of the candidates that fits; none where none does. */
export function cellText(
	m: Matrix,
	row: number,
	column: number,
	candidates: readonly string[],
	ink: string,
	size = 11
): Shape[] {
	const fitting = candidates.find((text) => textWidth(text, size) <= m.column - 4);
	if (fitting === undefined || fitting === '') return [];
	const { x, y, width, height } = cellBox(m, row, column);
	return [words(x + width / 2, y + height / 2, fitting, ink, { size, align: 'center' })];
}
