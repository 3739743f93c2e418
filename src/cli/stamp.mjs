import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Returns the absolute paths of all files under a path (the path itself when it is a file, nothing when it does not
 * exist), sorted; `skip` is asked with the path relative to `root`, with `/`.
 * @param {string} root
 * @param {string} path relative to root
 * @param {(relativePath: string) => boolean} [skip]
 * @returns {string[]}
 */
export function filesUnder(root, path, skip = () => false) {
	const absolute = join(root, path);
	const name = relative(root, absolute).split(sep).join('/');
	if (!existsSync(absolute) || skip(name)) return [];
	if (!statSync(absolute).isDirectory()) return [absolute];
	return readdirSync(absolute)
		.sort()
		.flatMap((entry) => filesUnder(root, join(path, entry), skip));
}

/**
 * Returns a SHA-256 in hex over names and contents of all files under the paths given.
 * @param {string} root
 * @param {readonly string[]} paths relative to root
 * @param {(relativePath: string) => boolean} [skip]
 */
export function hashOf(root, paths, skip) {
	const hash = createHash('sha256');
	for (const file of paths.flatMap((path) => filesUnder(root, path, skip))) {
		const content = readFileSync(file);
		hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * Returns the names and sizes of a folder's files, by which a later run sees that nothing was taken away.
 * @param {string} root
 * @param {string} folder
 */
function outputOf(root, folder) {
	return filesUnder(root, folder).map(
		(file) => `${relative(root, file).split(sep).join('/')} ${statSync(file).size}`
	);
}

/**
 * Returns whether a stage with these inputs has already run and its output folder is still as it left it.
 * @param {string} root
 * @param {string} stampFile absolute
 * @param {string} inputs hash of everything the stage reads
 * @param {string} folder output folder, relative to root
 */
export function isCurrent(root, stampFile, inputs, folder) {
	if (!existsSync(stampFile)) return false;
	try {
		const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
		const output = outputOf(root, folder);
		return stamp.inputs === inputs && output.length > 0 && stamp.output.join('\n') === output.join('\n');
	} catch {
		return false;
	}
}

/**
 * Remembers that a stage has run on these inputs and what it left in its output folder.
 * @param {string} root
 * @param {string} stampFile absolute
 * @param {string} inputs
 * @param {string} folder
 */
export function remember(root, stampFile, inputs, folder) {
	mkdirSync(dirname(stampFile), { recursive: true });
	writeFileSync(stampFile, JSON.stringify({ inputs, output: outputOf(root, folder) }, null, '\t'));
}
