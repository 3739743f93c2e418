import AxeBuilder from '@axe-core/playwright';
import { METRICS } from '../../src/lib/domain/metrics';
import { expect, test } from '../support/site';

const METHODS = 'zh/methods/';

test('the methods page stands complete without any script', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.url + METHODS);
	await expect(page.locator('article[id^="m-"]')).toHaveCount(METRICS.length);
	const counts = await page.locator('#cell-counts tbody tr').allInnerTexts();
	expect(counts.map((row) => row.split(/\s+/).slice(-4))).toEqual([
		['22', '161', '15', '198'],
		['10', '175', '15', '200']
	]);
	await context.close();
});

test('a metric has an anchor, and the names in its formula lead to their cells', async ({ page }) => {
	await page.goto(`${METHODS}#m-disclosure_rate`);
	const entry = page.locator('#m-disclosure_rate');
	await expect(entry).toBeInViewport();
	await expect(entry).toContainText('分母不少于 30');
	await entry.getByRole('link', { name: '部分公开' }).click();
	await expect(page).toHaveURL(/#c-t3_partial_total$/);
	await expect(page.locator('#c-t3_partial_total')).toBeInViewport();
	await expect(page.locator('#c-t3_partial_total')).toHaveText('t3_partial_total');
});

test('the filter leaves what fits, and an anchor it hides gives it up', async ({ page }) => {
	await page.goto(METHODS);
	const filter = page.getByRole('searchbox');
	await filter.fill('纠正率');
	await expect(page.locator('article[id^="m-"]:visible')).toHaveCount(
		METRICS.filter((m) => m.label.zh.includes('纠正率')).length
	);
	await expect(page.locator('#rules')).toBeHidden();
	await filter.fill('没有这样的指标');
	await expect(page.getByText('没有与“没有这样的指标”相符的指标或单元格')).toBeVisible();
	await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '复议诉讼' }).click();
	await expect(filter).toHaveValue('');
	await expect(page.locator('#g-disputes')).toBeInViewport();
});

test('the language switch keeps page, query and fragment', async ({ page }) => {
	await page.goto(`${METHODS}?from=chart#m-requests_new`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/en\/methods\/\?from=chart#m-requests_new$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('h1')).toHaveText('Methods');
	await expect(page.getByRole('link', { name: 'Methods' })).toHaveAttribute('aria-current', 'page');
});

test('chosen colours are kept and stand before the first paint', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(METHODS);
	const toggle = page.getByRole('button', { name: /配色/ });
	await toggle.click();
	await toggle.click();
	await expect(toggle).toHaveAccessibleName('配色: 深色');
	await page.addInitScript(() => {
		document.addEventListener('DOMContentLoaded', () => {
			document.documentElement.dataset.early = document.documentElement.dataset.theme ?? '';
		});
	});
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-early', 'dark');
	const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	expect(await background()).toBe('rgb(19, 20, 22)');
	await toggle.click();
	expect(await background()).toBe('rgb(247, 247, 245)');
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
	await page.goto(METHODS);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('short addresses lead on in the reader’s language, with query and fragment', async ({
	browser,
	page,
	site
}) => {
	await page.goto('methods/?q=1#m-requests_new');
	await page.waitForURL('**/zh/methods/?q=1#m-requests_new');
	const english = await browser.newPage({ locale: 'en-GB' });
	await english.goto(`${site.url}methods/`);
	await english.waitForURL('**/en/methods/');
	const scriptless = await browser.newPage({ javaScriptEnabled: false, locale: 'en-GB' });
	await scriptless.goto(`${site.url}methods/`);
	await scriptless.waitForURL('**/zh/methods/');
	await english.close();
	await scriptless.close();
});

test('on paper the page carries no navigation and cuts nothing off', async ({ page }) => {
	await page.goto(METHODS);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('header.no-print')).toBeHidden();
	await expect(page.locator('#m-disclosure_rate')).toBeVisible();
	const cut = await page
		.locator('.panel[tabindex="0"]')
		.evaluateAll((all) => all.filter((e) => getComputedStyle(e).overflowX !== 'visible').length);
	expect(cut).toBe(0);
});

test('nothing stands beyond the edge of a phone or a wide screen', async ({ page, site }) => {
	for (const lang of ['zh', 'en'])
		for (const width of [390, 1440, 1920]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`${site.url}${lang}/methods/`);
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(beyond, `${lang} ${width}`).toBeLessThanOrEqual(0);
		}
});

for (const [lang, colorScheme, width] of [
	['zh', 'light', 1440],
	['en', 'dark', 390]
] as const) {
	test(`the page is accessible: ${lang}, ${colorScheme}, ${width} wide`, async ({ browser, site }) => {
		const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
		const page = await context.newPage();
		await page.goto(`${site.url}${lang}/methods/`);
		await expect(page.getByRole('searchbox')).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
		await context.close();
	});
}
