import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/lang';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { OVERVIEW_TEXT } from '../../src/lib/text/overview';
import { SHARE_TEXT } from '../../src/lib/text/share';
import { SHELL_TEXT } from '../../src/lib/text/shell';
import { fewReports } from '../fixtures/ownFigures';
import { openFolds } from '../support/folds';
import { wideTable } from '../support/importFiles';
import { importOwn, settled } from '../support/overviewPage';
import { expect, test } from '../support/site';

const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
];
const LANGS: readonly Lang[] = ['zh', 'en'];

/** Expects the rules of WCAG 2.2 A and AA to find nothing, and the page no wider than its window. */
async function expectAccessible(page: Page, what: string, leaving: readonly string[] = []): Promise<void> {
	const axe = new AxeBuilder({ page });
	for (const part of leaving) axe.exclude(part);
	const { violations } = await axe.analyze();
	const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
	expect(found, what).toEqual([]);
	const [wide, window] = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(wide, `${what}: width`).toBeLessThanOrEqual(window as number);
}

/** Does something on a page wide and light, and on a phone in the dark; in full also the other way round. */
async function everywhere(page: Page, look: (what: string) => Promise<void>, full: boolean): Promise<void> {
	for (const [i, size] of SIZES.entries()) {
		await page.setViewportSize(size);
		const schemes = (['light', 'dark'] as const).filter((_, k) => full || k === i);
		for (const colorScheme of schemes) {
			await page.emulateMedia({ colorScheme });
			await page.waitForTimeout(300);
			await look(`${colorScheme} ${size.width}`);
		}
	}
}

for (const lang of LANGS) {
	test(`the overview in ${lang} breaks no rule of accessibility`, async ({ page, site }) => {
		test.setTimeout(120_000);
		await page.goto(`${site.url}${lang}/model-city/`);
		await settled(page);
		await everywhere(page, (what) => expectAccessible(page, `overview ${lang} ${what}`), lang === 'zh');
		await page.getByRole('button', { name: OVERVIEW_TEXT[lang].filters }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await expectAccessible(page, `filters ${lang}`);
	});

	test(`the import page in ${lang} breaks none, empty or with a file being mapped`, async ({
		page,
		site
	}) => {
		test.setTimeout(120_000);
		const text = IMPORT_TEXT[lang];
		await page.goto(`${site.url}${lang}/import/`);
		await expect(page.locator('h1')).toBeVisible();
		await everywhere(page, (what) => expectAccessible(page, `import ${lang} ${what}`), false);
		await page.getByLabel(text.choose).setInputFiles(wideTable('own.csv', fewReports()));
		await expect(page.getByText(text.ready(18, 6, 0))).toBeVisible();
		await openFolds(page.locator('section'));
		await everywhere(page, (what) => expectAccessible(page, `mapping ${lang} ${what}`), lang === 'zh');
	});

	// Its drawings are those of the other pages, in every state: one look in each language, the two unlike each other.
	test(`the gallery in ${lang} breaks none`, async ({ page, site }) => {
		test.setTimeout(120_000);
		const [size, colorScheme] = lang === 'zh' ? [SIZES[0], 'light' as const] : [SIZES[1], 'dark' as const];
		await page.setViewportSize(size as (typeof SIZES)[number]);
		await page.emulateMedia({ colorScheme });
		await page.goto(`${site.url}${lang}/gallery/`);
		await expect(page.locator('h1')).toBeVisible();
		await expectAccessible(page, `gallery ${lang} ${colorScheme}`, ['.plot .box']);
	});
}

test('the skip link is the first stop, is seen, and leads to the content', async ({ page, site }) => {
	await page.goto(`${site.url}zh/model-city/`);
	await settled(page);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: SHELL_TEXT.zh.skip });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('every stop of the keyboard shows where the focus is, and none holds it', async ({ page, site }) => {
	await page.goto(`${site.url}zh/model-city/`);
	await settled(page);
	const seen = new Set<string>();
	const blind: string[] = [];
	for (let i = 0; i < 120; i += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const node = document.activeElement;
			if (node === null || node === document.body) return null;
			const all = [...document.querySelectorAll('*')];
			const rings = (element: Element | null) => {
				if (element === null) return false;
				const { outlineStyle, outlineWidth } = getComputedStyle(element);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
			};
			const box = node.getBoundingClientRect();
			return {
				key: String(all.indexOf(node)),
				name: node.outerHTML.slice(0, 120),
				ring: rings(node) || rings(node.parentElement),
				size: box.width * box.height
			};
		});
		if (stop === null || seen.has(stop.key)) break;
		seen.add(stop.key);
		if (!stop.ring || stop.size === 0) blind.push(stop.name);
	}
	expect(blind).toEqual([]);
	expect(seen.size).toBeGreaterThan(30);
});

test('a dialog keeps the focus inside while it is open, and gives it back when it closes', async ({
	page,
	site
}) => {
	await importOwn(page, site, fewReports());
	const button = page.getByRole('button', { name: SHARE_TEXT.zh.copyLink });
	await button.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await expectAccessible(page, 'share dialog');
	const stops = new Set<string>();
	for (let i = 0; i < 20; i += 1) {
		await page.keyboard.press(i < 12 ? 'Tab' : 'Shift+Tab');
		const where = await page.evaluate(() => {
			const node = document.activeElement;
			if (node === null || node.closest('[role="dialog"]') === null) return null;
			return `${node.tagName} ${node.textContent}`;
		});
		expect(where).not.toBeNull();
		stops.add(where ?? '');
	}
	expect(stops.size).toBeGreaterThanOrEqual(3);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(button).toBeFocused();
});

test('nothing jumps while the overview fills with answers', async ({ page, site }) => {
	test.setTimeout(120_000);
	await page.addInitScript(() => {
		const shifts = { sum: 0 };
		(window as unknown as { shifts: typeof shifts }).shifts = shifts;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
				if (!shift.hadRecentInput) shifts.sum += shift.value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const moved = () => page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
	// What a link to another view shows is not known before the engine answers; its charts may grow a little.
	const views = [
		{ path: 'zh/model-city/', limit: 0.02 },
		{ path: 'zh/public-sample/', limit: 0.02 },
		{ path: 'zh/model-city/?k=township', limit: 0.1 }
	];
	for (const size of SIZES) {
		await page.setViewportSize(size);
		for (const { path, limit } of views) {
			await page.goto(site.url + path);
			await settled(page);
			await page.waitForTimeout(500);
			expect(await moved(), `${path} ${size.width}`).toBeLessThanOrEqual(limit);
		}
	}
});
