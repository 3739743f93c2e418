/**
 * Prints how long 40 published reports of mixed kinds, dropped at once, take to be read and checked in a browser, how
 * long the page was ever held up, and what memory remains: `npx tsx tests/bench/reports.ts` after `npm run build`.
 * Medians of three runs; nothing is asserted.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serveBuild } from '../../src/cli/server.mjs';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { encodeGb18030 } from '../fixtures/csv/encode';
import type { MadeReport } from '../fixtures/reports/form';
import { asDocx, asXlsx } from '../fixtures/reports/office';
import { asPage } from '../fixtures/reports/page';
import { asPdf } from '../fixtures/reports/pdf';
import { asCsv, asText } from '../fixtures/reports/text';
import { agencyReport, bytesFile, type Upload } from '../support/importFiles';

const RUNS = 3;
const REPORTS = 40;
/** Longer than an idle reader is kept. */
const REST = 25_000;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Kinds in the order they take turns: pages, PDFs and documents are what bureaus mostly have. */
const KINDS: readonly [string, (report: MadeReport) => Uint8Array][] = [
	['pdf', asPdf],
	['html', (r) => utf8(asPage(r))],
	['docx', asDocx],
	['pdf', asPdf],
	['htm', (r) => encodeGb18030(asPage(r, 'gb2312'))],
	['txt', (r) => utf8(asText(r, 'tabs'))],
	['xlsx', (r) => asXlsx(r, true)],
	['docx', asDocx],
	['txt', (r) => encodeGb18030(asText(r, 'lines'))],
	['csv', (r) => encodeGb18030(asCsv(r))]
];

const files: Upload[] = Array.from({ length: REPORTS }, (_, i) => {
	const [kind, make] = KINDS[i % KINDS.length] as (typeof KINDS)[number];
	const report = agencyReport(`测试市第${Math.floor(i / 2) + 1}局`, i % 2 === 0 ? '2019' : '2021', i + 1);
	return bytesFile(`${i + 1}.${kind}`, make(report));
});

interface Run {
	read: number;
	work: number;
	longest: number;
	before: number;
	after: number;
	workers: number;
}

/** Megabytes the page's process holds in live objects, after a collection. */
async function memory(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}

/** Seconds of processor time all renderer processes have taken so far: page and workers together. */
async function processorTime(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.filter((p) => p.type === 'renderer').reduce((sum, p) => sum + p.cpuTime, 0);
}

async function run(browser: Browser, page: Page, url: string): Promise<Run> {
	await page.addInitScript(() => {
		const tasks: number[] = [];
		(window as unknown as { tasks: number[] }).tasks = tasks;
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({
			type: 'longtask'
		});
	});
	await page.goto(`${url}zh/import/`);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(4_000);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const before = await memory(session);
	await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
	const spent = await processorTime(browser);
	const start = performance.now();
	await page.getByLabel(IMPORT_TEXT.zh.choose).setInputFiles(files);
	await page.getByText(IMPORT_TEXT.zh.ready(REPORTS, REPORTS / 2, 0)).waitFor({ timeout: 120_000 });
	const read = (performance.now() - start) / 1000;
	const work = (await processorTime(browser)) - spent;
	const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
	await page.getByRole('button', { name: IMPORT_TEXT.zh.discard }).click();
	await page.waitForTimeout(REST);
	const after = await memory(session);
	return { read, work, longest: Math.max(0, ...tasks), before, after, workers: page.workers().length };
}

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

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
const runs: Run[] = [];
for (let i = 0; i < RUNS; i += 1) {
	const context = await browser.newContext({ locale: 'zh-CN' });
	runs.push(await run(browser, await context.newPage(), server.url));
	await context.close();
}
await browser.close();
await server.close();

const size = files.reduce((sum, f) => sum + f.buffer.length, 0) / 1e6;
const row = (name: string, unit: string, of: (run: Run) => number, digits = 1) =>
	console.log(`${name.padEnd(52)} ${median(runs.map(of)).toFixed(digits).padStart(8)} ${unit}`);
console.log(`${REPORTS} reports, ${size.toFixed(1)} MB in all; ${RUNS} runs`);
row('file field to all read, checked and ready', 's', (r) => r.read);
row('processor time of page and workers', 's', (r) => r.work);
row('longest task of the page', 'ms', (r) => r.longest, 0);
row('memory of the page before', 'MB', (r) => r.before);
row('memory of the page after, import discarded', 'MB', (r) => r.after);
row('workers left', '', (r) => r.workers, 0);
