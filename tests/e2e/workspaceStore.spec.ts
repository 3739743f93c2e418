import type { Page } from '@playwright/test';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { OWN_DATA_TEXT } from '../../src/lib/text/ownData';
import { emptyLedger, type KeptReport, type Tables } from '../../src/lib/workspace/ledger';
import { NAMES } from '../fixtures/agencyNames';
import { asPage } from '../fixtures/reports/page';
import { agencyReport, bytesFile, wideTable } from '../support/importFiles';
import { expect, test } from '../support/site';
import { importInto } from '../workspace/ledgerCases';

const text = IMPORT_TEXT.zh;
const own = OWN_DATA_TEXT.zh;
const report = { agency: NAMES.education, year: 2023, cells: { t3_new_total: 8, n_items_total: 130 } };
const table = wideTable('one.csv', [report]);
const STORES_1 = ['settings', 'agencies', 'years', 'reports', 'imports', 'steps'];

/** Puts a database of this version with these records there before the program has run. */
async function keep(
	page: Page,
	url: string,
	version: number,
	stores: Readonly<Record<string, readonly (readonly [string | number, unknown])[]>>
): Promise<void> {
	await page.goto(`${url}robots.txt`);
	await page.evaluate(
		([number, records]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('gongkai', number);
				opening.onupgradeneeded = () => {
					for (const [name, list] of Object.entries(records)) {
						const store = opening.result.createObjectStore(name);
						for (const [key, record] of list) store.put(record, key);
					}
				};
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
				opening.onerror = () => reject(opening.error);
			}),
		[version, stores] as const
	);
}

/** Returns the version of the database and how many records lie in each of its stores. */
function kept(page: Page): Promise<{ version: number; counts: Record<string, number> }> {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const opening = indexedDB.open('gongkai');
				opening.onsuccess = async () => {
					const database = opening.result;
					const counts: Record<string, number> = {};
					for (const name of database.objectStoreNames) {
						const asking = database.transaction(name).objectStore(name).count();
						counts[name] = await new Promise((done) => (asking.onsuccess = () => done(asking.result)));
					}
					database.close();
					resolve({ version: database.version, counts });
				};
			})
	);
}

function firstRelease(tables: Tables): Record<string, [string, unknown][]> {
	const bare = ({ document, corrections, ...rest }: KeptReport) => {
		expect([document, corrections]).toEqual([null, []]);
		return rest;
	};
	return {
		...Object.fromEntries(STORES_1.map((name) => [name, []])),
		agencies: [...tables.agencies],
		reports: [...tables.reports].map(([key, record]) => [key, bare(record)]),
		imports: [...tables.imports]
	};
}

async function settled(page: Page): Promise<void> {
	await expect(page.getByRole('region', { name: own.title })).toHaveAttribute('aria-busy', 'false');
}

test('what the first release kept is still there, and goes on being kept', async ({ page, site }) => {
	const { tables } = importInto(emptyLedger(), 'old', [{ agency: 'a', year: 2022, figure: 1 }]);
	await keep(page, site.url, 1, firstRelease(tables));
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.counts(1, 1, '2022'))).toBeVisible();
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.counts(2, 2, '2022–2023'))).toBeVisible();
	await settled(page);
	const { version, counts } = await kept(page);
	expect(version).toBe(2);
	expect(counts).toMatchObject({ agencies: 2, reports: 2, imports: 2, acknowledgements: 0, documents: 0 });
});

test('what a later release keeps is left alone, and the page says so', async ({ page, site }) => {
	await keep(page, site.url, 99, { reports: [['x', { later: true }]] });
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.fault.newer)).toBeVisible();
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.getByRole('link', { name: text.title }).click();
	await expect(page.getByText(own.counts(1, 1, '2023'))).toBeVisible();
	expect(await kept(page)).toEqual({ version: 99, counts: { reports: 1 } });
});

test('a browser without room says so, loses nothing on screen, and keeps it once there is room', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.empty)).toBeVisible();
	const browser = await page.context().newCDPSession(page);
	const origin = new URL(site.url).origin;
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.getByRole('link', { name: text.title }).click();
	await expect(page.getByText(own.fault.full)).toBeVisible();
	await expect(page.getByText(own.counts(1, 1, '2023'))).toBeVisible();

	await browser.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByLabel(own.name).fill('kept after all');
	await page.getByRole('button', { name: own.rename, exact: true }).click();
	await expect(page.getByText(own.fault.full)).toBeHidden();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'kept after all' })).toBeVisible();
	await expect(page.getByText(own.counts(1, 1, '2023'))).toBeVisible();
});

test('a report’s own text is kept once, and stays while undoing can show it', async ({ page, site }) => {
	const made = agencyReport(NAMES.education, '2021', 7);
	await page.goto(`${site.url}zh/import/`);
	await page
		.getByLabel(text.choose)
		.setInputFiles(bytesFile('report.html', new TextEncoder().encode(asPage(made))));
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	const counts = async () => (await kept(page)).counts;
	await expect.poll(counts).toMatchObject({ reports: 1, documents: 1 });
	await page.goto(`${site.url}zh/import/`);
	await page.locator('summary', { hasText: own.sections.reports }).click();
	await page.getByRole('button', { name: new RegExp(`^${own.removeNamed(NAMES.education)}`) }).click();
	await expect.poll(counts).toMatchObject({ reports: 0, documents: 1 });
	await page.reload();
	await page.locator('summary', { hasText: own.sections.history }).click();
	await page.getByRole('button', { name: own.undoLast }).click();
	await page.getByRole('button', { name: own.undoLast }).click();
	await expect.poll(counts).toMatchObject({ reports: 0, documents: 0, steps: 0 });
});
