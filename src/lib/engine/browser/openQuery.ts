import type { DatasetContent, DatasetManifest } from '../../domain/dataset';
import {
	answerType,
	batchRows,
	isUnreadable,
	UNREADABLE,
	type AnswerCell,
	type AnswerTable
} from '../answerRows';
import { LOCK_SQL, READ_ONLY } from '../locked';
import { EngineError, type EngineProgress } from '../port';
import { databaseOf, joinSql, LOCKED_SETTINGS } from '../scope';
import { attachFile, failed, fillDatabase } from './fill';
import { startEngine } from './start';

/** What a query page reads: a published dataset, or one in memory with its content. */
export interface QuerySource {
	manifest: DatasetManifest;
	content: DatasetContent | null;
}

/** An instance of its own for statements that a person typed: it can read its datasets and nothing else. */
export interface QueryEngine {
	/** Runs one statement that was admitted and returns at most `limit` rows. Rejects with `query` or `cancelled`. */
	run(sql: string, limit: number): Promise<AnswerTable>;
	/** Asks the running statement to stop; resolves when the engine has heard of it. */
	cancel(): Promise<void>;
	/** Ends the instance at once, whatever it is doing; a running statement never settles. */
	stop(): void;
}

/**
 * Returns a locked instance over the datasets given, the first of which counts where several know the same agency.
 * Its tables stand unqualified. Rejects with EngineError.
 */
export async function openQueryEngine(
	folder: string,
	sources: readonly QuerySource[],
	report: (progress: EngineProgress) => void
): Promise<QueryEngine> {
	const { db, stop } = await startEngine(report);
	try {
		const main = await db.connect();
		for (const sql of LOCKED_SETTINGS) await main.query(sql);
		report({ stage: 'attaching', loaded: 0, total: null });
		const targets: string[] = [];
		for (const { manifest, content } of sources) {
			const target = databaseOf(manifest.id);
			targets.push(target);
			if (content === null) await attachFile({ db, main }, folder, manifest, target);
			else await fillDatabase({ db, main }, content, manifest, target);
		}
		if (targets.length === 1) await main.query(`USE ${targets[0] as string}`);
		else {
			for (const sql of joinSql('memory.joined', targets)) await main.query(sql);
			await main.query('USE memory.joined');
		}
		for (const sql of LOCK_SQL) await main.query(sql);
		let cancelled = false;

		const read = async (sql: string, limit: number): Promise<AnswerTable> => {
			// Refuses several statements at once and names the place of an error before anything runs.
			await (await main.prepare(sql)).close();
			const reader = await main.send(sql, true);
			await reader.open();
			const { fields } = reader.schema;
			if (fields.some((f) => isUnreadable(f.type))) {
				await main.cancelSent();
				throw new EngineError('query', UNREADABLE, { sql });
			}
			const types = fields.map((f) => f.type);
			const rows: AnswerCell[][] = [];
			let more = false;
			for await (const batch of reader) {
				if (cancelled) break;
				more = rows.length + batch.numRows > limit;
				for (const row of batchRows(batch, types, limit - rows.length)) rows.push(row);
				if (more) break;
			}
			if (more || cancelled) await main.cancelSent();
			return { columns: fields.map((f) => ({ name: f.name, type: answerType(f.type) })), rows, more };
		};

		return {
			async run(sql, limit) {
				cancelled = false;
				await main.query(READ_ONLY.begin);
				try {
					const answer = await read(sql, limit);
					if (cancelled) throw new EngineError('cancelled', 'stopped');
					return answer;
				} catch (cause) {
					if (cancelled) throw new EngineError('cancelled', 'stopped', { sql, cause });
					throw failed(cause, sql);
				} finally {
					await main.query(READ_ONLY.end).catch(() => undefined);
				}
			},
			async cancel() {
				cancelled = true;
				await main.cancelSent();
			},
			stop: () => void stop()
		};
	} catch (cause) {
		await stop();
		throw cause instanceof EngineError ? cause : failed(cause, '');
	}
}
