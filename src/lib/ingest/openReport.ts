import { decodeBytes, type Encoding } from './decode';
import type { IngestIssue } from './draft';
import { IssueLog, type IssueCode } from './issues';
import { MAX_NESTING, MAX_PAGES, MAX_PDF_MILLISECONDS, MAX_REPORT_BYTES, MAX_SOURCE_LINES } from './limits';
import { archivePage, isPageArchive } from './mhtPage';
import type { PdfAssets } from './pdfSource';
import { isTraditional } from './plainSigns';
import { partsOf } from './reportParts';
import { readForm, type FormFigures } from './readReport';
import type { Source, SourceKind } from './reportSource';
import { csvSource } from './sheetSource';
import { manyCommas, sniffKind, type ForeignKind } from './sniff';
import { textSource } from './textSource';
import { zipEntries, zipFault } from './zipDirectory';

/** What reading a report's file needs from outside. */
export interface ReportOptions {
	/** Where the character maps of PDFs are served from; without them PDFs of older programs lose their text. */
	pdf: PdfAssets | null;
	/** Returns milliseconds from any fixed moment. */
	clock: () => number;
	/** Encoding of a text, page or table, where a person chose it. */
	encoding?: Encoding | null;
	signal?: AbortSignal | undefined;
	/** Hears after each page of a PDF how many are read, of how many. */
	onPage?: ((read: number, pages: number) => void) | undefined;
}

/** A report's file as lines, or what kept it from being read. */
export interface OpenedReport {
	file: string;
	kind: SourceKind | null;
	foreign: ForeignKind | null;
	source: Source;
	issues: IngestIssue[];
}

/** A report read: its lines, and what its tables say. */
export interface ReportReading extends FormFigures {
	file: string;
	kind: SourceKind | null;
	foreign: ForeignKind | null;
	lines: Source['lines'];
	head: Source['head'];
	/** Lines of the file before the report's first: `lines` and places count from the report's own first line. */
	from: number;
}

const FOREIGN: Readonly<Record<ForeignKind, IssueCode>> = {
	doc: 'unsupported-doc',
	xls: 'unsupported-xls',
	wps: 'unsupported-wps',
	ofd: 'unsupported-ofd',
	rtf: 'unsupported-rtf',
	image: 'unsupported-image',
	zip: 'unsupported-archive',
	archive: 'unsupported-archive',
	'encrypted-office': 'encrypted-file',
	empty: 'empty-file',
	binary: 'unsupported-file'
};

const NOTHING: Source = { kind: 'text', lines: [], gapsCount: false, head: [] };

/** How deep the elements of a page are nested, counted roughly by its tags. */
function nesting(html: string): number {
	let depth = 0;
	let deepest = 0;
	for (const tag of html.matchAll(
		/<(\/?)(?:div|span|table|tr|td|font|section|ul|ol|li|b|i|p|a|center)\b/gi
	)) {
		depth = tag[1] === '' ? depth + 1 : Math.max(0, depth - 1);
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

/** Returns a report's file as lines in reading order; never throws but when cancelled, faults are issues. */
export async function openReport(
	bytes: Uint8Array,
	name: string,
	options: ReportOptions
): Promise<OpenedReport> {
	const log = new IssueLog();
	const whole = { file: name, row: null, column: null };
	const sniffed = sniffKind(bytes, name);
	const opened = { file: name, ...sniffed, source: NOTHING, issues: log.kept };
	if (sniffed.kind === null) {
		log.add(FOREIGN[sniffed.foreign], whole);
		return opened;
	}
	if (bytes.length > MAX_REPORT_BYTES) {
		log.add('report-too-large', whole, '', { limit: MAX_REPORT_BYTES });
		return opened;
	}
	try {
		const source = await sourceOf(bytes, sniffed.kind, options, (code, values = {}) =>
			log.add(code, whole, '', values)
		);
		if (source.lines.length >= MAX_SOURCE_LINES)
			log.add('too-many-lines', whole, '', { limit: MAX_SOURCE_LINES });
		if (isTraditional(source.lines)) log.add('traditional-text', whole);
		return { ...opened, source };
	} catch (error) {
		if (options.signal?.aborted === true) throw error;
		log.add('damaged-file', whole);
		return opened;
	}
}

type Say = (code: IssueCode, values?: Record<string, string | number>) => void;

async function sourceOf(
	bytes: Uint8Array,
	kind: SourceKind,
	options: ReportOptions,
	say: Say
): Promise<Source> {
	if (kind === 'pdf') return pdfOf(bytes, options, say);
	if (kind === 'docx' || kind === 'xlsx') {
		const entries = zipEntries(bytes);
		const fault = entries === null ? 'zip-damaged' : zipFault(bytes, entries);
		if (fault !== null) {
			say(fault === 'zip-damaged' ? 'damaged-file' : fault);
			return NOTHING;
		}
		if (kind === 'docx') return (await import('./docxSource')).docxSource(bytes);
		return (await import('./xlsxSource')).xlsxSource(bytes);
	}
	const saved = kind === 'html' && isPageArchive(bytes);
	const page = saved ? await archivePage(bytes, options.encoding ?? null) : null;
	if (saved && page === null) {
		say('damaged-file');
		return NOTHING;
	}
	const { text, detected, damaged } = page ?? decodeBytes(bytes, options.encoding ?? null);
	if (!detected.sure) say('encoding-unsure', { encoding: detected.encoding });
	if (damaged > 0) say('undecodable', { encoding: detected.encoding, count: damaged });
	if (kind === 'csv') return csvSource(text);
	if (kind === 'text') return textSource(text);
	if (nesting(text) > MAX_NESTING) {
		say('too-deep', { limit: MAX_NESTING });
		return NOTHING;
	}
	return (await import('./htmlSource')).htmlSource(text);
}

async function pdfOf(bytes: Uint8Array, options: ReportOptions, say: Say): Promise<Source> {
	const { readPdf } = await import('./pdfSource');
	const { source, fault, pages, read } = await readPdf(bytes, {
		assets: options.pdf,
		clock: options.clock,
		patience: MAX_PDF_MILLISECONDS,
		signal: options.signal,
		onPage: options.onPage
	});
	if (fault !== null) say(fault, { count: pages, read, limit: MAX_PAGES });
	return source;
}

function readingOf(opened: OpenedReport, part: Source, from: number, first: boolean): ReportReading {
	const form = readForm(part, opened.file);
	const own = opened.source.lines.length === 0 ? [] : form.issues;
	const said = own.map((issue) => ({
		...issue,
		place: { ...issue.place, row: fileRow(issue.place.row, from) }
	}));
	return {
		...form,
		file: opened.file,
		kind: opened.kind,
		foreign: opened.foreign,
		lines: part.lines,
		head: part.head,
		from,
		issues: first ? [...opened.issues, ...said] : said
	};
}

function fileRow(row: number | null, from: number): number | null {
	return row === null ? null : row + from;
}

/** Returns everything the tables of a report's file say, with its lines; never throws but when cancelled. */
export async function readReport(
	bytes: Uint8Array,
	name: string,
	options: ReportOptions
): Promise<ReportReading> {
	const opened = await openReport(bytes, name, options);
	return readingOf(opened, opened.source, 0, true);
}

/**
 * Returns the reports of a file one by one, each with its own lines: several where the file holds several one behind
 * the other, else one. Issues on the file as a whole stand with the first; never throws but when cancelled.
 */
export async function readReportsOf(
	bytes: Uint8Array,
	name: string,
	options: ReportOptions
): Promise<ReportReading[]> {
	const opened = await openReport(bytes, name, options);
	return partsOf(opened.source).map(({ source, from }, i) => readingOf(opened, source, from, i === 0));
}

/** Returns everything the tables say that were pasted as HTML or as text. */
export async function readPasted(content: string, name: string): Promise<ReportReading> {
	const html = /<(?:table|td|p|div|span)\b/i.test(content) && nesting(content) <= MAX_NESTING;
	const kind = html ? 'html' : manyCommas(content) ? 'csv' : 'text';
	const source = html
		? (await import('./htmlSource')).htmlSource(content)
		: kind === 'csv'
			? csvSource(content)
			: textSource(content);
	const log = new IssueLog();
	if (isTraditional(source.lines)) log.add('traditional-text', { file: name, row: null, column: null });
	return readingOf({ file: name, kind, foreign: null, source, issues: log.kept }, source, 0, true);
}
