import type { CsvReadOptions } from '../ingest/reading';
import { readTableSheet, TABLE_SURE, tableLikeness } from '../ingest/tableSheet';
import { zipEntries, zipFault } from '../ingest/zipDirectory';
import type { TableReading } from './fileReading';

/** Returns whether a person said that a file is a table: by its layout, its header or what its columns are. */
export function saidTable({ layout, header, mapping }: CsvReadOptions): boolean {
	const said = (layout ?? null) !== null || (header ?? null) !== null;
	return layout !== 'form' && (said || Object.keys(mapping ?? {}).length > 0);
}

/** The rows of one sheet or table, and its name where it has one. */
export interface NamedRows {
	name: string;
	rows: readonly (readonly string[])[];
}

/** Returns one reading of those sheets that are tables of reports; null where none is. */
export function sheetTables(
	sheets: readonly NamedRows[],
	options: CsvReadOptions,
	source: TableReading['source'],
	bytes: number
): TableReading | null {
	const told = saidTable(options);
	const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
	const tables = filled.filter(({ rows }) => told || tableLikeness(rows) >= TABLE_SURE);
	const [first, ...others] = tables.map(({ name, rows }) => {
		const file = tables.length > 1 && name !== '' ? `${options.file} · ${name}` : options.file;
		return readTableSheet(rows, { ...options, file }, bytes);
	});
	if (first === undefined) return null;
	const whole: TableReading = { ...first, kind: 'table', source, file: options.file };
	for (const { drafts, issues, counts } of others) {
		whole.drafts.push(...drafts);
		whole.issues = [...whole.issues, ...issues];
		const sums = { ...whole.counts };
		for (const key of [
			'rows',
			'reports',
			'figures',
			'zeros',
			'blanks',
			'notApplicable',
			'texts',
			'issues'
		] as const)
			sums[key] += counts[key];
		whole.counts = sums;
	}
	return whole;
}

/** Returns the reading of a workbook's sheets that are tables of reports; null where none is, or it cannot be opened. */
export async function workbookTable(
	bytes: Uint8Array,
	options: CsvReadOptions
): Promise<TableReading | null> {
	const entries = zipEntries(bytes);
	if (entries === null || zipFault(bytes, entries) !== null) return null;
	const { xlsxSheets } = await import('../ingest/xlsxSource');
	try {
		return sheetTables(await xlsxSheets(bytes), options, 'xlsx', bytes.length);
	} catch {
		return null; // The reader of documents says what is wrong with it.
	}
}
