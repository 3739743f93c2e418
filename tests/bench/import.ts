/**
 * Prints how long 2,000 reports in a GB18030 CSV take from the file field to the charts, beside PapaParse alone on the
 * same file: `npx tsx tests/bench/import.ts` after `npm run build`. Medians of three runs; nothing is asserted.
 */
import { chromium, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serveBuild } from '../../src/cli/server.mjs';
import { formCells } from '../../src/lib/domain/cells';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { encodeGb18030 } from '../fixtures/csv/encode';
import { wideTable } from '../support/importFiles';

const RUNS = 3;
const AGENCIES = 286;

function reports() {
	const codes = formCells('2021').map((c) => c.code);
	return Array.from({ length: AGENCIES * 7 }, (_, i) => ({
		agency: `测试市第${Math.floor(i / 7) + 1}局`,
		year: 2019 + (i % 7),
		cells: Object.fromEntries(codes.map((code, k) => [code, (i * 31 + k * 7) % 97]))
	})).slice(0, 2000);
}

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

async function run(page: Page, url: string, file: { name: string; mimeType: string; buffer: Buffer }) {
	await page.addInitScript(() => {
		const tasks: number[] = [];
		(window as unknown as { tasks: number[] }).tasks = tasks;
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({
			type: 'longtask',
			buffered: true
		});
	});
	await page.goto(`${url}zh/import/`);
	await page.waitForLoadState('networkidle');
	const accept = page.getByRole('button', { name: IMPORT_TEXT.zh.accept });
	const start = performance.now();
	await page.getByLabel(IMPORT_TEXT.zh.choose).setInputFiles(file);
	await accept.waitFor();
	await page.waitForFunction(
		(name) =>
			[...document.querySelectorAll('button')].some((b) => b.textContent?.trim() === name && !b.disabled),
		IMPORT_TEXT.zh.accept
	);
	const read = performance.now();
	await accept.click();
	await page.waitForURL(/\/zh\/mine\/$/);
	await page.locator('[data-engine="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
	await page.locator('[data-chart="trend"] svg').waitFor({ timeout: 60_000 });
	await page.waitForFunction(() => document.querySelector('[data-chart][aria-busy="true"]') === null);
	const shown = performance.now();
	const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
	return { read: read - start, shown: shown - read, longest: Math.max(0, ...tasks) };
}

const table = wideTable('2000.csv', reports());
const buffer = Buffer.from(encodeGb18030(table.buffer.toString('utf8').replace(/^\ufeff/, '')));
const file = { name: '2000.csv', mimeType: 'text/csv', buffer };
const server = await serveBuild({ dir: 'build' });
const executablePath = findBrowser(chromium.executablePath()) ?? undefined;
const browser = await chromium.launch({
	...(executablePath === undefined ? {} : { executablePath }),
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-background-networking'
	]
});

const parse: number[] = [];
const runs: Awaited<ReturnType<typeof run>>[] = [];
for (let i = 0; i < RUNS; i += 1) {
	const t = performance.now();
	Papa.parse(new TextDecoder('gb18030').decode(buffer));
	parse.push(performance.now() - t);
	const context = await browser.newContext({ locale: 'zh-CN' });
	runs.push(await run(await context.newPage(), server.url, file));
	await context.close();
}
await browser.close();
await server.close();

const baseline = median(parse);
const row = (name: string, values: number[]) =>
	console.log(
		`${name.padEnd(44)} ${median(values).toFixed(0).padStart(6)} ms ${(median(values) / baseline).toFixed(1).padStart(6)} x`
	);
console.log(`${table.name}: 2,000 reports, ${(buffer.length / 1e6).toFixed(1)} MB, GB18030; ${RUNS} runs`);
row('PapaParse alone (baseline)', parse);
row(
	'file field to all read and checked',
	runs.map((r) => r.read)
);
row(
	'accepted to charts drawn, engine start included',
	runs.map((r) => r.shown)
);
row(
	'longest task of the page',
	runs.map((r) => r.longest)
);
