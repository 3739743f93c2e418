import { cellByCode } from '../../domain/cells';
import type { Finding } from '../../domain/finding';
import type { Lang } from '../../domain/lang';
import { plus, type Metric } from '../../domain/metricTerms';
import type { CellState } from '../../domain/reports';
import { memberState, summedCells, type MemberState, type Summing } from '../../domain/summing';
import type { TotalCellRow, TotalMemberRow } from '../../query/totalReport';
import { TOTAL_TEXT } from '../../text/total';
import { unitText } from '../../text/units';
import type { FormContent } from '../form/content';

/** An agency and what becomes of it in the sum. */
export interface Member extends TotalMemberRow {
	state: MemberState;
}

/**
 * Returns every agency with what becomes of it, what needs attention first, then those that are added. A government
 * without a report is not listed under itself: its report is what the sum is for.
 */
export function membersOf(rows: readonly TotalMemberRow[], summing: Summing): Member[] {
	const order: MemberState[] = [
		'missing',
		'no_tables',
		'left',
		'summed',
		'contained',
		'whole',
		'vertical',
		'unlisted',
		'not_due'
	];
	const byHand = summing.picked.length > 0;
	return rows
		.filter((row) => byHand || row.agency_id !== summing.government || row.report_id !== null)
		.map((row) => ({ ...row, state: memberState(row, summing) }))
		.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Returns how many agencies are in a state. */
export function countState(members: readonly Member[], state: MemberState): number {
	return members.filter((m) => m.state === state).length;
}

/** Returns how many of the added reports have no such cell at all. */
export function absentIn(cell: TotalCellRow, of: number): number {
	return Math.max(0, of - cell.reports - cell.blank - cell.na - cell.words);
}

/** Returns the cells that some of the added reports lack, but not all. */
export function partialCells(cells: readonly TotalCellRow[], of: number): TotalCellRow[] {
	return cells.filter((c) => c.reports > 0 && c.reports < of);
}

/** Returns how many reports a cell rests on, in words. */
export function restsOn(cell: TotalCellRow, of: number, lang: Lang): string {
	const text = TOTAL_TEXT[lang];
	if (cell.reports === 0) return text.restsNone(of);
	return cell.reports === of ? text.restsAll(of) : text.rests(cell.reports, of);
}

/** Returns what the official form shows of the sum; a cell that some report lacks says so. */
export function sumContent(
	cells: readonly TotalCellRow[],
	of: number,
	form: Summing['form'],
	findings: readonly Finding[],
	lang: Lang
): FormContent {
	const figures: Record<string, number> = {};
	const states: Record<string, CellState> = {};
	const remarks: Record<string, string> = {};
	for (const cell of cells) {
		if (cell.value === null) states[cell.cell] = 'blank';
		else figures[cell.cell] = cell.value;
		if (cell.reports < of) remarks[cell.cell] = restsOn(cell, of, lang);
	}
	return {
		forms: { t2: form, t3: form, t4: form },
		cells: figures,
		states,
		raw: {},
		computed: {},
		corrected: {},
		findings,
		unreadable: [],
		remarks
	};
}

/** A cell of the sum beside the published one. */
export interface Compared extends TotalCellRow {
	published: number;
	/** Published minus sum; null where there is no sum. */
	difference: number | null;
}

/** Amounts come with up to six decimals; what their difference has beyond is noise of binary numbers. */
const DECIMALS = 6;

/** Returns a difference of two decimal figures, with at most six decimals. */
export function decimalDifference(a: number, b: number): number {
	return Number((a - b).toFixed(DECIMALS));
}

/** Returns the cells a published aggregate has, with the difference to the sum. */
export function comparedCells(cells: readonly TotalCellRow[]): Compared[] {
	return cells.flatMap((cell) =>
		cell.published === null
			? []
			: [
					{
						...cell,
						published: cell.published,
						difference: cell.value === null ? null : decimalDifference(cell.published, cell.value)
					}
				]
	);
}

/** Returns a cell as a figure that the evidence of a report can be shown for, with all cells it may be taken from. */
export function cellMetric(code: string, form: Summing['form']): Metric | null {
	const cell = cellByCode(code);
	if (cell === null) return null;
	const any = summedCells(form).find((c) => c.code === code)?.any ?? [[code]];
	return {
		code,
		group: 'requests',
		label: cell.label,
		unit: cell.unit,
		digits: null,
		numerator: [{ ...plus(code), any }],
		denominator: null,
		base: 'figure',
		forms: cell.forms,
		breaks: [],
		direction: 0,
		sample: null,
		stock: false,
		source: cell.label
	};
}

/** Returns the unit of a cell in words, or nothing where no form has the cell. */
export function unitOf(code: string, lang: Lang): string {
	const cell = cellByCode(code);
	return cell === null ? '' : unitText(cell.unit, lang);
}
