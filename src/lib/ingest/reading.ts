import type { IngestIssue, ReportDraft } from './draft';
import type { DetectedEncoding, Encoding } from './decode';

/** How a file is laid out: a row per report, a row per figure, or the form's own sheet of one report. */
export type Layout = 'wide' | 'long' | 'form';

export type Delimiter = ',' | '\t' | ';';

/** What a column is, other than a cell code. */
export const COLUMN_ROLES = [
	'agency',
	'agency_id',
	'year',
	'format',
	'published_on',
	'title',
	'source',
	'scope',
	'group',
	'item',
	'applicant',
	'value',
	'unit',
	'extra',
	'ignore'
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A cell code (`t3_new_natural`, `n_items_total`) or a role. */
export type Target = string;

/** Why a header is taken for a target. */
export type Why = 'code' | 'official' | 'alias' | 'row-total' | 'label' | 'ambiguous' | 'none' | 'user';

export interface Proposal {
	target: Target;
	/** 0 to 1; below `SURE_ENOUGH` a person has to confirm it. */
	confidence: number;
	why: Why;
}

/** What one column of the file is taken for. */
export interface ColumnMapping {
	/** Counted from 0. */
	column: number;
	/** As a spreadsheet names it. */
	letter: string;
	/** Header as written; several header rows are joined with ` / `. */
	header: string;
	/** What is in effect; `extra` where no proposal is sure enough. */
	target: Target;
	confidence: number;
	why: Why;
	/** Unit written in the header (`万元`), or null. */
	unit: string | null;
	/** Everything the header may mean, best first. */
	proposals: readonly Proposal[];
}

/** What a person decided about a column, by column number from 0. `unit` replaces the header's. */
export type MappingChoice = Readonly<Record<number, { target: Target; unit?: string | null }>>;

/** What is known beforehand, and what a person has overridden. Everything may be left out. */
export interface CsvReadOptions {
	/** Name of the file, for places and draft ids. */
	file: string;
	encoding?: Encoding | null;
	delimiter?: Delimiter | null;
	layout?: Layout | null;
	/** Rows of the header, the first counted from 1. */
	header?: { row: number; depth: number } | null;
	mapping?: MappingChoice;
	/** Answers that hold for every report of the file that does not state its own. */
	agency?: string;
	year?: number | null;
	format?: string;
}

export interface ReadProgress {
	bytes: number;
	/** Size of the file, or null where it is not known. */
	total: number | null;
	rows: number;
	reports: number;
}

export interface ReadCounts {
	/** Rows of the file that were read, header and blank rows included. */
	rows: number;
	reports: number;
	/** Figures read as numbers, zeros included. */
	figures: number;
	zeros: number;
	blanks: number;
	notApplicable: number;
	texts: number;
	issues: number;
	issuesByCode: Readonly<Record<string, number>>;
	/** Bytes left unread because a limit was reached; null where the size is not known. */
	unreadBytes: number | null;
}

/** Everything one reading of a CSV file found. Reading never throws on bad data, only when cancelled. */
export interface CsvReading {
	file: string;
	bytes: number;
	encoding: DetectedEncoding;
	delimiter: Delimiter;
	layout: Layout;
	/** 0 to 1. */
	layoutConfidence: number;
	/** Rows of the header, the first counted from 1; null in the form's own layout and where none was found. */
	header: { row: number; depth: number } | null;
	headers: string[];
	mapping: ColumnMapping[];
	/** First rows of the file as text, header included. */
	preview: string[][];
	drafts: ReportDraft[];
	issues: IngestIssue[];
	counts: ReadCounts;
}

/** A browser's Blob or File, or anything cut the same way. */
export interface BlobLike {
	readonly size: number;
	slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export type CsvSource = BlobLike | AsyncIterable<Uint8Array>;
