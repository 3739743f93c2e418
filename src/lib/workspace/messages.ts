import type { Agency } from '../domain/agencies';
import type { ReportDraft } from '../ingest/draft';
import type { PdfAssets } from '../ingest/pdfSource';
import type { CsvReadOptions } from '../ingest/reading';
import type { RosterReading, RosterReadOptions } from '../ingest/roster';
import type { DatasetText } from '../rules/dataset';
import type { Unpacked } from './archive';
import type { FileProgress, FileReading } from './fileReading';
import type { CheckDecisions, OwnChecked } from './checks';
import type { OwnDataset } from './content';
import type { Tables } from './ledger';

/** What the page asks of the worker; one at a time. */
export type Request =
	| { kind: 'file'; file: Blob; options: CsvReadOptions; pdf: PdfAssets }
	| { kind: 'roster'; file: Blob; options: RosterReadOptions; known: Agency[] }
	| { kind: 'pack'; tables: Tables }
	| { kind: 'unpack'; file: Blob }
	| { kind: 'check'; own: OwnDataset; decided: CheckDecisions; text: DatasetText };

/** What the worker says. Reports come in portions, so that taking them over never holds up the page. */
export type Reply =
	| { kind: 'progress'; progress: FileProgress }
	| { kind: 'drafts'; drafts: ReportDraft[] }
	| { kind: 'file'; reading: FileReading }
	| { kind: 'roster'; reading: RosterReading }
	| { kind: 'packed'; bytes: Uint8Array<ArrayBuffer> }
	| { kind: 'unpacked'; result: Unpacked }
	| { kind: 'findings'; part: OwnChecked; last: boolean }
	| { kind: 'failed'; message: string };

/** Reports in one portion. */
export const PORTION = 100;

/** Findings in one portion. */
export const FINDINGS_PORTION = 2_000;
