import AxeBuilder from '@axe-core/playwright';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from '../../src/lib/export/csv';
import { rosterTemplate } from '../../src/lib/ingest/templates';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { OWN_DATA_TEXT } from '../../src/lib/text/ownData';
import { LONG_TABLE, NAMES } from '../fixtures/agencyNames';
import { textFile, wideTable, writeLongTable } from '../support/importFiles';
import { readerWorker } from '../support/readerWorker';
import { expect, test } from '../support/site';

const text = IMPORT_TEXT.zh;
const own = OWN_DATA_TEXT.zh;
const table = wideTable('one.csv', [
	{ agency: NAMES.education, year: 2023, cells: { t3_new_total: 8, n_items_total: 130 } }
]);

test('stopping a large file ends its worker for real and leaves what was there', async ({ page, site }) => {
	test.slow();
	const path = join(tmpdir(), `gongkai-long-${process.pid}.csv`);
	await writeLongTable(path, 200, LONG_TABLE.header, LONG_TABLE.row);
	try {
		await page.goto(`${site.url}zh/import/`);
		await page.getByLabel(text.choose).setInputFiles(table);
		await expect(page.getByText(text.ready(1, 1, 0))).toBeVisible();
		await page.getByLabel(text.choose).setInputFiles(path);
		const card = page.getByRole('region', { name: 'gongkai-long' });
		await expect(card.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/);
		const worker = await readerWorker(page);
		expect(worker).toBeDefined();
		const gone = new Promise<void>((resolve) => worker?.once('close', () => resolve()));
		await card.getByRole('button', { name: text.cancel }).click();
		await gone;
		expect(await readerWorker(page)).toBeUndefined();
		await expect(card).toContainText(text.cancelled);
		await expect(page.getByText(text.ready(1, 1, 0))).toBeVisible();
		await page.getByRole('button', { name: text.accept }).click();
		await page.goto(`${site.url}zh/import/`);
		await expect(page.getByText(own.counts(1, 1, '2023'))).toBeVisible();
	} finally {
		await rm(path, { force: true });
	}
});

test('the reader’s worker can reach no host but its own', async ({ page, site, stranger }) => {
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(text.choose).setInputFiles(table);
	await expect(page.getByText(text.ready(1, 1, 0))).toBeVisible();
	const worker = await readerWorker(page);
	const before = stranger.hits();
	const refused = await worker?.evaluate(async (address) => {
		try {
			await fetch(address);
			return false;
		} catch {
			return true;
		}
	}, stranger.url);
	expect(refused).toBe(true);
	expect(stranger.hits()).toBe(before);
});

test('the whole workspace goes into one file and comes back in another browser', async ({
	page,
	site,
	browser
}) => {
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await page.goto(`${site.url}zh/import/`);
	await page.locator('summary', { hasText: own.sections.file }).click();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: own.save }).click();
	const file = await (await saving).path();
	const other = await browser.newContext();
	const clean = await other.newPage();
	await clean.goto(`${site.url}zh/import/`);
	await clean.getByLabel(text.choose).setInputFiles(file);
	await clean.getByRole('dialog').getByRole('button', { name: own.restoreTitle }).click();
	await expect(clean.getByText(own.counts(1, 1, '2023'))).toBeVisible();
	await expect(clean.getByRole('region', { name: own.title })).toHaveAttribute('aria-busy', 'false');
	await clean.reload();
	await expect(clean.getByText(own.counts(1, 1, '2023'))).toBeVisible();
	await clean
		.getByLabel(text.choose)
		.setInputFiles(textFile('broken.gongkai', 'gongkai-workspace 1\nnonsense'));
	await expect(clean.getByRole('dialog')).toContainText(own.archiveWhy.damaged);
	await other.close();
});

test('the roster is edited in place with the keyboard alone', async ({ page, site }) => {
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await page.goto(`${site.url}zh/import/`);
	await page.locator('summary', { hasText: own.sections.roster }).click();
	const name = page.getByLabel(`${own.short}: ${NAMES.education}`);
	await name.focus();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('edu');
	await page.keyboard.press('Enter');
	const from = page.getByLabel(`${own.from}: ${NAMES.education}`);
	await from.fill('20x');
	await from.press('Enter');
	await expect(page.getByRole('alert')).toContainText(own.refused.year);
	await from.press('Escape');
	await expect(from).toHaveValue('');
	await page.getByLabel(`2023 ${own.expected}: ${NAMES.education}`).selectOption('yes');
	await expect(page.getByRole('region', { name: own.title })).toHaveAttribute('aria-busy', 'false');
	await page.reload();
	await page.locator('summary', { hasText: own.sections.roster }).click();
	await expect(page.getByLabel(`${own.short}: ${NAMES.education}`)).toHaveValue('edu');
	await expect(page.getByLabel(`2023 ${own.expected}: ${NAMES.education}`)).toHaveValue('yes');
});

test('a file dropped on another page is taken to the import page', async ({ page, site }) => {
	await page.goto(`${site.url}zh/methods/`);
	const dropped = await page.evaluateHandle((content) => {
		const data = new DataTransfer();
		data.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
		return data;
	}, table.buffer.toString('utf8'));
	await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
	await expect(page).toHaveURL(/\/zh\/import\/$/);
	await expect(page.getByRole('region', { name: 'dropped.csv', exact: true })).toContainText(
		text.found(1, 2)
	);
});

for (const scheme of ['light', 'dark'] as const) {
	test(`the import page has no accessibility faults (${scheme})`, async ({ page, site }) => {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await page.goto(`${site.url}en/import/`);
		await page
			.getByLabel(IMPORT_TEXT.en.choose)
			.setInputFiles([table, textFile('letter.csv', 'only words\n')]);
		await expect(page.getByText(IMPORT_TEXT.en.ready(1, 1, 0))).toBeVisible();
		const closed = page.locator('main details:not([open]) > summary');
		while ((await closed.count()) > 0) await closed.first().click();
		const { violations } = await new AxeBuilder({ page }).include('main').analyze();
		expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
			[]
		);
	});
}

test('a browser that starts no worker, or keeps no data, is told so and goes on', async ({ page, site }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.fault.unavailable)).toBeVisible();
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.getByRole('link', { name: text.title }).click();
	await expect(page.getByText(own.counts(1, 1, '2023'))).toBeVisible();
	await page.reload();
	await page.evaluate(() => {
		window.Worker = class {
			constructor() {
				throw new Error('no workers here');
			}
		} as unknown as typeof Worker;
	});
	await page.getByLabel(text.choose).setInputFiles(table);
	await expect(page.getByRole('region', { name: 'one.csv', exact: true })).toContainText(text.failedStart);
});

test('a roster from a file is shown before it is written, and can be taken back', async ({ page, site }) => {
	await page.goto(`${site.url}zh/import/`);
	await page.locator('summary', { hasText: own.sections.roster }).click();
	const columns = rosterTemplate('zh');
	const row = columns.map(({ target }) =>
		target === 'name_zh' ? NAMES.education : target === 'year' ? 2023 : target === 'population' ? 12000 : null
	);
	await page
		.getByLabel(own.rosterUpload)
		.setInputFiles(textFile('roster.csv', toCsv([columns.map((c) => c.header), row])));
	await expect(page.getByRole('dialog')).toContainText(own.rosterRead(1, 1));
	await page.getByRole('button', { name: own.rosterConfirm }).click();
	await expect(page.getByLabel(`${own.nameZh}: ${NAMES.education}`, { exact: true })).toBeVisible();
	await expect(page.getByLabel(`2023 ${own.population}: ${NAMES.education}`)).toHaveValue('12000');
	await page.getByRole('status').getByRole('button', { name: own.undo, exact: true }).click();
	await expect(page.getByText(own.rosterEmpty)).toBeVisible();
});
