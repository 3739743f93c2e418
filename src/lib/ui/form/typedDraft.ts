import { cellByCode, formCells } from '../../domain/cells';
import type { DocumentLine, ReportDocument } from '../../domain/document';
import type { Finding } from '../../domain/finding';
import type { FormId } from '../../domain/forms';
import { OFFICIAL_SECTIONS } from '../../domain/officialForm';
import type { CellNote } from '../../domain/reports';
import type { RuleSettings } from '../../domain/ruleSettings';
import type { SectionKind } from '../../domain/sectionPhrases';
import type { DraftNote, IngestIssue, ReportDraft } from '../../ingest/draft';
import { emptyDraft, putCell, wantsOf } from '../../ingest/drafts';
import { scopeOfName } from '../../ingest/facts';
import { IssueLog } from '../../ingest/issues';
import { proseCells } from '../../ingest/proseFigures';
import { readText, type ReportText } from '../../ingest/proseReport';
import { checkReport } from '../../rules/report';
import { printedTitle } from '../../text/formPrint';

/** What a person has typed into the empty form so far: plain values. */
export interface TypedState {
	form: FormId;
	agency: string;
	year: number | null;
	/** ISO date, or empty. */
	published_on: string;
	/** Text in each cell, as typed; a cell that is not there is blank. */
	texts: Readonly<Record<string, string>>;
	/** Running text of the sections. */
	sections: Readonly<Partial<Record<SectionKind, string>>>;
}

/** Returns an empty form. */
export function emptyForm(form: FormId): TypedState {
	return { form, agency: '', year: null, published_on: '', texts: {}, sections: {} };
}

/** Returns whether nothing has been typed into the form's cells and sections. */
export function isEmptyForm({ texts, sections }: TypedState): boolean {
	return [...Object.values(texts), ...Object.values(sections)].every((text) => text.trim() === '');
}

function linesOf(sections: TypedState['sections']): DocumentLine[] {
	const line = (text: string): DocumentLine => ({ text, columns: null, page: null, sheet: '', table: null });
	return OFFICIAL_SECTIONS.flatMap(({ kind, heading }) => {
		const text = (sections[kind] ?? '').trim();
		return text === '' ? [] : [line(heading.zh), ...text.split(/\r\n?|\n/).map(line)];
	});
}

function documentOf(lines: readonly DocumentLine[], text: ReportText): ReportDocument {
	const figures = text.prose.figures;
	return {
		kind: 'typed',
		lines,
		spots: Object.fromEntries(figures.map((f) => [f.code, { line: f.statement.place.line, column: null }])),
		sentences: Object.fromEntries(figures.map((f) => [f.code, f.statement.sentence])),
		unreadable: [],
		prose:
			lines.length === 0
				? null
				: {
						statements: text.statements,
						text: text.text,
						sectionSix: text.texts.other ?? null,
						compared: text.texts.problems ?? null,
						overview: text.texts.overview ?? null
					},
		whole: true
	};
}

/** The running text of a typed report, read as any report's is. */
export interface TypedText {
	lines: readonly DocumentLine[];
	text: ReportText;
}

/** Returns what the running text of the sections says. */
export function typedText(sections: TypedState['sections']): TypedText {
	const lines = linesOf(sections);
	const places = lines.map((line, i) => ({
		text: line.text,
		place: { line: i + 1, page: null },
		cells: null
	}));
	return { lines, text: readText(places, '') };
}

/** What was typed, read as any cell of a file is. */
export interface TypedReading {
	draft: ReportDraft;
	/** What a person should know of what they typed, cell by cell. */
	issues: readonly IngestIssue[];
}

/**
 * Returns what was typed as a report not yet accepted: every cell of the form is there, those without text are blank;
 * amounts without a unit are in the unit the form prints. `id` is unique within one import; `said` is what the sections
 * say, where that is at hand.
 */
export function typedDraft(
	state: TypedState,
	id: string,
	said: TypedText = typedText(state.sections)
): TypedReading {
	const log = new IssueLog();
	const title = state.agency === '' ? '' : printedTitle(state.agency, state.year);
	const draft = emptyDraft(id, { file: title, row: null, column: null });
	const { lines, text } = said;
	for (const cell of formCells(state.form)) {
		const raw = state.texts[cell.code] ?? '';
		putCell(draft, cell.code, raw, wantsOf(cell, cell.unit), () => draft.place, log);
	}
	Object.assign(draft.cells, proseCells(text.prose));
	const reading: ReportDraft = {
		...draft,
		agency: state.agency,
		year: state.year,
		format: state.form,
		scope: scopeOfName(state.agency),
		published_on: state.published_on,
		title,
		problems: (text.problems?.items ?? []).map(({ kind, theme, text: words }) => ({
			kind,
			theme,
			text: words
		})),
		problems_read: text.problems !== null,
		document: documentOf(lines, text)
	};
	return { draft: reading, issues: log.kept };
}

function noteOf(report_id: string, { cell, state, raw }: DraftNote): CellNote {
	return { report_id, cell, state, raw, where: '' };
}

/** Returns what the rules of one report say of a typed one, as far as it is filled in. */
export function checkTyped(draft: ReportDraft, settings?: RuleSettings): Finding[] {
	const report_id = draft.draft_id;
	const seen = { problem: 0, measure: 0 };
	return checkReport(
		{
			report_id,
			agency_id: draft.agency,
			report_year: draft.year ?? 0,
			format: draft.format,
			version: 1,
			status: 'published',
			scope: draft.scope,
			published_on: draft.published_on,
			title: draft.title,
			source: '',
			confidence: '',
			problems_read: draft.problems_read,
			cells: draft.cells
		},
		draft.notes.map((note) => noteOf(report_id, note)),
		{
			problems: draft.problems.map((p) => ({ report_id, ordinal: (seen[p.kind] += 1), ...p })),
			prose: draft.document?.prose ?? null,
			whole: true,
			...(settings === undefined ? {} : { settings })
		}
	);
}

/** Returns the text a cell is filled with that was read elsewhere: the number in the cell's unit, or words as they stand. */
export function fieldText(code: string, value: number | undefined, raw: string): string {
	if (cellByCode(code) === null) return '';
	return value === undefined ? raw : String(value);
}
