import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkDecoder, decodeBytes, detectEncoding, foreignFormat } from '../../src/lib/ingest/decode';
import { encodeGb18030, encodeUtf16 } from '../fixtures/csv/encode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const LINE = '单位名称,年度,本年新收政府信息公开申请数量\n某市教育局,2022,12\n某市财政局,2022,7\n';

function inPieces(bytes: Uint8Array, size: number): string {
	const decoder = new ChunkDecoder(detectEncoding(bytes.subarray(0, Math.max(size, 64)), false));
	let text = '';
	for (let i = 0; i < bytes.length; i += size) text += decoder.push(bytes.subarray(i, i + size));
	return text + decoder.push(new Uint8Array(0), true);
}

describe('the encoding of a file', () => {
	it('is told by its byte order mark', () => {
		const bom = (bytes: Uint8Array, ...mark: number[]) => new Uint8Array([...mark, ...bytes]);
		const cases = [
			[bom(utf8(LINE), 0xef, 0xbb, 0xbf), 'utf-8'],
			[bom(encodeUtf16(LINE, true), 0xff, 0xfe), 'utf-16le'],
			[bom(encodeUtf16(LINE, false), 0xfe, 0xff), 'utf-16be']
		] as const;
		for (const [bytes, encoding] of cases) {
			const { text, detected } = decodeBytes(bytes);
			expect(detected).toEqual({ encoding, sure: true, why: 'bom' });
			expect(text).toBe(LINE);
		}
	});

	it('is told without one', () => {
		const cases = [
			[utf8(LINE), 'utf-8'],
			[encodeGb18030(LINE), 'gb18030'],
			[encodeUtf16(LINE, true), 'utf-16le'],
			[encodeUtf16(LINE, false), 'utf-16be']
		] as const;
		for (const [bytes, encoding] of cases) {
			expect(decodeBytes(bytes)).toMatchObject({
				text: LINE,
				detected: { encoding, sure: true },
				damaged: 0
			});
		}
	});

	it('can be chosen, and shows what does not fit', () => {
		const { damaged, detected } = decodeBytes(encodeGb18030(LINE), 'utf-8');
		expect(detected).toEqual({ encoding: 'utf-8', sure: true, why: 'chosen' });
		expect(damaged).toBeGreaterThan(0);
	});

	it('is uncertain where neither UTF-8 nor GB18030 fits', () => {
		const bytes = new Uint8Array([...utf8(LINE), 0xff, 0xff, 0x0a]);
		expect(detectEncoding(bytes, true)).toEqual({ encoding: 'utf-8', sure: false, why: 'fallback' });
	});

	it('is settled later when the file begins in plain ASCII', () => {
		const ascii = utf8('agency,year,t3_new_total\n'.repeat(20));
		const bytes = new Uint8Array([...ascii, ...encodeGb18030(LINE)]);
		for (const size of [100, 507, 511]) expect(inPieces(bytes, size)).toContain(LINE);
	});
});

describe('decoding in pieces', () => {
	it('gives the text of the whole, whatever the encoding and the cuts', () => {
		const line = fc.array(fc.constantFrom(...'单位年度0123456789,"\n教育局龘𠮷'), {
			minLength: 40,
			maxLength: 300
		});
		const encoders = [utf8, encodeGb18030, (t: string) => encodeUtf16(`\uFEFF${t}`, true)];
		fc.assert(
			fc.property(
				line,
				fc.constantFrom(...encoders),
				fc.integer({ min: 1, max: 97 }),
				(chars, encode, size) => {
					const text = `单位名称,年度,新收申请\n${chars.join('')}`;
					expect(inPieces(encode(text), size)).toBe(text);
				}
			)
		);
	});

	it('makes one line end of all, also across a cut', () => {
		const bytes = utf8('a\r\nb\rc\nd\r\n');
		for (const size of [1, 2, 3, 20]) {
			const decoder = new ChunkDecoder({ encoding: 'utf-8', sure: true, why: 'chosen' });
			let text = '';
			for (let i = 0; i < bytes.length; i += size) text += decoder.push(bytes.subarray(i, i + size));
			expect(text + decoder.push(new Uint8Array(0), true)).toBe('a\nb\nc\nd\n');
		}
	});

	it('counts NULs and damaged characters', () => {
		const { nuls, damaged } = decodeBytes(new Uint8Array([0x61, 0, 0x62, 0xe4, 0xb8]), 'utf-8');
		expect(nuls).toBe(1);
		expect(damaged).toBe(1);
	});
});

describe('files that are no text', () => {
	it('are known by their first bytes', () => {
		expect(foreignFormat(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('zip');
		expect(foreignFormat(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('xls');
		expect(foreignFormat(utf8('%PDF-1.7'))).toBe('pdf');
		expect(foreignFormat(utf8('\n <!DOCTYPE html><p>'))).toBe('html');
		expect(foreignFormat(utf8('<table><tr>'))).toBe('html');
		expect(foreignFormat(utf8(LINE))).toBeNull();
	});
});
