/** Thrown inside a reader that meets bytes it cannot be right about; `unpackContent` turns it into a value. */
export class PacketFault extends Error {
	constructor(readonly why: 'version' | 'damaged' | 'too-large') {
		super(why);
		this.name = 'PacketFault';
	}
}

const GROUP = 128;

/** Bytes in the making: whole numbers as varints, texts through a dictionary written in front. */
export class ByteWriter {
	#bytes = new Uint8Array(1024);
	#length = 0;
	readonly #texts = new Map<string, number>();
	#last = 0;

	byte(value: number): void {
		if (this.#length === this.#bytes.length) {
			const grown = new Uint8Array(this.#bytes.length * 2);
			grown.set(this.#bytes);
			this.#bytes = grown;
		}
		this.#bytes[this.#length] = value;
		this.#length += 1;
	}

	/** Writes a whole number from 0 to 2^53 - 1. */
	count(value: number): void {
		if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
		let rest = value;
		while (rest >= GROUP) {
			this.byte((rest % GROUP) + GROUP);
			rest = Math.floor(rest / GROUP);
		}
		this.byte(rest);
	}

	/** Writes a whole number of either sign. */
	signed(value: number): void {
		this.count(zigzag(value));
	}

	/** Writes a text as a place in the dictionary: 0 for one not met before, else how far it is from the last one. */
	text(value: string): void {
		const known = this.#texts.get(value);
		if (known === undefined) {
			this.#last = this.#texts.size;
			this.#texts.set(value, this.#last);
			this.count(0);
			return;
		}
		this.count(1 + zigzag(known - this.#last));
		this.#last = known;
	}

	/** Returns the dictionary (number of texts, their lengths in bytes, the texts as UTF-8) followed by what was written. */
	finish(): Uint8Array {
		const encoder = new TextEncoder();
		const encoded = [...this.#texts.keys()].map((text) => encoder.encode(text));
		const head = new ByteWriter();
		head.count(encoded.length);
		for (const bytes of encoded) head.count(bytes.length);
		for (const bytes of encoded) for (const byte of bytes) head.byte(byte);
		const all = new Uint8Array(head.#length + this.#length);
		all.set(head.#bytes.subarray(0, head.#length));
		all.set(this.#bytes.subarray(0, this.#length), head.#length);
		return all;
	}
}

/** Returns 0, 1, 2, 3 … for 0, -1, 1, -2 …; fits while |value| < 2^52. */
export function zigzag(value: number): number {
	return value >= 0 ? value * 2 : -value * 2 - 1;
}

/** Returns the number that `zigzag` turned into this count. */
export function unzigzag(value: number): number {
	return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** Reads what a ByteWriter wrote; throws PacketFault where the bytes end early or make no sense. */
export class ByteReader {
	#at = 0;
	readonly #bytes: Uint8Array;
	readonly #texts: string[] = [];
	#met = 0;
	#last = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		const lengths = Array.from({ length: this.size(1) }, () => this.count());
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		for (const length of lengths) {
			if (length > bytes.length - this.#at) throw new PacketFault('damaged');
			try {
				this.#texts.push(decoder.decode(bytes.subarray(this.#at, this.#at + length)));
			} catch {
				throw new PacketFault('damaged');
			}
			this.#at += length;
		}
	}

	byte(): number {
		const value = this.#bytes[this.#at];
		if (value === undefined) throw new PacketFault('damaged');
		this.#at += 1;
		return value;
	}

	count(): number {
		let value = 0;
		let scale = 1;
		for (let i = 0; i < 8; i += 1) {
			const byte = this.byte();
			value += (byte % GROUP) * scale;
			if (value > Number.MAX_SAFE_INTEGER) throw new PacketFault('damaged');
			if (byte < GROUP) return value;
			scale *= GROUP;
		}
		throw new PacketFault('damaged');
	}

	signed(): number {
		return unzigzag(this.count());
	}

	/** Returns a number of items that the bytes left can hold at `each` bytes or more per item. */
	size(each: number): number {
		const items = this.count();
		if (items * each > this.#bytes.length - this.#at) throw new PacketFault('damaged');
		return items;
	}

	text(): string {
		const symbol = this.count();
		this.#last = symbol === 0 ? this.#met++ : this.#last + unzigzag(symbol - 1);
		const text = this.#last < this.#met ? this.#texts[this.#last] : undefined;
		if (text === undefined) throw new PacketFault('damaged');
		return text;
	}

	/** Throws unless every byte was read. */
	end(): void {
		if (this.#at !== this.#bytes.length) throw new PacketFault('damaged');
	}
}

/** Returns the CRC-32 (IEEE 802.3) of bytes as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
