import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import send from 'send';
import { contentType, isCompressible } from './contentType.mjs';
import { chooseEncoding } from './encoding.mjs';
import { policies } from './policy.mjs';
import { normalBase, readRequestPath } from './requestPath.mjs';

const FOREVER = 'public, max-age=31536000, immutable';
const HASHED = /^(?:.*\/)?_app\/immutable\/|^data\/.*[.-][0-9a-f]{8,64}\.[a-z0-9]+$/;
const TWINS = /** @type {const} */ ({ br: '.br', gzip: '.gz' });

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** @param {string} path @returns {import('node:fs').Stats | null} */
const statOf = (path) => statSync(path, { throwIfNoEntry: false }) ?? null;

/**
 * Returns the Cache-Control of a path below the build: what carries its hash in its name never changes.
 * @param {string} path with `/`, without a leading one
 */
export function cacheControl(path) {
	return HASHED.test(path) ? FOREVER : 'no-cache';
}

/**
 * Returns a request handler that serves a build folder under a base path.
 * @param {string} folder
 * @param {string} [writtenBase]
 * @returns {(req: Request, res: Response) => void}
 */
export function buildHandler(folder, writtenBase = '') {
	const dir = resolve(folder);
	const base = normalBase(writtenBase);
	const policyOf = policies(dir);

	/** @param {Request} req @param {Response} res @param {number} status @param {string} body @param {string} type */
	const answer = (req, res, status, body, type = contentType('.txt')) => {
		for (const name of ['Content-Encoding', 'ETag', 'Last-Modified', 'Content-Length'])
			res.removeHeader(name);
		res.statusCode = status;
		res.setHeader('Content-Type', type);
		res.setHeader('Content-Length', Buffer.byteLength(body));
		res.setHeader('Cache-Control', 'no-cache');
		res.end(req.method === 'HEAD' ? undefined : body);
	};

	/** @param {Request} req @param {Response} res */
	const notFound = (req, res) => {
		const page = join(dir, '404.html');
		if (!existsSync(page)) return answer(req, res, 404, 'Not found\n');
		res.setHeader('Content-Security-Policy', policyOf(page));
		// The page is shown at any depth, so only the server knows where the front page is from there.
		const html = readFileSync(page, 'utf8').replaceAll('href="./"', `href="${base}/"`);
		answer(req, res, 404, html, contentType('.html'));
	};

	/** @param {Response} res @param {string} to */
	const redirect = (res, to) => {
		res.writeHead(308, { Location: to, 'Cache-Control': 'no-cache', 'Content-Length': 0 }).end();
	};

	/** @param {Request} req @param {Response} res @param {string} path @param {number} size */
	const sendFile = (req, res, path, size) => {
		const file = join(dir, path);
		const extension = extname(path);
		const compressible = isCompressible(extension);
		res.setHeader('Content-Security-Policy', policyOf(file));
		res.setHeader('Content-Type', contentType(extension));
		res.setHeader('Cache-Control', cacheControl(path));
		let name = path;
		if (compressible) {
			res.setHeader('Vary', 'Accept-Encoding');
			const there = /** @type {const} */ (['br', 'gzip']).filter((coding) =>
				existsSync(file + TWINS[coding])
			);
			// A byte range means bytes of the file itself.
			const coding =
				req.headers.range === undefined ? chooseEncoding(req.headers['accept-encoding'], there) : null;
			if (coding === 'br' || coding === 'gzip') {
				name += TWINS[coding];
				res.setHeader('Content-Encoding', coding);
			}
		}
		// A suffix longer than the file means the whole file (RFC 9110 §14.1.2).
		const suffix = /^bytes=-(\d+)$/.exec(req.headers.range ?? '');
		if (suffix !== null && Number(suffix[1]) > size && size > 0) req.headers.range = 'bytes=0-';
		send(req, encodeURI(name).replaceAll('?', '%3F').replaceAll('#', '%23'), {
			root: dir,
			index: false,
			dotfiles: 'deny',
			cacheControl: false
		})
			.on('directory', () => notFound(req, res))
			.on('error', (error) => {
				if (res.headersSent) return void res.destroy();
				const status = Number(error.status);
				if (status === 404 || status === 403) return notFound(req, res);
				answer(req, res, status, `${error.message}\n`);
			})
			.pipe(res);
	};

	return (req, res) => {
		res.setHeader('X-Content-Type-Options', 'nosniff');
		res.setHeader('Referrer-Policy', 'no-referrer');
		res.setHeader('Content-Security-Policy', policyOf(null));
		if (req.method !== 'GET' && req.method !== 'HEAD') {
			res.setHeader('Allow', 'GET, HEAD');
			return answer(req, res, 405, 'Only GET and HEAD\n');
		}
		const asked = readRequestPath(req.url ?? '', base);
		if (asked.kind === 'bad') return answer(req, res, 400, 'Bad request\n');
		if (asked.kind === 'base') return redirect(res, `${base}/${asked.query}`);
		if (asked.kind === 'missing') return notFound(req, res);
		const path = asked.segments.join('/');
		const stat = statOf(join(dir, path));
		if (stat === null || (asked.directory && !stat.isDirectory())) return notFound(req, res);
		if (!stat.isDirectory()) return sendFile(req, res, path, stat.size);
		if (!asked.directory && path !== '') {
			return redirect(res, `${base}/${asked.segments.map(encodeURIComponent).join('/')}/${asked.query}`);
		}
		const index = path === '' ? 'index.html' : `${path}/index.html`;
		const page = statOf(join(dir, index));
		return page === null ? notFound(req, res) : sendFile(req, res, index, page.size);
	};
}

/**
 * Serves a build folder and returns its address, ending in a slash, and how to stop; port 0 takes a free one. Rejects
 * with Node's own error when the port cannot be had.
 * @param {{ dir: string, base?: string, port?: number, host?: string }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serveBuild({ dir, base = '', port = 0, host = '127.0.0.1' }) {
	const server = createServer(buildHandler(dir, base));
	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => done(undefined));
	});
	const address = server.address();
	const actual = typeof address === 'object' && address !== null ? address.port : port;
	const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
	return {
		url: `http://${name.includes(':') ? `[${name}]` : name}:${actual}${normalBase(base)}/`,
		port: actual,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeIdleConnections();
				setTimeout(() => server.closeAllConnections(), 2000).unref();
			})
	};
}
