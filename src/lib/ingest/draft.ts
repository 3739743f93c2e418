import type { Correction } from '../domain/correction';
import type { ReportDocument } from '../domain/document';
import type { CellState, ReportScope } from '../domain/reports';

/** A place in a file a person can find again. Rows count from 1 as a spreadsheet shows them, header included. */
export interface Place {
	file: string;
	row: number | null;
	/** Column as a spreadsheet names it (`C`) or the header text. */
	column: string | null;
}

/** A cell that is not a plain number, or was repaired on the way in. */
export interface DraftNote {
	cell: string;
	state: CellState;
	raw: string;
	place: Place;
}

/** Something a person should know about the file: data, not a sentence; the sentence is made at the screen. */
export interface IngestIssue {
	/** Stable kind, such as `ragged-row`, `not-a-number`, `duplicate-header`, `unknown-agency`. */
	code: string;
	severity: 'error' | 'warning' | 'note';
	place: Place;
	/** The text as it stands in the file, cut at 200 characters. */
	raw: string;
	/** Values the sentence needs. */
	values: Readonly<Record<string, string | number>>;
}

/** One report read from a file, not yet accepted: what was read, nothing guessed. */
export interface ReportDraft {
	/** Unique within one import. */
	draft_id: string;
	place: Place;
	/** Agency as written in the file, trimmed; empty where there is none. */
	agency: string;
	/** Agency id written in the file (a column `agency_id` or 统一社会信用代码), or empty. */
	agency_code: string;
	year: number | null;
	/** `2019`, `2021`, `mixed`, `pre2019`, or empty where it cannot be told. */
	format: string;
	scope: ReportScope;
	published_on: string;
	title: string;
	source: string;
	/** Printed figures by cell code. */
	cells: Record<string, number>;
	notes: DraftNote[];
	problems: { kind: 'problem' | 'measure'; theme: string; text: string }[];
	problems_read: boolean;
	/** Columns of the file that name nothing in the catalogue, kept word for word. */
	extras: Record<string, string>;
	/** The report's own text with the place of each figure; null for a row of a table. */
	document: ReportDocument | null;
	/** What a person corrected; `cells` and `notes` stay as read. */
	corrections: readonly Correction[];
}
