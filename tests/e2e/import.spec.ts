import type { Page } from '@playwright/test';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { OWN_DATA_TEXT } from '../../src/lib/text/ownData';
import { NAMES } from '../fixtures/agencyNames';
import { expect, test } from '../support/site';
import { textFile, wideTable, type Upload } from '../support/importFiles';

const text = IMPORT_TEXT.zh;
const own = OWN_DATA_TEXT.zh;
const first = wideTable('one.csv', [
	{
		agency: NAMES.education,
		year: 2022,
		cells: { t3_new_total: 5, t3_carry_in_total: 0, n_items_total: 120 }
	},
	{
		agency: NAMES.education,
		year: 2023,
		cells: { t3_new_total: 8, t3_carry_in_total: '/', n_items_total: 130 }
	},
	{ agency: NAMES.street, year: 2023, cells: { t3_new_total: 2 } }
]);

async function upload(page: Page, ...files: Upload[]): Promise<void> {
	await page.getByLabel(text.choose).setInputFiles(files);
}

async function section(page: Page, title: string): Promise<void> {
	await page
		.locator('summary')
		.filter({ has: page.getByText(title, { exact: true }) })
		.click();
}

/** Waits until everything done so far is kept, as the page itself says. */
async function kept(page: Page): Promise<void> {
	await expect(page.getByRole('region', { name: own.title })).toHaveAttribute('aria-busy', 'false');
}

async function accept(page: Page): Promise<void> {
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
}

/** Opens the import page, imports one file and comes back. */
async function withFirst(page: Page, site: { url: string }): Promise<void> {
	await page.goto(`${site.url}zh/import/`);
	await upload(page, first);
	await accept(page);
	await page.goto(`${site.url}zh/import/`);
	await section(page, own.sections.reports);
}

test('a table becomes the user’s own data, says what each cell was, and survives a reload', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/import/`);
	await upload(page, first);
	const card = page.getByRole('region', { name: 'one.csv', exact: true });
	await expect(card).toContainText(text.found(3, 6));
	await expect(card).toContainText(text.states(1, 1, 1, 0));
	await expect(page.getByText(text.ready(3, 2, 0))).toBeVisible();
	await accept(page);
	await page.goto(`${site.url}zh/import/`);
	await page.reload();
	await expect(page.getByText(own.counts(3, 2, '2022–2023'))).toBeVisible();
	await section(page, own.sections.reports);
	await expect(page.getByRole('row', { name: new RegExp(`${NAMES.education} 2023`) })).toBeVisible();
});

test('on a plain-http address everything is kept too', async ({ page, lan }) => {
	await withFirst(page, lan);
	expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
	await expect(page.getByText(own.counts(3, 2, '2022–2023'))).toBeVisible();
	await expect(page.getByRole('row', { name: new RegExp(NAMES.street) })).toBeVisible();
});

test('the same agency and year again shows its differences and is kept as a version that can be changed back', async ({
	page,
	site
}) => {
	await withFirst(page, site);
	await upload(
		page,
		wideTable('two.csv', [
			{ agency: NAMES.education, year: 2023, cells: { t3_new_total: 9, t3_carry_in_total: 0 } },
			{ agency: NAMES.street, year: 2023, cells: { t3_new_total: 2 } }
		])
	);
	await expect(page.getByText(text.againstKept(1)).first()).toBeVisible();
	await page.getByRole('button', { name: text.differing(3) }).click();
	const differences = page.getByRole('table').filter({ hasText: text.before });
	await expect(differences).toContainText('8');
	await expect(differences).toContainText('9');
	await expect(differences).toContainText(text.cellStates.na);
	await expect(differences).toContainText(text.cellStates.absent);
	await expect(page.getByText(text.identical)).toBeVisible();
	await expect(page.getByText(text.ready(1, 1, 1))).toBeVisible();
	await accept(page);
	await page.goto(`${site.url}zh/import/`);
	await section(page, own.sections.reports);
	await page.getByRole('button', { name: `${NAMES.education} 2023: ${own.versions(2)}` }).click();
	await expect(page.getByText(own.counting)).toBeVisible();
	await page.getByRole('button', { name: own.makeCount(1) }).click();
	await expect(page.getByRole('button', { name: own.makeCount(2) })).toBeVisible();
	await kept(page);
	await page.reload();
	await section(page, own.sections.reports);
	await expect(page.getByRole('row', { name: new RegExp(`${NAMES.education} 2023`) })).toContainText(
		'one.csv'
	);
});

test('a removed report is gone until the removal is undone', async ({ page, site }) => {
	await withFirst(page, site);
	const row = page.getByRole('row', { name: new RegExp(NAMES.street) });
	await page.getByRole('button', { name: own.removeNamed(`${NAMES.street} 2023 v1`) }).click();
	await expect(row).toHaveCount(0);
	await page.getByRole('status').getByRole('button', { name: own.undo, exact: true }).click();
	await expect(row).toHaveCount(1);
	await section(page, own.sections.imports);
	await page.getByRole('button', { name: `${own.removeImport}: one.csv` }).click();
	await expect(page.getByText(own.counts(0, 2, ''))).toBeVisible();
	await kept(page);
	await page.reload();
	await section(page, own.sections.history);
	await page.getByRole('button', { name: own.undoLast }).click();
	await expect(page.getByText(own.counts(3, 2, '2022–2023'))).toBeVisible();
});

test('names and cells that carry markup or formulas stay text, and the rest is read', async ({
	page,
	site
}) => {
	const hostile = '<img src=x onerror="document.title=1">';
	await page.goto(`${site.url}zh/import/`);
	await upload(
		page,
		wideTable('hostile.csv', [
			{ agency: hostile, year: 2023, cells: { t3_new_total: '=1+1', t3_carry_in_total: 4 } }
		]),
		textFile('empty.csv', ''),
		textFile('letter.csv', 'no table here\nonly words\n')
	);
	await expect(page.getByRole('region', { name: 'hostile.csv', exact: true })).toContainText(
		text.found(1, 1)
	);
	await section(page, text.agencies);
	await expect(page.getByRole('rowheader', { name: hostile })).toBeVisible();
	for (const name of ['empty.csv', 'letter.csv']) {
		await expect(page.getByRole('region', { name, exact: true })).toContainText(text.foundNothing);
	}
	await accept(page);
	expect(await page.title()).not.toBe('1');
	expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('a name like a known one waits for a person, and a column nobody knows is kept aside', async ({
	page,
	site
}) => {
	await withFirst(page, site);
	await upload(
		page,
		wideTable('near.csv', [{ agency: NAMES.educationWithRemark, year: 2021, cells: { t3_new_total: 1 } }])
	);
	const button = page.getByRole('button', { name: text.accept });
	await expect(page.getByText(text.waitingForAgencies(1))).toBeVisible();
	await expect(button).toBeDisabled();
	await page.getByRole('button', { name: text.takeProposals }).click();
	await expect(page.getByText(text.ready(1, 1, 0))).toBeVisible();
	await button.click();
	await page.goto(`${site.url}zh/import/`);
	await expect(page.getByText(own.counts(4, 2, '2021–2023'))).toBeVisible();
});
