import { cellByCode, cellsOf } from '../domain/cells';
import { deriveCells } from '../domain/effective';
import type { CellState } from '../domain/reports';
import { decimalFaults } from './decimals';
import type { IngestIssue, Place } from './draft';
import { formOfCodes, wantsOf } from './drafts';
import { copiesIn } from './copies';
import type { TableCode } from './flowLabels';
import type { FoundTable } from './gathering';
import { columnLetter, IssueLog, type IssueCode } from './issues';
import type { Source, SourceLine, Spot } from './reportSource';
import { parseCell, type ValueNote } from './value';

/** A cell that is not a plain number, or was changed on its way in: as printed, with its place. */
export interface ReportNote {
	cell: string;
	state: CellState;
	raw: string;
	spot: Spot;
	what: readonly ValueNote[];
}

/** Everything the tables of one report say. */
export interface FormFigures {
	/** Printed figures by cell code, amounts in the cell's unit; nothing else. */
	cells: Record<string, number>;
	/** Totals that are not printed and follow from printed parts. */
	computed: Record<string, number>;
	/** State of every cell of the tables found, absent ones of their form included. */
	states: Record<string, CellState>;
	notes: ReportNote[];
	/** Where each cell stands. */
	spots: Record<string, Spot>;
	/** `2019`, `2021`, `mixed`, or empty where the cells found are common to both. */
	form: string;
	/** Tables that are there and cannot be read. */
	unreadable: TableCode[];
	/** Tables that are not there. */
	missing: TableCode[];
	issues: IngestIssue[];
}

const TABLES = ['t2', 't3', 't4'] as const;

/** Notes of values that are said as issues too. */
const SAID: ReadonlySet<string> = new Set<ValueNote>([
	'converted',
	'approximate',
	'spaced-number',
	'not-whole',
	'negative',
	'wrong-unit',
	'no-unit',
	'number-too-long',
	'formula',
	'spreadsheet-error',
	'not-a-number'
]);

/** Returns the figures of the form that a report's lines hold, each with its state, raw text and place. */
export function readForm(source: Source, file: string): FormFigures {
	const [first, second] = copiesIn(source);
	const log = new IssueLog();
	const out: FormFigures = {
		cells: {},
		computed: {},
		states: {},
		notes: [],
		spots: {},
		form: '',
		unreadable: [],
		missing: [],
		issues: log.kept
	};
	const found = first?.tables ?? { t2: null, t3: null, t4: null };
	for (const name of TABLES) takeTable(name, found[name], first?.lost.get(name) ?? null, out, log, file);
	if (second !== undefined) log.add('second-form', { file, row: second.line, column: null }, '', {});
	const marked = Object.keys(out.states).filter((c) =>
		['value', 'zero', 'text'].includes(out.states[c] ?? '')
	);
	const printed = Object.keys(out.states).filter((c) => out.states[c] !== 'absent');
	out.form = formOfCodes(marked) ?? formOfCodes(printed) ?? '';
	absent(out, found);
	for (const { cell, spot, raw, found: printed, asked } of decimalFaults(source.lines, out.cells, out.spots))
		log.add('decimals', placeOf(spot, file), raw, { cell, found: printed, asked });
	const derived = deriveCells(out.cells, out.states, out.form === '' ? '2021' : out.form);
	for (const [code, { value, how }] of Object.entries(derived))
		if (how === 'total') out.computed[code] = value;
	return out;
}

/** Returns a place as issues carry it. */
export function placeOf(spot: Spot, file: string): Place {
	return { file, row: spot.line, column: spot.column === null ? null : columnLetter(spot.column) };
}

function takeTable(
	name: TableCode,
	table: FoundTable | null,
	lost: number | null,
	out: FormFigures,
	log: IssueLog,
	file: string
): void {
	if (lost !== null) {
		out.unreadable.push(name);
		log.add('table-deduplicated', { file, row: lost, column: null }, '', { table: name });
		return;
	}
	if (table === null) {
		out.missing.push(name);
		log.add('table-missing', { file, row: null, column: null }, '', { table: name });
		return;
	}
	const readable = table.cells.filter((c) => !c.unclear);
	if (readable.length === 0 || table.unclear > table.read) {
		out.unreadable.push(name);
		const row = table.cells[0]?.spot.line ?? table.troubles[0]?.spot.line ?? null;
		log.add('table-unreadable', { file, row, column: null }, '', { table: name });
	}
	for (const { code, spot, raw, values } of table.troubles) log.add(code, placeOf(spot, file), raw, values);
	for (const found of table.cells) {
		const cell = cellByCode(found.code);
		if (cell === null) continue;
		out.spots[found.code] = found.spot;
		if (found.unclear) {
			out.states[found.code] = 'text';
			out.notes.push({ cell: found.code, state: 'text', raw: found.text, spot: found.spot, what: [] });
			continue;
		}
		const wants = wantsOf(cell, found.unit);
		const { state, value, notes } = parseCell(found.text, wants);
		out.states[found.code] = state;
		if (value !== null) out.cells[found.code] = value;
		if (value !== null && notes.length === 0) continue;
		out.notes.push({ cell: found.code, state, raw: found.text, spot: found.spot, what: notes });
		for (const note of notes) {
			if (!SAID.has(note)) continue;
			const said = { cell: found.code, unit: wants.unit, value: value ?? '' };
			log.add(note as IssueCode, placeOf(found.spot, file), found.text, said);
		}
	}
}

/** Names the cells of the form that a table found does not have. */
function absent(out: FormFigures, found: Record<TableCode, FoundTable | null>): void {
	for (const name of TABLES) {
		const table = found[name];
		if (table === null || table.cells.length === 0) continue;
		const forms = name === 't2' ? [...table.forms] : [out.form === '2019' ? '2019' : '2021'];
		for (const form of forms.length === 1 ? forms : []) {
			for (const cell of cellsOf(form, name)) {
				if (out.states[cell.code] === undefined) out.states[cell.code] = 'absent';
			}
		}
	}
}

/** Returns the lines of a source that are no rows of tables. */
export function proseLines(source: Source): SourceLine[] {
	return source.lines.filter((line) => line.cells === null);
}
