import type { Cell, Sheet } from 'write-excel-file/universal';
import type { Lang } from '../domain/lang';
import { SHEET_TEXT } from '../text/sheets';
import type { FileTable } from './table';
import { columnWidth, dataCell, textCell } from './xlsxCells';

/** Where a workbook's figures come from: its last sheet. */
export interface WorkbookSource {
	lang: Lang;
	/** What the workbook shows. */
	title: string;
	/** The dataset's title, and where its figures come from. */
	dataset: string;
	origin: string;
	/** The label fictional figures carry, null for real ones. */
	fictional: string | null;
	/** Address of the view the tables were taken from, or empty. */
	link: string;
	/** ISO date of the day the file is made. */
	made: string;
	/** Footnotes, each a sentence: breaks, small samples, what is left out. */
	notes: readonly string[];
}

/** Most rows and columns a sheet holds. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const LONGEST_NAME = 31;
const PORTRAIT = 90;
const SOURCE_WIDTHS = [16, 90];

/** File type of a workbook. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Returns a name spreadsheets accept that is not yet taken (in any case of letters): at most 31 characters, none of
 * `[]/\:*?`, no apostrophe at either end, not the reserved `History`.
 */
export function sheetName(name: string, taken: readonly string[], fallback: string): string {
	const clean = name
		.normalize('NFC')
		.replace(/[[\]/\\:*?\u0000-\u001f\u007f-\u009f]+|\p{Surrogate}|[\ufffd-\uffff]/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[' ]+|[' ]+$/g, '');
	const stem = clean === '' || clean.toLowerCase() === 'history' ? fallback : clean;
	const used = new Set(taken.map((t) => t.toLowerCase()));
	for (let n = 1; ; n += 1) {
		const ending = n === 1 ? '' : ` ${n}`;
		const made =
			stem
				.slice(0, LONGEST_NAME - ending.length)
				.replace(/[\ud800-\udbff]$/, '')
				.replace(/[' ]+$/, '') + ending;
		if (!used.has(made.toLowerCase())) return made;
	}
}

function tableSheet(table: FileTable, name: string): Sheet<Blob> {
	const { columns, rows } = table;
	if (rows.length >= MOST_ROWS || columns.length > MOST_COLUMNS)
		throw new RangeError(`"${table.name}" has more rows or columns than a sheet holds`);
	const header = columns.map(({ header: words, type }): Cell =>
		textCell(words, {
			fontWeight: 'bold',
			wrap: true,
			alignVertical: 'bottom',
			bottomBorderStyle: 'thin',
			...(type === 'text' || type === 'date' ? {} : { align: 'right' })
		})
	);
	const widths = columns.map((column, i) =>
		columnWidth(
			column,
			rows.map((row) => row[i] ?? null)
		)
	);
	const wide = widths.reduce((a, b) => a + b, 0) > PORTRAIT;
	return {
		sheet: name,
		data: [header, ...rows.map((row) => columns.map((column, i) => dataCell(row[i] ?? null, column)))],
		columns: widths.map((width) => ({ width })),
		stickyRowsCount: 1,
		stickyColumnsCount: Math.min(table.frozen ?? 1, columns.length),
		...(wide ? { orientation: 'landscape' } : {})
	};
}

function sourceSheet(source: WorkbookSource, name: string): Sheet<Blob> {
	const text = SHEET_TEXT[source.lang];
	const head = (words: string): Cell => textCell(words, { fontWeight: 'bold' });
	const line = (words: string, value: string, style: Record<string, unknown> = {}): Cell[][] =>
		value === '' ? [] : [[head(words), textCell(value, { wrap: true, ...style })]];
	return {
		sheet: name,
		data: [
			...line(text.title, source.title, { fontWeight: 'bold' }),
			...(source.fictional === null ? [] : line(text.fictional, source.fictional, { fontWeight: 'bold' })),
			...line(text.dataset, source.dataset),
			...line(text.origin, source.origin),
			...line(text.link, source.link),
			[head(text.made), dataCell(source.made, { header: text.made, type: 'date' })],
			...source.notes.flatMap((note, i) => line(i === 0 ? text.notes : '', note)),
			...line(text.empty, text.emptyMeans)
		],
		columns: SOURCE_WIDTHS.map((width) => ({ width }))
	};
}

/**
 * Returns an XLSX workbook: a sheet for each table, header frozen, numbers as numbers, text that is never a formula;
 * then a sheet that says where the figures come from. Throws where a number is not finite or a table does not fit.
 */
export async function toXlsx(
	tables: readonly FileTable[],
	source: WorkbookSource
): Promise<Uint8Array<ArrayBuffer>> {
	const { default: write } = await import('write-excel-file/universal');
	const text = SHEET_TEXT[source.lang];
	const names: string[] = [];
	for (const table of tables) names.push(sheetName(table.name, [...names, text.source], text.table));
	const sheets = tables.map((table, i) => tableSheet(table, names[i] as string));
	const blob = await write([...sheets, sourceSheet(source, text.source)]).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}
