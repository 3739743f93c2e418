import { readFileSync } from 'node:fs';
import { OWN_DATASET, type DatasetManifest } from '../../domain/dataset';
import { LANGS, type Lang } from '../../domain/lang';
import type { Port } from '../port';
import { openNodeEngine } from './wasm';

const DATA = 'static/data';

/** Returns every language and dataset a page is built for, the user's own among them. */
export function datasetEntries(): { lang: Lang; dataset: string }[] {
	const { datasets } = JSON.parse(readFileSync(`${DATA}/datasets.json`, 'utf8')) as {
		datasets: DatasetManifest[];
	};
	const ids = [...datasets.map((d) => d.id), OWN_DATASET];
	return LANGS.flatMap((lang) => ids.map((dataset) => ({ lang, dataset })));
}

let engine: Promise<Port> | null = null;

/** Returns the one engine that all pages are built with; the published datasets are at hand, none is attached yet. */
export function buildEngine(): Promise<Port> {
	engine ??= openNodeEngine(DATA);
	return engine;
}

const answers = new Map<string, Promise<unknown>>();

/** Returns what `ask` gives for a page of a dataset, asked once for all languages; null for the user's own data. */
export async function builtAnswers<T>(
	page: string,
	dataset: string,
	manifests: readonly DatasetManifest[],
	ask: (engine: Port, manifest: DatasetManifest) => Promise<T>
): Promise<T | null> {
	const manifest = manifests.find((m) => m.id === dataset);
	if (manifest === undefined) {
		if (dataset === OWN_DATASET) return null;
		throw new Error(`no such dataset: ${dataset}`);
	}
	const key = `${page} ${dataset} ${manifest.sha256}`;
	let answer = answers.get(key) as Promise<T> | undefined;
	if (answer === undefined) {
		answer = buildEngine().then(async (port) => {
			await port.attach(manifest);
			return ask(port, manifest);
		});
		answers.set(key, answer);
	}
	return answer;
}
