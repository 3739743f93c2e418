import type { Metric } from '../domain/metricTerms';
import { amongCondition, type Among } from './compare';
import { partsSql } from './expression';
import { query, type Query } from './query';

/** A rate of one agency in one year and in the year before, as its two fractions. Null is not known, never 0. */
export interface RateChangeRow {
	agency_id: string;
	metric: string;
	/** The later year. */
	year: number;
	now_numerator: number | null;
	now_denominator: number | null;
	before_numerator: number | null;
	before_denominator: number | null;
	/** Members the group has, those without a report of either year among them. */
	members: number;
	/** Whether there is a current report of either year. */
	now_reported: boolean;
	before_reported: boolean;
}

/**
 * Returns the question: a rate of every member of a group in a year and the year before; a row for each
 * member with a report of either.
 */
export function rateChanges(metric: Metric, among: Among, year: number): Query<RateChangeRow> {
	if (metric.base !== 'figure') throw new RangeError(`${metric.code} is no rate of reports`);
	const condition = amongCondition(among);
	const now = partsSql(metric, 'f');
	const before = partsSql(metric, 'b');
	return query(
		`WITH a AS (SELECT a.agency_id FROM agency a WHERE ${condition.sql})
		SELECT a.agency_id, '${metric.code}' AS metric, ?::DOUBLE AS year, (SELECT count(*)::DOUBLE FROM a) AS members,
			${now.numerator} AS now_numerator, ${now.denominator} AS now_denominator,
			${before.numerator} AS before_numerator, ${before.denominator} AS before_denominator,
			f.agency_id IS NOT NULL AS now_reported, b.agency_id IS NOT NULL AS before_reported
		FROM a
		LEFT JOIN figure f ON f.agency_id = a.agency_id AND f.report_year = ?::INTEGER
		LEFT JOIN figure b ON b.agency_id = a.agency_id AND b.report_year = ?::INTEGER - 1
		WHERE f.agency_id IS NOT NULL OR b.agency_id IS NOT NULL ORDER BY a.agency_id`,
		[...condition.params, year, year, year]
	);
}
