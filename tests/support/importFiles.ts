import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import writeXlsxFile from 'write-excel-file/node';
import { toCsv, type CsvCell } from '../../src/lib/export/csv';
import { reportTemplate } from '../../src/lib/ingest/templates';
import { consistentReport, sequence } from '../fixtures/reports/figures';
import type { FormName, MadeReport } from '../fixtures/reports/form';

/** A file as a browser's file field takes it. */
export interface Upload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** One report of an uploaded table: whose, which year, and its figures by cell code; other cells stay blank. */
export interface UploadedReport {
	agency: string;
	year: number;
	cells: Readonly<Record<string, CsvCell>>;
}

function wideRows(reports: readonly UploadedReport[]): CsvCell[][] {
	const columns = reportTemplate('2021', 'zh').filter(
		({ target }) => target === 'agency' || target === 'year' || reports.some((r) => target in r.cells)
	);
	const rows = reports.map((report) =>
		columns.map(({ target }) =>
			target === 'agency' ? report.agency : target === 'year' ? report.year : (report.cells[target] ?? null)
		)
	);
	return [columns.map((c) => c.header), ...rows];
}

/** Returns a table in the layout of the downloadable template, one row per report. */
export function wideTable(name: string, reports: readonly UploadedReport[]): Upload {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(toCsv(wideRows(reports))) };
}

/** Returns a text as an uploaded file. */
export function textFile(name: string, text: string): Upload {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Writes a table of about this many megabytes to disk: one figure a row, over many agencies and years. */
export async function writeLongTable(
	path: string,
	megabytes: number,
	header: string,
	row: string
): Promise<void> {
	const out = createWriteStream(path);
	out.write(`${header}\n`);
	const block = `${row}\n`.repeat(Math.ceil(1_000_000 / (Buffer.byteLength(row) + 1)));
	for (let written = 0; written < megabytes; written += 1) {
		if (!out.write(block)) await once(out, 'drain');
	}
	out.end();
	await once(out, 'finish');
}

/** Returns such a table as a workbook with one sheet, or one sheet per list of reports. */
export async function tableWorkbook(...sheets: (readonly UploadedReport[])[]): Promise<Uint8Array> {
	const data = sheets.map((reports, i) => ({ sheet: `Sheet${i + 1}`, data: wideRows(reports) }));
	return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

/** Returns a made report with figures that add up, under an agency's name. */
export function agencyReport(agency: string, form: FormName, seed: number): MadeReport {
	const made = consistentReport(form, sequence(seed), 240);
	const from = made.title.search(/\d{4}/);
	return { ...made, title: `${agency}${made.title.slice(from)}` };
}

/** Returns bytes as an uploaded file, without a word about what they are. */
export function bytesFile(name: string, bytes: Uint8Array): Upload {
	return { name, mimeType: '', buffer: Buffer.from(bytes) };
}
