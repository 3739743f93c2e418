import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../src/cli/precompress.mjs';
import { serveBuild } from '../../src/cli/server.mjs';
import { rawRequest, type RawResponse } from '../support/rawHttp';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const PAGE = `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-AbC+/123='"><h1>x</h1>${'<p>row</p>'.repeat(200)}`;
const SCRIPT = `export const words = ${JSON.stringify('word '.repeat(500))};\n`;
const DATA = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256));
const DATA_FILE = 'data/city-0123456789abcdef.duckdb';
const FILES: Record<string, string | Buffer> = {
	'index.html': PAGE,
	'404.html': '<!doctype html><h1>nothing here</h1><a href="./">home</a>',
	'zh/model-city/index.html': PAGE.replace('<h1>x', '<h1>city'),
	'_app/immutable/workers/ingest-AbCd.js': SCRIPT,
	'data/manifest.json': '{"a":1}',
	'.secret': 'secret',
	'odd name #1?.txt': 'odd',
	'empty.txt': '',
	[DATA_FILE]: DATA
};

const around = mkdtempSync(join(tmpdir(), 'gongkai-serve-'));
const dir = join(around, 'build');
let root: Awaited<ReturnType<typeof serveBuild>>;
let below: Awaited<ReturnType<typeof serveBuild>>;

beforeAll(async () => {
	for (const [name, content] of Object.entries(FILES)) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), content);
	}
	writeFileSync(join(around, 'outside.txt'), 'outside');
	await precompress(dir, join(around, 'cache'));
	root = await serveBuild({ dir });
	below = await serveBuild({ dir, base: '/gongkai' });
});

afterAll(async () => {
	await Promise.all([root.close(), below.close()]);
	rmSync(around, { recursive: true });
});

const get = (path: string, headers = {}, method?: string): Promise<RawResponse> =>
	rawRequest(root.port, path, headers, method);

describe('byte ranges of a dataset file', () => {
	const path = `/${DATA_FILE}`;
	const range = (value: string, headers = {}) => get(path, { Range: value, ...headers });

	it('are exact at the edges: one byte, the last hundred, an open end, past the end', async () => {
		const cases: [string, number, number][] = [
			['bytes=0-0', 0, 1],
			['bytes=-100', 4900, 5000],
			['bytes=-1', 4999, 5000],
			['bytes=-99999', 0, 5000],
			['bytes=4990-', 4990, 5000],
			['bytes=4990-999999', 4990, 5000],
			['bytes=4999-4999', 4999, 5000]
		];
		for (const [value, from, to] of cases) {
			const answer = await range(value);
			expect(answer.status, value).toBe(206);
			expect(answer.headers['content-range'], value).toBe(`bytes ${from}-${to - 1}/5000`);
			expect(answer.headers['content-length'], value).toBe(String(to - from));
			expect(answer.body.equals(DATA.subarray(from, to)), value).toBe(true);
		}
	});

	it('that cannot be satisfied are refused with the true size', async () => {
		for (const value of ['bytes=5000-', 'bytes=9999-10000', 'bytes=-0']) {
			const answer = await range(value);
			expect(answer.status, value).toBe(416);
			expect(answer.headers['content-range'], value).toBe('bytes */5000');
		}
	});

	it('that are malformed, of another unit, or several at once get the whole file', async () => {
		for (const value of ['bytes=abc', 'rows=0-1', 'bytes=', 'bytes=0-1,100-101']) {
			const answer = await range(value);
			expect(answer.status, value).toBe(200);
			expect(answer.body.equals(DATA), value).toBe(true);
		}
	});

	it('equal the slice of the file for any pair of positions', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(4999), fc.nat(6000), async (from, length) => {
				const answer = await range(`bytes=${from}-${from + length}`);
				expect(answer.body.equals(DATA.subarray(from, from + length + 1))).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('are ignored when If-Range names another version', async () => {
		expect((await range('bytes=0-0', { 'If-Range': '"other"' })).status).toBe(200);
	});

	it('stay those of the plain file when the client accepts compression', async () => {
		const answer = await range('bytes=0-9', { 'Accept-Encoding': 'gzip, br' });
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.body.equals(DATA.subarray(0, 10))).toBe(true);
		const script = await get('/_app/immutable/workers/ingest-AbCd.js', {
			Range: 'bytes=0-5',
			'Accept-Encoding': 'br'
		});
		expect([script.status, script.body.toString()]).toEqual([206, 'export']);
	});

	it('are announced by HEAD with the true size and no body', async () => {
		const answer = await get(path, { 'Accept-Encoding': 'br' }, 'HEAD');
		expect(answer.status).toBe(200);
		expect(answer.headers['content-length']).toBe('5000');
		expect(answer.headers['accept-ranges']).toBe('bytes');
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.body.length).toBe(0);
		const ranged = await get(path, { Range: 'bytes=0-' }, 'HEAD');
		expect([ranged.status, ranged.headers['content-length']]).toEqual([206, '5000']);
	});
});

describe('compression', () => {
	const script = '/_app/immutable/workers/ingest-AbCd.js';

	it('follows Accept-Encoding and keeps the type of the original', async () => {
		const br = await get(script, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
		expect(br.headers['content-encoding']).toBe('br');
		expect(br.headers['content-type']).toBe('text/javascript; charset=utf-8');
		expect(br.headers['vary']).toBe('Accept-Encoding');
		expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);
		const gz = await get(script, { 'Accept-Encoding': 'br;q=0, gzip' });
		expect(gunzipSync(gz.body).toString()).toBe(SCRIPT);
		const plain = await get(script, { 'Accept-Encoding': 'identity' });
		expect(plain.body.toString()).toBe(SCRIPT);
		expect(plain.headers['vary']).toBe('Accept-Encoding');
	});

	it('never touches a dataset file', async () => {
		const answer = await get(`/${DATA_FILE}`, { 'Accept-Encoding': 'br' });
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.body.equals(DATA)).toBe(true);
	});
});

describe('caching', () => {
	it('is for ever where the name carries a hash, and revalidated elsewhere', async () => {
		const control = async (path: string) => (await get(path)).headers['cache-control'];
		expect(await control('/_app/immutable/workers/ingest-AbCd.js')).toMatch(/max-age=31536000, immutable$/);
		expect(await control(`/${DATA_FILE}`)).toMatch(/immutable$/);
		expect(await control('/data/manifest.json')).toBe('no-cache');
		expect(await control('/')).toBe('no-cache');
		expect(await control('/nowhere')).toBe('no-cache');
	});

	it('answers an unchanged file with 304, policy included', async () => {
		const etag = (await get('/zh/model-city/')).headers['etag'] ?? '';
		const again = await get('/zh/model-city/', { 'If-None-Match': etag });
		expect(again.status).toBe(304);
		expect(again.headers['content-security-policy']).toContain(POLICY);
	});
});

describe('addresses', () => {
	it('of folders lead to their page, with the slash added and the query kept', async () => {
		expect((await get('/zh/model-city/?m=a')).body.toString()).toContain('<h1>city');
		const answer = await get('/zh/model-city?m=a~b&y=2019..2025');
		expect([answer.status, answer.headers['location']]).toEqual([308, '/zh/model-city/?m=a~b&y=2019..2025']);
	});

	it('below a base path serve the same build, and nothing outside it', async () => {
		const at = (path: string) => rawRequest(below.port, path);
		expect((await at('/gongkai/zh/model-city/')).status).toBe(200);
		expect((await at('/gongkai?x=1')).headers['location']).toBe('/gongkai/?x=1');
		expect((await at('/gongkai/zh/model-city')).headers['location']).toBe('/gongkai/zh/model-city/');
		expect((await at('/zh/model-city/')).status).toBe(404);
		expect((await at('/gongkaix/')).status).toBe(404);
		expect((await at('/gongkai/a/b/c')).body.toString()).toContain('href="/gongkai/"');
	});

	it('that are unknown show the page for that with status 404', async () => {
		for (const path of ['/nowhere', '/zh/model-city/index.html/', '/zh', '/zh/', '/data/gone.duckdb']) {
			const answer = await get(path, { Accept: 'text/html' });
			const expected = path === '/zh' ? 308 : 404;
			expect(answer.status, path).toBe(expected);
			if (expected === 404) expect(answer.body.toString(), path).toContain('nothing here');
		}
	});

	it('with unusual characters in file names work', async () => {
		const answer = await get('/odd%20name%20%231%3F.txt');
		expect([answer.status, answer.body.toString()]).toEqual([200, 'odd']);
		expect((await get('/empty.txt', { Range: 'bytes=-5' })).status).toBe(416);
	});

	it('never lead out of the build or to dot files', async () => {
		const tries = [
			'/../outside.txt',
			'/%2e%2e/outside.txt',
			'/..%2foutside.txt',
			'/zh/..%5c..%5coutside.txt',
			'/zh/../../outside.txt',
			'//etc/passwd',
			'/.secret',
			'/%2esecret',
			'/zh/./model-city/'
		];
		for (const path of tries) {
			const answer = await get(path);
			expect(answer.status, path).toBe(404);
			expect(answer.body.toString(), path).not.toMatch(/outside|secret|root:/);
		}
		for (const path of ['/%', '/a%00b', '/%ff', 'http://other/']) {
			expect((await get(path)).status, path).toBe(400);
		}
	});

	it('never redirect to another host', async () => {
		for (const path of ['//zh/model-city', '///zh', '/%2f%2fexample/zh']) {
			expect((await get(path)).headers['location'], path).toBeUndefined();
		}
	});
});

describe('headers of safety', () => {
	it('stand on every response, whatever its status', async () => {
		const answers = [
			await get('/'),
			await get('/nowhere'),
			await get('/zh'),
			await get('/%'),
			await get('/', {}, 'POST'),
			await get(`/${DATA_FILE}`, { Range: 'bytes=9999-' }),
			await get('/_app/immutable/workers/ingest-AbCd.js', { 'Accept-Encoding': 'br' })
		];
		expect(answers.map((answer) => answer.status)).toEqual([200, 404, 308, 400, 405, 416, 200]);
		for (const { headers } of answers) {
			expect(headers['content-security-policy']).toContain(POLICY);
			expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('no-referrer');
		}
	});

	it('give a page the hashes of its own scripts, and a worker script none', async () => {
		expect((await get('/')).headers['content-security-policy']).toContain("'sha256-AbC+/123='");
		const worker = await get('/_app/immutable/workers/ingest-AbCd.js');
		expect(worker.headers['content-security-policy']).not.toContain('sha256');
	});
});

describe('serving', () => {
	it('refuses a base that is not a path and a port that is taken', async () => {
		await expect(serveBuild({ dir, base: 'a b' })).rejects.toThrow(RangeError);
		await expect(serveBuild({ dir, port: root.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});

	it('ends when told to, even with a connection left open', async () => {
		const short = await serveBuild({ dir });
		await (await fetch(short.url)).text();
		await short.close();
		await expect(fetch(short.url)).rejects.toThrow();
	});
});
