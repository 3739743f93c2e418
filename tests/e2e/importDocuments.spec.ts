import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { REPORT_FILE_SENTENCES } from '../../src/lib/text/ingestReport';
import { IMPORT_TEXT } from '../../src/lib/text/import';
import { IMPORT_DOCUMENT_TEXT } from '../../src/lib/text/importDocument';
import { asBlob, readFile } from '../../src/lib/workspace/readFile';
import { encodeGb18030 } from '../fixtures/csv/encode';
import { asDocx, asXlsx } from '../fixtures/reports/office';
import { asFragment, asPage } from '../fixtures/reports/page';
import { asPdf, pdfFile } from '../fixtures/reports/pdf';
import { asCsv, asDeduplicated, asText } from '../fixtures/reports/text';
import { OUTSIDE } from '../ingest/madeReports';
import { agencyReport, bytesFile, tableWorkbook, type Upload } from '../support/importFiles';
import { expect, test } from '../support/site';

const text = IMPORT_TEXT.zh;
const words = IMPORT_DOCUMENT_TEXT.zh;
const utf8 = (content: string) => new TextEncoder().encode(content);
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** One report of an agency of its own in each kind of file. */
const MIXED: readonly { agency: string; file: Upload }[] = [
	{ agency: '青岚市水务局', make: (r: Made) => ['page.html', utf8(asPage(r))] as const },
	{ agency: '青岚市财政局', make: (r: Made) => ['web.htm', encodeGb18030(asPage(r, 'gb2312'))] as const },
	{ agency: '青岚市教育局', make: (r: Made) => ['plain.txt', encodeGb18030(asText(r, 'tabs'))] as const },
	{ agency: '青岚市民政局', make: (r: Made) => ['office.docx', asDocx(r)] as const },
	{ agency: '青岚市司法局', make: (r: Made) => ['sheets.xlsx', asXlsx(r, true)] as const },
	{ agency: '青岚市商务局', make: (r: Made) => ['pages.pdf', asPdf(r)] as const },
	{ agency: '青岚市审计局', make: (r: Made) => ['cross.csv', encodeGb18030(asCsv(r))] as const }
].map(({ agency, make }, i) => {
	const [name, bytes] = make(agencyReport(agency, i % 2 === 0 ? '2021' : '2019', 40 + i));
	return { agency, file: bytesFile(name, bytes) };
});

type Made = ReturnType<typeof agencyReport>;

async function upload(page: Page, files: readonly Upload[]): Promise<void> {
	await page.getByLabel(text.choose).setInputFiles([...files]);
}

/** Returns the figures of every kept report by title, as the browser's database holds them. */
function keptCells(page: Page): Promise<Record<string, Record<string, number>>> {
	return page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((done, fail) => {
			const opening = indexedDB.open('gongkai');
			opening.onsuccess = () => done(opening.result);
			opening.onerror = () => fail(opening.error);
		});
		const rows = await new Promise<{ report: { title: string; cells: Record<string, number> } }[]>((done) => {
			const asking = db.transaction('reports').objectStore('reports').getAll();
			asking.onsuccess = () => done(asking.result);
		});
		db.close();
		return Object.fromEntries(rows.map(({ report }) => [report.title, report.cells]));
	});
}

test('reports of every kind dropped at once are read to the same figures as without a browser', async ({
	page,
	site
}) => {
	const seen: string[] = [];
	page.on('console', (m) => m.type() === 'error' && seen.push(m.text()));
	page.on('pageerror', (e) => seen.push(String(e)));
	await page.goto(`${site.url}zh/import/`);
	await page.waitForLoadState('networkidle');
	const dropped = await page.evaluateHandle(
		(files) => {
			const data = new DataTransfer();
			for (const { name, bytes } of files) {
				const content = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
				data.items.add(new File([content], name));
			}
			return data;
		},
		MIXED.map(({ file }) => ({ name: file.name, bytes: file.buffer.toString('base64') }))
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
	for (const { agency, file } of MIXED) {
		const found = card(page, file.name);
		await expect(found.getByRole('heading', { name: agency })).toBeVisible();
		await expect(found.getByText(words.tableFound.read)).toHaveCount(3);
		await expect(found).not.toContainText(words.tableFound.unreadable);
		await expect(found.getByRole('link', { name: words.review })).toHaveAttribute(
			'href',
			new RegExp(`/zh/review/\\?draft=${encodeURIComponent(`${file.name}#1`)}$`)
		);
	}
	await page.getByRole('button', { name: text.accept }).click();
	await expect(page).toHaveURL(/\/zh\/mine\/$/);
	const kept = await keptCells(page);
	expect(Object.keys(kept)).toHaveLength(MIXED.length);
	for (const { file } of MIXED) {
		const { drafts } = await readFile(asBlob(new Uint8Array(file.buffer)), { file: file.name }, OUTSIDE);
		expect(kept[drafts[0]?.title ?? ''], file.name).toEqual(drafts[0]?.cells);
		expect(Object.keys(drafts[0]?.cells ?? {}).length).toBeGreaterThan(180);
	}
	expect(seen).toEqual([]);
});

test('a workbook with one report a row is a table, beside reports', async ({ page, subpath }) => {
	const table = await tableWorkbook([
		{ agency: '青岚市体育局', year: 2022, cells: { t3_new_total: 5 } },
		{ agency: '青岚市体育局', year: 2023, cells: { t3_new_total: 7 } }
	]);
	await page.goto(`${subpath.url}zh/import/`);
	await upload(page, [bytesFile('table.xlsx', table), ...MIXED.slice(5, 6).map((m) => m.file)]);
	await expect(card(page, 'table.xlsx')).toContainText(text.found(2, 2));
	await expect(card(page, 'pages.pdf').getByRole('heading')).toContainText('青岚市商务局');
	await expect(page.getByText(text.ready(3, 2, 0))).toBeVisible();
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (word: string) => new Uint8Array([...OLE, ...[...word].flatMap((c) => [c.charCodeAt(0), 0])]);
const locked = (pdf: Uint8Array) => {
	const filter = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
	const written = new TextDecoder().decode(pdf).replace('/Root 1 0 R', `/Root 1 0 R /Encrypt ${filter}`);
	return utf8(
		written.replace('>>\nstartxref', `/ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>] >>\nstartxref`)
	);
};

test('a file that cannot be read says what it is and how to go on', async ({ page, site }) => {
	const report = agencyReport('青岚市水务局', '2021', 9);
	const cases: [string, Uint8Array, keyof typeof REPORT_FILE_SENTENCES][] = [
		['scan.pdf', pdfFile(['100 100 200 200 re S\n']), 'scanned-pdf'],
		['locked.pdf', locked(asPdf(report)), 'encrypted-file'],
		['locked.docx', ole('EncryptedPackage'), 'encrypted-file'],
		['old.doc', ole('WordDocument'), 'unsupported-doc'],
		['old.wps', ole('WordDocument'), 'unsupported-wps'],
		['page.ofd', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'unsupported-ofd'],
		['cut.docx', asDocx(report).slice(0, 900), 'unsupported-archive']
	];
	await page.goto(`${site.url}zh/import/`);
	await upload(
		page,
		cases.map(([name, bytes]) => bytesFile(name, bytes))
	);
	for (const [name, , code] of cases) {
		await expect(card(page, name).getByRole('alert')).toContainText(REPORT_FILE_SENTENCES[code].zh);
	}
	await expect(page.getByText(text.nothingToAccept)).toBeVisible();
});

test('a large PDF says page by page how far it is, and stops when told to', async ({ page, site }) => {
	test.slow();
	const line = (i: number) =>
		`BT /F1 8 Tf 1 0 0 1 ${40 + (i % 8) * 60} ${780 - i} Tm <4e004e8c4e0956db4e94> Tj ET\n`;
	const content = Array.from({ length: 700 }, (_, i) => line(i)).join('');
	const large = bytesFile('large.pdf', pdfFile(Array.from({ length: 480 }, () => content)));
	await page.goto(`${site.url}zh/import/`);
	await upload(page, [large, ...MIXED.slice(0, 1).map((m) => m.file)]);
	const found = card(page, 'large.pdf');
	await expect(found.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/);
	await expect(found).toContainText(/\d+ \/ 480 页/);
	await expect(card(page, 'page.html').getByRole('heading')).toContainText('青岚市水务局');
	await found.getByRole('button', { name: text.cancel }).click();
	await expect(found).toContainText(text.cancelled);
	await expect(page.getByText(text.ready(1, 1, 0))).toBeVisible();
});

test('what a report does not say of itself is asked for, and nothing is accepted without it', async ({
	page,
	site
}) => {
	const nameless = asText({ ...agencyReport('青岚市水务局', '2021', 4), title: '年度报告' }, 'tabs');
	const lost = asDeduplicated(agencyReport('青岚市林业局', '2021', 5));
	await page.goto(`${site.url}zh/import/`);
	await upload(page, [bytesFile('nameless.txt', utf8(nameless)), bytesFile('lost.txt', utf8(lost))]);
	const found = card(page, 'nameless.txt');
	await expect(found).toContainText(words.named('', null));
	await expect(page.getByText(text.leftOut(1, 0))).toBeVisible();
	await expect(card(page, 'lost.txt')).toContainText(words.tableFound.unreadable);
	await found.getByLabel(text.answerAgency).fill('青岚市气象局');
	await found.getByLabel(text.answerYear).fill('２０２２');
	await found.getByRole('button', { name: words.take }).click();
	await expect(found.getByRole('heading')).toHaveText(words.named('青岚市气象局', 2022));
	await expect(page.getByText(text.leftOut(1, 0))).toHaveCount(0);
	await expect(page.getByText(text.ready(2, 2, 0))).toBeVisible();
});

/** Pastes as a browser does: formatted content beside plain text. */
async function paste(page: Page, selector: string, html: string, plain: string): Promise<void> {
	await page.locator(selector).evaluate(
		(target, content) => {
			const data = new DataTransfer();
			data.setData('text/html', content.html);
			data.setData('text/plain', content.plain);
			target.dispatchEvent(
				new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
			);
		},
		{ html, plain }
	);
}

test('a report is pasted onto the page or into the field, with its tables or as text', async ({
	page,
	site
}) => {
	const first = agencyReport('青岚市水务局', '2021', 11);
	const second = agencyReport('青岚市财政局', '2019', 12);
	const third = agencyReport('青岚市教育局', '2021', 13);
	await page.goto(`${site.url}zh/import/`);
	await page.waitForLoadState('networkidle');
	await paste(page, 'body', asFragment(first), asText(first, 'lines'));
	await expect(card(page, text.pasteName).getByRole('heading')).toContainText('青岚市水务局');
	await expect(card(page, text.pasteName)).toContainText(words.sources.html);

	await page.getByRole('button', { name: text.paste }).click();
	await paste(page, 'textarea', asFragment(second), asText(second, 'lines'));
	await expect(page.getByText(words.pastedFormatted)).toBeVisible();
	await page.getByRole('button', { name: text.pasteRead }).click();
	const again = card(page, `${text.pasteName} (2)`);
	await expect(again.getByRole('heading')).toContainText('青岚市财政局');
	await expect(again).toContainText(words.sources.html);

	await page.getByRole('button', { name: text.paste }).click();
	await page.getByRole('textbox', { name: text.pasteField }).fill(asText(third, 'tabs'));
	await page.getByRole('button', { name: text.pasteRead }).click();
	await expect(card(page, `${text.pasteName} (3)`)).toContainText(words.sources.text);
	await expect(page.getByText(text.ready(3, 3, 0))).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
	test(`cards of documents have no accessibility faults (${scheme})`, async ({ page, site }) => {
		test.slow();
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await page.goto(`${site.url}en/import/`);
		const lost = utf8(asDeduplicated(agencyReport('青岚市林业局', '2021', 5)));
		await page
			.getByLabel(IMPORT_TEXT.en.choose)
			.setInputFiles([
				...MIXED.map((m) => m.file),
				bytesFile('lost.txt', lost),
				bytesFile('old.doc', ole('WordDocument'))
			]);
		await expect(page.getByText(IMPORT_TEXT.en.ready(8, 8, 0))).toBeVisible({ timeout: 60_000 });
		await expect(page.getByText(IMPORT_DOCUMENT_TEXT.en.onlyOpen(2))).toBeVisible();
		const closed = page.locator('main details:not([open]) > summary');
		while ((await closed.count()) > 0) await closed.first().click();
		const { violations } = await new AxeBuilder({ page }).include('main').analyze();
		expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
			[]
		);
	});
}
