import type { Finding } from '../../domain/finding';
import type { Report } from '../../domain/reports';
import type { Summing } from '../../domain/summing';
import type { TotalCellRow } from '../../query/totalReport';
import { checkReport } from '../../rules/report';

/** Rules of sums and limits that bind a sum of reports as they bind each of them. */
export const SUM_RULES: readonly string[] = [
	'T2-B-NN',
	'T2-C-NN',
	'T2-B-OPEN',
	'T2-C-STK',
	'T2-B-ITEM',
	'T3-BAL',
	'T3-ROW',
	'T3-SUM',
	'T3-DOM',
	'T4-SUM'
];

/** What the rules say of a sum. */
export interface SumFindings {
	/** Failures between cells that rest on the same reports. */
	failed: Finding[];
	/** Checks that cannot be told because a figure is missing or its cells rest on different reports. */
	untold: Finding[];
	passed: number;
}

/** Returns what the rules say of the sum; cells are compared only where they rest on exactly the same reports. */
export function checkSum(cells: readonly TotalCellRow[], summing: Summing): SumFindings {
	const figures: Record<string, number> = {};
	const bases = new Map(cells.map((c) => [c.cell, c.basis]));
	for (const { cell, value } of cells) if (value !== null) figures[cell] = value;
	const sum: Report = {
		report_id: 'sum',
		agency_id: summing.government ?? '',
		report_year: summing.year,
		format: summing.form,
		version: 1,
		status: 'provisional',
		scope: 'aggregate',
		published_on: '',
		title: '',
		source: '',
		confidence: '',
		problems_read: false,
		cells: figures
	};
	const findings = checkReport(sum, []).filter((f) => SUM_RULES.includes(f.rule));
	const together = (f: Finding) =>
		f.relation === '' || new Set(f.cells.map((c) => bases.get(c) ?? null)).size <= 1;
	return {
		failed: findings.filter((f) => f.outcome === 'fail' && together(f)),
		untold: findings.filter((f) => f.outcome === 'not_evaluable' || !together(f)),
		passed: findings.filter((f) => f.outcome === 'pass' && together(f)).length
	};
}
