import { PART_SIGNS } from '../domain/formPhrases';

/** Kinds of file a published report comes in. */
export type SourceKind = 'text' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'csv';

/** Where a text stands in a report. Lines count from 1 over the whole source, blank ones included. */
export interface Spot {
	line: number;
	/** Column in a table or sheet, from 0; null in running text. */
	column: number | null;
	/** Page of a PDF, from 1, or null. */
	page: number | null;
	/** Name of the sheet of a workbook, or empty. */
	sheet: string;
	/** Number of the table in the source, from 0; null outside tables. */
	table: number | null;
}

/** One cell of a row as the source prints it: a merged cell once, where it begins. */
export interface SourceCell {
	text: string;
	/** Column it begins in, from 0. */
	column: number;
}

/** One line of running text, or one row of a table (`cells`), whose text is its cells with tabs between. */
export interface SourceLine {
	text: string;
	place: Spot;
	cells: readonly SourceCell[] | null;
	/** True where only gaps part the cells, so that a blank one does not show. */
	loose: boolean;
}

/** A report as lines in reading order, whatever file it came from. */
export interface Source {
	kind: SourceKind;
	lines: readonly SourceLine[];
	/** Whether empty lines between lines may stand for blank cells. */
	gapsCount: boolean;
	/** What the file says of itself outside its text: title, author, date, as `name: value`. */
	head: readonly string[];
}

const PARTS = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;

/** Returns a text with signs for parts of characters turned into the characters. */
export function wholeCharacters(text: string): string {
	return text.replace(PARTS, (sign) => PART_SIGNS.get(sign) ?? sign.normalize('NFKC'));
}

/** Gathers lines and numbers them. */
export class SourceLines {
	readonly lines: SourceLine[] = [];
	private tables = 0;

	/** Adds one line of running text. */
	text(raw: string, page: number | null = null, sheet = ''): void {
		const line = this.lines.length + 1;
		const text = wholeCharacters(raw);
		this.lines.push({
			text,
			place: { line, column: null, page, sheet, table: null },
			cells: null,
			loose: false
		});
	}

	/** Begins a table and returns its number. */
	table(): number {
		return this.tables++;
	}

	/** Adds one row of a table. */
	row(
		raw: readonly SourceCell[],
		table: number,
		page: number | null = null,
		sheet = '',
		loose = false
	): void {
		const line = this.lines.length + 1;
		const cells = raw.map((cell) => ({ ...cell, text: wholeCharacters(cell.text) }));
		const text = cells.map((c) => c.text).join('\t');
		this.lines.push({ text, place: { line, column: null, page, sheet, table }, cells, loose });
	}
}
