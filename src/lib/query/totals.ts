import type { Metric } from '../domain/metricTerms';
import { countsSql, knownSql, metricTable, mixedValueSql, partsSql } from './expression';
import { query, type Param, type Query } from './query';
import type { ChangeRow, KeyRow } from './rows';
import { countedSql, type Selection } from './selection';

function item(metric: Metric): string {
	const { numerator, denominator } = partsSql(metric);
	const counts = countsSql(metric);
	const known = `${counts} AND ${knownSql(metric)}`;
	return `{'metric': '${metric.code}', 'is_rate': ${metric.denominator !== null},
		'numerator': sum(${numerator}) FILTER (WHERE ${known}),
		'denominator': sum(${denominator}) FILTER (WHERE ${known}),
		'reports': count(*) FILTER (WHERE ${known})::DOUBLE,
		'of': count(*) FILTER (WHERE ${counts})::DOUBLE,
		'covered': count(*) FILTER (WHERE NOT (${counts}))::DOUBLE}`;
}

function pair(metric: Metric): string {
	const now = partsSql(metric, 'f');
	const before = partsSql(metric, 'b');
	const known = ['f', 'b'].flatMap((x) => [countsSql(metric, x), knownSql(metric, x)]).join(' AND ');
	const sum = (expression: string) => `sum(${expression}) FILTER (WHERE ${known})`;
	return `{'metric': '${metric.code}', 'is_rate': ${metric.denominator !== null},
		'pairs': count(*) FILTER (WHERE ${known})::DOUBLE,
		'now_numerator': ${sum(now.numerator)}, 'now_denominator': ${sum(now.denominator)},
		'before_numerator': ${sum(before.numerator)}, 'before_denominator': ${sum(before.denominator)}}`;
}

/** Asks for one list of records per table that metrics stand in, and joins the answers. */
function byTable(
	metrics: readonly Metric[],
	selection: Selection,
	block: (own: readonly Metric[]) => string
): { sql: string; params: Param[] } {
	const params: Param[] = [];
	const blocks = (['figure', 'filing'] as const)
		.map((table) => ({ table, own: metrics.filter((m) => metricTable(m) === table) }))
		.filter(({ own }) => own.length > 0)
		.map(({ table, own }) => {
			const counted = countedSql(selection, table);
			params.push(...counted.params);
			return `(WITH ${counted.sql}, s AS (${block(own)})
				SELECT year, unnest(items, recursive := true) FROM s)`;
		});
	return { sql: blocks.join(' UNION ALL '), params };
}

/**
 * Returns the question: each metric added up over the selection, year by year. `reports` counts those that know the
 * figure, `of` those there are; a year without any report has no row.
 */
export function totals(metrics: readonly Metric[], selection: Selection): Query<KeyRow> {
	const { sql, params } = byTable(
		metrics,
		selection,
		(own) => `SELECT f.report_year AS year, [${own.map(item).join(',\n')}] AS items
			FROM counted f GROUP BY f.report_year`
	);
	return query(
		`SELECT metric, year, ${mixedValueSql()} AS value, numerator, denominator, reports, "of", covered
		FROM (${sql}) ORDER BY metric, year`,
		params
	);
}

/**
 * Returns the question: each metric in each year beside the year before, over the agencies that have it in both;
 * a year in which no agency has a report in both has no row.
 */
export function changes(metrics: readonly Metric[], selection: Selection): Query<ChangeRow> {
	const { sql, params } = byTable(
		metrics,
		selection,
		(own) => `SELECT f.report_year AS year, [${own.map(pair).join(',\n')}] AS items
			FROM counted f JOIN counted b ON b.agency_id = f.agency_id AND b.report_year = f.report_year - 1
			GROUP BY f.report_year`
	);
	return query(
		`SELECT metric, year, pairs, ${mixedValueSql('now_numerator', 'now_denominator')} AS now,
			${mixedValueSql('before_numerator', 'before_denominator')} AS before, now_denominator, before_denominator
		FROM (${sql}) ORDER BY metric, year`,
		params
	);
}
