import { json } from '@sveltejs/kit';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from '$lib/domain/agencies';
import { LANGS } from '$lib/domain/lang';
import { readDatasetFolder } from '$lib/ingest/folder';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Returns the languages of the import page, beside which the list stands. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

function agenciesOf(folder: string): Agency[] {
	const names = readdirSync(folder).filter((name) => /^(dataset\.json|agencies\.csv)$/.test(name));
	const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
	const { card, content } = readDatasetFolder(files);
	return card === null || card.fictional ? [] : content.agencies;
}

/** Returns the agencies of the published real datasets, never fictional ones: names in files are matched to them. */
export const GET: RequestHandler = () => {
	const folders = readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return json(folders.flatMap(({ name }) => agenciesOf(join('data', name))));
};
