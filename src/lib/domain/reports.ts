/** What stands in a cell: a number, zero, nothing, "not applicable", words, or no such cell in the report. */
export type CellState = 'value' | 'zero' | 'blank' | 'na' | 'text' | 'absent';

export const CELL_STATES: readonly CellState[] = ['value', 'zero', 'blank', 'na', 'text', 'absent'];

/** Kept where a cell is not a plain number, or was repaired on the way in. */
export interface CellNote {
	report_id: string;
	cell: string;
	state: CellState;
	/** The cell as printed. */
	raw: string;
	/** Where it stands: file, page, row and column, in words. */
	where: string;
}

export type ReportStatus = 'published' | 'provisional' | 'superseded' | 'discarded';

export const REPORT_STATUSES: readonly ReportStatus[] = [
	'published',
	'provisional',
	'superseded',
	'discarded'
];

/** `own`: the agency's own activity. `aggregate`: a government's report that already contains its members. */
export type ReportScope = 'own' | 'aggregate';

/** How far a figure can be trusted, from a report read by hand down to an altered copy. */
export type Confidence = 'original-report' | 'official-page' | 'secondary' | 'mirror' | '';

/** One version of one agency's report of one year. Missing text is the empty string. */
export interface Report {
	report_id: string;
	agency_id: string;
	report_year: number;
	format: string;
	version: number;
	status: ReportStatus;
	scope: ReportScope;
	/** ISO date, or empty where it is not known. */
	published_on: string;
	title: string;
	source: string;
	confidence: Confidence;
	/** Whether section five was read: only then does an empty list of problems mean that none was written. */
	problems_read: boolean;
	/** Printed figures by cell code; a code that is not there was not printed as a number. Never 0 for missing. */
	cells: Readonly<Record<string, number>>;
}

export interface Problem {
	report_id: string;
	ordinal: number;
	kind: 'problem' | 'measure';
	theme: string;
	text: string;
}

/** Returns the id of the version that counts for each agency and year: the highest one in force. */
export function currentReports(
	reports: readonly Pick<Report, 'report_id' | 'agency_id' | 'report_year' | 'version' | 'status'>[]
): Set<string> {
	const best = new Map<string, (typeof reports)[number]>();
	for (const report of reports) {
		if (report.status === 'discarded' || report.status === 'superseded') continue;
		const key = `${report.agency_id} ${report.report_year}`;
		const known = best.get(key);
		if (known === undefined || report.version > known.version) best.set(key, report);
	}
	return new Set([...best.values()].map((r) => r.report_id));
}
