import { IMPORT_TEXT } from '../../src/lib/text/import';
import { NAMES } from '../fixtures/agencyNames';
import { folderFiles } from '../support/datasets';
import { wideTable } from '../support/importFiles';
import { plainMetric, readPlain, type Plain } from '../support/recompute';
import { expectSameView, settled } from '../support/overviewPage';
import { expect, test } from '../support/site';

const CITY = 'zh/model-city/';

function sum(plain: Plain, metric: string, kind: string, year: number): number {
	return plain.agencies
		.filter((a) => a.kind === kind)
		.map((a) => plainMetric(plain, metric, a.agency_id as string, year).numerator)
		.filter((v) => v !== null)
		.reduce((s, v) => s + v, 0);
}

test('the first visit shows the model city, labelled fictional, with its figures', async ({ page }) => {
	const plain = readPlain(await folderFiles('model-city'));
	await page.goto('');
	await page.waitForURL(`**/${CITY}`);
	await expect(page.locator('h1')).toContainText('虚构');
	const tile = page.locator('[data-figure="requests_new"]');
	const expected = sum(plain, 'requests_new', 'bureau', 2025).toLocaleString('zh-CN');
	await expect(tile).toContainText(expected);
	await settled(page);
	await expect(tile).toContainText(expected);
	expect(await page.locator('[data-chart]').count()).toBeGreaterThanOrEqual(7);
	await expect(page.getByRole('link', { name: '公开报告样本' })).toBeVisible();
});

test('figures stand in the page before any script or engine runs', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.url + CITY);
	const plain = readPlain(await folderFiles('model-city'));
	await expect(page.locator('[data-figure="requests_new"]')).toContainText(
		sum(plain, 'requests_new', 'bureau', 2025).toLocaleString('zh-CN')
	);
	await context.close();
});

test('every figure of the heat map’s table equals the recomputation from the CSV files', async ({ page }) => {
	const plain = readPlain(await folderFiles('model-city'));
	await page.goto(`${CITY}?m=requests_new&k=township`);
	await settled(page);
	const figure = page.locator('[data-chart="heat"]');
	await figure.getByRole('button', { name: '表', exact: true }).click();
	const rows = figure.locator('tbody tr');
	const townships = plain.agencies.filter((a) => a.kind === 'township');
	let compared = 0;
	for (const row of await rows.all()) {
		const [name = '', ...cells] = await row.locator('th, td').allInnerTexts();
		const agency = townships.find((a) => [a.name_zh, a.short_zh].includes(name.trim()));
		expect(agency, name).toBeDefined();
		for (let i = 0; i < 7; i += 1) {
			const { value } = plainMetric(plain, 'requests_new', agency?.agency_id as string, 2019 + i);
			const text = (cells[i] as string).trim();
			if (value === null) expect(text).not.toMatch(/^\d/);
			else expect(text, `${name} ${2019 + i}`).toBe(value.toLocaleString('zh-CN'));
			compared += 1;
		}
	}
	expect(compared).toBeGreaterThan(50);
});

test('a filtered view, copied as a link, is the same in a fresh browser down to its drawings', async ({
	browser,
	page,
	context,
	site
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(CITY);
	await settled(page);
	await page.locator('[data-filter="metric"] select').selectOption('disclosure_rate');
	await page.locator('[data-filter="from"] select').selectOption('2020');
	await page.locator('[data-filter="to"] select').selectOption('2024');
	await expect(page).toHaveURL(/m=disclosure_rate/);
	await settled(page);
	await page.getByRole('button', { name: /复制链接|分享/ }).click();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toContain('y=2020..2024');
	expect(link.startsWith(site.url)).toBe(true);

	const other = await browser.newContext();
	const fresh = await other.newPage();
	await fresh.goto(link);
	await settled(fresh);
	await settled(page);
	await expectSameView(fresh, page);
	await other.close();
});

test('back and forward walk through the views', async ({ page }) => {
	await page.goto(CITY);
	await settled(page);
	await page.locator('[data-filter="metric"] select').selectOption('items_total');
	await expect(page).toHaveURL(/m=items_total/);
	await page.locator('[data-filter="kind"] select').selectOption('township');
	await expect(page).toHaveURL(/k=township/);
	await page.goBack();
	await expect(page).not.toHaveURL(/k=township/);
	await expect(page.locator('[data-filter="metric"] select')).toHaveValue('items_total');
	await page.goBack();
	await expect(page.locator('[data-filter="metric"] select')).toHaveValue('requests_new');
	await page.goForward();
	await expect(page.locator('[data-filter="metric"] select')).toHaveValue('items_total');
});

test('a link to another view never shows the default view’s figures', async ({ page }) => {
	const seen: string[] = [];
	await page.exposeFunction('seen', (text: string) => void seen.push(text));
	await page.addInitScript(() => {
		const look = () => {
			const tile = document.querySelector<HTMLElement>('[data-figure="requests_new"]');
			if (tile !== null && getComputedStyle(tile).visibility === 'visible') {
				(window as unknown as { seen(text: string): void }).seen(tile.innerText);
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto(`${CITY}?k=township&y=2019..2023`);
	await settled(page);
	const plain = readPlain(await folderFiles('model-city'));
	const wrong = sum(plain, 'requests_new', 'bureau', 2025).toLocaleString('zh-CN');
	expect(seen.filter((text) => text.includes(wrong))).toEqual([]);
});

test('a link with parts that cannot be honoured says which, and shows the rest', async ({ page }) => {
	await page.goto(`${CITY}?m=nonsense&y=2023..2021&zz=1&k=township`);
	await settled(page);
	await expect(page.getByText('nonsense')).toBeVisible();
	await expect(page.locator('[data-filter="kind"] select')).toHaveValue('township');
});

test('an engine that does not arrive ends in a sentence, and a retry brings it back', async ({ page }) => {
	await page.route('**/*.wasm', (route) => route.abort());
	await page.goto(CITY);
	await expect(page.getByRole('alert').first()).toContainText('查询引擎没有启动', { timeout: 60_000 });
	await expect(page.locator('[data-figure="requests_new"]')).toBeVisible();
	await page.unroute('**/*.wasm');
	await page.getByRole('button', { name: '重试' }).first().click();
	await settled(page);
	await expect(page.getByText('查询引擎没有启动')).toHaveCount(0);
});

test('a missing and a damaged dataset file are told apart', async ({ page }) => {
	await page.route('**/*.duckdb', (route) => route.fulfill({ status: 404, body: 'no' }));
	await page.goto(CITY);
	await expect(page.getByRole('alert').first()).toContainText('找不到数据集文件', { timeout: 60_000 });
	await page.unroute('**/*.duckdb');
	await page.route('**/*.duckdb', (route) => route.fulfill({ status: 200, body: 'x'.repeat(4096) }));
	await page.reload();
	await expect(page.getByRole('alert').first()).toContainText('已损坏', { timeout: 60_000 });
});

test('the page in English has no Chinese in its own words', async ({ page }) => {
	await page.goto('en/model-city/');
	await settled(page);
	await expect(page.locator('h1')).toContainText('fictional');
	const labels = await page.locator('label, button, h2, figcaption').allInnerTexts();
	const chinese = labels.filter((t) => /[\u4e00-\u9fff]/.test(t) && !/公开镜|中文/.test(t));
	expect(chinese).toEqual([]);
});

test('on a phone the filters are in a sheet and nothing is wider than the screen', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
	const page = await context.newPage();
	await page.goto(site.url + CITY);
	await settled(page);
	await page.getByRole('button', { name: '筛选' }).click();
	await page.getByRole('dialog').locator('[data-filter="metric"] select').selectOption('items_total');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/m=items_total/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await context.close();
});

test('it works over plain http on the network and under a sub-path', async ({ page, lan, subpath }) => {
	for (const site of [lan, subpath]) {
		await page.goto(`${site.url}${CITY}?m=items_total`);
		await settled(page);
		await expect(page.locator('[data-figure="items_total"]')).toContainText(/\d/);
	}
});

test('a point leads to the report, its cells and its source', async ({ page }) => {
	await page.goto('zh/public-sample/?m=requests_new&k=bureau&a=mdj-edu&y=2020..2020');
	await settled(page);
	const chart = page.locator('[data-chart="heat"]');
	await chart.locator('[tabindex="0"]').first().focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toContainText('t3_new_total');
});

test('uploaded reports are in every chart at once, under their agencies’ names', async ({ page }) => {
	const names = [NAMES.education, NAMES.street];
	await page.goto('zh/import/');
	await page.getByLabel(IMPORT_TEXT.zh.choose).setInputFiles(
		wideTable('own.csv', [
			...[2021, 2022].map((year) => ({
				agency: names[0] as string,
				year,
				cells: { t3_new_total: year - 2000 }
			})),
			{ agency: names[1] as string, year: 2022, cells: { t3_new_total: 3 } }
		])
	);
	await page.getByRole('button', { name: IMPORT_TEXT.zh.accept }).click();
	await page.waitForURL('**/zh/mine/');
	await settled(page);
	await page.locator('[data-filter="kind"] select').selectOption('all');
	await settled(page);
	await expect(page.locator('[data-figure="requests_new"]')).toContainText('25');
	const heat = page.locator('[data-chart="heat"]');
	await heat.getByRole('button', { name: '表', exact: true }).click();
	for (const name of names) await expect(heat.getByRole('rowheader', { name })).toBeVisible();
});

test('the engine’s worker can reach no host but its own', async ({ page, stranger }) => {
	await page.goto(CITY);
	await settled(page);
	const before = stranger.hits();
	const workers = page.workers();
	expect(workers.length).toBeGreaterThan(0);
	for (const worker of workers) {
		const outcome = await worker.evaluate(
			(url) =>
				fetch(url).then(
					() => 'answered',
					() => 'refused'
				),
			stranger.url
		);
		expect(outcome).toBe('refused');
	}
	expect(stranger.hits()).toBe(before);
});

test('a metric the dataset does not have says why', async ({ page }) => {
	await page.goto('zh/public-sample/?m=filed_rate');
	await expect(page.getByText('没有机构名录，无从判断')).toBeVisible();
	await page.goto('zh/public-sample/?m=press_conf');
	await expect(page.getByText('没有一份报告同时载有所需的项目（新闻发布会场次）')).toBeVisible();
});
