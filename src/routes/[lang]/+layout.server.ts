import { readFile } from 'node:fs/promises';
import type { DatasetManifest } from '$lib/domain/dataset';
import type { LayoutServerLoad } from './$types';

/** Returns the manifests of the published datasets, read when the pages are built. */
export const load: LayoutServerLoad = async () => {
	const text = await readFile('static/data/datasets.json', 'utf8');
	const { datasets } = JSON.parse(text) as { datasets: DatasetManifest[] };
	return { manifests: datasets };
};
