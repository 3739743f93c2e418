import type { DatasetManifest } from '../../domain/dataset';
import { EngineError } from '../port';

/** A dataset file that answers to byte ranges, or its bytes where the host serves it only whole. */
export type Reachable = { how: 'ranges' } | { how: 'whole'; bytes: Uint8Array };

const MAGIC_AT = 8;
const MAGIC = 'DUCK';
/** A host without byte ranges sends the whole file; beyond this size that is refused. */
const WHOLE_LIMIT = 256 * 1024 * 1024;

function hasMagic(bytes: Uint8Array): boolean {
	return String.fromCharCode(...bytes.slice(MAGIC_AT, MAGIC_AT + MAGIC.length)) === MAGIC;
}

/**
 * Returns how the dataset's file can be read, after looking at its first bytes and its size. Rejects with
 * `dataset-missing` or `dataset-damaged`.
 */
export async function reachDataset(url: string, manifest: DatasetManifest): Promise<Reachable> {
	let response: Response;
	try {
		response = await fetch(url, { headers: { Range: 'bytes=0-15' } });
	} catch (cause) {
		throw new EngineError('dataset-missing', `no answer for ${manifest.file}`, { cause });
	}
	if (response.status === 206) {
		const bytes = new Uint8Array(await response.arrayBuffer());
		const size = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
		if (!hasMagic(bytes) || (size !== undefined && Number(size) !== manifest.bytes)) {
			throw new EngineError('dataset-damaged', `${manifest.file} is not the file it was published as`);
		}
		return { how: 'ranges' };
	}
	if (!response.ok) {
		await response.body?.cancel();
		throw new EngineError('dataset-missing', `${manifest.file}: HTTP ${response.status}`);
	}
	if (manifest.bytes > WHOLE_LIMIT) {
		await response.body?.cancel();
		throw new EngineError('dataset-missing', `${manifest.file}: the host serves no byte ranges`);
	}
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (!hasMagic(bytes) || bytes.length !== manifest.bytes) {
		throw new EngineError('dataset-damaged', `${manifest.file} is not the file it was published as`);
	}
	return { how: 'whole', bytes };
}
