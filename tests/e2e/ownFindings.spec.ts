import AxeBuilder from '@axe-core/playwright';
import { REORGANISATIONS } from '../../src/lib/domain/ruleSettings';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { OWN_DATA_TEXT } from '../../src/lib/text/ownData';
import { RULE_SETTINGS_TEXT } from '../../src/lib/text/ruleSettings';
import { NAMES } from '../fixtures/agencyNames';
import { wideTable } from '../support/importFiles';
import { openFolds } from '../support/folds';
import { expect, test } from '../support/site';

const text = IMPORT_TEXT.zh;
const own = OWN_DATA_TEXT.zh;
const checks = RULE_SETTINGS_TEXT.zh;
const agency = NAMES.education;
const table = wideTable('years.csv', [
	{ agency, year: 2022, cells: { t3_new_total: 4, t3_carry_out_total: 3 } },
	{ agency, year: 2023, cells: { t3_new_total: 8, t3_carry_in_total: 5 } }
]);

test.beforeEach(async ({ page, site }) => {
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(text.choose).setInputFiles(table);
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.goto(`${site.url}zh/import/`);
	await page.locator('summary', { hasText: own.sections.reports }).click();
});

test('each kept report says what was found on it and leads to its review', async ({ page }) => {
	const link = page.getByRole('link', {
		name: `${checks.reviewNamed(`${agency} 2023`)}: ${checks.errors(1)}`
	});
	await expect(link).toBeVisible();
	await expect(link).toHaveAttribute('href', /\/zh\/review\/\?report=u-[a-z0-9]+-2023-v1$/);
	await expect(page.getByText(checks.total(1, 0, 1))).toBeVisible();
});

test('a reorganisation keeps the years from being compared, is kept, and can be undone', async ({ page }) => {
	await page.locator('summary', { hasText: checks.title }).click();
	await page.getByRole('button', { name: checks.add }).click();
	await expect(page.getByText(checks.noAgency)).toBeVisible();
	await page.getByRole('combobox', { name: checks.agency }).focus();
	await page.keyboard.type('a');
	await page.keyboard.press('Backspace');
	await page.getByRole('option', { name: agency }).click();
	await page.getByLabel(checks.year, { exact: true }).last().fill('2023');
	await page.getByLabel(checks.kind).selectOption('transferred');
	await page.getByRole('button', { name: checks.add }).click();
	await expect(page.getByText(REORGANISATIONS.transferred.why.zh)).toBeVisible();
	await expect(page.getByText(checks.muted(1))).toBeVisible();
	await expect(page.getByText(checks.total(0, 0, 0))).toBeVisible();
	await expect(page.getByRole('region', { name: own.title })).toHaveAttribute('aria-busy', 'false');

	await page.reload();
	await page.locator('summary', { hasText: checks.title }).click();
	await expect(page.getByText(checks.muted(1))).toBeVisible();
	const name = `${agency} 2023 ${REORGANISATIONS.transferred.label.zh}`;
	await page.getByRole('button', { name: checks.remove(name) }).click();
	await expect(page.getByText(checks.total(1, 0, 1))).toBeVisible();
	await page.getByRole('status').getByRole('button', { name: own.undo, exact: true }).click();
	await expect(page.getByText(checks.total(0, 0, 0))).toBeVisible();
});

test('deadlines of one’s own are days, are kept, and go back to the legal ones', async ({ page }) => {
	await page.locator('summary', { hasText: checks.title }).click();
	const department = page.getByLabel(checks.department, { exact: true });
	await department.fill('02-30');
	await expect(page.getByText(checks.notADay)).toBeVisible();
	await expect(page.getByRole('button', { name: checks.save })).toBeDisabled();
	await department.fill('02-15');
	await department.press('Enter');
	await expect(page.getByRole('region', { name: own.title })).toHaveAttribute('aria-busy', 'false');
	await page.reload();
	await page.locator('summary', { hasText: checks.title }).click();
	await expect(department).toHaveValue('02-15');
	await page.getByRole('button', { name: checks.legal }).click();
	await expect(department).toHaveValue('01-31');
});

for (const scheme of ['light', 'dark'] as const) {
	test(`what was found and set has no accessibility faults (${scheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await expect(page.getByText(checks.total(1, 0, 1))).toBeVisible();
		await openFolds(page.locator('main'));
		const { violations } = await new AxeBuilder({ page }).include('main').analyze();
		expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
			[]
		);
	});
}
