import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { run, runPackage } from './run.mjs';

const APT = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Returns where Playwright keeps its own browser; the file need not exist. */
async function playwrightsOwn() {
	try {
		const { chromium } = await import('@playwright/test');
		return chromium.executablePath();
	} catch {
		return null;
	}
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
	if ((await run('apt-get', ['update', '-qq'], APT)).code !== 0) return false;
	return (await run('apt-get', ['install', '-y', '-qq', ...packages], APT)).code === 0;
}

async function ensureChineseFont() {
	if (!mayUseApt()) return;
	const fonts = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
	if (fonts.code === 0 && fonts.output.trim() !== '') return;
	console.log('安装中文字体 · Installing a Chinese font');
	await aptInstall(['fontconfig', 'fonts-noto-cjk']);
}

/**
 * Returns the path of a browser for the end-to-end tests, installing one where that is possible (Debian's as root,
 * else Playwright's own), or null when there is none to be had.
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser() {
	const wanted = process.env['CHROME_PATH'];
	if (wanted && !existsSync(wanted)) {
		console.warn(`CHROME_PATH=${wanted} 不存在，另找浏览器。CHROME_PATH names no file; looking elsewhere.`);
	}
	const own = await playwrightsOwn();
	let found = findBrowser(own);
	if (found === null && mayUseApt()) {
		console.log('安装浏览器 · Installing Chromium (apt-get)');
		await aptInstall(['chromium', 'fonts-noto-cjk']);
		found = findBrowser(own);
	}
	if (found === null) {
		console.log('安装浏览器 · Installing Chromium (playwright install)');
		await runPackage('@playwright/test', ['install', 'chromium'], {
			command: 'playwright',
			timeout: 300_000
		});
		found = findBrowser(own);
	}
	if (found !== null) await ensureChineseFont();
	return found;
}
