/** What a cell of an answer can hold; null = nothing. Dates and everything nested are text. */
export type AnswerCell = string | number | boolean | null;

export type AnswerType = 'number' | 'text' | 'date' | 'flag';

export interface AnswerColumn {
	name: string;
	type: AnswerType;
}

/** An answer to a statement a person typed. Rows are as long as the columns, whose names may repeat. */
export interface AnswerTable {
	columns: AnswerColumn[];
	rows: AnswerCell[][];
	/** Whether there were more rows than were asked for. */
	more: boolean;
}

/** What this room needs of a column's Arrow type. */
interface Typed {
	toString(): string;
}

/** What this room needs of an Arrow record batch. */
export interface Batch {
	numRows: number;
	getChildAt(index: number): { get(row: number): unknown } | null;
}

/** Returns how a column of an Arrow type is shown. */
export function answerType(type: Typed): AnswerType {
	const name = String(type);
	if (/^(u?int\d|float|decimal)/i.test(name)) return 'number';
	if (/^bool/i.test(name)) return 'flag';
	return /^date/i.test(name) ? 'date' : 'text';
}

/** Message of the error for a column whose values cannot be read truthfully. */
export const UNREADABLE = 'INTERVAL';

/** Returns whether values of an Arrow type cannot be read truthfully: spans of time lose their days on the way. */
export function isUnreadable(type: Typed): boolean {
	return /\bInterval\b/.test(String(type));
}

const two = (n: number) => String(n).padStart(2, '0');

function timeOfDay(microseconds: number): string {
	const seconds = Math.floor(microseconds / 1_000_000);
	const rest = microseconds % 1_000_000;
	const fraction = rest === 0 ? '' : `.${String(rest).padStart(6, '0').replace(/0+$/, '')}`;
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

function nested(value: object): string {
	return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));
}

/** Returns one value as an answer shows it: numbers that are not finite as words, dates as ISO text, bytes as hex. */
export function answerCell(value: unknown, type: Typed): AnswerCell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'boolean' || typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'bigint') {
		const name = String(type);
		const number = Number(value);
		if (/^date/i.test(name)) return isoOf(number)?.slice(0, 10) ?? String(number);
		if (/^timestamp/i.test(name))
			return (
				isoOf(number)
					?.replace('T', ' ')
					.replace(/(\.000)?Z$/, '') ?? String(number)
			);
		if (/^time/i.test(name)) return timeOfDay(number);
		return Number.isFinite(number) ? number : String(number);
	}
	if (value instanceof Uint8Array)
		return `0x${[...value].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
	return nested(value as object);
}

function isoOf(milliseconds: number): string | null {
	const date = new Date(milliseconds);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Returns the rows of a record batch, at most `limit` of them, as long as its columns. */
export function batchRows(batch: Batch, types: readonly Typed[], limit: number): AnswerCell[][] {
	const vectors = types.map((_, i) => batch.getChildAt(i));
	return Array.from({ length: Math.min(batch.numRows, limit) }, (_, r) =>
		vectors.map((vector, i) => answerCell(vector?.get(r), types[i] as Typed))
	);
}
