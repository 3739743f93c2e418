import type { ReportDraft } from './draft';
import { emptyDraft, finishDraft, type CellCounts } from './drafts';
import { scopeOfName } from './facts';
import { checkIdentity, checkText } from './identity';
import type { IssueCode, IssueLog } from './issues';
import type { CsvReadOptions } from './reading';
import { placeOf, readForm, type FormFigures } from './readReport';
import { sheetSource } from './sheetSource';
import { sheetTitle, type SheetTitle } from './sheetTitle';

/** Cells of the smallest statutory form: half of them make a sheet certain. */
const HALF_FORM = 90;

/** A sheet in the form's own layout: its figures, and whose report it says it is. */
export interface FormSheet {
	figures: FormFigures;
	title: SheetTitle;
	/** Cells of the form that the sheet has, blank ones included. */
	found: number;
}

/** Returns the form read out of a sheet; line breaks and runs of spaces inside a cell count as one space. */
export function formSheet(rows: readonly (readonly string[])[], file: string): FormSheet {
	const tidy = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
	const figures = readForm(sheetSource([{ name: '', rows: tidy }], 'csv'), file);
	const found = Object.values(figures.states).filter((state) => state !== 'absent').length;
	return { figures, title: sheetTitle(tidy), found };
}

/** Returns how sure it is that a sheet is the form itself, 0 to 1: by the share of its cells that were found. */
export function looksLikeForm({ found }: FormSheet): number {
	return found === 0 ? 0 : Math.min(0.97, 0.5 + (0.47 * Math.min(found, HALF_FORM)) / HALF_FORM);
}

/** Returns the one report of a sheet in the form's own layout, or none when nothing of the form was found. */
export function readFormSheet(
	{ figures, title, found }: FormSheet,
	options: CsvReadOptions,
	log: IssueLog,
	counts: CellCounts
): ReportDraft[] {
	const { file } = options;
	if (found === 0) {
		log.add('no-form', { file, row: null, column: null });
		return [];
	}
	const draft = emptyDraft(`${file}#1`, { file, row: 1, column: null });
	draft.agency = (options.agency ?? '') || title.agency;
	draft.agency_code = title.agencyCode;
	draft.year = options.year ?? title.year;
	draft.format = options.format ?? '';
	draft.published_on = title.publishedOn;
	draft.title = title.title;
	draft.scope = scopeOfName(draft.agency);
	checkText(draft.agency, draft.place, log);
	checkIdentity(draft, title.title, log);
	for (const issue of figures.issues) log.add(issue.code as IssueCode, issue.place, issue.raw, issue.values);
	draft.cells = figures.cells;
	draft.notes = figures.notes.map(({ cell, state, raw, spot }) => ({
		cell,
		state,
		raw,
		place: placeOf(spot, file)
	}));
	finishDraft(draft, counts, log);
	return [draft];
}
