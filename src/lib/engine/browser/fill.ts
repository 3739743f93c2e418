import { DuckDBDataProtocol, type AsyncDuckDB, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DatasetContent, DatasetManifest } from '../../domain/dataset';
import { EngineError } from '../port';
import { emptySql } from '../scope';
import { copySql, tableCsv, tableRows } from '../tables';
import { reachDataset } from './fetchDataset';

/** A database and the connection it is set up with. */
export interface Opened {
	db: AsyncDuckDB;
	main: AsyncDuckDBConnection;
}

/** Returns any failure of a statement as an EngineError that carries the statement. */
export function failed(cause: unknown, sql: string): EngineError {
	if (cause instanceof EngineError) return cause;
	return new EngineError('query', cause instanceof Error ? cause.message : String(cause), { sql, cause });
}

/**
 * Attaches a published dataset, read-only, under the quoted name `target`. Rejects with `dataset-missing` or
 * `dataset-damaged`.
 */
export async function attachFile(
	{ db, main }: Opened,
	folder: string,
	manifest: DatasetManifest,
	target: string
): Promise<void> {
	const url = new URL(manifest.file, folder).href;
	const reach = await reachDataset(url, manifest);
	try {
		if (reach.how === 'ranges') {
			await db.registerFileURL(manifest.file, url, DuckDBDataProtocol.HTTP, false);
		} else {
			await db.registerFileBuffer(manifest.file, reach.bytes);
		}
		await main.query(`ATTACH '${manifest.file.replaceAll("'", "''")}' AS ${target} (READ_ONLY)`);
	} catch (cause) {
		throw new EngineError('dataset-damaged', `${manifest.file} cannot be opened`, { cause });
	}
}

/** Makes an in-memory dataset under the quoted name `target` and fills its tables; rejects with `query`. */
export async function fillDatabase(
	{ db, main }: Opened,
	content: DatasetContent,
	manifest: DatasetManifest,
	target: string
): Promise<void> {
	for (const sql of emptySql(target)) await main.query(sql);
	for (const [name, rows] of Object.entries(tableRows(content, manifest))) {
		if (rows.length === 0) continue;
		const file = `${manifest.id}-${name}.csv`;
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
}
