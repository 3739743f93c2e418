/** What can stand in a cell of a table that leaves the program; null = nothing. */
export type CsvCell = string | number | boolean | null;

/** Text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

function cell(value: CsvCell): string {
	if (value === null) return '';
	const text = String(value);
	const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Returns rows as CSV text that spreadsheets open as it is: UTF-8 byte order mark, comma, CRLF. Text that would run
 * as a formula gets a leading apostrophe; plain numbers, signed ones too, stay as they are.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
