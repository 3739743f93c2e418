import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/lang';
import { FORMS } from '../../src/lib/domain/forms';
import { ruleById } from '../../src/lib/domain/ruleCatalogue';
import { cellName } from '../../src/lib/text/findings';
import { IMPORT_DOCUMENT_TEXT } from '../../src/lib/text/importDocument';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { REVIEW_TEXT } from '../../src/lib/text/review';
import { printedCodes } from '../ingest/reports';
import { contradictory, pageWithProse } from '../support/reviewFiles';
import { expect, test } from '../support/site';

const text = REVIEW_TEXT.zh;
const BALANCE = ruleById('T3-BAL')?.label.zh ?? '';
const ROW = ruleById('T3-ROW')?.label.zh ?? '';
const REASON = '已电话核实，按登记台账为准';
const report = contradictory();
const file = pageWithProse(report, 'report.html');

const cell = (page: Page, code: string) => page.locator(`.desk .left [data-code="${code}"]`);
const mark = (page: Page, code: string) => page.locator(`.desk .source [data-codes~="${code}"]`);
const source = (page: Page) => page.getByRole('region', { name: text.sourceOf(file.name) });
const finding = (page: Page, rule: string) =>
	page.locator('.desk .findings li').filter({ has: page.getByText(rule, { exact: true }) });
const filter = (page: Page, name: string) =>
	page.getByRole('group', { name: text.filterLabel }).getByText(name);

/** Reads the made report and opens its review. */
async function open(page: Page, url: string, lang: Lang = 'zh'): Promise<void> {
	await page.goto(`${url}${lang}/import/`);
	await page.getByLabel(IMPORT_TEXT[lang].choose).setInputFiles(file);
	await page.getByRole('link', { name: new RegExp(`^${IMPORT_DOCUMENT_TEXT[lang].review}`) }).click();
	await expect(page.locator('.desk')).toBeVisible();
}

async function insideOf(inner: Locator, outer: Locator): Promise<boolean> {
	const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
	return a !== null && b !== null && a.y >= b.y - 1 && a.y + a.height <= b.y + b.height + 1;
}

async function correct(page: Page, code: string, to: string): Promise<void> {
	await cell(page, code).click();
	await page.getByRole('button', { name: text.correct, exact: true }).click();
	await page.getByLabel(text.correctTo).fill(to);
	await page.getByLabel(text.correctNote).fill('台账');
	await page.getByLabel(text.correctTo).press('Enter');
}

test('a finding leads to its cell and the place in the source, and the source back to the cell', async ({
	page,
	site
}) => {
	await open(page, site.url);
	await expect(finding(page, BALANCE)).toContainText('相差 2');
	await expect(finding(page, ROW)).toContainText('相差 2');
	const name = cellName('t3_new_natural', 'zh');
	await finding(page, BALANCE).getByRole('button', { name }).click();
	await expect(cell(page, 't3_new_natural')).toHaveAttribute('aria-selected', 'true');
	await expect(mark(page, 't3_new_natural')).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => insideOf(mark(page, 't3_new_natural'), source(page))).toBe(true);
	await expect.poll(() => insideOf(cell(page, 't3_new_natural'), page.locator('.desk > .left'))).toBe(true);
	const panel = page.getByRole('region', { name: text.cell });
	await expect(panel.locator('q').first()).toHaveText('6');
	await expect(panel).toContainText(name);

	await mark(page, 't4_after_total').click();
	await expect(cell(page, 't4_after_total')).toHaveAttribute('aria-selected', 'true');
	await expect.poll(() => insideOf(cell(page, 't4_after_total'), page.locator('.desk > .left'))).toBe(true);
	await mark(page, 't4_after_total').press('ArrowLeft');
	await expect(cell(page, 't4_after_pending')).toHaveAttribute('aria-selected', 'true');
	await expect(mark(page, 't4_after_pending')).toBeFocused();

	await cell(page, 'n_items_total').click();
	await expect(mark(page, 'n_items_total')).toHaveAttribute('aria-pressed', 'true');
	await expect(mark(page, 'n_items_total')).toContainText('120');
});

test('a corrected figure clears its findings, keeps what was printed, and can be undone', async ({
	page,
	site
}) => {
	await open(page, site.url);
	await expect(finding(page, BALANCE)).toHaveCount(1);
	await correct(page, 't3_new_natural', '若干');
	await expect(page.getByText(text.correctText)).toBeVisible();
	await page.getByLabel(text.correctTo).fill('４');
	await expect(page.getByText(text.correctReads('4'))).toBeVisible();
	await page.getByLabel(text.correctTo).press('Enter');
	await expect(finding(page, BALANCE).filter({ hasText: '相差' })).toHaveCount(0);
	await expect(finding(page, ROW).filter({ hasText: '相差' })).toHaveCount(0);
	await expect(cell(page, 't3_new_natural')).toBeFocused();
	const panel = page.getByRole('region', { name: text.cell });
	await expect(panel).toContainText(text.correctedFrom('6', '4'));
	await expect(panel).toContainText('台账');
	await expect(panel.locator('q').first()).toHaveText('6');
	await panel.getByRole('button', { name: text.correctUndo }).click();
	await expect(finding(page, BALANCE)).toContainText('相差 2');
	await expect(panel).not.toContainText(text.correctedFrom('6', '4'));
});

test('an acknowledged finding no longer counts, also after the report was accepted and the page reloaded', async ({
	page,
	site
}) => {
	await open(page, site.url);
	await finding(page, BALANCE).getByRole('button', { name: text.acknowledge }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('button', { name: text.acknowledge })).toBeDisabled();
	await dialog.getByLabel(text.reason).fill(REASON);
	await dialog.getByRole('button', { name: text.acknowledge }).click();
	await filter(page, text.filters.settled).click();
	await expect(finding(page, BALANCE)).toContainText(REASON);
	await page.getByRole('button', { name: text.accept, exact: true }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);

	await page.goto(`${site.url}zh/import/`);
	await page.reload();
	const id = await page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((done) => {
			const opening = indexedDB.open('gongkai');
			opening.onsuccess = () => done(opening.result);
		});
		const keys = await new Promise<IDBValidKey[]>((done) => {
			const asking = db.transaction('reports').objectStore('reports').getAllKeys();
			asking.onsuccess = () => done(asking.result);
		});
		db.close();
		return String(keys[0]);
	});
	await page.goto(`${site.url}zh/review/?report=${encodeURIComponent(id)}`);
	await filter(page, text.filters.settled).click();
	await expect(finding(page, BALANCE)).toContainText(REASON);
	await expect(mark(page, 't3_new_natural')).toBeAttached();

	await correct(page, 't3_new_total', '6');
	await expect(page.getByText(text.corrected).first()).toBeVisible();
	await page.reload();
	await filter(page, text.filters.settled).click();
	await cell(page, 't3_new_total').click();
	await expect(page.getByRole('region', { name: text.cell })).toContainText(text.correctedFrom('4', '6'));
	await finding(page, BALANCE).getByRole('button', { name: text.withdraw }).click();
	await filter(page, text.filters.all).click();
	await expect(finding(page, BALANCE)).toHaveCount(2);
});

test('the note to the bureau names cells as the form does, and is copied on plain http too', async ({
	page,
	lan
}) => {
	await open(page, lan.url);
	await page.getByRole('button', { name: text.note }).click();
	const words = page.getByLabel(text.noteField);
	await expect(words).toHaveValue(/表三“一、本年新收政府信息公开申请数量”行“自然人”栏/);
	await expect(words).toHaveValue(/青岚市河湾区水务局：/);
	await page.getByRole('button', { name: text.noteCopy, exact: true }).click();
	await expect(page.getByText(text.noteCopied)).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: text.noteText }).click();
	const saved = await readFile(await (await download).path(), 'utf8');
	expect(saved.charCodeAt(0)).toBe(0xfeff);
	expect(saved).toContain('整改提示');
	const docx = page.waitForEvent('download');
	await page.getByRole('button', { name: text.noteDocx }).click();
	expect((await readFile(await (await docx).path())).subarray(0, 2).toString()).toBe('PK');
});

test('a draft that is gone after a reload says so and leads on', async ({ page, site }) => {
	await open(page, site.url);
	await page.reload();
	await expect(page.getByRole('heading', { name: text.gone })).toBeVisible();
	await expect(page.getByText(text.goneHow)).toBeVisible();
	await page.goto(`${site.url}zh/review/?report=nobody-2020-v1`);
	await expect(page.getByRole('heading', { name: text.noReport })).toBeVisible();
	await page
		.getByRole('link', { name: text.newForm(FORMS.find((f) => f.id === '2019')?.label.zh ?? '') })
		.click();
	await expect(cell(page, 't2_procure_count')).toBeVisible();
});

test('a discarded draft leaves the import', async ({ page, site }) => {
	await open(page, site.url);
	await page.getByRole('button', { name: text.discard, exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: text.discard }).click();
	await expect(page).toHaveURL(/\/zh\/import\/$/);
	await expect(page.getByText('report.html')).toHaveCount(0);
});

test('an empty form is checked as it is typed, downloaded in the prescribed layout and read again', async ({
	page,
	site
}) => {
	test.setTimeout(120_000);
	await page.goto(`${site.url}zh/review/?new=2021`);
	await page.getByLabel(text.identityParts.agency, { exact: true }).fill('青岚市河湾区司法局');
	await page.getByLabel(text.identityParts.year, { exact: true }).fill('2023');
	await page.getByLabel(text.identityParts.year, { exact: true }).press('Tab');
	await page.locator('.desk textarea').last().fill('本机关全年开展政务公开业务培训三次，均已按期完成。');
	for (const code of printedCodes('2021')) await cell(page, code).locator('input').fill('0');
	await expect(page.getByText(text.noneFailed)).toBeVisible();
	await cell(page, 't3_new_natural').locator('input').fill('3');
	await expect(finding(page, BALANCE)).toContainText('相差 3');
	for (const code of ['t3_new_total', 't3_granted_natural', 't3_granted_total', 't3_done_total_natural'])
		await cell(page, code).locator('input').fill('3');
	await cell(page, 't3_done_total_total').locator('input').fill('3');
	await expect(page.getByText(text.noneFailed)).toBeVisible();

	await page.getByRole('button', { name: text.download, exact: true }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: text.downloadHtml }).click();
	const saved = await (await download).path();
	const upload = { name: 'typed.html', mimeType: 'text/html', buffer: await readFile(saved) };

	await page.getByRole('link', { name: text.back }).click();
	await page.getByLabel(IMPORT_TEXT.zh.choose).setInputFiles(upload);
	await page.getByRole('link', { name: new RegExp(`^${IMPORT_DOCUMENT_TEXT.zh.review}`) }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('青岚市河湾区司法局 2023');
	await expect(cell(page, 't3_granted_total')).toHaveText('3');
	await expect(cell(page, 't2_fee_amount_wan')).toHaveText('0');
	await expect(page.getByText(text.noneFailed)).toBeVisible();
});

test('a typed report is accepted into one’s own data', async ({ page, site }) => {
	await page.goto(`${site.url}zh/review/`);
	await expect(page.getByRole('button', { name: text.accept, exact: true })).toBeDisabled();
	await cell(page, 't3_new_total').locator('input').fill('7');
	await page.getByLabel(text.identityParts.agency, { exact: true }).fill('青岚市河湾区档案局');
	await page.getByLabel(text.identityParts.year, { exact: true }).fill('2024');
	await page.getByLabel(text.identityParts.year, { exact: true }).press('Tab');
	await page.getByRole('button', { name: text.accept, exact: true }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.goto(`${site.url}zh/review/`);
	await expect(cell(page, 't3_new_total').locator('input')).toHaveValue('');
});

for (const lang of ['zh', 'en'] as const) {
	test(`the review in ${lang} breaks no rule of accessibility, wide and on a phone`, async ({
		page,
		site
	}) => {
		test.setTimeout(180_000);
		const words = REVIEW_TEXT[lang];
		const look = async (what: string) => {
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
			expect(found, what).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, what).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
		};
		await open(page, site.url, lang);
		await cell(page, 't3_new_natural').click();
		await page.getByRole('button', { name: words.correct, exact: true }).click();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.waitForTimeout(300);
			await look(`${lang} ${colorScheme}`);
		}
		await page.setViewportSize({ width: 390, height: 844 });
		for (const name of ['form', 'source', 'findings'] as const) {
			await page
				.getByRole('group', { name: words.panesLabel })
				.getByRole('button')
				.filter({ hasText: words.panes[name] })
				.click();
			await look(`${lang} ${name} on a phone`);
		}
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(`${site.url}${lang}/review/?new=2019`);
		await expect(cell(page, 't2_procure_count')).toBeVisible();
		await look(`${lang} empty form`);
	});
}
