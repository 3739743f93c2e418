import { readCsvFile } from '../ingest/csvFile';
import { IssueLog } from '../ingest/issues';
import { HEAD_BYTES, MAX_REPORT_BYTES } from '../ingest/limits';
import { readReport, type ReportOptions } from '../ingest/openReport';
import { readText } from '../ingest/proseReport';
import type { BlobLike, CsvReadOptions, ReadProgress } from '../ingest/reading';
import { sniffKind } from '../ingest/sniff';
import { headRows, TABLE_SURE, tableLikeness, tablesOfLines } from '../ingest/tableSheet';
import { documentDraft, holdsReport } from './documentDraft';
import type { DocumentReading, FileProgress, FileReading, TableReading } from './fileReading';
import { saidTable, sheetTables, workbookTable } from './sheetTables';

/** What reading a file needs from outside. */
export type Outside = Pick<ReportOptions, 'pdf' | 'clock' | 'signal'>;

/** Text files above this are tables; the form itself takes a few kilobytes. */
const MAX_FORM_FILE = 4 * 1024 * 1024;

async function bytesOf(file: BlobLike, most: number): Promise<Uint8Array> {
	return new Uint8Array(await file.slice(0, Math.min(file.size, most)).arrayBuffer());
}

async function csvTable(
	file: BlobLike,
	options: CsvReadOptions,
	tell: (progress: FileProgress) => void,
	signal: AbortSignal | undefined
): Promise<TableReading> {
	const onProgress = ({ bytes, total, rows, reports }: ReadProgress) =>
		tell({ rows, reports, pages: null, share: total === null || total === 0 ? null : bytes / total });
	return { kind: 'table', source: 'csv', ...(await readCsvFile(file, options, onProgress, signal)) };
}

function refused(file: string, bytes: number): DocumentReading {
	const log = new IssueLog();
	log.add('report-too-large', { file, row: null, column: null }, '', { limit: MAX_REPORT_BYTES });
	return { kind: 'document', file, bytes, source: null, drafts: [], issues: log.kept, tallies: {} };
}

async function readDocument(
	bytes: Uint8Array,
	options: CsvReadOptions,
	outside: Outside,
	tell: (progress: FileProgress) => void
): Promise<FileReading> {
	const { file } = options;
	const reading = await readReport(bytes, file, {
		...outside,
		encoding: options.encoding ?? null,
		onPage: (read, of) => tell({ rows: null, reports: 0, pages: { read, of }, share: read / of })
	});
	const text = readText(reading.lines, file);
	const found = { kind: 'document', file, bytes: bytes.length, source: reading.kind, tallies: {} } as const;
	if (reading.lines.length === 0) return { ...found, drafts: [], issues: reading.issues };
	if (Object.keys(reading.spots).length === 0 && (reading.kind === 'html' || reading.kind === 'docx')) {
		const sheets = tablesOfLines(reading.lines).map((rows) => ({ name: '', rows }));
		const table = sheetTables(sheets, options, reading.kind, bytes.length);
		if (table !== null && table.drafts.length > 0) return table;
	}
	if (!holdsReport(reading, text)) {
		const log = new IssueLog();
		log.add('no-form', { file, row: null, column: null });
		const errors = reading.issues.filter((i) => i.severity === 'error');
		return { ...found, drafts: [], issues: [...errors, ...log.kept] };
	}
	return {
		...found,
		drafts: [documentDraft(reading, text, `${file}#1`)],
		issues: [...reading.issues, ...text.issues]
	};
}

/**
 * Reads one file of any kind into drafts: a published report in whatever format gives one draft with its document, a
 * table (CSV, or a sheet of a workbook or page) one per report. Bad data never throws; it rejects when cancelled, and
 * with the file's own error when it cannot be read. What a person chose in `options` holds.
 */
export async function readFile(
	file: BlobLike,
	options: CsvReadOptions,
	outside: Outside,
	tell: (progress: FileProgress) => void = () => undefined
): Promise<FileReading> {
	const { signal } = outside;
	const head = await bytesOf(file, HEAD_BYTES);
	const whole = head.length === file.size;
	const sniffed = sniffKind(head, options.file);
	if (sniffed.foreign === 'empty') return csvTable(file, options, tell, signal);
	const parted = sniffed.kind === 'csv';
	if (parted || sniffed.kind === 'text') {
		const told = saidTable(options) || (parted && file.size > MAX_FORM_FILE);
		const likely = () => tableLikeness(headRows(head, whole, options), options.file) >= TABLE_SURE;
		if (told || (options.layout !== 'form' && likely())) return csvTable(file, options, tell, signal);
	}
	if (file.size > MAX_REPORT_BYTES) return refused(options.file, file.size);
	const bytes = whole ? head : await bytesOf(file, MAX_REPORT_BYTES);
	if (sniffKind(bytes, options.file).kind === 'xlsx' && options.layout !== 'form') {
		const table = await workbookTable(bytes, options);
		if (table !== null) return table;
	}
	const read = await readDocument(bytes, options, outside, tell);
	if (!parted || options.layout === 'form' || read.drafts.length > 0) return read;
	return csvTable(file, options, tell, signal);
}

/** Returns bytes as a file that can be read in pieces. */
export function asBlob(bytes: Uint8Array): BlobLike {
	return {
		size: bytes.length,
		slice: (from, to) => ({ arrayBuffer: async () => bytes.slice(from, to).buffer as ArrayBuffer })
	};
}
