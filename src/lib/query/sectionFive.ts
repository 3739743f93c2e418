import { query, type Query } from './query';
import type { ThemeRow } from './rows';
import { agencyCondition, type Selection } from './selection';

/** Returns the question: problems by theme and year, with the agencies that named them and those that were read. */
export function themes(selection: Selection): Query<ThemeRow> {
	const condition = agencyCondition(selection);
	return query(
		`WITH f AS (SELECT f.report_id, f.agency_id, f.report_year AS year FROM figure f
				JOIN agency a ON a.agency_id = f.agency_id
				WHERE ${condition.sql} AND f.report_year BETWEEN ?::INTEGER AND ?::INTEGER AND f.x_problems IS NOT NULL),
			n AS (SELECT year, count(*)::DOUBLE AS "of" FROM f GROUP BY year)
		SELECT f.year, p.theme, count(*)::DOUBLE AS problems, count(DISTINCT f.agency_id)::DOUBLE AS agencies,
			any_value(n."of") AS "of"
		FROM f JOIN problem p ON p.report_id = f.report_id AND p.kind = 'problem' JOIN n ON n.year = f.year
		GROUP BY f.year, p.theme ORDER BY f.year, p.theme`,
		[...condition.params, ...selection.years]
	);
}
