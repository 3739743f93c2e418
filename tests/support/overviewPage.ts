import { expect, type Page } from '@playwright/test';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { wideTable, type UploadedReport } from './importFiles';
import type { Site } from './site';

/** Waits until the engine answers and no chart is waiting. */
export async function settled(page: Page): Promise<void> {
	await expect(page.locator('[data-engine="ready"]')).toBeAttached({ timeout: 60_000 });
	await expect(page.locator('[data-chart][aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
	await expect(page.locator('[data-chart="trend"] .box svg')).toBeAttached();
}

/** Returns the drawings on the page with generated ids taken out. */
export async function drawings(page: Page): Promise<string[]> {
	const svgs = await page
		.locator('[data-chart] svg[version]')
		.evaluateAll((all) => all.map((svg) => svg.outerHTML));
	return svgs.map((svg) => svg.replace(/(zr|ec)\d+[-\w]*/g, 'id').replace(/_\d+/g, ''));
}

/** Expects two pages to show the same key figures and, shape for shape, the same drawings. */
export async function expectSameView(there: Page, here: Page): Promise<void> {
	const figures = (page: Page) => page.locator('[data-figure]').allInnerTexts();
	expect(await figures(there)).toEqual(await figures(here));
	const [theirs, ours] = [await drawings(there), await drawings(here)];
	expect(ours.length).toBeGreaterThanOrEqual(4);
	expect(theirs.length).toBe(ours.length);
	theirs.forEach((svg, i) => expect(svg === ours[i], `drawing ${i}`).toBe(true));
}

/** Imports reports as a person does, and leaves the page on the user's own overview with its charts drawn. */
export async function importOwn(page: Page, site: Site, reports: readonly UploadedReport[]): Promise<void> {
	const text = IMPORT_TEXT.zh;
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(text.choose).setInputFiles(wideTable('own.csv', reports));
	await page.getByRole('button', { name: text.accept }).click();
	await page.waitForURL('**/zh/mine/');
	await settled(page);
}
