import { cellByCode, CELLS, cellsOf, type Cell, type TableId } from '../../domain/cells';
import { tabularForms, type FormId } from '../../domain/forms';
import type { Lang } from '../../domain/lang';
import { METRICS } from '../../domain/metrics';
import { columnsOf, type Metric, type Term } from '../../domain/metricTerms';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS } from '../../domain/table3';
import { DERIVED_COLUMNS } from '../../text/methodRules';

/** A figure in a formula; `cell` is false for columns worked out from section five or the roster. */
export interface FormulaFigure {
	code: string;
	label: string;
	cell: boolean;
}

/** One summand: its sign and the alternatives of which the first complete one counts. */
export interface FormulaTerm {
	sign: '' | '+' | '−';
	alternatives: FormulaFigure[][];
}

export interface Formula {
	numerator: FormulaTerm[];
	denominator: FormulaTerm[] | null;
}

/** Returns the name of a column that a metric reads, its code where nothing names it. */
export function columnLabel(code: string, lang: Lang): string {
	return cellByCode(code)?.label[lang] ?? DERIVED_COLUMNS[code]?.[lang] ?? code;
}

function termsOf(terms: readonly Term[], lang: Lang): FormulaTerm[] {
	return terms.map((term, i) => ({
		sign: term.sign === -1 ? '−' : i === 0 ? '' : '+',
		alternatives: term.any.map((codes) =>
			codes.map((code) => ({ code, label: columnLabel(code, lang), cell: cellByCode(code) !== null }))
		)
	}));
}

/** Returns a metric's formula with the names of its cells. */
export function formulaOf(metric: Metric, lang: Lang): Formula {
	return {
		numerator: termsOf(metric.numerator, lang),
		denominator: metric.denominator === null ? null : termsOf(metric.denominator, lang)
	};
}

/** The statutory tables in the order of the report. */
export const TABLE_IDS = ['t2', 't3', 't4'] as const satisfies readonly TableId[];

/** Returns how many cells each form with tables has in each table: one row per form. */
export function cellCounts(): {
	form: FormId;
	counts: Record<(typeof TABLE_IDS)[number], number>;
	total: number;
}[] {
	return tabularForms().map((form) => {
		const [t2 = 0, t3 = 0, t4 = 0] = TABLE_IDS.map((table) => cellsOf(form.id, table).length);
		return { form: form.id, counts: { t2, t3, t4 }, total: t2 + t3 + t4 };
	});
}

/** A printed row of table 3 with its cells in column order. */
export interface GridRow {
	code: string;
	wording: string;
	gloss: string;
	/** The heading of results the row stands under and the article it rests on, where there are any. */
	note: string | null;
	cells: Cell[];
}

/** Returns table 3 of a form as it is printed: one entry per row, one cell per applicant column. */
export function tableThree(form: FormId): GridRow[] {
	const noteOf = (row: (typeof T3_ROWS)[number]) => {
		const heading = OUTCOME_GROUPS.find((group) => group.code === row.group)?.heading ?? null;
		const notes = [heading !== null && row.label.zh.startsWith(heading) ? null : heading, row.article];
		return notes.filter((note) => note !== null).join(' · ') || null;
	};
	return T3_ROWS.filter((row) => row.forms.includes(form)).map((row) => ({
		code: row.code,
		wording: row.label.zh,
		gloss: row.label.en,
		note: noteOf(row),
		cells: T3_COLUMNS.flatMap((column) => cellByCode(`${row.code}_${column.code}`) ?? [])
	}));
}

/** Returns the id of a cell's anchor in the table of one form: each code has one anchor, in its latest form. */
export function cellAnchor(cell: Cell, form: FormId): string | undefined {
	return cell.forms.at(-1) === form ? `c-${cell.code}` : undefined;
}

function normal(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s·]+/g, '');
}

function wordsOf(query: string): string[] {
	return query
		.split(/\s+/)
		.map(normal)
		.filter((word) => word !== '');
}

function metricText(metric: Metric): string {
	const columns = columnsOf([...metric.numerator, ...(metric.denominator ?? [])]);
	const names = columns.flatMap((code) => [code, columnLabel(code, 'zh'), columnLabel(code, 'en')]);
	return normal([metric.code, metric.label.zh, metric.label.en, ...names].join('|'));
}

function cellText(cell: Cell): string {
	const wording = Object.values(cell.wording).flatMap((w) => [w.section, w.row, w.column]);
	return normal([cell.code, cell.label.zh, cell.label.en, ...wording].join('|'));
}

/** What a filter leaves: codes of metrics and of cells; null = everything, for an empty query. */
export interface Matches {
	metrics: Set<string>;
	cells: Set<string>;
}

/** Returns the metrics and cells whose names, codes or formulas contain every word of the query, in both languages. */
export function matches(query: string): Matches | null {
	const words = wordsOf(query);
	if (words.length === 0) return null;
	const fits = (text: string) => words.every((word) => text.includes(word));
	return {
		metrics: new Set(METRICS.filter((m) => fits(metricText(m))).map((m) => m.code)),
		cells: new Set(CELLS.filter((c) => fits(cellText(c))).map((c) => c.code))
	};
}
