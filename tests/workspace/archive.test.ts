import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeArchive, packWorkspace, unpackWorkspace } from '../../src/lib/workspace/archive';
import * as commands from '../../src/lib/workspace/commands';
import { emptyLedger, undo, type KeptReport, type Ledger, type Tables } from '../../src/lib/workspace/ledger';
import { mergeCounts, mergeWorkspace, replaceWorkspace } from '../../src/lib/workspace/restore';
import { compress } from '../../src/lib/view/packet';
import { checkKept } from '../../src/lib/workspace/validate';
import { MAX_LINES, MAX_TEXT } from '../../src/lib/workspace/validateDocument';
import { anyAct, AT, correction, importInto } from './ledgerCases';

const anyLedger = fc
	.array(anyAct, { minLength: 1, maxLength: 8 })
	.map((acts) => acts.reduce<Ledger>((ledger, act, n) => act(ledger, n), emptyLedger()));

function opened(bytes: Uint8Array): Tables {
	const result = unpackWorkspace(bytes);
	if (!result.ok) throw new Error(result.why);
	expect(result.damaged).toBe(0);
	return result.tables;
}

describe('a workspace file', () => {
	it('gives back exactly what was saved', () => {
		fc.assert(
			fc.property(anyLedger, (ledger) => {
				const bytes = packWorkspace(ledger.tables);
				expect(looksLikeArchive(bytes)).toBe(true);
				expect(opened(bytes)).toEqual(ledger.tables);
			})
		);
	});

	it('ends in a reason, never in an error, whatever its bytes are', () => {
		const good = packWorkspace(
			importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 1 }]).tables
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uint8Array({ maxLength: 200 }),
					fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([...good.subarray(0, 20), ...tail])),
					fc.nat(good.length).map((n) => good.slice(0, n)),
					fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
						const bytes = good.slice();
						bytes[at] = byte;
						return bytes;
					})
				),
				(bytes) => {
					const result = unpackWorkspace(bytes);
					if (!result.ok) expect(['not-ours', 'version', 'damaged', 'too-large']).toContain(result.why);
				}
			)
		);
	});

	it('of the first release is read: its reports have no document and no correction', () => {
		const { tables } = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 2 }]);
		const old = [...tables.reports.values()].map(({ document, corrections, ...rest }) => {
			expect([document?.kind, corrections]).toEqual(['html', []]);
			return rest;
		});
		const records = {
			settings: [],
			agencies: [...tables.agencies.values()],
			years: [],
			reports: old,
			imports: [...tables.imports.values()]
		};
		const file = (version: number) =>
			new Uint8Array([
				...new TextEncoder().encode(`gongkai-workspace ${version}\n`),
				...compress(new TextEncoder().encode(JSON.stringify(records)))
			]);
		const read = opened(file(1));
		expect([...read.reports.values()].map((k) => [k.document, k.corrections])).toEqual([[null, []]]);
		expect(read.acknowledgements.size + read.reorganisations.size).toBe(0);
		expect(unpackWorkspace(file(2))).toEqual({ ok: false, why: 'damaged' });
	});

	it('of a newer program says so', () => {
		expect(unpackWorkspace(new TextEncoder().encode('gongkai-workspace 3\nxx'))).toEqual({
			ok: false,
			why: 'version'
		});
	});

	it('with records that are not what they should be keeps the others and counts the bad ones', () => {
		const good = importInto(emptyLedger(), 'one', [
			{ agency: 'a', year: 2022, figure: 1 },
			{ agency: 'b', year: 2023, figure: 2 }
		]).tables;
		const records = {
			settings: [{ key: 'title', value: 7 }],
			agencies: [...good.agencies.values(), { agency_id: '<script>' }, null],
			years: [{ agency_id: 'nobody', year: 2023, expected: true, population: null, staff: null }],
			reports: [...good.reports.values()].map((kept, i) =>
				i === 0 ? { ...kept, report: { ...kept.report, cells: { __proto__x: 1 } } } : kept
			),
			imports: []
		};
		const head = new TextEncoder().encode('gongkai-workspace 1\n');
		const body = compress(new TextEncoder().encode(JSON.stringify(records)));
		const result = unpackWorkspace(new Uint8Array([...head, ...body]));
		expect(result).toMatchObject({ ok: true, damaged: 5 });
		if (result.ok) {
			expect([...result.tables.reports.keys()]).toEqual(['b-2023-v1']);
			expect(result.tables.agencies).toEqual(good.agencies);
		}
	});
});

describe('a record with a document', () => {
	const kept = () => {
		const { tables } = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 2 }]);
		return tables.reports.get('a-2023-v1') as KeptReport;
	};
	const line = { text: 'x', columns: null, page: null, sheet: '', table: null };
	const long = { ...line, text: 'x'.repeat(MAX_TEXT) };

	it('is kept as it is', () => {
		expect(checkKept(structuredClone(kept()))).toEqual(kept());
	});

	it.each([
		['too many lines', { lines: Array.from({ length: MAX_LINES + 1 }, () => line) }],
		['too much text', { lines: [long, line] }],
		['a line that is none', { lines: [{ ...line, columns: ['1'] }] }],
		['a place outside it', { spots: { t3_new_total: { line: 3, column: 0 } } }],
		['a cell nobody knows', { spots: { nonsense: { line: 1, column: 0 } } }],
		['a table nobody knows', { unreadable: ['t9'] }],
		['a kind nobody knows', { kind: 'ofd' }],
		['text that is none', { prose: { statements: [{}], text: '', sectionSix: null, compared: null } }]
	])('is refused with %s', (_, wrong) => {
		const report = kept();
		expect(checkKept({ ...report, document: { ...report.document, ...wrong } })).toBeNull();
	});

	it.each([
		['a cell nobody knows', { cell: 'nonsense' }],
		['a number where the state has none', { after: { state: 'blank', value: 1 } }],
		['a zero that is not called one', { after: { state: 'value', value: 0 } }],
		['no state', { before: { value: 1 } }]
	])('is refused with a correction with %s', (_, wrong) => {
		const good = correction('t3_new_total', { state: 'value', value: 3 });
		expect(checkKept({ ...kept(), corrections: [good] })?.corrections).toEqual([good]);
		expect(checkKept({ ...kept(), corrections: [{ ...good, ...wrong }] })).toBeNull();
	});
});

describe('restoring a workspace file', () => {
	it('in place of everything gives what was saved, and can be undone', () => {
		fc.assert(
			fc.property(anyLedger, anyLedger, (here, there) => {
				const restored = replaceWorkspace(here, there.tables, 'x.gongkai', AT);
				expect(restored.tables).toEqual(there.tables);
				if (restored.steps.length > here.steps.length) expect(undo(restored)).toEqual(here);
			})
		);
	});

	it('by merging changes nothing that counts already and loses no report', () => {
		fc.assert(
			fc.property(anyLedger, anyLedger, (here, there) => {
				const merged = mergeWorkspace(here, there.tables, 'x.gongkai', AT);
				for (const [key, kept] of here.tables.reports) expect(merged.tables.reports.get(key)).toEqual(kept);
				const counts = mergeCounts(here, there.tables);
				expect(counts.added + counts.beside + counts.same).toBe(there.tables.reports.size);
				expect(merged.tables.reports.size).toBe(here.tables.reports.size + counts.added + counts.beside);
			})
		);
	});

	it('by merging keeps a differing report beside the one that counts', () => {
		const here = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 1 }]);
		const there = importInto(emptyLedger(), 'two', [{ agency: 'a', year: 2023, figure: 2 }]);
		const merged = mergeWorkspace(commands.renameDataset(here, 'ours', AT), there.tables, 'x.gongkai', AT);
		expect([...merged.tables.reports.values()].map((k) => [k.report.version, k.set_aside])).toEqual([
			[1, false],
			[2, true]
		]);
		expect(mergeCounts(merged, there.tables)).toMatchObject({ same: 1, added: 0, beside: 0 });
	});
});
