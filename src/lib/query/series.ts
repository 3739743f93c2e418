import type { Metric } from '../domain/metricTerms';
import { metricTable, partsSql, valueSql } from './expression';
import { query, type Query } from './query';
import type { RankRow, SeriesRow } from './rows';
import { agencyCondition, peerCondition, type Selection } from './selection';

/**
 * Returns the question: one metric for each agency and each year, with a row also where there is no report. `chosen`
 * asks about the selection, `peers` about its whole kind as well. Agencies without any report in the years are left out.
 */
export function series(
	metric: Metric,
	selection: Selection,
	who: 'chosen' | 'peers' = 'chosen'
): Query<SeriesRow> {
	const condition = who === 'chosen' ? agencyCondition(selection) : peerCondition(selection);
	const parts = partsSql(metric);
	return query(
		`WITH y AS (SELECT unnest(range(?::INTEGER, ?::INTEGER + 1))::INTEGER AS year),
			f AS (SELECT * FROM ${metricTable(metric)} WHERE report_year BETWEEN ?::INTEGER AND ?::INTEGER),
			a AS (SELECT a.agency_id FROM agency a WHERE ${condition.sql} AND a.agency_id IN (SELECT agency_id FROM f)),
			v AS (SELECT a.agency_id, y.year, ${parts.numerator} AS numerator, ${parts.denominator} AS denominator,
					f.agency_id IS NOT NULL AND f.status <> '' AS reported,
					COALESCE(f.format, '') AS format, COALESCE(f.status, '') AS status
				FROM a CROSS JOIN y LEFT JOIN f ON f.agency_id = a.agency_id AND f.report_year = y.year)
		SELECT agency_id, year, ${valueSql(metric)} AS value, numerator, denominator, reported, format, status
		FROM v ORDER BY agency_id, year`,
		[...selection.years, ...selection.years, ...condition.params]
	);
}

/**
 * Returns the question: one metric for each agency over the years together. Counts are added, rates are Σ/Σ over the
 * years in which both parts are known, stocks are those of the last year known.
 */
export function ranking(metric: Metric, selection: Selection): Query<RankRow> {
	const condition = agencyCondition(selection);
	const parts = partsSql(metric);
	const known =
		metric.denominator === null
			? 'numerator IS NOT NULL'
			: 'numerator IS NOT NULL AND denominator IS NOT NULL';
	const pool = (name: string) =>
		metric.stock ? `arg_max(${name}, year) FILTER (WHERE ${known})` : `sum(${name}) FILTER (WHERE ${known})`;
	return query(
		`WITH v AS (SELECT a.agency_id, f.report_year AS year, f.status,
				${parts.numerator} AS numerator, ${parts.denominator} AS denominator
				FROM agency a JOIN ${metricTable(metric)} f ON f.agency_id = a.agency_id
				WHERE ${condition.sql} AND f.report_year BETWEEN ?::INTEGER AND ?::INTEGER),
			s AS (SELECT agency_id, ${pool('numerator')} AS numerator, ${pool('denominator')} AS denominator,
				count(*) FILTER (WHERE ${known})::DOUBLE AS years,
				count(*) FILTER (WHERE status <> '')::DOUBLE AS reports,
				max(year) FILTER (WHERE ${known})::DOUBLE AS last_year
				FROM v GROUP BY agency_id)
		SELECT agency_id, ${valueSql(metric)} AS value, numerator, denominator, years, reports, last_year
		FROM s ORDER BY value DESC NULLS LAST, agency_id`,
		[...condition.params, ...selection.years]
	);
}
