import type { Metric } from '../domain/metricTerms';
import { partsSql } from './expression';
import { query, type Query } from './query';

/** What one agency of a kind handled in one year; one metric a row, null where it is not known. */
export interface WorkloadRow {
	agency_id: string;
	kind: string;
	year: number;
	metric: string;
	value: number | null;
}

/** Returns the question: counts of every agency of a kind in one year, those without a report among them. */
export function workloads(metrics: readonly Metric[], kind: string, year: number): Query<WorkloadRow> {
	const items = metrics.map((m) => `{'metric': '${m.code}', 'value': ${partsSql(m).numerator}}`);
	return query(
		`SELECT a.agency_id, a.kind, ?::DOUBLE AS year, unnest([${items.join(', ')}], recursive := true)
		FROM agency a LEFT JOIN figure f ON f.agency_id = a.agency_id AND f.report_year = ?::INTEGER
		WHERE a.kind = ? ORDER BY a.agency_id`,
		[year, year, kind]
	);
}
