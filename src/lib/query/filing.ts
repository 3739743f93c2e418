import { query, type Query } from './query';
import type { FilingRow } from './rows';
import { agencyCondition, type Selection } from './selection';

/** Returns the question: who of the roster has filed, when and in which form, one row per agency and year listed. */
export function filing(selection: Selection): Query<FilingRow> {
	const condition = agencyCondition(selection);
	return query(
		`SELECT f.agency_id, f.report_year AS year, f.f_expected = 1 AS expected, f.status <> '' AS filed,
			f.f_late = 1 AS late, f.f_days_late AS days_late, f.f_wrong_form = 1 AS wrong_form,
			f.published_on, f.format, f.status
		FROM filing f JOIN agency a ON a.agency_id = f.agency_id
		WHERE ${condition.sql} AND f.report_year BETWEEN ?::INTEGER AND ?::INTEGER
		ORDER BY f.agency_id, f.report_year`,
		[...condition.params, ...selection.years]
	);
}
