import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browserInstall.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal } from './refusal.mjs';
import { inRoot } from './root.mjs';
import { runPackage } from './run.mjs';
import { ensureApp, ensureData } from './stages.mjs';
import { tallyCheck, tallyPlaywright, tallyVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/** @type {{ name: string, seconds: number, tally: Tally }[]} */
const steps = [];

/** @param {string} name @param {() => Promise<Tally>} work */
async function step(name, work) {
	console.log(`\n=== ${name} ===`);
	const from = performance.now();
	/** @type {Tally} */
	let tally;
	try {
		tally = await work();
	} catch (error) {
		console.error(error instanceof Refusal ? error.message : error);
		const [note = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		tally = { passed: 0, failed: 1, note };
	}
	steps.push({ name, seconds: (performance.now() - from) / 1000, tally });
	return tally.failed === 0;
}

/** @param {string} packageName @param {readonly string[]} args @param {string} [command] */
const check = async (packageName, args, command) =>
	tallyCheck((await runPackage(packageName, args, { command })).code);

/** @param {() => Promise<unknown>} stage */
const stage = async (stage) => {
	await stage();
	return tallyCheck(0);
};

/** @param {string} path */
const reportAt = (path) => (existsSync(inRoot(path)) ? JSON.parse(readFileSync(inRoot(path), 'utf8')) : null);

async function unit() {
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
	const ended = await runPackage('vitest', args);
	return tallyVitest(reportAt(UNIT_REPORT), ended.code);
}

async function endToEnd() {
	const browser = await ensureBrowser();
	if (browser === null) {
		throw new Refusal(
			'没有浏览器，端到端测试未运行。No browser was found: the end-to-end tests did not run.'
		);
	}
	console.log(`浏览器 · Browser: ${browser}`);
	const ended = await runPackage('@playwright/test', ['test'], {
		command: 'playwright',
		env: { CHROME_PATH: browser }
	});
	return tallyPlaywright(reportAt(E2E_REPORT), ended.code);
}

function summary() {
	const width = Math.max(...steps.map((each) => each.name.length));
	console.log('\n=== summary ===');
	for (const { name, seconds, tally } of steps) {
		const counts = `${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed`;
		const note = tally.note === '' ? '' : `  ${tally.note}`;
		console.log(`${name.padEnd(width)} ${counts} ${seconds.toFixed(0).padStart(5)} s${note}`);
	}
	const sum = (/** @type {'passed' | 'failed'} */ what) => steps.reduce((n, each) => n + each.tally[what], 0);
	process.exitCode = sum('failed') === 0 ? 0 : 1;
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

mkdirSync(inRoot('test-results'), { recursive: true });
for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(inRoot(report), { force: true });

if (await step('install', () => stage(ensureInstalled))) {
	await step('format', () => check('prettier', ['--check', '--log-level', 'warn', '.']));
	await step('lint', () => check('eslint', ['.']));
	await step('types', async () => {
		const synced = await check('@sveltejs/kit', ['sync'], 'svelte-kit');
		const args = ['--tsconfig', './tsconfig.json', '--threshold', 'warning', '--fail-on-warnings'];
		return synced.failed === 0 ? check('svelte-check', args) : synced;
	});
	await step('data', () => stage(ensureData));
	await step('unit', unit);
	if (await step('build', () => stage(ensureApp))) await step('end to end', endToEnd);
	else await step('end to end', async () => ({ passed: 0, failed: 1, note: 'not run: there is no build' }));
}
summary();
