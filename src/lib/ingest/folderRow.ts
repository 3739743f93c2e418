import type { FolderIssue, FolderIssueCode } from '../domain/folderIssue';
import { issueAt, type CsvRow, type CsvTable, type Report } from './csvTable';
import { parsePlainNumber } from './plainNumber';

/** The columns a file may have; `true` = it must be there. */
export type ColumnRules = Readonly<Record<string, boolean>>;

/** Ids stand in links: short lower-case ASCII. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Years a dataset can speak of. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

/** Reports columns that are unknown or missing; `extra` admits columns beyond the rules. */
export function checkColumns(
	table: CsvTable,
	rules: ColumnRules,
	report: Report,
	extra: (name: string) => boolean = () => false
): void {
	for (const name of table.columns.keys()) {
		if (name === '' || Object.hasOwn(rules, name) || extra(name)) continue;
		report(issueAt({ file: table.file, row: 1, column: name }, 'unknown-column', name));
	}
	for (const [name, required] of Object.entries(rules)) {
		if (required && !table.columns.has(name)) {
			report(issueAt({ file: table.file, row: 1, column: name }, 'missing-column', ''));
		}
	}
}

/** Reads the cells of one row by column name. Empty fields are not there: `null` or empty text, never 0. */
export class RowReader {
	constructor(
		private readonly table: CsvTable,
		private readonly record: CsvRow,
		private readonly report: Report
	) {}

	/** The row as a spreadsheet shows it. */
	get row(): number {
		return this.record.row;
	}

	/** Reports something wrong with one column of this row. */
	wrong(
		column: string | null,
		code: FolderIssueCode,
		values: FolderIssue['values'] = {},
		raw?: string
	): void {
		const text = raw ?? (column === null ? '' : this.text(column));
		this.report(issueAt({ file: this.table.file, row: this.row, column }, code, text, values));
	}

	/** Returns the text of a column, empty where the column or its text is not there. */
	text(column: string): string {
		return this.record.cells[this.table.columns.get(column) ?? -1] ?? '';
	}

	/** Returns the text of a column that may not be empty; where it is, reports it and returns null. */
	needed(column: string): string | null {
		const text = this.text(column);
		if (text !== '') return text;
		if (this.table.columns.has(column)) this.wrong(column, 'missing-value');
		return null;
	}

	/** Returns a needed id, or null after reporting it. */
	id(column: string): string | null {
		const text = this.needed(column);
		if (text === null || ID_PATTERN.test(text)) return text;
		this.wrong(column, 'not-an-id');
		return null;
	}

	/** Returns a needed word of a closed list, or null after reporting it. */
	oneOf<Word extends string>(column: string, words: readonly Word[]): Word | null {
		const text = this.needed(column);
		if (text === null) return null;
		const word = words.find((w) => w === text);
		if (word !== undefined) return word;
		this.wrong(column, 'not-in-list', { list: words.join(' ') });
		return null;
	}

	/** Returns a plain number, or null where the field is empty or (after reporting it) not one. */
	number(column: string): number | null {
		const text = this.text(column);
		if (text === '') return null;
		const value = parsePlainNumber(text);
		if (value === null) this.wrong(column, 'not-a-number');
		else if (Math.abs(value) > Number.MAX_SAFE_INTEGER) this.wrong(column, 'number-too-large');
		else return value;
		return null;
	}

	/** Returns a whole number of at least `least`, or null where the field is empty or (after reporting it) not one. */
	whole(column: string, least: number): number | null {
		const value = this.number(column);
		if (value === null) return null;
		if (!Number.isInteger(value)) this.wrong(column, 'not-whole');
		else if (value < least) this.wrong(column, 'too-small', { least });
		else return value;
		return null;
	}

	/** Returns a year of four digits, or null where the field is empty or (after reporting it) not one. */
	year(column: string): number | null {
		const text = this.text(column);
		if (text === '') return null;
		const value = /^\d{4}$/.test(text) ? Number(text) : 0;
		if (value >= FIRST_YEAR && value <= LAST_YEAR) return value;
		this.wrong(column, 'not-a-year', { first: FIRST_YEAR, last: LAST_YEAR });
		return null;
	}

	/** Returns a date of the calendar as `YYYY-MM-DD`, or empty text where it is not known or (reported) not one. */
	date(column: string): string {
		const text = this.text(column);
		if (text === '' || isDate(text)) return text;
		this.wrong(column, 'not-a-date');
		return '';
	}

	/** Returns `true` or `false` as written, or null after reporting it. */
	flag(column: string): boolean | null {
		const text = this.needed(column);
		if (text === null) return null;
		if (text === 'true' || text === 'false') return text === 'true';
		this.wrong(column, 'not-a-boolean');
		return null;
	}
}

/** Returns whether a text is a day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (match === null) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
