import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DuckDBBindings, DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { DatasetContent, DatasetManifest } from '../../domain/dataset';
import type { Query } from '../../query/query';
import { plainRows } from '../rows';
import { databaseOf, emptySql, joinSql, LOCKED_SETTINGS, scopeKey } from '../scope';
import { quoted } from '../schema';
import { copySql, findingRows, replaceFindingsSql, tableCsv, tableRows } from '../tables';
import { EngineError, type Port } from '../port';

const require = createRequire(import.meta.url);

async function start(): Promise<DuckDBBindings> {
	const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking');
	const dist = dirname(require.resolve('@duckdb/duckdb-wasm/blocking'));
	const bundle = (name: string) => ({
		mainModule: join(dist, `duckdb-${name}.wasm`),
		mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`)
	});
	const db = await duckdb.createDuckDB(
		{ mvp: bundle('mvp'), eh: bundle('eh') },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	await db.instantiate();
	db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
	return db;
}

/**
 * Returns the engine the browser runs, in Node: the same WebAssembly, the same SQL. `folder` holds the built
 * dataset files. For tests and for pages that are computed at build time.
 */
export async function openNodeEngine(folder: string): Promise<Port> {
	const db = await start();
	const main = db.connect();
	for (const sql of LOCKED_SETTINGS) main.query(sql);
	const databases = new Map<string, string>();
	let generation = 0;
	const scopes = new Map<string, DuckDBConnection>();

	function database(dataset: string): string {
		const name = databases.get(dataset);
		if (name === undefined) throw new EngineError('query', `dataset ${dataset} is not attached`);
		return name;
	}

	function scope(datasets: readonly string[]): DuckDBConnection {
		const key = scopeKey(datasets);
		const known = scopes.get(key);
		if (known !== undefined) return known;
		const connection = db.connect();
		if (datasets.length === 1) connection.query(`USE ${database(datasets[0] as string)}`);
		else {
			const schema = `memory.${quoted(`${key}_${generation}`)}`;
			for (const sql of joinSql(schema, datasets.map(database))) connection.query(sql);
			connection.query(`USE ${schema}`);
		}
		scopes.set(key, connection);
		return connection;
	}

	function forget(dataset: string) {
		for (const [key, connection] of scopes) {
			if (!key.split('+').includes(dataset)) continue;
			connection.close();
			scopes.delete(key);
		}
	}

	return {
		async attach(manifest: DatasetManifest) {
			if (databases.has(manifest.id)) return;
			const path = join(folder, manifest.file);
			db.registerFileBuffer(manifest.file, readFileSync(path));
			main.query(`ATTACH '${manifest.file}' AS ${databaseOf(manifest.id)} (READ_ONLY)`);
			databases.set(manifest.id, databaseOf(manifest.id));
		},
		async load(id: string, content: DatasetContent, manifest: DatasetManifest) {
			generation += 1;
			const target = databaseOf(id, generation);
			for (const sql of emptySql(target)) main.query(sql);
			for (const [name, rows] of Object.entries(tableRows(content, manifest))) {
				if (rows.length === 0) continue;
				const file = `${id}-${name}.csv`;
				db.registerFileBuffer(file, new TextEncoder().encode(tableCsv(name, rows)));
				main.query(copySql(target, name, file));
				db.dropFile(file);
			}
			const before = databases.get(id);
			databases.set(id, target);
			forget(id);
			if (before !== undefined) main.query(`DETACH ${before}`);
		},
		async loadFindings(id, findings) {
			const file = findings.length === 0 ? null : `${id}-findings.csv`;
			const statements = replaceFindingsSql(database(id), file);
			const connection = db.connect();
			try {
				if (file !== null) {
					const csv = tableCsv('finding', findingRows(findings));
					db.registerFileBuffer(file, new TextEncoder().encode(csv));
				}
				for (const sql of statements) connection.query(sql);
			} catch (cause) {
				const message = cause instanceof Error ? cause.message : String(cause);
				throw new EngineError('query', message, { sql: statements.join('; '), cause });
			} finally {
				connection.close();
				if (file !== null) db.dropFile(file);
			}
		},
		async run<Row>(query: Query<Row>, datasets: readonly string[]): Promise<Row[]> {
			try {
				const statement = scope(datasets).prepare(query.sql);
				try {
					return plainRows<Row>(statement.query(...query.params));
				} finally {
					statement.close();
				}
			} catch (cause) {
				const message = cause instanceof Error ? cause.message : String(cause);
				throw new EngineError('query', message, { sql: query.sql, cause });
			}
		},
		async close() {
			for (const connection of scopes.values()) connection.close();
			main.close();
		}
	};
}
