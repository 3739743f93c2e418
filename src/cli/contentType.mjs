/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.wasm': 'application/wasm',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.pdf': 'application/pdf',
	'.bcmap': 'application/octet-stream'
};

const COMPRESSIBLE = new Set(
	'.html .js .mjs .css .json .webmanifest .svg .txt .md .csv .xml .map .wasm .bcmap'.split(' ')
);

/**
 * Returns the media type of a file by its extension (with the dot); unknown ones are bytes.
 * @param {string} extension
 */
export function contentType(extension) {
	return TYPES[extension.toLowerCase()] ?? 'application/octet-stream';
}

/**
 * Returns whether a file with this extension is sent compressed; dataset files never are, so that byte ranges of them
 * mean the bytes of the file.
 * @param {string} extension
 */
export function isCompressible(extension) {
	return COMPRESSIBLE.has(extension.toLowerCase());
}
