import { CELLS } from '../domain/cells';
import { query, type Query } from './query';
import { kindCondition } from './selection';

/** One year of one agency: its current report, or the year without one. Text is empty where nothing is known. */
export interface AgencyReportRow {
	year: number;
	/** Null where there is no current report of the year. */
	report_id: string | null;
	format: string;
	version: number | null;
	/** Versions of the report there are, those that do not count among them. */
	versions: number;
	status: string;
	scope: string;
	published_on: string;
	title: string;
	source: string;
	confidence: string;
	problems_read: boolean | null;
	/** What the roster says of the year; null where it does not list it. */
	expected: boolean | null;
	/** Days after the deadline; null where the date or the deadline is not known. */
	days_late: number | null;
}

/** One cell of the forms with the figures printed in it: `2019:12 2021:0.5`; years without a figure are left out. */
export interface AgencyCellRow {
	cell: string;
	figures: string;
}

/** A remark on one cell of one year's report: blank, not applicable, words, or how it was repaired. */
export interface AgencyNoteRow {
	year: number;
	cell: string;
	state: string;
	raw: string;
	where: string;
}

/**
 * Returns the question: the agency a page about one agency opens with: of the kind the one with the most new
 * requests over the years, then the one with the most reports. No row where the kind has no report.
 */
export function leadingAgency(kind: string, years: readonly [number, number]): Query<{ agency_id: string }> {
	const condition = kindCondition(kind);
	return query(
		`SELECT a.agency_id FROM agency a JOIN figure f ON f.agency_id = a.agency_id
		WHERE ${condition.sql} AND f.report_year BETWEEN ?::INTEGER AND ?::INTEGER
		GROUP BY a.agency_id ORDER BY sum(f.t3_new_total) DESC NULLS LAST, count(*) DESC, a.agency_id LIMIT 1`,
		[...condition.params, ...years]
	);
}

/** Returns the question: one row for each year asked for, with the agency's current report where there is one. */
export function agencyReports(agency: string, years: readonly [number, number]): Query<AgencyReportRow> {
	return query(
		`WITH y AS (SELECT unnest(range(?::INTEGER, ?::INTEGER + 1))::INTEGER AS year),
			r AS (SELECT * FROM current_report WHERE agency_id = ?),
			n AS (SELECT report_year, count(*)::DOUBLE AS versions FROM report WHERE agency_id = ? GROUP BY report_year),
			d AS (SELECT report_year, f_expected = 1 AS expected, f_days_late FROM filing WHERE agency_id = ?)
		SELECT y.year, r.report_id, COALESCE(r.format, '') AS format, r.version, COALESCE(n.versions, 0) AS versions,
			COALESCE(r.status, '') AS status, COALESCE(r.scope, '') AS scope, COALESCE(r.published_on, '') AS published_on,
			COALESCE(r.title, '') AS title, COALESCE(r.source, '') AS source, COALESCE(r.confidence, '') AS confidence,
			r.problems_read, d.expected, d.f_days_late AS days_late
		FROM y LEFT JOIN r ON r.report_year = y.year LEFT JOIN n ON n.report_year = y.year
			LEFT JOIN d ON d.report_year = y.year
		ORDER BY y.year`,
		[...years, agency, agency, agency]
	);
}

const items = CELLS.map(({ code }) => `{'cell': '${code}', 'figure': r.${code}}`).join(', ');

/** Returns the question: every figure printed in the agency's current reports, one row a cell. */
export function agencyCells(agency: string, years: readonly [number, number]): Query<AgencyCellRow> {
	return query(
		`WITH u AS (SELECT r.report_year, unnest([${items}], recursive := true) FROM current_report r
				WHERE r.agency_id = ? AND r.report_year BETWEEN ?::INTEGER AND ?::INTEGER)
		SELECT cell, string_agg(report_year || ':' || regexp_replace(figure::VARCHAR, '\\.0$', ''), ' ' ORDER BY report_year) AS figures
		FROM u WHERE figure IS NOT NULL GROUP BY cell ORDER BY cell`,
		[agency, ...years]
	);
}

/** Returns the question: the notes on the cells of the agency's current reports. */
export function agencyNotes(agency: string, years: readonly [number, number]): Query<AgencyNoteRow> {
	return query(
		`SELECT r.report_year AS year, n.cell, n.state, n.raw, n."where"
		FROM cell_note n JOIN current_report r ON r.report_id = n.report_id
		WHERE r.agency_id = ? AND r.report_year BETWEEN ?::INTEGER AND ?::INTEGER
		ORDER BY r.report_year, n.cell`,
		[agency, ...years]
	);
}
