import { decodeBytes, type DetectedEncoding, type Encoding } from './decode';

/** The pages of a saved web archive as one text. */
export interface ArchivePage {
	text: string;
	detected: DetectedEncoding;
	damaged: number;
}

const HEADERS = 8_192;
const PAGE_PART = /^content-type:[ \t]*text\/html/gim;
const BYTES_WANTED = new TextEncoder().encode('Content-Disposition: attachment\r\n');

/** Returns a text with one character for each byte. */
function latin(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes);
}

/** Returns whether bytes are a web page saved with everything on it (MHT, MHTML). */
export function isPageArchive(bytes: Uint8Array): boolean {
	const head = latin(bytes.subarray(0, HEADERS));
	return (
		/^(?:\s*)[\w-]+:[ \t]/.test(head) &&
		/^mime-version:/im.test(head) &&
		/^content-type:[ \t]*(?:multipart\/(?:related|alternative|mixed)|text\/html)/im.test(head)
	);
}

/** Asks the parser for the bytes of each page instead of a text in whatever encoding its header claims. */
function withBytesWanted(bytes: Uint8Array): Uint8Array {
	const pieces: Uint8Array[] = [];
	let at = 0;
	for (const match of latin(bytes).matchAll(PAGE_PART)) {
		pieces.push(bytes.subarray(at, match.index), BYTES_WANTED);
		at = match.index;
	}
	pieces.push(bytes.subarray(at));
	const all = new Uint8Array(pieces.reduce((sum, p) => sum + p.length, 0));
	let offset = 0;
	for (const piece of pieces) {
		all.set(piece, offset);
		offset += piece.length;
	}
	return all;
}

/**
 * Returns the pages inside a saved web archive, the main one first, decoded by their own bytes as any page is; null
 * where it holds none.
 */
export async function archivePage(bytes: Uint8Array, encoding: Encoding | null): Promise<ArchivePage | null> {
	const { default: PostalMime } = await import('postal-mime');
	const { attachments } = await PostalMime.parse(withBytesWanted(bytes), {
		attachmentEncoding: 'arraybuffer'
	});
	const pages = attachments.flatMap(({ mimeType, content }) =>
		mimeType === 'text/html' && typeof content !== 'string'
			? [decodeBytes(new Uint8Array(content), encoding)]
			: []
	);
	const [first] = pages;
	if (first === undefined) return null;
	return {
		text: pages.map((p) => p.text).join('\n'),
		detected: pages.find((p) => !p.detected.sure)?.detected ?? first.detected,
		damaged: pages.reduce((sum, p) => sum + p.damaged, 0)
	};
}
