import type { Agency } from '../domain/agencies';
import type { ProseInput } from '../domain/claims';
import type { OtherFigure } from '../domain/dataset';
import type { Finding } from '../domain/finding';
import { claimsOfOthers } from '../domain/otherClaims';
import { RULES } from '../domain/ruleCatalogue';
import { DEFAULT_SETTINGS, type RuleSettings } from '../domain/ruleSettings';
import type { CellNote, Problem, Report } from '../domain/reports';
import { found } from './compare';
import { checkDates, checkForm } from './date';
import { checkDocumentNumbers } from './documentNumbers';
import { checkNames } from './names';
import { checkClaims } from './prose';
import { checkSections } from './sections';
import { isTabular, sheetOf, type Sheet } from './sheet';
import { checkTableFour } from './tableFour';
import { checkTableThree } from './tableThree';
import { checkTableTwo } from './tableTwo';

/** What is known of a report besides its figures. Whatever is left out makes the rules that need it not evaluable. */
export interface ReportContext {
	agency?: Agency | null;
	problems?: readonly Problem[];
	/** Figures of the report that name no standard cell. */
	others?: readonly OtherFigure[];
	prose?: ProseInput | null;
	/** Whether the document was read as a whole, so that what is absent is missing; leave out where nobody knows. */
	whole?: boolean;
	settings?: RuleSettings;
}

const TEXT_RULES = RULES.filter((r) => r.id.startsWith('NAR-')).map((r) => r.id);

function checkText(sheet: Sheet, context: ReportContext, settings: RuleSettings): Finding[] {
	const prose = context.prose ?? null;
	const others = (context.others ?? []).filter((o) => o.report_id === sheet.report.report_id);
	const stated = (prose?.statements ?? []).map((s) => ({ ...s, cell: '' }));
	const claims = [...stated, ...claimsOfOthers(others)];
	const problems = (context.problems ?? []).filter((p) => p.report_id === sheet.report.report_id);
	const text = prose?.text ?? null;
	const said = [
		...checkClaims(sheet, claims, settings.percentTolerance),
		...checkNames(sheet, text),
		...checkDocumentNumbers(sheet, claims),
		...checkSections(sheet, problems, text, prose?.sectionSix ?? null)
	];
	const silent = TEXT_RULES.filter((rule) => !said.some((f) => f.rule === rule));
	const how = text === null ? 'no-text' : 'nothing-said';
	return [...said, ...silent.map((rule) => found(rule, sheet, 'not_evaluable', { values: { how } }))];
}

/** Returns the findings on one sheet: tables 2 to 4, the text, the date. */
export function checkSheet(sheet: Sheet, context: ReportContext): Finding[] {
	const settings = context.settings ?? DEFAULT_SETTINGS;
	const tables = isTabular(sheet)
		? [
				...checkTableTwo(sheet, settings),
				...checkTableThree(sheet, context.whole ?? null),
				...checkTableFour(sheet)
			]
		: [];
	return [
		...tables,
		checkForm(sheet),
		...checkText(sheet, context, settings),
		...checkDates(sheet, settings)
	];
}

/**
 * Returns what the rules of one report say of it, one finding for each place a rule looks at, in all three outcomes.
 * Rules of tables concern forms with tables only; reports of earlier years get those on text and date.
 */
export function checkReport(
	report: Report,
	notes: readonly CellNote[],
	context: ReportContext = {}
): Finding[] {
	return checkSheet(sheetOf(report, notes, context.agency ?? null), context);
}
