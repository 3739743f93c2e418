import type { Agency } from '../domain/agencies';
import type { ProseInput } from '../domain/claims';
import type { Finding } from '../domain/finding';
import { formForYear } from '../domain/forms';
import type { CellNote, CellState, Problem, Report } from '../domain/reports';
import { settingsOf, type RuleSettings } from '../domain/ruleSettings';
import { LEGAL_DEADLINES } from '../domain/agencies';
import { readCsvFile } from '../ingest/csvFile';
import type { IngestIssue, ReportDraft } from '../ingest/draft';
import { scopeOfName } from '../ingest/facts';
import type { BlobLike } from '../ingest/reading';
import { readReport, type ReportOptions, type ReportReading } from '../ingest/openReport';
import { proseCells } from '../ingest/proseFigures';
import { readText, type ReportText } from '../ingest/proseReport';
import { checkDataset } from '../rules/dataset';
import { freshAgency } from './identify';

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

const noneTaken = () => false;

function agencyOf(name: string, code: string, file: string): Agency {
	return freshAgency({ name: name === '' && code === '' ? file : name, code }, noneTaken);
}

function formOf(found: string, year: number | null): string {
	if (found !== '') return found;
	return year === null ? '' : (formForYear(year)?.id ?? '');
}

function proseInput(text: ReportText): ProseInput {
	return {
		statements: text.statements,
		text: text.text,
		sectionSix: text.texts.other ?? null,
		compared: text.texts.problems ?? null
	};
}

/** Returns one report from what its tables and its text say. */
function fromDocument(reading: ReportReading, text: ReportText): ReadReport {
	const { identity } = text;
	const agency = agencyOf(identity.agency, identity.code, reading.file);
	const report_id = `${reading.file}#1`;
	const format = formOf(reading.form, identity.year);
	return {
		file: reading.file,
		agency,
		report: {
			report_id,
			agency_id: agency.agency_id,
			report_year: identity.year ?? 0,
			format,
			version: 1,
			status: 'published',
			scope: scopeOfName(identity.agency),
			published_on: identity.publishedOn,
			title: identity.title,
			source: reading.file,
			confidence: '',
			problems_read: text.problems !== null,
			cells: { ...reading.cells, ...proseCells(text.prose) }
		},
		states: reading.states,
		computed: reading.computed,
		notes: reading.notes.map(({ cell, state, raw, spot }) => ({
			report_id,
			cell,
			state,
			raw,
			where: `${reading.file}:${spot.line}`
		})),
		problems: problemsOf(report_id, text.problems?.items ?? []),
		prose: proseInput(text),
		unreadable: reading.unreadable,
		whole: reading.unreadable.length === 0 && text.sections.found.length >= 4,
		issues: [...reading.issues, ...text.issues]
	};
}

function problemsOf(
	report_id: string,
	items: readonly { kind: 'problem' | 'measure'; theme: string; text: string }[]
): Problem[] {
	const seen = { problem: 0, measure: 0 };
	return items.map(({ kind, theme, text }) => ({
		report_id,
		ordinal: (seen[kind] += 1),
		kind,
		theme,
		text
	}));
}

/** Returns one report from a row or a sheet of a table. */
function fromDraft(draft: ReportDraft, index: number, issues: readonly IngestIssue[]): ReadReport {
	const agency = agencyOf(draft.agency, draft.agency_code, draft.place.file);
	const report_id = `${draft.place.file}#${index + 1}`;
	const states: Record<string, CellState> = {};
	for (const [code, value] of Object.entries(draft.cells)) states[code] = value === 0 ? 'zero' : 'value';
	for (const note of draft.notes) states[note.cell] = note.state;
	return {
		file: draft.place.file,
		agency,
		report: {
			report_id,
			agency_id: agency.agency_id,
			report_year: draft.year ?? 0,
			format: formOf(draft.format, draft.year),
			version: 1,
			status: 'published',
			scope: draft.scope,
			published_on: draft.published_on,
			title: draft.title,
			source: draft.source,
			confidence: '',
			problems_read: draft.problems_read,
			cells: draft.cells
		},
		states,
		computed: {},
		notes: draft.notes.map(({ cell, state, raw, place }) => ({
			report_id,
			cell,
			state,
			raw,
			where: `${place.file}:${place.row ?? ''}`
		})),
		problems: problemsOf(report_id, draft.problems),
		prose: null,
		unreadable: [],
		whole: false,
		issues: index === 0 ? issues : []
	};
}

/**
 * Returns the reports of a file: one of a document or of the form's own sheet, several of a table with one report or
 * one figure a row. None where the file cannot be read; `issues` then says why.
 */
export async function readReports(
	bytes: Uint8Array,
	file: string,
	options: ReportOptions
): Promise<{ reports: ReadReport[]; issues: readonly IngestIssue[] }> {
	const reading = await readReport(bytes, file, options);
	if (reading.kind === 'csv') {
		const blob: BlobLike = {
			size: bytes.length,
			slice: (from, to) => ({ arrayBuffer: async () => bytes.slice(from, to).buffer as ArrayBuffer })
		};
		const table = await readCsvFile(blob, { file });
		if (table.layout !== 'form' && table.drafts.length > 0) {
			return {
				reports: table.drafts.map((d, i) => fromDraft(d, i, table.issues)),
				issues: table.issues
			};
		}
	}
	if (reading.lines.length === 0) return { reports: [], issues: reading.issues };
	const report = fromDocument(reading, readText(reading.lines, file));
	return { reports: [report], issues: report.issues };
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
