import { rowsOfText } from './csvRows';
import { ChunkDecoder, detectEncoding } from './decode';
import { sniffDelimiter } from './delimiter';
import { noCounts } from './drafts';
import { IssueLog } from './issues';
import { HEAD_BYTES, PREVIEW_COLUMNS, PREVIEW_ROWS } from './limits';
import { planTable } from './plan';
import type { SourceLine } from './reportSource';
import { TableReader } from './tableReader';
import type { CsvReading, CsvReadOptions } from './reading';

/** From this likeness on rows are read as a table of many reports without a person saying so. */
export const TABLE_SURE = 0.7;

const HEAD_TEXT = 200_000;
const HEAD_ROWS = 200;

/** Columns that tell reports apart: a table without any of them holds one report at most. */
const TELLING: readonly string[] = ['agency', 'agency_id', 'year'];

/** Returns how surely rows are a table with one report or one figure a row, 0 to 1; the form itself is 0. */
export function tableLikeness(rows: readonly (readonly string[])[], file = ''): number {
	const head = rows.slice(0, HEAD_ROWS).map((row) => [...row]);
	const { layout, header, confidence, mapping } = planTable(head, { file }, new IssueLog());
	const body = header === null ? [] : head.slice(header.start + header.depth);
	const filled = body.some((row) => row.some((cell) => cell.trim() !== ''));
	const telling = mapping.some((m) => TELLING.includes(m.target));
	return layout === 'form' || !filled || !telling ? 0 : confidence;
}

/** Returns the first rows of a text file by its first bytes; `whole` says that these are all. */
export function headRows(
	head: Uint8Array,
	whole: boolean,
	options: Pick<CsvReadOptions, 'encoding' | 'delimiter'>
): string[][] {
	const chosen = options.encoding ?? null;
	const detected =
		chosen === null ? detectEncoding(head, whole) : { encoding: chosen, sure: true, why: 'chosen' as const };
	const text = new ChunkDecoder(detected).push(head.subarray(0, HEAD_BYTES), whole).slice(0, HEAD_TEXT);
	return rowsOfText(text, options.delimiter ?? sniffDelimiter(text));
}

/** Returns whether a text that was pasted is a table with one report or one figure a row. */
export function isTableText(text: string): boolean {
	const head = text.slice(0, HEAD_TEXT);
	return tableLikeness(rowsOfText(head, sniffDelimiter(head))) >= TABLE_SURE;
}

/** Returns the rows of each table among a document's lines by position; what a merged cell covers is empty. */
export function tablesOfLines(lines: readonly SourceLine[]): string[][][] {
	const tables = new Map<number, string[][]>();
	for (const { cells, place } of lines) {
		if (cells === null || place.table === null) continue;
		const row: string[] = [];
		for (const { text, column } of cells) row[column] = text;
		const known = tables.get(place.table) ?? [];
		known.push(Array.from(row, (text) => text ?? ''));
		tables.set(place.table, known);
	}
	return [...tables.values()];
}

/** Returns the reports of a table that is at hand as rows, read as a CSV file with the same rows would be. */
export function readTableSheet(
	rows: readonly (readonly string[])[],
	options: CsvReadOptions,
	bytes: number
): CsvReading {
	const log = new IssueLog();
	const counts = noCounts();
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const all = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
	const plan = planTable(all.slice(0, HEAD_ROWS), options, log);
	const reader = new TableReader(plan, options, log, counts);
	reader.take(all);
	const drafts = reader.finish();
	return {
		file: options.file,
		bytes,
		encoding: { encoding: 'utf-8', sure: true, why: 'valid' },
		delimiter: ',',
		layout: plan.layout,
		layoutConfidence: plan.confidence,
		header: plan.header === null ? null : { row: plan.header.start + 1, depth: plan.header.depth },
		headers: plan.mapping.map((m) => m.header),
		mapping: plan.mapping,
		preview: all.slice(0, PREVIEW_ROWS).map((r) => r.slice(0, PREVIEW_COLUMNS)),
		drafts,
		issues: log.kept,
		counts: {
			rows: reader.rows,
			reports: drafts.length,
			...counts,
			issues: log.total,
			issuesByCode: log.counts,
			unreadBytes: 0
		}
	};
}
