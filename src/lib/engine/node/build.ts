import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DatasetCard, DatasetContent } from '../../domain/dataset';
import { createSql } from '../schema';
import { LOCKED_SETTINGS } from '../scope';
import { copySql, tableCsv, tableRows } from '../tables';

export interface BuiltFile {
	/** File name with its hash in it, inside the folder asked for. */
	file: string;
	bytes: number;
	sha256: string;
}

/**
 * Writes a dataset as one DuckDB file into `folder`, named `<id>.<hash>.duckdb`, and returns its name, size in
 * bytes and SHA-256. Rejects with the engine's own error when a row does not fit its table.
 */
export async function writeDuckdbFile(
	content: DatasetContent,
	card: DatasetCard,
	folder: string
): Promise<BuiltFile> {
	const work = await mkdtemp(join(tmpdir(), 'gongkai-'));
	try {
		const path = join(work, 'dataset.duckdb');
		const instance = await DuckDBInstance.create(path, { threads: '2' });
		const connection = await instance.connect();
		for (const sql of [...LOCKED_SETTINGS, ...createSql('main')]) await connection.run(sql);
		for (const [name, rows] of Object.entries(tableRows(content, card))) {
			if (rows.length === 0) continue;
			const csv = join(work, `${name}.csv`);
			await writeFile(csv, tableCsv(name, rows));
			await connection.run(copySql('main', name, csv));
		}
		await connection.run('CHECKPOINT');
		connection.closeSync();
		instance.closeSync();
		const bytes = await readFile(path);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const file = `${card.id}.${sha256.slice(0, 16)}.duckdb`;
		const target = join(folder, file);
		await writeFile(`${target}.part`, bytes);
		await rename(`${target}.part`, target);
		return { file, bytes: (await stat(target)).size, sha256 };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}
