import type { Severity } from '../domain/finding';
import type { Lang } from '../domain/lang';
import type { CellState } from '../domain/reports';
import { REVIEW_TEXT_EN } from './reviewEn';
import { REVIEW_TEXT_ZH } from './reviewZh';

/** Which findings the list shows: all failures and what is beside them, one severity, what cannot be told, what is settled. */
export type FindingFilter = 'all' | Severity | 'open' | 'settled';

/** Words of the review page. */
export interface ReviewText {
	title: string;
	reportOf: (agency: string, year: number | null) => string;
	kinds: Readonly<Record<'draft' | 'kept' | 'typed', string>>;
	/* When there is nothing to review. */
	gone: string;
	goneHow: string;
	noReport: string;
	noReportHow: string;
	toImport: string;
	newForm: (form: string) => string;
	loading: string;
	rowOfTable: string;
	/* The three panes. */
	panes: Readonly<Record<'form' | 'source' | 'findings', string>>;
	panesLabel: string;
	/* Whose report it is. */
	identity: string;
	identityParts: Readonly<
		Record<'agency' | 'code' | 'year' | 'form' | 'published' | 'title' | 'source', string>
	>;
	notGiven: string;
	formUnknown: string;
	codeRight: string;
	codeWrong: string;
	foundIn: (line: number) => string;
	takenFor: string;
	takenForNew: string;
	takenForOpen: string;
	pleaseChoose: string;
	yearWrong: string;
	dateWrong: string;
	/* Prose and section five. */
	prose: string;
	proseNone: string;
	problems: string;
	problem: string;
	measure: string;
	otherMeasures: string;
	unanswered: string;
	noProblems: string;
	problemsUnread: string;
	/* The source. */
	noSource: string;
	sourceOf: (name: string) => string;
	page: (page: number) => string;
	sheet: (sheet: string) => string;
	line: (line: number) => string;
	takenAs: (cells: string) => string;
	/* The findings. */
	findings: string;
	filterLabel: string;
	filters: Readonly<Record<FindingFilter, string>>;
	severities: Readonly<Record<Severity, string>>;
	openPart: string;
	settledPart: string;
	passed: (rules: number) => string;
	noneFailed: string;
	noneShown: string;
	checking: string;
	checkFailed: string;
	checkAgain: string;
	left: string;
	right: string;
	restsOn: string;
	missing: string;
	more: (count: number) => string;
	fewer: string;
	ofYear: (year: number, cell: string) => string;
	sentence: (line: number) => string;
	acknowledge: string;
	acknowledgeTitle: string;
	acknowledgeAbout: string;
	reason: string;
	keptOnAccept: string;
	acknowledged: string;
	withdraw: string;
	withdrawn: string;
	/* The selected cell. */
	cell: string;
	printed: string;
	stands: string;
	place: string;
	states: Readonly<Record<CellState | 'computed', string>>;
	inSource: string;
	findingsHere: (count: number) => string;
	correct: string;
	correctTo: string;
	correctHint: string;
	correctNote: string;
	correctWho: string;
	correctSave: string;
	correctSame: string;
	correctText: string;
	correctReads: (as: string) => string;
	corrected: string;
	correctedFrom: (before: string, after: string) => string;
	correctedBy: (who: string, note: string, at: string) => string;
	correctUndo: string;
	correctUndone: string;
	cancel: string;
	/* What becomes of the report. */
	accept: string;
	acceptVersion: string;
	acceptNew: string;
	acceptAgainst: (version: number, differences: number) => string;
	acceptSame: (version: number) => string;
	acceptSibling: (file: string, differences: number) => string;
	acceptBlocked: Readonly<Record<'name' | 'year' | 'agency' | 'empty', string>>;
	accepted: string;
	discard: string;
	discardTitle: string;
	discardAbout: string;
	discarded: string;
	back: string;
	toCharts: string;
	download: string;
	downloadDocx: string;
	downloadHtml: string;
	downloadFailed: string;
	reportFile: (agency: string, year: number | null) => string;
	/* The note to the bureau. */
	note: string;
	noteTitle: string;
	noteAbout: string;
	noteExplained: string;
	noteField: string;
	noteCopy: string;
	noteCopied: string;
	noteByHand: string;
	noteText: string;
	noteDocx: string;
	noteFile: (agency: string, year: number | null) => string;
	/* Typing into the empty form. */
	typeForm: string;
	typeEmpty: string;
	typeFindings: string;
	typeOther: (form: string) => string;
	waiting: (count: number) => string;
	reviewOf: (name: string) => string;
}

export const REVIEW_TEXT: Readonly<Record<Lang, ReviewText>> = { zh: REVIEW_TEXT_ZH, en: REVIEW_TEXT_EN };
