import { withCorrections, type Correction } from '../../domain/correction';
import type { ReportDocument } from '../../domain/document';
import type { CellNote, CellState, ReportScope } from '../../domain/reports';
import type { ReportDraft } from '../../ingest/draft';
import type { KeptReport } from '../../workspace/ledger';

/** A cell that is no plain number, as it was printed, with its place in words where one is known. */
export interface ReadNote {
	cell: string;
	state: CellState;
	raw: string;
	where: string;
}

/** A report as the review screen sees it, whether it was just read, is kept, or is being typed. */
export interface Subject {
	kind: 'draft' | 'kept' | 'typed';
	/** Draft id or report id. */
	id: string;
	/** Agency as the report names it, and the code in it. */
	agency: string;
	code: string;
	/** Id of the agency it is taken for; empty while nobody knows. */
	agency_id: string;
	year: number | null;
	format: string;
	scope: ReportScope;
	published_on: string;
	title: string;
	source: string;
	/** What was read; corrections are not in it. */
	read: { cells: Readonly<Record<string, number>>; notes: readonly ReadNote[] };
	corrections: readonly Correction[];
	document: ReportDocument | null;
	problems: readonly { kind: 'problem' | 'measure'; theme: string; text: string }[];
	problems_read: boolean;
}

function inWords({ file, row, column }: ReportDraft['place']): string {
	return [file, row === null ? '' : `R${row}`, column ?? ''].filter((part) => part !== '').join(' ');
}

/** Returns a draft as the subject of a review; `agencyId` is the agency it is taken for, or empty. */
export function subjectOfDraft(draft: ReportDraft, agencyId: string, kind: 'draft' | 'typed'): Subject {
	return {
		kind,
		id: draft.draft_id,
		agency: draft.agency,
		code: draft.agency_code,
		agency_id: agencyId,
		year: draft.year,
		format: draft.format,
		scope: draft.scope,
		published_on: draft.published_on,
		title: draft.title,
		source: draft.source === '' ? draft.place.file : draft.source,
		read: {
			cells: draft.cells,
			notes: draft.notes.map(({ cell, state, raw, place }) => ({ cell, state, raw, where: inWords(place) }))
		},
		corrections: draft.corrections,
		document: draft.document,
		problems: draft.problems,
		problems_read: draft.problems_read
	};
}

/** Returns a kept report as the subject of a review, under the name and code its agency has in the roster. */
export function subjectOfKept(kept: KeptReport, agency: { name: string; code: string }): Subject {
	const { report } = kept;
	return {
		kind: 'kept',
		id: report.report_id,
		agency: agency.name,
		code: agency.code,
		agency_id: report.agency_id,
		year: report.report_year,
		format: report.format,
		scope: report.scope,
		published_on: report.published_on,
		title: report.title,
		source: report.source,
		read: {
			cells: report.cells,
			notes: kept.notes.map(({ cell, state, raw, where }) => ({ cell, state, raw, where }))
		},
		corrections: kept.corrections,
		document: kept.document,
		problems: kept.problems,
		problems_read: report.problems_read
	};
}

function noteOf({ cell, after, raw }: Correction): ReadNote {
	return { cell, state: after.state, raw, where: '' };
}

/** Returns the figures that count: what was read with the corrections in place. */
export function figuresThatCount({ read, corrections }: Pick<Subject, 'read' | 'corrections'>): {
	cells: Record<string, number>;
	notes: ReadNote[];
} {
	return withCorrections(read, corrections, noteOf);
}

/** Returns the notes that count as notes on cells of a report with this id. */
export function cellNotes(subject: Subject, reportId: string): CellNote[] {
	return figuresThatCount(subject).notes.map((note) => ({ report_id: reportId, ...note }));
}

/** Returns the correction in force for a cell, or null. */
export function correctionOf(subject: Pick<Subject, 'corrections'>, cell: string): Correction | null {
	return subject.corrections.findLast((c) => c.cell === cell) ?? null;
}
