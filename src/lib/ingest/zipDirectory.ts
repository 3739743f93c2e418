import { Inflate } from 'fflate';
import { MAX_UNZIPPED_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, SMALL_ENTRY_BYTES } from './limits';

/** One entry of a zipped file, as its directory states it. */
export interface ZipEntry {
	name: string;
	packed: number;
	unpacked: number;
	deflated: boolean;
	encrypted: boolean;
	offset: number;
}

/** Why a zipped file is not opened. */
export type ZipFault = 'zip-damaged' | 'zip-too-large' | 'zip-bomb' | 'xml-entities' | 'encrypted-file';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_REMARK = 65_557;
const WIDE = 0xffffffff;

/** Returns the entries of a zipped file by its directory, or null where it has none that can be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = -1;
	for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - LONGEST_REMARK) && end < 0; i--) {
		if (view.getUint32(i, true) === END) end = i;
	}
	if (end < 0) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		entries.push({
			name,
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			deflated: view.getUint16(at + 10, true) === 8,
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true)
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

const TOO_MUCH = Symbol('too much');
const PIECE = 64 * 1024;

/** Unpacks one entry piece by piece; false where it holds more than its directory says, or cannot be unpacked. */
function keepsItsWord(bytes: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): boolean {
	if (entry.offset + 30 > bytes.length) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, 30);
	const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
	const packed = bytes.subarray(start, start + entry.packed);
	if (!entry.deflated) {
		onPiece(packed);
		return entry.packed === entry.unpacked;
	}
	let unpacked = 0;
	try {
		const inflate = new Inflate((piece) => {
			unpacked += piece.length;
			if (unpacked > entry.unpacked) throw TOO_MUCH;
			onPiece(piece);
		});
		for (let i = 0; i < packed.length; i += PIECE) {
			inflate.push(packed.subarray(i, i + PIECE), i + PIECE >= packed.length);
		}
	} catch {
		return false;
	}
	return unpacked === entry.unpacked;
}

const DECLARES = /<!(?:ENTITY|DOCTYPE)/;

/** Returns why a zipped document should not be opened, or null: sizes are measured, not believed. */
export function zipFault(bytes: Uint8Array, entries: readonly ZipEntry[]): ZipFault | null {
	if (entries.length > MAX_ZIP_ENTRIES) return 'zip-too-large';
	if (entries.some((e) => e.encrypted)) return 'encrypted-file';
	if (entries.some((e) => e.packed === WIDE || e.unpacked === WIDE)) return 'zip-too-large';
	const total = entries.reduce((sum, e) => sum + e.unpacked, 0);
	const tight = (e: ZipEntry) => e.unpacked > SMALL_ENTRY_BYTES && e.unpacked > e.packed * MAX_ZIP_RATIO;
	if (entries.some(tight)) return 'zip-bomb';
	if (total > MAX_UNZIPPED_BYTES) return 'zip-too-large';
	for (const entry of entries) {
		const xml = /\.(xml|rels)$/i.test(entry.name);
		let head = '';
		const word = keepsItsWord(bytes, entry, (piece) => {
			if (xml && head.length < PIECE) head += new TextDecoder('latin1').decode(piece.subarray(0, PIECE));
		});
		if (!word) return 'zip-bomb';
		if (DECLARES.test(head)) return 'xml-entities';
	}
	return null;
}
