import { isOpenSql } from './findings';
import { query, type Param, type Query } from './query';
import {
	COUNT_ORDER,
	type PackedCounts,
	type QualityTotals,
	type ReportRecord,
	type WorkRow
} from './qualityRows';
import { agencyCondition, type Fragment, type Selection } from './selection';
import type { Severity } from '../domain/finding';

const OPEN = isOpenSql('x');

/** How each sort of finding is counted, over rows of `finding x`. */
export const COUNT_SQL: Readonly<Record<(typeof COUNT_ORDER)[number], string>> = {
	E: `count(*) FILTER (${OPEN} AND x.severity = 'E')`,
	W: `count(*) FILTER (${OPEN} AND x.severity = 'W')`,
	N: `count(*) FILTER (${OPEN} AND x.severity = 'N')`,
	muted: `count(*) FILTER (x.outcome = 'fail' AND x.muted <> '')`,
	acknowledged: `count(*) FILTER (x.outcome = 'fail' AND x.muted = '' AND x.acknowledged <> '')`,
	untold: `count(DISTINCT x.report_id || x.rule) FILTER (x.outcome = 'not_evaluable')`,
	passed: `count(DISTINCT x.report_id || x.rule) FILTER (x.outcome = 'pass')`
};

const COUNTS = COUNT_ORDER.map((name) => `${COUNT_SQL[name]}::DOUBLE AS "${name}"`).join(', ');
/** The counts as parts of one text. */
const WRITTEN = COUNT_ORDER.map((name) => COUNT_SQL[name]).join(", ':', ");

/** Returns a `WITH` part naming `chosen`: the current reports of a selection. */
export function chosenSql(selection: Selection): Fragment {
	const agencies = agencyCondition(selection);
	return {
		sql: `chosen AS (
			SELECT r.report_id, r.agency_id, r.report_year FROM current_report r
			JOIN agency a ON a.agency_id = r.agency_id
			WHERE ${agencies.sql} AND r.report_year BETWEEN ?::INTEGER AND ?::INTEGER)`,
		params: [...agencies.params, selection.years[0], selection.years[1]]
	};
}

/** Returns the question: how many reports there are, how many fail, and how many findings of each sort; one row. */
export function qualityTotals(selection: Selection): Query<QualityTotals> {
	const chosen = chosenSql(selection);
	return query(
		`WITH ${chosen.sql},
			worst AS (
				SELECT x.report_id, bool_or(${OPEN} AND x.severity = 'E') AS e, bool_or(${OPEN} AND x.severity = 'W') AS w
				FROM finding x JOIN chosen ON chosen.report_id = x.report_id GROUP BY x.report_id)
		SELECT (SELECT count(*)::DOUBLE FROM chosen) AS reports,
			(SELECT count(DISTINCT agency_id)::DOUBLE FROM chosen) AS agencies,
			(SELECT count(*)::DOUBLE FROM worst) AS checked,
			(SELECT count(*)::DOUBLE FROM worst WHERE e) AS failing,
			(SELECT count(*)::DOUBLE FROM worst WHERE w AND NOT e) AS doubtful,
			count(DISTINCT x.report_id || x.rule)::DOUBLE AS checks,
			${COUNTS}
		FROM finding x JOIN chosen ON chosen.report_id = x.report_id`,
		chosen.params
	);
}

/** Returns the question: the findings of every rule by year, in the order of rule ids. */
export function ruleCounts(selection: Selection): Query<PackedCounts> {
	const chosen = chosenSql(selection);
	return query(
		`WITH ${chosen.sql},
			counted AS (
				SELECT x.rule, chosen.report_year AS year,
					concat(chosen.report_year, ':', count(DISTINCT x.report_id), ':', ${WRITTEN}) AS item
				FROM finding x JOIN chosen ON chosen.report_id = x.report_id GROUP BY x.rule, chosen.report_year)
		SELECT rule AS key, string_agg(item, ' ' ORDER BY year) AS years FROM counted GROUP BY rule ORDER BY rule`,
		chosen.params
	);
}

/**
 * Returns the question: the findings of every agency with a report by year, of one rule or of all; agencies with most
 * open errors first, then warnings, then notes.
 */
export function agencyCounts(selection: Selection, rule: string | null): Query<PackedCounts> {
	const chosen = chosenSql(selection);
	const params: Param[] = rule === null ? [] : [rule];
	return query(
		`WITH ${chosen.sql},
			counted AS (
				SELECT chosen.agency_id, chosen.report_year AS year,
					${COUNT_SQL.E} AS e, ${COUNT_SQL.W} AS w, ${COUNT_SQL.N} AS n,
					concat(chosen.report_year, ':', count(DISTINCT chosen.report_id), ':', ${WRITTEN}) AS item
				FROM chosen LEFT JOIN finding x ON x.report_id = chosen.report_id${rule === null ? '' : ' AND x.rule = ?'}
				GROUP BY chosen.agency_id, chosen.report_year)
		SELECT agency_id AS key, string_agg(item, ' ' ORDER BY year) AS years FROM counted
		GROUP BY agency_id ORDER BY sum(e) DESC, sum(w) DESC, sum(n) DESC, agency_id`,
		[...chosen.params, ...params]
	);
}

/**
 * Returns the question: which reports must be sent back or explained, gravest first: those with an open error or
 * warning, or of the severity asked for; of one rule or of all.
 */
export function workList(
	selection: Selection,
	severity: Severity | null = null,
	rule: string | null = null
): Query<WorkRow> {
	const chosen = chosenSql(selection);
	const asked = severity === null ? '"E" + "W" > 0' : `"${severity}" > 0`;
	return query(
		`WITH ${chosen.sql},
			failed AS (
				SELECT x.report_id, x.rule, x.severity, count(*) AS n FROM finding x
				JOIN chosen ON chosen.report_id = x.report_id WHERE ${OPEN} GROUP BY x.report_id, x.rule, x.severity),
			open AS (
				SELECT report_id,
					coalesce(sum(n) FILTER (severity = 'E'), 0)::DOUBLE AS "E",
					coalesce(sum(n) FILTER (severity = 'W'), 0)::DOUBLE AS "W",
					coalesce(sum(n) FILTER (severity = 'N'), 0)::DOUBLE AS "N",
					string_agg(concat(rule, ':', severity, ':', n), ' '
						ORDER BY CASE severity WHEN 'E' THEN 0 WHEN 'W' THEN 1 ELSE 2 END, rule) AS rules
				FROM failed GROUP BY report_id
				${rule === null ? '' : 'HAVING bool_or(rule = ?)'}),
			rest AS (
				SELECT x.report_id,
					count(*) FILTER (x.outcome = 'fail' AND NOT (${OPEN}))::DOUBLE AS settled,
					${COUNT_SQL.untold}::DOUBLE AS untold
				FROM finding x JOIN open ON open.report_id = x.report_id GROUP BY x.report_id)
		SELECT r.report_id, r.agency_id, r.report_year AS year, r.format, r.published_on, r.source,
			"E", "W", "N", settled, untold, rules
		FROM open JOIN rest ON rest.report_id = open.report_id
			JOIN current_report r ON r.report_id = open.report_id
		WHERE ${asked}
		ORDER BY "E" DESC, "W" DESC, "N" DESC, r.report_year DESC, r.agency_id`,
		[...chosen.params, ...(rule === null ? [] : [rule])]
	);
}

/** Returns the question: the current report of one agency and year with all its cells as printed. */
export function reportRecord(agency: string, year: number): Query<ReportRecord> {
	return query(
		`SELECT r.*,
			(SELECT count(*)::DOUBLE FROM report v WHERE v.agency_id = r.agency_id AND v.report_year = r.report_year) AS versions
		FROM current_report r WHERE r.agency_id = ? AND r.report_year = ?::INTEGER`,
		[agency, year]
	);
}
