import type { Member, PlaceInput } from '../../charts/placeRow';
import type { Metric } from '../../domain/metricTerms';
import type { CellState } from '../../domain/reports';
import type { Finding } from '../../domain/finding';
import type { AgencyCellRow, AgencyNoteRow, AgencyReportRow } from '../../query/agencyCard';
import type { KindMembersRow, MetricYearRow } from '../../query/agencyMetrics';
import { formContent, type FormContent } from '../form/content';

/** Returns a list of `agency:value:denominator` as members of a kind. */
export function membersOf(list: string): Member[] {
	return list.split(' ').flatMap((entry) => {
		const [agency = '', value = '', denominator = ''] = entry.split(':');
		if (agency === '' || value === '') return [];
		return [{ agency, value: Number(value), denominator: denominator === '' ? null : Number(denominator) }];
	});
}

/** Returns the metrics of an agency beside its kind, in the order given, in the last year it has a report of. */
export function placeInputs(
	metrics: readonly Metric[],
	kind: readonly KindMembersRow[],
	own: readonly MetricYearRow[]
): { year: number; metrics: PlaceInput[] } | null {
	const year = kind[0]?.year;
	if (year === undefined) return null;
	const inputs = metrics.flatMap((metric) => {
		const row = kind.find((r) => r.metric === metric.code);
		const figure = own.find((r) => r.metric === metric.code && r.year === year);
		return row === undefined || figure === undefined
			? []
			: [{ metric, own: figure, members: membersOf(row.members), of: row.of }];
	});
	return { year, metrics: inputs };
}

/** One year's report with everything the official form shows of it. */
export interface YearForm {
	year: number;
	report: AgencyReportRow;
	content: FormContent;
}

/** Returns the reports of an agency as official forms, one for each year with a report, earliest first. */
export function yearForms(
	reports: readonly AgencyReportRow[],
	cells: readonly AgencyCellRow[],
	notes: readonly AgencyNoteRow[],
	findings: readonly Finding[]
): YearForm[] {
	const printed = new Map<number, Record<string, number>>();
	for (const { cell, figures } of cells) {
		for (const entry of figures.split(' ')) {
			const [year = '', figure = ''] = entry.split(':');
			const own = printed.get(Number(year)) ?? {};
			own[cell] = Number(figure);
			printed.set(Number(year), own);
		}
	}
	return reports
		.filter((r) => r.report_id !== null)
		.map((report) => ({
			year: report.year,
			report,
			content: formContent({
				format: report.format,
				cells: printed.get(report.year) ?? {},
				notes: notes
					.filter((n) => n.year === report.year)
					.map((n) => ({ cell: n.cell, state: n.state as CellState, raw: n.raw })),
				findings: findings.filter((f) => f.report_id === report.report_id)
			})
		}));
}
