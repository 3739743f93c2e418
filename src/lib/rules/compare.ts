import type { Finding, Operand, Outcome, Relation } from '../domain/finding';
import { ruleById } from '../domain/ruleCatalogue';
import type { Sheet } from './sheet';

/** A cell on one side of a comparison; of another report where `of` names one. */
export interface Term {
	cell: string;
	sign?: 1 | -1;
	of?: Sheet;
}

type More = Partial<
	Pick<Finding, 'severity' | 'values' | 'left' | 'right' | 'cells' | 'operands' | 'relation'>
>;

/** Returns a finding of a rule on a report, with the rule's usual severity unless `more` says otherwise. */
export function found(rule: string, sheet: Sheet, outcome: Outcome, more: More = {}): Finding {
	const { report } = sheet;
	return {
		rule,
		outcome,
		severity: ruleById(rule)?.severity ?? 'N',
		report_id: report.report_id,
		agency_id: report.agency_id,
		report_year: report.report_year,
		cells: [],
		relation: '',
		operands: [],
		left: null,
		right: null,
		values: {},
		muted: '',
		acknowledged: '',
		...more
	};
}

function read(term: Term, side: Operand['side'], sheet: Sheet): Operand {
	const { report, at, state } = term.of ?? sheet;
	return {
		side,
		sign: term.sign ?? 1,
		cell: term.cell,
		value: at(term.cell),
		state: state(term.cell),
		report_id: report.report_id,
		agency_id: report.agency_id,
		report_year: report.report_year
	};
}

function total(sheet: Sheet, list: readonly Term[]): number | null {
	let sum = 0;
	for (const { cell, sign, of } of list) {
		const value = (of ?? sheet).at(cell);
		if (value === null) return null;
		sum += sign === -1 ? -value : value;
	}
	return sum;
}

/** Sums of decimals carry rounding errors of their own; amounts have at most six decimals. */
const SLACK = 1e-6;

function holds(left: number, relation: Relation, right: number): boolean {
	if (relation === '<=') return left <= right + SLACK;
	if (relation === '>=') return left >= right - SLACK;
	return Math.abs(left - right) <= SLACK;
}

/** Returns the terms for plain cells of the report itself. */
export function terms(...cells: readonly string[]): Term[] {
	return cells.map((cell) => ({ cell }));
}

/** Returns what is read at these terms on one side. */
export function operandsOf(sheet: Sheet, side: Operand['side'], list: readonly Term[]): Operand[] {
	return list.map((term) => read(term, side, sheet));
}

/**
 * Returns whether two sums of cells stand to each other as they should. Any missing figure makes it not evaluable;
 * nothing is filled in. An empty right side is 0.
 */
export function compare(
	rule: string,
	sheet: Sheet,
	leftTerms: readonly Term[],
	relation: Relation,
	rightTerms: readonly Term[],
	more: More = {}
): Finding {
	const [left, right] = [total(sheet, leftTerms), total(sheet, rightTerms)];
	const cells: string[] = [];
	for (const list of [leftTerms, rightTerms]) {
		for (const { cell, of } of list) if (of === undefined || of === sheet) cells.push(cell);
	}
	const told = { cells, relation, left, right };
	if (left !== null && right !== null && holds(left, relation, right)) {
		return found(rule, sheet, 'pass', { ...told, ...more });
	}
	const sides = [...operandsOf(sheet, 'left', leftTerms), ...operandsOf(sheet, 'right', rightTerms)];
	if (left !== null && right !== null)
		return found(rule, sheet, 'fail', { ...told, operands: sides, ...more });
	const operands = sides.filter((o) => o.value === null);
	return found(rule, sheet, 'not_evaluable', { ...told, operands, ...more });
}

/**
 * Returns one finding on cells that are checked one by one: it fails with those that are wrong, passes on the cells
 * that hold a number, and cannot be told where none does.
 */
export function each(
	rule: string,
	sheet: Sheet,
	cells: readonly string[],
	isWrong: (value: number, cell: string) => boolean,
	more: More = {}
): Finding {
	const printed = cells.filter((c) => sheet.at(c) !== null);
	const wrong = printed.filter((c) => isWrong(sheet.at(c) as number, c));
	if (wrong.length > 0) {
		const operands = operandsOf(sheet, 'left', terms(...wrong));
		return found(rule, sheet, 'fail', { cells: wrong, operands, ...more });
	}
	if (printed.length > 0) return found(rule, sheet, 'pass', { cells: printed, ...more });
	return found(rule, sheet, 'not_evaluable', {
		cells,
		operands: operandsOf(sheet, 'left', terms(...cells)),
		...more
	});
}
