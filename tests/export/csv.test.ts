import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/lib/export/csv';
import { fileName } from '../../src/lib/export/files';

describe('a CSV file', () => {
	it('begins with a byte order mark and ends its lines as spreadsheets expect', () => {
		expect(
			toCsv([
				['a', 1],
				['b', null]
			])
		).toBe('\ufeffa,1\r\nb,\r\n');
	});

	it('disarms what a spreadsheet would run, and leaves numbers alone', () => {
		expect(toCsv([['=1+1', '+SUM(A1)', '-2', '-cmd', '@x', '\tx', '+3', '-0.5']])).toBe(
			"\ufeff'=1+1,'+SUM(A1),-2,'-cmd,'@x,'\tx,+3,-0.5\r\n"
		);
	});

	it('gives any table back cell by cell', () => {
		const text = fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.replace(/\0/g, ''));
		fc.assert(
			fc.property(
				fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
				(rows) => {
					const read = Papa.parse<string[]>(toCsv(rows).slice(1), { delimiter: ',', newline: '\r\n' });
					const expected = rows.map((row) =>
						row.map((c) => (/^[=+\-@\t\r]/.test(c) && !/^[+-]?\d+(\.\d+)?$/.test(c) ? `'${c}` : c))
					);
					expect(read.data.slice(0, -1)).toEqual(expected);
				}
			)
		);
	});
});

describe('a file name', () => {
	it('never leaves the folder it is saved to and is never empty', () => {
		expect(fileName('../../etc/passwd', '.csv')).toBe('etc passwd.csv');
		expect(fileName('', '.csv')).toBe('gongkai.csv');
		expect(fileName('con', '.csv')).toBe('gongkai con.csv');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (name) => {
				const made = fileName(name, '.csv');
				expect(made).toMatch(/^[^/\\:*?"<>|\u0000-\u001f]+\.csv$/);
				expect([...made].length).toBeLessThanOrEqual(120);
			})
		);
	});
});
