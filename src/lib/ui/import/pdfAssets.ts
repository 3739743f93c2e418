import { base } from '$app/paths';
import type { PdfAssets } from '../../ingest/pdfSource';

/** Returns the whole addresses of what reading PDFs needs; a worker started from a blob has no page to lean paths on. */
export function pdfAssets(): PdfAssets {
	const at = (folder: string) => new URL(`${base}/pdf/${folder}/`, location.href).href;
	return { cMaps: at('cmaps'), fonts: at('standard_fonts') };
}
