import Papa from 'papaparse';
import type { FolderIssue, FolderIssueCode } from '../domain/folderIssue';

/** One record of a CSV file and the row a spreadsheet shows it in. */
export interface CsvRow {
	row: number;
	cells: readonly string[];
}

/** A CSV file as a rectangle: every row has as many cells as the header. */
export interface CsvTable {
	file: string;
	header: readonly string[];
	/** Position of each column by name; of two columns with one name the first. */
	columns: ReadonlyMap<string, number>;
	rows: readonly CsvRow[];
}

/** Takes an issue with its place. */
export type Report = (issue: FolderIssue) => void;

/** Longest raw text an issue carries. */
export const RAW_LIMIT = 200;

/** Returns an issue at a place, its raw text cut to the limit. */
export function issueAt(
	place: { file: string; row: number | null; column: string | null },
	code: FolderIssueCode,
	raw: string,
	values: FolderIssue['values'] = {}
): FolderIssue {
	return {
		code,
		file: place.file,
		row: place.row,
		column: place.column,
		raw: raw.slice(0, RAW_LIMIT),
		values
	};
}

/**
 * Returns the table of one comma-separated file with a header row, or null when there is no header at all.
 * Strict: ragged rows, stray quotes, NUL and undecodable characters, empty and duplicate headers are reported, and
 * ragged rows are left out of the table. A byte order mark and empty lines are passed over.
 */
export function readCsvTable(file: string, text: string, report: Report): CsvTable | null {
	const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const parsed = Papa.parse<string[]>(body, { delimiter: ',', header: false, skipEmptyLines: false });
	for (const error of parsed.errors) {
		if (error.type !== 'Quotes') continue;
		const row = error.row === undefined ? null : error.row + 1;
		report(issueAt({ file, row, column: null }, 'bad-quotes', error.message));
	}
	const [head, ...records] = parsed.data;
	if (head === undefined || isEmpty(head)) {
		report(issueAt({ file, row: null, column: null }, 'empty-file', ''));
		return null;
	}
	checkHeader(file, head, report);
	const rows: CsvRow[] = [];
	records.forEach((cells, i) => {
		const row = i + 2;
		if (isEmpty(cells)) return;
		if (cells.length !== head.length) {
			const values = { expected: head.length, found: cells.length };
			report(issueAt({ file, row, column: null }, 'ragged-row', cells.join(','), values));
			return;
		}
		cells.forEach((cell, c) => checkCharacters({ file, row, column: head[c] ?? null }, cell, report));
		rows.push({ row, cells });
	});
	const columns = new Map<string, number>();
	head.forEach((name, i) => columns.has(name) || columns.set(name, i));
	return { file, header: head, columns, rows };
}

function isEmpty(cells: readonly string[]): boolean {
	return cells.length === 0 || (cells.length === 1 && cells[0] === '');
}

function checkHeader(file: string, header: readonly string[], report: Report): void {
	const seen = new Set<string>();
	header.forEach((name, i) => {
		const place = { file, row: 1, column: name };
		if (name === '') report(issueAt({ ...place, column: null }, 'empty-header', '', { position: i + 1 }));
		else if (seen.has(name)) report(issueAt(place, 'duplicate-column', name));
		checkCharacters(place, name, report);
		seen.add(name);
	});
}

/** NUL and other control characters, a lone carriage return, and U+FFFD, which stands where UTF-8 decoding failed. */
const BAD_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]|\r(?!\n)/;

function checkCharacters(
	place: { file: string; row: number | null; column: string | null },
	text: string,
	report: Report
): void {
	const found = BAD_CHARACTER.exec(text);
	if (found === null) return;
	const point = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	report(issueAt(place, 'bad-character', text, { character: `U+${point}` }));
}
