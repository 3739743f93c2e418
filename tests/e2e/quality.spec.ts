import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FRAME_TEXT } from '../../src/lib/text/frame';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { QUALITY_TEXT } from '../../src/lib/text/quality';
import { NAMES } from '../fixtures/agencyNames';
import { wideTable } from '../support/importFiles';
import { expect, test } from '../support/site';

const text = QUALITY_TEXT.zh;

/** Waits until the engine answers and nothing on the page is waiting. */
async function answered(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 45_000 });
	await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`);

test('figures, the work list, the matrices and the first sentences stand in the page before any script runs', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}zh/model-city/quality/`);
	await expect(page.locator('[data-figure="E"]')).toHaveText('7');
	await expect(part(page, 'work').locator('tbody tr')).toHaveCount(19);
	await expect(page.locator('[data-chart="filing"] svg').first()).toBeAttached();
	await expect(part(page, 'agencies').locator('tbody tr')).toHaveCount(30);
	await expect(part(page, 'findings').locator('li')).not.toHaveCount(0);
	await context.close();
});

test('which reports must be sent back, and what to write to them: by clicking only, from the first page', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	await page.waitForURL('**/zh/model-city/');
	await page.getByRole('link', { name: FRAME_TEXT.zh.names.quality, exact: true }).click();
	await page.waitForURL('**/quality/');
	await answered(page);
	const work = part(page, 'work');
	const first = work.locator('tbody tr').first();
	await expect(first).toContainText('水务局');
	await expect(first).toContainText('申请收办平衡 ×2');
	await first.getByRole('button', { name: text.note }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.locator('textarea')).toHaveValue(/屏澜市水务局：[\s\S]*虚构[\s\S]*相差 10。/);
	await page.keyboard.press('Escape');
	await work.getByLabel(text.workFor).selectOption('commerce');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		work.getByRole('button', { name: text.notesText }).click()
	]);
	expect(file.suggestedFilename()).toContain('虚构');
	const notes = await readFile(await file.path(), 'utf8');
	expect(notes.match(/^屏澜市商务局：\r?$/gm)).toHaveLength(6);
});

test('a figure leads to the sentences, a sentence to both sides and the marked cells, and the link keeps the choice', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/quality/`);
	await answered(page);
	await part(page, 'rules')
		.getByRole('button', { name: /^申请收办平衡 2024：未解决 2 处/ })
		.click();
	await expect(page).toHaveURL(/r=T3-BAL&of=(%40|@)2024/);
	await expect(page.locator('#findings-title')).toBeFocused();
	const list = part(page, 'findings').locator('li');
	await expect(list).toHaveCount(2);
	await page.reload();
	await answered(page);
	await expect(list).toHaveCount(2);
	await list
		.first()
		.getByRole('button', { name: new RegExp(text.openCells) })
		.click();
	const dialog = page.getByRole('dialog');
	const seen = dialog.locator('[data-part="finding"]');
	await expect(seen.locator('table').first()).toContainText('25');
	await expect(seen.locator('table').first()).toContainText('35');
	await expect(seen.locator('[data-code="t3_new_natural"]')).toContainText('23');
	await expect(dialog.getByRole('listitem').first()).toBeVisible();
});

test('the years that do not join are found, and both reports are at hand', async ({ page, site }) => {
	await page.goto(`${site.url}zh/model-city/quality/`);
	await answered(page);
	await part(page, 'continuity')
		.getByRole('button', { name: /^农业农村局 2020→2021/ })
		.click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('2021');
	await dialog
		.getByRole('button', { name: /结转衔接/ })
		.first()
		.click();
	await expect(dialog.locator('[data-part="finding"] table').first()).toContainText('2020');
	await dialog.getByTitle(text.dialog.openReport).first().click();
	await expect(dialog.getByRole('heading', { level: 2 })).toContainText('2020');
});

test('without a roster nobody is called late or missing', async ({ page, site }) => {
	await page.goto(`${site.url}zh/public-sample/quality/?k=all`);
	await answered(page);
	const filing = page.locator('[data-chart="filing"]');
	await expect(filing).toContainText('没有名录');
	// The note below the matrix says what a blank does not mean; nothing else may speak of reports not published.
	await expect(filing).not.toContainText(/未发布(?!。)/);
});

test('one’s own data is checked on the page, and a finding leads to the review of its report', async ({
	page,
	site
}) => {
	const agency = NAMES.education;
	const table = wideTable('years.csv', [
		{ agency, year: 2022, cells: { t3_new_total: 4, t3_carry_out_total: 3 } },
		{ agency, year: 2023, cells: { t3_new_total: 8, t3_carry_in_total: 5 } }
	]);
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(IMPORT_TEXT.zh.choose).setInputFiles(table);
	await page.getByRole('button', { name: IMPORT_TEXT.zh.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.goto(`${site.url}zh/mine/quality/`);
	await expect(page.locator('[data-figure="E"]')).toHaveText('1', { timeout: 45_000 });
	await expect(part(page, 'work').locator('tbody tr')).toHaveCount(1);
	await expect(part(page, 'continuity').locator('tbody tr')).toContainText(text.gap('2'));
	await part(page, 'findings')
		.locator('li')
		.first()
		.getByRole('button', { name: new RegExp(text.openCells) })
		.click();
	const review = page.getByRole('dialog').getByRole('link', { name: text.dialog.review });
	await expect(review).toHaveAttribute('href', /\/zh\/review\/\?report=u-[a-z0-9]+-2023-v1$/);
});

for (const lang of ['zh', 'en'] as const) {
	test(`the page in ${lang} breaks no rule of accessibility, wide and light or narrow and dark`, async ({
		page,
		site
	}) => {
		test.setTimeout(120_000);
		await page.goto(`${site.url}${lang}/model-city/quality/`);
		await answered(page);
		for (const [width, colorScheme] of [
			[1440, 'light'],
			[390, 'dark']
		] as const) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			await page.waitForTimeout(300);
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
			expect(found, `${lang} ${width} ${colorScheme}`).toEqual([]);
			const [whole, window] = await page.evaluate(() => [
				document.documentElement.scrollWidth,
				document.documentElement.clientWidth
			]);
			expect(whole).toBeLessThanOrEqual(window as number);
		}
	});
}
