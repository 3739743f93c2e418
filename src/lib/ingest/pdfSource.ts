import { MAX_PAGES } from './limits';
import { addPage, type Word } from './pdfLines';
import { moved, rulesOf, type Operations } from './pdfRules';
import { SourceLines, type Source } from './reportSource';

/** Where the character maps and fonts that PDFs may lean on are served from; folders, with a slash at the end. */
export interface PdfAssets {
	/** A whole address in a browser, a path elsewhere. */
	cMaps: string;
	fonts: string;
}

export interface PdfOptions {
	assets: PdfAssets | null;
	/** Returns milliseconds from any fixed moment. */
	clock: () => number;
	/** Milliseconds after which no further page is begun. */
	patience: number;
	signal?: AbortSignal | undefined;
	/** Hears after each page how many are read, of how many. */
	onPage?: ((read: number, pages: number) => void) | undefined;
}

/** Why a PDF gives nothing, or not everything. */
export type PdfFault = 'encrypted-file' | 'scanned-pdf' | 'damaged-file' | 'too-many-pages' | 'out-of-time';

export interface PdfReading {
	source: Source;
	pages: number;
	read: number;
	fault: PdfFault | null;
}

interface Thread {
	pdfjsWorker?: unknown;
}

/** Loads the PDF library and its other half into this thread: it is called from a worker already. */
async function library() {
	const thread = globalThis as Thread;
	thread.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	return import('pdfjs-dist/legacy/build/pdf.mjs');
}

const SCANNED_CHARACTERS = 20;

/** Folders on a server, not on a disk: inside a worker there is no page whose address paths could lean on. */
const SERVED = /^https?:/;

/** Returns a PDF's text layer as lines and rows; a fault says why pages are missing. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<PdfReading> {
	const out = new SourceLines();
	const source: Source = { kind: 'pdf', lines: out.lines, gapsCount: false, head: [] };
	const pdfjs = await library();
	const { assets } = options;
	const loading = pdfjs.getDocument({
		data: bytes.slice(),
		...(assets === null
			? {}
			: {
					cMapUrl: assets.cMaps,
					cMapPacked: true,
					standardFontDataUrl: assets.fonts,
					useWorkerFetch: SERVED.test(assets.cMaps)
				}),
		disableFontFace: true,
		useSystemFonts: false,
		useWasm: false,
		isEvalSupported: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		maxImageSize: 1,
		stopAtErrors: false,
		verbosity: 0
	});
	let document: Awaited<typeof loading.promise>;
	try {
		document = await loading.promise;
	} catch (error) {
		const named = error instanceof Error ? error.name : '';
		const fault = named === 'PasswordException' ? 'encrypted-file' : 'damaged-file';
		return { source, pages: 0, read: 0, fault };
	}
	const started = options.clock();
	const wanted = Math.min(document.numPages, MAX_PAGES);
	let fault: PdfFault | null = document.numPages > MAX_PAGES ? 'too-many-pages' : null;
	let read = 0;
	let characters = 0;
	try {
		for (let number = 1; number <= wanted; number++) {
			options.signal?.throwIfAborted();
			if (options.clock() - started > options.patience) {
				fault = 'out-of-time';
				break;
			}
			const page = await document.getPage(number);
			const { items } = await page.getTextContent();
			const upright = page.getViewport({ scale: 1 }).transform as unknown as View;
			const turn = turnOf(
				items.flatMap((item) =>
					'str' in item && item.str.trim() !== '' ? [item.transform as number[]] : []
				),
				upright
			);
			const rotation = (page.rotate + turn) % 360;
			const view =
				turn === 0 ? upright : (page.getViewport({ scale: 1, rotation }).transform as unknown as View);
			const words = items.flatMap((item) =>
				'str' in item ? wordOf(item.str, item.transform, item.width, view) : []
			);
			characters += words.reduce((sum, w) => sum + w.text.trim().length, 0);
			const list = await page.getOperatorList();
			addPage(out, words, rulesOf(list, pdfjs.OPS as Operations, view), number);
			page.cleanup();
			read += 1;
			options.onPage?.(read, wanted);
		}
	} catch (error) {
		if (options.signal?.aborted === true) throw error;
		fault = 'damaged-file';
	} finally {
		await loading.destroy();
	}
	if (read > 0 && characters < SCANNED_CHARACTERS && fault !== 'damaged-file') fault = 'scanned-pdf';
	return { source, pages: document.numPages, read, fault };
}

type View = readonly [number, number, number, number, number, number];

/** By how many degrees a page is to be turned so that most of its words run from left to right. */
function turnOf(transforms: readonly (readonly number[])[], view: View): number {
	const counts = new Map<number, number>();
	for (const [a = 0, b = 0] of transforms) {
		const [x, y] = moved([view[0], view[1], view[2], view[3], 0, 0], a, b);
		const turn = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 180) : y > 0 ? 270 : 90;
		counts.set(turn, (counts.get(turn) ?? 0) + 1);
	}
	return [...counts].sort((p, q) => q[1] - p[1])[0]?.[0] ?? 0;
}

function wordOf(text: string, transform: readonly number[], width: number, view: View): Word[] {
	if (text === '') return [];
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
	const [x, y] = moved(view, e, f);
	const [endX, endY] = moved(
		view,
		e + (width * a) / (Math.hypot(a, b) || 1),
		f + (width * b) / (Math.hypot(a, b) || 1)
	);
	const height = Math.hypot(c, d);
	if (text.trim() === '') return [];
	// Upright text only: what runs up the page is no figure.
	if (Math.abs(endY - y) > Math.abs(endX - x) + 1) return [];
	return [{ text, x: Math.min(x, endX), y, width: Math.abs(endX - x), height }];
}
