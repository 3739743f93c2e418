import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatasetContent, DatasetManifest } from '../../src/lib/domain/dataset';
import { manifestOf } from '../../src/lib/domain/manifest';
import { writeDuckdbFile } from '../../src/lib/engine/node/build';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import { readDatasetFolder } from '../../src/lib/ingest/folder';

/** Returns the files of a dataset folder by name. */
export async function folderFiles(id: string): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const name of await readdir(join('data', id))) {
		if (/\.(csv|json)$/.test(name)) files.set(name, await readFile(join('data', id, name), 'utf8'));
	}
	return files;
}

/** Builds the published file of a dataset into a folder of its own and opens it in the engine browsers run. */
export async function builtDataset(
	id: string
): Promise<{ port: Port; manifest: DatasetManifest; content: DatasetContent }> {
	const { card, content, issues } = readDatasetFolder(await folderFiles(id));
	if (card === null || issues.length > 0) throw new Error(`data/${id}: ${JSON.stringify(issues[0])}`);
	const folder = await mkdtemp(join(tmpdir(), 'gongkai-data-'));
	const manifest = manifestOf(content, card, await writeDuckdbFile(content, card, folder));
	const port = await openNodeEngine(folder);
	await port.attach(manifest);
	return { port, manifest, content };
}
