import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { fingerprintContent, hashText } from '../../src/lib/domain/fingerprint';

const report = fc.record({
	report_id: fc.uuid(),
	agency_id: fc.constantFrom('a', 'b'),
	report_year: fc.integer({ min: 2019, max: 2023 }),
	format: fc.constant('2021'),
	version: fc.integer({ min: 1, max: 3 }),
	status: fc.constant<'published'>('published'),
	scope: fc.constant<'own'>('own'),
	published_on: fc.constant(''),
	title: fc.string(),
	source: fc.string(),
	confidence: fc.constant<''>(''),
	problems_read: fc.boolean(),
	cells: fc.dictionary(fc.constantFrom('t3_new_total', 't3_new_natural', 'n_items_total'), fc.nat(9))
});

const content = fc.array(report, { minLength: 1, maxLength: 5 }).map((reports): DatasetContent => ({
	agencies: [],
	agencyYears: [],
	reports,
	notes: reports.map((r) => ({
		report_id: r.report_id,
		cell: 't3_new_legal',
		state: 'na',
		raw: '/',
		where: ''
	})),
	problems: [],
	others: []
}));

/** Returns the 64 bits behind 13 base-36 characters. */
function bits(text: string): bigint {
	return [...text].reduce((n, c) => n * 36n + BigInt(parseInt(c, 36)), 0n);
}

describe('the hash', () => {
	it('is FNV-1a of 64 bits, by its published values', () => {
		expect(bits(hashText(''))).toBe(0xcbf29ce484222325n);
		expect(bits(hashText('a'))).toBe(0xaf63dc4c8601ec8cn);
		expect(bits(hashText('foobar'))).toBe(0x85944171f73967e8n);
		expect(hashText('')).toMatch(/^[0-9a-z]{13}$/);
	});
});

describe('the fingerprint of figures', () => {
	it('is the same in any order of rows and cells, and under other titles, sources and report ids', () => {
		fc.assert(
			fc.property(content, (original) => {
				const turned: DatasetContent = {
					...original,
					notes: [...original.notes].reverse().map((n) => ({ ...n, report_id: `x${n.report_id}`, raw: '?' })),
					reports: [...original.reports].reverse().map((r) => ({
						...r,
						report_id: `x${r.report_id}`,
						title: 'other',
						source: '',
						cells: Object.fromEntries(Object.entries(r.cells).reverse())
					}))
				};
				expect(fingerprintContent(turned)).toBe(fingerprintContent(original));
			})
		);
	});

	it('differs when one figure, one state or one version differs', () => {
		fc.assert(
			fc.property(content, (original) => {
				const before = fingerprintContent(original);
				const first = original.reports[0] as DatasetContent['reports'][number];
				const rest = original.reports.slice(1);
				const old = first.cells.n_items_total;
				const cells = { ...first.cells, n_items_total: old === undefined ? 0 : old + 1 };
				const others: DatasetContent[] = [
					{ ...original, reports: [{ ...first, cells }, ...rest] },
					{ ...original, reports: [{ ...first, version: 9 }, ...rest] },
					{ ...original, notes: original.notes.map((n, i) => (i === 0 ? { ...n, state: 'blank' } : n)) }
				];
				for (const other of others) expect(fingerprintContent(other)).not.toBe(before);
			})
		);
	});
});
