import { T3_COLUMNS, T3_PARTS, T3_ROWS } from '../domain/table3';
import type { Finding } from '../domain/finding';
import { compare, each, found, operandsOf, terms } from './compare';
import { rowCells, type Sheet } from './sheet';

const RESULTS = T3_ROWS.filter((r) => r.group !== null && r.group !== 'other').map((r) => r.code);
const OTHER_ROWS = T3_ROWS.filter((r) => r.group === 'other').map((r) => r.code);
/** （六） as one row, as the 2019 form prints it, and as the rows of later forms. */
const SINGLE = 't3_other';
const DETAILED = OTHER_ROWS.filter((r) => r !== SINGLE);

function isCount(value: number): boolean {
	return Number.isInteger(value) && value >= 0;
}

/** Rows of （六） as the report prints them in one column: one row, its sub-rows, or what the form asks for. */
function otherRows(sheet: Sheet, column: string): string[] {
	const printed = (row: string) => rowCells(row).some(sheet.has);
	const detailed = DETAILED.filter((row) => printed(row));
	if (!printed(SINGLE)) {
		return detailed.length > 0 || !sheet.formRows.includes(SINGLE)
			? DETAILED.filter((row) => sheet.rows.includes(row))
			: [SINGLE];
	}
	const whole = detailed.length === DETAILED.length;
	return whole && detailed.every((row) => sheet.at(`${row}_${column}`) !== null) ? detailed : [SINGLE];
}

function columnSums(sheet: Sheet): Finding[] {
	const both = [SINGLE, ...DETAILED].every((row) => rowCells(row).some(sheet.has));
	return T3_COLUMNS.flatMap(({ code }) => {
		const rows = [...RESULTS, ...otherRows(sheet, code)];
		const sum = compare(
			'T3-SUM',
			sheet,
			terms(...rows.map((row) => `${row}_${code}`)),
			'=',
			terms(`t3_done_total_${code}`)
		);
		if (!both) return [sum];
		const agree = compare(
			'T3-SUM',
			sheet,
			terms(...DETAILED.map((row) => `${row}_${code}`)),
			'=',
			terms(`${SINGLE}_${code}`)
		);
		return [sum, agree];
	});
}

/**
 * Returns whether absent rows may be called missing: where the whole document was read, or where at least half of
 * the table is there and nothing says that the figures are only an extract.
 */
function isReadWhole(sheet: Sheet, whole: boolean | null): boolean {
	if (whole !== null) return whole;
	const { confidence } = sheet.report;
	if (confidence === 'original-report') return true;
	const cells = sheet.formRows.flatMap(rowCells);
	return confidence === '' && cells.filter(sheet.has).length * 2 >= cells.length;
}

function shape(sheet: Sheet, whole: boolean | null): Finding[] {
	const rows = sheet.formRows.filter(
		(row) => row !== SINGLE || !DETAILED.some((d) => rowCells(d).some(sheet.has))
	);
	const missing = rows.filter((row) => !rowCells(row).some(sheet.has));
	if (missing.length > 0 && !isReadWhole(sheet, whole)) {
		const cells = missing.flatMap(rowCells);
		return [
			found('T3-SHAPE', sheet, 'not_evaluable', {
				cells,
				operands: operandsOf(sheet, 'left', terms(...cells)),
				values: { how: 'extract' }
			})
		];
	}
	const open = rows
		.filter((row) => !missing.includes(row))
		.flatMap(rowCells)
		.filter((code) => sheet.at(code) === null);
	const out: Finding[] = [];
	if (missing.length > 0) {
		const cells = missing.flatMap(rowCells);
		const values = { how: 'rows', missing: missing.length, rows: rows.length };
		out.push(
			found('T3-SHAPE', sheet, 'fail', {
				cells,
				left: rows.length - missing.length,
				right: rows.length,
				values
			})
		);
	}
	if (open.length > 0) {
		const operands = operandsOf(sheet, 'left', terms(...open));
		const values = { how: 'cells', missing: open.length };
		out.push(found('T3-SHAPE', sheet, 'fail', { severity: 'N', cells: open, operands, values }));
	}
	if (out.length > 0) return out;
	return [
		found('T3-SHAPE', sheet, 'pass', { cells: rows.flatMap(rowCells), left: rows.length, right: rows.length })
	];
}

/**
 * Returns the findings on table 3: T3-BAL, T3-SUM and the limit of T3-DOM for each column, T3-ROW for each row,
 * T3-DOM and T3-SHAPE for the table. `whole` says whether the document was read as a whole; null where nobody knows.
 */
export function checkTableThree(sheet: Sheet, whole: boolean | null): Finding[] {
	const columns = T3_COLUMNS.map((c) => c.code);
	const at = (row: string, column: string) => `${row}_${column}`;
	const pool = (c: string) => terms(at('t3_new', c), at('t3_carry_in', c));
	return [
		...columns.map((c) =>
			compare('T3-BAL', sheet, pool(c), '=', terms(at('t3_done_total', c), at('t3_carry_out', c)))
		),
		...sheet.rows.map((row) =>
			compare('T3-ROW', sheet, terms(...T3_PARTS.map((p) => at(row, p))), '=', terms(at(row, 'total')))
		),
		...columnSums(sheet),
		each('T3-DOM', sheet, sheet.rows.flatMap(rowCells), (value) => !isCount(value), {
			values: { how: 'count' }
		}),
		...columns.map((c) => compare('T3-DOM', sheet, terms(at('t3_carry_out', c)), '<=', pool(c))),
		...shape(sheet, whole)
	];
}
