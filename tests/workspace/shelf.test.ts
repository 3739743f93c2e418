import { describe, expect, it } from 'vitest';
import { correctCell } from '../../src/lib/workspace/correctCommands';
import { removeReports } from '../../src/lib/workspace/commands';
import { emptyLedger, type KeptReport } from '../../src/lib/workspace/ledger';
import { DocumentShelf, documentsOf, unfold } from '../../src/lib/workspace/shelf';
import { AT, correction, importInto } from './ledgerCases';

const ID = 'a-2023-v1';
const start = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 2 }]);
const kept = start.tables.reports.get(ID) as KeptReport;

describe('the documents of the store', () => {
	it('are shared by a report and the steps that changed it, and kept while undoing can show them', () => {
		const three = correction('t3_new_total', { state: 'value', value: 3 });
		const corrected = correctCell(start, ID, three, AT);
		expect(documentsOf(corrected).size).toBe(1);
		const removed = removeReports(corrected, [ID], '', AT);
		expect(documentsOf(removed)).toEqual(documentsOf(start));
		expect(documentsOf({ ...removed, steps: [] }).size).toBe(0);
	});

	it('stand in a record by number and come back from it', () => {
		const shelf = new DocumentShelf();
		if (kept.document === null) throw new Error('no document');
		expect(shelf.fold(kept)).toBe(kept);
		shelf.put(kept.document, 7);
		expect(shelf.fold(kept).document).toBe(7);
		expect(unfold(shelf.fold(kept), new Map([[7, kept.document]]))).toEqual(kept);
		expect(unfold({ document: 8 }, new Map())).toEqual({ document: 8 });
		const copy = new DocumentShelf(shelf);
		expect(copy.take([kept.document])).toEqual([7]);
		expect([copy.numberOf(kept.document), shelf.numberOf(kept.document)]).toEqual([null, 7]);
	});
});
