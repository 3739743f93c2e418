/** A question people ask, as a statement they can change. */
export interface Example {
	id: ExampleId;
	sql: string;
}

const REQUESTS = `-- own: without aggregates, which already contain their members
SELECT f.report_year AS year,
       sum(f.t3_new_total) AS new_requests,
       count(f.t3_new_total) AS reports_with_figure,
       count(*) AS reports
FROM figure f
WHERE f.scope = 'own'
GROUP BY year
ORDER BY year`;

const BUSIEST = `-- within each kind: unlike agencies are not ranked together
SELECT a.short_zh AS agency,
       f.t3_new_total AS new_requests,
       rank() OVER (PARTITION BY a.kind ORDER BY f.t3_new_total DESC) AS rank,
       a.kind
FROM figure f
JOIN agency a USING (agency_id)
WHERE f.report_year = 2023
  AND f.t3_new_total IS NOT NULL
QUALIFY rank <= 5
ORDER BY a.kind, rank, agency`;

const GRANTED = `-- only agencies with 10 or more results in both years
SELECT a.short_zh AS agency,
       a.kind,
       before.t3_granted_total AS granted_2023,
       before.t3_done_total_total AS done_2023,
       now.t3_granted_total AS granted_2024,
       now.t3_done_total_total AS done_2024,
       round(now.t3_granted_total / NULLIF(now.t3_done_total_total, 0)
         - before.t3_granted_total / NULLIF(before.t3_done_total_total, 0), 3) AS change
FROM figure before
JOIN figure now USING (agency_id)
JOIN agency a USING (agency_id)
WHERE before.report_year = 2023
  AND now.report_year = 2024
  AND least(before.t3_done_total_total, now.t3_done_total_total) >= 10
ORDER BY a.kind, change`;

const SPREAD = `SELECT a.kind,
       f.report_year AS year,
       count(f.t3_new_total) AS reports,
       quantile_cont(f.t3_new_total, 0.25) AS lower_quartile,
       median(f.t3_new_total) AS median,
       quantile_cont(f.t3_new_total, 0.75) AS upper_quartile
FROM figure f
JOIN agency a USING (agency_id)
GROUP BY a.kind, year
HAVING count(f.t3_new_total) >= 3
ORDER BY a.kind, year`;

const BALANCE = `SELECT a.short_zh AS agency,
       f.report_year AS year,
       f.t3_new_total AS new_requests,
       f.t3_carry_in_total AS carried_in,
       f.t3_done_total_total AS done,
       f.t3_carry_out_total AS carried_out,
       new_requests + carried_in - done - carried_out AS difference
FROM figure f
JOIN agency a USING (agency_id)
WHERE difference <> 0
ORDER BY abs(difference) DESC, agency, year`;

const ERRORS = `-- fail and E: errors; muted or acknowledged ones do not count
SELECT a.short_zh AS agency,
       r.report_year AS year,
       count(*) AS errors,
       string_agg(DISTINCT d.rule, ' ' ORDER BY d.rule) AS rules
FROM finding d
JOIN current_report r USING (report_id)
JOIN agency a USING (agency_id)
WHERE d.outcome = 'fail' AND d.severity = 'E'
  AND d.muted = '' AND d.acknowledged = ''
GROUP BY agency, year
ORDER BY errors DESC, agency, year`;

const NOTES = `SELECT n.cell,
       n.state,
       count(*) AS reports,
       min(r.report_year) AS first_year,
       max(r.report_year) AS last_year
FROM cell_note n
JOIN current_report r USING (report_id)
WHERE n.state <> 'value'
GROUP BY n.cell, n.state
ORDER BY reports DESC, n.cell
LIMIT 100`;

const DISPUTES = `SELECT f.report_year AS year,
       sum(f.t4_review_total) AS reviews,
       sum(f.t4_review_corrected) AS reviews_corrected,
       sum(f.t4_direct_total) AS lawsuits_direct,
       sum(f.t4_after_total) AS lawsuits_after_review,
       count(f.t4_review_total) AS reports_with_figure
FROM figure f
WHERE f.scope = 'own'
GROUP BY year
ORDER BY year`;

const THEMES = `SELECT p.theme,
       count(DISTINCT r.agency_id) AS agencies,
       count(DISTINCT r.report_id) AS reports,
       count(*) AS problems
FROM problem p
JOIN current_report r USING (report_id)
WHERE p.kind = 'problem' AND p.theme <> 'p_none'
GROUP BY p.theme
ORDER BY agencies DESC, problems DESC`;

const LATEST = `SELECT a.short_zh AS agency,
       a.kind,
       count(r.report_id) AS reports,
       max(r.report_year) AS last_year
FROM agency a
LEFT JOIN current_report r USING (agency_id)
GROUP BY a.agency_id, agency, a.kind
ORDER BY last_year NULLS FIRST, agency`;

/** Questions people ask, each answered by every dataset, in the order they are offered. */
export const EXAMPLES = [
	{ id: 'requests', sql: REQUESTS },
	{ id: 'busiest', sql: BUSIEST },
	{ id: 'granted', sql: GRANTED },
	{ id: 'spread', sql: SPREAD },
	{ id: 'balance', sql: BALANCE },
	{ id: 'errors', sql: ERRORS },
	{ id: 'notes', sql: NOTES },
	{ id: 'disputes', sql: DISPUTES },
	{ id: 'themes', sql: THEMES },
	{ id: 'latest', sql: LATEST }
] as const;

export type ExampleId = (typeof EXAMPLES)[number]['id'];
