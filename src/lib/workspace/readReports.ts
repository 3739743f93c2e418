import { LEGAL_DEADLINES, type Agency } from '../domain/agencies';
import { cellsOf } from '../domain/cells';
import type { ProseInput } from '../domain/claims';
import { withCorrections } from '../domain/correction';
import { deriveCells } from '../domain/effective';
import type { Finding } from '../domain/finding';
import { MIXED_FORM } from '../domain/forms';
import type { CellNote, CellState, Problem, Report } from '../domain/reports';
import { settingsOf, type RuleSettings } from '../domain/ruleSettings';
import type { DraftNote, IngestIssue, ReportDraft } from '../ingest/draft';
import { formOfCodes } from '../ingest/drafts';
import { checkDataset } from '../rules/dataset';
import { formOf } from './documentDraft';
import { freshAgency } from './identify';
import { asBlob, readFile, type Outside } from './readFile';

/** One report as it was read from a file, ready to be checked: what is printed, what follows from it, and its text. */
export interface ReadReport {
	file: string;
	agency: Agency;
	report: Report;
	/** State of each cell that was looked for; codes that are not there were not in the report. */
	states: Readonly<Record<string, CellState>>;
	computed: Readonly<Record<string, number>>;
	notes: CellNote[];
	problems: Problem[];
	prose: ProseInput | null;
	unreadable: readonly string[];
	/** Whether the document was read as a whole, so that what is absent is missing. */
	whole: boolean;
	issues: readonly IngestIssue[];
}

function agencyOf(name: string, code: string, file: string): Agency {
	return freshAgency({ name: name === '' && code === '' ? file : name, code }, () => false);
}

function problemsOf(report_id: string, items: ReportDraft['problems']): Problem[] {
	const seen = { problem: 0, measure: 0 };
	return items.map(({ kind, theme, text }) => ({
		report_id,
		ordinal: (seen[kind] += 1),
		kind,
		theme,
		text
	}));
}

const STATUTORY = ['t2', 't3', 't4'] as const;

/** The form whose cells a table should have; null where its cells do not tell. */
function formOfTable(table: string, format: string, codes: readonly string[]): string | null {
	if (table === 't2') return format === MIXED_FORM.id ? formOfCodes(codes) : format;
	return format === MIXED_FORM.id ? '2021' : format;
}

/** States of all cells: what stands there, and of a table that is there the cells of its form that are not. */
function statesOf(cells: Readonly<Record<string, number>>, notes: readonly DraftNote[], format: string) {
	const states: Record<string, CellState> = {};
	for (const [code, value] of Object.entries(cells)) states[code] = value === 0 ? 'zero' : 'value';
	for (const note of notes) states[note.cell] = note.state;
	for (const table of STATUTORY) {
		const codes = Object.keys(states).filter((code) => code.startsWith(`${table}_`));
		const form = codes.length === 0 ? null : formOfTable(table, format, codes);
		for (const { code } of form === null ? [] : cellsOf(form, table)) states[code] ??= 'absent';
	}
	return states;
}

function computedOf(
	cells: Readonly<Record<string, number>>,
	states: Readonly<Record<string, CellState>>,
	format: string
): Record<string, number> {
	const derived = Object.entries(deriveCells(cells, states, format === '' ? '2021' : format));
	return Object.fromEntries(
		derived.flatMap(([code, { value, how }]) => (how === 'total' ? [[code, value]] : []))
	);
}

/** Returns a draft as a report ready to be checked, with its corrections in place; `issues` are those of its file. */
export function reportOfDraft(draft: ReportDraft, issues: readonly IngestIssue[] = []): ReadReport {
	const { place, document } = draft;
	const agency = agencyOf(draft.agency, draft.agency_code, place.file);
	const report_id = draft.draft_id;
	const format = formOf(draft.format, draft.year);
	const { cells, notes } = withCorrections<DraftNote>(draft, draft.corrections, ({ cell, after, raw }) => ({
		cell,
		state: after.state,
		raw,
		place
	}));
	const states = statesOf(cells, notes, format);
	return {
		file: place.file,
		agency,
		report: {
			report_id,
			agency_id: agency.agency_id,
			report_year: draft.year ?? 0,
			format,
			version: 1,
			status: 'published',
			scope: draft.scope,
			published_on: draft.published_on,
			title: draft.title,
			source: draft.source === '' ? place.file : draft.source,
			confidence: '',
			problems_read: draft.problems_read,
			cells
		},
		states,
		computed: computedOf(cells, states, format),
		notes: notes.map(({ cell, state, raw, place: at }) => ({
			report_id,
			cell,
			state,
			raw,
			where: `${at.file}:${at.row ?? ''}`
		})),
		problems: problemsOf(report_id, draft.problems),
		prose: document?.prose ?? null,
		unreadable: document?.unreadable ?? [],
		whole: document?.whole ?? false,
		issues
	};
}

/**
 * Returns the reports of a file of any kind: one of a document or of the form's own sheet, several of a table with one
 * report or one figure a row. None where the file cannot be read; `issues` then says why.
 */
export async function readReports(
	bytes: Uint8Array,
	file: string,
	outside: Outside
): Promise<{ reports: ReadReport[]; issues: readonly IngestIssue[] }> {
	const { drafts, issues } = await readFile(asBlob(bytes), { file }, outside);
	return { reports: drafts.map((d, i) => reportOfDraft(d, i === 0 ? issues : [])), issues };
}

/** Returns every finding on reports read together: on each, across years, and within a hierarchy. */
export function checkTogether(
	reports: readonly ReadReport[],
	settings: RuleSettings = settingsOf({ deadlines: LEGAL_DEADLINES })
): Finding[] {
	const agencies = new Map(reports.map((r) => [r.agency.agency_id, r.agency]));
	const content = {
		agencies: [...agencies.values()],
		agencyYears: [],
		reports: reports.map((r) => r.report),
		notes: reports.flatMap((r) => r.notes),
		problems: reports.flatMap((r) => r.problems),
		others: []
	};
	return checkDataset(content, settings, {
		prose: new Map(
			reports.flatMap((r) => (r.prose === null ? [] : [[r.report.report_id, r.prose] as const]))
		),
		whole: new Set(reports.filter((r) => r.whole).map((r) => r.report.report_id))
	});
}
