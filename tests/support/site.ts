import { createServer } from 'node:http';
import { test as base, expect } from '@playwright/test';
import { serveBuild } from '../../src/cli/server.mjs';
import { LAN_HOST } from './hosts';

export { expect };

/** A served build: its front page's address, ending in a slash. */
export interface Site {
	url: string;
}

/** A foreign host that would answer anybody, and how often it was asked. */
export interface Stranger {
	url: string;
	hits(): number;
}

interface WorkerFixtures {
	/** The production build at the root of a host. */
	site: Site;
	/** The same build under /gongkai/. */
	subpath: Site;
	/** The same build on a plain-http host name, where the browser withholds what needs a secure context. */
	lan: Site;
	stranger: Stranger;
	/** Addresses on other hosts that any page asked for, in order. */
	foreign: string[];
}

interface TestFixtures {
	/** Fails the test when a page or worker of any browser context reached for a host that is not served here. */
	selfContained: void;
}

const OWN_HOSTS = new Set(['localhost', '127.0.0.1', LAN_HOST]);

/** Returns whether an address is on another host than the ones served here. */
function isForeign(address: string): boolean {
	const url = new URL(address);
	return /^(?:https?|wss?):$/.test(url.protocol) && !OWN_HOSTS.has(url.hostname);
}

/** Returns a worker fixture that serves the build under a base path, at a host name, while it is used. */
function served(base: string, host: string) {
	// The runner reads the names of needed fixtures out of the pattern, so it must be one, if an empty one.
	// eslint-disable-next-line no-empty-pattern
	return async ({}, use: (site: Site) => Promise<void>) => {
		const server = await serveBuild({ dir: 'build', base });
		await use({ url: server.url.replace('//localhost', `//${host}`) });
		await server.close();
	};
}

/** The test function of every end-to-end test: served builds, an origin of its own, and no way out. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
	site: [served('', 'localhost'), { scope: 'worker' }],
	subpath: [served('/gongkai', 'localhost'), { scope: 'worker' }],
	lan: [served('', LAN_HOST), { scope: 'worker' }],
	stranger: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			let hits = 0;
			const server = createServer((_, res) => {
				hits++;
				res.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('hello');
			});
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			await use({ url: `http://127.0.0.1:${port}/`, hits: () => hits });
			server.close();
		},
		{ scope: 'worker' }
	],
	foreign: [
		async ({ browser }, use) => {
			const foreign: string[] = [];
			browser.on('context', (context) =>
				context.on('request', (request) => {
					if (isForeign(request.url())) foreign.push(request.url());
				})
			);
			await use(foreign);
		},
		{ scope: 'worker', auto: true }
	],
	baseURL: async ({ site }, use) => use(site.url),
	selfContained: [
		async ({ foreign }, use) => {
			const before = foreign.length;
			await use();
			expect(foreign.slice(before), 'a page may ask no host but its own').toEqual([]);
		},
		{ auto: true }
	]
});
