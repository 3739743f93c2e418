import type { Agency } from '../../domain/agencies';
import type { Acknowledgement, Finding } from '../../domain/finding';
import type { CellNote, Problem, Report } from '../../domain/reports';
import type { RuleSettings } from '../../domain/ruleSettings';
import { withAcknowledgements } from '../../rules/acknowledge';
import { checkDataset, type DatasetText } from '../../rules/dataset';
import { cellNotes, figuresThatCount, type Subject } from './subject';

/** Reports kept of the same agency, by which a year is compared with the one before. */
export interface Neighbours {
	reports: readonly Report[];
	notes: readonly CellNote[];
	problems: readonly Problem[];
	/** What their documents said. */
	text: DatasetText;
}

/** Stands for an agency whose name nobody has confirmed yet. */
const NOBODY = 'unknown';

function asReport(subject: Subject, reportId: string): Report {
	return {
		report_id: reportId,
		agency_id: subject.agency_id === '' ? NOBODY : subject.agency_id,
		report_year: subject.year ?? 0,
		format: subject.format,
		version: 1_000_000,
		status: 'published',
		scope: subject.scope,
		published_on: subject.published_on,
		title: subject.title,
		source: subject.source,
		confidence: '',
		problems_read: subject.problems_read,
		cells: figuresThatCount(subject).cells
	};
}

function problemsOf(subject: Subject, reportId: string): Problem[] {
	const seen = { problem: 0, measure: 0 };
	return subject.problems.map(({ kind, theme, text }) => ({
		report_id: reportId,
		ordinal: (seen[kind] += 1),
		kind,
		theme,
		text
	}));
}

/**
 * Returns the findings on one report that is not kept yet, corrections in place: on the report itself and against the
 * other years kept of its agency; kept versions of the same year are left aside. Reasons given count.
 */
export function checkSubject(
	subject: Subject,
	agency: Agency | null,
	neighbours: Neighbours,
	settings: RuleSettings,
	given: readonly Acknowledgement[] = []
): Finding[] {
	const id = subject.id;
	const others = neighbours.reports.filter(
		(r) => r.report_id !== id && r.agency_id === subject.agency_id && r.report_year !== subject.year
	);
	const known = new Set(others.map((r) => r.report_id));
	const { document } = subject;
	const prose = new Map([...(neighbours.text.prose ?? [])].filter(([report]) => known.has(report)));
	if (document !== null && document.prose !== null) prose.set(id, document.prose);
	const findings = checkDataset(
		{
			agencies: agency === null ? [] : [agency],
			agencyYears: [],
			reports: [...others, asReport(subject, id)],
			notes: [...neighbours.notes.filter((n) => known.has(n.report_id)), ...cellNotes(subject, id)],
			problems: [...neighbours.problems.filter((p) => known.has(p.report_id)), ...problemsOf(subject, id)],
			others: []
		},
		settings,
		{ prose, whole: new Set(document?.whole === true ? [id] : []) }
	);
	return withAcknowledgements(
		findings.filter((f) => f.report_id === id),
		given
	);
}
