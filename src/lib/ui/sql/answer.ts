import type { Lang } from '../../domain/lang';
import type { AnswerCell, AnswerColumn, AnswerTable } from '../../engine/answerRows';
import type { FileTable } from '../../export/table';
import { formatFigure } from '../../text/format';
import { SQL_TEXT } from '../../text/sql';

/** Decimals shown of a number; the exact one stands in its title and in files. */
const DECIMALS = 4;

/** Returns whether a column's numbers are all years, which are written without separators. */
export function isYears(table: AnswerTable, column: number): boolean {
	const values = table.rows.map((row) => row[column] ?? null).filter((v) => v !== null);
	return (
		values.length > 0 &&
		values.every((v) => typeof v === 'number' && Number.isInteger(v) && v >= 1900 && v <= 2100)
	);
}

/** Returns a cell as it is read on screen; nothing is `NULL`, as statements call it, and never an empty text. */
export function cellWords(value: AnswerCell, years: boolean, lang: Lang): string {
	if (value === null) return 'NULL';
	if (typeof value === 'boolean') return SQL_TEXT[lang][value ? 'yes' : 'no'];
	if (typeof value === 'string') return value;
	if (years) return String(value);
	const rounded = Number(value.toFixed(DECIMALS));
	// A small number is not shown as zero.
	return rounded === 0 && value !== 0 ? value.toPrecision(2) : formatFigure(rounded, lang, null);
}

/** Returns the answer as a table for files: numbers as numbers with all their decimals, nothing left empty by words. */
export function answerFile(table: AnswerTable, name: string): FileTable {
	return {
		name,
		columns: table.columns.map(({ name: header, type }: AnswerColumn, i) => ({
			header,
			type: type === 'number' ? (isYears(table, i) ? 'year' : 'figure') : type === 'date' ? 'date' : 'text',
			digits: null
		})),
		rows: table.rows
	};
}
