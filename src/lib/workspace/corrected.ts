import { contentOfCell, withCorrections, type CellContent, type Correction } from '../domain/correction';
import type { CellNote } from '../domain/reports';
import type { KeptReport } from './ledger';

function shown({ before, after }: Correction): string {
	const of = ({ state, value }: CellContent) => (value === null ? state : String(value));
	return `${of(before)} → ${of(after)}`;
}

/** The note that stays on a corrected cell: what was printed, where, and who changed it to what. */
function noteOf(kept: KeptReport, correction: Correction): CellNote {
	const { cell, after, raw, who, at } = correction;
	const printed = kept.notes.find((n) => n.cell === cell);
	const row = kept.row === null ? kept.file : `${kept.file} R${kept.row}`;
	const by = [who, at.slice(0, 10)].filter((part) => part !== '').join(' ');
	return {
		report_id: kept.report.report_id,
		cell,
		state: after.state,
		raw,
		where: `${printed?.where ?? row}; ${shown(correction)}${by === '' ? '' : ` (${by})`}`
	};
}

/**
 * Returns the figures and notes of a kept report with its corrections in place. Each corrected cell keeps a note of
 * what was printed, whatever it was corrected to.
 */
export function correctedFigures(kept: KeptReport): { cells: Record<string, number>; notes: CellNote[] } {
	const { report, notes, corrections } = kept;
	const figures = { cells: report.cells, notes };
	if (corrections.length === 0) return { cells: { ...report.cells }, notes: [...notes] };
	const { cells, notes: left } = withCorrections(figures, corrections, (c) => noteOf(kept, c));
	const noted = new Set(left.map((n) => n.cell));
	for (const correction of correctionsByCell(kept).values()) {
		if (!noted.has(correction.cell)) left.push(noteOf(kept, correction));
	}
	return { cells, notes: left };
}

/** Returns the correction of each cell that counts, by cell. */
export function correctionsByCell(kept: Pick<KeptReport, 'corrections'>): Map<string, Correction> {
	return new Map(kept.corrections.map((c) => [c.cell, c]));
}

/** Returns what is printed in a cell of a kept report. */
export function printedContent(kept: KeptReport, cell: string): CellContent {
	return contentOfCell({ cells: kept.report.cells, notes: kept.notes }, cell);
}

/** Returns what stands in a cell of a kept report, its last correction in place. */
export function contentOfKept(kept: KeptReport, cell: string): CellContent {
	return correctionsByCell(kept).get(cell)?.after ?? printedContent(kept, cell);
}
