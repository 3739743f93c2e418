import type { FilingRow } from '../query/rows';

/** What a roster and the reports say about one agency's year. */
export type FilingState = 'onTime' | 'late' | 'missing' | 'undated' | 'notDue' | 'extra' | 'unlisted';

/** The states in the order of legends and subtotals. */
export const FILING_STATES: readonly FilingState[] = [
	'onTime',
	'late',
	'undated',
	'missing',
	'extra',
	'unlisted',
	'notDue'
];

/** Returns the state of a year: nothing is called late without a roster or a date, nor missing unless due. */
export function filingState(row: Pick<FilingRow, 'expected' | 'filed' | 'late' | 'listed'>): FilingState {
	if (row.listed === false) return 'unlisted';
	if (!row.filed) return row.expected ? 'missing' : 'notDue';
	if (!row.expected) return 'extra';
	if (row.late === null) return 'undated';
	return row.late ? 'late' : 'onTime';
}

export interface FilingLine {
	agency: string;
	byYear: ReadonlyMap<number, FilingRow>;
	/** Years missing, late or in the wrong form: what the list is ordered by. */
	remarks: number;
}

/** Returns a line for each agency of which the roster expects or has a report, those with most remarks first. */
export function filingLines(rows: readonly FilingRow[]): FilingLine[] {
	const lines = new Map<string, Map<number, FilingRow>>();
	for (const row of rows) {
		const known = lines.get(row.agency_id) ?? new Map<number, FilingRow>();
		known.set(row.year, row);
		lines.set(row.agency_id, known);
	}
	const weight = (row: FilingRow) => {
		const state = filingState(row);
		return (state === 'missing' ? 100 : state === 'late' ? 10 : 0) + (row.wrong_form === true ? 1 : 0);
	};
	return [...lines]
		.filter(([, byYear]) => [...byYear.values()].some((row) => filingState(row) !== 'notDue'))
		.map(([agency, byYear]) => ({
			agency,
			byYear,
			remarks: [...byYear.values()].reduce((sum, row) => sum + weight(row), 0)
		}))
		.sort((a, b) => b.remarks - a.remarks || (a.agency < b.agency ? -1 : 1));
}

/** Returns how many agencies are in each state in a year, and how many filed the wrong form. */
export function filingCounts(
	rows: readonly FilingRow[],
	year: number
): Record<FilingState | 'wrongForm', number> {
	const here = rows.filter((row) => row.year === year);
	const counts = {
		onTime: 0,
		late: 0,
		missing: 0,
		undated: 0,
		notDue: 0,
		extra: 0,
		unlisted: 0,
		wrongForm: 0
	};
	for (const row of here) {
		counts[filingState(row)] += 1;
		if (row.filed && row.wrong_form === true) counts.wrongForm += 1;
	}
	return counts;
}
