import type { Metric } from '../domain/metricTerms';
import { metricTable, mixedValueSql, partsSql } from './expression';
import { query, type Param, type Query } from './query';
import type { KeyRow } from './rows';
import { countedSql, type Selection } from './selection';

function item(metric: Metric): string {
	const { numerator, denominator } = partsSql(metric);
	const rate = metric.denominator !== null;
	const known = rate ? `${numerator} IS NOT NULL AND ${denominator} IS NOT NULL` : `${numerator} IS NOT NULL`;
	return `{'metric': '${metric.code}', 'is_rate': ${rate},
		'numerator': sum(${numerator}) FILTER (WHERE ${known}),
		'denominator': sum(${denominator}) FILTER (WHERE ${known}),
		'reports': count(*) FILTER (WHERE ${known})::DOUBLE}`;
}

/**
 * Returns the question: each metric added up over the selection, year by year. `reports` counts those that know the
 * figure, `of` those there are; a year without any report has no row.
 */
export function totals(metrics: readonly Metric[], selection: Selection): Query<KeyRow> {
	const params: Param[] = [];
	const blocks = (['figure', 'filing'] as const)
		.map((table) => ({ table, own: metrics.filter((m) => metricTable(m) === table) }))
		.filter(({ own }) => own.length > 0)
		.map(({ table, own }) => {
			const counted = countedSql(selection, table);
			params.push(...counted.params);
			return `(WITH ${counted.sql},
					s AS (SELECT f.report_year AS year, count(*)::DOUBLE AS "of", [${own.map(item).join(',\n')}] AS items
						FROM counted f GROUP BY f.report_year)
				SELECT year, "of", unnest(items, recursive := true) FROM s)`;
		});
	return query(
		`SELECT metric, year, ${mixedValueSql()} AS value, numerator, denominator, reports, "of"
		FROM (${blocks.join(' UNION ALL ')}) ORDER BY metric, year`,
		params
	);
}
