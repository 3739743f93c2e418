import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FRAMES = "frame-ancestors 'self'";
const STRICTEST = `default-src 'none'; style-src-elem 'self' 'unsafe-inline'; img-src 'self'; ${FRAMES}`;
/** @type {Record<string, string>} */
const ENTITIES = { '&#39;': "'", '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Returns the policy in a page's own meta element, or null when it has none.
 * @param {string} html
 * @returns {string | null}
 */
export function policyInPage(html) {
	const meta = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(html);
	if (meta?.[1] === undefined) return null;
	return meta[1].replace(/&(?:#39|quot|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity).trim();
}

/**
 * Returns a policy without the hashes that allow one page's inline scripts.
 * @param {string} policy
 */
export function withoutHashes(policy) {
	return policy.replace(/\s*'sha(?:256|384|512)-[A-Za-z0-9+/=_-]+'/g, '');
}

/**
 * Returns a function from a file of the build to the Content-Security-Policy of its response. A page gets its own
 * policy; everything else, scripts of workers included, the front page's without its hashes. A worker loaded from an
 * address is bound by this header alone: the meta element of the page does not reach it.
 * @param {string} dir absolute path of the build
 */
export function policies(dir) {
	/** @type {Map<string, { changed: number, policy: string | null }>} */
	const known = new Map();
	/** @param {string} file */
	const inFile = (file) => {
		if (!existsSync(file)) return null;
		const changed = statSync(file).mtimeMs;
		const before = known.get(file);
		if (before?.changed === changed) return before.policy;
		const policy = policyInPage(readFileSync(file, 'utf8'));
		known.set(file, { changed, policy });
		return policy;
	};
	/** @param {string | null} file */
	return (file) => {
		const own = file !== null && file.endsWith('.html') ? inFile(file) : null;
		if (own !== null) return `${own}; ${FRAMES}`;
		const front = inFile(join(dir, 'index.html'));
		return front === null ? STRICTEST : `${withoutHashes(front)}; ${FRAMES}`;
	};
}
