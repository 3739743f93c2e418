import Papa from 'papaparse';
import { MAX_COLUMNS, MAX_FIELD } from './limits';
import type { Delimiter } from './reading';

/** Characters of a record that has not ended yet; beyond them its quotes are taken literally. */
const MAX_OPEN_RECORD = 4_000_000;
/** After so many stray quotes a file is read without quoting. */
const MAX_STRAY_QUOTES = 20;

export type RowTrouble =
	'unclosed-quote' | 'bad-quotes' | 'field-too-long' | 'too-many-columns' | 'nul-character';

interface ParsedChunk {
	data: string[][];
	errors: { type: string; code: string; row?: number }[];
	meta: { cursor: number };
}

/**
 * Cuts CSV text into records as it arrives, in bounded memory. Line ends must be `\n`. A quote that never closes is
 * taken literally on its own line and reading goes on with the next, so that it cannot swallow the file.
 */
export class CsvRows {
	private tail = '';
	private skipping = false;
	private quoting = true;
	private stray = 0;
	private count = 0;
	private cut = false;
	private nuls = false;

	constructor(
		private readonly delimiter: Delimiter,
		/** Told of trouble with the number of the record, counted from 1; `size` is what a limit was exceeded by. */
		private readonly onTrouble: (code: RowTrouble, row: number, raw: string, size: number) => void
	) {}

	/** Returns the records completed by the next piece of text. */
	push(text: string): string[][] {
		this.tail += text;
		if (text.includes('\0')) this.nuls = true;
		if (this.skipping && !this.skipLine()) return [];
		const rows = this.parse(false);
		while (this.tail.length > MAX_OPEN_RECORD && !this.skipping) {
			append(rows, this.breakLine());
			append(rows, this.parse(false));
		}
		return rows;
	}

	/** Returns the records left at the end of the file. */
	finish(): string[][] {
		if (this.skipping && !this.skipLine()) return [];
		const rows = this.parse(false);
		while (this.tail !== '') {
			if (this.hasOpenQuote()) append(rows, this.breakLine());
			append(rows, this.parse(!this.hasOpenQuote()));
		}
		return rows;
	}

	private parser(preview = 0): Papa.Parser {
		return new Papa.Parser({
			delimiter: this.delimiter,
			newline: '\n',
			quoteChar: this.quoting ? '"' : '\u0001',
			preview
		});
	}

	private parse(last: boolean): string[][] {
		const rows: string[][] = [];
		if (last && this.tail.endsWith('\n')) this.tail = this.tail.slice(0, -1);
		while (this.tail !== '') {
			const parsed = this.parser().parse(this.tail, 0, !last) as ParsedChunk;
			const bad = parsed.errors
				.filter((e) => e.type === 'Quotes' && (e.row ?? -1) >= 0 && (e.row ?? 0) < parsed.data.length)
				.map((e) => e.row as number);
			const swallowing = bad.find((row) => parsed.data[row]?.some((field) => field.includes('\n')));
			const taken = swallowing === undefined ? parsed.data : parsed.data.slice(0, swallowing);
			for (const row of new Set(bad)) {
				if (row >= taken.length) continue;
				this.onTrouble('bad-quotes', this.count + row + 1, (taken[row] ?? []).join(this.delimiter), 0);
			}
			for (const row of taken) rows.push(this.bounded(row));
			if (swallowing === undefined) {
				this.tail = last ? '' : this.tail.slice(parsed.meta.cursor);
				break;
			}
			this.tail = this.tail.slice(this.startOf(swallowing));
			append(rows, this.breakLine());
		}
		return rows;
	}

	/** Where the record with this index begins in the text left over. */
	private startOf(record: number): number {
		if (record === 0) return 0;
		return (this.parser(record).parse(this.tail, 0, false) as ParsedChunk).meta.cursor;
	}

	/** Whether the text left over is a record that ends inside quotes. */
	private hasOpenQuote(): boolean {
		if (!this.quoting) return false;
		const parsed = this.parser().parse(this.tail, 0, false) as ParsedChunk;
		return parsed.errors.some((e) => e.code === 'MissingQuotes');
	}

	/** Takes the first line of the text left over literally. */
	private breakLine(): string[][] {
		const end = this.tail.indexOf('\n');
		const line = end === -1 ? this.tail.slice(0, MAX_OPEN_RECORD) : this.tail.slice(0, end);
		this.skipping = end === -1 && line.length < this.tail.length;
		this.tail = end === -1 ? '' : this.tail.slice(end + 1);
		const open = this.quoting && line.includes('"');
		this.onTrouble(open ? 'unclosed-quote' : 'field-too-long', this.count + 1, line, line.length);
		this.stray += 1;
		if (this.stray >= MAX_STRAY_QUOTES) this.quoting = false;
		return [this.bounded(line.split(this.delimiter))];
	}

	/** Counts a record and holds it to the limits: columns, length of a field, no NULs. */
	private bounded(row: string[]): string[] {
		this.count += 1;
		if (row.length > MAX_COLUMNS) {
			if (!this.cut) this.onTrouble('too-many-columns', this.count, '', row.length);
			this.cut = true;
			row = row.slice(0, MAX_COLUMNS);
		}
		for (let i = 0; i < row.length; i++) {
			const field = row[i] as string;
			if (field.length > MAX_FIELD) {
				this.onTrouble('field-too-long', this.count, field, field.length);
				row[i] = field.slice(0, MAX_FIELD);
			}
			if (this.nuls && field.includes('\0')) {
				this.onTrouble('nul-character', this.count, field.replaceAll('\0', '\u2400'), 0);
				row[i] = (row[i] as string).replaceAll('\0', '');
			}
		}
		return row;
	}

	/** Passes over the rest of a line that was cut; returns whether its end was reached. */
	private skipLine(): boolean {
		const end = this.tail.indexOf('\n');
		this.tail = end === -1 ? '' : this.tail.slice(end + 1);
		this.skipping = end === -1;
		return end !== -1;
	}
}

/** Spreading a long list into `push` would overflow the stack. */
function append(rows: string[][], more: readonly string[][]): void {
	for (const row of more) rows.push(row);
}

/** Returns the records of a whole text. */
export function rowsOfText(text: string, delimiter: Delimiter): string[][] {
	const rows = new CsvRows(delimiter, () => {});
	return [...rows.push(text), ...rows.finish()];
}
