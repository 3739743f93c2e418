import type { Lang } from '../domain/lang';
import { OWN_DATA_TEXT_EN } from './ownDataEn';
import { OWN_DATA_TEXT_ZH } from './ownDataZh';

type FaultCode = 'unavailable' | 'newer' | 'full' | 'lost';
type ArchiveWhy = 'not-ours' | 'version' | 'damaged' | 'too-large';
type StepKind =
	| 'import'
	| 'choose-version'
	| 'rename'
	| 'edit-roster'
	| 'load-roster'
	| 'remove-report'
	| 'remove-agency'
	| 'remove-import'
	| 'remove-all'
	| 'restore'
	| 'restore-file'
	| 'correct'
	| 'uncorrect'
	| 'acknowledge'
	| 'withdraw'
	| 'set-rules';

/** Words for looking after the data a person brought in. */
export interface OwnDataText {
	title: string;
	empty: string;
	loading: string;
	view: string;
	name: string;
	rename: string;
	counts: (reports: number, agencies: number, years: string) => string;
	fault: Record<FaultCode, string>;
	damaged: (records: number) => string;
	saveNow: string;
	sections: {
		reports: string;
		roster: string;
		imports: string;
		history: string;
		file: string;
		templates: string;
	};
	filter: string;
	noMatch: string;
	page: (from: number, to: number, all: number) => string;
	previous: string;
	next: string;
	agency: string;
	year: string;
	form: string;
	version: string;
	versions: (count: number) => string;
	figures: string;
	source: string;
	counting: string;
	aside: string;
	makeCount: (version: number) => string;
	remove: string;
	removeNamed: (name: string) => string;
	removed: (name: string) => string;
	undo: string;
	undone: string;
	importsAbout: string;
	when: string;
	files: string;
	added: string;
	replaced: string;
	skipped: string;
	removeImport: string;
	historyAbout: string;
	historyEmpty: string;
	undoLast: string;
	bringBack: string;
	steps: Record<StepKind, string>;
	removeAll: string;
	removeAllAsk: string;
	removeAllAbout: string;
	rosterAbout: string;
	rosterEmpty: string;
	rosterUpload: string;
	rosterRead: (agencies: number, years: number) => string;
	rosterConfirm: string;
	rosterNothing: string;
	addAgency: string;
	nameZh: string;
	nameEn: string;
	short: string;
	kind: string;
	level: string;
	region: string;
	parent: string;
	none: string;
	from: string;
	to: string;
	rosterYear: string;
	expected: string;
	expectedYes: string;
	expectedNo: string;
	expectedUnsaid: string;
	population: string;
	staff: string;
	expectAll: (year: number) => string;
	refused: Record<'name' | 'year' | 'count' | 'range', string>;
	removeAgencyAsk: (name: string, reports: number) => string;
	fileAbout: string;
	save: string;
	saving: string;
	fileName: string;
	restore: string;
	restoreTitle: string;
	restoreAbout: (file: string, reports: number, agencies: number) => string;
	restoreDamaged: (records: number) => string;
	restoreMerge: (added: number, beside: number, same: number) => string;
	merge: string;
	replaceAll: string;
	restored: string;
	archiveWhy: Record<ArchiveWhy, string>;
	templatesAbout: string;
	template: (form: string) => string;
	templateRoster: string;
	templateFile: (form: string) => string;
	templateRosterFile: string;
	issuesFile: string;
}

export const OWN_DATA_TEXT: Record<Lang, OwnDataText> = { zh: OWN_DATA_TEXT_ZH, en: OWN_DATA_TEXT_EN };
