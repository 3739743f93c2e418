import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { FRAME_TEXT } from '../../src/lib/text/frame';
import { TOTAL_TEXT } from '../../src/lib/text/total';
import { expect, test } from '../support/site';

const text = TOTAL_TEXT.zh;
const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`);
const tile = (page: Page, id: string) => page.locator(`[data-tile="${id}"] dd`);

/** Waits until the engine answers and nothing on the page is waiting. */
async function answered(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 45_000 });
	await expect(part(page, 'members').locator('tbody tr').first()).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

test('the sum, the comparison and whose reports they are stand in the page before any script runs', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}zh/model-city/total/`);
	await expect(tile(page, 'summed')).toHaveText('51');
	await expect(page.locator('[data-code="t3_new_total"]')).toHaveText('5,440');
	await expect(part(page, 'members').locator('tbody tr')).toHaveCount(68);
	const response = await page.request.get(`${site.url}zh/model-city/total/__data.json`);
	expect((await response.body()).length).toBeLessThan(70_000);
	await context.close();
});

test('from the first page by clicking: the sum of a year, who is missing, a cell down to the report', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	await page.waitForURL('**/zh/model-city/');
	await page.getByRole('link', { name: FRAME_TEXT.zh.names.total, exact: true }).click();
	await page.waitForURL('**/total/');
	await answered(page);
	await page.locator('[data-filter="year"] select').selectOption('2021');
	await expect(tile(page, 'missing')).toHaveText('1');
	await expect(part(page, 'members').locator('tbody tr').first()).toContainText(text.states.missing);
	await expect(part(page, 'members').locator('tbody tr').first()).toContainText('外事');

	await page.locator('[data-code="t2_fee_amount_wan"]').click();
	await expect(page).toHaveURL(/t=t2_fee_amount_wan/);
	const panel = part(page, 'cell');
	await expect(panel).toContainText(text.rests(49, 51));
	await expect(panel.locator('tbody tr')).toHaveCount(51, { timeout: 20_000 });
	await expect(panel.locator('tbody tr').last()).toContainText('—');
	await panel.locator('tbody button').first().click();
	await expect(page.getByRole('dialog')).toContainText('t2_fee_amount_wan');
	await page.keyboard.press('Escape');

	await page.locator('[data-code="t3_new_natural"]').focus();
	await page.keyboard.press('ArrowDown');
	await expect(page).toHaveURL(/t=t3_carry_in_natural/);
});

test('a report taken out leaves the sum and the link says so', async ({ page, site }) => {
	await page.goto(`${site.url}zh/model-city/total/`);
	await answered(page);
	await part(page, 'members')
		.getByRole('checkbox', { name: text.include('屏澜市教育局') })
		.click();
	await expect(page).toHaveURL(/of=-edu/);
	await expect(tile(page, 'summed')).toHaveText('50', { timeout: 20_000 });
	await page.getByRole('button', { name: text.reset }).click();
	await expect(tile(page, 'summed')).toHaveText('51', { timeout: 20_000 });
});

test('the sum leaves as DOCX in the prescribed layout and as XLSX', async ({ page, site }) => {
	await page.goto(`${site.url}zh/model-city/total/`);
	await answered(page);
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click()
		]);
		return unzipSync(new Uint8Array(await readFile(await download.path())));
	};
	const docx = strFromU8((await saved(text.docx))['word/document.xml'] as Uint8Array);
	expect(docx).toContain('屏澜市人民政府2025年政府信息公开工作年度报告');
	expect(docx).toContain('虚构数据');
	const xlsx = await saved(text.xlsx);
	expect(Object.keys(xlsx).filter((f) => /worksheets\/sheet\d+\.xml$/.test(f))).toHaveLength(7);
});

test('where nothing can be summed the page says why and what can be', async ({ page, site }) => {
	await page.goto(`${site.url}zh/public-sample/total/`);
	await answered(page);
	await expect(page.getByText(text.nothing(2025))).toBeVisible();
	await page.getByRole('link', { name: /^江苏省人民政府 2025/ }).click();
	await expect(tile(page, 'summed')).toHaveText('1', { timeout: 20_000 });
	await expect(tile(page, 'missing')).toHaveText('—');
});

for (const lang of ['zh', 'en'] as const) {
	test(`the full page in ${lang} breaks no rule of accessibility`, async ({ page, site }) => {
		await page.goto(`${site.url}${lang}/model-city/total/?y=2019..2021&t=t3_new_total`);
		await answered(page);
		await expect(part(page, 'cell').locator('tbody tr')).toHaveCount(51, { timeout: 20_000 });
		for (const [width, colorScheme] of [
			[1440, 'light'],
			[390, 'dark']
		] as const) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			await page.waitForTimeout(300);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
				[]
			);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		}
	});
}
