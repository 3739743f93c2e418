import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/lib/workspace/content';
import { contentOfKept, correctedFigures } from '../../src/lib/workspace/corrected';
import { correctCell, undoCorrection } from '../../src/lib/workspace/correctCommands';
import { emptyLedger, undo, type Ledger } from '../../src/lib/workspace/ledger';
import { acceptImport, planImport } from '../../src/lib/workspace/plan';
import { mergeCounts, mergeWorkspace } from '../../src/lib/workspace/restore';
import { agency, AT, correction, document, draft, importInto } from './ledgerCases';

const ID = 'a-2023-v1';
const start = () => importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 5 }]);
const six = correction('t3_new_total', { state: 'value', value: 6 }, { raw: '5', who: 'Li', note: 'typo' });
const correct = (ledger: Ledger, given = six) => correctCell(ledger, ID, given, AT);
const keptOf = (ledger: Ledger) => {
	const kept = ledger.tables.reports.get(ID);
	if (kept === undefined) throw new Error('no report');
	return kept;
};
const readAgain = (ledger: Ledger, part: Parameters<typeof draft>[0] = {}) =>
	planImport(ledger, [
		{ draft: draft({ cells: { t3_new_total: 5 }, ...part }), agency_id: 'a', year: 2023 }
	])[0];

describe('a corrected figure', () => {
	it('is what charts, links and rules see, while what was printed stays with it', () => {
		const ledger = correct(start());
		const content = contentOf(ledger.tables);
		expect(content.reports.map((r) => r.cells)).toEqual([{ t3_new_total: 6 }]);
		expect(content.notes).toEqual([
			{
				report_id: ID,
				cell: 't3_new_total',
				state: 'value',
				raw: '5',
				where: 'a.csv R2; 5 → 6 (Li 2026-03-01)'
			}
		]);
		expect(keptOf(ledger).report.cells).toEqual({ t3_new_total: 5 });
		expect(keptOf(ledger).corrections[0]).toMatchObject({
			before: { state: 'value', value: 5 },
			note: 'typo',
			at: AT
		});
	});

	it('can be corrected to a blank, to words, or to a cell the report does not have', () => {
		const blank = correct(start(), correction('t3_new_total', { state: 'blank', value: null }));
		expect(contentOf(blank.tables).reports[0]?.cells).toEqual({});
		expect(contentOf(blank.tables).notes.map((n) => n.state)).toEqual(['blank']);
		const more = correct(start(), correction('t3_new_natural', { state: 'zero', value: 0 }));
		expect(contentOf(more.tables).reports[0]?.cells).toEqual({ t3_new_total: 5, t3_new_natural: 0 });
	});

	it('is one step of the history, and goes with it', () => {
		const before = start();
		const after = correct(before);
		expect(after.steps.at(-1)).toMatchObject({ kind: 'correct', subject: 'name of a 2023 v1 t3_new_total' });
		expect(undo(after)).toEqual(before);
	});

	it('goes back step by step, and to what is printed when that is typed', () => {
		const seven = correction('t3_new_total', { state: 'value', value: 7 });
		const twice = correct(correct(start()), seven);
		expect(contentOfKept(keptOf(twice), 't3_new_total').value).toBe(7);
		const once = undoCorrection(twice, ID, 't3_new_total', AT);
		expect(contentOfKept(keptOf(once), 't3_new_total').value).toBe(6);
		expect(keptOf(undoCorrection(once, ID, 't3_new_total', AT)).corrections).toEqual([]);
		const typed = correct(twice, correction('t3_new_total', { state: 'value', value: 5 }));
		expect(keptOf(typed).corrections).toEqual([]);
		expect(correctedFigures(keptOf(typed)).notes).toEqual([]);
	});

	it('changes nothing where the report is gone, the cell unknown, or the figure the same', () => {
		const ledger = correct(start());
		expect(correct(ledger)).toBe(ledger);
		expect(correctCell(ledger, 'gone', six, AT)).toBe(ledger);
		expect(correct(ledger, correction('nonsense', { state: 'zero', value: 0 }))).toBe(ledger);
		expect(correct(ledger, correction('t3_new_total', { state: 'blank', value: 1 }))).toBe(ledger);
		expect(undoCorrection(ledger, ID, 't3_new_natural', AT)).toBe(ledger);
	});

	it('stays when the same report is read again', () => {
		const item = readAgain(correct(start()));
		expect(item).toMatchObject({ decision: 'skip', differences: [] });
	});

	it('of a report just read makes it another version than the one kept', () => {
		const item = readAgain(start(), { corrections: [six] });
		expect(item?.decision).toBe('version');
		expect(item?.differences).toMatchObject([{ cell: 't3_new_total', old: { value: 5 }, new: { value: 6 } }]);
		expect(readAgain(correct(start()), { corrections: [six] })?.decision).toBe('skip');
	});

	it('travels with its report and its document into the ledger', () => {
		const text = document(5);
		const items = planImport(emptyLedger(), [
			{ draft: draft({ document: text, corrections: [six] }), agency_id: 'a', year: 2023 }
		]);
		const accepted = { items, agencies: [agency('a')], files: ['a.html'], import_id: 'i', at: AT };
		const kept = keptOf(acceptImport(emptyLedger(), accepted));
		expect([kept.document, kept.corrections]).toEqual([text, [six]]);
	});

	it('sets a report apart from the same one without it when workspaces are merged', () => {
		const here = start();
		const there = correct(start()).tables;
		expect(mergeCounts(here, there)).toMatchObject({ beside: 1, same: 0 });
		const merged = mergeWorkspace(here, there, 'x.gongkai', AT);
		expect(merged.tables.reports.get('a-2023-v2')).toMatchObject({
			set_aside: true,
			corrections: [{ who: 'Li' }]
		});
	});
});
