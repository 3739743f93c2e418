import { formatFigure } from './format';
import type { ImportText } from './import';

const e = (value: number) => formatFigure(value, 'en');
const s = (count: number, one: string, many = `${one}s`) => `${e(count)} ${count === 1 ? one : many}`;

/** The English words. */
export const IMPORT_TEXT_EN: ImportText = {
	title: 'Import data',
	intro: 'Files are read in this browser only and sent nowhere. Nothing changes until you accept.',
	drop: 'Drop reports or tables here',
	dropHint:
		'Web pages, DOCX, PDF, XLSX, CSV and plain text, several at once. Published reports and tables with one report or one figure a row are recognised. You can also paste right onto this page.',
	choose: 'Choose files',
	paste: 'Paste a report',
	typeForm: 'Fill in the form',
	pasteTitle: 'Paste a report or a table',
	pasteAbout:
		'Copy a whole report or its tables from a web page, Word or WPS, or a range with its header from a spreadsheet, and paste it below.',
	pasteField: 'Content',
	pasteName: 'pasted content',
	pasteRead: 'Read',
	dropAnywhere: 'Let go to import',
	files: 'Files',
	waiting: 'Waiting',
	reading: (name) => `Reading ${name}`,
	rowsRead: (rows, reports) => `${s(rows, 'row')}, ${s(reports, 'report')} so far`,
	cancel: 'Stop',
	cancelled: 'Stopped. Nothing of this file was kept.',
	again: 'Read again',
	leaveOut: (name) => `Leave out ${name}`,
	failedStart:
		'The browser could not start the reader, so the file was not read. Use a newer browser, or check whether an extension blocks it.',
	failedReading: (message) =>
		`Reading broke off. Nothing of this file was kept.${message === '' ? '' : ` Cause: ${message}`}`,
	found: (reports, figures) => `${s(reports, 'report')}, ${s(figures, 'figure')}`,
	foundNothing: 'No report was read. See what is said below, or change how the file is read.',
	states: (zeros, blanks, na, texts) =>
		`${s(zeros, 'zero', 'zeros')} among them; beside them ${s(blanks, 'blank')}, ${e(na)} not applicable, ${s(texts, 'text')}: none of these is counted as 0`,
	unread: (bytes) => `Beyond the limit: ${s(bytes, 'byte')} were not read.`,
	settings: 'How it is read',
	encoding: 'Encoding',
	encodingUnsure: 'The encoding is not certain. See whether the preview is legible.',
	delimiter: 'Separator',
	delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon' },
	layout: 'Layout',
	layouts: { wide: 'one row per report', long: 'one row per figure', form: 'the form of one report' },
	automatic: (value) => `found: ${value}`,
	answerAgency: 'Agency',
	answerYear: 'Report year',
	answerFormat: 'Form',
	answerHint: 'Fill in here what the file does not say. Where it does, the file holds.',
	apply: 'Read again with this',
	mapping: 'Columns',
	mappingAbout: 'What each column is taken for. Columns that are not certain are not used until you confirm.',
	mappingOpen: (count) => `${s(count, 'column')} to confirm`,
	column: 'Column',
	header: 'Header',
	takenFor: 'Taken for',
	sample: 'Example',
	onlyOpen: 'Only those to confirm',
	keepAside: 'kept as it is, not charted',
	ignore: 'not read',
	preview: 'Preview',
	previewAbout: (rows) => `The first ${s(rows, 'row')} of the file as they stand`,
	issues: (count) => `${s(count, 'thing')} to know`,
	noIssues: 'Nothing wrong found',
	issuesShown: (shown, all) => `${e(shown)} shown of ${e(all)}`,
	issuesDownload: 'Download the list (CSV)',
	issueColumns: {
		severity: 'Weight',
		file: 'File',
		row: 'Row',
		column: 'Column',
		raw: 'As written',
		reason: 'What it means'
	},
	severities: { error: 'Not read', warning: 'Caution', note: 'Note' },
	agencies: 'Agencies',
	agenciesAbout: 'Which agency each name in the files is. Similar names are proposals for you to confirm.',
	agenciesOpen: (count) => `${s(count, 'name')} to confirm`,
	agenciesSettled: (known, fresh) => `${s(known, 'known agency', 'known agencies')}, ${e(fresh)} new`,
	nameInFile: 'Name in the file',
	reports: 'Reports',
	agency: 'Agency',
	kind: 'Kind',
	level: 'Level',
	unknownLevel: 'not known',
	newAgency: 'New agency',
	ownRoster: 'My roster',
	publishedRoster: 'Agencies of published datasets',
	pleaseChoose: 'Please choose',
	match: {
		exact: 'same name',
		alias: 'former or other name',
		normalised: 'same name, written differently',
		near: 'similar name, please confirm',
		none: 'not in the roster',
		code: 'same code'
	},
	similar: (name) => `new; similar to ${name}`,
	takeProposals: 'Take all proposals',
	takeAllNew: 'Make all open ones new agencies',
	duplicates: 'Reports that are there already',
	duplicatesAbout:
		'The same agency and year is there already. Kept as a new version, the new one counts in charts and the old one stays.',
	forAll: 'All',
	decisions: { version: 'keep as new version', replace: 'replace', skip: 'skip' },
	decision: 'What to do',
	againstKept: (version) => `compared with version ${version}`,
	againstImport: (file, row) =>
		`compared with ${file}${row === null ? '' : `, row ${e(row)}`}, in this import`,
	identical: 'the same in every cell',
	differing: (count) => `${s(count, 'cell')} differ${count === 1 ? 's' : ''}`,
	showDifferences: 'See the differences',
	cell: 'Figure',
	before: 'There now',
	after: 'Read now',
	andMore: (count) => `and ${e(count)} more`,
	cellStates: {
		value: 'number',
		zero: '0',
		blank: 'blank',
		na: 'not applicable',
		text: 'text',
		absent: 'no such cell'
	},
	ready: (reports, agencies, skipped) =>
		`${s(reports, 'report')} of ${s(agencies, 'agency', 'agencies')} will be added${skipped === 0 ? '' : `; ${e(skipped)} skipped`}`,
	leftOut: (noAgency, noYear) =>
		[
			noAgency === 0 ? '' : `${s(noAgency, 'report')} without an agency`,
			noYear === 0 ? '' : `${s(noYear, 'report')} without a year`
		]
			.filter((part) => part !== '')
			.join(' and ') + ' will not be added yet. Fill in what is missing first.',
	waitingForAgencies: (count) => `Please confirm ${s(count, 'name')} of agencies first.`,
	waitingForFiles: 'Some files are still being read.',
	nothingToAccept: 'There is no report to add.',
	accept: 'Accept and view',
	accepting: 'Saving',
	discard: 'Discard this import',
	accepted: (reports) => `${s(reports, 'report')} added`
};
