import { cellByCode, CELLS } from '../domain/cells';
import type { Finding } from '../domain/finding';
import { formForYear } from '../domain/forms';
import { REORGANISATIONS, mutedRules, type RuleSettings } from '../domain/ruleSettings';
import { T3_COLUMNS } from '../domain/table3';
import { T4_STAGES } from '../domain/table4';
import { compare, found, operandsOf, terms, type Term } from './compare';
import type { Sheet } from './sheet';

const LISTS = [...new Set(CELLS.filter((c) => c.column === 'items_prev').map((c) => c.row))];
const DOCUMENTS = ['t2_rule', 't2_norm'];
const TOTALS = T4_STAGES.map((s) => `t4_${s.code}_total`);
/** Figures that are watched for sudden changes: those whose series join over the forms. */
const WATCHED = [
	...['t3_new_total', 't3_done_total_total', 't3_carry_out_total', 'n_items_total'],
	...['t2_licence_decisions', 't2_penalty_decisions', 't2_coercion_decisions'],
	...TOTALS
];

function of(sheet: Sheet, ...cells: readonly string[]): Term[] {
	return cells.map((cell) => ({ cell, of: sheet }));
}

function carried(now: Sheet, before: Sheet): Finding[] {
	return T3_COLUMNS.map(({ code }) =>
		compare('Y-CARRY', now, terms(`t3_carry_in_${code}`), '=', of(before, `t3_carry_out_${code}`), {
			severity: code === 'total' ? 'E' : 'W'
		})
	);
}

function stocks(now: Sheet, before: Sheet): Finding[] {
	return DOCUMENTS.flatMap((row) => {
		const out: Finding[] = [];
		const valid = `${row}_valid`;
		if (now.applies(valid) && before.applies(valid)) {
			const flow: Term[] = [
				...of(before, valid),
				{ cell: `${row}_made` },
				{ cell: `${row}_repealed`, sign: -1 }
			];
			out.push(compare('Y-VALID', now, terms(valid), '=', flow));
		}
		const open = `${row}_open_total`;
		if (now.applies(open) && before.applies(open)) {
			const most = [...of(before, open), { cell: `${row}_newly_open` }];
			out.push(
				compare('Y-OPEN', now, terms(open), '>=', of(before, open)),
				compare('Y-OPEN', now, terms(open), '<=', most)
			);
		}
		return out;
	});
}

function lists(now: Sheet, before: Sheet): Finding[] {
	return LISTS.filter((row) => now.applies(`${row}_items_prev`) && before.applies(`${row}_items_prev`)).map(
		(row) =>
			compare(
				'Y-ITEM',
				now,
				terms(`${row}_items_prev`),
				'=',
				of(before, `${row}_items_prev`, `${row}_items_delta`)
			)
	);
}

function pending(now: Sheet, before: Sheet): Finding[] {
	return T4_STAGES.map(({ code }) =>
		compare('Y-PEND', now, terms(`t4_${code}_total`), '>=', of(before, `t4_${code}_pending`))
	);
}

/** Returns how the watched figures changed; those whose base is too small say nothing. */
function jumps(now: Sheet, before: Sheet, { factor, base }: RuleSettings['jump']): Finding[] {
	const sides = (cells: readonly string[]) => [
		...operandsOf(now, 'left', terms(...cells)),
		...operandsOf(now, 'right', of(before, ...cells))
	];
	const told = WATCHED.flatMap((cell) => {
		const [value, was] = [now.at(cell), before.at(cell)];
		return value === null || was === null ? [] : [{ cell, value, was }];
	});
	if (told.length === 0) {
		const operands = sides(WATCHED).filter((o) => o.value === null);
		return [found('Y-JUMP', now, 'not_evaluable', { cells: WATCHED, operands })];
	}
	return told.flatMap(({ cell, value, was }) => {
		if (was < base) return [];
		const ratio = value / was;
		const more = { cells: [cell], left: value, right: was };
		if (ratio <= factor && ratio >= 1 / factor) return [found('Y-JUMP', now, 'pass', more)];
		const values = { how: ratio > 1 ? 'up' : 'down', ratio };
		return [found('Y-JUMP', now, 'fail', { ...more, operands: sides([cell]), values })];
	});
}

/** Returns the note on cases without requests: no identity, as cases may stem from earlier years. */
function casesWithoutRequests(now: Sheet, before: Sheet | null): Finding {
	const totals = TOTALS.map(now.at);
	const fresh = now.at('t3_new_total');
	const cells = [...TOTALS, 't3_new_total'];
	const rule = 'T4-vs-T3';
	if (totals.every((n) => n === 0) || (fresh !== null && fresh > 0))
		return found(rule, now, 'pass', { cells });
	const cases = totals.some((n) => n !== null && n > 0);
	const earlier = before?.at('t3_new_total') ?? null;
	if (earlier !== null && earlier > 0) return found(rule, now, 'pass', { cells });
	if (!cases || fresh === null || earlier === null) {
		const missing = operandsOf(now, 'left', terms(...cells)).filter((o) => o.value === null);
		const values: Finding['values'] = missing.length === 0 ? { how: 'previous' } : {};
		return found(rule, now, 'not_evaluable', { cells, operands: missing, values });
	}
	const operands = operandsOf(now, 'left', terms(...cells));
	const left = totals.filter((n) => n !== null).reduce((sum, n) => sum + n, 0);
	return found(rule, now, 'fail', { cells, operands, left, right: 0 });
}

/** Rules that need the year before, each with a cell by which a report shows that they concern it at all. */
const NEEDS_PREVIOUS: readonly [rule: string, cell: string][] = [
	['Y-CARRY', 't3_carry_in_total'],
	['Y-VALID', 't2_norm_valid'],
	['Y-ITEM', 't2_licence_items_prev'],
	['Y-OPEN', 't2_norm_open_total'],
	['Y-PEND', 't4_review_total'],
	['Y-JUMP', '']
];

/** Returns the rules that cannot be told without the year before; a form's first year has none to follow from. */
function untold(now: Sheet): Finding[] {
	const { report_year } = now.report;
	return NEEDS_PREVIOUS.filter(([, cell]) => {
		if (cell === '') return true;
		const stock = (cellByCode(cell)?.forms.length ?? 0) === 1;
		return now.applies(cell) && (!stock || formForYear(report_year - 1)?.id === formForYear(report_year)?.id);
	}).map(([rule]) => found(rule, now, 'not_evaluable', { values: { how: 'previous' } }));
}

function mute(finding: Finding, settings: RuleSettings): Finding {
	const change = settings.reorganisations.find(
		(r) =>
			r.agency_id === finding.agency_id &&
			r.year === finding.report_year &&
			mutedRules(r.kind).includes(finding.rule)
	);
	if (change === undefined || !(change.kind in REORGANISATIONS)) return finding;
	return { ...finding, muted: change.kind, values: { ...finding.values, reorganisation: change.note } };
}

/**
 * Returns the findings that compare each year of one agency with the year before: Y-CARRY, Y-VALID, Y-ITEM, Y-OPEN,
 * Y-PEND, Y-JUMP and T4-vs-T3. Takes one sheet a year; a year without the one before is not evaluable. Findings that
 * a reorganisation explains are kept and say so.
 */
export function checkYears(sheets: readonly Sheet[], settings: RuleSettings): Finding[] {
	const byYear = new Map(sheets.map((s) => [s.report.report_year, s]));
	return sheets.flatMap((now) => {
		const before = byYear.get(now.report.report_year - 1) ?? null;
		const cases = casesWithoutRequests(now, before);
		if (before === null) {
			return [...untold(now), cases];
		}
		return [
			...carried(now, before),
			...stocks(now, before),
			...lists(now, before),
			...pending(now, before),
			...jumps(now, before, settings.jump),
			cases
		].map((f) => mute(f, settings));
	});
}
