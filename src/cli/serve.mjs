import { existsSync, realpathSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { pathToFileURL } from 'node:url';
import { command, Refusal } from './refusal.mjs';
import { inRoot } from './root.mjs';

/**
 * Returns the port to listen on from what PORT holds; throws a Refusal when it is no port.
 * @param {string | undefined} written
 */
export function portFrom(written) {
	if (written === undefined || written === '') return 4173;
	const port = Number(written);
	if (/^\d+$/.test(written) && port <= 65535) return port;
	throw new Refusal(`PORT=${written} 不是端口号。PORT=${written} is not a port number.`);
}

/**
 * Returns the addresses under which other machines of the network reach this one.
 * @param {ReturnType<typeof networkInterfaces>} interfaces
 */
export function lanAddresses(interfaces) {
	return Object.values(interfaces)
		.flatMap((list) => list ?? [])
		.filter((entry) => entry.family === 'IPv4' && !entry.internal)
		.map((entry) => entry.address);
}

/** Serves build/ as PORT, HOST and BASE say, prints the addresses, and stops on SIGINT or SIGTERM. */
export async function serve() {
	if (!existsSync(inRoot('build', 'index.html'))) {
		throw new Refusal('还没有构建，请先运行 npm start。Nothing is built yet; run npm start.');
	}
	const port = portFrom(process.env['PORT']);
	const host = process.env['HOST'] || '127.0.0.1';
	const base = process.env['BASE'] ?? '';
	// Loaded late: its package may only just have been installed.
	const { serveBuild } = await import('./server.mjs');
	const server = await serveBuild({ dir: inRoot('build'), base, port, host }).catch((error) => {
		if (error.code === 'EADDRINUSE') {
			throw new Refusal(
				`端口 ${port} 已被占用，可换一个：PORT=${port + 1} npm start。` +
					`Port ${port} is taken; try another: PORT=${port + 1} npm start.`
			);
		}
		if (error.code === 'EACCES') {
			throw new Refusal(`没有权限使用端口 ${port}。No permission to use port ${port}.`);
		}
		if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
			throw new Refusal(`HOST=${host} 不是本机地址。HOST=${host} is no address of this machine.`);
		}
		if (error instanceof RangeError) throw new Refusal(`BASE=${base} 不是路径。BASE=${base} is not a path.`);
		throw error;
	});
	console.log(`\n公开镜 · Gongkai\n  本机 · this machine  ${server.url}`);
	if (host === '0.0.0.0' || host === '::') {
		for (const address of lanAddresses(networkInterfaces())) {
			console.log(`  局域网 · network     ${server.url.replace('//localhost', `//${address}`)}`);
		}
	}
	console.log('  Ctrl+C 停止 · to stop');
	const stop = () => void server.close().then(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

const started = process.argv[1];
if (started !== undefined && existsSync(started)) {
	if (import.meta.url === pathToFileURL(realpathSync(started)).href) await command(serve);
}
