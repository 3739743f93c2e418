import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { COMPARE_TEXT } from '../../src/lib/text/compare';
import { FRAME_TEXT } from '../../src/lib/text/frame';
import { expect, test } from '../support/site';

const text = COMPARE_TEXT.zh;
const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`);
const field = (page: Page, id: string) => page.locator(`[data-field="${id}"] select`);

/** Waits until the engine answers and nothing on the page is waiting. */
async function answered(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 45_000 });
	await expect(part(page, 'change').locator('tbody tr').first()).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

test('panels, table and changes stand in the page before any script runs', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}zh/model-city/compare/`);
	await expect(page.locator('[data-chart="multiples"] svg').first()).toBeAttached();
	await expect(part(page, 'side').locator('tbody tr')).not.toHaveCount(0);
	await expect(part(page, 'change').locator('[data-change]')).not.toHaveCount(0);
	const response = await page.request.get(`${site.url}zh/model-city/compare/__data.json`);
	expect((await response.body()).length).toBeLessThan(60_000);
	await context.close();
});

test('which bureaus disclosed less in full in 2024 than in 2023, more than chance: by clicking, from the first page', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	await page.waitForURL('**/zh/model-city/');
	await page.getByRole('link', { name: FRAME_TEXT.zh.names.compare, exact: true }).click();
	await page.waitForURL('**/compare/');
	await answered(page);
	await field(page, 'pair').selectOption('2024');
	await expect(page).toHaveURL(/y=2019\.\.2024/);
	await answered(page);
	const change = part(page, 'change');
	await expect(change.locator('[data-summary]')).toContainText(
		'15 个机关可以比较：8 个下降，其中 1 个超出偶然；7 个上升，其中 1 个超出偶然。'
	);
	await expect(change.locator('[data-summary]')).toContainText('同时比较了 15 组');
	const first = change.locator('tbody tr').first();
	await expect(first).toContainText('50.6% (122/241)');
	await expect(first).toContainText('41.0% (133/324)');
	await expect(first).toContainText('−17.7 至 −1.3');
	await expect(first).toContainText(text.verdicts.lower);
	await first.getByRole('button', { name: /41\.0%/ }).click();
	await expect(page.getByRole('dialog')).toContainText('133');
});

test('groups, measure and reference stand in the link, and a kept group is taken again', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/compare/?a=edu~finance~transport`);
	await answered(page);
	await page.getByRole('button', { name: text.keep }).click();
	await expect(page).toHaveURL(/g=kind\.bureau~~kind\.bureau/);
	await field(page, 'basis').selectOption('near');
	await expect(page).toHaveURL(/g=near\.edu\.5~~kind\.bureau/);
	await field(page, 'per').selectOption('staff');
	await field(page, 'reference').selectOption('median');
	await expect(page).toHaveURL(/per=staff/);
	await expect(page).toHaveURL(/of=median/);
	await answered(page);
	await expect(page.locator('[data-group]')).toContainText('5');
	await expect(part(page, 'change').locator('tbody tr')).toHaveCount(6);
	await page.getByRole('button', { name: /换成：全部部门/ }).click();
	await expect(page).toHaveURL(/g=kind\.bureau~~kind\.bureau/);
});

for (const [lang, scheme] of [
	['zh', 'light'],
	['en', 'dark']
] as const) {
	test(`no barrier that axe can find (${lang}, ${scheme})`, async ({ page, site }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(
			`${site.url}${lang}/model-city/compare/?a=edu~finance~transport&g=near.edu.5~~kind.bureau`
		);
		await answered(page);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map((v) => [v.id, v.nodes[0]?.target])).toEqual([]);
	});
}
