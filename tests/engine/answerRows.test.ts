import { describe, expect, it } from 'vitest';
import { answerCell, answerType, batchRows, isUnreadable } from '../../src/lib/engine/answerRows';

describe('values of an answer', () => {
	it('keep nothing, zero, an empty text and no apart', () => {
		expect(answerCell(null, 'Int32')).toBeNull();
		expect(answerCell(undefined, 'Int32')).toBeNull();
		expect(answerCell(0, 'Float64')).toBe(0);
		expect(answerCell('', 'Utf8')).toBe('');
		expect(answerCell(false, 'Bool')).toBe(false);
	});

	it('tell numbers that are not finite in words, so that no file holds a false one', () => {
		expect(answerCell(Number.NaN, 'Float64')).toBe('NaN');
		expect(answerCell(Number.POSITIVE_INFINITY, 'Float64')).toBe('Infinity');
	});

	it('write dates, moments and times of day as ISO text', () => {
		expect(answerCell(1_704_153_600_000, 'Date32<DAY>')).toBe('2024-01-02');
		expect(answerCell(1_704_164_645_000, 'Timestamp<MICROSECOND>')).toBe('2024-01-02 03:04:05');
		expect(answerCell(3_723_000_000n, 'Time64<MICROSECOND>')).toBe('01:02:03');
		expect(answerCell(3_723_500_000n, 'Time64<MICROSECOND>')).toBe('01:02:03.5');
	});

	it('write bytes as hex and nested values as JSON', () => {
		expect(answerCell(new Uint8Array([120, 0]), 'Binary')).toBe('0x7800');
		expect(answerCell({ a: 1n }, 'Struct<{a:Int64}>')).toBe('{"a":1}');
	});

	it('are refused where the span of time they hold cannot be read truthfully', () => {
		expect(isUnreadable('Interval<MONTH_DAY_NANO>')).toBe(true);
		expect(isUnreadable('List<Interval<MONTH_DAY_NANO>>')).toBe(true);
		expect(isUnreadable('Utf8')).toBe(false);
	});

	it('are typed by their column', () => {
		const types = [
			'Int32',
			'Uint8',
			'Float64',
			'Decimal[9e+2]',
			'Bool',
			'Date32<DAY>',
			'Utf8',
			'List<Int32>'
		];
		expect(types.map((t) => answerType(t))).toEqual([
			...['number', 'number', 'number', 'number', 'flag', 'date', 'text', 'text']
		]);
	});

	it('come as rows as long as the columns, no more than asked for', () => {
		const columns = [
			[1, 2, 3],
			['a', null, 'c']
		];
		const batch = { numRows: 3, getChildAt: (i: number) => ({ get: (r: number) => columns[i]?.[r] }) };
		expect(batchRows(batch, ['Int32', 'Utf8'], 2)).toEqual([
			[1, 'a'],
			[2, null]
		]);
	});
});
