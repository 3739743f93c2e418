import type { Cell } from 'write-excel-file/universal';
import type { ColumnType, TableCell, TableColumn } from './table';

/** Most characters a cell of a workbook holds. */
const MAX_TEXT = 32_767;
/** Columns grow with their words up to here, in widths of a digit; longer words wrap. */
const WIDEST = 48;
const NARROWEST = 7;

/** Characters that take two columns: Chinese, Japanese, Korean and full-width forms. */
const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Sequences a spreadsheet would read as one escaped character. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

/** Returns how many digits wide a text is: wide characters count as two; the longest line of several. */
export function textWidth(text: string): number {
	const lines = text.split('\n').map((line) => [...line].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0));
	return Math.max(...lines);
}

/** The writer numbers texts in a plain object, where these names are taken: their first letter goes as its code. */
function asCode(text: string): string {
	const code = text.charCodeAt(0).toString(16).padStart(4, '0');
	return `_x${code}_${text.slice(1)}`;
}

/**
 * Returns a text as a workbook can hold it: line ends as they are stored, no characters XML forbids, nothing that reads
 * as an escape by accident, cut at 32,767 characters with an ellipsis.
 */
export function cellText(text: string): string {
	const clean = text
		.replace(/\r\n?/g, '\n')
		.replace(/\p{Surrogate}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, '')
		.replace(ESCAPED, '_x005F_');
	if (clean in {}) return asCode(clean);
	return clean.length <= MAX_TEXT
		? clean
		: `${clean.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function decimals(digits: number): string {
	return digits === 0 ? '' : `.${'0'.repeat(digits)}`;
}

/** Returns the number format of a column, or undefined where a number is shown with what decimals it has. */
export function numberFormat({ type, digits }: Pick<TableColumn, 'type' | 'digits'>): string | undefined {
	const shown = digits === undefined ? (type === 'share' ? 1 : 0) : digits;
	if (type === 'year') return '0';
	if (type === 'share') return `0${decimals(shown ?? 2)}%`;
	return type !== 'figure' || shown === null ? undefined : `#,##0${decimals(shown)}`;
}

function isoDate(value: string): Date | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (match === null) return null;
	const date = new Date(`${value}T00:00:00Z`);
	// Before March 1900 spreadsheets count days differently from the calendar.
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value || Number(match[1]) < 1901
		? null
		: date;
}

/** Returns a text cell that stays text whatever it looks like: a leading `=` is a character, not a formula. */
export function textCell(value: string, style: Record<string, unknown> = {}): Cell {
	const text = cellText(value);
	return text === '' ? null : { value: text, type: String, format: '@', alignVertical: 'top', ...style };
}

const isNumeric = (type: ColumnType) => type === 'figure' || type === 'share' || type === 'year';

/** Returns one cell of a table, or null where there is nothing; throws where a number is not finite. */
export function dataCell(value: TableCell, column: TableColumn): Cell {
	if (value === null) return null;
	if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' };
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError(`"${column.header}" holds a number that is not finite`);
		const format = numberFormat(column);
		const plain = { value, type: Number, align: 'right', alignVertical: 'top' } as const;
		return format === undefined ? plain : { ...plain, format };
	}
	if (column.type === 'date') {
		const date = isoDate(value);
		if (date !== null) return { value: date, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
	}
	// A reason in the place of a figure stands where the figure would, and cannot be taken for one.
	return isNumeric(column.type)
		? textCell(value, { align: 'right', textColor: '#6b7280' })
		: textCell(value, { wrap: textWidth(value) > WIDEST });
}

function cellWidth(value: TableCell, column: TableColumn): number {
	if (value === null) return 0;
	if (typeof value !== 'number') return textWidth(String(value));
	if (column.type === 'year') return 4;
	const shown = column.type === 'share' ? value * 100 : value;
	const digits = column.digits === undefined ? (column.type === 'share' ? 1 : 0) : column.digits;
	const whole = Math.trunc(Math.abs(shown)).toString().length;
	const separators = Math.floor((whole - 1) / 3);
	const fraction = digits === null ? String(value).length - whole : digits + 1;
	return whole + separators + Math.max(0, fraction) + 2;
}

/** Returns the width of a column for its header and its values, in widths of a digit. */
export function columnWidth(column: TableColumn, values: Iterable<TableCell>): number {
	let widest = textWidth(column.header);
	for (const value of values) widest = Math.max(widest, cellWidth(value, column));
	return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}
