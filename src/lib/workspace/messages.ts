import type { Agency } from '../domain/agencies';
import type { ReportDraft } from '../ingest/draft';
import type { CsvReading, CsvReadOptions, ReadProgress } from '../ingest/reading';
import type { RosterReading, RosterReadOptions } from '../ingest/roster';
import type { Unpacked } from './archive';
import type { Tables } from './ledger';

/** What the page asks of the worker; one at a time. */
export type Request =
	| { kind: 'csv'; file: Blob; options: CsvReadOptions }
	| { kind: 'roster'; file: Blob; options: RosterReadOptions; known: Agency[] }
	| { kind: 'pack'; tables: Tables }
	| { kind: 'unpack'; file: Blob };

/** What the worker says. Reports come in portions, so that taking them over never holds up the page. */
export type Reply =
	| { kind: 'progress'; progress: ReadProgress }
	| { kind: 'drafts'; drafts: ReportDraft[] }
	| { kind: 'csv'; reading: CsvReading }
	| { kind: 'roster'; reading: RosterReading }
	| { kind: 'packed'; bytes: Uint8Array<ArrayBuffer> }
	| { kind: 'unpacked'; result: Unpacked }
	| { kind: 'failed'; message: string };

/** Reports in one portion. */
export const PORTION = 100;
