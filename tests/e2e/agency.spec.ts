import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { wholeCharacters } from '../../src/lib/ingest/reportSource';
import { AGENCY_TEXT } from '../../src/lib/text/agency';
import { folderFiles } from '../support/datasets';
import { openFolds } from '../support/folds';
import { plainMetric, readPlain } from '../support/recompute';
import { expect, test } from '../support/site';

const CARD = 'zh/model-city/agency/';
const text = AGENCY_TEXT.zh;

async function settled(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 60_000 });
	await expect(page.locator('[data-chart][aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
	await expect(page.locator('[data-agency]')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	await expect(page.locator('[data-chart="place"] .box svg')).toBeAttached();
}

/** Returns the text of each page of a printed card; composed forms of characters are folded. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		pages.push(
			wholeCharacters(items.map((item) => ('str' in item ? item.str : '')).join('')).normalize('NFKC')
		);
	}
	return pages;
}

test('the card of the agency with the most requests stands in the page before any script runs', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.url + CARD);
	await expect(page.locator('[data-agency-name]')).not.toBeEmpty();
	await expect(page.locator('[data-chart="place"] svg')).toBeAttached();
	await expect(page.locator('[data-part="tables"] tbody tr').first()).toBeAttached();
	await context.close();
});

test('another agency is found by typing, and its card has its own figures', async ({ page }) => {
	const plain = readPlain(await folderFiles('model-city'));
	await page.goto(CARD);
	await settled(page);
	await page.getByRole('combobox', { name: text.another }).fill('教育局');
	await page
		.getByRole('option', { name: /教育局/ })
		.first()
		.click();
	await expect(page).toHaveURL(/a=edu/);
	await settled(page);
	await expect(page.locator('[data-agency-name]')).toHaveText('屏澜市教育局');
	const cells = page.locator('[data-part="tables"] details[open] tbody tr').first().locator('td');
	for (let i = 0; i < 7; i += 1) {
		const { value } = plainMetric(plain, 'requests_new', 'edu', 2019 + i);
		if (value !== null) await expect(cells.nth(i)).toHaveText(value.toLocaleString('zh-CN'));
	}
});

test('a year opens its official form, which stands in the link and closes again', async ({ page }) => {
	await page.goto(`${CARD}?a=edu`);
	await settled(page);
	await page
		.getByRole('button', { name: text.openForm(2024) })
		.first()
		.click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('2024');
	await expect(dialog.getByRole('grid')).toHaveCount(3);
	await expect(page).toHaveURL(/of=2024/);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(page).not.toHaveURL(/of=/);
});

for (const [lang, agency] of [
	['zh', 'edu'],
	['zh', 'nrp'],
	['en', 'edu']
] as const) {
	test(`the card of ${agency} prints on two clean pages (${lang})`, async ({ page }) => {
		await page.goto(`${lang}/model-city/agency/?a=${agency}`);
		await settled(page);
		await expect(page.locator('.print-card svg')).toHaveCount(2, { timeout: 15_000 });
		// The room between the margins of an A4 sheet: what is measured here is laid out as it will be printed.
		await page.setViewportSize({ width: 703, height: 1013 });
		await page.emulateMedia({ media: 'print' });
		for (const sheet of await page.locator('.sheet').all()) {
			const over = await sheet.evaluate((e) => e.scrollHeight - e.clientHeight);
			expect(over, 'nothing is cut off at the end of a sheet').toBeLessThanOrEqual(2);
		}
		const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
		expect(pages).toHaveLength(2);
		const words = AGENCY_TEXT[lang];
		const [before, between] = words.page;
		for (const [i, content] of pages.entries()) {
			expect(content).toContain(`${before}${i + 1}${between}2`.normalize('NFKC'));
			expect(content).toContain(words.card);
			expect(content).not.toContain(words.another);
		}
		if (lang === 'zh') {
			for (const part of ['虚构数据', '主动公开信息数', '由高到低第', '2025年与上年相比', '新收申请'])
				expect(pages[0]?.replace(/\s/g, '')).toContain(part);
			for (const part of ['收到和处理政府信息公开申请情况', '行政复议', text.sources, text.five])
				expect(pages[1]).toContain(part);
		}
	});
}

for (const [lang, scheme] of [
	['zh', 'light'],
	['en', 'dark']
] as const) {
	test(`the full card has no violation of accessibility rules (${lang}, ${scheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(`${lang}/model-city/agency/?a=edu`);
		await settled(page);
		await openFolds(page);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
	});
}
