import type { Metric } from '../domain/metricTerms';
import { mixedValueSql, partsSql } from './expression';
import { query, type Query } from './query';

/** One metric of one agency in one year, beside the middle of its kind. Null is not known, never 0. */
export interface MetricYearRow {
	metric: string;
	year: number;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** Whether the agency has a current report of the year. */
	reported: boolean;
	/** Published, provisional, or empty where there is none. */
	status: string;
	/** Agencies of its kind whose figure may be compared, itself among them, and those with a report. */
	n: number;
	of: number;
	/** Quartiles (type 7) of those figures. */
	q1: number | null;
	median: number | null;
	q3: number | null;
}

/** One metric of everyone of an agency's kind, in the last year the agency has a report. */
export interface KindMembersRow {
	metric: string;
	year: number;
	/** Agencies of the kind with a report of the year. */
	of: number;
	/** Those with a value, as `agency:value:denominator`, the last part empty for counts; parted by blanks. */
	members: string;
}

/** One metric in an agency's last report and in that of the year before. */
export interface ChangePairRow {
	metric: string;
	/** Year of the last report. */
	year: number;
	now: number | null;
	now_denominator: number | null;
	before: number | null;
	before_denominator: number | null;
}

/** What is asked for of each report, as a list of records: one metric each. */
function listSql(metrics: readonly Metric[]): string {
	const records = metrics.map((metric) => {
		const { numerator, denominator } = partsSql(metric);
		return `{'metric': '${metric.code}', 'is_rate': ${metric.denominator !== null},
			'least': ${metric.sample?.rank ?? 0}::DOUBLE, 'numerator': ${numerator}, 'denominator': ${denominator}}`;
	});
	return `unnest([${records.join(',\n')}], recursive := true)`;
}

/** Figures that metrics of reports are computed from; those of the roster have a table of their own. */
function ofReports(metrics: readonly Metric[]): readonly Metric[] {
	const own = metrics.filter((m) => m.base === 'figure');
	if (own.length === 0) throw new RangeError('no metric of reports was asked for');
	return own;
}

/** Returns the question: each metric of an agency in each year in which its kind has a report, with the kind's quartiles. */
export function metricYears(
	metrics: readonly Metric[],
	agency: string,
	years: readonly [number, number]
): Query<MetricYearRow> {
	return query(
		`WITH me AS (SELECT agency_id, kind FROM agency WHERE agency_id = ?),
			v AS (SELECT f.agency_id, f.report_year AS year, f.status, ${listSql(ofReports(metrics))}
				FROM figure f JOIN agency a ON a.agency_id = f.agency_id JOIN me ON me.kind = a.kind
				WHERE f.report_year BETWEEN ?::INTEGER AND ?::INTEGER),
			w AS (SELECT *, ${mixedValueSql()} AS value, NOT is_rate OR denominator >= least AS ranked FROM v),
			k AS (SELECT metric, year, count(value) FILTER (WHERE ranked)::DOUBLE AS n, count(*)::DOUBLE AS "of",
					quantile_cont(value, 0.25) FILTER (WHERE ranked) AS q1,
					quantile_cont(value, 0.5) FILTER (WHERE ranked) AS median,
					quantile_cont(value, 0.75) FILTER (WHERE ranked) AS q3
				FROM w GROUP BY metric, year)
		SELECT k.metric, k.year, o.value, o.numerator, o.denominator, o.agency_id IS NOT NULL AS reported,
			COALESCE(o.status, '') AS status, k.n, k."of", k.q1, k.median, k.q3
		FROM k LEFT JOIN (SELECT w.* FROM w JOIN me ON me.agency_id = w.agency_id) o
			ON o.metric = k.metric AND o.year = k.year
		ORDER BY k.metric, k.year`,
		[agency, ...years]
	);
}

/** Returns the question: the values of everyone of an agency's kind in the last of the years it has a report of. */
export function kindMembers(
	metrics: readonly Metric[],
	agency: string,
	years: readonly [number, number]
): Query<KindMembersRow> {
	return query(
		`WITH me AS (SELECT a.agency_id, a.kind, max(f.report_year) AS year FROM agency a
				JOIN figure f ON f.agency_id = a.agency_id
				WHERE a.agency_id = ? AND f.report_year BETWEEN ?::INTEGER AND ?::INTEGER GROUP BY ALL),
			v AS (SELECT f.agency_id, f.report_year AS year, ${listSql(ofReports(metrics))}
				FROM figure f JOIN agency a ON a.agency_id = f.agency_id
				JOIN me ON me.kind = a.kind AND me.year = f.report_year),
			w AS (SELECT *, ${mixedValueSql()} AS value FROM v)
		SELECT metric, year, count(*)::DOUBLE AS "of", COALESCE(string_agg(
				agency_id || ':' || value || ':' || COALESCE(denominator::VARCHAR, ''), ' ' ORDER BY agency_id), '') AS members
		FROM w GROUP BY metric, year ORDER BY metric`,
		[agency, ...years]
	);
}

/** Returns the question: each metric in an agency's last report and in that of the year before; no row without both. */
export function changePairs(
	metrics: readonly Metric[],
	agency: string,
	years: readonly [number, number]
): Query<ChangePairRow> {
	return query(
		`WITH l AS (SELECT max(report_year) AS year FROM figure
				WHERE agency_id = ? AND report_year BETWEEN ?::INTEGER AND ?::INTEGER),
			v AS (SELECT f.report_year, l.year, ${listSql(ofReports(metrics))} FROM figure f, l
				WHERE f.agency_id = ? AND f.report_year BETWEEN l.year - 1 AND l.year)
		SELECT n.metric, n.year, n.numerator AS now, n.denominator AS now_denominator,
			b.numerator AS before, b.denominator AS before_denominator
		FROM v n JOIN v b ON b.metric = n.metric AND n.report_year = n.year AND b.report_year = n.year - 1
		ORDER BY n.metric`,
		[agency, ...years, agency]
	);
}
