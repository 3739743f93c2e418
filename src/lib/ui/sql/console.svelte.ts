import { base } from '$app/paths';
import type { Finding } from '../../domain/finding';
import type { AnswerTable } from '../../engine/answerRows';
import type { QueryEngine, QuerySource } from '../../engine/browser/openQuery';
import { EngineError, type EngineErrorCode } from '../../engine/port';
import { guardStatement, type Guarded } from '../../query/sqlGuard';
import { failureOf, type QueryFailure } from './failure';

/** What statements are run on: datasets in order of precedence, and what was found on those in memory. */
export interface Subject {
	sources: readonly QuerySource[];
	findings: readonly Finding[] | null;
}

/** How the last run ended. */
export type Outcome =
	| { how: 'answer'; table: AnswerTable; seconds: number }
	| { how: 'refused'; refusal: Extract<Guarded, { ok: false }> }
	| { how: 'failed'; failure: QueryFailure }
	| { how: 'engine'; code: EngineErrorCode }
	| { how: 'stopped' | 'restarted' };

/** Rows shown of an answer at most. */
export const ROW_LIMIT = 10_000;
/** Milliseconds a query is given to stop before its engine is ended. */
const PATIENCE = 2_000;

const wait = (ms: number) => new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), ms));

function isSame(a: Subject, b: Subject): boolean {
	return (
		a.findings === b.findings &&
		a.sources.length === b.sources.length &&
		a.sources.every((s, i) => {
			const other = b.sources[i] as QuerySource;
			const same = s.manifest.id === other.manifest.id && s.manifest.sha256 === other.manifest.sha256;
			return same && s.content === other.content;
		})
	);
}

/** Runs typed statements one at a time in an engine of its own, which opens at the first run. */
export class SqlConsole {
	stage = $state<'idle' | 'opening' | 'running' | 'stopping'>('idle');
	outcome = $state.raw<Outcome | null>(null);
	/** The statement the outcome belongs to, as it was typed. */
	ran = $state('');
	#engine: Promise<QueryEngine> | null = null;
	#opened: Subject | null = null;
	#turn = 0;
	#run: Promise<void> = Promise.resolve();

	/** Runs a statement; one that is still running is stopped first. Never rejects. */
	async run(typed: string, subject: Subject): Promise<void> {
		if (this.stage !== 'idle') await this.stop();
		const turn = (this.#turn += 1);
		this.ran = typed;
		const guarded = guardStatement(typed);
		if (!guarded.ok) {
			this.outcome = { how: 'refused', refusal: guarded };
			return;
		}
		this.#run = this.#ask(guarded.sql, subject, turn);
		await this.#run;
	}

	async #ask(sql: string, subject: Subject, turn: number): Promise<void> {
		let outcome: Outcome;
		try {
			const engine = await this.#open(subject);
			if (turn !== this.#turn) return;
			this.stage = 'running';
			const began = performance.now();
			const table = await engine.run(sql, ROW_LIMIT);
			outcome = { how: 'answer', table, seconds: (performance.now() - began) / 1000 };
		} catch (cause) {
			const error =
				cause instanceof EngineError ? cause : new EngineError('engine', String(cause), { cause });
			outcome =
				error.code === 'cancelled'
					? { how: 'stopped' }
					: error.code === 'query'
						? { how: 'failed', failure: failureOf(error.message, sql) }
						: { how: 'engine', code: error.code };
		}
		if (turn !== this.#turn) return;
		this.outcome = outcome;
		this.stage = 'idle';
	}

	#open(subject: Subject): Promise<QueryEngine> {
		if (this.#engine !== null && this.#opened !== null && isSame(this.#opened, subject)) return this.#engine;
		this.close();
		this.stage = 'opening';
		const { findings } = subject;
		const sources = subject.sources.map(({ manifest, content }) => ({
			manifest,
			content: content === null || findings === null ? content : { ...content, findings }
		}));
		const opening = import('../../engine/browser/openQuery').then(({ openQueryEngine }) =>
			openQueryEngine(new URL(`${base}/data/`, location.href).href, sources, () => undefined)
		);
		this.#engine = opening;
		this.#opened = subject;
		opening.catch(() => {
			if (this.#engine === opening) this.#engine = null;
		});
		return opening;
	}

	/** Stops what is running; where the engine does not listen in time it is ended. Resolves when nothing runs. */
	async stop(): Promise<void> {
		if (this.stage === 'opening') return this.#end('stopped');
		if (this.stage !== 'running' || this.#engine === null) return;
		this.stage = 'stopping';
		const turn = this.#turn;
		const engine = await this.#engine;
		engine.cancel().catch(() => undefined);
		const late = await Promise.race([this.#run, wait(PATIENCE)]);
		if (late === 'late' && turn === this.#turn) this.#end('restarted');
	}

	#end(how: 'stopped' | 'restarted'): void {
		this.#turn += 1;
		this.close();
		this.outcome = { how };
		this.stage = 'idle';
	}

	/** Ends the engine, whatever it is doing. */
	close(): void {
		void this.#engine?.then(
			(engine) => engine.stop(),
			() => undefined
		);
		this.#engine = null;
		this.#opened = null;
	}
}
