import { AGENCY_LINE, COLUMN_WORDS, REPORT_TITLE, YEAR_LINE } from '../domain/columnPhrases';
import { wordIndex, wordKey } from './columns';
import { parseDate, parseYear } from './facts';
import { readTable2 } from './formTable2';
import { readTable3 } from './formTable3';
import { readTable4 } from './formTable4';
import type { FormTrouble, PlacedCell, TableReading } from './formRows';
import { filledCells, type Grid } from './grid';
import { foldWidth } from './value';

/** A sheet in the form's own layout: which cell of the form stands where, and whose report it says it is. */
export interface FormReading {
	cells: PlacedCell[];
	troubles: FormTrouble[];
	/** Tables found. */
	tables: { t2: boolean; t3: boolean; t4: boolean };
	agency: string;
	agencyCode: string;
	year: number | null;
	publishedOn: string;
	title: string;
}

const TITLE_ROWS = 15;
const roles = wordIndex(COLUMN_WORDS);
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Returns everything of the form that a sheet holds, resolved by structure and position; nothing is filled in. */
export function readFormGrid(grid: Grid): FormReading {
	const t4 = readTable4(grid);
	const t3 = readTable3(grid, t4?.start ?? grid.rows.length);
	const t2 = readTable2(grid, t3 !== null ? t3.start : (t4?.start ?? grid.rows.length));
	const parts = [t2, t3, t4].filter((t): t is TableReading => t !== null);
	const cells = parts.flatMap((p) => p.cells);
	const troubles = [
		...parts.flatMap((p) => p.troubles),
		...unplaced(grid, parts, cells),
		...secondForm(grid, parts)
	];
	return { ...titleOf(grid), cells, troubles, tables: { t2: t2 !== null, t3: t3 !== null, t4: t4 !== null } };
}

/** Numbers inside the tables that belong to no known cell: said, never dropped. */
function unplaced(grid: Grid, parts: readonly TableReading[], cells: readonly PlacedCell[]): FormTrouble[] {
	const used = new Set(cells.map((c) => `${c.row} ${c.column}`));
	const found: FormTrouble[] = [];
	for (const part of parts) {
		for (let row = part.start; row < part.end; row++) {
			const filled = filledCells(grid, row);
			const label = filled.findIndex((c) => !PLAIN_NUMBER.test(foldWidth(c.text)));
			filled.forEach((cell, i) => {
				if (i < label || used.has(`${row} ${cell.column}`)) return;
				if (!PLAIN_NUMBER.test(foldWidth(cell.text))) return;
				found.push({ code: 'unplaced-number', row, column: cell.column, raw: cell.text, values: {} });
			});
		}
	}
	return found;
}

/** A sheet holds one report: a second form below the first is named, not read. */
function secondForm(grid: Grid, parts: readonly TableReading[]): FormTrouble[] {
	const end = Math.max(0, ...parts.map((p) => p.end));
	if (end === 0 || end >= grid.rows.length) return [];
	const rest: Grid = { rows: grid.rows.slice(end), firstRow: grid.firstRow + end };
	const again = [readTable3(rest, rest.rows.length), readTable4(rest), readTable2(rest, rest.rows.length)];
	const found = again.filter((t): t is TableReading => t !== null && t.cells.length > 0);
	if (found.length === 0) return [];
	const row = end + Math.min(...found.map((t) => t.start));
	return [{ code: 'second-form', row, column: null, raw: '', values: { count: found.length } }];
}

type Title = Pick<FormReading, 'agency' | 'agencyCode' | 'year' | 'publishedOn' | 'title'>;

/** What the lines above the tables say: the title, or labelled cells such as the agency's and the year's. */
function titleOf(grid: Grid): Title {
	const title: Title = { agency: '', agencyCode: '', year: null, publishedOn: '', title: '' };
	for (let row = 0; row < Math.min(TITLE_ROWS, grid.rows.length); row++) {
		const filled = filledCells(grid, row);
		if (filled.length > 8) break;
		filled.forEach((cell, i) => {
			const folded = foldWidth(cell.text);
			const heading = REPORT_TITLE.exec(folded);
			if (heading !== null && title.title === '') {
				title.title = cell.text;
				title.agency ||= (heading[1] ?? '').trim();
				title.year ??= Number(heading[2]);
			}
			const agency = AGENCY_LINE.exec(folded)?.[1];
			if (agency !== undefined) title.agency = agency.trim();
			const year = YEAR_LINE.exec(folded)?.[1];
			if (year !== undefined) title.year = Number(year);
			pair(title, roles.get(wordKey(cell.text)), filled[i + 1]?.text ?? '');
		});
	}
	return title;
}

/** Takes a labelled cell with its value beside it. */
function pair(title: Title, role: string | undefined, value: string): void {
	if (value === '') return;
	if (role === 'agency') title.agency = value;
	else if (role === 'agency_id') title.agencyCode = foldWidth(value);
	else if (role === 'year') title.year = parseYear(value) ?? title.year;
	else if (role === 'published_on') title.publishedOn = parseDate(value) ?? title.publishedOn;
}
