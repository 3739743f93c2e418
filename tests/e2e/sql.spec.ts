import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EXAMPLES } from '../../src/lib/query/sqlExamples';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { SQL_TEXT } from '../../src/lib/text/sql';
import { NAMES } from '../fixtures/agencyNames';
import { wideTable } from '../support/importFiles';
import { expect, test } from '../support/site';

const text = SQL_TEXT.zh;
const answer = (page: Page) => page.locator('[data-part="answer"]');
const field = (page: Page) => page.getByLabel(text.statement, { exact: true });

/** Waits until the page is alive: before that nothing can be run. */
async function alive(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: text.run, exact: true })).toBeEnabled({ timeout: 30_000 });
}

/** Runs a statement with the keyboard and waits for how it ends. */
async function run(page: Page, sql: string): Promise<void> {
	await alive(page);
	await field(page).fill(sql);
	await field(page).press('Control+Enter');
	await ended(page);
}

async function ended(page: Page): Promise<void> {
	const ending = answer(page).locator('[data-figure="rows"], [data-ending]');
	await expect(ending.first()).toBeVisible({ timeout: 45_000 });
	await expect(answer(page)).toHaveAttribute('aria-busy', 'false');
}

test('the examples and a statement stand in the page before any script runs', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}zh/model-city/sql/`);
	await expect(field(page)).toHaveValue(EXAMPLES[0].sql);
	await expect(page.locator('[data-part="examples"] li')).toHaveCount(EXAMPLES.length);
	await context.close();
});

test('an example is answered, goes into the link, and the link gives the same answer', async ({
	page,
	context,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/sql/`);
	await alive(page);
	await page.getByRole('button', { name: text.example.requests }).click();
	await ended(page);
	await expect(answer(page).locator('tbody tr')).toHaveCount(7);
	const first = await answer(page).locator('tbody tr').first().innerText();
	await expect(page).toHaveURL(/[?&]q=/);

	const other = await context.newPage();
	await other.goto(page.url());
	await ended(other);
	expect(await answer(other).locator('tbody tr').first().innerText()).toBe(first);
	await expect(other.locator('[data-part="history"] li')).toHaveCount(1);

	const [file] = await Promise.all([
		other.waitForEvent('download'),
		other.getByRole('button', { name: text.files.csv }).click()
	]);
	const csv = await readFile(await file.path(), 'utf8');
	expect(csv).toContain('year,new_requests,reports_with_figure,reports');
	expect(csv).toContain(text.nature);
	expect(csv.trim().split('\r\n')).toHaveLength(8);
});

test('what would write, attach, or reach out is refused with a sentence, and nothing has changed', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/sql/`);
	const refusals: [string, string][] = [
		['drop table agency', text.refused.writes('DROP')],
		['with x as (select 1) insert into agency select * from x', text.refused.writes('INSERT')],
		['select 1; select 2', text.refused.several],
		["attach 'x.db'", text.refused.attaches],
		['set threads = 1', text.refused.settings],
		["select * from read_csv('/etc/hosts')", text.outside],
		["from 'http://127.0.0.1:9/x.csv'", text.outside]
	];
	for (const [sql, sentence] of refusals) {
		await run(page, sql);
		await expect(answer(page), sql).toContainText(sentence);
	}
	await run(page, "select current_setting('enable_external_access') as open, count(*) as n from agency");
	await expect(answer(page).locator('tbody tr')).toHaveText(new RegExp(`${text.no}\\s*72`));
});

test('an error says where it is and leads there', async ({ page, site }) => {
	await page.goto(`${site.url}zh/model-city/sql/`);
	const sql = 'select agency_id,\n  nope\nfrom agency';
	await run(page, sql);
	await expect(answer(page)).toContainText(text.at(2, 3));
	await answer(page).getByRole('button', { name: text.show }).click();
	await expect(field(page)).toBeFocused();
	expect(await field(page).evaluate((f: HTMLTextAreaElement) => f.selectionStart)).toBe(sql.indexOf('nope'));
	await field(page).press('Tab');
	await expect(field(page)).not.toBeFocused();
});

test('a runaway query is stopped and the next one is answered; long answers are cut and say so', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}zh/model-city/sql/`);
	await run(page, 'select 1');
	await field(page).fill('select count(*) from range(1000000) a, range(1000000) b');
	await field(page).press('Control+Enter');
	await expect(answer(page)).toContainText(text.running);
	await page.getByRole('button', { name: text.stop, exact: true }).click();
	await expect(answer(page).locator('[data-ending]')).toBeVisible({ timeout: 10_000 });
	await run(page, 'select count(*) as n from agency');
	await expect(answer(page).locator('tbody tr')).toContainText('72');
	await run(page, 'from range(25000)');
	await expect(answer(page)).toContainText(text.rowsCut(10_000));
});

test('a user’s own data is read in the same locked engine', async ({ page, site }) => {
	await page.goto(`${site.url}zh/import/`);
	await page.getByLabel(IMPORT_TEXT.zh.choose).setInputFiles(
		wideTable('years.csv', [
			{ agency: NAMES.education, year: 2022, cells: { t3_new_total: 4, t3_carry_out_total: 3 } },
			{ agency: NAMES.education, year: 2023, cells: { t3_new_total: 8, t3_carry_in_total: 5 } }
		])
	);
	await page.getByRole('button', { name: IMPORT_TEXT.zh.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	await page.goto(`${site.url}zh/mine/sql/`);
	await run(page, 'select report_year, t3_new_total, t3_granted_total from current_report order by 1');
	await expect(answer(page).locator('tbody tr')).toHaveText([/2022\s*4\s*NULL/, /2023\s*8\s*NULL/]);
	await run(page, 'delete from report');
	await expect(answer(page)).toContainText(text.refused.writes('DELETE'));
});

for (const [lang, scheme] of [
	['zh', 'light'],
	['en', 'dark']
] as const) {
	test(`with an answer on it the page has no accessibility violations (${lang}, ${scheme})`, async ({
		page,
		site
	}) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(`${site.url}${lang}/public-sample/sql/?q=${encodeURIComponent(EXAMPLES[0].sql)}`);
		await ended(page);
		await page.locator('[data-part="schema"] input').fill('t3_new');
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	});
}
