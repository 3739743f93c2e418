import type { Param } from './query';
import { agencyCondition, type Fragment, type Selection } from './selection';

/** From this share of common character pairs on two sentences of one agency count as nearly the same. */
export const NEARLY_SAME = 0.7;
/** Sentences with fewer letters are set phrases that anybody may use: they are not compared between agencies. */
export const LEAST_SHARED = 15;

/** A sentence without blanks, punctuation and signs; `bare` leaves out its digits too. */
const WORDS = `regexp_replace(p.text, '[\\s\\pP\\pS]+', '', 'g')`;
const BARE = `regexp_replace(p.text, '[\\s\\pP\\pS\\pN]+', '', 'g')`;

/**
 * Returns a `WITH` body naming `sentence`: every problem and measure of the selection with what is known of it, and
 * `reading`: the current reports of the selection. What came back is told from all years there are, also those before
 * the first one chosen; `last` leaves out the likeness of sentences where it is not asked for.
 *
 * - `run`: consecutive years, this one the last, in which the agency named the theme of a problem, or wrote nearly the
 *   same sentence (`same_run`); null where section five of the year before was not read
 * - `verbatim`: the same words stood in the year before; null where that was not read
 * - `paired`: a problem has a measure on its theme, as rule S5-PAIR found; null where it could not be told
 * - `shared`: agencies with this sentence in the year, digits aside; 1 where it is its own
 */
export function sentenceSql(selection: Selection): Fragment {
	const condition = agencyCondition(selection);
	const [first, last] = selection.years;
	const params: Param[] = [
		...condition.params,
		...[first, last],
		...[LEAST_SHARED, first, last],
		...[last, NEARLY_SAME, NEARLY_SAME],
		...[first, last]
	];
	return {
		sql: `RECURSIVE chosen AS (SELECT a.agency_id FROM agency a WHERE ${condition.sql}),
			reading AS (SELECT f.report_id, f.agency_id, f.report_year AS year, f.x_problems IS NOT NULL AS was_read
				FROM figure f JOIN chosen USING (agency_id) WHERE f.report_year BETWEEN ?::INTEGER AND ?::INTEGER),
			told AS MATERIALIZED (SELECT f.agency_id, f.report_year AS year, f.report_id FROM figure f WHERE f.x_problems IS NOT NULL),
			shared AS (SELECT t.year, p.kind, ${BARE} AS bare, count(DISTINCT t.agency_id) AS agencies
				FROM told t JOIN problem p USING (report_id)
				WHERE p.theme <> 'p_none' AND length(${BARE}) >= ?::INTEGER AND t.year BETWEEN ?::INTEGER AND ?::INTEGER
				GROUP BY ALL HAVING count(DISTINCT t.agency_id) > 1),
			said AS MATERIALIZED (SELECT t.agency_id, t.year, p.report_id, p.kind, p.ordinal, p.theme, p.text, ${WORDS} AS words,
					${BARE} AS bare, list_distinct([substr(bare, i, 2) FOR i IN range(1, length(bare))]) AS pairs
				FROM told t JOIN chosen USING (agency_id) JOIN problem p USING (report_id)
				WHERE t.year <= ?::INTEGER),
			likeness AS (SELECT now.report_id, now.kind, now.ordinal, old.report_id AS old_report,
					old.ordinal AS old_ordinal, now.words <> '' AND now.words = old.words AS verbatim,
					len(list_intersect(now.pairs, old.pairs)) AS in_both, len(now.pairs) + len(old.pairs) AS all_pairs
				FROM said now JOIN said old
					ON old.agency_id = now.agency_id AND old.kind = now.kind AND old.year = now.year - 1
				WHERE now.theme <> 'p_none' AND old.theme <> 'p_none'
					AND least(len(now.pairs), len(old.pairs)) >= ?::DOUBLE * greatest(len(now.pairs), len(old.pairs))),
			alike AS MATERIALIZED (SELECT * FROM likeness WHERE verbatim OR (in_both > 0 AND in_both >= ?::DOUBLE * (all_pairs - in_both))),
			chain AS (SELECT report_id, kind, ordinal, 1 AS run FROM said
				UNION SELECT a.report_id, a.kind, a.ordinal, c.run + 1 FROM chain c JOIN alike a
					ON a.old_report = c.report_id AND a.kind = c.kind AND a.old_ordinal = c.ordinal),
			same AS (SELECT report_id, kind, ordinal, max(run) AS run FROM chain GROUP BY ALL),
			word_for_word AS (SELECT DISTINCT report_id, kind, ordinal FROM alike WHERE verbatim),
			named AS (SELECT DISTINCT agency_id, theme, year FROM said
				WHERE kind = 'problem' AND theme NOT IN ('', 'p_none')),
			island AS (SELECT *, year - row_number() OVER (PARTITION BY agency_id, theme ORDER BY year) AS first FROM named),
			theme_run AS (SELECT agency_id, theme, year,
				row_number() OVER (PARTITION BY agency_id, theme, first ORDER BY year) AS run FROM island),
			pairing AS (SELECT report_id, any_value(string_split(regexp_extract(detail, '"ordinals":"([0-9 ]*)"', 1), ' '))
					FILTER (WHERE outcome = 'fail') AS without
				FROM finding WHERE rule = 'S5-PAIR' AND outcome IN ('pass', 'fail') GROUP BY report_id),
			sentence AS (SELECT s.agency_id, s.year, s.report_id, s.kind, s.ordinal, s.theme, s.text, s.bare,
					b.report_id IS NOT NULL AS read_before,
					CASE WHEN b.report_id IS NOT NULL THEN greatest(COALESCE(t.run, 1), m.run)::DOUBLE END AS run,
					CASE WHEN b.report_id IS NOT NULL THEN m.run::DOUBLE END AS same_run,
					CASE WHEN b.report_id IS NOT NULL THEN w.report_id IS NOT NULL END AS verbatim,
					CASE WHEN s.kind = 'problem' AND s.theme <> 'p_none' AND x.report_id IS NOT NULL
						THEN NOT COALESCE(list_contains(x.without, s.ordinal::VARCHAR), FALSE) END AS paired,
					COALESCE(h.agencies, 1)::DOUBLE AS shared
				FROM said s
				LEFT JOIN told b ON b.agency_id = s.agency_id AND b.year = s.year - 1
				LEFT JOIN same m ON m.report_id = s.report_id AND m.kind = s.kind AND m.ordinal = s.ordinal
				LEFT JOIN word_for_word w ON w.report_id = s.report_id AND w.kind = s.kind AND w.ordinal = s.ordinal
				LEFT JOIN theme_run t ON s.kind = 'problem' AND t.agency_id = s.agency_id AND t.theme = s.theme
					AND t.year = s.year
				LEFT JOIN pairing x ON x.report_id = s.report_id
				LEFT JOIN shared h ON s.theme <> 'p_none' AND h.year = s.year AND h.kind = s.kind AND h.bare = s.bare
				WHERE s.year BETWEEN ?::INTEGER AND ?::INTEGER)`,
		params
	};
}
