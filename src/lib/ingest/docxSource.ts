import { htmlSource } from './htmlSource';
import type { Source } from './reportSource';

/** Returns a DOCX document as lines and rows, by way of HTML; pictures are left out; throws on a damaged one. */
export async function docxSource(bytes: Uint8Array): Promise<Source> {
	const { default: mammoth } = await import('mammoth/mammoth.browser.min.js');
	const { value } = await mammoth.convertToHtml(
		{ arrayBuffer: bytes.slice().buffer },
		{
			externalFileAccess: false,
			includeEmbeddedStyleMap: false,
			convertImage: mammoth.images.imgElement(async () => ({ src: '' }))
		}
	);
	return htmlSource(value, 'docx');
}
