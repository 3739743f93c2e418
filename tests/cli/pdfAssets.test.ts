import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensurePdfAssets } from '../../src/cli/pdfAssets.mjs';

let root: string;
const write = (path: string, text: string) => {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), text);
};
const install = (version: string) => {
	write('node_modules/pdfjs-dist/package.json', JSON.stringify({ version }));
	write('node_modules/pdfjs-dist/cmaps/a.bcmap', version);
	write('node_modules/pdfjs-dist/standard_fonts/b.pfb', version);
};

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('what PDFs are read with is copied once, again when a file is gone, and again for another version', () => {
	install('1.0.0');
	expect(ensurePdfAssets(root)).toBe(true);
	expect(existsSync(join(root, 'static/pdf/cmaps/a.bcmap'))).toBe(true);
	expect(ensurePdfAssets(root)).toBe(false);
	rmSync(join(root, 'static/pdf/standard_fonts/b.pfb'));
	expect(ensurePdfAssets(root)).toBe(true);
	expect(existsSync(join(root, 'static/pdf/standard_fonts/b.pfb'))).toBe(true);
	install('1.0.1');
	expect(ensurePdfAssets(root)).toBe(true);
	expect(ensurePdfAssets(root)).toBe(false);
});
