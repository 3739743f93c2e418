import { valueLike } from './valueLike';

/** A piece of a line of a page: words with no wide gap between them. */
export interface Piece {
	text: string;
	left: number;
	right: number;
}

/** A line of pieces as a row; `whole` where blank cells were told by the columns of other rows and stand in it. */
export interface LooseRow {
	cells: { text: string; column: number }[];
	whole: boolean;
}

/** Columns of figures of the tables whose rows stand below each other: many rows show where each column is. */
const WIDTH = 7;
const LEAST_FULL = 2;

interface Split {
	label: readonly Piece[];
	figures: readonly Piece[];
}

/** The figures at the end of a line and what stands before them. */
function splitOf(pieces: readonly Piece[]): Split {
	let from = pieces.length;
	while (from > 0 && valueLike((pieces[from - 1] as Piece).text)) from -= 1;
	return { label: pieces.slice(0, from), figures: pieces.slice(from) };
}

/** Where each of the columns reaches over all full rows; null where two of them touch. */
function columnsOf(full: readonly Split[]): { left: number; right: number }[] | null {
	const columns = Array.from({ length: WIDTH }, (_, i) => ({
		left: Math.min(...full.map((f) => f.figures[i]?.left ?? 0)),
		right: Math.max(...full.map((f) => f.figures[i]?.right ?? 0))
	}));
	return columns.every((c, i) => i === 0 || c.left > (columns[i - 1]?.right ?? 0)) ? columns : null;
}

/** The column each figure stands in; null where one stands between two or two in one. */
function placed(
	figures: readonly Piece[],
	columns: readonly { left: number; right: number }[]
): number[] | null {
	const at = figures.map(({ left, right }) => {
		const under = columns.flatMap((c, i) => (left <= c.right && right >= c.left ? [i] : []));
		return under.length === 1 ? (under[0] as number) : -1;
	});
	return at.includes(-1) || new Set(at).size < at.length ? null : at;
}

/**
 * Returns the lines of a page without rules as rows. Between rows with all their figures, which show where the columns
 * are, a shorter one gets its blank cells back where each of its figures stands under exactly one column.
 */
export function looseRows(
	lines: readonly (readonly Piece[])[],
	columnOf: (piece: Piece) => number
): LooseRow[] {
	const split = lines.map(splitOf);
	const full = split.flatMap((s, i) => (s.figures.length === WIDTH ? [i] : []));
	const first = full[0] ?? Infinity;
	const last = full.at(-1) ?? -Infinity;
	const columns = full.length < LEAST_FULL ? null : columnsOf(full.map((i) => split[i] as Split));
	const labels = Math.max(
		0,
		...split.slice(first === Infinity ? 0 : first, last + 1).map((s) => s.label.length)
	);
	return lines.map((pieces, i) => {
		const loose = { cells: pieces.map((p) => ({ text: p.text, column: columnOf(p) })), whole: false };
		const { label, figures } = split[i] as Split;
		if (columns === null || i < first || i > last || figures.length === 0) return loose;
		const at = placed(figures, columns);
		if (at === null) return loose;
		const values = columns.map((_, c) => ({ text: figures[at.indexOf(c)]?.text ?? '', column: labels + c }));
		return { cells: [...label.map((p, column) => ({ text: p.text, column })), ...values], whole: true };
	});
}
