import type { DatasetContent } from '../domain/dataset';
import { currentReports, type Report } from '../domain/reports';
import { ALL_KINDS, type View } from './view';

/** What of a dataset travels with a view. */
export interface CarryChoice {
	/** `all` agencies of the dataset, or only those the view shows. */
	agencies: 'all' | 'shown';
	/** Whether the wording of problems and measures goes along; their themes always do. */
	words: boolean;
	/** Whether the place of each repaired or unusual cell (file, row, column) goes along. */
	places: boolean;
}

/** What a reader is told before data leaves: whose figures go, and what stays. */
export interface CarryFacts {
	/** Names of the agencies whose figures go. */
	names: string[];
	reports: number;
	figures: number;
	/** First and last year with a report; null when no report goes. */
	years: [number, number] | null;
	/** What stays behind; words and places of the reports that go. */
	left: { agencies: number; versions: number; words: number; places: number };
}

/** Returns the ids of the agencies a view shows: those chosen and marked, or all of its kind. */
export function shownAgencies(content: DatasetContent, view: View): Set<string> {
	if (view.agencies.length > 0)
		return new Set(view.marked === null ? view.agencies : [...view.agencies, view.marked]);
	return new Set(
		content.agencies.filter((a) => view.kind === ALL_KINDS || a.kind === view.kind).map((a) => a.agency_id)
	);
}

/** Returns how many agencies with a report go by either choice. */
export function carriedCounts(content: DatasetContent, view: View): Record<CarryChoice['agencies'], number> {
	const shown = shownAgencies(content, view);
	const owners = new Set(content.reports.map((r) => r.agency_id));
	return { all: owners.size, shown: [...owners].filter((id) => shown.has(id)).length };
}

function plainId(report: Report): string {
	return `${report.agency_id}-${report.report_year}-${report.version}`;
}

/**
 * Returns the part of a dataset that goes with a view: of each agency's year only the version that counts, every
 * year (last year's figures and repeated problems need them), ids rewritten to plain ones. Figures are never
 * changed, so the view of this part is the view of the whole wherever it shows only these agencies.
 */
export function carriedContent(content: DatasetContent, view: View, choice: CarryChoice): DatasetContent {
	const shown = choice.agencies === 'shown' ? shownAgencies(content, view) : null;
	const goes = (id: string) => shown === null || shown.has(id);
	const current = currentReports(content.reports);
	const reports = content.reports.filter((r) => goes(r.agency_id) && current.has(r.report_id));
	const ids = new Map(reports.map((r) => [r.report_id, plainId(r)]));
	const moved = <Row extends { report_id: string }>(rows: readonly Row[]): Row[] =>
		rows.flatMap((row) => {
			const report_id = ids.get(row.report_id);
			return report_id === undefined ? [] : [{ ...row, report_id }];
		});
	return {
		agencies: content.agencies.filter((a) => goes(a.agency_id)),
		agencyYears: content.agencyYears.filter((y) => goes(y.agency_id)),
		reports: moved(reports),
		notes: moved(content.notes).map((n) => (choice.places ? n : { ...n, where: '' })),
		problems: moved(content.problems).map((p) => (choice.words ? p : { ...p, text: '' })),
		others: moved(content.others)
	};
}

/** Returns what a reader should know about the part of a dataset that goes. */
export function carryFacts(whole: DatasetContent, part: DatasetContent): CarryFacts {
	const reporting = new Set(part.reports.map((r) => r.agency_id));
	const years = part.reports.map((r) => r.report_year);
	const owners = new Set(whole.reports.map((r) => r.agency_id));
	const going = new Set(part.agencies.map((a) => a.agency_id));
	const ofGoing = whole.reports.filter((r) => going.has(r.agency_id));
	const current = currentReports(ofGoing);
	const filled = (rows: readonly string[]) => rows.filter((text) => text !== '').length;
	const goes = (row: { report_id: string }) => current.has(row.report_id);
	const words = filled(whole.problems.filter(goes).map((p) => p.text));
	const places = filled(whole.notes.filter(goes).map((n) => n.where));
	return {
		names: part.agencies.filter((a) => reporting.has(a.agency_id)).map((a) => a.name_zh),
		reports: part.reports.length,
		figures: part.reports.reduce((sum, r) => sum + Object.keys(r.cells).length, 0),
		years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
		left: {
			agencies: [...owners].filter((id) => !going.has(id)).length,
			versions: ofGoing.length - part.reports.length,
			words: words - filled(part.problems.map((p) => p.text)),
			places: places - filled(part.notes.map((n) => n.where))
		}
	};
}
