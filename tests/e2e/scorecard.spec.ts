import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/lang';
import { chartText } from '../../src/lib/text/charts';
import { OVERVIEW_TEXT } from '../../src/lib/text/overview';
import { SCORECARD_TEXT } from '../../src/lib/text/scorecard';
import { SCORECARD_FILES_TEXT } from '../../src/lib/text/scorecardFiles';
import { SCORECARD_PAGE_TEXT } from '../../src/lib/text/scorecardPage';
import { folderFiles } from '../support/datasets';
import { plainMetric, readPlain } from '../support/recompute';
import { expect, test } from '../support/site';

const CITY = 'zh/model-city/scorecard/';
const zh = SCORECARD_PAGE_TEXT.zh;
const text = SCORECARD_TEXT.zh;

/** Waits until the engine answers and the scores are drawn. */
async function scored(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 45_000 });
	await expect(page.locator('[data-chart][aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
	await expect(page.locator('[data-kind] .frame table').first()).toBeVisible();
}

/** Returns rank, agency and score of every row of the first kind's table, as read. */
async function ranks(page: Page): Promise<string[]> {
	const rows = page.locator('[data-kind]').first().locator('.frame tbody tr');
	return rows.evaluateAll((all) =>
		all.map((row) =>
			[...row.children]
				.slice(0, 3)
				.map((cell) => cell.textContent?.trim() ?? '')
				.join(' | ')
		)
	);
}

async function typed(field: Locator, value: string): Promise<void> {
	await field.focus();
	await field.fill(value);
	await field.press('Enter');
}

test('the scores of the default scheme stand in the page before any script runs', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.url + CITY);
	const plain = readPlain(await folderFiles('model-city'));
	const { numerator, denominator } = plainMetric(plain, 'done_rate', 'edu', 2025);
	const education = page.locator('.frame tr', { hasText: '屏澜市教育局' });
	await expect(education).toContainText(`(${numerator}/${denominator})`);
	await expect(page.locator('[data-chart="scores-bureau"] svg').first()).toBeAttached();
	await context.close();
});

test('a scheme changed by keyboard alone is in the link, and the link gives the same ranks', async ({
	browser,
	page,
	site
}) => {
	await page.goto(site.url + CITY);
	await scored(page);
	const before = await ranks(page);
	await page.getByRole('button', { name: zh.edit }).press('Enter');
	const done = page.locator('[data-indicator="done_rate"]');
	await typed(done.getByLabel(text.weight, { exact: true }), '90');
	await expect(page).toHaveURL(/s=1~0\.6~done_rate-90-/);
	await typed(done.getByLabel(text.to, { exact: true }), 'x');
	await expect(done.getByText(zh.notNumber)).toBeVisible();
	await done.getByLabel(text.to, { exact: true }).press('Escape');
	const add = page.getByLabel(zh.add);
	await add.focus();
	await page.keyboard.type('interpretations');
	await expect(page.locator('.editor [role="option"]')).toHaveCount(1);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/~interpretations-/);
	await expect(page.locator('[data-indicator="interpretations"] input').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await scored(page);
	await expect.poll(() => ranks(page)).not.toEqual(before);
	const mine = await ranks(page);
	const other = await (await browser.newContext()).newPage();
	await other.goto(page.url());
	await scored(other);
	expect(await ranks(other)).toEqual(mine);
	await other.context().close();
});

test('an agency opens the parts of its score, and a figure the cells of the report it comes from', async ({
	page,
	site
}) => {
	await page.goto(site.url + CITY);
	await scored(page);
	await page.getByRole('button', { name: '屏澜市教育局', exact: true }).press('Enter');
	await expect(page).toHaveURL(/mark=edu/);
	const parts = page.locator('[data-parts="edu"]');
	await expect(parts).toBeVisible();
	const sums = await parts
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows
				.filter((row) => row.children.length === 7)
				.reduce((sum, row) => sum + Number(row.children[4]?.textContent), 0)
		);
	const score = Number(await parts.locator('tfoot td').nth(3).textContent());
	expect(Math.abs(sums - score)).toBeLessThan(0.03);
	await parts.getByRole('button').nth(1).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('t3_done_total_total');
	await expect(dialog).toContainText(OVERVIEW_TEXT.zh.source);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
});

test('a scheme that ranks nobody says so and offers one that does', async ({ page, site }) => {
	await page.goto(`${site.url}zh/public-sample/scorecard/?y=2009..2021&s=licheng-2020`);
	await scored(page);
	await expect(page.getByText(zh.nobody)).toBeVisible();
	await page.getByRole('button', { name: zh.ranks(27) }).click();
	await expect(page.getByText(zh.nobody)).toHaveCount(0);
	await expect(page.locator('[data-kind="township"] [data-chart] .box svg')).toBeAttached();
});

test('a scheme is kept under a name and comes back after the page was left', async ({ page, site }) => {
	await page.goto(`${site.url}${CITY}?s=1~0.5~late-10-ltrc-1-0~items_total-20-hprc`);
	await scored(page);
	await page.getByRole('button', { name: zh.save }).click();
	await page.getByLabel(zh.saveAs).fill('市办');
	await page.getByLabel(zh.saveAs).press('Enter');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.goto(site.url + CITY);
	await scored(page);
	await page.locator('[data-field="preset"] select').selectOption({ label: '市办' });
	await expect(page).toHaveURL(/s=1~0\.5~late-10-ltrc-1-0~items_total-20-hprc/);
});

test('the table leaves as CSV and as a workbook, both labelled fictional', async ({ page, site }) => {
	await page.goto(site.url + CITY);
	await scored(page);
	const files = SCORECARD_FILES_TEXT.zh;
	const [csv] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: files.csv }).click()
	]);
	const lines = (await readFile(await csv.path(), 'utf8')).split('\r\n');
	expect(lines[0]).toMatch(new RegExp(`^\ufeff${text.rank},`));
	const filled = lines.slice(1).filter((line) => line !== '');
	expect(filled.length).toBeGreaterThan(30);
	for (const line of filled) expect(line).toContain(chartText('zh').fictional);
	const [xlsx] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: files.xlsx }).click()
	]);
	expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);
	expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK');
});

for (const lang of ['zh', 'en'] satisfies Lang[]) {
	test(`the scorecard in ${lang} breaks no rule of accessibility`, async ({ page, site }) => {
		await page.goto(`${site.url}${lang}/model-city/scorecard/?mark=edu`);
		await scored(page);
		await page.getByRole('button', { name: SCORECARD_PAGE_TEXT[lang].edit }).click();
		for (const width of [1440, 390]) {
			await page.setViewportSize({ width, height: 900 });
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await page.waitForTimeout(200);
				const { violations } = await new AxeBuilder({ page }).exclude('.plot .box').analyze();
				const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
				expect(found, `${lang} ${width} ${colorScheme}`).toEqual([]);
			}
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		}
	});
}
