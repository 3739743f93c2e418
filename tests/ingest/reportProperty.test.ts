import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/lib/domain/cells';
import { codesOf } from '../fixtures/reports/form';
import { consistentReport, sequence } from '../fixtures/reports/figures';
import { filesOf } from '../fixtures/reports/make';
import { numbersOf, read, readText } from './madeReports';

const FORM = fc.constantFrom('2019' as const, '2021' as const);
const KINDS = filesOf(consistentReport('2021', sequence(1), 1))
	.map((f) => f.name)
	.filter((name) => name !== 'F.txt');

/** Lone bars between cells do not show where a row ends: blanks at its ends are lost in that layout. */
const EXACT = KINDS.filter((name) => name !== 'bars.txt');

it('the forms of the made reports have the cells of the catalogue', () => {
	for (const form of ['2019', '2021'] as const) {
		const known = (['t2', 't3', 't4'] as const).flatMap((t) => cellsOf(form, t).map((c) => c.code));
		expect(new Set(codesOf(form))).toEqual(new Set(known));
	}
});

describe('any consistent report', () => {
	it('reads back equal in every layout that keeps cells apart', async () => {
		await fc.assert(
			fc.asyncProperty(
				FORM,
				fc.integer({ min: 1 }),
				fc.integer({ min: 1, max: 9_999 }),
				fc.constantFrom(...KINDS),
				async (form, seed, most, kind) => {
					const report = consistentReport(form, sequence(seed), most);
					const file = filesOf(report).find((f) => f.name === kind);
					const { cells, unreadable } = await read(file?.bytes ?? new Uint8Array(), kind);
					expect(cells).toEqual(numbersOf(report));
					expect(unreadable).toEqual([]);
				}
			),
			{ numRuns: 120 }
		);
	});

	it('with blanks reads back equal, the blanks as blanks', async () => {
		await fc.assert(
			fc.asyncProperty(
				FORM,
				fc.integer({ min: 1 }),
				fc.integer({ min: 1, max: 8 }),
				fc.constantFrom(...EXACT),
				async (form, seed, share, kind) => {
					const next = sequence(seed);
					const report = consistentReport(form, next, 60);
					for (const code of Object.keys(report.figures)) if (next(9) < share) delete report.figures[code];
					const file = filesOf(report).find((f) => f.name === kind);
					const { cells, states } = await read(file?.bytes ?? new Uint8Array(), kind);
					expect(cells).toEqual(numbersOf(report));
					for (const [code, state] of Object.entries(states)) {
						if (report.figures[code] === undefined) expect(['blank', 'absent'], code).toContain(state);
					}
				}
			),
			{ numRuns: 120 }
		);
	});

	it('run together never yields a wrong figure without a word about its row', async () => {
		await fc.assert(
			fc.asyncProperty(
				FORM,
				fc.integer({ min: 1 }),
				fc.integer({ min: 1, max: 40 }),
				async (form, seed, most) => {
					const report = consistentReport(form, sequence(seed), most);
					const file = filesOf(report).find((f) => f.name === 'F.txt');
					const { cells } = await read(file?.bytes ?? new Uint8Array(), 'F.txt');
					const known = numbersOf(report);
					for (const [code, value] of Object.entries(cells)) expect(value, code).toBe(known[code]);
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('any text', () => {
	it('is read without failing and without inventing figures', async () => {
		const words = [
			'规章',
			'0',
			'12',
			'|',
			'\t',
			'\n',
			'\n\n',
			'总计',
			'其他',
			'一、本年新收政府信息公开申请数量',
			'自然人',
			'信息内容'
		];
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 60 }),
				async (parts) => {
					const text = parts.join('');
					const { cells } = await readText(`a${text}`);
					const digits = text.normalize('NFKC').replace(/[\s,]/g, '');
					for (const value of Object.values(cells))
						expect(digits).toContain(String(Math.abs(value)).replace(/^0\./, '.'));
				}
			),
			{ numRuns: 300 }
		);
	});
});
