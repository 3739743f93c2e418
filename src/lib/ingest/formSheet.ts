import { cellByCode } from '../domain/cells';
import type { ReportDraft } from './draft';
import { emptyDraft, finishDraft, putCell, wantsOf, type CellCounts } from './drafts';
import { scopeOfName } from './facts';
import { readFormGrid, type FormReading } from './formGrid';
import type { Grid } from './grid';
import { checkIdentity, checkText } from './identity';
import { columnLetter, type IssueLog } from './issues';
import type { CsvReadOptions } from './reading';

/** Cells of the smallest statutory form: half of them make a sheet certain. */
const HALF_FORM = 90;

/** A sheet in the form's own layout and where its first row stands in the file. */
export interface FormSheet {
	reading: FormReading;
	firstRow: number;
}

/** Returns the form read out of a sheet. */
export function formSheet(grid: Grid): FormSheet {
	return { reading: readFormGrid(grid), firstRow: grid.firstRow };
}

/** Returns how sure it is that a sheet is the form itself, 0 to 1: by the share of its cells that were found. */
export function looksLikeForm({ reading }: FormSheet): number {
	const { cells } = reading;
	if (cells.length === 0) return 0;
	return Math.min(0.97, 0.5 + (0.47 * Math.min(cells.length, HALF_FORM)) / HALF_FORM);
}

/** Returns the one report of a sheet in the form's own layout, or none when nothing of the form was found. */
export function readFormSheet(
	sheet: FormSheet,
	options: CsvReadOptions,
	log: IssueLog,
	counts: CellCounts
): ReportDraft[] {
	const { reading, firstRow } = sheet;
	const { file } = options;
	const whole = { file, row: null, column: null };
	if (reading.cells.length === 0) {
		log.add('no-form', whole);
		return [];
	}
	const draft = emptyDraft(`${file}#1`, { file, row: firstRow, column: null });
	draft.agency = (options.agency ?? '') || reading.agency;
	draft.agency_code = reading.agencyCode;
	draft.year = options.year ?? reading.year;
	draft.format = options.format ?? '';
	draft.published_on = reading.publishedOn;
	draft.title = reading.title;
	draft.scope = scopeOfName(draft.agency);
	checkText(draft.agency, draft.place, log);
	checkIdentity(draft, reading.title, log);
	for (const table of ['t2', 't3', 't4'] as const) {
		if (!reading.tables[table]) log.add('table-missing', whole, '', { table });
	}
	for (const trouble of reading.troubles) {
		const column = trouble.column === null ? null : columnLetter(trouble.column);
		log.add(trouble.code, { file, row: trouble.row + firstRow, column }, trouble.raw, trouble.values);
	}
	for (const placed of reading.cells) {
		const cell = cellByCode(placed.code);
		if (cell === null) continue;
		const place = { file, row: placed.row + firstRow, column: columnLetter(placed.column) };
		putCell(draft, placed.code, placed.text, wantsOf(cell, placed.unit), () => place, log);
	}
	finishDraft(draft, counts, log);
	return [draft];
}
