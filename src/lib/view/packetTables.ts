import type { Agency, AgencyYear } from '../domain/agencies';
import type { DatasetContent, OtherFigure } from '../domain/dataset';
import { CELL_STATES, REPORT_STATUSES, type CellNote, type Problem, type Report } from '../domain/reports';
import { PacketFault, unzigzag, zigzag, type ByteReader, type ByteWriter } from './packetBytes';
import { readFigures, writeFigures } from './packetFigures';

const AGENCY_TEXTS = [
	'agency_id',
	'name_zh',
	'name_en',
	'short_zh',
	'kind',
	'level',
	'region',
	'parent_id',
	'uscc',
	'names'
] as const satisfies readonly (keyof Agency)[];
const OTHER_TEXTS = [
	'table_zh',
	'row_zh',
	'column_zh',
	'unit'
] as const satisfies readonly (keyof OtherFigure)[];
const NOTE_TEXTS = ['raw', 'where', 'cell'] as const satisfies readonly (keyof CellNote)[];
const CONFIDENCES = ['', 'original-report', 'official-page', 'secondary', 'mirror'] as const;
const SCOPES = ['own', 'aggregate'] as const;
const PROBLEM_KINDS = ['problem', 'measure'] as const;
const EPOCH_YEAR = 2000;
const DAY = 86_400_000;

/** Most rows of one table a packet may hold. */
const MAX_ROWS = 500_000;

function column<Row>(rows: readonly Row[], write: (row: Row) => void): void {
	for (const row of rows) write(row);
}

function rows(from: ByteReader, each: number): number {
	const size = from.size(each);
	if (size > MAX_ROWS) throw new PacketFault('too-large');
	return size;
}

function writeNumber(out: ByteWriter, value: number | null): void {
	if (value === null) out.count(0);
	else if (Number.isSafeInteger(value) && !Object.is(value, -0) && Math.abs(value) < 2 ** 50)
		out.count(2 + zigzag(value));
	else {
		if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
		out.count(1);
		out.text(Object.is(value, -0) ? '-0' : String(value));
	}
}

function readNumber(from: ByteReader): number | null {
	const symbol = from.count();
	if (symbol === 0) return null;
	if (symbol > 1) return unzigzag(symbol - 2);
	const value = Number(from.text());
	if (!Number.isFinite(value)) throw new PacketFault('damaged');
	return value;
}

function readSure(from: ByteReader): number {
	const value = readNumber(from);
	if (value === null) throw new PacketFault('damaged');
	return value;
}

function choice<T>(list: readonly T[], index: number): T {
	const value = list[index];
	if (value === undefined) throw new PacketFault('version');
	return value;
}

function writeDate(out: ByteWriter, date: string, year: number): void {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
	if (date === '') out.count(0);
	else if (Number.isFinite(day) && new Date(day).toISOString().slice(0, 10) === date)
		out.count(2 + zigzag((day - Date.UTC(year + 1, 0, 1)) / DAY));
	else {
		out.count(1);
		out.text(date);
	}
}

function readDate(from: ByteReader, year: number): string {
	const symbol = from.count();
	if (symbol === 0) return '';
	if (symbol === 1) return from.text();
	const day = Date.UTC(year + 1, 0, 1) + unzigzag(symbol - 2) * DAY;
	if (!(Math.abs(day) < 8.64e15)) throw new PacketFault('damaged');
	return new Date(day).toISOString().slice(0, 10);
}

function usualId(report: Pick<Report, 'agency_id' | 'report_year' | 'version'>): string {
	return `${report.agency_id}-${report.report_year}-${report.version}`;
}

function writeReports(out: ByteWriter, reports: readonly Report[]): void {
	out.count(reports.length);
	column(reports, (r) => out.text(r.agency_id));
	column(reports, (r) => out.signed(r.report_year - EPOCH_YEAR));
	column(reports, (r) => out.text(r.format));
	column(reports, (r) => out.count(r.version));
	column(reports, (r) => out.count(REPORT_STATUSES.indexOf(r.status)));
	column(reports, (r) => out.count(SCOPES.indexOf(r.scope) + (r.problems_read ? SCOPES.length : 0)));
	column(reports, (r) => out.count(CONFIDENCES.indexOf(r.confidence)));
	column(reports, (r) => writeDate(out, r.published_on, r.report_year));
	column(reports, (r) => {
		const usual = r.report_id === usualId(r);
		out.byte(usual ? 0 : 1);
		if (!usual) out.text(r.report_id);
	});
	column(reports, (r) => out.text(r.title));
	column(reports, (r) => out.text(r.source));
	writeFigures(out, reports);
}

function readReports(from: ByteReader): Report[] {
	const reports = Array.from({ length: rows(from, 11) }, (): Report => ({
		report_id: '',
		agency_id: from.text(),
		report_year: 0,
		format: '',
		version: 0,
		status: 'published',
		scope: 'own',
		published_on: '',
		title: '',
		source: '',
		confidence: '',
		problems_read: false,
		cells: {}
	}));
	column(reports, (r) => (r.report_year = from.signed() + EPOCH_YEAR));
	column(reports, (r) => (r.format = from.text()));
	column(reports, (r) => (r.version = from.count()));
	column(reports, (r) => (r.status = choice(REPORT_STATUSES, from.count())));
	column(reports, (r) => {
		const symbol = from.count();
		r.scope = choice(SCOPES, symbol % SCOPES.length);
		r.problems_read = symbol >= SCOPES.length;
	});
	column(reports, (r) => (r.confidence = choice(CONFIDENCES, from.count())));
	column(reports, (r) => (r.published_on = readDate(from, r.report_year)));
	column(reports, (r) => (r.report_id = from.byte() === 0 ? usualId(r) : from.text()));
	column(reports, (r) => (r.title = from.text()));
	column(reports, (r) => (r.source = from.text()));
	const figures = readFigures(from, reports);
	reports.forEach((r, i) => (r.cells = figures[i] ?? {}));
	return reports;
}

/** Writes all tables, column by column, rows in the order they have. */
export function writeTables(out: ByteWriter, content: DatasetContent): void {
	const { agencies, agencyYears, notes, problems, others } = content;
	out.count(agencies.length);
	for (const key of AGENCY_TEXTS) column(agencies, (a) => out.text(a[key]));
	column(agencies, (a) => writeNumber(out, a.valid_from));
	column(agencies, (a) => writeNumber(out, a.valid_to));

	out.count(agencyYears.length);
	column(agencyYears, (y) => out.text(y.agency_id));
	column(agencyYears, (y) => out.signed(y.year - EPOCH_YEAR));
	column(agencyYears, (y) => out.byte(y.expected ? 1 : 0));
	column(agencyYears, (y) => writeNumber(out, y.population));
	column(agencyYears, (y) => writeNumber(out, y.staff));

	writeReports(out, content.reports);

	out.count(notes.length);
	column(notes, (n) => out.text(n.report_id));
	column(notes, (n) => out.count(CELL_STATES.indexOf(n.state)));
	for (const key of NOTE_TEXTS) column(notes, (n) => out.text(n[key]));

	out.count(problems.length);
	column(problems, (p) => out.text(p.report_id));
	column(problems, (p) => writeNumber(out, p.ordinal));
	column(problems, (p) => out.count(PROBLEM_KINDS.indexOf(p.kind)));
	column(problems, (p) => out.text(p.theme));
	column(problems, (p) => out.text(p.text));

	out.count(others.length);
	column(others, (o) => out.text(o.report_id));
	for (const key of OTHER_TEXTS) column(others, (o) => out.text(o[key]));
	column(others, (o) => writeNumber(out, o.value));
}

/** Reads what `writeTables` wrote; throws PacketFault where it makes no sense. */
export function readTables(from: ByteReader): DatasetContent {
	const agencies = Array.from({ length: rows(from, 12) }, () => ({}) as Agency);
	for (const key of AGENCY_TEXTS) column(agencies, (a) => (a[key] = from.text()));
	column(agencies, (a) => (a.valid_from = readNumber(from)));
	column(agencies, (a) => (a.valid_to = readNumber(from)));

	const agencyYears = Array.from({ length: rows(from, 5) }, () => ({}) as AgencyYear);
	column(agencyYears, (y) => (y.agency_id = from.text()));
	column(agencyYears, (y) => (y.year = from.signed() + EPOCH_YEAR));
	column(agencyYears, (y) => (y.expected = from.byte() === 1));
	column(agencyYears, (y) => (y.population = readNumber(from)));
	column(agencyYears, (y) => (y.staff = readNumber(from)));

	const reports = readReports(from);

	const notes = Array.from({ length: rows(from, 5) }, () => ({}) as CellNote);
	column(notes, (n) => (n.report_id = from.text()));
	column(notes, (n) => (n.state = choice(CELL_STATES, from.count())));
	for (const key of NOTE_TEXTS) column(notes, (n) => (n[key] = from.text()));

	const problems = Array.from({ length: rows(from, 5) }, () => ({}) as Problem);
	column(problems, (p) => (p.report_id = from.text()));
	column(problems, (p) => (p.ordinal = readSure(from)));
	column(problems, (p) => (p.kind = choice(PROBLEM_KINDS, from.count())));
	column(problems, (p) => (p.theme = from.text()));
	column(problems, (p) => (p.text = from.text()));

	const others = Array.from({ length: rows(from, 6) }, () => ({}) as OtherFigure);
	column(others, (o) => (o.report_id = from.text()));
	for (const key of OTHER_TEXTS) column(others, (o) => (o[key] = from.text()));
	column(others, (o) => (o.value = readSure(from)));
	return { agencies, agencyYears, reports, notes, problems, others };
}
