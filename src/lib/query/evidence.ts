import { cellByCode } from '../domain/cells';
import type { Metric } from '../domain/metricTerms';
import { metricColumns } from './expression';
import { query, type Query } from './query';

/** What is known of one report: where it comes from, and its figures both as printed and as counted. */
export interface EvidenceRow {
	report_id: string;
	format: string;
	version: number;
	status: string;
	scope: string;
	published_on: string;
	title: string;
	source: string;
	confidence: string;
	versions: number;
	/** Printed and counted figures: `p_<cell>` and `c_<cell>`, null where there is none. */
	[figure: `p_${string}` | `c_${string}`]: number | null;
}

export interface NoteRow {
	cell: string;
	state: string;
	raw: string;
	where: string;
}

/** Returns the question: the current report of one agency and year with the cells a metric rests on. */
export function evidence(metric: Metric, agency: string, year: number): Query<EvidenceRow> {
	const columns = metricColumns(metric).filter((c) => cellByCode(c) !== null);
	const figures = columns.map((c) => `, r.${c} AS p_${c}, f.${c} AS c_${c}`).join('');
	return query(
		`SELECT r.report_id, r.format, r.version, r.status, r.scope, r.published_on, r.title, r.source, r.confidence,
			(SELECT count(*)::DOUBLE FROM report v WHERE v.agency_id = r.agency_id AND v.report_year = r.report_year) AS versions
			${figures}
		FROM current_report r JOIN figure f ON f.report_id = r.report_id
		WHERE r.agency_id = ? AND r.report_year = ?::INTEGER`,
		[agency, year]
	);
}

/** Returns the question: the notes on a report's cells: blanks, words, repairs. */
export function notes(report: string): Query<NoteRow> {
	return query('SELECT cell, state, raw, "where" FROM cell_note WHERE report_id = ? ORDER BY cell', [report]);
}
