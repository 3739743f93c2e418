import { HEAD_BYTES } from './limits';

/** Encodings that can be read; the first four are told apart, all can be chosen. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof ENCODINGS)[number];

export interface DetectedEncoding {
	encoding: Encoding;
	/** False where another reading is possible: a person should look at the preview. */
	sure: boolean;
	why: 'bom' | 'ascii' | 'valid' | 'pattern' | 'fallback' | 'chosen';
}

const BOMS: readonly [Encoding, readonly number[]][] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((b, i) => bytes[i] === b);
}

/** Share of the even and of the odd positions that hold a zero byte: every comma and digit of UTF-16 leaves one. */
function zeroShares(bytes: Uint8Array): [number, number] {
	const pairs = Math.floor(bytes.length / 2);
	if (pairs === 0) return [0, 0];
	let even = 0;
	let odd = 0;
	for (let i = 0; i < pairs * 2; i += 2) {
		if (bytes[i] === 0) even += 1;
		if (bytes[i + 1] === 0) odd += 1;
	}
	return [even / pairs, odd / pairs];
}

function decodes(bytes: Uint8Array, encoding: Encoding, whole: boolean): boolean {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
		return true;
	} catch {
		return false;
	}
}

function isAscii(bytes: Uint8Array): boolean {
	for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) >= 0x80) return false;
	return true;
}

function multiByteCharacters(bytes: Uint8Array): number {
	let count = 0;
	for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) >= 0xc0) count += 1;
	return count;
}

/** Whether high bytes stand together in an odd number: characters of GB18030 take two, Chinese in UTF-8 takes three. */
function hasOddRun(bytes: Uint8Array): boolean {
	let run = 0;
	for (let i = 0; i < bytes.length; i++) {
		if ((bytes[i] as number) >= 0x80) run += 1;
		else if (run % 2 === 1) return true;
		else run = 0;
	}
	return run % 2 === 1;
}

/**
 * Returns the encoding of a file by its first bytes: byte order mark, the zero bytes of UTF-16, strict UTF-8, then
 * GB18030. `whole` says that these are all the bytes, so that a character cut at the end counts as damage.
 */
export function detectEncoding(head: Uint8Array, whole: boolean): DetectedEncoding {
	for (const [encoding, mark] of BOMS) {
		if (startsWith(head, mark)) return { encoding, sure: true, why: 'bom' };
	}
	const bytes = head.subarray(0, HEAD_BYTES);
	const complete = whole && bytes.length === head.length;
	const [even, odd] = zeroShares(bytes);
	if (odd > 0.1 && even < odd / 8) return { encoding: 'utf-16le', sure: odd > 0.25, why: 'pattern' };
	if (even > 0.1 && odd < even / 8) return { encoding: 'utf-16be', sure: even > 0.25, why: 'pattern' };
	if (isAscii(bytes)) return { encoding: 'utf-8', sure: complete, why: 'ascii' };
	if (decodes(bytes, 'utf-8', complete)) {
		const sure = multiByteCharacters(bytes) >= 4 || hasOddRun(bytes);
		return { encoding: 'utf-8', sure, why: 'valid' };
	}
	if (decodes(bytes, 'gb18030', complete)) return { encoding: 'gb18030', sure: true, why: 'valid' };
	const lost = (encoding: Encoding) => new TextDecoder(encoding).decode(bytes).split('\uFFFD').length;
	const encoding = lost('utf-8') <= lost('gb18030') ? 'utf-8' : 'gb18030';
	return { encoding, sure: false, why: 'fallback' };
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

/** Decodes a file chunk by chunk; line ends come out as `\n`, a byte order mark is taken off. */
export class ChunkDecoder {
	private decoder: TextDecoder;
	private pendingReturn = false;
	/** An ASCII head says nothing about what follows: the first other byte decides. */
	private open: boolean;
	private held = new Uint8Array(0) as Uint8Array;
	detected: DetectedEncoding;
	/** Characters that could not be decoded (U+FFFD stands in their place). */
	damaged = 0;
	/** NUL characters in the text. */
	nuls = 0;

	constructor(detected: DetectedEncoding) {
		this.detected = detected;
		this.open = detected.why === 'ascii' && !detected.sure;
		this.decoder = new TextDecoder(detected.encoding);
	}

	/** Returns the text of the next bytes; pass `last` with the final ones, which may be none. */
	push(bytes: Uint8Array, last = false): string {
		const all = join(this.held, bytes);
		const ready = this.open ? this.decide(all, last) : all;
		this.held = all.subarray(ready.length);
		let text = this.decoder.decode(ready, { stream: !last });
		if (text.includes('\uFFFD')) this.damaged += text.split('\uFFFD').length - 1;
		if (text.includes('\0')) this.nuls += text.split('\0').length - 1;
		if (this.pendingReturn) text = '\r' + text;
		this.pendingReturn = !last && text.endsWith('\r');
		if (this.pendingReturn) text = text.slice(0, -1);
		return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	}

	/** Settles the encoding at the first bytes beyond ASCII; returns what can be decoded now. */
	private decide(bytes: Uint8Array, last: boolean): Uint8Array {
		const first = bytes.findIndex((b) => b >= 0x80);
		if (first === -1) return bytes;
		if (!last && bytes.length - first < 64) return bytes.subarray(0, first);
		this.open = false;
		const detected = detectEncoding(bytes, last);
		if (detected.encoding === 'utf-8' || detected.encoding === 'gb18030') {
			this.detected = detected;
			this.decoder = new TextDecoder(detected.encoding);
		}
		return bytes;
	}
}

/** Returns the text of a whole file with its encoding; a given encoding is used without question. */
export function decodeBytes(
	bytes: Uint8Array,
	encoding: Encoding | null = null
): { text: string; detected: DetectedEncoding; damaged: number; nuls: number } {
	const detected: DetectedEncoding =
		encoding === null ? detectEncoding(bytes, true) : { encoding, sure: true, why: 'chosen' };
	const decoder = new ChunkDecoder(detected);
	const text = decoder.push(bytes, true);
	return { text, detected: decoder.detected, damaged: decoder.damaged, nuls: decoder.nuls };
}

/** Returns what the first bytes show a file to be instead of a text table, or null. */
export function foreignFormat(head: Uint8Array): 'zip' | 'xls' | 'pdf' | 'html' | 'image' | null {
	if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
	if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls';
	if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
	if (startsWith(head, [0x89, 0x50, 0x4e, 0x47]) || startsWith(head, [0xff, 0xd8, 0xff])) return 'image';
	const start = new TextDecoder('latin1').decode(head.subarray(0, 400)).trimStart().toLowerCase();
	return /^(\u00ef\u00bb\u00bf)?\s*(<!doctype html|<html|<table)/.test(start) ? 'html' : null;
}
