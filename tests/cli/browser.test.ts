import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../src/cli/browser.mjs';

const machine = (files: string[], env: Record<string, string> = {}, broken: string[] = []): Machine => ({
	platform: 'linux',
	env: { PATH: '/usr/local/bin:/usr/bin', ...env },
	exists: (path) => files.includes(path),
	runs: (path) => !broken.includes(path)
});
const OWN = '/cache/playwright/chrome';

describe('the browser', () => {
	it('is the one CHROME_PATH names, before any other', () => {
		const all = machine(['/opt/chrome', '/usr/bin/chromium', OWN], { CHROME_PATH: '/opt/chrome' });
		expect(findBrowser(OWN, all)).toBe('/opt/chrome');
	});

	it('is an installed one before Playwright’s own', () => {
		expect(findBrowser(OWN, machine(['/usr/bin/chromium', OWN]))).toBe('/usr/bin/chromium');
		expect(findBrowser(OWN, machine([OWN]))).toBe(OWN);
	});

	it('is one that starts: a launcher without a browser behind it is passed over', () => {
		const stub = machine(['/usr/bin/chromium-browser', OWN], {}, ['/usr/bin/chromium-browser']);
		expect(findBrowser(OWN, stub)).toBe(OWN);
		expect(findBrowser(null, stub)).toBe(null);
	});

	it('is looked for elsewhere when CHROME_PATH names nothing', () => {
		const found = findBrowser(null, machine(['/usr/bin/google-chrome'], { CHROME_PATH: '/gone' }));
		expect(found).toBe('/usr/bin/google-chrome');
	});
});
