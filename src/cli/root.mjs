import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Returns an absolute path inside the checkout.
 * @param {...string} parts
 */
export function inRoot(...parts) {
	return join(ROOT, ...parts);
}

/**
 * Returns the JavaScript file behind a package's command, to be run with this same Node; throws when it is not installed.
 * @param {string} packageName
 * @param {string} [command] name of the command where it differs from the package's
 */
export function commandFile(packageName, command = packageName) {
	const folder = inRoot('node_modules', ...packageName.split('/'));
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : bin?.[command];
	if (typeof file !== 'string') throw new Error(`${packageName} has no command ${command}`);
	return join(folder, file);
}
