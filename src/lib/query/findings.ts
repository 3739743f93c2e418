import type { Finding, Outcome, Severity } from '../domain/finding';
import { query, type Param, type Query } from './query';
import { agencyCondition, type Selection } from './selection';

/** Which findings a question is about; every part left out means all. */
export interface FindingFilter {
	rule?: string;
	severity?: Severity;
	outcome?: Outcome;
	report?: string;
	/** Failures only that nothing explains and nobody has accepted. */
	open?: boolean;
	/** Failures only that a reorganisation explains or somebody has accepted. */
	settled?: boolean;
	/** One agency and one year among those selected. */
	agency?: string;
	year?: number;
}

/** Which part of a long list is asked for. */
export interface Slice {
	from: number;
	size: number;
}

export interface FindingRow {
	report_id: string;
	agency_id: string;
	short_zh: string;
	report_year: number;
	rule: string;
	outcome: Outcome;
	severity: Severity;
	cells: string;
	muted: string;
	acknowledged: string;
	/** JSON of sides, operands and values: see `findingOf`. */
	detail: string;
}

export interface FindingCount {
	rule: string;
	severity: Severity;
	agency_id: string;
	report_year: number;
	failed: number;
}

/** Returns the condition that a finding is a failure which nothing explains and nobody has accepted. */
export function isOpenSql(alias: string): string {
	return `${alias}.outcome = 'fail' AND ${alias}.muted = '' AND ${alias}.acknowledged = ''`;
}

const OPEN = isOpenSql('x');
const SETTLED = `x.outcome = 'fail' AND (x.muted <> '' OR x.acknowledged <> '')`;

function conditions(filter: FindingFilter): { sql: string; params: Param[] } {
	const parts: [string, Param | undefined][] = [
		['x.rule = ?', filter.rule],
		['x.severity = ?', filter.severity],
		['x.outcome = ?', filter.outcome],
		['x.report_id = ?', filter.report],
		['r.agency_id = ?', filter.agency],
		['r.report_year = ?::INTEGER', filter.year]
	];
	const given = parts.filter((p): p is [string, Param] => p[1] !== undefined);
	const sql = [
		...given.map(([text]) => text),
		...(filter.open === true ? [OPEN] : []),
		...(filter.settled === true ? [SETTLED] : [])
	];
	return { sql: sql.map((text) => ` AND ${text}`).join(''), params: given.map(([, value]) => value) };
}

/** The findings of the selection's agencies and years, those of current reports only. */
function selected(selection: Selection, filter: FindingFilter): { sql: string; params: Param[] } {
	const agencies = agencyCondition(selection);
	const more = conditions(filter);
	return {
		sql: `FROM finding x JOIN current_report r ON r.report_id = x.report_id
			JOIN agency a ON a.agency_id = r.agency_id
			WHERE ${agencies.sql} AND r.report_year BETWEEN ?::INTEGER AND ?::INTEGER${more.sql}`,
		params: [...agencies.params, selection.years[0], selection.years[1], ...more.params]
	};
}

/** Returns the question: the findings of a selection, errors first, then by year, agency and rule; all or a part. */
export function findings(
	selection: Selection,
	filter: FindingFilter = {},
	slice: Slice | null = null
): Query<FindingRow> {
	const { sql, params } = selected(selection, filter);
	const part = slice === null ? [] : [slice.size, slice.from];
	return query(
		`SELECT x.report_id, r.agency_id, a.short_zh, r.report_year, x.rule, x.outcome, x.severity, x.cells, x.muted,
			x.acknowledged, x.detail
		${sql}
		ORDER BY CASE x.severity WHEN 'E' THEN 0 WHEN 'W' THEN 1 ELSE 2 END, r.report_year DESC, r.agency_id, x.rule, x.cells
		${slice === null ? '' : 'LIMIT ?::INTEGER OFFSET ?::INTEGER'}`,
		[...params, ...part]
	);
}

/** Returns the question: how many findings of a selection there are; one row. */
export function findingNumber(selection: Selection, filter: FindingFilter = {}): Query<{ found: number }> {
	const { sql, params } = selected(selection, filter);
	return query(`SELECT count(*)::DOUBLE AS found ${sql}`, params);
}

/** Returns the question: open failures by rule, severity, agency and year, for tables and matrices. */
export function findingCounts(selection: Selection): Query<FindingCount> {
	const { sql, params } = selected(selection, { open: true });
	return query(
		`SELECT x.rule, x.severity, r.agency_id, r.report_year, count(*)::DOUBLE AS failed
		${sql}
		GROUP BY x.rule, x.severity, r.agency_id, r.report_year
		ORDER BY x.rule, r.agency_id, r.report_year`,
		params
	);
}

/** Returns a row as the finding it was, for its sentence. */
export function findingOf(row: FindingRow): Finding {
	const detail = JSON.parse(row.detail) as Pick<
		Finding,
		'left' | 'right' | 'relation' | 'operands' | 'values'
	>;
	const { rule, outcome, severity, report_id, agency_id, report_year, muted, acknowledged } = row;
	return {
		...{ rule, outcome, severity, report_id, agency_id, report_year, muted, acknowledged },
		cells: row.cells === '' ? [] : row.cells.split(' '),
		...detail
	};
}
