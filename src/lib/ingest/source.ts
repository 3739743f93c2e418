import type { BlobLike, CsvSource } from './reading';

function isBlob(source: CsvSource): source is BlobLike {
	return 'slice' in source && 'size' in source;
}

/** Returns the size of a source in bytes, or null for a stream. */
export function sizeOf(source: CsvSource): number | null {
	return isBlob(source) ? source.size : null;
}

/** Returns the bytes of a source piece by piece, a blob in pieces of `size`. */
export async function* chunksOf(source: CsvSource, size: number): AsyncGenerator<Uint8Array> {
	if (!isBlob(source)) return yield* source;
	for (let start = 0; start < source.size; start += size) {
		const piece = source.slice(start, Math.min(source.size, start + size));
		yield new Uint8Array(await piece.arrayBuffer());
	}
}

/** Returns the first bytes of a stream, at least `wanted` of them unless it ends before; `whole` says that it did. */
export async function takeHead(
	chunks: AsyncIterator<Uint8Array>,
	wanted: number,
	signal?: AbortSignal
): Promise<{ bytes: Uint8Array; whole: boolean }> {
	const parts: Uint8Array[] = [];
	let length = 0;
	let whole = false;
	while (length < wanted) {
		signal?.throwIfAborted();
		const next = await chunks.next();
		if (next.done === true) {
			whole = true;
			break;
		}
		parts.push(next.value);
		length += next.value.length;
	}
	signal?.throwIfAborted();
	const bytes = new Uint8Array(length);
	let offset = 0;
	for (const part of parts) {
		bytes.set(part, offset);
		offset += part.length;
	}
	return { bytes, whole };
}
