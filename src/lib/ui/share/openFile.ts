import { OWN_DATASET } from '../../domain/dataset';
import type { Lang } from '../../domain/lang';
import { looksLikeViewFile } from '../../view/viewFile';
import { openLink } from '../navigate';
import { visiting } from './visiting.svelte';

/** Returns whether a file begins as a view file does, whatever its name is. */
export async function isViewFile(file: Blob): Promise<boolean> {
	return looksLikeViewFile(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
}

/**
 * Opens a view file in the reader's language and goes to its view; resolves with false when it cannot be opened, in
 * which case the user's own overview says why.
 */
export async function openViewFile(file: Blob, lang: Lang): Promise<boolean> {
	const link = await visiting.openFile(file);
	await openLink(lang, OWN_DATASET, link?.search ?? '', link?.page);
	return link !== null;
}
