import { query, type Query } from './query';
import type { ThemeRow } from './rows';
import { agencyCondition, type Selection } from './selection';

/**
 * Returns the question: problems by theme and year, with the agencies that named them and those that were read. A year
 * in which section five was read and nobody named anything has a row of zeros under `p_none`.
 */
export function themes(selection: Selection): Query<ThemeRow> {
	const condition = agencyCondition(selection);
	return query(
		`WITH f AS (SELECT f.report_id, f.agency_id, f.report_year AS year FROM figure f
				JOIN agency a ON a.agency_id = f.agency_id
				WHERE ${condition.sql} AND f.report_year BETWEEN ?::INTEGER AND ?::INTEGER AND f.x_problems IS NOT NULL),
			n AS (SELECT year, count(*)::DOUBLE AS "of" FROM f GROUP BY year),
			p AS (SELECT f.year, f.agency_id, p.theme FROM f
				JOIN problem p ON p.report_id = f.report_id AND p.kind = 'problem')
		SELECT n.year, COALESCE(p.theme, 'p_none') AS theme, count(p.theme)::DOUBLE AS problems,
			count(DISTINCT p.agency_id)::DOUBLE AS agencies, any_value(n."of") AS "of"
		FROM n LEFT JOIN p ON p.year = n.year
		GROUP BY ALL ORDER BY n.year, theme`,
		[...condition.params, ...selection.years]
	);
}
