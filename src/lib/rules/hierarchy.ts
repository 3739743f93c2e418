import { CELLS } from '../domain/cells';
import type { Finding, Operand } from '../domain/finding';
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

const RULE = 'H-AGG';

/** Beyond so many members a sentence counts them. */
const NAMED = 4;

/** Names of a few members by agency id, for the sentence. */
function namesOf(members: readonly Sheet[]): Finding['values'] {
	if (members.length > NAMED) return {};
	return Object.fromEntries(
		members.map(({ report, agency }) => [`name ${report.agency_id}`, agency?.name_zh ?? report.agency_id])
	);
}

/** Returns what one aggregate's cells say beside those of its members. */
function checkAgainst(whole: Sheet, parts: readonly Sheet[]): Finding[] {
	const passed: string[] = [];
	const open: Operand[] = [];
	const failed: Finding[] = [];
	for (const cell of SUMMED) {
		const known = parts.filter((p) => p.at(cell) !== null);
		if (known.length === 0) continue;
		const sum = known.reduce((acc, p) => acc + (p.at(cell) as number), 0);
		const own = operandsOf(whole, 'left', terms(cell));
		const [value] = own.map((o) => o.value);
		if (typeof value === 'number' && value < sum) {
			const operands = [...own, ...known.flatMap((p) => operandsOf(p, 'right', terms(cell)))];
			const values = { members: known.length, ...namesOf(known) };
			const sides = { left: value, right: sum, relation: '>=' as const };
			failed.push(found(RULE, whole, 'fail', { ...sides, cells: [cell], operands, values }));
			continue;
		}
		const silent = parts.filter((p) => p.applies(cell) && p.at(cell) === null);
		const missing = silent.flatMap((p) => operandsOf(p, 'right', terms(cell)));
		if (typeof value !== 'number') missing.push(...own);
		if (missing.length === 0) passed.push(cell);
		else open.push(...missing);
	}
	const cells = [...new Set(open.map((o) => o.cell))];
	return [
		...failed,
		...(passed.length > 0 ? [found(RULE, whole, 'pass', { cells: passed })] : []),
		...(cells.length > 0 ? [found(RULE, whole, 'not_evaluable', { cells, operands: open })] : []),
		...(failed.length + passed.length + cells.length === 0 ? [untold(whole)] : [])
	];
}

function untold(whole: Sheet): Finding {
	return found(RULE, whole, 'not_evaluable', { values: { how: 'members' } });
}

/**
 * Returns the findings of H-AGG: of each aggregate report, the figures that are smaller than what the members filed
 * for the same year come to; where a member's figure is missing the known ones are a lower bound, so that only a
 * shortfall can be told. Vertically managed organs are no members. One finding a cell that fails, one for all that
 * pass, one for all that cannot be told.
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
			return parts.length === 0 ? [untold(whole)] : checkAgainst(whole, parts);
		});
}
