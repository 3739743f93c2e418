import { CELLS, type Cell } from '../domain/cells';
import { formForYear, MIXED_FORM } from '../domain/forms';
import type { DraftNote, Place, ReportDraft } from './draft';
import type { IssueCode, IssueLog } from './issues';
import { parseCell, type CellWants, type ParsedCell, type ValueNote } from './value';

/** Notes that are said to the person, not only kept beside the figure. */
const SAID: Readonly<Partial<Record<ValueNote, IssueCode>>> = {
	converted: 'converted',
	approximate: 'approximate',
	'spaced-number': 'spaced-number',
	'not-whole': 'not-whole',
	negative: 'negative',
	'wrong-unit': 'wrong-unit',
	'no-unit': 'no-unit',
	'number-too-long': 'number-too-long',
	formula: 'formula',
	'spreadsheet-error': 'spreadsheet-error',
	'not-a-number': 'not-a-number'
};

/** The form that alone has a cell, or null for cells of several forms and of none in particular. */
const exclusive = new Map<string, string | null>(
	CELLS.map((c) => [c.code, c.forms.length === 1 ? (c.forms[0] ?? null) : null])
);
const formsOf = new Map<string, readonly string[]>(CELLS.map((c) => [c.code, c.forms]));
const proseCodes = new Set(CELLS.filter((c) => c.table === 'prose').map((c) => c.code));

/** Returns what a cell asks of a number; `unit` is the one its header states, or null. */
export function wantsOf(cell: Cell, unit: string | null): CellWants {
	return { kind: cell.kind, unit: cell.unit, stated: cell.kind === 'amount' ? unit : cell.unit };
}

/** Returns an empty draft at a place. */
export function emptyDraft(draftId: string, place: Place): ReportDraft {
	return {
		draft_id: draftId,
		place,
		agency: '',
		agency_code: '',
		year: null,
		format: '',
		scope: 'own',
		published_on: '',
		title: '',
		source: '',
		cells: {},
		notes: [],
		problems: [],
		problems_read: false,
		extras: {},
		document: null,
		corrections: []
	};
}

/** Counts of cells by state, over all drafts of a file. */
export interface CellCounts {
	figures: number;
	zeros: number;
	blanks: number;
	notApplicable: number;
	texts: number;
}

/** Returns counts that start at nothing. */
export function noCounts(): CellCounts {
	return { figures: 0, zeros: 0, blanks: 0, notApplicable: 0, texts: 0 };
}

/** Puts what stands in a cell into the draft: figure, note where it is no plain number, issues where they matter. */
export function putCell(
	draft: ReportDraft,
	code: string,
	raw: string,
	wants: CellWants,
	place: () => Place,
	log: IssueLog
): ParsedCell {
	const parsed = parseCell(raw, wants);
	if (parsed.value !== null) draft.cells[code] = parsed.value;
	const plain = (parsed.state === 'value' || parsed.state === 'zero') && parsed.notes.length === 0;
	if (plain) return parsed;
	const where = place();
	draft.notes.push({ cell: code, state: parsed.state, raw, place: where });
	for (const note of parsed.notes) {
		const issue = SAID[note];
		if (issue === undefined) continue;
		log.add(issue, where, raw, { cell: code, unit: wants.unit, value: parsed.value ?? '' });
	}
	return parsed;
}

/** Returns the form whose cells these are: one form's id, `mixed`, or null when only shared cells are there. */
export function formOfCodes(codes: Iterable<string>): string | null {
	let found: string | null = null;
	for (const code of codes) {
		const form = exclusive.get(code) ?? null;
		if (form === null || form === found) continue;
		if (found !== null) return MIXED_FORM.id;
		found = form;
	}
	return found;
}

function printed(note: DraftNote): boolean {
	return note.state === 'text' || note.state === 'na';
}

/**
 * Settles the form of a draft (as stated, else by the cells it fills, else the one prescribed for its year) and drops
 * the blanks of cells that this form does not have: those are absent, not blank. Counts every cell that stays.
 */
export function finishDraft(draft: ReportDraft, counts: CellCounts, log: IssueLog): void {
	if (draft.format === '') {
		const shown = formOfCodes([
			...Object.keys(draft.cells),
			...draft.notes.filter((n) => n.state === 'text').map((n) => n.cell)
		]);
		const byNa = shown ?? formOfCodes(draft.notes.filter(printed).map((n) => n.cell));
		const prescribed = draft.year === null ? null : formForYear(draft.year);
		draft.format = byNa ?? prescribed?.id ?? '';
		if (draft.format === MIXED_FORM.id) log.add('mixed-forms', draft.place, draft.agency);
		else if (byNa === null && prescribed !== null && log.counts['form-by-year'] === undefined) {
			log.add('form-by-year', draft.place, draft.agency, { form: prescribed.id });
		}
	}
	const statutory = draft.format !== '' && draft.format !== MIXED_FORM.id;
	draft.notes = draft.notes.filter((note) => {
		if (note.state !== 'blank') return true;
		if (proseCodes.has(note.cell)) return false;
		return !statutory || (formsOf.get(note.cell) ?? []).includes(draft.format);
	});
	for (const code in draft.cells) {
		counts.figures += 1;
		if (draft.cells[code] === 0) counts.zeros += 1;
	}
	for (const note of draft.notes) {
		if (note.state === 'blank') counts.blanks += 1;
		else if (note.state === 'na') counts.notApplicable += 1;
		else if (note.state === 'text') counts.texts += 1;
	}
}

/** Returns whether anything was printed in the statutory cells or the prose figures of a draft. */
export function hasFigures(draft: ReportDraft): boolean {
	for (const _ in draft.cells) return true;
	return draft.notes.some(printed);
}
