import type { CellState } from './reports';

/** What stands in a cell: its state, and its number where it has one. */
export interface CellContent {
	state: CellState;
	value: number | null;
}

/** A person's correction of one figure of one report. */
export interface Correction {
	cell: string;
	/** The cell as printed; empty where the report does not have it. */
	raw: string;
	/** What was read, and what a person says stands there. */
	before: CellContent;
	after: CellContent;
	/** Who typed it, in their own words; may be empty. */
	who: string;
	/** Why; may be empty. */
	note: string;
	/** ISO date and time. */
	at: string;
}

/** The figures of a report with what is noted of single cells. */
export interface Figures<N extends { cell: string; state: CellState; raw: string }> {
	cells: Readonly<Record<string, number>>;
	notes: readonly N[];
}

/** Returns what stands in a cell: its number, or the state noted of it; `absent` where neither is there. */
export function contentOfCell<N extends { cell: string; state: CellState; raw: string }>(
	{ cells, notes }: Figures<N>,
	cell: string
): CellContent {
	const value = cells[cell];
	if (value !== undefined) return { state: value === 0 ? 'zero' : 'value', value };
	return { state: notes.find((n) => n.cell === cell)?.state ?? 'absent', value: null };
}

/**
 * Returns the figures with the corrections in place, the last one of a cell counting. A corrected number takes the
 * cell's note away; a correction to blank or "not applicable" leaves a note made by `note`.
 */
export function withCorrections<N extends { cell: string; state: CellState; raw: string }>(
	figures: Figures<N>,
	corrections: readonly Correction[],
	note: (correction: Correction) => N
): { cells: Record<string, number>; notes: N[] } {
	const last = new Map(corrections.map((c) => [c.cell, c]));
	const cells = { ...figures.cells };
	const notes = figures.notes.filter((n) => !last.has(n.cell));
	for (const correction of last.values()) {
		const { value } = correction.after;
		if (value === null) {
			delete cells[correction.cell];
			if (correction.after.state !== 'absent') notes.push(note(correction));
		} else cells[correction.cell] = value;
	}
	return { cells, notes };
}
