import { CELLS } from '../domain/cells';
import type { Finding } from '../domain/finding';
import { found, operandsOf, terms } from './compare';
import type { Sheet } from './sheet';

/**
 * Counts that an aggregate sums over its members: flows of table 2, totals of table 3, all of table 4. Rules are not
 * among them: only governments make them, and what a member prints there is for T2-RULEPOWER to judge.
 */
const SUMMED = CELLS.filter((c) => {
	if (c.row === 't2_rule') return false;
	if (c.table === 't2') return c.kind === 'count' && !/valid|open_total|items_prev/.test(c.column);
	if (c.table === 't3') return c.column === 'total';
	return c.table === 't4';
}).map((c) => c.code);

/**
 * Returns the findings of H-AGG: of each aggregate report, the figures that are smaller than what the members filed
 * for the same year come to. Members without a figure are left out, so the sum is a lower bound; vertically managed
 * organs are no members. One finding a cell that fails, one for all the others.
 */
export function checkAggregates(sheets: readonly Sheet[]): Finding[] {
	const members = new Map<string, Sheet[]>();
	for (const sheet of sheets) {
		if (sheet.agency === null || sheet.agency.parent_id === '' || sheet.agency.kind === 'vertical') continue;
		const key = `${sheet.agency.parent_id} ${sheet.report.report_year}`;
		members.set(key, [...(members.get(key) ?? []), sheet]);
	}
	return sheets
		.filter((s) => s.report.scope === 'aggregate')
		.flatMap((whole) => {
			const parts = members.get(`${whole.report.agency_id} ${whole.report.report_year}`) ?? [];
			if (parts.length === 0) return [found('H-AGG', whole, 'not_evaluable', { values: { how: 'members' } })];
			const passed: string[] = [];
			const failed = SUMMED.flatMap((cell) => {
				const value = whole.at(cell);
				const known = parts.filter((p) => p.at(cell) !== null);
				if (value === null || known.length === 0) return [];
				const sum = known.reduce((acc, p) => acc + (p.at(cell) as number), 0);
				if (value >= sum) {
					passed.push(cell);
					return [];
				}
				const operands = [
					...operandsOf(whole, 'left', terms(cell)),
					...known.flatMap((p) => operandsOf(p, 'right', terms(cell)))
				];
				const values = { members: known.length };
				return [
					found('H-AGG', whole, 'fail', {
						cells: [cell],
						relation: '>=',
						operands,
						left: value,
						right: sum,
						values
					})
				];
			});
			if (passed.length > 0) return [...failed, found('H-AGG', whole, 'pass', { cells: passed })];
			return failed.length > 0
				? failed
				: [found('H-AGG', whole, 'not_evaluable', { values: { how: 'members' } })];
		});
}
