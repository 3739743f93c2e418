import { cellByCode, type Cell } from '../domain/cells';
import { FORMS, MIXED_FORM } from '../domain/forms';
import { REPORT_STATUSES, type Confidence, type Report as AgencyReport } from '../domain/reports';
import type { CsvTable, Report } from './csvTable';
import { checkColumns, RowReader, type ColumnRules } from './folderRow';

const REPORT_COLUMNS: ColumnRules = {
	report_id: true,
	agency_id: true,
	report_year: true,
	format: true,
	version: true,
	status: true,
	scope: true,
	published_on: true,
	title: true,
	source: true,
	confidence: true,
	problems_read: true
};

const FORMATS = [...FORMS, MIXED_FORM].map((f) => f.id);
const SCOPES = ['own', 'aggregate'] as const;
const CONFIDENCES: readonly Exclude<Confidence, ''>[] = [
	'original-report',
	'official-page',
	'secondary',
	'mirror'
];

/** Returns whether a form has this cell; a mixed report may have the cells of any form. */
export function formHasCell(format: string, cell: Cell): boolean {
	return format === MIXED_FORM.id || cell.forms.includes(format);
}

/**
 * Returns the reports of `reports.csv` with their printed figures by cell code; empty fields are not in `cells`.
 * Rows without a usable id, agency, year, form, version, status or scope are reported and left out.
 */
export function readReports(table: CsvTable, agencies: ReadonlySet<string>, report: Report): AgencyReport[] {
	checkColumns(table, REPORT_COLUMNS, report, (name) => cellByCode(name) !== null);
	const columns = [...table.columns.keys()].map(cellByCode).filter((cell) => cell !== null);
	const reports = new Map<string, AgencyReport>();
	const versions = new Map<string, string>();
	for (const record of table.rows) {
		const reader = new RowReader(table, record, report);
		const head = readHead(reader);
		if (head === null) continue;
		if (!agencies.has(head.agency_id)) {
			reader.wrong('agency_id', 'unknown-agency');
			continue;
		}
		if (reports.has(head.report_id)) {
			reader.wrong('report_id', 'duplicate-id');
			continue;
		}
		const version = `${head.agency_id} ${head.report_year} ${head.version}`;
		const other = versions.get(version);
		if (other !== undefined) {
			reader.wrong('version', 'duplicate-version', { other, year: head.report_year });
			continue;
		}
		versions.set(version, head.report_id);
		reports.set(head.report_id, { ...head, cells: readFigures(reader, columns, head.format) });
	}
	return [...reports.values()];
}

function readHead(reader: RowReader): Omit<AgencyReport, 'cells'> | null {
	const report_id = reader.id('report_id');
	const agency_id = reader.needed('agency_id');
	const report_year = reader.needed('report_year') === null ? null : reader.year('report_year');
	const format = reader.oneOf('format', FORMATS);
	const version = reader.needed('version') === null ? null : reader.whole('version', 1);
	const status = reader.oneOf('status', REPORT_STATUSES);
	const scope = reader.oneOf('scope', SCOPES);
	const problems_read = reader.flag('problems_read');
	const published_on = reader.date('published_on');
	const confidence = reader.text('confidence') === '' ? '' : reader.oneOf('confidence', CONFIDENCES);
	if (report_id === null || agency_id === null || report_year === null || format === null) return null;
	if (version === null || status === null || scope === null || problems_read === null) return null;
	return {
		report_id,
		agency_id,
		report_year,
		format,
		version,
		status,
		scope,
		published_on,
		title: reader.text('title'),
		source: reader.text('source'),
		confidence: confidence ?? '',
		problems_read
	};
}

function readFigures(reader: RowReader, columns: readonly Cell[], format: string): Record<string, number> {
	const cells: Record<string, number> = {};
	for (const cell of columns) {
		const value = reader.number(cell.code);
		if (value === null) continue;
		if (!formHasCell(format, cell)) reader.wrong(cell.code, 'cell-not-in-form', { format });
		else if (cell.kind !== 'signed' && value < 0) reader.wrong(cell.code, 'negative');
		else if (cell.kind !== 'amount' && !Number.isInteger(value)) reader.wrong(cell.code, 'not-whole');
		else cells[cell.code] = value;
	}
	return cells;
}
