import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeViolation, readHouse, violationsOf } from './support/architecture/house';
import { LIBRARIES, ROOMS } from './support/architecture/rooms';
import { placeViolations, SHAPE_RULES } from './support/architecture/shape';
import { WORD_RULES } from './support/architecture/words';

describe('the house', () => {
	const { sources, otherPaths } = readHouse();

	it('keeps its rules in every file of src', () => {
		expect(sources.length).toBeGreaterThan(20);
		expect(sources.flatMap(violationsOf).map(describeViolation)).toEqual([]);
	});

	it('keeps the rule of names in tests and data as well', () => {
		expect(otherPaths.flatMap(placeViolations).map(describeViolation)).toEqual([]);
	});

	it('has every room of the design', () => {
		expect(Object.keys(ROOMS).filter((room) => !existsSync(`src/lib/${room}`))).toEqual([]);
	});

	it('gives an owner to every library that the app is built with', () => {
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
		expect(Object.keys(dependencies).filter((name) => !Object.hasOwn(LIBRARIES, name))).toEqual([]);
	});
});

/** Returns the rules that a made-up file breaks. */
const rules = (path: string, text: string) => violationsOf({ path, text }).map(({ rule }) => rule);
const none: string[] = [];

describe('the check of imports', () => {
	it('follows the table, in every way a module can be imported', () => {
		const broken = ['domain/ imports from no other room'];
		const ways = [
			"import { a } from '../text/zh';",
			"import type { A } from '../text/zh';",
			"import '../text/zh';",
			"export { a } from '../text/zh';\nexport const b = 1;",
			"const a = await import('../text/zh');",
			"type A = import('../text/zh').A;",
			"const address = new URL('../text/zh.ts', import.meta.url);"
		];
		for (const text of ways) expect(rules('src/lib/domain/cells.ts', text), text).toEqual(broken);
		expect(rules('src/lib/domain/cells.ts', "import { a } from './forms';")).toEqual(none);
		expect(rules('src/lib/text/zh.ts', "import { a } from '../domain/forms';")).toEqual(none);
	});

	it('lets types through where the table says types, and nothing else', () => {
		const path = 'src/lib/charts/trend.ts';
		expect(rules(path, "import type { Row } from '../query/rows';")).toEqual(none);
		expect(rules(path, "import { rowsOf } from '../query/rows';")).toHaveLength(1);
		expect(rules(path, "import { type Row } from '../query/rows';")).toHaveLength(1);
		expect(rules(path, "import type { EChartsOption } from 'echarts';")).toEqual(none);
		expect(rules(path, "import * as echarts from 'echarts/core';")).toHaveLength(1);
	});

	it('sees through aliases and into components', () => {
		const component =
			'<script lang="ts">\n\timport { run } from "$lib/engine/node/open";\n</script>\n<p>x</p>';
		const [violation] = violationsOf({ path: 'src/lib/ui/Chart.svelte', text: component });
		expect(violation).toMatchObject({ line: 2, rule: expect.stringContaining('engine/node') });
		expect(rules('src/lib/ui/chart.ts', "import { a } from '$lib/domain/cells';")).toHaveLength(1);
	});

	it('keeps engine/node to commands, tests and build-time loads', () => {
		const text = "import { open } from '../../../lib/engine/node/open';";
		expect(rules('src/routes/a/b/+page.server.ts', text)).toEqual(none);
		expect(rules('src/routes/a/b/+layout.server.ts', text)).toEqual(none);
		expect(rules('src/routes/a/b/+page.ts', text)).toHaveLength(1);
		expect(rules('src/cli/data.ts', "import { open } from '../lib/engine/node/open';")).toEqual(none);
		expect(rules('src/lib/engine/browser/open.ts', "import { open } from '../node/open';")).toHaveLength(1);
	});

	it('keeps each library with its owner, and asks for one where there is none', () => {
		expect(rules('src/lib/engine/browser/open.ts', "import * as d from '@duckdb/duckdb-wasm';")).toEqual(
			none
		);
		expect(rules('src/lib/query/a.ts', "import type * as d from '@duckdb/duckdb-wasm';")).toHaveLength(1);
		expect(rules('src/lib/engine/browser/open.ts', "import d from '@duckdb/node-api';")).toHaveLength(1);
		expect(rules('src/lib/ingest/a.ts', "import Papa from 'papaparse';")).toEqual(none);
		expect(rules('src/lib/workspace/a.ts', "import Papa from 'papaparse';")).toHaveLength(1);
		expect(rules('src/lib/view/packet.ts', "import { deflateSync } from 'fflate';")).toEqual(none);
		expect(rules('src/lib/view/codec.ts', "import { deflateSync } from 'fflate';")).toHaveLength(1);
		expect(rules('src/lib/ui/a.ts', "import left from 'left-pad';")[0]).toContain('owner');
		expect(rules('src/lib/view/a.ts', "import { join } from 'node:path';")).toHaveLength(1);
		expect(rules('src/lib/ui/a.ts', 'const open = indexedDB.open("x");')).toEqual([WORD_RULES.globals]);
	});
});

describe('the check of words', () => {
	it('finds Chinese in strings, templates, patterns and markup, but not in comments', () => {
		const path = 'src/lib/ui/a.ts';
		for (const text of ["'\u62a5\u544a'", '`${x}\u62a5`', '/\u62a5/', "'\\u62a5'"]) {
			expect(rules(path, `const a = ${text};`), text).toEqual([WORD_RULES.chinese]);
			expect(rules('src/lib/text/zh.ts', `const a = ${text};`), text).toEqual(none);
		}
		expect(rules(path, '// \u62a5\u544a\nconst a = 1;')).toEqual(none);
		expect(rules('src/lib/ui/A.svelte', '<p>\u62a5\u544a</p>')).toEqual([WORD_RULES.chinese]);
		expect(rules('src/lib/ui/A.svelte', '<!-- \u62a5\u544a --><p>a</p>')).toEqual(none);
		expect(rules('src/cli/start.mjs', "console.log('\u62a5\u544a');")).toEqual(none);
		expect(rules('src/cli/data.ts', "console.log('\u62a5\u544a');")).toEqual([WORD_RULES.chinese]);
	});

	it('finds foreign hosts, but neither vocabularies of XML nor comments', () => {
		const path = 'src/lib/ui/a.ts';
		expect(rules(path, "const a = 'https://cdn.example.com/x.js';")).toEqual([WORD_RULES.hosts]);
		expect(rules('src/app.css', '@import url(http://fonts.example.com/a.css);')).toEqual([WORD_RULES.hosts]);
		expect(rules('src/lib/ui/A.svelte', '<img src="https://example.com/a.png">')).toEqual([WORD_RULES.hosts]);
		expect(rules(path, "const a = 'http://www.w3.org/2000/svg';")).toEqual(none);
		expect(rules(path, '// see https://example.com\nconst a = 1;')).toEqual(none);
	});

	it('finds SQL outside its rooms, and clock and chance in the pure ones', () => {
		expect(rules('src/lib/ui/a.ts', "const a = 'SELECT x FROM report';")).toEqual([WORD_RULES.sql]);
		expect(rules('src/lib/ui/a.ts', "const a = 'select x from report';")).toEqual([WORD_RULES.sql]);
		expect(rules('src/lib/query/a.ts', "const a = 'SELECT x FROM report';")).toEqual(none);
		expect(rules('src/lib/text/en.ts', "const a = 'Select agencies from the list';")).toEqual(none);
		for (const text of ['Math.random()', 'Date.now()', 'new Date()', 'crypto.randomUUID()']) {
			expect(rules('src/lib/rules/a.ts', `const a = ${text};`), text).toEqual([WORD_RULES.pure]);
			expect(rules('src/lib/ui/a.ts', `const a = ${text};`), text).toEqual(none);
		}
		expect(rules('src/lib/rules/a.ts', "const a = new Date('2020-01-01');")).toEqual(none);
	});
});

describe('the check of shape', () => {
	it('knows forbidden names in any spelling', () => {
		for (const path of ['src/lib/ui/utils.ts', 'tests/dateHelpers.ts', 'src/lib/ui/x-service/a.ts']) {
			expect(rules(path, ''), path).toEqual([SHAPE_RULES.names]);
		}
		expect(rules('src/lib/ui/commonality.ts', '')).toEqual(none);
	});

	it('wants every file in a room, and rooms without folders', () => {
		expect(rules('src/lib/loose.ts', '')).toEqual([SHAPE_RULES.room]);
		expect(rules('src/lib/store/a.ts', '')).toEqual([SHAPE_RULES.room]);
		expect(rules('src/lib/charts/parts/a.ts', '')).toEqual([SHAPE_RULES.folders]);
		expect(rules('src/lib/ui/parts/a.ts', '')).toEqual(none);
	});

	it('refuses barrels', () => {
		const path = 'src/lib/ui/a.ts';
		expect(rules(path, "export * from './b';\nconst a = 1;")).toEqual([SHAPE_RULES.barrels]);
		expect(rules(path, "export { b } from './b';\nexport { c } from './c';")).toEqual([SHAPE_RULES.barrels]);
		expect(rules('src/lib/ui/index.ts', "export { b } from './b';\nconst a = 1;")).toEqual([
			SHAPE_RULES.barrels
		]);
	});

	it('wants a long file to say why', () => {
		const lines = 'const a = 1;\n'.repeat(251);
		expect(rules('src/lib/ui/a.ts', lines)).toEqual([SHAPE_RULES.length]);
		expect(rules('src/lib/ui/a.ts', `/* Long because it is one table. */\n${lines}`)).toEqual(none);
		expect(rules('src/lib/ui/a.ts', 'const a = 1;\n'.repeat(250))).toEqual(none);
	});

	it('wants a docstring on every exported function, however it is exported', () => {
		const path = 'src/lib/ui/a.ts';
		for (const text of [
			'export function a() {}',
			'export const a = () => 1;',
			'function a() {}\nexport { a };',
			'/** @param x */\nexport function a(x) {}',
			'// Returns a number.\nexport function a() {}'
		]) {
			expect(rules(path, text), text).toEqual([SHAPE_RULES.docstring]);
		}
		expect(rules(path, '/** Returns one, always. */\nexport const a = () => 1;')).toEqual(none);
		expect(rules(path, 'function a() {}')).toEqual(none);
		expect(rules('src/routes/+page.ts', 'export const load = () => ({});')).toEqual(none);
	});
});

it('a violation is printed with its place and the rule it breaks', () => {
	const [violation] = violationsOf({
		path: 'src/lib/rules/a.ts',
		text: "\nimport { q } from '../query/query';"
	});
	expect(violation && describeViolation(violation)).toBe(
		'src/lib/rules/a.ts:2 breaks "rules/ imports from domain": imports ../query/query'
	);
});
