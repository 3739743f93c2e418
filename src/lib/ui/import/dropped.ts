import { looksLikeViewFile } from '../../view/viewFile';
import { looksLikeArchive } from '../../workspace/archive';

/** What a dropped file is, by its first bytes. */
export type DroppedKind = 'table' | 'archive' | 'view';

/** Returns what a file is; only its first bytes are read, and one that cannot be read is left to its reader to say so. */
export async function kindOfFile(file: File): Promise<DroppedKind> {
	try {
		const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
		if (looksLikeArchive(head)) return 'archive';
		return looksLikeViewFile(head) ? 'view' : 'table';
	} catch {
		return 'table';
	}
}
