import type { DatasetCard, DatasetContent } from '../domain/dataset';
import type { Finding } from '../domain/finding';
import { ancestors, figureRows, filingFacts } from '../domain/figures';
import { currentReports } from '../domain/reports';
import { TABLES } from './schema';

export type Value = string | number | boolean | null;

/** One row: its own columns, and the cells of a report beside them (spreading 200 cells into each row is slow). */
export interface Row {
	own: Readonly<Record<string, Value>>;
	cells: Readonly<Record<string, number>> | null;
}

/** Returns rows without cells. */
function plain<T extends object>(records: readonly T[]): Row[] {
	return records.map((own) => ({ own: own as unknown as Record<string, Value>, cells: null }));
}

/** Orders reports so that one agency's years lie together and one kind's agencies lie together. */
function order(content: DatasetContent): Map<string, number> {
	const sorted = [...content.agencies].sort(
		(a, b) =>
			a.kind.localeCompare(b.kind) ||
			a.region.localeCompare(b.region) ||
			a.agency_id.localeCompare(b.agency_id)
	);
	return new Map(sorted.map((a, i) => [a.agency_id, i]));
}

/** One finding as a row: its cells in one text, what its sentence needs as JSON. */
function findingRow({ cells, left, right, relation, operands, values, ...own }: Finding) {
	const side = (value: Finding['left']) => (value === null ? null : String(value));
	return {
		...own,
		cells: cells.join(' '),
		left_value: side(left),
		right_value: side(right),
		detail: JSON.stringify({ left, right, relation, operands, values })
	};
}

/** Returns the rows of the table of findings. */
export function findingRows(findings: readonly Finding[]): Row[] {
	return plain(findings.map(findingRow));
}

/** Returns the rows of every table of a dataset by table name; a missing figure is null, never 0. */
export function tableRows(content: DatasetContent, card: DatasetCard): Record<string, Row[]> {
	const current = currentReports(content.reports);
	const rank = order(content);
	const place = (id: string) => rank.get(id) ?? Number.MAX_SAFE_INTEGER;
	const reports = [...content.reports].sort(
		(a, b) =>
			place(a.agency_id) - place(b.agency_id) || a.report_year - b.report_year || a.version - b.version
	);
	const sorted = { ...content, reports };
	const yesNo = (value: boolean | null) => (value === null ? null : value ? 1 : 0);
	return {
		agency: plain(content.agencies),
		ancestor: plain(ancestors(content.agencies)),
		agency_year: plain(content.agencyYears),
		report: reports.map(({ cells, ...rest }) => ({
			own: { ...rest, is_current: current.has(rest.report_id) },
			cells
		})),
		figure: figureRows(sorted).map(({ report, cells, derived }) => ({
			own: {
				report_id: report.report_id,
				agency_id: report.agency_id,
				report_year: report.report_year,
				format: report.format,
				status: report.status,
				scope: report.scope,
				confidence: report.confidence,
				derived: derived.join(' ')
			},
			cells
		})),
		filing: plain(
			filingFacts(content, card).map((f) => ({
				agency_id: f.agency_id,
				report_year: f.year,
				published_on: f.published_on,
				format: f.format,
				status: f.status,
				f_expected: yesNo(f.expected),
				f_filed: yesNo(f.filed && f.expected),
				f_dated: yesNo(f.filed && f.expected && f.days_late !== null),
				f_late: f.days_late === null ? null : yesNo(f.days_late > 0),
				f_days_late: f.days_late,
				f_wrong_form: yesNo(f.wrong_form)
			}))
		),
		cell_note: plain(content.notes),
		problem: plain(content.problems),
		finding: findingRows(content.findings ?? []),
		other_figure: plain(content.others)
	};
}

function field(value: Value | undefined): string {
	if (value === null || value === undefined) return '\\N';
	if (typeof value === 'string') return `"${value.replaceAll('"', '""').replaceAll('\0', '')}"`;
	return String(value);
}

/** Returns one table's rows as CSV in the order of its columns, `\N` for null, every text quoted. */
export function tableCsv(name: string, rows: readonly Row[]): string {
	const table = TABLES.find((t) => t.name === name);
	if (table === undefined) throw new Error(`no table ${name}`);
	const lines = rows.map((row) =>
		table.columns.map((c) => field(row.own[c.name] ?? row.cells?.[c.name])).join(',')
	);
	return `${table.columns.map((c) => c.name).join(',')}\n${lines.join('\n')}\n`;
}

/** Returns the statement that fills one table from a CSV file written by `tableCsv`. */
export function copySql(target: string, name: string, file: string): string {
	const table = TABLES.find((t) => t.name === name);
	if (table === undefined) throw new Error(`no table ${name}`);
	const columns = table.columns.map((c) => `'${c.name}': '${c.type}'`).join(', ');
	return (
		`INSERT INTO ${target}."${name}" SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = true, ` +
		`delim = ',', quote = '"', escape = '"', nullstr = '\\N', auto_detect = false, ` +
		`max_line_size = 10000000, columns = {${columns}})`
	);
}

/** Returns the statements that put the findings of a CSV file written by `tableCsv` in place of those there. */
export function replaceFindingsSql(target: string, file: string | null): string[] {
	const fill = file === null ? [] : [copySql(target, 'finding', file)];
	return ['BEGIN', `DELETE FROM ${target}."finding"`, ...fill, 'COMMIT'];
}
