import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { CONTROL_TEXT } from '../../src/lib/text/controls';
import { OVERVIEW_TEXT } from '../../src/lib/text/overview';
import { OWN_DATA_TEXT } from '../../src/lib/text/ownData';
import { SHARE_TEXT } from '../../src/lib/text/share';
import { LINK_LIMIT } from '../../src/lib/view/packet';
import { VIEW_FILE_ENDING } from '../../src/lib/view/viewFile';
import { FIGURES_EACH, fewReports, manyReports } from '../fixtures/ownFigures';
import { expectSameView, importOwn, settled } from '../support/overviewPage';
import { expect, test, type Site } from '../support/site';

const text = SHARE_TEXT.zh;
const overview = OVERVIEW_TEXT.zh;
const own = OWN_DATA_TEXT.zh;

/** Opens the share dialog of the view on screen. */
async function shareDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: text.copyLink }).click();
	const dialog = page.getByRole('dialog', { name: text.title });
	await expect(dialog).toBeVisible();
	return dialog;
}

async function linkIn(dialog: Locator): Promise<string> {
	return dialog.getByLabel(text.link, { exact: true }).inputValue();
}

/** Returns a page of a browser that has never been here. */
async function freshPage(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
	const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
	return { page: await context.newPage(), context };
}

/** Expects the browser to keep no report of its own. */
async function expectNothingKept(page: Page, site: Site): Promise<void> {
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.empty)).toBeVisible();
}

async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
	const transfer = await page.evaluateHandle(
		([fileName, base64]) => {
			const data = Uint8Array.from(atob(base64 as string), (letter) => letter.charCodeAt(0));
			const made = new DataTransfer();
			made.items.add(new File([data], fileName as string));
			return made;
		},
		[name, bytes.toString('base64')]
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

test('own figures travel in a link: the dialog says whose, a fresh browser shows the same and keeps nothing', async ({
	page,
	context,
	browser,
	site
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await importOwn(page, site, fewReports());
	await page.locator('[data-filter="metric"] select').selectOption('disclosure_rate');
	await expect(page).toHaveURL(/m=disclosure_rate/);
	await settled(page);
	const dialog = await shareDialog(page);
	await expect(dialog).toContainText(
		text.goes({ agencies: 6, reports: 18, figures: 18 * FIGURES_EACH, years: [2022, 2024] })
	);
	await expect(dialog).toContainText(text.alwaysLeft);
	const shown = await linkIn(dialog);
	await dialog.getByRole('button', { name: text.copyLink }).click();
	await expect(page.getByText(text.copied)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(shown);
	expect(link.length).toBeLessThanOrEqual(LINK_LIMIT);
	expect(link).toContain('y=2022..2024');

	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await settled(fresh.page);
	await expect(fresh.page.locator('h1')).toContainText(text.visitingLink);
	await settled(page);
	await expectSameView(fresh.page, page);
	await expect(fresh.page.getByText(text.missing)).toHaveCount(0);
	await fresh.page.reload();
	await settled(fresh.page);
	await expectSameView(fresh.page, page);
	await expectNothingKept(fresh.page, site);
	await fresh.context.close();
});

test('only the figures of the agencies shown go where the reader says so', async ({
	page,
	browser,
	site
}) => {
	await importOwn(page, site, fewReports());
	const input = page.locator('input[role="combobox"]');
	await input.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/a=/);
	await settled(page);
	const dialog = await shareDialog(page);
	const whole = await linkIn(dialog);
	await dialog.getByRole('radio', { name: text.shown(1) }).check();
	await expect(dialog).toContainText(
		text.goes({ agencies: 1, reports: 3, figures: 3 * FIGURES_EACH, years: [2022, 2024] })
	);
	await expect(dialog).toContainText(text.leftAgencies(5));
	const narrow = await linkIn(dialog);
	expect(narrow.length).toBeLessThan(whole.length);
	const fresh = await freshPage(browser);
	await fresh.page.goto(narrow);
	await settled(fresh.page);
	await expect(fresh.page.getByText(text.visitingAbout(1, 3))).toBeVisible();
	await fresh.context.close();
});

test('more data than a link holds goes as a view file, which opens by dropping it on any page', async ({
	page,
	browser,
	site
}) => {
	await importOwn(page, site, manyReports());
	const dialog = await shareDialog(page);
	await expect(dialog).toContainText(text.fileHow);
	await expect(dialog.getByRole('button', { name: text.copyLink })).toHaveCount(0);
	const saving = page.waitForEvent('download');
	await dialog.getByRole('button', { name: text.saveFile }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toMatch(new RegExp(`\\${VIEW_FILE_ENDING}$`));
	const bytes = await readFile(await download.path());

	const fresh = await freshPage(browser);
	await fresh.page.goto(`${site.url}zh/methods/`);
	await expect(fresh.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await fresh.page.waitForLoadState('networkidle');
	await dropFile(fresh.page, download.suggestedFilename(), bytes);
	await fresh.page.waitForURL('**/zh/mine/**');
	await settled(fresh.page);
	await expect(fresh.page.locator('h1')).toContainText(text.visitingFile);
	await expectSameView(fresh.page, page);
	await fresh.page.reload();
	await settled(fresh.page);
	await expectSameView(fresh.page, page);

	const cut = bytes.subarray(0, bytes.length - 100);
	await dropFile(fresh.page, download.suggestedFilename(), cut);
	await expect(fresh.page.getByRole('alert')).toContainText(text.failedFile + text.failures.cut);
	const bent = Buffer.from(bytes);
	bent[bent.length - 50] = (bent[bent.length - 50] as number) ^ 255;
	await dropFile(fresh.page, download.suggestedFilename(), bent);
	await expect(fresh.page.getByRole('alert')).toContainText(text.failedFile + text.failures.damaged);
	await expectNothingKept(fresh.page, site);
	await fresh.context.close();
});

test('a link cut short or changed on its way, or without its data, says so in a sentence', async ({
	page,
	browser,
	site
}) => {
	await importOwn(page, site, fewReports());
	const link = await linkIn(await shareDialog(page));
	const [address = '', fragment = ''] = link.split('#');
	const at = Math.floor(fragment.length / 2);
	const other = fragment[at] === 'A' ? 'B' : 'A';
	const cases: [string, string][] = [
		[link.slice(0, -40), text.failedLink + text.failures.cut],
		[`${address}#${fragment.slice(0, at)}${other}${fragment.slice(at + 1)}`, text.failedLink],
		[`${address}#d=`, text.failedLink],
		[address, text.missing]
	];
	for (const [damaged, sentence] of cases) {
		const fresh = await freshPage(browser);
		await fresh.page.goto(damaged);
		await expect(fresh.page.getByText(sentence)).toBeVisible();
		await expect(fresh.page.locator('[data-chart] svg')).toHaveCount(0);
		await fresh.context.close();
	}
});

test('a link whose data is not here, or has changed since, says so above what it shows', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/?m=items_total&fp=0000000000000`);
	await expect(page.getByText('items_total')).toHaveCount(0);
	const changed = text.changed('');
	await expect(page.getByText(changed.slice(-12))).toBeVisible();
	await importOwn(page, site, fewReports());
	await page.goto(`${site.url}zh/mine/?m=items_total&y=2022..2024&fp=0000000000000`);
	await settled(page);
	await expect(page.getByText(text.missing)).toContainText(text.missingAnyway);
});

test('own data joins the real reports and never the fictional ones, and the joined view travels', async ({
	page,
	browser,
	site
}) => {
	await importOwn(page, site, fewReports());
	const boxes = page.getByRole('checkbox');
	await expect(boxes).toHaveCount(1);
	const before = await page.locator('[data-figure]').allInnerTexts();
	await boxes.check();
	await expect(page).toHaveURL(/with=public-sample/);
	await settled(page);
	expect(await page.locator('[data-figure]').allInnerTexts()).not.toEqual(before);
	const link = await linkIn(await shareDialog(page));
	await page.keyboard.press('Escape');
	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await settled(fresh.page);
	await expectSameView(fresh.page, page);
	await expect(fresh.page.getByRole('checkbox')).toBeChecked();
	await fresh.context.close();

	await page.goto(`${site.url}zh/mine/?with=model-city`);
	await settled(page);
	await expect(page.getByText('model-city')).toBeVisible();
	await expect(page.getByText(overview.fictional)).toHaveCount(0);
	expect(await page.locator('[data-figure]').allInnerTexts()).toEqual(before);
});

test('on a plain-http address the link is copied the older way, or stands ready to copy by hand', async ({
	page,
	browser,
	lan
}) => {
	await importOwn(page, lan, fewReports());
	expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
	const dialog = await shareDialog(page);
	const link = await linkIn(dialog);
	await dialog.getByRole('button', { name: text.copyLink }).click();
	await expect(page.getByText(text.copied)).toBeVisible();
	const input = page.locator('input[role="combobox"]');
	await input.focus();
	await page.keyboard.press('Control+V');
	await expect(input).toHaveValue(link);
	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await settled(fresh.page);
	await page.reload();
	await settled(page);
	await expectSameView(fresh.page, page);

	await fresh.page.addInitScript(() => (document.execCommand = () => false));
	await fresh.page.goto(`${lan.url}zh/public-sample/`);
	await settled(fresh.page);
	await fresh.page.getByRole('button', { name: text.copyLink }).click();
	const byHand = fresh.page.getByRole('dialog', { name: text.byHandTitle });
	const field = byHand.getByLabel(text.link, { exact: true });
	await expect(field).toBeFocused();
	const selected = await field.evaluate((node: HTMLTextAreaElement) =>
		node.value.slice(node.selectionStart, node.selectionEnd)
	);
	expect(selected).toContain('/zh/public-sample/?m=');
	await fresh.context.close();
});

test('data that came with a link is taken over into one’s own, and the taking is undone', async ({
	page,
	browser,
	site
}) => {
	await importOwn(page, site, fewReports());
	const link = await linkIn(await shareDialog(page));
	await page.keyboard.press('Escape');
	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await settled(fresh.page);
	await fresh.page.getByRole('button', { name: text.adopt }).click();
	await expect(fresh.page.getByRole('status').getByText(text.adopted(18, 0))).toBeVisible();
	await expect(fresh.page).not.toHaveURL(/#/);
	await expect(fresh.page.locator('h1')).toContainText(overview.mine);
	await settled(fresh.page);
	await expectSameView(fresh.page, page);
	await fresh.page.getByRole('button', { name: CONTROL_TEXT.zh.undo, exact: true }).click();
	await expect(fresh.page.getByText(overview.mineEmpty)).toBeVisible();

	await fresh.page.goto(link);
	await fresh.page.reload();
	await fresh.page.getByRole('button', { name: text.adopt }).click();
	await expect(fresh.page.getByText(text.adopted(18, 0))).toBeVisible();
	await fresh.page.goto(`${site.url}zh/import/`);
	await expect(fresh.page.getByText(own.counts(18, 6, '2022–2024'))).toBeVisible();
	await fresh.page.goto(link);
	await fresh.page.reload();
	await fresh.page.getByRole('button', { name: text.adopt }).click();
	await expect(fresh.page.getByText(text.adoptedNothing)).toBeVisible();
	await fresh.context.close();
});
