import fc from 'fast-check';
import { cellByCode } from '../../src/lib/domain/cells';

/** What a test puts into one cell: a figure, or one of the marks of a missing one. */
export type Filling = number | 'blank' | 'na' | 'absent';

export interface MadeReport {
	agency: string;
	year: number;
	form: '2019' | '2021';
	cells: Map<string, Filling>;
}

const T3_COLUMNS = ['natural', 'business', 'research', 'charity', 'legal', 'org_other', 'total'];
const T3_FIRST =
	'new carry_in granted partial deny_secret deny_law deny_safety deny_third_party deny_internal deny_process ' +
	'deny_enforcement deny_query na_not_held na_need_create na_unclear np_petition np_repeat np_publication ' +
	'np_excessive np_reconfirm';
const T3_SIXTH = { '2019': 'other', '2021': 'other_no_supplement other_fee_unpaid other_misc' };
const T2 = {
	'2019':
		'rule_produced rule_newly_open rule_open_total norm_produced norm_newly_open norm_open_total ' +
		'licence_items_prev licence_items_delta licence_decisions othersvc_items_prev othersvc_items_delta ' +
		'othersvc_decisions penalty_items_prev penalty_items_delta penalty_decisions coercion_items_prev ' +
		'coercion_items_delta coercion_decisions fee_items_prev fee_items_delta procure_count procure_amount_wan',
	'2021':
		'rule_made rule_repealed rule_valid norm_made norm_repealed norm_valid licence_decisions ' +
		'penalty_decisions coercion_decisions fee_amount_wan'
};

/** Returns the codes of a form in the order in which it is printed, written out here apart from the catalogue. */
export function printedCodes(form: '2019' | '2021'): string[] {
	const rows = `${T3_FIRST} ${T3_SIXTH[form]} done_total carry_out`.split(' ');
	return [
		...T2[form].split(' ').map((c) => `t2_${c}`),
		...rows.flatMap((row) => T3_COLUMNS.map((c) => `t3_${row}_${c}`)),
		...['review', 'direct', 'after'].flatMap((stage) =>
			['upheld', 'corrected', 'other', 'pending', 'total'].map((r) => `t4_${stage}_${r}`)
		)
	];
}

function filling(code: string, marks: readonly Filling[]): fc.Arbitrary<Filling> {
	const kind = cellByCode(code)?.kind ?? 'count';
	const figure =
		kind === 'signed'
			? fc.integer({ min: -50, max: 50 })
			: kind === 'amount'
				? fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 10_000)
				: fc.nat({ max: 5000 });
	const weighted = marks.map((m) => ({ arbitrary: fc.constant(m), weight: 1 }));
	return fc.oneof({ arbitrary: figure, weight: 6 }, { arbitrary: fc.constant(0), weight: 2 }, ...weighted);
}

/** Reports of one form with figures, zeros and the marks asked for. */
export function madeReport(marks: readonly Filling[]): fc.Arbitrary<MadeReport> {
	return fc.constantFrom<'2019' | '2021'>('2019', '2021').chain((form) => {
		const codes = printedCodes(form);
		return fc
			.tuple(
				fc.constantFrom(...(form === '2019' ? [2019, 2020] : [2021, 2023, 2025])),
				fc.constantFrom('某市教育局', '东城街道办事处', '某县人民政府', 'A, "B" 局'),
				fc.tuple(...codes.map((code) => filling(code, marks)))
			)
			.map(([year, agency, values]) => ({
				agency,
				year,
				form,
				cells: new Map(codes.map((code, i) => [code, values[i] ?? 'blank']))
			}));
	});
}

/** Returns how a cell is printed. */
export function printed(filling: Filling | undefined): string {
	return filling === 'blank' || filling === 'absent' || filling === undefined
		? ''
		: filling === 'na'
			? '/'
			: String(filling);
}

/** Returns a field of a CSV file, quoted where it must be. */
export function quoted(field: string, delimiter = ','): string {
	return field.includes(delimiter) || /["\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Returns rows as CSV text. */
export function csv(rows: readonly (readonly string[])[], delimiter = ',', end = '\r\n'): string {
	return rows.map((row) => row.map((f) => quoted(f, delimiter)).join(delimiter)).join(end) + end;
}

/** Returns the figures and marks a reading must hold for a report. */
export function expected(report: MadeReport): {
	cells: Record<string, number>;
	states: Record<string, string>;
} {
	const cells: Record<string, number> = {};
	const states: Record<string, string> = {};
	for (const [code, filling] of report.cells) {
		if (typeof filling === 'number') cells[code] = filling === 0 ? 0 : filling;
		else if (filling !== 'absent') states[code] = filling;
	}
	return { cells, states };
}

/** Returns the figures and marks a draft holds; notes on repaired figures are not marks. */
export function got(draft: { cells: Record<string, number>; notes: { cell: string; state: string }[] }): {
	cells: Record<string, number>;
	states: Record<string, string>;
} {
	const marks = draft.notes.filter((n) => n.state !== 'value' && n.state !== 'zero');
	return { cells: { ...draft.cells }, states: Object.fromEntries(marks.map((n) => [n.cell, n.state])) };
}
