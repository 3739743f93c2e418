import type { DocumentLine, DocumentSpot, ReportDocument } from '../domain/document';
import { formForYear } from '../domain/forms';
import type { DraftNote, ReportDraft } from '../ingest/draft';
import { emptyDraft } from '../ingest/drafts';
import { scopeOfName } from '../ingest/facts';
import { columnLetter } from '../ingest/issues';
import type { ReportReading } from '../ingest/openReport';
import { proseCells } from '../ingest/proseFigures';
import type { ReportText } from '../ingest/proseReport';
import type { SourceLine } from '../ingest/reportSource';
import { MAX_LINES, MAX_TEXT } from './validateDocument';

/** Sections a document must show to count as read whole. */
const WHOLE_SECTIONS = 4;
/** Characters of a cell's text that a note keeps. */
const RAW_KEPT = 2_000;

/** Returns the form found, else the one prescribed for the year, else empty. */
export function formOf(found: string, year: number | null): string {
	if (found !== '') return found;
	return year === null ? '' : (formForYear(year)?.id ?? '');
}

function lineOf({ text, cells, place }: SourceLine): DocumentLine {
	return {
		text: cells === null ? text : cells.map((c) => c.text.replaceAll('\t', ' ')).join('\t'),
		columns: cells === null ? null : cells.map((c) => c.column),
		page: place.page,
		sheet: place.sheet,
		table: place.table
	};
}

/** The lines that are kept: all of nearly every report, the first ones of an endless one. */
function keptLines(lines: readonly SourceLine[]): DocumentLine[] {
	const kept: DocumentLine[] = [];
	let length = 0;
	for (const line of lines) {
		length += line.text.length;
		if (kept.length === MAX_LINES || length > MAX_TEXT) break;
		kept.push(lineOf(line));
	}
	return kept;
}

function placesOf(reading: ReportReading, text: ReportText, lines: number): Record<string, DocumentSpot> {
	const spots: Record<string, DocumentSpot> = {};
	for (const [code, { line, column }] of Object.entries(reading.spots)) {
		if (line <= lines) spots[code] = { line, column };
	}
	for (const { code, statement } of text.prose.figures) {
		if (statement.place.line <= lines) spots[code] = { line: statement.place.line, column: null };
	}
	return spots;
}

function documentOf(reading: ReportReading, text: ReportText): ReportDocument {
	const lines = keptLines(reading.lines);
	const short = (words: string | undefined) => (words === undefined ? null : words.slice(0, MAX_TEXT));
	return {
		kind: reading.kind ?? 'text',
		lines,
		spots: placesOf(reading, text, lines.length),
		sentences: Object.fromEntries(text.prose.figures.map((f) => [f.code, f.statement.sentence])),
		unreadable: [...reading.unreadable],
		prose: {
			statements: text.statements,
			text: text.text.slice(0, MAX_TEXT),
			sectionSix: short(text.texts.other),
			compared: short(text.texts.problems),
			overview: short(text.texts.overview)
		},
		whole: reading.unreadable.length === 0 && text.sections.found.length >= WHOLE_SECTIONS
	};
}

function notesOf({ notes, file }: ReportReading): DraftNote[] {
	return notes.map(({ cell, state, raw, spot }) => ({
		cell,
		state,
		raw: raw.slice(0, RAW_KEPT),
		place: { file, row: spot.line, column: spot.column === null ? null : columnLetter(spot.column) }
	}));
}

/** Returns whether a file holds anything of an annual report: a figure, a table, a section. */
export function holdsReport(reading: ReportReading, text: ReportText): boolean {
	return (
		Object.keys(reading.spots).length > 0 ||
		reading.unreadable.length > 0 ||
		text.sections.found.length > 0 ||
		text.prose.figures.length > 0
	);
}

/**
 * Returns a document as a report not yet accepted: what its tables and its text say, each figure with its place, and
 * the text itself. Nothing is added; `id` is unique within one import.
 */
export function documentDraft(reading: ReportReading, text: ReportText, id: string): ReportDraft {
	const { identity } = text;
	return {
		...emptyDraft(id, { file: reading.file, row: null, column: null }),
		agency: identity.agency,
		agency_code: identity.code,
		year: identity.year,
		format: formOf(reading.form, identity.year),
		scope: scopeOfName(identity.agency),
		published_on: identity.publishedOn,
		title: identity.title,
		cells: { ...reading.cells, ...proseCells(text.prose) },
		notes: notesOf(reading),
		problems: (text.problems?.items ?? []).map(({ kind, theme, text }) => ({ kind, theme, text })),
		problems_read: text.problems !== null,
		document: documentOf(reading, text)
	};
}
