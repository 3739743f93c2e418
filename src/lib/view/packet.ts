import { deflateSync, Inflate } from 'fflate';
import type { Deadlines } from '../domain/agencies';
import type { DatasetContent } from '../domain/dataset';
import { ByteReader, ByteWriter, crc32, PacketFault } from './packetBytes';
import { checkContent } from './packetCheck';
import { readTables, writeTables } from './packetTables';

/** Longest a whole link may be, in characters. */
export const LINK_LIMIT = 8000;
/** Most bytes a fragment, and a view file, may unfold to. */
export const FRAGMENT_UNFOLDED = 4 * 1024 * 1024;
export const FILE_UNFOLDED = 96 * 1024 * 1024;

const VERSION = 1;
const HEAD = 9;
const STEP = 4096;

/** What a dataset is called and how it is to be read. */
export interface PacketCard {
	title: string;
	/** Whether the roster says who should report. */
	roster: boolean;
	deadlines: Deadlines;
	/** First and last report year of the dataset the packet was taken from. */
	years: [number, number];
}

/** `version`: made by a newer program. `cut`: its end is missing. `damaged`: changed on the way, or never a packet. */
export type UnpackFailure = 'version' | 'cut' | 'damaged' | 'too-large';

export type Unpacked =
	{ ok: true; content: DatasetContent; card: PacketCard } | { ok: false; why: UnpackFailure };

/** Returns bytes as raw DEFLATE (RFC 1951), as small as it gets. */
export function compress(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return deflateSync(bytes, { level: 9, mem: 9 });
}

/** Returns what raw DEFLATE bytes unfold to; never throws, and stops as soon as that is more than `limit` bytes. */
export function decompress(
	bytes: Uint8Array,
	limit: number
): { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: 'damaged' | 'too-large' } {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((chunk) => {
		chunks.push(chunk);
		size += chunk.length;
	});
	try {
		for (let at = 0; at < bytes.length; at += STEP) {
			inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
			if (size > limit) return { ok: false, why: 'too-large' };
		}
	} catch {
		return { ok: false, why: 'damaged' };
	}
	if (bytes.length === 0) return { ok: false, why: 'damaged' };
	const all = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return { ok: true, bytes: all };
}

/**
 * Returns a dataset as one packet: version (1 byte), length and CRC-32 of the rest (4 bytes each, big-endian),
 * then the compressed tables. Rows keep their order, texts their letters (as UTF-8), missing figures stay missing.
 * Throws RangeError for what cannot be in a dataset: a figure that is not finite or names no cell.
 */
export function packContent(content: DatasetContent, card: PacketCard): Uint8Array<ArrayBuffer> {
	const out = new ByteWriter();
	out.text(card.title);
	out.byte(card.roster ? 1 : 0);
	out.text(card.deadlines.department);
	out.text(card.deadlines.government);
	for (const year of card.years) out.count(year);
	writeTables(out, content);
	const body = compress(out.finish());
	const packet = new Uint8Array(HEAD + body.length);
	const head = new DataView(packet.buffer);
	head.setUint8(0, VERSION);
	head.setUint32(1, body.length);
	head.setUint32(5, crc32(body));
	packet.set(body, HEAD);
	return packet;
}

/** Returns the dataset a packet holds, or why it cannot be opened; never throws, whatever the bytes are. */
export function unpackContent(packet: Uint8Array, limit = FILE_UNFOLDED): Unpacked {
	if (packet.length === 0) return { ok: false, why: 'cut' };
	const head = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
	if (head.getUint8(0) !== VERSION)
		return { ok: false, why: head.getUint8(0) > VERSION ? 'version' : 'damaged' };
	if (packet.length < HEAD) return { ok: false, why: 'cut' };
	const length = head.getUint32(1);
	if (packet.length < HEAD + length) return { ok: false, why: 'cut' };
	const body = packet.subarray(HEAD, HEAD + length);
	if (crc32(body) !== head.getUint32(5)) return { ok: false, why: 'damaged' };
	const unfolded = decompress(body, limit);
	if (!unfolded.ok) return unfolded;
	try {
		const from = new ByteReader(unfolded.bytes);
		const card: PacketCard = {
			title: from.text(),
			roster: from.byte() === 1,
			deadlines: { department: from.text(), government: from.text() },
			years: [from.count(), from.count()]
		};
		const content = readTables(from);
		from.end();
		const why = checkContent(content, card);
		return why === null ? { ok: true, content, card } : { ok: false, why };
	} catch (error) {
		if (error instanceof PacketFault) return { ok: false, why: error.why };
		throw error;
	}
}
