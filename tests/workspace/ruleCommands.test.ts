import { describe, expect, it } from 'vitest';
import { LEGAL_DEADLINES } from '../../src/lib/domain/agencies';
import type { Finding } from '../../src/lib/domain/finding';
import { acknowledge, lapsed } from '../../src/lib/rules/acknowledge';
import { checkOwn, decisionsOf, textOf } from '../../src/lib/workspace/checks';
import { removeAgency, restorable, restoreStep } from '../../src/lib/workspace/commands';
import { ownDataset } from '../../src/lib/workspace/content';
import { correctCell } from '../../src/lib/workspace/correctCommands';
import { emptyLedger, undo, type Ledger } from '../../src/lib/workspace/ledger';
import { acceptImport, planImport } from '../../src/lib/workspace/plan';
import {
	acknowledgeFinding,
	deadlinesOf,
	isDeadline,
	saveDeadlines,
	saveReorganisation,
	withdrawAcknowledgement
} from '../../src/lib/workspace/ruleCommands';
import { agency, AT, correction, draft } from './ledgerCases';

/** Imports one report a year, with what it says was carried in and out. */
function bring(ledger: Ledger, id: string, years: Record<number, [number, number]>): Ledger {
	const drafts = Object.entries(years).map(([year, [into, out]]) => ({
		draft: draft({ year: Number(year), cells: { t3_carry_in_total: into, t3_carry_out_total: out } }),
		agency_id: 'a',
		year: Number(year)
	}));
	const items = planImport(ledger, drafts);
	return acceptImport(ledger, {
		items,
		agencies: [agency('a')],
		files: [`${id}.csv`],
		import_id: id,
		at: AT
	});
}

const check = ({ tables }: Ledger) => checkOwn(ownDataset(tables), decisionsOf(tables), textOf(tables));
const carry = (ledger: Ledger): Finding => {
	const found = check(ledger).findings.find((f) => f.rule === 'Y-CARRY' && f.outcome === 'fail');
	if (found === undefined) throw new Error('Y-CARRY does not fail');
	return found;
};
const start = () => bring(emptyLedger(), 'one', { 2022: [0, 3], 2023: [5, 0] });
const seen = (ledger: Ledger) => {
	const given = acknowledge(carry(ledger), 'counted twice');
	if (given === null) throw new Error('no reason');
	return acknowledgeFinding(ledger, given, AT);
};

describe('an acknowledgement', () => {
	it('holds for the finding it was given for and is one step of the history', () => {
		const ledger = seen(start());
		expect(carry(ledger).acknowledged).toBe('counted twice');
		expect(ledger.steps.at(-1)).toMatchObject({ kind: 'acknowledge', subject: 'name of a 2023 Y-CARRY' });
		expect(undo(ledger).tables).toEqual(start().tables);
	});

	it('survives the same figures imported again, as a version or after the agency was removed', () => {
		const ledger = seen(start());
		const [first] = planImport(ledger, [
			{ draft: draft({ cells: { t3_carry_in_total: 5, t3_carry_out_total: 0 } }), agency_id: 'a', year: 2023 }
		]);
		if (first === undefined) throw new Error('no plan');
		const items = [{ ...first, decision: 'version' as const }];
		const again = acceptImport(ledger, { items, agencies: [], files: ['b.csv'], import_id: 'two', at: AT });
		expect(again.tables.reports.has('a-2023-v2')).toBe(true);
		expect(carry(again)).toMatchObject({ report_id: 'a-2023-v2', acknowledged: 'counted twice' });

		const gone = removeAgency(ledger, 'a', AT);
		expect(lapsed(check(gone).findings, decisionsOf(gone.tables).acknowledgements)).toHaveLength(1);
		const back = bring(gone, 'three', { 2022: [0, 3], 2023: [5, 0] });
		expect(carry(back).acknowledged).toBe('counted twice');
	});

	it('lapses when the figures change, and holds again when they are as they were', () => {
		const ledger = seen(start());
		const six = correction('t3_carry_in_total', { state: 'value', value: 6 });
		const other = correctCell(ledger, 'a-2023-v1', six, AT);
		expect(carry(other).acknowledged).toBe('');
		expect(lapsed(check(other).findings, decisionsOf(other.tables).acknowledgements)).toHaveLength(1);
		expect(carry(undo(other)).acknowledged).toBe('counted twice');
	});

	it('is withdrawn by its key, and can be brought back', () => {
		const ledger = seen(start());
		const key = [...ledger.tables.acknowledgements.keys()][0] as string;
		const gone = withdrawAcknowledgement(ledger, key, AT);
		expect(gone.tables.acknowledgements.size).toBe(0);
		expect(gone.steps.at(-1)?.kind).toBe('withdraw');
		const step = gone.steps.at(-1)?.step_id ?? 0;
		expect(restorable(gone, step)).toHaveLength(1);
		expect(carry(restoreStep(gone, step, AT)).acknowledged).toBe('counted twice');
		expect(withdrawAcknowledgement(gone, key, AT)).toBe(gone);
	});

	it('without a reason, or with the one given before, changes nothing', () => {
		const ledger = seen(start());
		const given = acknowledge(carry(ledger), 'counted twice');
		if (given === null) throw new Error('no reason');
		expect(acknowledgeFinding(ledger, given, AT)).toBe(ledger);
		expect(acknowledgeFinding(ledger, { ...given, reason: '  ' }, AT)).toBe(ledger);
	});
});

describe('a reorganisation', () => {
	const merged = { agency_id: 'a', year: 2023, kind: 'merged' as const, note: 'with b' };

	it('keeps the rules between the years from counting, and says why', () => {
		const ledger = saveReorganisation(start(), merged, AT);
		expect(carry(ledger)).toMatchObject({ muted: 'merged', values: { reorganisation: 'with b' } });
		expect(ledger.steps.at(-1)).toMatchObject({ kind: 'set-rules', subject: 'name of a 2023' });
		const gone = saveReorganisation(ledger, { remove: merged }, AT);
		expect(carry(gone).muted).toBe('');
		expect(carry(undo(gone)).muted).toBe('merged');
	});

	it('goes with its agency and comes back with it', () => {
		const gone = removeAgency(saveReorganisation(start(), merged, AT), 'a', AT);
		expect(gone.tables.reorganisations.size).toBe(0);
		expect(undo(gone).tables.reorganisations.size).toBe(1);
	});

	it('of an agency that is not there, or said before, changes nothing', () => {
		const ledger = saveReorganisation(start(), merged, AT);
		expect(saveReorganisation(ledger, merged, AT)).toBe(ledger);
		expect(saveReorganisation(ledger, { ...merged, agency_id: 'x' }, AT)).toBe(ledger);
		expect(saveReorganisation(start(), { remove: merged }, AT).steps).toHaveLength(1);
	});
});

describe('deadlines of one’s own', () => {
	it('are the legal ones until others are set, and again when those are set back', () => {
		const ledger = start();
		expect(deadlinesOf(ledger.tables)).toEqual(LEGAL_DEADLINES);
		const own = saveDeadlines(ledger, { department: '02-15', government: '03-15' }, AT);
		expect(ownDataset(own.tables).manifest.deadlines).toEqual({ department: '02-15', government: '03-15' });
		expect(saveDeadlines(own, LEGAL_DEADLINES, AT).tables.settings.size).toBe(0);
		expect(undo(own).tables).toEqual(ledger.tables);
	});

	it('are days of the calendar', () => {
		expect(['01-31', '02-28', '12-01'].every(isDeadline)).toBe(true);
		expect(['2-28', '02-29', '02-30', '13-01', '00-10', '', '01-31 '].some(isDeadline)).toBe(false);
		const ledger = start();
		expect(saveDeadlines(ledger, { department: '02-30', government: '03-31' }, AT)).toBe(ledger);
	});
});
