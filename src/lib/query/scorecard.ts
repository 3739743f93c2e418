import type { Metric } from '../domain/metricTerms';
import { metricTable, mixedValueSql, partsSql } from './expression';
import { query, type Query } from './query';
import { kindCondition, type Fragment, type Selection } from './selection';

/** One metric of one agency in one year, as a scorecard sets it against its kind. */
export interface ScoreRow {
	agency_id: string;
	kind: string;
	year: number;
	metric: string;
	/** The metric: a count, an amount, or a rate as a fraction; null where it is not known. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** Form and status of the report, empty where there is none. */
	format: string;
	status: string;
}

/** Returns a condition on everyone who is ranked with the chosen agencies: their whole kinds, or the kind chosen. */
function kindsCondition({ agencies, kind }: Selection): Fragment {
	if (agencies.length === 0) return kindCondition(kind);
	return {
		sql: `a.kind IN (SELECT kind FROM agency WHERE agency_id IN (${agencies.map(() => '?').join(', ')}))`,
		params: [...agencies]
	};
}

function item(metric: Metric): string {
	const { numerator, denominator } = partsSql(metric, metricTable(metric) === 'figure' ? 'f' : 'g');
	return `{'metric': '${metric.code}', 'is_rate': ${metric.denominator !== null},
		'numerator': ${numerator}, 'denominator': ${denominator}}`;
}

/**
 * Returns the question: each metric of each agency in the last of the years, one metric a row. Asked about are all
 * agencies of the kind (of the kinds of those chosen) that reported for that year, or that the roster expected to.
 */
export function scoreFigures(metrics: readonly Metric[], selection: Selection): Query<ScoreRow> {
	const condition = kindsCondition(selection);
	const [, year] = selection.years;
	return query(
		`WITH c AS (
				SELECT a.agency_id, a.kind, COALESCE(f.format, '') AS format, COALESCE(f.status, '') AS status,
					[${metrics.map(item).join(',\n')}] AS items
				FROM agency a
				LEFT JOIN figure f ON f.agency_id = a.agency_id AND f.report_year = ?::INTEGER
				LEFT JOIN filing g ON g.agency_id = a.agency_id AND g.report_year = ?::INTEGER
				WHERE ${condition.sql} AND (f.agency_id IS NOT NULL OR g.f_expected = 1)),
			s AS (SELECT agency_id, kind, format, status, unnest(items, recursive := true) FROM c)
		SELECT agency_id, kind, ?::DOUBLE AS year, metric, ${mixedValueSql()} AS value, numerator, denominator, format, status
		FROM s ORDER BY kind, agency_id`,
		[year, year, ...condition.params, year]
	);
}
