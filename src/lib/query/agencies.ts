import { query, type Query } from './query';
import type { AgencyRow } from './rows';

/** Returns the question: every agency of the dataset with the number of its current reports. */
export function agencies(): Query<AgencyRow> {
	return query(
		`SELECT a.agency_id, a.name_zh, a.name_en, a.short_zh, a.kind, a.level, a.region, a.parent_id,
			count(f.report_id)::DOUBLE AS reports
		FROM agency a LEFT JOIN figure f ON f.agency_id = a.agency_id
		GROUP BY ALL ORDER BY a.kind, a.region, a.agency_id`
	);
}
