/** Takes the picture of the README from the production build: `npx tsx tests/support/screenshot.ts`. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serveBuild } from '../../src/cli/server.mjs';

const server = await serveBuild({ dir: 'build' });
const executablePath = findBrowser(chromium.executablePath()) ?? undefined;
const browser = await chromium.launch({
	...(executablePath === undefined ? {} : { executablePath }),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' });
await page.goto(`${server.url}zh/model-city/?a=housing~nrp~edu~transport&m=disclosure_rate`);
await page.locator('[data-engine="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
await page.waitForFunction(() => document.querySelector('[data-chart][aria-busy="true"]') === null);
await page.screenshot({ path: 'docs/images/overview.png' });
await browser.close();
await server.close();
