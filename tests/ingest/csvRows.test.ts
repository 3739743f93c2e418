import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows, rowsOfText } from '../../src/lib/ingest/csvRows';
import { sniffDelimiter } from '../../src/lib/ingest/delimiter';
import { csv } from './reports';

function cut(text: string, size: number): { rows: string[][]; troubles: [string, number][] } {
	const troubles: [string, number][] = [];
	const cutter = new CsvRows(',', (code, row) => troubles.push([code, row]));
	const rows: string[][] = [];
	for (let i = 0; i < text.length; i += size) rows.push(...cutter.push(text.slice(i, i + size)));
	return { rows: [...rows, ...cutter.finish()], troubles };
}

describe('records of a CSV text', () => {
	it('come out the same however the text arrives', () => {
		const field = fc.string({ unit: fc.constantFrom(...'ab,"\n;=教 '), maxLength: 8 });
		const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(table, fc.integer({ min: 1, max: 30 }), (rows, size) => {
				const { rows: found, troubles } = cut(csv(rows, ',', '\n'), size);
				expect(found).toEqual(rows);
				expect(troubles).toEqual([]);
			})
		);
	});

	it('are not swallowed by a quote that never closes', () => {
		const { rows, troubles } = cut('a,b\n1,"zwei\n3,4\n5,6\n', 7);
		expect(rows).toEqual([
			['a', 'b'],
			['1', '"zwei'],
			['3', '4'],
			['5', '6']
		]);
		expect(troubles).toEqual([['unclosed-quote', 2]]);
	});

	it('are not swallowed by a quote that closes in another row', () => {
		const { rows, troubles } = cut('a,b\n1,"zwei\n3,4\n5,"sechs"\n7,8\n', 100);
		expect(rows).toEqual([
			['a', 'b'],
			['1', '"zwei'],
			['3', '4'],
			['5', 'sechs'],
			['7', '8']
		]);
		expect(troubles).toEqual([['unclosed-quote', 2]]);
	});

	it('keep line breaks inside quotes and count as one row', () => {
		expect(rowsOfText('a,"b\nc"\nd,e', ',')).toEqual([
			['a', 'b\nc'],
			['d', 'e']
		]);
	});

	it('of a file full of stray quotes end', () => {
		const text = Array.from({ length: 3000 }, (_, i) => `x${i},"y`).join('\n');
		expect(cut(text, 1000).rows.length).toBe(3000);
	});
});

describe('the delimiter', () => {
	it('is the one under which rows are even', () => {
		expect(sniffDelimiter('a,b,c\n1,2,3\n')).toBe(',');
		expect(sniffDelimiter('a\tb\tc\n"1,000"\t2\t3,5\n')).toBe('\t');
		expect(sniffDelimiter('a;b\n1,5;2\n3,5;2,5\n4;4\n')).toBe(';');
		expect(sniffDelimiter('alone\n1\n')).toBe(',');
	});
});
