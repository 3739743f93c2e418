import { cellByCode } from '../domain/cells';
import type { OtherFigure } from '../domain/dataset';
import {
	CELL_STATES,
	type CellNote,
	type CellState,
	type Problem,
	type Report as AgencyReport
} from '../domain/reports';
import { THEMES } from '../domain/themes';
import type { CsvTable, Report } from './csvTable';
import { formHasCell } from './folderReports';
import { checkColumns, RowReader, type ColumnRules } from './folderRow';

/** The reports of the same folder by id. */
export type ReportIndex = ReadonlyMap<string, AgencyReport>;

const NOTE_COLUMNS: ColumnRules = { report_id: true, cell: true, state: true, raw: true, where: true };
const PROBLEM_COLUMNS: ColumnRules = { report_id: true, ordinal: true, kind: true, theme: true, text: true };
const OTHER_COLUMNS: ColumnRules = {
	report_id: true,
	table_zh: true,
	row_zh: true,
	column_zh: true,
	value: true,
	unit: true
};

const THEME_CODES = THEMES.map((t) => t.code);
const PROBLEM_KINDS = ['problem', 'measure'] as const;

/** Returns the report a row names, or null after reporting that there is none. */
function reportOf(reader: RowReader, reports: ReportIndex): AgencyReport | null {
	const id = reader.needed('report_id');
	if (id === null) return null;
	const found = reports.get(id);
	if (found === undefined) reader.wrong('report_id', 'unknown-report');
	return found ?? null;
}

/** Returns the notes of `cell_notes.csv`: one for a cell, its state in keeping with the figure in `reports.csv`. */
export function readCellNotes(table: CsvTable, reports: ReportIndex, report: Report): CellNote[] {
	checkColumns(table, NOTE_COLUMNS, report);
	const notes = new Map<string, CellNote>();
	for (const record of table.rows) {
		const reader = new RowReader(table, record, report);
		const of = reportOf(reader, reports);
		const code = reader.needed('cell');
		const state = reader.oneOf('state', CELL_STATES);
		if (of === null || code === null || state === null) continue;
		const cell = cellByCode(code);
		const key = `${of.report_id} ${code}`;
		if (cell === null) reader.wrong('cell', 'unknown-cell');
		else if (!formHasCell(of.format, cell)) reader.wrong('cell', 'cell-not-in-form', { format: of.format });
		else if (notes.has(key)) reader.wrong('cell', 'duplicate-note', { report: of.report_id });
		else if (!agrees(state, of.cells[code] ?? null)) {
			reader.wrong('state', 'note-contradicts', { cell: code, figure: of.cells[code] ?? '' });
		} else {
			const raw = reader.text('raw');
			notes.set(key, { report_id: of.report_id, cell: code, state, raw, where: reader.text('where') });
		}
	}
	return [...notes.values()];
}

/** `value` goes with a figure that is not 0, `zero` with 0, everything else with no figure. */
function agrees(state: CellState, figure: number | null): boolean {
	if (state === 'value') return figure !== null && figure !== 0;
	if (state === 'zero') return figure === 0;
	return figure === null;
}

/** Returns the problems and measures of `problems.csv`, each ordinal once for its report and kind. */
export function readProblems(table: CsvTable, reports: ReportIndex, report: Report): Problem[] {
	checkColumns(table, PROBLEM_COLUMNS, report);
	const problems = new Map<string, Problem>();
	for (const record of table.rows) {
		const reader = new RowReader(table, record, report);
		const of = reportOf(reader, reports);
		const ordinal = reader.needed('ordinal') === null ? null : reader.whole('ordinal', 1);
		const kind = reader.oneOf('kind', PROBLEM_KINDS);
		const theme = reader.oneOf('theme', THEME_CODES);
		const text = reader.needed('text');
		if (of === null || ordinal === null || kind === null || theme === null || text === null) continue;
		const key = `${of.report_id} ${kind} ${ordinal}`;
		if (problems.has(key)) reader.wrong('ordinal', 'duplicate-ordinal', { report: of.report_id, kind });
		else if (!of.problems_read) reader.wrong('report_id', 'problems-not-read');
		else problems.set(key, { report_id: of.report_id, ordinal, kind, theme, text });
	}
	return [...problems.values()];
}

/** Returns the figures of `other_figures.csv`, their wording untouched. */
export function readOtherFigures(table: CsvTable, reports: ReportIndex, report: Report): OtherFigure[] {
	checkColumns(table, OTHER_COLUMNS, report);
	const figures: OtherFigure[] = [];
	for (const record of table.rows) {
		const reader = new RowReader(table, record, report);
		const of = reportOf(reader, reports);
		const value = reader.needed('value') === null ? null : reader.number('value');
		if (of === null || value === null) continue;
		figures.push({
			report_id: of.report_id,
			table_zh: reader.text('table_zh'),
			row_zh: reader.text('row_zh'),
			column_zh: reader.text('column_zh'),
			value,
			unit: reader.text('unit')
		});
	}
	return figures;
}
