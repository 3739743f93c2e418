import { cellByCode, CELLS } from '../domain/cells';
import { cellsWithoutPlace, summedCells, type SummedCell, type Summing } from '../domain/summing';
import type { FindingRow } from './findings';
import { query, type Param, type Query } from './query';
import type { Fragment } from './selection';

/** An agency the sum is about: its report of the year, and how much of it can be added. */
export interface TotalMemberRow {
	agency_id: string;
	kind: string;
	/** Whether the roster expects a report; null where it says nothing. */
	expected: boolean | null;
	report_id: string | null;
	format: string | null;
	status: string | null;
	scope: string | null;
	summed: boolean;
	/** The agency whose aggregate contains this one and is itself added. */
	covered_by: string | null;
	/** Figures of the sum's form in the report, and figures of other forms that have no place in it; null = no report. */
	known: number | null;
	outside: number | null;
}

/** One cell of the sum. */
export interface TotalCellRow {
	cell: string;
	/** Null where no report has the figure. */
	value: number | null;
	/** Reports the value rests on, and a number that is the same for the same set of reports. */
	reports: number;
	basis: number | null;
	/** Reports among them whose figure was worked out, not printed. */
	derived: number;
	/** Reports that leave the cell blank, say it is not applicable, or print words. */
	blank: number;
	na: number;
	words: number;
	/** The figure in the government's own published aggregate; null where there is none. */
	published: number | null;
}

/** What one report gives to a cell of the sum. */
export interface TotalFigureRow {
	agency_id: string;
	report_id: string;
	format: string;
	status: string;
	value: number | null;
	derived: boolean;
	/** What stands in the cell where it is no plain number; null = nothing is noted. */
	state: string | null;
	raw: string | null;
}

/** Amounts are exact to the hundredth of a yuan: six decimals of 万元, added as decimals. */
const EXACT = 'DECIMAL(28,6)';

function column(code: string, alias: string): string {
	if (cellByCode(code) === null) throw new Error(`not a cell: ${code}`);
	return `${alias}.${code}`;
}

function figureSql(cell: SummedCell, alias = 'f'): string {
	const sets = cell.any.map((codes) => `(${codes.map((c) => column(c, alias)).join(' + ')})`);
	return `TRY_CAST(COALESCE(${sets.join(', ')}) AS ${EXACT})`;
}

function countSql(codes: readonly string[]): string {
	return codes.length === 0 ? '0' : `list_count([${codes.map((c) => column(c, 'f')).join(', ')}])`;
}

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

function memberCondition({ picked, government }: Summing): Fragment {
	if (picked.length > 0) return { sql: `a.agency_id IN (${marks(picked)})`, params: [...picked] };
	if (government === null) return { sql: 'TRUE', params: [] };
	return {
		sql: `(a.agency_id = ? OR EXISTS (SELECT 1 FROM ancestor x
			WHERE x.agency_id = a.agency_id AND x.ancestor_id = ?))`,
		params: [government, government]
	};
}

/**
 * Returns a `WITH` body naming `member` (agencies the sum is about), `filed` (their current reports, `usable` where
 * one may be added), `above` (which added aggregate contains an agency) and `summed` (reports that are added).
 */
function summedSql(summing: Summing): Fragment {
	const condition = memberCondition(summing);
	const { picked, left, government, form, year } = summing;
	const params: Param[] = [...condition.params];
	const usable = ['known > 0'];
	const used: Param[] = [];
	if (left.length > 0) {
		usable.push(`agency_id NOT IN (${marks(left)})`);
		used.push(...left);
	}
	if (picked.length === 0) {
		usable.push(`kind <> 'vertical'`);
		if (government !== null) {
			usable.push(`NOT (agency_id = ? AND scope = 'aggregate')`);
			used.push(government);
		}
	}
	params.push(year, ...used);
	return {
		sql: `member AS (SELECT a.agency_id, a.kind, a.valid_from, a.valid_to FROM agency a WHERE ${condition.sql}),
			counted AS (SELECT f.*, m.kind, ${countSql(summedCells(form).map((c) => c.code))}::DOUBLE AS known,
					${countSql(cellsWithoutPlace(form))}::DOUBLE AS outside
				FROM figure f JOIN member m ON m.agency_id = f.agency_id WHERE f.report_year = ?::INTEGER),
			filed AS (SELECT *, ${usable.join(' AND ')} AS usable FROM counted),
			above AS (SELECT m.agency_id, min_by(x.ancestor_id,
					(SELECT count(*) FROM ancestor u WHERE u.agency_id = x.ancestor_id)) AS covered_by
				FROM member m JOIN ancestor x ON x.agency_id = m.agency_id
				JOIN filed g ON g.agency_id = x.ancestor_id AND g.scope = 'aggregate' AND g.usable
				WHERE m.kind <> 'vertical' GROUP BY m.agency_id),
			summed AS (SELECT f.* FROM filed f LEFT JOIN above ON above.agency_id = f.agency_id
				WHERE f.usable AND above.covered_by IS NULL)`,
		params
	};
}

/** Returns the question: every agency the sum is about, with or without a report; agencies that did not exist are left out. */
export function totalMembers(summing: Summing): Query<TotalMemberRow> {
	const { sql, params } = summedSql(summing);
	return query(
		`WITH ${sql}
		SELECT m.agency_id, m.kind, y.expected, f.report_id, f.format, f.status, f.scope,
			s.report_id IS NOT NULL AS summed, above.covered_by, f.known, f.outside
		FROM member m LEFT JOIN filed f ON f.agency_id = m.agency_id
		LEFT JOIN summed s ON s.report_id = f.report_id
		LEFT JOIN above ON above.agency_id = m.agency_id
		LEFT JOIN agency_year y ON y.agency_id = m.agency_id AND y.year = ?::INTEGER
		WHERE f.report_id IS NOT NULL OR y.expected IS NOT NULL OR (
			COALESCE(m.valid_from, ?::INTEGER) <= ?::INTEGER AND COALESCE(m.valid_to, ?::INTEGER) >= ?::INTEGER)
		ORDER BY m.agency_id`,
		[...params, summing.year, summing.year, summing.year, summing.year, summing.year]
	);
}

const STATES = { blank: 'blank', na: 'na', words: 'text', derived: 'derived' } as const;

/**
 * Returns the question: every cell of the sum in printed order, what it rests on, and the published aggregate beside
 * it; no row where there is neither a report to add nor a published aggregate.
 */
export function totalCells(summing: Summing): Query<TotalCellRow> {
	const { sql, params } = summedSql(summing);
	const cells = summedCells(summing.form);
	const figures = cells.map((cell, i) => `{'place': ${i}, 'cell': '${cell.code}', 'v': ${figureSql(cell)}}`);
	const counts = Object.entries(STATES).map(
		([name, state]) => `count(*) FILTER (WHERE state = '${state}')::DOUBLE AS ${name}`
	);
	return query(
		`WITH ${sql},
			read AS (SELECT f.*, NOT EXISTS (SELECT 1 FROM summed s WHERE s.report_id = f.report_id) AS own FROM figure f
				WHERE f.report_year = ?::INTEGER AND ((f.agency_id = ? AND f.scope = 'aggregate')
					OR f.report_id IN (SELECT report_id FROM summed))),
			long AS (SELECT report_id, own, unnest([${figures.join(',\n')}], recursive := true) FROM read f),
			sums AS (SELECT cell, CAST(sum(v) FILTER (WHERE NOT own) AS DOUBLE) AS value,
					count(v) FILTER (WHERE NOT own)::DOUBLE AS reports,
					(bit_xor(hash(report_id)) FILTER (WHERE NOT own AND v IS NOT NULL) % 999999937)::DOUBLE AS basis,
					CAST(max(v) FILTER (WHERE own) AS DOUBLE) AS published, any_value(place) AS place
				FROM long GROUP BY cell),
			noted AS (
				SELECT n.cell, n.state FROM summed f JOIN cell_note n ON n.report_id = f.report_id
				WHERE n.state IN ('blank', 'na', 'text') AND NOT list_contains(string_split(f.derived, ' '), n.cell)
				UNION ALL
				SELECT unnest(string_split(f.derived, ' ')) AS cell, 'derived' AS state FROM summed f WHERE f.derived <> ''),
			lacks AS (SELECT cell, ${counts.join(', ')} FROM noted GROUP BY cell)
		SELECT sums.cell, sums.value, sums.reports, sums.basis,
			${Object.keys(STATES)
				.map((name) => `COALESCE(lacks.${name}, 0) AS ${name}`)
				.join(', ')}, sums.published
		FROM sums LEFT JOIN lacks ON lacks.cell = sums.cell
		ORDER BY sums.place`,
		[...params, summing.year, summing.government]
	);
}

/** Returns the question: what each added report gives to one cell of the sum, largest first, those without a figure last. */
export function totalFigures(summing: Summing, code: string): Query<TotalFigureRow> {
	const { sql, params } = summedSql(summing);
	const cell = summedCells(summing.form).find((c) => c.code === code);
	if (cell === undefined) throw new Error(`not a cell of form ${summing.form}: ${code}`);
	return query(
		`WITH ${sql}
		SELECT f.agency_id, f.report_id, f.format, f.status, CAST(${figureSql(cell)} AS DOUBLE) AS value,
			list_contains(string_split(f.derived, ' '), ?) AS derived, n.state, n.raw
		FROM summed f LEFT JOIN cell_note n ON n.report_id = f.report_id AND n.cell = ?
		ORDER BY value DESC NULLS LAST, f.agency_id`,
		[...params, code, code]
	);
}

/** Returns the question: every figure that is added, a row a report and a column a cell of the sum. */
export function totalMatrix(
	summing: Summing
): Query<{ agency_id: string; report_id: string } & Record<string, number | string | null>> {
	const { sql, params } = summedSql(summing);
	const columns = summedCells(summing.form).map((c) => `CAST(${figureSql(c)} AS DOUBLE) AS ${c.code}`);
	return query(
		`WITH ${sql} SELECT f.agency_id, f.report_id, ${columns.join(', ')} FROM summed f ORDER BY f.agency_id`,
		params
	);
}

/** Returns the question: which added reports break one of these rules themselves, unexplained and unaccepted. */
export function totalFailures(summing: Summing, rules: readonly string[]): Query<FindingRow> {
	const { sql, params } = summedSql(summing);
	return query(
		`WITH ${sql}
		SELECT x.report_id, f.agency_id, a.short_zh, f.report_year, x.rule, x.outcome, x.severity, x.cells, x.muted,
			x.acknowledged, x.detail
		FROM summed f JOIN finding x ON x.report_id = f.report_id JOIN agency a ON a.agency_id = f.agency_id
		WHERE x.outcome = 'fail' AND x.muted = '' AND x.acknowledged = '' AND x.rule IN (${marks(rules)})
		ORDER BY x.rule, f.agency_id, x.cells`,
		[...params, ...rules]
	);
}

/** A government and a year in which reports of its members have tables. */
export interface TotalOfferRow {
	government: string;
	year: number;
	reports: number;
}

/** Returns the question: of which governments and years members' reports have tables, most reports first. */
export function totalOffers(): Query<TotalOfferRow> {
	const tables = CELLS.filter((c) => c.table !== 'prose').map((c) => c.code);
	return query(
		`SELECT x.ancestor_id AS government, f.report_year AS year, count(*)::DOUBLE AS reports
		FROM figure f JOIN ancestor x ON x.agency_id = f.agency_id JOIN agency a ON a.agency_id = f.agency_id
		WHERE a.kind <> 'vertical' AND ${countSql(tables)} > 0
		GROUP BY ALL ORDER BY reports DESC, year DESC, government LIMIT 40`
	);
}
