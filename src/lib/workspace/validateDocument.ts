import { cellByCode } from '../domain/cells';
import type { ProseInput } from '../domain/claims';
import type { CellContent, Correction } from '../domain/correction';
import type { DocumentLine, DocumentSpot, ReportDocument } from '../domain/document';
import { CELL_STATES, type CellState } from '../domain/reports';
import type { Aside, Precision, Statement } from '../domain/statement';
import { every, fields, list, text, whole } from './shape';

/** Lines of one document, and characters of all of them together. */
export const MAX_LINES = 100_000;
export const MAX_TEXT = 4_000_000;

const MAX_COLUMN = 100_000;
const KINDS: readonly ReportDocument['kind'][] = ['text', 'html', 'docx', 'xlsx', 'pdf', 'csv', 'typed'];
const TABLES: readonly string[] = ['t2', 't3', 't4'];
const PRECISIONS: readonly Precision[] = ['exact', 'rounded', 'about', 'unsure'];
const ASIDES: readonly Aside[] = ['', 'wide', 'other_year', 'part'];

const orNull = (value: unknown, good: (value: unknown) => boolean) => value === null || good(value);
const isWhole = (from: number, to: number) => (value: unknown) => whole(value, from, to) !== null;
const isLong = (value: unknown) => text(value, MAX_TEXT) !== null;
const isShort = (value: unknown) => text(value) !== null;

function isLine(value: unknown): value is DocumentLine {
	const f = fields(value);
	if (f === null || !isLong(f.text) || !isShort(f.sheet)) return false;
	const columns = (v: unknown) => list(v, MAX_COLUMN)?.every(isWhole(0, MAX_COLUMN)) === true;
	return (
		orNull(f.columns, columns) &&
		orNull(f.page, isWhole(1, MAX_LINES)) &&
		orNull(f.table, isWhole(0, MAX_LINES))
	);
}

function isStatement(value: unknown): value is Statement {
	const f = fields(value);
	const place = fields(f?.place);
	if (f === null || place === null) return false;
	return (
		[f.kind, f.unit, f.raw].every(isShort) &&
		isLong(f.sentence) &&
		orNull(f.value, Number.isFinite) &&
		[f.negated, f.share, f.summing].every((v) => typeof v === 'boolean') &&
		PRECISIONS.includes(f.precision as Precision) &&
		ASIDES.includes(f.aside as Aside) &&
		[place.line, place.until].every(isWhole(0, MAX_TEXT)) &&
		orNull(place.page, isWhole(1, MAX_LINES))
	);
}

function isProse(value: unknown): value is ProseInput {
	const f = fields(value);
	if (f === null || list(f.statements, MAX_LINES)?.every(isStatement) !== true) return false;
	return [f.text, f.sectionSix, f.compared, f.overview ?? null].every((v) => orNull(v, isLong));
}

function areSpots(value: unknown, lines: number): value is ReportDocument['spots'] {
	const f = fields(value);
	if (f === null) return false;
	return Object.entries(f).every(([cell, spot]) => {
		const s = fields(spot) as Partial<Record<keyof DocumentSpot, unknown>> | null;
		if (s === null || cellByCode(cell) === null) return false;
		return isWhole(1, lines)(s.line) && orNull(s.column, isWhole(0, MAX_COLUMN));
	});
}

function areSentences(value: unknown): value is ReportDocument['sentences'] {
	const f = fields(value);
	return f !== null && Object.entries(f).every(([cell, s]) => cellByCode(cell) !== null && isLong(s));
}

/** Documents found sound: steps and reports share them, and looking through one takes a while. */
const sound = new WeakSet<object>();

/** Returns the very value given where it is a document within the limits, or null when it is none. */
export function checkDocument(value: unknown): ReportDocument | null {
	const f = fields(value);
	if (f === null) return null;
	if (sound.has(f)) return value as ReportDocument;
	const lines = list(f.lines, MAX_LINES);
	if (lines === null || !lines.every(isLine)) return null;
	if (lines.reduce((sum, line) => sum + line.text.length, 0) > MAX_TEXT) return null;
	const unreadable = list(f.unreadable, 3)?.every((t) => TABLES.includes(t as string));
	const good =
		KINDS.includes(f.kind as ReportDocument['kind']) &&
		areSpots(f.spots, lines.length) &&
		areSentences(f.sentences) &&
		unreadable === true &&
		orNull(f.prose, isProse) &&
		typeof f.whole === 'boolean';
	if (!good) return null;
	sound.add(f);
	return value as ReportDocument;
}

function checkContent(value: unknown): CellContent | null {
	const f = fields(value);
	const state = f?.state as CellState;
	if (f === null || !CELL_STATES.includes(state)) return null;
	const counted = state === 'value' || state === 'zero';
	if (!counted) return f.value === null ? { state, value: null } : null;
	if (typeof f.value !== 'number' || !Number.isFinite(f.value)) return null;
	return (f.value === 0) === (state === 'zero') ? { state, value: f.value } : null;
}

/** Returns the value as a correction of a known cell, or null when it is none. */
export function checkCorrection(value: unknown): Correction | null {
	const f = fields(value);
	const words = every([f?.cell, f?.raw, f?.who, f?.note, f?.at], text);
	const before = checkContent(f?.before);
	const after = checkContent(f?.after);
	if (words === null || before === null || after === null) return null;
	const [cell, raw, who, note, at] = words as [string, string, string, string, string];
	return cellByCode(cell) === null ? null : { cell, raw, before, after, who, note, at };
}
