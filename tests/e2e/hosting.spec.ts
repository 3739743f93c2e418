import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveBuild } from '../../src/cli/server.mjs';
import { expect, test } from '../support/site';

const DEFAULT = 'zh/model-city/';

/** Collects errors of the page and what its policy refused. */
function troubles(page: Page): string[] {
	const seen: string[] = [];
	page.on('pageerror', (error) => seen.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') seen.push(message.text());
	});
	page.on('response', (response) => {
		if (response.status() >= 400) seen.push(`${response.status()} ${response.url()}`);
	});
	return seen;
}

async function leadsToOverview(page: Page, front: string): Promise<void> {
	const seen = troubles(page);
	await page.goto(front);
	await page.waitForURL(`${front}${DEFAULT}`);
	await expect(page.locator('h1').first()).toBeVisible();
	await page.waitForLoadState('networkidle');
	expect(seen).toEqual([]);
}

test('the front page leads to the overview at the root of a host', async ({ page, site }) => {
	await leadsToOverview(page, site.url);
});

test('the same build runs under a sub-path', async ({ page, subpath }) => {
	const paths: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http')) paths.push(url.pathname);
	});
	await leadsToOverview(page, subpath.url);
	expect(paths.filter((path) => !path.startsWith('/gongkai/'))).toEqual([]);
});

test('it runs over plain http on a host of the network', async ({ page, lan }) => {
	await leadsToOverview(page, lan.url);
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	expect(await page.evaluate(() => typeof crypto.subtle)).toBe('undefined');
});

test('the front page keeps query and fragment', async ({ page, site }) => {
	await page.goto(`${site.url}?m=requests_new#d=x`);
	await page.waitForURL(/zh\/model-city\//);
	expect(new URL(page.url()).search).toContain('m=requests_new');
	expect(new URL(page.url()).hash).toBe('#d=x');
});

test('the overview shows its heading without scripts', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}${DEFAULT}`);
	await expect(page.locator('h1').first()).toBeVisible();
	await context.close();
});

/** Runs in a page or worker: returns which policy rule refused a foreign fetch, or that none did. */
async function tryForeignFetch(address: string): Promise<string> {
	const refused = new Promise<string>((done) => {
		addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
		setTimeout(() => done('nothing was refused'), 5000);
	});
	await fetch(address).catch(() => undefined);
	return refused;
}

test('a foreign fetch by the page is refused by the policy and never sent', async ({
	page,
	site,
	stranger
}) => {
	await page.goto(`${site.url}${DEFAULT}`);
	expect(await page.evaluate(tryForeignFetch, stranger.url)).toBe('connect-src');
	expect(stranger.hits()).toBe(0);
});

test('a foreign fetch by a worker is refused, whether it came from an address or from a blob', async ({
	page,
	stranger
}) => {
	const dir = mkdtempSync(join(tmpdir(), 'gongkai-hosting-'));
	const policy = "default-src 'none'; script-src 'self'; worker-src 'self' blob:; connect-src 'self'";
	const worker = `${tryForeignFetch.toString()}\n${tryForeignFetch.name}('${stranger.url}').then((answer) => postMessage(answer));`;
	writeFileSync(
		join(dir, 'index.html'),
		`<!doctype html><meta http-equiv="content-security-policy" content="${policy}">`
	);
	writeFileSync(join(dir, 'worker.js'), worker);
	const server = await serveBuild({ dir });
	await page.goto(server.url);
	const answers = await page.evaluate(async (source) => {
		const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
		const answerOf = (address: string) =>
			new Promise((done) => {
				new Worker(address).onmessage = (event) => done(event.data);
			});
		return [await answerOf('worker.js'), await answerOf(blob)];
	}, worker);
	await server.close();
	rmSync(dir, { recursive: true });
	expect(answers).toEqual(['connect-src', 'connect-src']);
	expect(stranger.hits()).toBe(0);
});

test('every script of the build comes with the policy in its header', async ({ request, site }) => {
	const scripts = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.js')
	);
	expect(scripts.length).toBeGreaterThan(0);
	for (const name of scripts) {
		const response = await request.head(`${site.url}${name.replaceAll('\\', '/')}`);
		expect(response.status(), name).toBe(200);
		const policy = response.headers()['content-security-policy'];
		expect(policy, name).toContain("connect-src 'self' blob:");
		expect(policy, name).toContain("frame-ancestors 'self'");
	}
});

test('an unknown address shows a page that says so and leads back', async ({ page, subpath }) => {
	const answer = await page.goto(`${subpath.url}zh/no-such-city/deeper/`);
	expect(answer?.status()).toBe(404);
	await expect(page.locator('h1')).toBeVisible();
	await page.getByRole('link').first().click();
	await page.waitForURL(new RegExp(`${new URL(subpath.url).pathname}`));
	await expect(page).toHaveURL(/\/gongkai\/(?:zh\/model-city\/)?$/);
});
