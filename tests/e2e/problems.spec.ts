import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FRAME_TEXT } from '../../src/lib/text/frame';
import { PROBLEM_TEXT } from '../../src/lib/text/problems';
import { expect, test } from '../support/site';

const text = PROBLEM_TEXT.zh;

/** Waits until the engine answers and nothing on the page is waiting. */
async function answered(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 45_000 });
	await expect(page.locator('[data-part="sentences"] li').first()).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`);

test('figures, both tables and the first sentences stand in the page before any script runs', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}zh/model-city/problems/`);
	await expect(page.locator('[data-figure="problems"]')).toHaveText('788');
	await expect(part(page, 'theme-agencies').locator('tbody tr')).toHaveCount(30);
	await expect(part(page, 'sentences').locator('li')).toHaveCount(12);
	await expect(page.locator('[data-chart="repeats"] svg').first()).toBeAttached();
	const response = await page.request.get(`${site.url}zh/model-city/problems/__data.json`);
	expect((await response.body()).length).toBeLessThan(62_000);
	await context.close();
});

test('which problems the traffic bureau has repeated for three years: by clicking only, from the first page', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	await page.waitForURL('**/zh/model-city/');
	await page.getByRole('link', { name: FRAME_TEXT.zh.names.problems, exact: true }).click();
	await page.waitForURL('**/problems/');
	await answered(page);
	await part(page, 'theme-agencies').getByRole('button', { name: '交通运输局', exact: true }).click();
	await page.waitForURL('**/problems/?a=transport');
	await answered(page);
	const chart = page.locator('[data-chart="repeats"]');
	await expect(chart.locator('.subtitle')).toContainText('2 组');
	await chart.getByRole('button', { name: '表', exact: true }).click();
	const rows = chart.locator('tbody tr');
	await expect(rows).toHaveCount(2);
	await expect(rows.nth(0)).toContainText(/更新公开不及时.*3 年.*2023–2025/);
	await expect(rows.nth(1)).toContainText(/政策解读.*3 年.*2022–2024/);

	await part(page, 'theme-agencies')
		.getByRole('button', { name: /更新公开不及时：7 份已读报告中 6 份提到/ })
		.click();
	await expect(page).toHaveURL(/t=p_timeliness&r=problem&of=transport/);
	const list = part(page, 'sentences').locator('li');
	await expect(list).toHaveCount(6);
	await expect(list.first()).toContainText(text.tags.run(3));
	await list.first().getByRole('button', { name: /出处/ }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('屏澜市交通运输局');
	await expect(dialog.locator('ol').first().locator('li')).toHaveCount(4);
});

test('sentences are searched as typed, marked, counted, kept in the link, and narrowed down by what is known', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/problems/`);
	await answered(page);
	const sentences = part(page, 'sentences');
	await page.getByLabel(text.search).fill('公路 解读');
	await expect(sentences.locator('mark').first()).toHaveText(/公路|解读/);
	await expect(page).toHaveURL(/[?&]q=/);
	const shared = page.url();
	const said = await sentences.locator('.about').innerText();
	await page.goto(shared);
	await answered(page);
	await expect(page.getByLabel(text.search)).toHaveValue('公路 解读');
	await expect(sentences.locator('.about')).toHaveText(said);
	await page.getByRole('button', { name: text.clear }).click();
	await page.locator('[data-figure="verbatim"]').click();
	await expect(page).toHaveURL(/r=verbatim/);
	const count = await page
		.locator('[data-figure="verbatim"]')
		.evaluate((tile) => tile.firstChild?.textContent);
	await expect(sentences.locator('.about')).toContainText(`${count} 条`);
	await expect(sentences.locator('li').first()).toContainText(text.tags.verbatim);
});

test('a table of figures is one stop of the keyboard, and the list draws only what is in sight', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/problems/?k=all`);
	await answered(page);
	const table = part(page, 'theme-years').getByRole('grid');
	await expect(table.locator('[tabindex="0"]')).toHaveCount(1);
	await table.locator('[tabindex="0"]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	await expect(table.locator('[data-at="2:2"]')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/of=%402020|of=@2020/);
	await expect(page.locator('#sentences-title')).toBeFocused();
	await page.getByRole('button', { name: text.clear }).click();
	const frame = part(page, 'sentences').locator('.frame');
	expect(await frame.locator('li').count()).toBeLessThan(60);
	for (let i = 0; i < 3; i += 1) {
		await frame.evaluate((box) => (box.scrollTop = box.scrollHeight));
		await page.waitForTimeout(150);
	}
	const last = frame.locator('li').last();
	expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));
});

test('a dataset in which section five was not read says so instead of showing none', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/public-sample/problems/?k=government`);
	await expect(page.getByText(text.unreadAll)).toBeVisible({ timeout: 60_000 });
	await expect(part(page, 'theme-years')).toHaveCount(0);
});

for (const lang of ['zh', 'en'] as const) {
	test(`the page in ${lang} breaks no rule of accessibility, wide and light or narrow and dark`, async ({
		page,
		site
	}) => {
		test.setTimeout(120_000);
		await page.goto(`${site.url}${lang}/model-city/problems/`);
		await answered(page);
		for (const [width, colorScheme] of [
			[1440, 'light'],
			[390, 'dark']
		] as const) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			await page.waitForTimeout(300);
			// Looking into every one of hundreds of like cells takes minutes: the first rows stand for all.
			const { violations } = await new AxeBuilder({ page })
				.exclude('[role="grid"] tbody tr:nth-child(n + 5)')
				.exclude('.plot .box')
				.analyze();
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
