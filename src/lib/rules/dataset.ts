import type { Agency } from '../domain/agencies';
import type { ProseInput } from '../domain/claims';
import type { DatasetContent } from '../domain/dataset';
import type { Finding } from '../domain/finding';
import { DEFAULT_SETTINGS, type RuleSettings } from '../domain/ruleSettings';
import { currentReports, type CellNote, type Report } from '../domain/reports';
import { checkAggregates } from './hierarchy';
import { checkSheet } from './report';
import { checkSameText } from './sameText';
import { sheetOf, type Sheet } from './sheet';
import { checkYears } from './years';

function grouped<T extends { report_id: string }>(rows: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const group = groups.get(row.report_id);
		if (group === undefined) groups.set(row.report_id, [row]);
		else group.push(row);
	}
	return groups;
}

function sheetsOf(
	reports: readonly Report[],
	notes: readonly CellNote[],
	agencies: readonly Agency[]
): Sheet[] {
	const byReport = grouped(notes);
	const byId = new Map(agencies.map((a) => [a.agency_id, a]));
	return reports.map((r) => sheetOf(r, byReport.get(r.report_id) ?? [], byId.get(r.agency_id) ?? null));
}

function inForce(sheets: readonly Sheet[]): Sheet[] {
	const current = currentReports(sheets.map((s) => s.report));
	return sheets.filter((s) => current.has(s.report.report_id));
}

function seriesOf(sheets: readonly Sheet[]): Sheet[][] {
	const series = new Map<string, Sheet[]>();
	for (const sheet of sheets) {
		const years = series.get(sheet.report.agency_id);
		if (years === undefined) series.set(sheet.report.agency_id, [sheet]);
		else years.push(sheet);
	}
	return [...series.values()];
}

/** Returns the findings between the years of each agency among these reports; versions not in force are left out. */
export function checkSeries(
	reports: readonly Report[],
	notes: readonly CellNote[],
	settings: RuleSettings = DEFAULT_SETTINGS
): Finding[] {
	return seriesOf(inForce(sheetsOf(reports, notes, []))).flatMap((years) => checkYears(years, settings));
}

/** Returns the findings between aggregate reports and those of their members; versions not in force are left out. */
export function checkHierarchy(
	reports: readonly Report[],
	notes: readonly CellNote[],
	agencies: readonly Agency[]
): Finding[] {
	return checkAggregates(inForce(sheetsOf(reports, notes, agencies)));
}

/** What the documents of a dataset's reports said, by report id, where they were read. */
export interface DatasetText {
	prose?: ReadonlyMap<string, ProseInput>;
	/** Ids of reports whose document was read as a whole. */
	whole?: ReadonlySet<string>;
}

/**
 * Returns every finding on a dataset: on each report that is not discarded, and, among the versions in force, between
 * years, between agencies with the same text, and between aggregates and members.
 */
export function checkDataset(
	content: DatasetContent,
	settings: RuleSettings = DEFAULT_SETTINGS,
	text: DatasetText = {}
): Finding[] {
	const reports = content.reports.filter((r) => r.status !== 'discarded');
	const sheets = sheetsOf(reports, content.notes, content.agencies);
	const [problems, others] = [grouped(content.problems), grouped(content.others)];
	const current = inForce(sheets);
	const compared = current.map((sheet) => {
		const id = sheet.report.report_id;
		const kept = sheet.report.problems_read ? (problems.get(id) ?? []).map((p) => p.text).join('\n') : '';
		const prose = text.prose?.get(id);
		return { sheet, texts: { problems: prose?.compared ?? kept, overview: prose?.overview ?? '' } };
	});
	return [
		...sheets.flatMap((sheet) => {
			const id = sheet.report.report_id;
			return checkSheet(sheet, {
				settings,
				problems: problems.get(id) ?? [],
				others: others.get(id) ?? [],
				prose: text.prose?.get(id) ?? null,
				...(text.whole?.has(id) === true ? { whole: true } : {})
			});
		}),
		...seriesOf(current).flatMap((years) => checkYears(years, settings)),
		...checkSameText(compared, settings),
		...checkAggregates(current)
	];
}
