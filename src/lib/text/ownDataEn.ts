import { formatFigure } from './format';
import type { OwnDataText } from './ownData';

const e = (value: number) => formatFigure(value, 'en');
const s = (count: number, one: string, many = `${one}s`) => `${e(count)} ${count === 1 ? one : many}`;

/** The English words. */
export const OWN_DATA_TEXT_EN: OwnDataText = {
	title: 'My data',
	empty: 'Nothing here yet. Import a file, or restore a workspace file.',
	loading: 'Reading what this browser keeps',
	view: 'View the charts',
	name: 'Name of the dataset',
	rename: 'Rename',
	counts: (reports, agencies, years) =>
		`${s(reports, 'report')}, ${s(agencies, 'agency', 'agencies')}${years === '' ? '' : `, ${years}`}`,
	fault: {
		unavailable:
			'This browser keeps no data. Everything works, but is gone when the page is closed: save a workspace file.',
		newer:
			'The data in this browser was written by a newer version of the program and was left alone. What you do now is not kept when the page is closed.',
		full: 'The browser has no room left and the latest changes were not kept. Save a workspace file now.',
		lost: 'The browser took its storage back and the latest changes were not kept. Save a workspace file now, then reload.'
	},
	damaged: (records) =>
		`${s(records, 'kept record')} cannot be read. They are not shown and were not deleted.`,
	saveNow: 'Save to a file',
	sections: {
		reports: 'Reports and versions',
		roster: 'Roster',
		imports: 'Imports',
		history: 'Undo and bring back',
		file: 'Save and restore',
		templates: 'Templates'
	},
	filter: 'Filter by name',
	noMatch: 'Nothing matches',
	page: (from, to, all) => `${e(from)}–${e(to)} of ${e(all)}`,
	previous: 'Previous',
	next: 'Next',
	agency: 'Agency',
	year: 'Year',
	form: 'Form',
	version: 'Version',
	versions: (count) => s(count, 'version'),
	figures: 'Figures',
	source: 'From',
	counting: 'counts',
	aside: 'does not count',
	makeCount: (version) => `Use version ${version}`,
	remove: 'Remove',
	removeNamed: (name) => `Remove ${name}`,
	removed: (name) => `${name} removed`,
	undo: 'Undo',
	undone: 'Undone',
	importsAbout: 'Removing an import removes the reports it brought; agencies stay in the roster.',
	when: 'When',
	files: 'Files',
	added: 'Added',
	replaced: 'Replaced',
	skipped: 'Skipped',
	removeImport: 'Remove this import',
	historyAbout: 'What was done last, newest first. What was removed can be brought back here.',
	historyEmpty: 'Nothing was done yet.',
	undoLast: 'Undo this step',
	bringBack: 'Bring back',
	steps: {
		import: 'Import',
		'choose-version': 'Other version chosen',
		rename: 'Renamed',
		'edit-roster': 'Roster edited',
		'load-roster': 'Roster loaded',
		'remove-report': 'Report removed',
		'remove-agency': 'Agency removed',
		'remove-import': 'Import removed',
		'remove-all': 'Everything removed',
		restore: 'Brought back',
		'restore-file': 'Restored from a file',
		correct: 'Figure corrected',
		uncorrect: 'Correction taken back',
		acknowledge: 'Finding acknowledged',
		withdraw: 'Acknowledgement withdrawn',
		'set-rules': 'Check settings'
	},
	removeAll: 'Remove all data',
	removeAllAsk: 'Remove all data?',
	removeAllAbout:
		'All reports, the roster and the import log go. It can be undone under “Undo and bring back”.',
	rosterAbout:
		'The roster says who should report. Only agencies and years marked as expected are ever called missing or late.',
	rosterEmpty: 'The roster is empty. Upload one, add an agency, or import reports first.',
	rosterUpload: 'Upload a roster (CSV)',
	rosterRead: (agencies, years) =>
		`${s(agencies, 'agency', 'agencies')} and ${s(years, 'roster year')} read. Agencies with the same id are updated.`,
	rosterConfirm: 'Put into the roster',
	rosterNothing: 'No agency was read. Compare the header with the roster template.',
	addAgency: 'Add an agency',
	nameZh: 'Name',
	nameEn: 'English name',
	short: 'Short name',
	kind: 'Kind',
	level: 'Level',
	region: 'Region',
	parent: 'Government above',
	none: 'none',
	from: 'From year',
	to: 'To year',
	rosterYear: 'Year',
	expected: 'Expected',
	expectedYes: 'expected',
	expectedNo: 'not expected',
	expectedUnsaid: 'not said',
	population: 'Population',
	staff: 'Staff',
	expectAll: (year) => `Mark all agencies that exist in ${year} as expected`,
	refused: {
		name: 'The name cannot be empty.',
		year: 'Enter a year of four digits, or leave it empty.',
		count: 'Enter a whole number from 0 on, or leave it empty.',
		range: 'The last year cannot be before the first.'
	},
	removeAgencyAsk: (name, reports) =>
		`Remove ${name}${reports === 0 ? '' : ` and its ${s(reports, 'report')}`}?`,
	fileAbout:
		'A workspace file holds the roster, all versions of all reports with their text, corrections and acknowledgements, the check settings and the import log: a backup, or something to hand on. What was removed is not in it.',
	save: 'Save a workspace file',
	saving: 'Packing',
	fileName: 'Gongkai workspace',
	restore: 'Restore a workspace file',
	restoreTitle: 'Restore a workspace',
	restoreAbout: (file, reports, agencies) =>
		`${file} holds ${s(reports, 'report')} and ${s(agencies, 'agency', 'agencies')}.`,
	restoreDamaged: (records) => `${s(records, 'record')} in it cannot be read and will not be restored.`,
	restoreMerge: (added, beside, same) =>
		`Merging adds ${s(added, 'report')}, keeps ${e(beside)} that differ as versions that do not count, and leaves out ${e(same)} that are the same.`,
	merge: 'Merge into my data',
	replaceAll: 'Replace my data',
	restored: 'Restored',
	archiveWhy: {
		'not-ours': 'This is not a workspace file.',
		version: 'This file was made by a newer version of the program. Open it with that version.',
		damaged: 'The file is incomplete or damaged. Nothing was restored.',
		'too-large': 'The file is too large and was not read.'
	},
	templatesAbout: 'Fill one in and import it. Cells left empty are read as blank, never as 0.',
	template: (form) => `Report template (${form})`,
	templateRoster: 'Roster template',
	templateFile: (form) => `Gongkai report template ${form}`,
	templateRosterFile: 'Gongkai roster template',
	issuesFile: 'import issues'
};
