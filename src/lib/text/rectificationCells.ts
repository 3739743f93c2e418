import { cellByCode, type Cell } from '../domain/cells';
import { OUTCOME_GROUPS, T3_ROWS } from '../domain/table3';

/** How the tables of the form are called in a note, by table. */
const TABLES: Readonly<Record<Cell['table'], string>> = { t2: '表二', t3: '表三', t4: '表四', prose: '正文' };

/** Notes in a label that tell how to fill it in, not what it is called. */
const REMARK = /（区分处理的[^）]*）$/;

function wordingOf(cell: Cell, form: string): { section: string; row: string; column: string } {
	const known = cell.wording[form] ?? cell.wording[cell.forms.at(-1) ?? ''];
	return known ?? { section: '', row: cell.label.zh, column: '' };
}

function rowOfTableThree(cell: Cell, row: string): string {
	const group = T3_ROWS.find((r) => r.code === cell.row)?.group ?? null;
	const heading = OUTCOME_GROUPS.find((g) => g.code === group)?.heading ?? '';
	const plain = row.replace(REMARK, '');
	return heading === '' || plain.startsWith(heading) ? plain : `${heading}—${plain}`;
}

/** Where a cell stands: table and row in words, and its column; prose figures have none. */
interface Place {
	row: string;
	column: string;
	joint: string;
}

function placeOf(code: string, form: string): Place {
	const cell = cellByCode(code);
	if (cell === null) return { row: code, column: '', joint: '' };
	const { section, row, column } = wordingOf(cell, form);
	const table = TABLES[cell.table];
	if (cell.table === 'prose') return { row: `${table}“${row}”`, column: '', joint: '' };
	if (cell.table === 't2') return { row: `${table}${section}“${row}”`, column, joint: '行' };
	if (cell.table === 't3') return { row: `${table}“${rowOfTableThree(cell, row)}”`, column, joint: '行' };
	const stage = section === row ? row : `${section}—${row}`;
	return { row: `${table}“${stage}”`, column, joint: '的' };
}

function told({ row, joint }: Place, columns: readonly string[]): string {
	const named = columns.filter((column) => column !== '').map((column) => `“${column}”`);
	return named.length === 0 ? row : `${row}${joint}${named.join('')}${named.length > 1 ? '各栏' : '栏'}`;
}

/**
 * Returns where a cell stands as the form itself names it, in Chinese: table, row and column of the form given, or of
 * the newest form that has the cell; the code itself where no form has it.
 */
export function placeInForm(code: string, form: string): string {
	const place = placeOf(code, form);
	return told(place, [place.column]);
}

/** Returns where cells stand, one entry a row of the form with all its columns, in the order given. */
export function placesInForm(codes: readonly string[], form: string): string[] {
	const rows = new Map<string, { place: Place; columns: string[] }>();
	for (const code of codes) {
		const place = placeOf(code, form);
		const known = rows.get(place.row);
		if (known === undefined) rows.set(place.row, { place, columns: [place.column] });
		else known.columns.push(place.column);
	}
	return [...rows.values()].map(({ place, columns }) => told(place, columns));
}
