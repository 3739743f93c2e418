import { cellsOfLine, type DocumentLine, type ReportDocument } from '../../domain/document';

/** A piece of running text, and the figure it is the sentence of. */
export interface Piece {
	text: string;
	code: string | null;
}

/** A cell of a table as it is drawn: grid column from 1, how many columns it spans, and the form's cells in it. */
export interface SourceCell {
	start: number;
	span: number;
	text: string;
	codes: readonly string[];
}

/** One row of the source view; `line` counts from 1. */
export type SourceRow =
	| { kind: 'break'; line: number; page: number | null; sheet: string }
	| { kind: 'text'; line: number; pieces: readonly Piece[]; codes: readonly string[] }
	| { kind: 'cells'; line: number; table: number; cells: readonly SourceCell[]; grid: string };

/** Codes that stand on each line: of the whole line, and by column. */
type Marks = Map<number, { column: number | null; code: string }[]>;

function marksOf({ spots }: ReportDocument): Marks {
	const marks: Marks = new Map();
	for (const [code, { line, column }] of Object.entries(spots)) {
		const known = marks.get(line);
		if (known === undefined) marks.set(line, [{ column, code }]);
		else known.push({ column, code });
	}
	return marks;
}

/** Returns a text cut into pieces so that each sentence found in it stands alone; sentences that overlap give way. */
export function cutBySentences(
	text: string,
	sentences: readonly { code: string; sentence: string }[]
): Piece[] {
	const found = sentences
		.map(({ code, sentence }) => ({ code, from: sentence === '' ? -1 : text.indexOf(sentence), sentence }))
		.filter((s) => s.from >= 0)
		.sort((a, b) => a.from - b.from);
	const pieces: Piece[] = [];
	let at = 0;
	for (const { code, from, sentence } of found) {
		if (from < at) continue;
		if (from > at) pieces.push({ text: text.slice(at, from), code: null });
		pieces.push({ text: sentence, code });
		at = from + sentence.length;
	}
	if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), code: null });
	return pieces;
}

/** Least and greatest width of a column, in characters. */
const NARROW = 3;
const WIDE = 16;

/** Returns the columns of each table as CSS grid tracks: by what stands in one column alone, long texts wrapped. */
function tracksOf(lines: readonly DocumentLine[]): Map<number, { count: number; grid: string }> {
	const widths = new Map<number, number[]>();
	for (const line of lines) {
		if (line.table === null || line.columns === null) continue;
		const known = widths.get(line.table) ?? [];
		widths.set(line.table, known);
		const cells = cellsOfLine(line);
		cells.forEach(({ column, text }, i) => {
			const next = cells[i + 1]?.column ?? column + 1;
			while (known.length < column + 1) known.push(NARROW);
			if (next - column > 1 && i + 1 < cells.length) return;
			const length = Math.min(WIDE, Math.max(NARROW, [...text.trim()].length));
			known[column] = Math.max(known[column] as number, length);
		});
	}
	return new Map(
		[...widths].map(([table, list]) => [
			table,
			{ count: list.length, grid: list.map((w) => `minmax(2.25em, ${Math.sqrt(w).toFixed(2)}fr)`).join(' ') }
		])
	);
}

function rowOf(line: DocumentLine, n: number, marks: Marks, count: number, grid: string): SourceRow {
	const here = marks.get(n) ?? [];
	const cells = cellsOfLine(line);
	return {
		kind: 'cells',
		line: n,
		table: line.table ?? 0,
		grid,
		cells: cells.map(({ column, text }, i) => ({
			start: column + 1,
			span: Math.max(1, (cells[i + 1]?.column ?? Math.max(column + 1, count)) - column),
			text,
			codes: here.filter((m) => m.column === column).map((m) => m.code)
		}))
	};
}

/**
 * Returns a document as rows to draw: a break where a page or sheet begins, running text with the sentences of prose
 * figures cut out, rows of tables with their cells in their columns, each cell with the codes read from it.
 */
export function sourceRows(document: ReportDocument): SourceRow[] {
	const marks = marksOf(document);
	const tracks = tracksOf(document.lines);
	const rows: SourceRow[] = [];
	let page: number | null = null;
	let sheet = '';
	document.lines.forEach((line, i) => {
		const n = i + 1;
		if (line.page !== page || line.sheet !== sheet) {
			({ page, sheet } = line);
			if (page !== null || sheet !== '') rows.push({ kind: 'break', line: n, page, sheet });
		}
		if (line.columns !== null) {
			const track = tracks.get(line.table ?? 0);
			const count = track?.count ?? line.columns.length;
			rows.push(rowOf(line, n, marks, count, track?.grid ?? `repeat(${count}, 1fr)`));
			return;
		}
		const codes = (marks.get(n) ?? []).map((m) => m.code);
		const sentences = codes.map((code) => ({ code, sentence: document.sentences[code] ?? '' }));
		rows.push({ kind: 'text', line: n, codes, pieces: cutBySentences(line.text, sentences) });
	});
	return rows;
}

/** Returns the place in the list of rows of the row that draws a line, or -1. */
export function rowOfLine(rows: readonly SourceRow[], line: number): number {
	return rows.findIndex((row) => row.line === line && row.kind !== 'break');
}

/** Returns every marked code in the order of the document. */
export function markedCodes(rows: readonly SourceRow[]): string[] {
	return rows.flatMap((row) =>
		row.kind === 'cells' ? row.cells.flatMap((c) => c.codes) : row.kind === 'text' ? row.codes : []
	);
}
