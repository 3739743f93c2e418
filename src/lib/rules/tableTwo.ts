import { CELLS } from '../domain/cells';
import type { Finding } from '../domain/finding';
import type { RuleSettings } from '../domain/ruleSettings';
import { mayMakeRules } from '../domain/rulePower';
import { compare, each, found, operandsOf, terms, type Term } from './compare';
import type { Sheet } from './sheet';

const TABLE = CELLS.filter((c) => c.table === 't2');
const KINDS = new Map(TABLE.map((c) => [c.code, c.kind]));
/** Cells of the trial form alone, of later forms alone, and of both. */
const TRIAL = TABLE.filter((c) => c.forms.every((f) => f === '2019')).map((c) => c.code);
const LATER = TABLE.filter((c) => c.forms.every((f) => f !== '2019')).map((c) => c.code);
const SHARED = TABLE.map((c) => c.code).filter((c) => !TRIAL.includes(c) && !LATER.includes(c));
const DOCUMENTS = ['t2_rule', 't2_norm'];
const LISTS = [...new Set(TABLE.filter((c) => c.column === 'items_prev').map((c) => c.row))];
const AMOUNTS = TABLE.filter((c) => c.kind === 'amount').map((c) => c.code);
const RULE_CELLS = TABLE.filter((c) => c.row === 't2_rule').map((c) => c.code);

function outOfRange(value: number, cell: string): boolean {
	const kind = KINDS.get(cell);
	if (kind !== 'amount' && !Number.isInteger(value)) return true;
	return kind !== 'signed' && value < 0;
}

function ranges(sheet: Sheet): Finding[] {
	const [trial, later, shared] = [TRIAL, LATER, SHARED].map((codes) => codes.filter(sheet.applies)) as [
		string[],
		string[],
		string[]
	];
	const check = (rule: string, cells: string[]) =>
		each(rule, sheet, cells, outOfRange, { values: { how: 'range' } });
	const out: Finding[] = [];
	if (trial.length > 0) out.push(check('T2-B-NN', later.length > 0 ? trial : [...trial, ...shared]));
	if (later.length > 0) out.push(check('T2-C-NN', [...later, ...shared]));
	return out;
}

function documents(sheet: Sheet): Finding[] {
	return DOCUMENTS.flatMap((row) => {
		const [produced, opened, total] = ['produced', 'newly_open', 'open_total'].map((c) => `${row}_${c}`) as [
			string,
			string,
			string
		];
		const [made, repealed, valid] = ['made', 'repealed', 'valid'].map((c) => `${row}_${c}`) as [
			string,
			string,
			string
		];
		const out: Finding[] = [];
		if ([made, repealed, valid].some(sheet.applies)) {
			const flow: Term[] = [{ cell: made }, { cell: repealed, sign: -1 }];
			out.push(compare('T2-C-STK', sheet, terms(valid), '>=', flow));
		}
		if ([produced, opened, total].some(sheet.applies)) {
			out.push(
				compare('T2-B-OPEN', sheet, terms(opened), '<=', terms(total)),
				compare('T2-B-OPEN', sheet, terms(opened), '<=', terms(produced), { severity: 'N' })
			);
		}
		return out;
	});
}

function lists(sheet: Sheet): Finding[] {
	return LISTS.flatMap((row) => {
		const items = [`${row}_items_prev`, `${row}_items_delta`];
		if (!items.some(sheet.applies)) return [];
		const out = [compare('T2-B-ITEM', sheet, terms(...items), '>=', [])];
		const decisions = `${row}_decisions`;
		if (!KINDS.has(decisions)) return out;
		const [previous, change] = items.map(sheet.at) as [number | null, number | null];
		const decided = sheet.at(decisions);
		const cells = [decisions, ...items];
		if (decided === null || previous === null || change === null) {
			const operands = operandsOf(sheet, 'left', terms(...cells)).filter((o) => o.value === null);
			return [...out, found('DEC-0', sheet, 'not_evaluable', { cells, operands })];
		}
		const fails = decided > 0 && previous + change === 0;
		const operands = fails ? operandsOf(sheet, 'left', terms(...cells)) : [];
		const sides = { left: decided, right: previous + change };
		return [...out, found('DEC-0', sheet, fails ? 'fail' : 'pass', { cells, operands, ...sides })];
	});
}

function procurement(sheet: Sheet, settings: RuleSettings): Finding[] {
	const cells = ['t2_procure_count', 't2_procure_amount_wan'];
	if (!cells.some(sheet.applies)) return [];
	const operands = operandsOf(sheet, 'left', terms(...cells));
	const [projects, money] = cells.map(sheet.at) as [number | null, number | null];
	if (projects === null || money === null) {
		const missing = operands.filter((o) => o.value === null);
		return [found('T2-B-PROC', sheet, 'not_evaluable', { cells, operands: missing })];
	}
	const sides = { cells, left: projects, right: money };
	if ((projects === 0) !== (money === 0)) {
		const how = projects === 0 ? 'money' : 'projects';
		return [found('T2-B-PROC', sheet, 'fail', { ...sides, operands, values: { how } })];
	}
	const { least, most } = settings.projectCost;
	const average = projects === 0 ? null : money / projects;
	if (average !== null && (average < least || average > most)) {
		const values = { how: average < least ? 'small' : 'large', average };
		return [found('T2-B-PROC', sheet, 'fail', { ...sides, operands, values })];
	}
	return [found('T2-B-PROC', sheet, 'pass', sides)];
}

/** Returns whether a cell holds an amount that lacks nothing but its unit. */
function isBareAmount(raw: string): boolean {
	return /^[+−-]?[\d,. ]*\d[\d,. ]*$/.test(raw.normalize('NFKC').trim());
}

function units(sheet: Sheet): Finding[] {
	return AMOUNTS.filter(sheet.applies).map((cell) => {
		const raw = sheet.raw(cell);
		const cells = [cell];
		if (sheet.at(cell) !== null) return found('T2-UNIT', sheet, 'pass', { cells });
		const operands = operandsOf(sheet, 'left', terms(cell));
		if (sheet.state(cell) !== 'text' || !isBareAmount(raw))
			return found('T2-UNIT', sheet, 'not_evaluable', { cells, operands });
		return found('T2-UNIT', sheet, 'fail', { cells, operands, left: raw, values: { raw } });
	});
}

function rulePower(sheet: Sheet): Finding[] {
	const cells = RULE_CELLS.filter((c) => sheet.applies(c));
	if (cells.length === 0) return [];
	const used = cells.filter((c) => (sheet.at(c) ?? -1) > 0);
	if (used.length === 0) {
		const printed = cells.filter((c) => sheet.at(c) !== null);
		if (printed.length > 0) return [found('T2-RULEPOWER', sheet, 'pass', { cells: printed })];
	} else {
		const may = sheet.agency === null ? null : mayMakeRules(sheet.agency);
		const operands = operandsOf(sheet, 'left', terms(...used));
		if (may === true) return [found('T2-RULEPOWER', sheet, 'pass', { cells: used })];
		if (may === false) return [found('T2-RULEPOWER', sheet, 'fail', { cells: used, operands })];
		return [found('T2-RULEPOWER', sheet, 'not_evaluable', { cells: used, values: { how: 'agency' } })];
	}
	const operands = operandsOf(sheet, 'left', terms(...cells));
	return [found('T2-RULEPOWER', sheet, 'not_evaluable', { cells, operands })];
}

/** Returns the findings on words where a number belongs, in tables 2 and 4; amounts without a unit are T2-UNIT's. */
export function checkWords(sheet: Sheet): Finding[] {
	const cells = CELLS.filter((c) => (c.table === 't2' || c.table === 't4') && sheet.has(c.code)).map(
		(c) => c.code
	);
	return cells
		.filter((c) => sheet.state(c) === 'text' && !(AMOUNTS.includes(c) && isBareAmount(sheet.raw(c))))
		.map((cell) => {
			const raw = sheet.raw(cell);
			return found('CELL-WORDS', sheet, 'fail', { cells: [cell], left: raw, values: { raw } });
		});
}

/** Returns the findings on table 2 in whichever form the report prints it. */
export function checkTableTwo(sheet: Sheet, settings: RuleSettings): Finding[] {
	return [
		...ranges(sheet),
		...documents(sheet),
		...lists(sheet),
		...procurement(sheet, settings),
		...units(sheet),
		...rulePower(sheet),
		...checkWords(sheet)
	];
}
