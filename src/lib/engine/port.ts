import type { DatasetContent, DatasetManifest } from '../domain/dataset';
import type { Finding } from '../domain/finding';
import type { Query } from '../query/query';

/** What the engine does, as a person can follow it. */
export type EngineStage = 'idle' | 'loading' | 'starting' | 'attaching' | 'ready' | 'failed';

export interface EngineProgress {
	stage: EngineStage;
	/** Bytes of the engine fetched so far and in all; null where the size is not known. */
	loaded: number;
	total: number | null;
}

/** Which sentence a failure gets. */
export type EngineErrorCode =
	| 'unsupported' /* the browser cannot run WebAssembly with exceptions or workers */
	| 'engine' /* the engine's own files did not arrive or did not start */
	| 'dataset-missing'
	| 'dataset-damaged'
	| 'query'
	| 'closed'
	| 'cancelled';

/** The one error of this room: its code, the cause, and the SQL where a query failed. */
export class EngineError extends Error {
	constructor(
		readonly code: EngineErrorCode,
		message: string,
		readonly detail: { sql?: string; cause?: unknown } = {}
	) {
		super(message, { cause: detail.cause });
		this.name = 'EngineError';
	}
}

/** A running database. Every method rejects with EngineError. */
export interface Port {
	/** Attaches a published dataset under its id; a second call for the same id does nothing. */
	attach(manifest: DatasetManifest): Promise<void>;
	/** Replaces the in-memory dataset of this id with the content given. */
	load(id: string, content: DatasetContent, manifest: DatasetManifest): Promise<void>;
	/** Replaces the findings of an in-memory dataset that is loaded; everything else in it stays. */
	loadFindings(id: string, findings: readonly Finding[]): Promise<void>;
	/** Runs one bound query on one dataset (or several real ones as one) and returns its rows. */
	run<Row>(query: Query<Row>, datasets: readonly string[], signal?: AbortSignal): Promise<Row[]>;
	close(): Promise<void>;
}
