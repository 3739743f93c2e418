import type { CellContent, Correction } from '../domain/correction';
import { contentOfKept, printedContent } from './corrected';
import { commit, type KeptReport, type Ledger, type StepKind } from './ledger';
import { checkCorrection } from './validateDocument';

function subject(ledger: Ledger, { report }: KeptReport, cell: string): string {
	const name = ledger.tables.agencies.get(report.agency_id)?.name_zh ?? report.agency_id;
	return `${name} ${report.report_year} v${report.version} ${cell}`;
}

function save(
	ledger: Ledger,
	kept: KeptReport,
	what: { kind: StepKind; cell: string; at: string },
	corrections: readonly Correction[]
): Ledger {
	const { kind, cell, at } = what;
	return commit(ledger, { kind, subject: subject(ledger, kept, cell), at }, [
		{ table: 'reports', key: kept.report.report_id, record: { ...kept, corrections } }
	]);
}

const equal = (a: CellContent, b: CellContent) => a.state === b.state && a.value === b.value;

/**
 * Returns the ledger with one cell of a kept report corrected; `before` and `at` are set here. Typing what is printed
 * takes the cell's corrections back. The same ledger where the report is not there, the correction is none, or the
 * cell says that already.
 */
export function correctCell(ledger: Ledger, reportId: string, correction: Correction, at: string): Ledger {
	const kept = ledger.tables.reports.get(reportId);
	if (kept === undefined) return ledger;
	const before = printedContent(kept, correction.cell);
	const checked = checkCorrection({ ...correction, before, at });
	if (checked === null || equal(contentOfKept(kept, checked.cell), checked.after)) return ledger;
	if (!equal(before, checked.after)) {
		return save(ledger, kept, { kind: 'correct', cell: checked.cell, at }, [...kept.corrections, checked]);
	}
	const others = kept.corrections.filter((c) => c.cell !== checked.cell);
	return save(ledger, kept, { kind: 'uncorrect', cell: checked.cell, at }, others);
}

/** Returns the ledger with the last correction of a cell taken back; the same ledger where it has none. */
export function undoCorrection(ledger: Ledger, reportId: string, cell: string, at: string): Ledger {
	const kept = ledger.tables.reports.get(reportId);
	const last = kept?.corrections.findLastIndex((c) => c.cell === cell) ?? -1;
	if (kept === undefined || last === -1) return ledger;
	const corrections = kept.corrections.filter((_, i) => i !== last);
	return save(ledger, kept, { kind: 'uncorrect', cell, at }, corrections);
}
