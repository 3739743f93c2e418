import { CELLS } from '../domain/cells';
import type { CellState } from '../domain/reports';

/** What stands in one cell: its state and, for numbers, the figure. */
export interface CellContent {
	state: CellState;
	value: number | null;
	/** As printed, where it is not a plain number. */
	raw: string;
}

/** One cell in which two versions of a report differ. */
export interface CellDifference {
	cell: string;
	old: CellContent;
	new: CellContent;
}

/** What two versions have to say of their cells. */
export interface CellBearer {
	cells: Readonly<Record<string, number>>;
	notes: readonly { cell: string; state: CellState; raw: string }[];
}

const ORDER = new Map(CELLS.map((c, i) => [c.code, i]));

function contents(of: CellBearer): Map<string, CellContent> {
	const map = new Map<string, CellContent>();
	for (const [cell, value] of Object.entries(of.cells)) {
		map.set(cell, { state: value === 0 ? 'zero' : 'value', value, raw: '' });
	}
	for (const note of of.notes) {
		const known = map.get(note.cell);
		if (known === undefined) map.set(note.cell, { state: note.state, value: null, raw: note.raw });
	}
	return map;
}

const ABSENT: CellContent = { state: 'absent', value: null, raw: '' };

/** Returns the cells in which two versions differ in figure or state, in the order of the form. */
export function differencesOf(before: CellBearer, after: CellBearer): CellDifference[] {
	const a = contents(before);
	const b = contents(after);
	const found: CellDifference[] = [];
	for (const cell of new Set([...a.keys(), ...b.keys()])) {
		const old = a.get(cell) ?? ABSENT;
		const now = b.get(cell) ?? ABSENT;
		if (old.state !== now.state || old.value !== now.value) found.push({ cell, old, new: now });
	}
	const place = (cell: string) => ORDER.get(cell) ?? ORDER.size;
	return found.sort((x, y) => place(x.cell) - place(y.cell));
}
