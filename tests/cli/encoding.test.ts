import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseEncoding } from '../../src/cli/encoding.mjs';

const BOTH = ['br', 'gzip'];

it('takes the coding of highest weight, brotli where they tie', () => {
	expect(chooseEncoding('gzip, deflate, br, zstd', BOTH)).toBe('br');
	expect(chooseEncoding('br;q=0.5, gzip;q=0.8', BOTH)).toBe('gzip');
	expect(chooseEncoding('GZIP', BOTH)).toBe('gzip');
	expect(chooseEncoding('*', BOTH)).toBe('br');
	expect(chooseEncoding('br;q=0, *;q=0.1', BOTH)).toBe('gzip');
});

it('sends the file as it is when nothing at hand is accepted or identity is preferred', () => {
	expect(chooseEncoding(undefined, BOTH)).toBe(null);
	expect(chooseEncoding('', BOTH)).toBe(null);
	expect(chooseEncoding('deflate, zstd', BOTH)).toBe(null);
	expect(chooseEncoding('identity, gzip;q=0.5', BOTH)).toBe(null);
	expect(chooseEncoding('br', [])).toBe(null);
	expect(chooseEncoding('br;q=0', BOTH)).toBe(null);
});

it('never throws and never invents a coding, whatever the header says', () => {
	fc.assert(
		fc.property(fc.string(), (header) => {
			expect([null, ...BOTH]).toContain(chooseEncoding(header, BOTH));
		})
	);
});
