import { readdirSync, readFileSync } from 'node:fs';
import { importViolations } from './rooms';
import { placeViolations, shapeViolations } from './shape';
import { parse, type Source, type Violation } from './source';
import { wordViolations } from './words';

const CHECKED = /\.(?:ts|mjs|js|svelte|css|html)$/;

function pathsUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
		.sort();
}

/** Returns every file of src with its text, and of tests and data the paths, as they stand in the checkout. */
export function readHouse(): { sources: Source[]; otherPaths: string[] } {
	const sources = pathsUnder('src')
		.filter((path) => CHECKED.test(path))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
	return { sources, otherPaths: [...pathsUnder('tests'), ...pathsUnder('data')] };
}

/** Returns every rule of the house that a file breaks. */
export function violationsOf(source: Source): Violation[] {
	const file = parse(source);
	return [
		...placeViolations(source.path),
		...importViolations(file),
		...wordViolations(file),
		...shapeViolations(file)
	];
}

/** Returns a violation as one line that names the place, the rule, and what breaks it. */
export function describeViolation({ path, line, rule, what }: Violation): string {
	return `${path}:${line} breaks "${rule}": ${what}`;
}
