import { CELLS, formCells } from './cells';
import { formForYear, type FormId } from './forms';
import { rowsOfGroup, T3_COLUMNS } from './table3';

/** Which reports are added up into one: those of a government's members, or a choice by hand. */
export interface Summing {
	/** The government whose members are added; null = every agency of the dataset. */
	government: string | null;
	/** Agencies chosen by hand instead; empty = the members. */
	picked: readonly string[];
	/** Members left out by hand. */
	left: readonly string[];
	year: number;
	/** The form the sum is made in. */
	form: FormId;
}

/** A cell of the sum, and the figures of a report that may stand for it: the first set that is complete is added. */
export interface SummedCell {
	code: string;
	any: readonly (readonly string[])[];
}

/** Returns the form a year's reports are added up in, or null where the form of that year has no tables. */
export function formOfTotal(year: number): FormId | null {
	const form = formForYear(year);
	return form !== null && form.tabular ? form.id : null;
}

/** （六）其他处理 of the 2019 form is one row; the rows of later forms add up to it, but it cannot be parted into them. */
const WHOLE_ROW = 't3_other';

function othersOf(code: string): string[][] {
	const column = T3_COLUMNS.find((c) => code === `${WHOLE_ROW}_${c.code}`);
	if (column === undefined) return [];
	return [rowsOfGroup('other', '2021').map((row) => `${row}_${column.code}`)];
}

const summed = new Map<FormId, readonly SummedCell[]>();

/**
 * Returns the cells of a form as they are added up. Forms join only in cells that both have, and in （六）其他处理 at
 * the level of the group; stocks, amounts and rows that a form does not know are never taken from another one.
 */
export function summedCells(form: FormId): readonly SummedCell[] {
	let cells = summed.get(form);
	if (cells === undefined) {
		cells = formCells(form).map(({ code }) => ({ code, any: [[code], ...othersOf(code)] }));
		summed.set(form, cells);
	}
	return cells;
}

/** Returns the cells of tables in other forms that have no place in the sum. */
export function cellsWithoutPlace(form: FormId): string[] {
	const used = new Set(summedCells(form).flatMap((cell) => cell.any.flat()));
	return CELLS.filter((c) => c.table !== 'prose' && !used.has(c.code)).map((c) => c.code);
}

/**
 * What becomes of an agency in the sum. `whole`: the published aggregate the sum is set beside. `contained`: an
 * aggregate that is added already contains it. `vertical`: organs that no government's report contains. `left`: left
 * out by hand. `no_tables`: its report has no figure of the form. `missing`: due and not there. `not_due`: the roster
 * expects none. `unlisted`: no report, and no roster says whether one was due.
 */
export type MemberState =
	'summed' | 'contained' | 'whole' | 'vertical' | 'left' | 'no_tables' | 'missing' | 'not_due' | 'unlisted';

/** What decides an agency's state. */
export interface MemberFacts {
	agency_id: string;
	kind: string;
	/** Whether the roster expects a report; null where it says nothing. */
	expected: boolean | null;
	/** Null where there is no report. */
	report_id: string | null;
	scope: string | null;
	/** The agency whose aggregate contains this one and is itself added; null = none. */
	covered_by: string | null;
	/** Figures of the sum's form in the report. */
	known: number | null;
}

/** Returns what becomes of an agency in the sum. */
export function memberState(member: MemberFacts, summing: Summing): MemberState {
	const byHand = summing.picked.length > 0;
	const filed = member.report_id !== null;
	if (!byHand && filed && member.agency_id === summing.government && member.scope === 'aggregate')
		return 'whole';
	if (summing.left.includes(member.agency_id)) return 'left';
	if (!byHand && member.kind === 'vertical') return 'vertical';
	if (member.covered_by !== null) return 'contained';
	if (!filed) return member.expected === null ? 'unlisted' : member.expected ? 'missing' : 'not_due';
	return member.known === null || member.known === 0 ? 'no_tables' : 'summed';
}
