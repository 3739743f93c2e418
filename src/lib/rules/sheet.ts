import type { Agency } from '../domain/agencies';
import { CELLS, cellByCode, cellsOf, formCells } from '../domain/cells';
import { tableThreeForm } from '../domain/effective';
import { formById } from '../domain/forms';
import type { CellNote, CellState, Report } from '../domain/reports';
import { T3_COLUMNS, T3_ROWS } from '../domain/table3';

/** A report as rules read it: printed figures, states, and which cells its form asks for. */
export interface Sheet {
	report: Report;
	/** Null where the agency is in no roster. */
	agency: Agency | null;
	/** The printed number of a cell; null where there is none. Never 0 for missing. */
	at(code: string): number | null;
	state(code: string): CellState;
	raw(code: string): string;
	/** Whether a cell holds anything at all: a number, a blank, a slash or words. */
	has(code: string): boolean;
	/** Whether the report's form asks for the cell, or the report prints it anyway. */
	applies(code: string): boolean;
	/** Rows of table 3 that the form asks for or the report prints, in printed order. */
	rows: readonly string[];
	/** Those that the form asks for. */
	formRows: readonly string[];
}

const t3Rows = new Map<string, readonly string[]>();

function rowsOfForm(form: string): readonly string[] {
	let rows = t3Rows.get(form);
	if (rows === undefined) {
		rows = [...new Set(cellsOf(form, 't3').map((c) => c.row))];
		t3Rows.set(form, rows);
	}
	return rows;
}

const codesByForm = new Map<string, ReadonlySet<string>>();

function codesOf(form: string): ReadonlySet<string> {
	let codes = codesByForm.get(form);
	if (codes === undefined) {
		codes = new Set(formCells(form).map((c) => c.code));
		codesByForm.set(form, codes);
	}
	return codes;
}

const cellsByRow = new Map<string, string[]>();
for (const cell of CELLS) cellsByRow.set(cell.row, [...(cellsByRow.get(cell.row) ?? []), cell.code]);

const cellsOfRow = new Map(T3_ROWS.map((r) => [r.code, T3_COLUMNS.map((c) => `${r.code}_${c.code}`)]));

/** Returns the cells of one row of table 3, applicants first, 总计 last. */
export function rowCells(row: string): readonly string[] {
	return cellsOfRow.get(row) ?? [];
}

const T2_CELLS = CELLS.filter((c) => c.table === 't2');

/** Returns the forms that table 2, or one row of it, shows: those whose own cells hold anything. */
function formsShown(has: (code: string) => boolean, row: string | null = null): string[] {
	const own = T2_CELLS.filter((c) => c.forms.length === 1 && (row === null || c.row === row) && has(c.code));
	return [...new Set(own.flatMap((c) => c.forms))];
}

/** Returns a report as rules read it, with the notes on its cells. */
export function sheetOf(report: Report, notes: readonly CellNote[], agency: Agency | null): Sheet {
	const noted = new Map(notes.filter((n) => n.report_id === report.report_id).map((n) => [n.cell, n]));
	const figures = new Map(Object.entries(report.cells));
	const at = (code: string) => figures.get(code) ?? null;
	const has = (code: string) => figures.has(code) || (noted.get(code)?.state ?? 'absent') !== 'absent';
	const form = formById(report.format);
	const known = form !== null && form.id !== 'mixed';
	const wanted = codesOf(report.format);
	const shown = known ? [] : formsShown(has);
	const applies = (code: string) => {
		if (wanted.has(code) || has(code)) return true;
		const cell = known ? null : cellByCode(code);
		if (cell === null) return false;
		if (cell.table !== 't2') return (cellsByRow.get(cell.row) ?? []).some(has);
		const forms = shown.length === 1 ? shown : formsShown(has, cell.row);
		return forms.some((form) => cell.forms.includes(form));
	};
	const formRows = rowsOfForm(tableThreeForm(known ? report.format : 'mixed', has));
	const rows = T3_ROWS.map((r) => r.code).filter((row) => formRows.includes(row) || rowCells(row).some(has));
	return {
		report,
		agency,
		at,
		has,
		applies,
		formRows,
		rows,
		raw: (code) => noted.get(code)?.raw ?? '',
		state: (code) => {
			const value = at(code);
			if (value !== null) return value === 0 ? 'zero' : 'value';
			return noted.get(code)?.state ?? 'absent';
		}
	};
}

/** Returns whether a report's form has statutory tables, so that the rules of tables concern it at all. */
export function isTabular(sheet: Sheet): boolean {
	const form = formById(sheet.report.format);
	if (form !== null) return form.tabular;
	return CELLS.some((c) => c.table !== 'prose' && sheet.has(c.code));
}
