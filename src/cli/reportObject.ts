import { cellByCode, formCells } from '../lib/domain/cells';
import { deriveCells, tableThreeForm } from '../lib/domain/effective';
import type { Finding, Outcome, Severity } from '../lib/domain/finding';
import { formById, MIXED_FORM } from '../lib/domain/forms';
import type { CellState } from '../lib/domain/reports';
import { describeFinding } from '../lib/text/findings';
import type { ReadReport } from '../lib/workspace/readReports';

/** One report as the command prints it: codes and values as in the catalogue of cells. */
export interface ReportObject {
	file: string;
	agency: string | null;
	year: number | null;
	form: string | null;
	/** What is printed and nothing else; null for an amount that is printed without a unit. */
	cells: Record<string, number | null>;
	/** Totals that are not printed and follow from printed parts. */
	computed: Record<string, number>;
	/** Of every cell of the form, `absent` where it is not there; tables that cannot be read are left out. */
	states: Record<string, CellState>;
	prose: Record<string, number>;
	problems: { kind: 'problem' | 'measure'; theme: string; text: string }[];
	unreadable: readonly string[];
	findings: {
		rule: string;
		outcome: Outcome;
		severity: Severity;
		cells: readonly string[];
		message: string;
	}[];
}

const isStatutory = (code: string) => (cellByCode(code)?.table ?? 'prose') !== 'prose';

/** Returns the codes a report's form asks for: of a mixed one, those of the forms its tables show. */
function wantedCodes(format: string, has: (code: string) => boolean): string[] {
	const form = formById(format);
	if (form === null || !form.tabular) return [];
	if (format !== MIXED_FORM.id) return formCells(format).map((c) => c.code);
	const third = tableThreeForm(format, has);
	const second = ['2019', '2021'].filter((id) =>
		formCells(id).some((c) => c.table === 't2' && c.forms.length === 1 && has(c.code))
	);
	const wanted = ['2019', '2021'].flatMap((id) =>
		formCells(id).filter((c) => (c.table === 't2' ? second.includes(id) : c.table === 't4' || id === third))
	);
	return [...new Set(wanted.map((c) => c.code))];
}

/** Returns the state of every cell of the form; of tables that cannot be read only what was made out. */
function statesOf(read: ReadReport): Record<string, CellState> {
	const known = Object.entries(read.states).filter(
		([code, state]) => state !== 'absent' && isStatutory(code)
	);
	const states: Record<string, CellState> = Object.fromEntries(known);
	for (const code of wantedCodes(read.report.format, (c) => c in states)) {
		const table = cellByCode(code)?.table ?? '';
		if (!(code in states) && !read.unreadable.includes(table)) states[code] = 'absent';
	}
	return states;
}

/** How the command names a report: its file, and its agency as the report itself writes it. */
export type Shown = Pick<ReportObject, 'file' | 'agency'>;

/** Returns one report and its findings as the command prints them with `--json`, sentences in Chinese. */
export function reportObject(read: ReadReport, shown: Shown, findings: readonly Finding[]): ReportObject {
	const { report } = read;
	const all = Object.entries(report.cells);
	const printed = Object.fromEntries(all.filter(([code]) => isStatutory(code)));
	const states = statesOf(read);
	const derived = Object.entries(deriveCells(printed, states, report.format === '' ? '2021' : report.format));
	const unitless = findings
		.filter((f) => f.rule === 'T2-UNIT' && f.outcome === 'fail')
		.flatMap((f) => f.cells);
	return {
		...shown,
		year: report.report_year === 0 ? null : report.report_year,
		form: report.format === '' ? null : report.format,
		cells: { ...printed, ...Object.fromEntries(unitless.map((code) => [code, null])) },
		computed: Object.fromEntries(
			derived.flatMap(([code, { value, how }]) => (how === 'total' ? [[code, value]] : []))
		),
		states,
		prose: Object.fromEntries(all.filter(([code]) => !isStatutory(code))),
		problems: read.problems.map(({ kind, theme, text }) => ({ kind, theme, text })),
		unreadable: read.unreadable,
		findings: findings.map((f) => ({
			rule: f.rule,
			outcome: f.outcome,
			severity: f.severity,
			cells: f.cells,
			message: describeFinding(f, 'zh')
		}))
	};
}
