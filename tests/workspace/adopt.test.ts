import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { adoptContent, type Adoption } from '../../src/lib/workspace/adopt';
import { renameDataset, saveAgency } from '../../src/lib/workspace/commands';
import { contentOf } from '../../src/lib/workspace/content';
import { emptyLedger, undo, type Ledger } from '../../src/lib/workspace/ledger';
import { sortRecords } from '../../src/lib/workspace/records';
import { carriedContent } from '../../src/lib/view/carried';
import { defaultView } from '../../src/lib/view/view';
import { agency, anyAct, AT, importInto } from './ledgerCases';

const view = defaultView('zh', { dataset: 'mine', years: [2021, 2023], metric: 'requests_new', kind: 'all' });

/** What a link to a view of this ledger carries. */
function carried(ledger: Ledger): DatasetContent {
	return carriedContent(contentOf(ledger.tables), view, { agencies: 'all', words: true, places: false });
}

function taking(content: DatasetContent): Adoption {
	return { content, name: 'a link', import_id: 'taken', at: AT };
}

const anyLedger = fc
	.array(anyAct, { minLength: 1, maxLength: 8 })
	.map((acts) => acts.reduce<Ledger>((ledger, act, n) => act(ledger, n), emptyLedger()));

/** Returns agency, year and figures of each report that counts. */
function counting(content: DatasetContent): string[] {
	return content.reports
		.filter((r) => r.status === 'published')
		.map((r) => JSON.stringify([r.agency_id, r.report_year, r.cells]))
		.sort();
}

describe('taking visiting data over', () => {
	it('into an empty workspace keeps every report that came, under ids the store takes, and is undone whole', () => {
		fc.assert(
			fc.property(anyLedger, (there) => {
				const content = carried(there);
				const { ledger } = adoptContent(emptyLedger(), taking(content));
				expect(counting(contentOf(ledger.tables))).toEqual(counting(content));
				const kept = Object.fromEntries(
					Object.entries(ledger.tables).map(([name, rows]) => [name, [...rows.values()]])
				);
				expect(sortRecords(kept as unknown as Parameters<typeof sortRecords>[0]).damaged).toBe(0);
				if (ledger.steps.length > 0) expect(undo(ledger)).toEqual(emptyLedger());
			})
		);
	});

	it('changes nothing that counts already, and undoing brings back exactly what was there', () => {
		fc.assert(
			fc.property(anyLedger, anyLedger, (here, there) => {
				const { ledger, counts } = adoptContent(here, taking(carried(there)));
				const after = new Set(counting(contentOf(ledger.tables)));
				for (const report of counting(contentOf(here.tables))) expect(after).toContain(report);
				if (counts === null) expect(ledger).toBe(here);
				else {
					expect(ledger.steps.at(-1)?.kind).toBe('import');
					expect(undo(ledger).tables).toEqual(here.tables);
				}
			})
		);
	});

	it('a second time does nothing', () => {
		const content = carried(importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 1 }]));
		const once = adoptContent(emptyLedger(), taking(content)).ledger;
		expect(adoptContent(once, taking(content))).toEqual({ ledger: once, counts: null });
	});

	it('keeps a differing report beside the one that counts and says so in the log', () => {
		const here = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 1 }]);
		const there = importInto(emptyLedger(), 'two', [
			{ agency: 'a', year: 2023, figure: 2 },
			{ agency: 'a', year: 2022, figure: 3 }
		]);
		const { ledger, counts } = adoptContent(here, taking(carried(there)));
		expect(counts).toMatchObject({ added: 1, beside: 1, same: 0 });
		expect(ledger.tables.imports.get('taken')).toMatchObject({ files: ['a link'], added: 2, skipped: 0 });
		expect([...ledger.tables.reports.values()].map((k) => [k.report.report_id, k.set_aside])).toEqual([
			['a-2023-v1', false],
			['a-2022-v1', false],
			['a-2023-v2', true]
		]);
	});

	it('takes an agency of the same name for the same one, and never another one with its id', () => {
		const there = importInto(emptyLedger(), 'two', [{ agency: 'a', year: 2022, figure: 3 }]);
		const namesake = saveAgency(emptyLedger(), { ...agency('x'), name_zh: agency('a').name_zh }, AT);
		const matched = adoptContent(namesake, taking(carried(there))).ledger;
		expect([...matched.tables.reports.keys()]).toEqual(['x-2022-v1']);
		expect([...matched.tables.agencies.keys()]).toEqual(['x']);
		const stranger = saveAgency(emptyLedger(), { ...agency('a'), name_zh: 'somebody else' }, AT);
		const apart = adoptContent(stranger, taking(carried(there))).ledger;
		expect(apart.tables.agencies.size).toBe(2);
		expect(apart.tables.reports.has('a-2022-v1')).toBe(false);
		expect(apart.tables.reports.size).toBe(1);
	});

	it('leaves the name a person gave to their data alone', () => {
		const there = renameDataset(
			importInto(emptyLedger(), 'two', [{ agency: 'a', year: 2022, figure: 3 }]),
			'theirs',
			AT
		);
		expect(adoptContent(emptyLedger(), taking(carried(there))).ledger.tables.settings.size).toBe(0);
	});
});
