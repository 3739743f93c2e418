import type { SharedRow } from './problemRows';
import { sentenceSql } from './problemWords';
import { query, type Query } from './query';
import type { Selection } from './selection';

/** Returns the question: sentences of the selection that several agencies wrote in one year, also ones outside it. */
export function sharedSentences(selection: Selection): Query<SharedRow> {
	const { sql, params } = sentenceSql(selection);
	return query(
		`WITH ${sql},
			mine AS (SELECT DISTINCT year, kind, bare FROM sentence WHERE shared > 1)
		SELECT m.year, m.kind, arg_min(p.text, t.agency_id) AS text, count(DISTINCT t.agency_id)::DOUBLE AS count,
			string_agg(DISTINCT t.agency_id, ' ' ORDER BY t.agency_id) AS agencies
		FROM mine m JOIN told t ON t.year = m.year JOIN problem p ON p.report_id = t.report_id AND p.kind = m.kind
			AND regexp_replace(p.text, '[\\s\\pP\\pS\\pN]+', '', 'g') = m.bare
		GROUP BY m.year, m.kind, m.bare ORDER BY m.year DESC, count DESC, text`,
		params
	);
}
