import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from './contentType.mjs';
import { filesUnder } from './stamp.mjs';

const KEEP_DAYS = 60;
const SMALLEST = 512;
const AT_ONCE = 2;

/** @type {Record<'br' | 'gz', (content: Buffer) => Promise<Buffer>>} */
const COMPRESS = {
	br: (content) =>
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 11,
				[constants.BROTLI_PARAM_LGWIN]: 24,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length
			}
		}),
	gz: (content) => promisify(gzip)(content, { level: 9 })
};

/**
 * Writes a `.br` and a `.gz` twin beside every compressible file of a folder, each compressed once per content and kept
 * in the cache folder, and returns how many files have twins and how many had to be compressed.
 * @param {string} folder absolute
 * @param {string} cache absolute
 * @param {(sentence: string) => void} [say] hears of files that take long
 */
export async function precompress(folder, cache, say = () => {}) {
	mkdirSync(cache, { recursive: true });
	const files = filesUnder(folder, '.').filter(
		(file) => isCompressible(extname(file)) && statSync(file).size >= SMALLEST
	);
	// The largest first: they take longest and the small ones fill the other core meanwhile.
	files.sort((a, b) => statSync(b).size - statSync(a).size);
	let compressed = 0;
	const work = files.values();
	const worker = async () => {
		for (const file of work) {
			const content = readFileSync(file);
			const hash = createHash('sha256').update(content).digest('hex');
			for (const kind of /** @type {const} */ (['gz', 'br'])) {
				const kept = join(cache, `${hash}.${kind}`);
				if (!existsSync(kept)) {
					if (content.length > 8e6 && kind === 'br') {
						const size = `${(content.length / 1e6).toFixed(0)} MB`;
						say(`压缩 ${basename(file)}（${size}，只需一次）· Compressing ${basename(file)} (${size}, once)`);
					}
					writeFileSync(`${kept}.part`, await COMPRESS[kind](content));
					renameSync(`${kept}.part`, kept);
					compressed++;
				}
				const now = new Date();
				utimesSync(kept, now, now);
				copyFileSync(kept, `${file}.${kind}`);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	forgetUnused(cache);
	return { files: files.length, compressed };
}

/** @param {string} cache */
function forgetUnused(cache) {
	const oldest = Date.now() - KEEP_DAYS * 86_400_000;
	for (const entry of readdirSync(cache)) {
		const file = join(cache, entry);
		if (statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
	}
}
