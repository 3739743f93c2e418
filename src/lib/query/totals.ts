import type { Metric } from '../domain/metricTerms';
import { partsSql, valueSql } from './expression';
import { query, type Param, type Query } from './query';
import type { KeyRow } from './rows';
import { countedSql, type Selection } from './selection';

/**
 * Returns the question: each metric added up over the selection, year by year. `reports` counts those that know the
 * figure, `of` those there are; a year without any report has no row.
 */
export function totals(metrics: readonly Metric[], selection: Selection): Query<KeyRow> {
	const params: Param[] = [];
	const blocks = metrics.map((metric) => {
		const counted = countedSql(selection, metric.base);
		params.push(...counted.params, metric.code);
		const parts = partsSql(metric);
		const known =
			metric.denominator === null
				? 'numerator IS NOT NULL'
				: 'numerator IS NOT NULL AND denominator IS NOT NULL';
		return `(WITH ${counted.sql},
				f AS (SELECT * FROM counted),
				v AS (SELECT f.report_year AS year, ${parts.numerator} AS numerator, ${parts.denominator} AS denominator FROM f),
				s AS (SELECT year, sum(numerator) FILTER (WHERE ${known}) AS numerator,
					sum(denominator) FILTER (WHERE ${known}) AS denominator,
					count(*) FILTER (WHERE ${known})::DOUBLE AS reports, count(*)::DOUBLE AS "of" FROM v GROUP BY year)
			SELECT ?::VARCHAR AS metric, year, ${valueSql(metric)} AS value, numerator, denominator, reports, "of" FROM s)`;
	});
	return query(`${blocks.join(' UNION ALL ')} ORDER BY metric, year`, params);
}
