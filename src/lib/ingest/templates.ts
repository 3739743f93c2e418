import { cellByCode, cellsOf, type Cell } from '../domain/cells';
import { ROSTER_TEMPLATE, SHEET_WORDS, TEMPLATE_COLUMNS, UNIT_REMARK } from '../domain/columnPhrases';
import type { FormId } from '../domain/forms';
import type { Lang } from '../domain/lang';
import { T2_SUBTABLES } from '../domain/table2';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS, type T3Row } from '../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';

/** A header that a template prints and the cell code or role it stands for. */
export interface TemplateColumn {
	target: string;
	header: string;
}

function withUnit(header: string, cell: Cell, lang: Lang): string {
	return cell.kind === 'amount' ? header + (UNIT_REMARK[cell.unit]?.[lang] ?? '') : header;
}

function groupHeading(row: T3Row): string | null {
	const group = OUTCOME_GROUPS.find((g) => g.code === row.group);
	return group === undefined || row.label.zh.startsWith(group.heading) ? null : group.heading;
}

function officialHeader(cell: Cell, form: FormId): string {
	const wording = cell.wording[form];
	if (cell.table === 'prose' || wording === undefined) return cell.label.zh;
	if (cell.table === 't3') {
		const row = T3_ROWS.find((r) => r.code === cell.row);
		const heading = row === undefined ? null : groupHeading(row);
		return [heading, wording.row, wording.column].filter((p) => p !== null).join('-');
	}
	const stage = cell.table === 't4' && wording.section !== wording.row ? [wording.section] : [];
	return [...stage, wording.row, wording.column].join('-');
}

/** The cells of table 2 in the order in which a form prints them. */
function table2Cells(form: FormId): Cell[] {
	return T2_SUBTABLES.filter((s) => s.form === form).flatMap((sub) =>
		sub.rows.flatMap((row) =>
			sub.columns.flatMap((column) => cellByCode(`t2_${row.code}_${column.code}`) ?? [])
		)
	);
}

/**
 * Returns the columns of the template with one row per report: agency, year, date, title, source, every cell of the
 * form in printed order, then the figures from prose. Chinese headers are the official wording.
 */
export function reportTemplate(form: FormId, lang: Lang): TemplateColumn[] {
	const identity = Object.entries(TEMPLATE_COLUMNS).map(([target, label]) => ({
		target,
		header: label[lang]
	}));
	const tables = (['t3', 't4', 'prose'] as const).flatMap((table) => cellsOf(form, table));
	const cells = [...table2Cells(form), ...tables];
	const figures = cells.map((cell) => {
		const header = lang === 'zh' ? officialHeader(cell, form) : cell.label.en;
		return { target: cell.code, header: withUnit(header, cell, lang) };
	});
	return [...identity, ...figures];
}

/** Returns the columns of the roster's template. */
export function rosterTemplate(lang: Lang): TemplateColumn[] {
	return Object.entries(ROSTER_TEMPLATE).map(([target, label]) => ({ target, header: label[lang] }));
}

/** A cell of the form's own sheet: words, or the place of a figure. */
export type SheetCell = string | { code: string };

/** Returns the form's own sheet as rows of words and places for figures; merged cells leave blanks. */
export function sheetTemplate(form: FormId): SheetCell[][] {
	return [
		[SHEET_WORDS.agency, ''],
		[SHEET_WORDS.year, ''],
		[],
		...table2Sheet(form),
		[],
		...table3Sheet(form),
		[],
		...table4Sheet()
	];
}

function table2Sheet(form: FormId): SheetCell[][] {
	const rows: SheetCell[][] = [[SHEET_WORDS.table2]];
	for (const sub of T2_SUBTABLES.filter((s) => s.form === form)) {
		const amount = sub.columns.map((c) => (c.kind === 'amount' ? (UNIT_REMARK[c.unit]?.zh ?? '') : ''));
		rows.push([sub.section]);
		rows.push([SHEET_WORDS.content, ...sub.columns.map((c, i) => c.label.zh + (amount[i] ?? ''))]);
		for (const row of sub.rows) {
			rows.push([row.label.zh, ...sub.columns.map((c) => ({ code: `t2_${row.code}_${c.code}` }))]);
		}
	}
	return rows;
}

function table3Sheet(form: FormId): SheetCell[][] {
	const organisations = T3_COLUMNS.filter((c) => c.group !== null);
	const group = organisations[0]?.group ?? '';
	const [natural, total] = T3_COLUMNS.filter((c) => c.group === null).map((c) => c.label.zh);
	const blanks = organisations.slice(1).map(() => '');
	const rows: SheetCell[][] = [
		[SHEET_WORDS.table3],
		[SHEET_WORDS.balance, '', '', SHEET_WORDS.applicants],
		['', '', '', natural ?? '', group, ...blanks, total ?? ''],
		['', '', '', '', ...organisations.map((c) => c.label.zh), '']
	];
	let heading: string | null = null;
	let inResults = false;
	for (const row of T3_ROWS.filter((r) => r.forms.includes(form))) {
		const figures = T3_COLUMNS.map((c) => ({ code: `${row.code}_${c.code}` }));
		const result = row.group !== null || row.code === 't3_done_total';
		const own = groupHeading(row);
		const first = result ? (inResults ? '' : SHEET_WORDS.results) : row.label.zh;
		const second = result ? (own === null ? row.label.zh : own === heading ? '' : own) : '';
		const third = result && own !== null ? row.label.zh : '';
		rows.push([first, second, third, ...figures]);
		heading = own;
		inResults = result;
	}
	return rows;
}

function table4Sheet(): SheetCell[][] {
	const blanks = T4_RESULTS.slice(1).map(() => '');
	const headings = T4_STAGES.map((s, i) => (T4_STAGES[i - 1]?.heading === s.heading ? '' : s.heading));
	return [
		[SHEET_WORDS.table4],
		headings.flatMap((h) => [h, ...blanks]),
		T4_STAGES.flatMap((s) => [s.heading === s.label.zh ? '' : s.label.zh, ...blanks]),
		T4_STAGES.flatMap(() => T4_RESULTS.map((r) => r.label.zh)),
		T4_STAGES.flatMap((s) => T4_RESULTS.map((r) => ({ code: `t4_${s.code}_${r.code}` })))
	];
}
