import { measureOf, PER_RESIDENTS, PER_STAFF, type Measure } from '../domain/measure';
import type { Metric } from '../domain/metricTerms';
import { metricTable, partsSql } from './expression';
import { query, type Param, type Query } from './query';
import type { Fragment } from './selection';

/** Who is compared with whom: a whole kind, or the members of a group by id. */
export type Among = { kind: string } | { agencies: readonly string[] };

/** One metric of one compared agency in one year, beside the middle of its group. Null is not known, never 0. */
export interface CompareRow {
	metric: string;
	/** The measure asked for. */
	per: string;
	year: number;
	agency_id: string;
	value: number | null;
	numerator: number | null;
	/** What the value is divided by: a rate's denominator, the group's total, residents or staff; null for counts. */
	denominator: number | null;
	/** Whether the agency has a current report of the year, its form and status; empty where there is none. */
	reported: boolean;
	format: string;
	status: string;
	/** Whether the agency belongs to the group. */
	member: boolean;
	/** Median over the members whose value may be compared, how many they are, and members with a report. */
	median: number | null;
	n: number;
	of: number;
	/** Members the group's total rests on; null unless shares were asked for. */
	added: number | null;
}

/** Returns a condition on the members of a group; true for nobody where the group is empty. */
export function amongCondition(among: Among, alias = 'a'): Fragment {
	if ('kind' in among) return { sql: `${alias}.kind = ?`, params: [among.kind] };
	return idCondition(among.agencies, alias);
}

function idCondition(ids: readonly string[], alias: string): Fragment {
	if (ids.length === 0) return { sql: 'FALSE', params: [] };
	return { sql: `${alias}.agency_id IN (${ids.map(() => '?').join(', ')})`, params: [...ids] };
}

function record(metric: Metric, per: Measure): string {
	const { numerator, denominator } = partsSql(metric);
	return `{'metric': '${metric.code}', 'scaled': '${measureOf(metric, per)}', 'is_rate': ${metric.denominator !== null},
		'least': ${metric.sample?.rank ?? 0}::DOUBLE, 'own': ${metric.group === 'problems'},
		'numerator': ${numerator}, 'divisor': ${denominator}}`;
}

/**
 * Returns the question: metrics of the agencies shown in each year in which the group has a report, each beside the
 * group's median. Counts come as they are, as shares of what the group's reports add up to (a report already contained
 * in an aggregate of the group is not added again), per 10,000 residents or per 10 staff of the year's roster. All
 * metrics stand in the same table.
 */
export function compareFigures(
	metrics: readonly Metric[],
	among: Among,
	shown: readonly string[],
	years: readonly [number, number],
	per: Measure
): Query<CompareRow> {
	const table = metrics[0] === undefined ? 'figure' : metricTable(metrics[0]);
	const own = metrics.filter((m) => metricTable(m) === table);
	if (own.length === 0) throw new RangeError('no metric was asked for');
	const members = amongCondition(among);
	const chosen = idCondition(shown, 'a');
	const covered =
		table === 'filing'
			? 'FALSE'
			: `(w.kind <> 'vertical' AND EXISTS (
				SELECT 1 FROM ancestor x
				JOIN figure g ON g.agency_id = x.ancestor_id AND g.report_year = f.report_year AND g.scope = 'aggregate'
				JOIN who c ON c.agency_id = x.ancestor_id AND c.member
				WHERE x.agency_id = f.agency_id))`;
	const params: Param[] = [...members.params, ...chosen.params, ...members.params, ...chosen.params];
	return query(
		`WITH who AS (SELECT a.agency_id, a.kind, (${members.sql}) AS member, (${chosen.sql}) AS shown
				FROM agency a WHERE (${members.sql}) OR (${chosen.sql})),
			v AS (SELECT f.agency_id, f.report_year AS year, f.format, f.status, w.member, w.shown, ${covered} AS covered,
					p.population, p.staff, unnest([${own.map((m) => record(m, per)).join(',\n')}], recursive := true)
				FROM ${table} f JOIN who w ON w.agency_id = f.agency_id
				LEFT JOIN agency_year p ON p.agency_id = f.agency_id AND p.year = f.report_year
				WHERE f.report_year BETWEEN ?::INTEGER AND ?::INTEGER),
			t AS (SELECT metric, year, sum(numerator) AS total, count(numerator)::DOUBLE AS added
				FROM v WHERE member AND (own OR NOT covered) GROUP BY ALL),
			d AS (SELECT v.*, t.added, CASE
					WHEN is_rate THEN divisor
					WHEN scaled = 'share' AND member THEN t.total
					WHEN scaled = 'residents' THEN v.population
					WHEN scaled = 'staff' THEN v.staff END AS denominator
				FROM v LEFT JOIN t ON t.metric = v.metric AND t.year = v.year),
			x AS (SELECT *, CASE
					WHEN is_rate OR scaled = 'share' THEN numerator / NULLIF(denominator, 0)
					WHEN scaled = 'residents' THEN numerator * ${PER_RESIDENTS} / NULLIF(denominator, 0)
					WHEN scaled = 'staff' THEN numerator * ${PER_STAFF} / NULLIF(denominator, 0)
					ELSE numerator END AS value,
				NOT is_rate OR denominator >= least AS ranked FROM d),
			k AS (SELECT metric, year,
					quantile_cont(value, 0.5) FILTER (WHERE member AND ranked) AS median,
					count(value) FILTER (WHERE member AND ranked)::DOUBLE AS n,
					count(*) FILTER (WHERE member AND status <> '')::DOUBLE AS "of",
					max(added) FILTER (WHERE scaled = 'share') AS added
				FROM x GROUP BY metric, year)
		SELECT k.metric, '${per}' AS per, k.year, s.agency_id, o.value, o.numerator, o.denominator,
			COALESCE(o.status, '') <> '' AS reported, COALESCE(o.format, '') AS format, COALESCE(o.status, '') AS status,
			s.member, k.median, k.n, k."of", k.added
		FROM k CROSS JOIN (SELECT * FROM who WHERE shown) s
		LEFT JOIN x o ON o.metric = k.metric AND o.year = k.year AND o.agency_id = s.agency_id
		ORDER BY k.metric, s.agency_id, k.year`,
		[...params, ...years]
	);
}
