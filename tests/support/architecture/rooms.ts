import { importsOf, type Import } from './imports';
import type { Parsed, Violation } from './source';

interface Room {
	/** Rooms it may import anything from. */
	from: readonly string[];
	/** Rooms it may import types from. */
	types?: readonly string[];
}

const BELOW_UI = 'domain text ingest rules view query engine charts draw workspace export'.split(' ');

/** Which room may import from which: the table of the design. */
export const ROOMS: Readonly<Record<string, Room>> = {
	domain: { from: [] },
	text: { from: ['domain'] },
	ingest: { from: ['domain'] },
	rules: { from: ['domain'] },
	view: { from: ['domain'] },
	query: { from: ['domain', 'view'] },
	engine: { from: ['domain'], types: ['query'] },
	charts: { from: ['domain', 'text'], types: ['view', 'query'] },
	draw: { from: ['charts', 'text'] },
	workspace: { from: ['domain', 'ingest', 'rules', 'view'] },
	export: { from: ['domain', 'text', 'view', 'draw'] },
	ui: { from: BELOW_UI }
};

interface Owner {
	/** Paths (a file, or a folder ending in `/`) that may import the library. */
	owners: readonly string[];
	/** Paths that may import its types. */
	types?: readonly string[];
}

const PAGES = ['src/lib/ui/', 'src/routes/'];

/** Who may import which library; what is not listed has no owner yet. */
export const LIBRARIES: Readonly<Record<string, Owner>> = {
	'@duckdb/duckdb-wasm': { owners: ['src/lib/engine/'] },
	'@duckdb/node-api': { owners: ['src/lib/engine/node/'] },
	papaparse: { owners: ['src/lib/ingest/', 'src/lib/export/'] },
	echarts: { owners: ['src/lib/draw/'], types: ['src/lib/charts/'] },
	// Compression has one home; reading a document's own archive within limits is another thing.
	fflate: { owners: ['src/lib/view/packet.ts', 'src/lib/ingest/zipDirectory.ts'] },
	idb: { owners: ['src/lib/workspace/'] },
	'bits-ui': { owners: ['src/lib/ui/'] },
	'@tanstack/virtual-core': { owners: ['src/lib/ui/'] },
	'pinyin-pro': { owners: ['src/lib/ui/'] },
	parse5: { owners: ['src/lib/ingest/'] },
	mammoth: { owners: ['src/lib/ingest/'] },
	'read-excel-file': { owners: ['src/lib/ingest/'] },
	'pdfjs-dist': { owners: ['src/lib/ingest/'] },
	'postal-mime': { owners: ['src/lib/ingest/'] },
	docx: { owners: ['src/lib/export/'] },
	'write-excel-file': { owners: ['src/lib/export/'] },
	svelte: { owners: PAGES },
	$app: { owners: PAGES },
	'@sveltejs/kit': { owners: ['src/routes/', 'src/hooks.server.ts'] }
};

/** Globals that belong to a room as a library would. */
export const GLOBALS: Readonly<Record<string, readonly string[]>> = {
	indexedDB: ['src/lib/workspace/'],
	CompressionStream: ['src/lib/view/packet.ts'],
	DecompressionStream: ['src/lib/view/packet.ts']
};

const BUILD_TIME = /(?:^|\/)\+(?:page|layout)\.server\.ts$/;
/** Files written into the build by a route; they run at build time only, as everything is prerendered. */
const BUILT_FILE = /^src\/routes\/.*\/\+server\.ts$/;

/** Returns the room a path lies in, or null outside the rooms. */
export function roomOf(path: string): string | null {
	return /^src\/lib\/([^/]+)(?:\/|$)/.exec(path)?.[1] ?? null;
}

/** Returns whether a path is one of these files or below one of these folders. */
export function isAt(path: string, places: readonly string[]): boolean {
	return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function ruleOfRoom(room: string): string {
	const { from, types = [] } = ROOMS[room] ?? { from: [] };
	const allowed = [...from, ...types.map((name) => `${name} (types, by "import type")`)];
	return `${room}/ imports from ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}`;
}

function fileImport(path: string, found: Import): Pick<Violation, 'rule' | 'what'> | null {
	const { target, typeOnly, specifier } = found;
	const what = `imports ${specifier}`;
	if (target.startsWith('src/lib/engine/node') && !path.startsWith('src/lib/engine/node/')) {
		if (!path.startsWith('src/cli/') && !path.startsWith('tests/') && !BUILD_TIME.test(path)) {
			const rule =
				'engine/node is imported only by cli, tests and build-time loads (+page.server.ts, +layout.server.ts)';
			return { rule, what };
		}
	}
	const room = roomOf(path);
	if (room === null) return null;
	if (specifier.startsWith('$lib') && !path.endsWith('.svelte')) {
		return { rule: 'modules of src/lib import by relative path, not by $lib', what };
	}
	// The footer shows the version, which has one place only.
	if (room === 'ui' && target === 'package.json') return null;
	const other = roomOf(target);
	if (other === null) return { rule: 'rooms import only from rooms', what };
	if (other === room) return null;
	const { from, types = [] } = ROOMS[room] ?? { from: [] };
	if (from.includes(other) || (typeOnly && types.includes(other))) return null;
	return { rule: ruleOfRoom(room), what };
}

function packageImport(path: string, found: Import): Pick<Violation, 'rule' | 'what'> | null {
	const { target, typeOnly, specifier } = found;
	const what = `imports ${specifier}`;
	if (path.startsWith('src/cli/')) return null;
	if (target.startsWith('node:')) {
		if (isAt(path, ['src/lib/engine/node/', 'src/hooks.server.ts'])) return null;
		if (BUILD_TIME.test(path) || BUILT_FILE.test(path)) return null;
		return { rule: 'Node’s own modules are for cli, engine/node and build-time loads', what };
	}
	const owner = LIBRARIES[target];
	if (owner === undefined)
		return { rule: `each library has its owner; ${target} is in nobody’s table`, what };
	if (isAt(path, owner.owners) || (typeOnly && isAt(path, owner.types ?? []))) return null;
	const types = (owner.types ?? []).map((place) => `${place} (types)`);
	return { rule: `${target} belongs to ${[...owner.owners, ...types].join(', ')}`, what };
}

/** Returns the imports of a file under src that break the table of rooms or a library's ownership. */
export function importViolations(file: Parsed): Violation[] {
	return importsOf(file).flatMap((found) => {
		const broken = found.kind === 'file' ? fileImport(file.path, found) : packageImport(file.path, found);
		return broken === null ? [] : [{ path: file.path, line: found.line, ...broken }];
	});
}
