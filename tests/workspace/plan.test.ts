import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/lib/workspace/differences';
import { emptyLedger } from '../../src/lib/workspace/ledger';
import { acceptImport, keptFrom, planImport } from '../../src/lib/workspace/plan';
import { agency, AT, draft, importInto } from './ledgerCases';

const place = { file: 'b.csv', row: 3, column: 'D' };

describe('the plan of an import', () => {
	const kept = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 5 }]);
	const settle = (cells: Record<string, number>) => ({ draft: draft({ cells }), agency_id: 'a', year: 2023 });

	it('proposes a version where cells differ and a skip where none does', () => {
		const [different] = planImport(kept, [settle({ t3_new_total: 6 })]);
		expect(different).toMatchObject({ against: { where: 'kept', version: 1 }, decision: 'version' });
		const [same] = planImport(kept, [settle({ t3_new_total: 5 })]);
		expect(same).toMatchObject({ differences: [], decision: 'skip' });
	});

	it('never proposes a report without figures in place of one with them', () => {
		expect(planImport(kept, [settle({})])[0]?.decision).toBe('skip');
	});

	it('compares reports of one import with each other', () => {
		const [, second] = planImport(emptyLedger(), [settle({ t3_new_total: 1 }), settle({ t3_new_total: 2 })]);
		expect(second).toMatchObject({
			against: { where: 'import', file: 'a.csv', row: 2 },
			decision: 'version'
		});
	});

	it('numbers reports of one import in the order they stand in', () => {
		const items = planImport(emptyLedger(), [settle({ t3_new_total: 1 }), settle({ t3_new_total: 2 })]);
		const ledger = acceptImport(emptyLedger(), {
			items,
			agencies: [agency('a')],
			files: ['a.csv'],
			import_id: 'x',
			at: AT
		});
		expect(
			[...ledger.tables.reports.values()].map((k) => [k.report.version, k.report.cells.t3_new_total])
		).toEqual([
			[1, 1],
			[2, 2]
		]);
	});
});

describe('a kept report', () => {
	it('leads each note back to its cell in the file and numbers problems and measures apart', () => {
		const kept = keptFrom(
			{
				draft: draft({
					place,
					notes: [{ cell: 't3_new_total', state: 'na', raw: '/', place }],
					problems: [
						{ kind: 'problem', theme: 'p_staff', text: 'one' },
						{ kind: 'measure', theme: '', text: 'two' },
						{ kind: 'problem', theme: '', text: 'three' }
					]
				}),
				agency_id: 'a',
				year: 2023
			},
			2,
			'x'
		);
		expect(kept.notes).toEqual([
			{ report_id: 'a-2023-v2', cell: 't3_new_total', state: 'na', raw: '/', where: 'b.csv R3 D' }
		]);
		expect(kept.problems.map((p) => [p.kind, p.ordinal])).toEqual([
			['problem', 1],
			['problem', 2],
			['measure', 1]
		]);
		expect(kept.report.source).toBe('b.csv');
	});
});

describe('differences', () => {
	it('tell zero, blank, not applicable, text and absent apart, in the order of the form', () => {
		const note = (cell: string, state: 'blank' | 'na' | 'text', raw: string) => ({ cell, state, raw });
		const found = differencesOf(
			{ cells: { t3_new_total: 0, t3_partial_total: 3 }, notes: [note('t3_granted_total', 'blank', '')] },
			{
				cells: { t3_partial_total: 3 },
				notes: [note('t3_new_total', 'na', '/'), note('t3_granted_total', 'text', 'x')]
			}
		);
		expect(found).toEqual([
			{
				cell: 't3_new_total',
				old: { state: 'zero', value: 0, raw: '' },
				new: { state: 'na', value: null, raw: '/' }
			},
			{
				cell: 't3_granted_total',
				old: { state: 'blank', value: null, raw: '' },
				new: { state: 'text', value: null, raw: 'x' }
			}
		]);
		expect(differencesOf({ cells: {}, notes: [] }, { cells: { n_items_total: 1 }, notes: [] })).toMatchObject(
			[{ old: { state: 'absent' }, new: { state: 'value', value: 1 } }]
		);
	});
});
