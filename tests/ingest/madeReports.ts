import { readReport, type ReportReading } from '../../src/lib/ingest/openReport';
import type { MadeReport } from '../fixtures/reports/form';

const LIBRARY = 'node_modules/pdfjs-dist';

/** What reading needs from outside, with the character maps of the installed PDF library. */
export const OUTSIDE = {
	pdf: { cMaps: `${LIBRARY}/cmaps/`, fonts: `${LIBRARY}/standard_fonts/` },
	clock: () => performance.now()
};

/** Returns a report's file read. */
export function read(bytes: Uint8Array, name: string): Promise<ReportReading> {
	return readReport(bytes, name, OUTSIDE);
}

/** Returns a text read as a report. */
export function readText(text: string, name = 'report.txt'): Promise<ReportReading> {
	return read(new TextEncoder().encode(text), name);
}

/** Returns a report's figures as numbers by code, those it prints. */
export function numbersOf(report: MadeReport): Record<string, number> {
	return Object.fromEntries(Object.entries(report.figures).map(([code, text]) => [code, Number(text)]));
}
