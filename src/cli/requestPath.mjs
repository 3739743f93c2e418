/**
 * @typedef {{ kind: 'file', segments: string[], directory: boolean, query: string }} Found
 * @typedef {Found | { kind: 'bad' } | { kind: 'missing' } | { kind: 'base', query: string }} RequestPath
 */

/**
 * Returns what a request line asks for below the base path: decoded path segments, or that the line is broken (`bad`),
 * that nothing may be there (`missing`: outside the base, dot files, hidden separators), or that it names the base
 * without its slash (`base`).
 * @param {string} url the request's target as received
 * @param {string} base '' or a path such as `/gongkai`
 * @returns {RequestPath}
 */
export function readRequestPath(url, base) {
	const cut = url.indexOf('?');
	const raw = cut === -1 ? url : url.slice(0, cut);
	const query = cut === -1 ? '' : url.slice(cut);
	if (!raw.startsWith('/')) return { kind: 'bad' };
	if (base !== '' && raw === base) return { kind: 'base', query };
	if (!raw.startsWith(`${base}/`)) return { kind: 'missing' };
	const parts = raw.slice(base.length + 1).split('/');
	const directory = parts.at(-1) === '';
	if (directory) parts.pop();
	/** @type {string[]} */
	const segments = [];
	for (const part of parts) {
		let name;
		try {
			name = decodeURIComponent(part);
		} catch {
			return { kind: 'bad' };
		}
		if (name.includes('\0')) return { kind: 'bad' };
		if (name === '' || name.startsWith('.') || /[/\\:]/.test(name)) return { kind: 'missing' };
		segments.push(name);
	}
	return { kind: 'file', segments, directory, query };
}

/**
 * Returns the base path in the form used here ('' or `/a/b`), from what a person wrote; throws a RangeError when it
 * cannot be a path.
 * @param {string} written
 */
export function normalBase(written) {
	const base = `/${written}`.replace(/\/+/g, '/').replace(/\/$/, '');
	if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._~-]*)*$/.test(base))
		throw new RangeError(`not a base path: ${written}`);
	return base;
}
