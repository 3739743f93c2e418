import type { Severity } from '../domain/finding';
import type { IngestIssue, ReportDraft } from '../ingest/draft';
import type { CsvReading } from '../ingest/reading';
import type { SourceKind } from '../ingest/reportSource';

/** A table of many reports, out of a text file or of a sheet of a workbook, page or document. */
export interface TableReading extends CsvReading {
	kind: 'table';
	/** What it was taken out of; its rows are not split by a delimiter then. */
	source: 'csv' | 'xlsx' | 'html' | 'docx' | 'pdf';
}

/** How many checks of a report fail, by severity, how many hold, and how many cannot be told. */
export type Tally = Readonly<Record<Severity, number> & { passed: number; untold: number }>;

/** A published report as a document, or why there is none in the file. */
export interface DocumentReading {
	kind: 'document';
	file: string;
	bytes: number;
	/** Null where the file is of a kind that cannot be read. */
	source: SourceKind | null;
	drafts: ReportDraft[];
	issues: readonly IngestIssue[];
	/** What the checks say of each report alone, by draft id; empty until it is checked. */
	tallies: Readonly<Record<string, Tally>>;
}

export type FileReading = TableReading | DocumentReading;

/** How far the reading of one file is. */
export interface FileProgress {
	/** Rows of a table, pages of a PDF; null while there is nothing to count. */
	rows: number | null;
	reports: number;
	pages: { read: number; of: number } | null;
	/** 0 to 1, or null while it is not known. */
	share: number | null;
}
