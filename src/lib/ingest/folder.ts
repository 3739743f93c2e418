import type { DatasetCard, DatasetContent } from '../domain/dataset';
import type { FolderIssue } from '../domain/folderIssue';
import { issueAt, readCsvTable, type CsvTable } from './csvTable';
import { readAgencies, readAgencyYears } from './folderAgencies';
import { readCard } from './folderCard';
import { readCellNotes, readOtherFigures, readProblems } from './folderDetails';
import { readReports } from './folderReports';
import { checkRuleKeys } from './folderRules';

/** Files of a dataset folder; `true` = it must be there. */
export const FOLDER_FILES: Readonly<Record<string, boolean>> = {
	'dataset.json': true,
	'agencies.csv': true,
	'reports.csv': true,
	'cell_notes.csv': false,
	'problems.csv': false,
	'agency_years.csv': false,
	'other_figures.csv': false
};

/** Lists for people and tests that may lie in a folder and are not read: the planted defects of fictional data. */
const NOT_READ: readonly string[] = ['defects.csv'];

/** What a dataset folder holds: everything readable, and everything wrong with the rest. */
export interface DatasetFolder {
	/** Null where `dataset.json` is missing or wrong. */
	card: DatasetCard | null;
	content: DatasetContent;
	/** In the order of the files, then of the rows; the folder is sound when there is none. */
	issues: FolderIssue[];
}

/**
 * Returns the content of a dataset folder, given as file name → text, with every issue found in it (data/README.md
 * holds the rules). Never throws; rows that cannot be read are left out, each with an issue. Files that are no part of
 * a dataset are passed over, except CSV files, whose name is then taken for a slip.
 */
export function readDatasetFolder(files: ReadonlyMap<string, string>): DatasetFolder {
	const issues: FolderIssue[] = [];
	const report = (issue: FolderIssue) => void issues.push(issue);
	for (const [file, needed] of Object.entries(FOLDER_FILES)) {
		if (needed && !files.has(file)) report(issueAt({ file, row: null, column: null }, 'missing-file', ''));
	}
	for (const file of files.keys()) {
		const known = Object.hasOwn(FOLDER_FILES, file) || NOT_READ.includes(file);
		if (!known && file.toLowerCase().endsWith('.csv')) {
			report(issueAt({ file, row: null, column: null }, 'unknown-file', file));
		}
	}
	const table = <Row>(file: string, read: (table: CsvTable) => Row[]): Row[] => {
		const text = files.get(file);
		if (text === undefined) return [];
		const found = readCsvTable(file, text, report);
		return found === null ? [] : read(found);
	};

	const cardText = files.get('dataset.json');
	const card = cardText === undefined ? null : readCard('dataset.json', cardText, report);
	const agencies = table('agencies.csv', (t) => readAgencies(t, report));
	const ids = new Set(agencies.map((a) => a.agency_id));
	const reports = table('reports.csv', (t) => readReports(t, ids, report));
	const index = new Map(reports.map((r) => [r.report_id, r]));
	const notes = table('cell_notes.csv', (t) => readCellNotes(t, index, report));
	const problems = table('problems.csv', (t) => readProblems(t, index, report));
	const agencyYears = table('agency_years.csv', (t) => readAgencyYears(t, ids, report));
	const others = table('other_figures.csv', (t) => readOtherFigures(t, index, report));
	if (card !== null) checkRuleKeys('dataset.json', card, ids, report);
	if (card !== null && card.roster && agencyYears.length === 0) {
		report(issueAt({ file: 'dataset.json', row: null, column: 'roster' }, 'roster-empty', 'true'));
	}
	return { card, content: { agencies, agencyYears, reports, notes, problems, others }, issues };
}
