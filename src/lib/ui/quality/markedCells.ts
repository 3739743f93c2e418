import { cellByCode, CELLS } from '../../domain/cells';
import type { Finding } from '../../domain/finding';
import { TABLE_NAMES } from '../../domain/officialForm';
import type { TableName } from '../../domain/officialFormCell';
import type { CellState } from '../../domain/reports';
import type { NoteRow } from '../../query/evidence';
import type { ReportRecord } from '../../query/qualityRows';
import { formContent, type FormContent } from '../form/content';

/** Returns the cells of its own report that a finding rests on, each once. */
export function cellsOfFinding(finding: Finding): string[] {
	const own = finding.operands.filter((o) => o.report_id === finding.report_id).map((o) => o.cell);
	return [...new Set([...own, ...finding.cells])];
}

/** Returns the tables of the form that hold any of these cells, in printed order. */
export function tablesOf(cells: readonly string[]): TableName[] {
	return TABLE_NAMES.filter((table) => cells.some((code) => cellByCode(code)?.table === table));
}

/** Returns a report as the official form shows it with the cells of one finding marked, whatever became of the finding. */
export function markedContent(row: ReportRecord, notes: readonly NoteRow[], finding: Finding): FormContent {
	const cells: Record<string, number> = {};
	for (const { code } of CELLS) {
		const value = row[code];
		if (typeof value === 'number') cells[code] = value;
	}
	return formContent({
		format: row.format,
		cells,
		notes: notes.map(({ cell, state, raw }) => ({ cell, state: state as CellState, raw })),
		findings: [{ ...finding, outcome: 'fail', cells: cellsOfFinding(finding), muted: '', acknowledged: '' }]
	});
}
