import * as duckdb from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { EngineError, type EngineProgress } from '../port';
import { engineSupported } from './support';

export interface Started {
	db: duckdb.AsyncDuckDB;
	stop(): Promise<void>;
}

function absolute(url: string): string {
	return new URL(url, document.baseURI).href;
}

/** Starts a classic worker from a blob, so that the page's own policy binds what it may fetch. */
function startWorker(): { worker: Worker; release(): void } {
	// A file that does not arrive is an unhandled rejection in there; thrown again it reaches the page as an error.
	const source = [
		`addEventListener('unhandledrejection', (e) => setTimeout(() => { throw e.reason; }));`,
		`importScripts(${JSON.stringify(absolute(workerUrl))});`
	].join('\n');
	const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	return { worker: new Worker(blobUrl), release: () => URL.revokeObjectURL(blobUrl) };
}

/**
 * Returns a started database in a worker of its own. `report` follows the bytes fetched. Rejects with `unsupported`
 * where the browser cannot run it and with `engine` where its files did not arrive or did not start.
 */
export async function startEngine(report: (progress: EngineProgress) => void): Promise<Started> {
	if (!engineSupported()) throw new EngineError('unsupported', 'WebAssembly exceptions are not supported');
	const { worker, release } = startWorker();
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => {
			reject(new EngineError('engine', event.message === '' ? 'the worker did not start' : event.message));
		});
	});
	failed.catch(() => undefined);
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	try {
		report({ stage: 'loading', loaded: 0, total: null });
		const instantiate = db.instantiate(absolute(wasmUrl), null, (p) => {
			report({
				stage: 'loading',
				loaded: Math.min(p.bytesLoaded, __ENGINE_BYTES__),
				total: __ENGINE_BYTES__
			});
		});
		await Promise.race([instantiate, failed]);
		report({ stage: 'starting', loaded: 0, total: null });
		await Promise.race([
			db.open({
				query: { castBigIntToDouble: true, castDecimalToDouble: true },
				filesystem: { allowFullHTTPReads: false, forceFullHTTPReads: false, reliableHeadRequests: true }
			}),
			failed
		]);
	} catch (cause) {
		worker.terminate();
		if (cause instanceof EngineError) throw cause;
		throw new EngineError('engine', cause instanceof Error ? cause.message : String(cause), { cause });
	} finally {
		release();
	}
	return {
		db,
		async stop() {
			await db.terminate();
		}
	};
}
