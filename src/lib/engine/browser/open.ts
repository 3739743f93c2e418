import { DuckDBDataProtocol, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DatasetContent, DatasetManifest } from '../../domain/dataset';
import type { Query } from '../../query/query';
import { EngineError, type EngineProgress, type Port } from '../port';
import { plainRows } from '../rows';
import { quoted } from '../schema';
import { databaseOf, emptySql, joinSql, LOCKED_SETTINGS, scopeKey } from '../scope';
import { copySql, tableCsv, tableRows } from '../tables';
import { reachDataset } from './fetchDataset';
import { startEngine } from './start';

function cancelled(signal: AbortSignal | undefined): void {
	if (signal?.aborted === true) throw new EngineError('cancelled', 'superseded');
}

function failed(cause: unknown, sql: string): EngineError {
	if (cause instanceof EngineError) return cause;
	return new EngineError('query', cause instanceof Error ? cause.message : String(cause), { sql, cause });
}

/**
 * Returns the engine running in this browser. `folder` is the address of the built dataset files; `report` follows
 * its start. Rejects with EngineError.
 */
export async function openBrowserEngine(
	folder: string,
	report: (progress: EngineProgress) => void
): Promise<Port> {
	const { db, stop } = await startEngine(report);
	const main = await db.connect();
	for (const sql of LOCKED_SETTINGS) await main.query(sql);
	const attaching = new Map<string, Promise<void>>();
	const databases = new Map<string, string>();
	let generation = 0;
	const scopes = new Map<string, Promise<AsyncDuckDBConnection>>();

	async function attach(manifest: DatasetManifest): Promise<void> {
		const url = new URL(manifest.file, folder).href;
		const reach = await reachDataset(url, manifest);
		try {
			if (reach.how === 'ranges') {
				await db.registerFileURL(manifest.file, url, DuckDBDataProtocol.HTTP, false);
			} else {
				await db.registerFileBuffer(manifest.file, reach.bytes);
			}
			await main.query(
				`ATTACH '${manifest.file.replaceAll("'", "''")}' AS ${databaseOf(manifest.id)} (READ_ONLY)`
			);
			databases.set(manifest.id, databaseOf(manifest.id));
		} catch (cause) {
			throw new EngineError('dataset-damaged', `${manifest.file} cannot be opened`, { cause });
		}
	}

	function database(dataset: string): string {
		const name = databases.get(dataset);
		if (name === undefined) throw new EngineError('query', `dataset ${dataset} is not attached`);
		return name;
	}

	async function openScope(datasets: readonly string[]): Promise<AsyncDuckDBConnection> {
		const connection = await db.connect();
		if (datasets.length === 1) await connection.query(`USE ${database(datasets[0] as string)}`);
		else {
			const schema = `memory.${quoted(`${scopeKey(datasets)}_${generation}`)}`;
			for (const sql of joinSql(schema, datasets.map(database))) await connection.query(sql);
			await connection.query(`USE ${schema}`);
		}
		return connection;
	}

	function scope(datasets: readonly string[]): Promise<AsyncDuckDBConnection> {
		const key = scopeKey(datasets);
		let found = scopes.get(key);
		if (found === undefined) {
			found = openScope(datasets);
			scopes.set(key, found);
			found.catch(() => scopes.delete(key));
		}
		return found;
	}

	async function forget(dataset: string): Promise<void> {
		for (const [key, connection] of [...scopes]) {
			if (!key.split('+').includes(dataset)) continue;
			scopes.delete(key);
			await (await connection).close();
		}
	}

	return {
		attach(manifest) {
			let found = attaching.get(manifest.id);
			if (found === undefined) {
				report({ stage: 'attaching', loaded: 0, total: null });
				found = attach(manifest);
				attaching.set(manifest.id, found);
				found.catch(() => attaching.delete(manifest.id));
			}
			return found;
		},
		async load(id: string, content: DatasetContent, manifest: DatasetManifest) {
			generation += 1;
			const target = databaseOf(id, generation);
			for (const sql of emptySql(target)) await main.query(sql);
			for (const [name, rows] of Object.entries(tableRows(content, manifest))) {
				if (rows.length === 0) continue;
				const file = `${id}-${name}.csv`;
				const sql = copySql(target, name, file);
				try {
					await db.registerFileText(file, tableCsv(name, rows));
					await main.query(sql);
				} catch (cause) {
					throw failed(cause, sql);
				} finally {
					await db.dropFile(file);
				}
			}
			const before = databases.get(id);
			databases.set(id, target);
			await forget(id);
			if (before !== undefined) await main.query(`DETACH ${before}`);
		},
		async run<Row>(query: Query<Row>, datasets: readonly string[], signal?: AbortSignal): Promise<Row[]> {
			cancelled(signal);
			try {
				const connection = await scope(datasets);
				cancelled(signal);
				const statement = await connection.prepare(query.sql);
				try {
					cancelled(signal);
					const table = await statement.query(...query.params);
					cancelled(signal);
					return plainRows<Row>(table);
				} finally {
					await statement.close();
				}
			} catch (cause) {
				throw failed(cause, query.sql);
			}
		},
		close: stop
	};
}
