import { readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';
import { OWN_DATASET, type DatasetManifest } from '$lib/domain/dataset';
import { LANGS } from '$lib/domain/lang';
import { openNodeEngine } from '$lib/engine/node/wasm';
import { firstAnswers, type FirstAnswers } from '$lib/ui/overview/firstAnswers';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = () => {
	const { datasets } = JSON.parse(readFileSync('static/data/datasets.json', 'utf8')) as {
		datasets: DatasetManifest[];
	};
	const ids = [...datasets.map((d) => d.id), OWN_DATASET];
	return LANGS.flatMap((lang) => ids.map((dataset) => ({ lang, dataset })));
};

let engine: ReturnType<typeof openNodeEngine> | null = null;

/** Returns the roster and key figures of the dataset's default view; nothing for the user's own data. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const none: FirstAnswers | null = null;
	if (params.dataset === OWN_DATASET) return { dataset: OWN_DATASET, first: none };
	const { manifests } = await parent();
	const manifest = manifests.find((m) => m.id === params.dataset);
	if (manifest === undefined) error(404, 'not found');
	engine ??= openNodeEngine('static/data');
	return { dataset: manifest.id, first: await firstAnswers(await engine, manifest) };
};
