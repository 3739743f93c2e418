import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { CELLS } from '../../src/lib/domain/cells';
import { allDefects } from './defects';
import { problemsOf } from './problems';
import { fileReports } from './reports';
import { AGENCIES, agencyYears } from './roster';

type Row = Record<string, string | number | boolean | null>;

function csv(columns: readonly string[], rows: readonly Row[]): string {
	const data = rows.map((row) => columns.map((c) => row[c] ?? ''));
	return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}

const AGENCY =
	'agency_id name_zh name_en short_zh kind level region parent_id uscc names valid_from valid_to';
const REPORT =
	'report_id agency_id report_year format version status scope published_on title source confidence problems_read';

/** Returns every generated file of the dataset by name; the same bytes each time. */
export function buildFiles(): Record<string, string> {
	const filed = fileReports();
	const used = new Set(filed.flatMap((f) => Object.keys(f.report.cells)));
	const codes = CELLS.map((c) => c.code).filter((code) => used.has(code));
	const read = filed.filter((f) => f.report.problems_read);
	const problems = problemsOf(read.map((f) => ({ ...f.report, agency: f.agency })));
	return {
		'agencies.csv': csv(AGENCY.split(' '), AGENCIES as unknown as Row[]),
		'reports.csv': csv(
			[...REPORT.split(' '), ...codes],
			filed.map(({ report: { cells, ...rest } }) => ({ ...rest, ...cells }))
		),
		'cell_notes.csv': csv(
			['report_id', 'cell', 'state', 'raw', 'where'],
			filed.flatMap((f) => f.notes as unknown as Row[])
		),
		'problems.csv': csv(['report_id', 'ordinal', 'kind', 'theme', 'text'], problems as unknown as Row[]),
		'agency_years.csv': csv(
			['agency_id', 'year', 'expected', 'population', 'staff'],
			agencyYears() as unknown as Row[]
		),
		'defects.csv': csv(['report_id', 'rule', 'cells', 'what'], allDefects() as unknown as Row[])
	};
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const folder = dirname(fileURLToPath(import.meta.url));
	for (const [name, text] of Object.entries(buildFiles())) writeFileSync(join(folder, name), text);
}
