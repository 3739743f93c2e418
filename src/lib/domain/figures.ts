import { deadlineOf, kindByCode, type Agency } from './agencies';
import type { DatasetCard, DatasetContent } from './dataset';
import { deriveCells } from './effective';
import { formForYear, MIXED_FORM } from './forms';
import { currentReports, type CellState, type Report } from './reports';

/** A current report as everything counts it: printed figures and those that follow from them. */
export interface FigureRow {
	report: Report;
	/** Printed and derived figures by cell code, and the counts `x_*` of section five. */
	cells: Record<string, number>;
	/** Codes among them that were worked out, not printed. */
	derived: string[];
}

/** One agency and year of the roster beside what was filed. Null = cannot be said. */
export interface FilingFact {
	agency_id: string;
	year: number;
	expected: boolean;
	filed: boolean;
	published_on: string;
	days_late: number | null;
	wrong_form: boolean | null;
	format: string;
	status: string;
}

/** Counts of section five that metrics read beside the statutory cells. */
export const SECTION_FIVE_COLUMNS = ['x_problems', 'x_measures', 'x_repeated', 'x_repeated_base'] as const;

/** Columns of the filing record that metrics read. */
export const FILING_COLUMNS = [
	'f_expected',
	'f_filed',
	'f_dated',
	'f_late',
	'f_days_late',
	'f_wrong_form'
] as const;

function statesByReport(content: DatasetContent): Map<string, Record<string, CellState>> {
	const states = new Map<string, Record<string, CellState>>();
	for (const note of content.notes) {
		let record = states.get(note.report_id);
		if (record === undefined) states.set(note.report_id, (record = {}));
		record[note.cell] = note.state;
	}
	return states;
}

/** Returns one row per current report with printed and derived figures and the counts of section five. */
export function figureRows(content: DatasetContent): FigureRow[] {
	const current = currentReports(content.reports);
	const states = statesByReport(content);
	const reports = content.reports.filter((r) => current.has(r.report_id));
	const themes = new Map<string, Set<string>>();
	const counts = new Map<string, { problems: string[]; measures: number }>();
	for (const r of reports) counts.set(r.report_id, { problems: [], measures: 0 });
	for (const p of content.problems) {
		const count = counts.get(p.report_id);
		if (count === undefined || p.theme === 'p_none') continue;
		if (p.kind === 'problem') count.problems.push(p.theme);
		else count.measures += 1;
	}
	for (const r of reports) {
		if (r.problems_read) {
			themes.set(`${r.agency_id} ${r.report_year}`, new Set(counts.get(r.report_id)?.problems));
		}
	}
	return reports.map((report) => {
		const derived = deriveCells(report.cells, states.get(report.report_id) ?? {}, report.format);
		const cells: Record<string, number> = { ...report.cells };
		for (const [code, d] of Object.entries(derived)) cells[code] = d.value;
		const count = counts.get(report.report_id);
		if (report.problems_read && count !== undefined) {
			cells.x_problems = count.problems.length;
			cells.x_measures = count.measures;
			const before = themes.get(`${report.agency_id} ${report.report_year - 1}`);
			if (before !== undefined) {
				cells.x_repeated = count.problems.filter((t) => before.has(t)).length;
				cells.x_repeated_base = count.problems.length;
			}
		}
		return { report, cells, derived: Object.keys(derived) };
	});
}

function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function wrongForm(report: Report): boolean | null {
	const due = formForYear(report.report_year);
	if (report.format === '' || due === null) return null;
	if (due.bindingFrom === null || report.report_year < due.bindingFrom) return false;
	return report.format === MIXED_FORM.id || report.format !== due.id;
}

/** Returns what the roster expected and what was filed, one fact per agency and year listed in the roster. */
export function filingFacts(content: DatasetContent, card: Pick<DatasetCard, 'deadlines'>): FilingFact[] {
	const current = currentReports(content.reports);
	const reports = new Map<string, Report>();
	for (const r of content.reports) {
		if (current.has(r.report_id)) reports.set(`${r.agency_id} ${r.report_year}`, r);
	}
	const agencies = new Map<string, Agency>(content.agencies.map((a) => [a.agency_id, a]));
	return content.agencyYears.map((entry) => {
		const report = reports.get(`${entry.agency_id} ${entry.year}`) ?? null;
		const kind = agencies.get(entry.agency_id)?.kind ?? '';
		const government = kindByCode(kind)?.government ?? false;
		const deadline = deadlineOf(entry.year, government, card.deadlines);
		const date = report === null ? '' : report.published_on;
		return {
			agency_id: entry.agency_id,
			year: entry.year,
			expected: entry.expected,
			filed: report !== null,
			published_on: date,
			days_late: date === '' ? null : Math.max(0, daysBetween(deadline, date)),
			wrong_form: report === null ? null : wrongForm(report),
			format: report === null ? '' : report.format,
			status: report === null ? '' : report.status
		};
	});
}

/** Returns each agency's governments above it, nearest first; a cycle in the roster ends the chain. */
export function ancestors(
	agencies: readonly Pick<Agency, 'agency_id' | 'parent_id'>[]
): { agency_id: string; ancestor_id: string }[] {
	const parent = new Map(agencies.map((a) => [a.agency_id, a.parent_id]));
	const pairs: { agency_id: string; ancestor_id: string }[] = [];
	for (const { agency_id } of agencies) {
		const seen = new Set([agency_id]);
		let up = parent.get(agency_id) ?? '';
		while (up !== '' && parent.has(up) && !seen.has(up)) {
			pairs.push({ agency_id, ancestor_id: up });
			seen.add(up);
			up = parent.get(up) ?? '';
		}
	}
	return pairs;
}
