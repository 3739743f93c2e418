import { MUTED_BY_REORGANISATION } from '../domain/ruleSettings';
import { query, type Query } from './query';
import { chosenSql, COUNT_SQL } from './quality';
import { COUNT_ORDER, foundCounts, itemsOf, type PackedPairs, type YearPair } from './qualityRows';
import type { Selection } from './selection';

/** The rules that join a year to the one before. */
export const JOINING_RULES: readonly string[] = MUTED_BY_REORGANISATION;

/**
 * Returns the question: how each report joins the one of the year before, one row an agency: what was carried over on
 * both sides, and what the joining rules say. Only agencies with two years in a row, most open failures first.
 */
export function continuity(selection: Selection): Query<PackedPairs> {
	const chosen = chosenSql(selection);
	const counts = COUNT_ORDER.map((name) => COUNT_SQL[name]).join(", ':', ");
	const rules = JOINING_RULES.map(() => '?').join(', ');
	return query(
		`WITH ${chosen.sql},
			joined AS (
				SELECT chosen.report_id, ${COUNT_SQL.E} AS e, ${COUNT_SQL.W} AS w, ${COUNT_SQL.N} AS n,
					concat(${counts}) AS counts
				FROM chosen LEFT JOIN finding x ON x.report_id = chosen.report_id AND x.rule IN (${rules})
				GROUP BY chosen.report_id),
			pairs AS (
				SELECT chosen.agency_id, chosen.report_year AS year, j.e, j.w, j.n, p.report_id IS NOT NULL AS previous,
					concat_ws(':', chosen.report_year, CASE WHEN p.report_id IS NULL THEN 0 ELSE 1 END,
						coalesce(p.t3_carry_out_total::VARCHAR, ''), coalesce(f.t3_carry_in_total::VARCHAR, ''), j.counts) AS item
				FROM chosen JOIN joined j ON j.report_id = chosen.report_id
				JOIN figure f ON f.report_id = chosen.report_id
				LEFT JOIN figure p ON p.agency_id = chosen.agency_id AND p.report_year = chosen.report_year - 1)
		SELECT agency_id, string_agg(item, ' ' ORDER BY year) AS years FROM pairs
		GROUP BY agency_id HAVING bool_or(previous) ORDER BY sum(e) DESC, sum(w) DESC, sum(n) DESC, agency_id`,
		[...chosen.params, ...JOINING_RULES]
	);
}

/** Returns the years of an agency with what they took over from the year before, read from their written form. */
export function pairsOf({ years }: Pick<PackedPairs, 'years'>): YearPair[] {
	const figure = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
	return itemsOf(years).map((parts) => ({
		year: Number(parts[0]),
		previous: parts[1] === '1',
		carried_out: figure(parts[2]),
		carried_in: figure(parts[3]),
		...foundCounts(parts, 4)
	}));
}
