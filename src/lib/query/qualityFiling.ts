import { query, type Query } from './query';
import { itemsOf, type PackedFiling } from './qualityRows';
import type { FilingRow } from './rows';
import { agencyCondition, type Selection } from './selection';

/**
 * Returns the question: who has filed, when and in which form, one row an agency. Years that the roster lists, and
 * reports of years it does not list: of those nothing is said but that they are there and in which form.
 */
export function completeness(selection: Selection): Query<PackedFiling> {
	const agencies = agencyCondition(selection);
	const years = 'BETWEEN ?::INTEGER AND ?::INTEGER';
	return query(
		`WITH chosen AS (SELECT a.agency_id FROM agency a WHERE ${agencies.sql}),
			listed AS (
				SELECT f.agency_id, f.report_year AS year,
					concat_ws(':', f.report_year, 1, f.f_expected::INTEGER, coalesce(f.f_late::INTEGER::VARCHAR, ''),
						coalesce(f.f_days_late::INTEGER::VARCHAR, ''), coalesce(f.f_wrong_form::INTEGER::VARCHAR, ''),
						f.published_on, f.format, f.status) AS item
				FROM filing f JOIN chosen ON chosen.agency_id = f.agency_id WHERE f.report_year ${years}),
			unlisted AS (
				SELECT r.agency_id, r.report_year AS year,
					concat_ws(':', r.report_year, 0, 0, '', '',
						coalesce((SELECT max(CASE x.outcome WHEN 'fail' THEN 1 ELSE 0 END)::VARCHAR FROM finding x
							WHERE x.report_id = r.report_id AND x.rule = 'FORM' AND x.outcome <> 'not_evaluable'), ''),
						r.published_on, r.format, r.status) AS item
				FROM current_report r JOIN chosen ON chosen.agency_id = r.agency_id
				WHERE r.report_year ${years} AND NOT EXISTS (SELECT 1 FROM filing f
					WHERE f.agency_id = r.agency_id AND f.report_year = r.report_year))
		SELECT agency_id, string_agg(item, ' ' ORDER BY year) AS years
		FROM (SELECT * FROM listed UNION ALL SELECT * FROM unlisted) GROUP BY agency_id ORDER BY agency_id`,
		[...agencies.params, ...selection.years, ...selection.years]
	);
}

/** Returns the years of agencies as rows, read from their written form. */
export function filingOf(rows: readonly PackedFiling[]): FilingRow[] {
	const flag = (text: string | undefined) => (text === undefined || text === '' ? null : text === '1');
	return rows.flatMap(({ agency_id, years }) =>
		itemsOf(years).map((parts) => {
			const [year = '', listed, expected, late, days = '', wrong, published_on = '', format = ''] = parts;
			const status = parts[8] ?? '';
			return {
				...{ agency_id, year: Number(year), expected: expected === '1', filed: status !== '' },
				...{ late: flag(late), days_late: days === '' ? null : Number(days), wrong_form: flag(wrong) },
				...{ published_on, format, status },
				...(listed === '1' ? {} : { listed: false as const })
			};
		})
	);
}
