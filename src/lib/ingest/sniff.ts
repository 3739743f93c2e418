import { isPageArchive } from './mhtPage';
import type { SourceKind } from './reportSource';
import { zipEntries } from './zipDirectory';

/** Kinds of file that are named to the person and not read. */
export type ForeignKind =
	| 'doc'
	| 'xls'
	| 'wps'
	| 'ofd'
	| 'rtf'
	| 'image'
	| 'zip'
	| 'archive'
	| 'encrypted-office'
	| 'empty'
	| 'binary';

export type Sniffed = { kind: SourceKind; foreign: null } | { kind: null; foreign: ForeignKind };

const is = (kind: SourceKind): Sniffed => ({ kind, foreign: null });
const foreign = (kind: ForeignKind): Sniffed => ({ kind: null, foreign: kind });

function begins(bytes: Uint8Array, ...mark: number[]): boolean {
	return mark.every((b, i) => bytes[i] === b);
}

function extension(name: string): string {
	return /\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function latin(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes);
}

/** Whether a text of UTF-16LE stands in the bytes, as names in old office files do. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
	const wide = [...word].map((c) => `${c}\0`).join('');
	return latin(bytes).includes(wide);
}

const OLE_HEAD = 2 * 1024 * 1024;

function oldOffice(bytes: Uint8Array, name: string): Sniffed {
	const head = bytes.subarray(0, OLE_HEAD);
	if (holdsWide(head, 'EncryptedPackage')) return foreign('encrypted-office');
	if (extension(name) === 'wps' || holdsWide(head, 'WpsCustomData')) return foreign('wps');
	if (holdsWide(head, 'WordDocument')) return foreign('doc');
	if (holdsWide(head, 'Workbook') || extension(name) === 'xls' || extension(name) === 'et')
		return foreign('xls');
	return foreign('doc');
}

function zipped(bytes: Uint8Array): Sniffed {
	const entries = zipEntries(bytes);
	if (entries === null) return foreign('zip');
	const names = new Set(entries.map((e) => e.name.toLowerCase()));
	if (names.has('ofd.xml')) return foreign('ofd');
	if (names.has('word/document.xml')) return is('docx');
	if (names.has('xl/workbook.xml')) return is('xlsx');
	const word = [...names].some((n) => n.startsWith('word/'));
	if (names.has('[content_types].xml') && word) return is('docx');
	return foreign('zip');
}

const IMAGES: readonly (readonly number[])[] = [
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8, 0xff],
	[0x47, 0x49, 0x46, 0x38],
	[0x42, 0x4d],
	[0x49, 0x49, 0x2a, 0x00],
	[0x4d, 0x4d, 0x00, 0x2a]
];
const ARCHIVES: readonly (readonly number[])[] = [
	[0x52, 0x61, 0x72, 0x21],
	[0x37, 0x7a, 0xbc, 0xaf],
	[0x1f, 0x8b]
];
const PAGE =
	/<(?:!doctype\s+html|html|head|body|table|div|p|span|tbody|tr|td|meta|section|article|style|script)\b/i;
const HEAD = 4_096;

/** Returns whether most of the lines of a text that hold anything are cells parted by commas. */
export function manyCommas(text: string): boolean {
	const lines = text.split(/\r?\n/, 60).filter((l) => l.trim() !== '');
	const parted = lines.filter((l) => (l.match(/,/g) ?? []).length >= 2);
	return lines.length >= 4 && parted.length > lines.length * 0.6;
}

/** Returns what a file is by its bytes; its name decides only where the bytes leave it open. */
export function sniffKind(bytes: Uint8Array, name: string): Sniffed {
	if (bytes.length === 0) return foreign('empty');
	if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return zipped(bytes);
	if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes, name);
	if (latin(bytes.subarray(0, 1_024)).includes('%PDF-')) return is('pdf');
	if (IMAGES.some((mark) => begins(bytes, ...mark)) || latin(bytes.subarray(8, 12)) === 'WEBP') {
		return foreign('image');
	}
	if (ARCHIVES.some((mark) => begins(bytes, ...mark))) return foreign('archive');
	if (isPageArchive(bytes)) return is('html');
	const head = latin(bytes.subarray(0, HEAD)).replaceAll('\0', '');
	if (head.startsWith('{\\rtf')) return foreign('rtf');
	if (PAGE.test(head) || (/^html?$/.test(extension(name)) && PAGE.test(latin(bytes).replaceAll('\0', '')))) {
		return is('html');
	}
	if (!isWide(bytes) && isBinary(bytes.subarray(0, HEAD))) return foreign('binary');
	if (['csv', 'tsv'].includes(extension(name)) || manyCommas(head)) return is('csv');
	return is('text');
}

/** Whether a byte order mark says that the bytes are UTF-16, in which zeros may stand on both sides. */
function isWide(bytes: Uint8Array): boolean {
	return begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);
}

/** Control characters that no text has; the zeros of UTF-16 text stand on one side only. */
function isBinary(head: Uint8Array): boolean {
	let controls = 0;
	let even = 0;
	let odd = 0;
	head.forEach((b, i) => {
		if (b === 0) {
			if (i % 2 === 0) even += 1;
			else odd += 1;
		} else if (b < 9 || (b > 13 && b < 27)) controls += 1;
	});
	return controls > head.length * 0.02 || (even > head.length * 0.02 && odd > head.length * 0.02);
}
