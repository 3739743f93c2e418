import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precompress } from '../../src/cli/precompress.mjs';
import { hashOf, isCurrent, remember } from '../../src/cli/stamp.mjs';

let root: string;
const write = (name: string, text: string) => writeFileSync(join(root, name), text);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'gongkai-stamp-'));
	mkdirSync(join(root, 'in'));
	mkdirSync(join(root, 'out'));
	write('in/a.txt', 'one');
	write('out/b.txt', 'made');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the hash of inputs', () => {
	it('changes with content, name and number of files, and with nothing else', () => {
		const first = hashOf(root, ['in']);
		write('in/a.txt', 'one');
		expect(hashOf(root, ['in', 'absent'])).toBe(first);
		write('in/a.txt', 'two');
		const second = hashOf(root, ['in']);
		expect(second).not.toBe(first);
		write('in/c.txt', '');
		expect(hashOf(root, ['in'])).not.toBe(second);
		expect(hashOf(root, ['in'], (path) => path === 'in/c.txt')).toBe(second);
	});
});

describe('a stage', () => {
	it('is current until its inputs change or its output is touched', () => {
		const stamp = join(root, 'stamps', 'stage.json');
		expect(isCurrent(root, stamp, 'x', 'out')).toBe(false);
		remember(root, stamp, 'x', 'out');
		expect(isCurrent(root, stamp, 'x', 'out')).toBe(true);
		expect(isCurrent(root, stamp, 'y', 'out')).toBe(false);
		write('out/b.txt', 'longer than before');
		expect(isCurrent(root, stamp, 'x', 'out')).toBe(false);
		rmSync(join(root, 'out'), { recursive: true });
		expect(isCurrent(root, stamp, 'x', 'out')).toBe(false);
	});

	it('with a damaged stamp runs again', () => {
		write('stage.json', '{"inputs":');
		expect(isCurrent(root, join(root, 'stage.json'), 'x', 'out')).toBe(false);
	});
});

describe('precompression', () => {
	it('makes twins of text but not of data, and compresses the same content only once', async () => {
		const cache = join(root, 'cache');
		write('out/page.html', 'row '.repeat(1000));
		write('out/same.js', 'row '.repeat(1000));
		write('out/city.duckdb', 'row '.repeat(1000));
		expect(await precompress(join(root, 'out'), cache)).toMatchObject({ files: 2 });
		expect(readdirSync(join(root, 'out')).sort()).toEqual(
			[
				'b.txt',
				'city.duckdb',
				'page.html',
				'page.html.br',
				'page.html.gz',
				'same.js',
				'same.js.br',
				'same.js.gz'
			].sort()
		);
		rmSync(join(root, 'out', 'page.html.br'));
		expect(await precompress(join(root, 'out'), cache)).toEqual({ files: 2, compressed: 0 });
		expect(readFileSync(join(root, 'out', 'page.html.br')).length).toBeLessThan(100);
	});
});
