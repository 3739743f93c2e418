import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { chartText } from '../../src/lib/text/charts';
import { CONTROL_TEXT } from '../../src/lib/text/controls';
import { SHARE_TEXT } from '../../src/lib/text/share';
import { HOSTILE_NAME, hostileReports } from '../fixtures/ownFigures';
import { openFolds } from '../support/folds';
import { importOwn, settled } from '../support/overviewPage';
import { expect, test } from '../support/site';

const text = chartText('zh');
const CITY = 'zh/model-city/?m=requests_new&k=bureau&y=2021..2024';

const chartOf = (page: Page, id: string) => page.locator(`[data-chart="${id}"]`);
const spoken = (chart: Locator) => chart.locator('[aria-live="polite"].spoken');

async function download(page: Page, chart: Locator, what: string): Promise<Buffer> {
	await chart.getByRole('button', { name: text.download }).click();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: what }).click();
	return readFile(await (await saving).path());
}

test('arrow keys step through a chart, each step is spoken, and Enter shows where the figure comes from', async ({
	page
}) => {
	await page.goto(CITY);
	await settled(page);
	for (const id of ['trend', 'heat', 'filing', 'ranking', 'outcomes', 'disputes', 'problems']) {
		const chart = chartOf(page, id);
		await chart.getByRole('application').focus();
		const heard = new Set<string>();
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'Home']) {
			await page.keyboard.press(key);
			await expect(spoken(chart)).not.toBeEmpty();
			heard.add(await spoken(chart).innerText());
		}
		expect(heard.size, id).toBeGreaterThanOrEqual(2);
	}
	const heat = chartOf(page, 'heat');
	await heat.getByRole('application').focus();
	await page.keyboard.press('ArrowRight');
	const sentence = await spoken(heat).innerText();
	await expect(heat.locator('.chart-tip')).toBeVisible();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('t3_new_total');
	const title = await dialog.getByRole('heading').innerText();
	expect(sentence).toContain(title.split(' ').at(-2) ?? title);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(heat.getByRole('application')).toBeFocused();
});

test('each chart has its figures as a table beside it, and goes back to the drawing', async ({ page }) => {
	await page.goto(CITY);
	await settled(page);
	const charts = page.locator('[data-chart]');
	await expect(charts).toHaveCount(7);
	for (const chart of await charts.all()) {
		await chart.getByRole('button', { name: text.asTable, exact: true }).click();
		await expect(chart.getByRole('table')).toBeVisible();
		expect(await chart.locator('tbody tr').count()).toBeGreaterThan(0);
		await chart.getByRole('button', { name: text.asChart, exact: true }).click();
		await expect(chart.getByRole('application')).toBeVisible();
	}
});

test('a chart saved as SVG, PNG or CSV says its title, its source and that it is fictional', async ({
	page
}) => {
	await page.goto(CITY);
	await settled(page);
	const chart = chartOf(page, 'ranking');
	const title = await chart.getByRole('heading').innerText();
	const source = await page.locator('nav a[aria-current="true"]').innerText();
	const svg = (await download(page, chart, text.downloadSvg)).toString('utf8');
	const shown = await page.evaluate((markup) => {
		const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
		return {
			faults: parsed.querySelectorAll('parsererror').length,
			text: [...parsed.querySelectorAll('text, title')].map((node) => node.textContent).join('\n')
		};
	}, svg);
	expect(shown.faults).toBe(0);
	for (const part of [title, source, text.fictional]) expect(shown.text).toContain(part);
	expect(svg).not.toMatch(/var\(--|https?:\/\/(?!www\.w3\.org)/);

	const csv = (await download(page, chart, text.downloadCsv)).toString('utf8');
	for (const part of [title, source, text.fictional]) expect(csv).toContain(part);

	const png = await download(page, chart, text.downloadPng);
	expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect(png.readUInt32BE(16)).toBeGreaterThan(600);
	const colours = await page.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.width, image.height];
		const context = canvas.getContext('2d');
		if (context === null) return 0;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		const seen = new Set<number>();
		for (let i = 0; i < data.length; i += 4) {
			seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
		}
		return seen.size;
	}, png.toString('base64'));
	expect(colours).toBeGreaterThan(10);
});

test('a hostile agency name is only ever text: charts, tips, picker, dialogs, tables, downloads', async ({
	page,
	site
}) => {
	const harmless = async () => {
		expect(await page.locator('img, [onerror]').count()).toBe(0);
		expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
	};
	await importOwn(page, site, hostileReports());
	await harmless();
	const heat = chartOf(page, 'heat');
	for (const id of ['trend', 'heat', 'ranking']) {
		const chart = chartOf(page, id);
		await chart.getByRole('application').focus();
		for (const key of ['Home', 'ArrowDown', 'End']) {
			await page.keyboard.press(key);
			await harmless();
		}
		await chart.getByRole('button', { name: text.asTable, exact: true }).click();
		await harmless();
		await chart.getByRole('button', { name: text.asChart, exact: true }).click();
	}
	await expect(heat.getByRole('application')).toBeVisible();
	await heat.getByRole('application').focus();
	await page.keyboard.press('Home');
	if (!(await spoken(heat).innerText()).includes('onerror')) await page.keyboard.press('ArrowDown');
	await expect(spoken(heat)).toContainText('onerror');
	await expect(heat.locator('.chart-tip')).toContainText('<img');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').getByRole('heading')).toContainText(HOSTILE_NAME);
	await harmless();
	await page.keyboard.press('Escape');

	const picker = page.locator('input[role="combobox"]');
	await picker.focus();
	await picker.pressSequentially('onerror');
	await expect(page.getByRole('listbox').getByRole('option')).toContainText('<img');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/a=/);
	await page.keyboard.press('Escape');
	await settled(page);
	await harmless();
	await page.getByRole('button', { name: SHARE_TEXT.zh.copyLink }).click();
	await expect(page.getByRole('dialog')).toContainText('onerror');
	await harmless();
	await page.getByRole('dialog').getByRole('button', { name: CONTROL_TEXT.zh.close }).click();
	const svg = (await download(page, chartOf(page, 'trend'), text.downloadSvg)).toString('utf8');
	expect(svg).not.toMatch(/<img|<script/i);
	const made = await page.evaluate((markup) => {
		const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
		return parsed.querySelectorAll('img, parsererror, script, foreignObject').length;
	}, svg);
	expect(made).toBe(0);
	await page.goto(`${site.url}zh/import/`);
	const own = page.locator('section.own[aria-busy="false"]');
	await expect(own).toBeVisible();
	await openFolds(own);
	await expect(page.getByText(HOSTILE_NAME).first()).toBeVisible();
	await harmless();
});

test('pointing at an agency in one chart marks it in the others, and leaving takes the mark back', async ({
	page
}) => {
	await page.goto(CITY);
	await settled(page);
	const heat = chartOf(page, 'heat').locator('.box svg');
	const markup = () => heat.evaluate((svg) => svg.innerHTML);
	const before = await markup();
	const box = await chartOf(page, 'ranking').getByRole('application').boundingBox();
	if (box === null) throw new Error('no chart');
	await page.mouse.move(box.x + box.width * 0.4, box.y + 60, { steps: 4 });
	await expect(chartOf(page, 'ranking').locator('.chart-tip')).toBeVisible();
	await expect.poll(async () => (await markup()) === before).toBe(false);
	await page.mouse.move(box.x + box.width / 2, box.y - 60, { steps: 4 });
	await expect.poll(async () => (await markup()) === before).toBe(true);
});

test('an agency is found by the initials of its pinyin and chosen with the keyboard alone', async ({
	page
}) => {
	await page.goto(CITY);
	await settled(page);
	const picker = page.locator('input[role="combobox"]');
	for (let i = 0; i < 40; i += 1) {
		if (await picker.evaluate((node) => node === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(picker).toBeFocused();
	await page.keyboard.type('jyj');
	const first = page.getByRole('listbox').getByRole('option').first();
	await expect(first).toContainText('教育局');
	await expect(picker).toHaveAttribute('aria-activedescendant', /.+/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/[?&]a=edu(?:&|$)/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('listbox')).toBeHidden();
	await expect(chartOf(page, 'trend').getByRole('heading')).toBeVisible();
	await picker.focus();
	await page.keyboard.press('Backspace');
	await expect(page).not.toHaveURL(/[?&]a=/);
});
