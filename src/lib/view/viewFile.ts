import { LANGS, type Lang } from '../domain/lang';
import type { DatasetContent } from '../domain/dataset';
import { datasetPage, type DatasetPage } from './paths';
import { packContent, unpackContent, type PacketCard, type UnpackFailure } from './packet';

/** What the name of a view file ends with. */
export const VIEW_FILE_ENDING = '.gongkai-view';
const MAGIC = 'gongkai-view';
const FORMAT = 1;
const MAX_HEADER = 32_768;
const NEWLINE = 10;

/** The view a file opens with: language, page and the query of its link. */
export interface FileLink {
	lang: Lang;
	page: DatasetPage;
	search: string;
}

export type OpenedFile =
	| { ok: true; link: FileLink; content: DatasetContent; card: PacketCard }
	| { ok: false; why: UnpackFailure | 'not-a-view-file' };

/** Returns a view with its data as one file: a line of JSON anyone can read, then the packet. */
export function makeViewFile(
	link: FileLink,
	content: DatasetContent,
	card: PacketCard
): Uint8Array<ArrayBuffer> {
	const header = {
		format: MAGIC,
		version: FORMAT,
		title: card.title,
		lang: link.lang,
		page: link.page,
		search: link.search
	};
	const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
	const packet = packContent(content, card);
	const file = new Uint8Array(line.length + packet.length);
	file.set(line);
	file.set(packet, line.length);
	return file;
}

/** Returns whether bytes begin as a view file does; the first 64 are enough. */
export function looksLikeViewFile(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 64)).startsWith(`{"format":"${MAGIC}"`);
}

/** Returns the view and the data of a view file, or why it cannot be opened; never throws, whatever the bytes are. */
export function readViewFile(bytes: Uint8Array): OpenedFile {
	if (!looksLikeViewFile(bytes)) return { ok: false, why: 'not-a-view-file' };
	const end = bytes.subarray(0, MAX_HEADER).indexOf(NEWLINE);
	if (end === -1) return { ok: false, why: bytes.length < MAX_HEADER ? 'cut' : 'damaged' };
	let header: unknown;
	try {
		header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end)));
	} catch {
		return { ok: false, why: 'damaged' };
	}
	if (typeof header !== 'object' || header === null) return { ok: false, why: 'damaged' };
	const { version, lang: asked, page: named, search } = header as Record<string, unknown>;
	if (typeof version === 'number' && version > FORMAT) return { ok: false, why: 'version' };
	const lang = LANGS.find((l) => l === asked);
	if (lang === undefined || typeof search !== 'string') return { ok: false, why: 'damaged' };
	const unpacked = unpackContent(bytes.subarray(end + 1));
	/* Files of earlier releases name no page: theirs is the overview. */
	const page = datasetPage(String(named ?? '')) ?? 'overview';
	return unpacked.ok ? { ...unpacked, link: { lang, page, search } } : unpacked;
}
