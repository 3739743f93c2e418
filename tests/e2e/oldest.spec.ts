import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST_BROWSERS } from '../../vite.config';
import { expect, test } from '../support/site';

const { version: PDF_VERSION } = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8')) as {
	version: string;
};

/** Methods and rules that one of the oldest browsers does not know; the build's target changes syntax, not these. */
const TOO_NEW = [
	'.toSorted(',
	'.toReversed(',
	'.toSpliced(',
	'Object.groupBy(',
	'Map.groupBy(',
	'.withResolvers(',
	'.isSubsetOf(',
	'Array.fromAsync(',
	'.toWellFormed(',
	'URL.canParse(',
	'AbortSignal.any(',
	'Iterator.from(',
	'.startViewTransition(',
	'light-dark(',
	'@starting-style'
];

/**
 * What the PDF library may name: its build for older browsers brings promises of its own, and signals are joined only
 * in its editor of annotations, which nothing here opens.
 */
const IN_PDF_LIBRARY = ['.withResolvers(', 'AbortSignal.any('];
const isPdfLibrary = (text: string) => text.includes(PDF_VERSION) && text.includes('withResolvers:function');

test('the oldest browsers are those the list of too new things was made for', () => {
	expect(OLDEST_BROWSERS).toEqual(['chrome109', 'firefox115', 'safari16.4']);
});

test('nothing in the build is too new for the oldest browsers', () => {
	const folder = 'build/_app';
	const files = (readdirSync(folder, { recursive: true }) as string[]).filter((f) => /\.(js|css)$/.test(f));
	expect(files.length).toBeGreaterThan(20);
	const found = files.flatMap((file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		const known = isPdfLibrary(text) ? IN_PDF_LIBRARY : [];
		return TOO_NEW.filter((name) => text.includes(name) && !known.includes(name)).map(
			(name) => `${file}: ${name}`
		);
	});
	expect(found).toEqual([]);
});

test('a browser without WebAssembly exceptions is told so, and the figures of the page stay', async ({
	page
}) => {
	await page.addInitScript(() => {
		WebAssembly.validate = () => false;
	});
	await page.goto('zh/model-city/');
	await expect(page.getByRole('alert').first()).toContainText('Chrome 109');
	await expect(page.locator('[data-figure="requests_new"]')).toContainText(/\d/);
	await page.goto('zh/methods/');
	await expect(page.locator('h1')).toBeVisible();
});

test('random links never break the page', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	const values = [
		'',
		'~',
		'..',
		'2019..',
		'-1..99999',
		'requests_new',
		'all',
		'%ff',
		'<b>',
		"'--",
		'0',
		'x'.repeat(300)
	];
	const keys = ['m', 'k', 'y', 'a', 'with', 'mark', 'rank', 'rows', 'fp', 'q'];
	for (let i = 0; i < 6; i += 1) {
		const search = keys.map((key, k) => `${key}=${values[(i * 11 + k * 5) % values.length]}`).join('&');
		await page.goto(`zh/model-city/?${search}#d=${values[i]}`);
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('[data-figure]').first()).toBeVisible();
	}
	expect(errors).toEqual([]);
});
