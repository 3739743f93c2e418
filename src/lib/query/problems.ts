import type { AgencyTotals, ProblemTotals, RepeatRow, SentenceRow, ThemeTotals } from './problemRows';
import { sentenceSql } from './problemWords';
import { query, type Query } from './query';
import type { Selection } from './selection';

/** Counts of a group of sentences `s`, each beside what it rests on; a group may have none. */
const COUNTS = `
	count(*) FILTER (WHERE s.kind = 'problem' AND s.theme <> 'p_none')::DOUBLE AS problems,
	count(*) FILTER (WHERE s.kind = 'measure' AND s.theme <> 'p_none')::DOUBLE AS measures,
	count(*) FILTER (WHERE s.kind = 'problem' AND s.theme <> 'p_none' AND s.run > 1)::DOUBLE AS repeated,
	count(*) FILTER (WHERE s.kind = 'problem' AND s.theme <> 'p_none' AND s.run IS NOT NULL)::DOUBLE AS repeated_of,
	count(*) FILTER (WHERE s.paired = FALSE)::DOUBLE AS unpaired,
	count(*) FILTER (WHERE s.paired IS NOT NULL)::DOUBLE AS unpaired_of,
	count(*) FILTER (WHERE s.kind = 'measure' AND s.verbatim)::DOUBLE AS verbatim,
	count(*) FILTER (WHERE s.kind = 'measure' AND s.theme <> 'p_none' AND s.verbatim IS NOT NULL)::DOUBLE AS verbatim_of,
	count(*) FILTER (WHERE s.shared > 1)::DOUBLE AS shared`;

/** Returns the question: every problem and measure of the selection, latest first, then by agency and place. */
export function sentences(selection: Selection, limit: number | null = null): Query<SentenceRow> {
	const { sql, params } = sentenceSql(selection);
	return query(
		`WITH ${sql}
		SELECT s.agency_id, s.year, s.report_id, s.kind, s.ordinal, s.theme, s.text, s.run, s.same_run, s.verbatim,
			s.paired, s.shared, r.source
		FROM sentence s JOIN current_report r USING (report_id) JOIN agency a ON a.agency_id = s.agency_id
		ORDER BY s.year DESC, a.kind, s.agency_id, s.kind DESC, s.ordinal${limit === null ? '' : ' LIMIT ?::INTEGER'}`,
		limit === null ? params : [...params, limit]
	);
}

/** Returns the question: the counts of section five over the whole selection, in one row. */
export function problemTotals(selection: Selection): Query<ProblemTotals> {
	const { sql, params } = sentenceSql(selection);
	return query(
		`WITH ${sql},
			r AS (SELECT count(*)::DOUBLE AS reports, count(*) FILTER (WHERE was_read)::DOUBLE AS "read",
				count(DISTINCT agency_id)::DOUBLE AS agencies,
				count(DISTINCT agency_id) FILTER (WHERE was_read)::DOUBLE AS agencies_read FROM reading),
			c AS (SELECT ${COUNTS},
				count(DISTINCT s.report_id) FILTER (WHERE s.theme = 'p_none' AND s.kind = 'problem')::DOUBLE AS "none"
				FROM sentence s)
		SELECT * FROM r CROSS JOIN c`,
		params
	);
}

/** Returns the question: the counts of section five by theme, the most frequent first; themes nobody named are left out. */
export function themeTotals(selection: Selection): Query<ThemeTotals> {
	const { sql, params } = sentenceSql(selection);
	return query(
		`WITH ${sql}
		SELECT s.theme, ${COUNTS},
			count(DISTINCT s.agency_id) FILTER (WHERE s.kind = 'problem')::DOUBLE AS agencies,
			(SELECT count(DISTINCT agency_id) FROM reading WHERE was_read)::DOUBLE AS "of"
		FROM sentence s WHERE s.theme <> 'p_none'
		GROUP BY s.theme ORDER BY problems DESC, s.theme`,
		params
	);
}

/** Returns the question: the counts of section five by agency; agencies of which it was never read are left out. */
export function agencyTotals(selection: Selection): Query<AgencyTotals> {
	const { sql, params } = sentenceSql(selection);
	return query(
		`WITH ${sql},
			r AS (SELECT agency_id, count(*)::DOUBLE AS reports, count(*) FILTER (WHERE was_read)::DOUBLE AS "read"
				FROM reading GROUP BY agency_id),
			n AS (SELECT agency_id, theme, count(DISTINCT report_id) AS named FROM sentence
				WHERE kind = 'problem' AND theme <> 'p_none' GROUP BY agency_id, theme),
			t AS (SELECT agency_id, string_agg(theme || ':' || named, ' ' ORDER BY theme) AS themes FROM n GROUP BY agency_id)
		SELECT r.agency_id, r.reports, r."read", ${COUNTS},
			count(DISTINCT s.report_id) FILTER (WHERE s.theme = 'p_none' AND s.kind = 'problem')::DOUBLE AS "none",
			COALESCE(any_value(t.themes), '') AS themes
		FROM r LEFT JOIN t USING (agency_id) LEFT JOIN sentence s ON s.agency_id = r.agency_id
		WHERE r."read" > 0
		GROUP BY r.agency_id, r.reports, r."read" ORDER BY problems DESC, r.agency_id`,
		params
	);
}

/**
 * Returns the question: themes that one agency named in at least `least` consecutive years, the last of them among the
 * years chosen; the longest first. A year whose section five was not read ends a run.
 */
export function repeats(selection: Selection, least: number): Query<RepeatRow> {
	const { sql, params } = sentenceSql(selection);
	return query(
		`WITH ${sql},
			runs AS (SELECT t.agency_id, t.theme, max(t.run)::DOUBLE AS longest,
					arg_max(t.year, t.run * 10000 + t.year)::DOUBLE AS "last",
					string_agg(t.year || ':' || t.run, ' ' ORDER BY t.year) AS named
				FROM theme_run t JOIN reading r ON r.agency_id = t.agency_id AND r.year = t.year
				GROUP BY t.agency_id, t.theme HAVING max(t.run) >= ?::INTEGER),
			near AS (SELECT agency_id, theme, string_agg(DISTINCT year, ' ') AS alike
				FROM sentence WHERE kind = 'problem' AND same_run > 1 GROUP BY agency_id, theme),
			years AS (SELECT c.agency_id,
					string_agg(y.year, ' ' ORDER BY y.year) FILTER (WHERE NOT r.was_read) AS unread,
					string_agg(y.year, ' ' ORDER BY y.year) FILTER (WHERE r.report_id IS NULL) AS unfiled
				FROM chosen c CROSS JOIN (SELECT unnest(range(?::INTEGER, ?::INTEGER + 1))::INTEGER AS year) y
					LEFT JOIN reading r ON r.agency_id = c.agency_id AND r.year = y.year
				GROUP BY c.agency_id)
		SELECT u.agency_id, u.theme, u.longest, u."last" - u.longest + 1 AS "first", u."last", u.named,
			COALESCE(n.alike, '') AS alike, COALESCE(y.unread, '') AS unread, COALESCE(y.unfiled, '') AS unfiled
		FROM runs u JOIN years y USING (agency_id)
			LEFT JOIN near n ON n.agency_id = u.agency_id AND n.theme = u.theme
		ORDER BY u.longest DESC, u."last" DESC, u.agency_id, u.theme`,
		[...params, least, ...selection.years]
	);
}
