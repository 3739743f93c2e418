import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isCurrent, remember } from './stamp.mjs';

/** Folders of the PDF library that reading PDFs leans on: character maps and fonts that files may not carry. */
const FOLDERS = ['cmaps', 'standard_fonts'];

/**
 * Copies what reading PDFs needs out of the installed library into a folder that is served, unless it is there already;
 * returns whether it copied.
 * @param {string} root absolute
 * @param {string} [target] relative to root
 */
export function ensurePdfAssets(root, target = 'static/pdf') {
	const library = join(root, 'node_modules', 'pdfjs-dist');
	const stamp = join(root, '.cache', 'stamps', 'pdf.json');
	const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
	if (isCurrent(root, stamp, version, target)) return false;
	rmSync(join(root, target), { recursive: true, force: true });
	mkdirSync(join(root, target), { recursive: true });
	for (const folder of FOLDERS)
		cpSync(join(library, folder), join(root, target, folder), { recursive: true });
	if (filesUnder(root, target).length === 0)
		throw new Error(`${library} holds none of ${FOLDERS.join(', ')}`);
	remember(root, stamp, version, target);
	return true;
}
