import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DatasetContent, DatasetManifest } from '../../domain/dataset';
import type { Query } from '../../query/query';
import { EngineError, type EngineProgress, type Port } from '../port';
import { plainRows } from '../rows';
import { quoted } from '../schema';
import { databaseOf, joinSql, LOCKED_SETTINGS, scopeKey } from '../scope';
import { findingRows, replaceFindingsSql, tableCsv } from '../tables';
import { attachFile, failed, fillDatabase } from './fill';
import { startEngine } from './start';

function cancelled(signal: AbortSignal | undefined): void {
	if (signal?.aborted === true) throw new EngineError('cancelled', 'superseded');
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
		await attachFile({ db, main }, folder, manifest, databaseOf(manifest.id));
		databases.set(manifest.id, databaseOf(manifest.id));
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
			await fillDatabase({ db, main }, content, { ...manifest, id }, target);
			const before = databases.get(id);
			databases.set(id, target);
			await forget(id);
			if (before !== undefined) await main.query(`DETACH ${before}`);
		},
		async loadFindings(id, findings) {
			const file = findings.length === 0 ? null : `${id}-findings-${(generation += 1)}.csv`;
			const statements = replaceFindingsSql(database(id), file);
			const connection = await db.connect();
			try {
				if (file !== null) await db.registerFileText(file, tableCsv('finding', findingRows(findings)));
				for (const sql of statements) await connection.query(sql);
			} catch (cause) {
				throw failed(cause, statements.join('; '));
			} finally {
				await connection.close();
				if (file !== null) await db.dropFile(file);
			}
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
