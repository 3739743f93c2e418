import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
const MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * @typedef {object} Machine what the search needs to know of the machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} runs whether the program starts and names its version
 */

/** @type {Machine} */
export const THIS_MACHINE = {
	platform: process.platform,
	env: process.env,
	exists: existsSync,
	// Chrome on Windows opens a window when asked for its version, so there its file has to do.
	runs: (path) =>
		process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
};

/**
 * Returns the places where a browser is usually installed, in order of preference.
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, env }) {
	if (platform === 'darwin') return MAC;
	if (platform === 'win32') {
		const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
		return WINDOWS.flatMap((file) => folders.flatMap((folder) => (folder ? [join(folder, file)] : [])));
	}
	const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Returns the path of a Chromium-based browser that starts, or null: CHROME_PATH, then an installed Chrome or Chromium,
 * then Playwright's own.
 * @param {string | null} playwrights where Playwright keeps its own browser
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findBrowser(playwrights, machine = THIS_MACHINE) {
	const places = [machine.env['CHROME_PATH'], ...usualPlaces(machine), playwrights];
	for (const place of places) {
		if (place && machine.exists(place) && machine.runs(place)) return place;
	}
	return null;
}
