import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { toCsv, type CsvCell } from '../../src/lib/export/csv';
import { reportTemplate } from '../../src/lib/ingest/templates';

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

/** Returns a table in the layout of the downloadable template, one row per report. */
export function wideTable(name: string, reports: readonly UploadedReport[]): Upload {
	const columns = reportTemplate('2021', 'zh').filter(
		({ target }) => target === 'agency' || target === 'year' || reports.some((r) => target in r.cells)
	);
	const rows = reports.map((report) =>
		columns.map(({ target }) =>
			target === 'agency' ? report.agency : target === 'year' ? report.year : (report.cells[target] ?? null)
		)
	);
	const text = toCsv([columns.map((c) => c.header), ...rows]);
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
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
