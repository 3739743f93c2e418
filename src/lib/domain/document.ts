import type { ProseInput } from './claims';

/** One line of running text, or one row of a table, as it stands in a report. */
export interface DocumentLine {
	/** The line; of a row its cells with tabs between. */
	text: string;
	/** Of a row: the column each of its cells begins in, from 0; null in running text. */
	columns: readonly number[] | null;
	/** Page of a PDF, from 1, or null. */
	page: number | null;
	/** Name of the sheet of a workbook, or empty. */
	sheet: string;
	/** Number of the table in the document, from 0; null outside tables. */
	table: number | null;
}

/** Where a figure stands: line from 1, and the column its cell begins in (null in running text). */
export interface DocumentSpot {
	line: number;
	column: number | null;
}

/** A report's text beside its figures, kept so that each figure leads back to its place. */
export interface ReportDocument {
	/** What it was read from; `typed` where a person filled in the form. */
	kind: 'text' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'csv' | 'typed';
	lines: readonly DocumentLine[];
	/** Place of each cell of the form and of each prose figure that was found. */
	spots: Readonly<Record<string, DocumentSpot>>;
	/** The sentence each prose figure was taken from. */
	sentences: Readonly<Record<string, string>>;
	/** Tables that are there and cannot be read. */
	unreadable: readonly ('t2' | 't3' | 't4')[];
	/** What the rules on text read; null where the document has none. */
	prose: ProseInput | null;
	/** Whether the document was read as a whole, so that what is absent from it is missing. */
	whole: boolean;
}

/** Returns the cells of a document's row as pairs of column and text; empty for running text. */
export function cellsOfLine(line: DocumentLine): { column: number; text: string }[] {
	if (line.columns === null) return [];
	const texts = line.text.split('\t');
	return line.columns.map((column, i) => ({ column, text: texts[i] ?? '' }));
}
