import type { EngineError } from '../../engine/port';
import type { Query } from '../../query/query';
import { engine, type Source } from '../engine.svelte';

/** Where a question is asked: the datasets read as one, in order of precedence. */
export interface Asked<Row> {
	query: Query<Row>;
	sources: readonly Source[];
	/** Changes when other rows are there although the data is the same, such as `ownFindings.revision`. */
	stamp?: number;
}

/**
 * One question and its latest answer. Must be made while a component is set up: it asks again whenever the question,
 * the datasets or the engine change, keeps the last rows on screen meanwhile, and drops answers that come late.
 */
export class Answer<Row> {
	rows = $state.raw<Row[] | null>(null);
	error = $state.raw<EngineError | null>(null);
	waiting = $state(true);
	/** Whether the rows on screen were asked of the engine, not built into the page. */
	asked = $state(false);
	#asked = 0;

	constructor(ask: () => Asked<Row> | null, first: Row[] | null = null) {
		this.rows = first;
		let last = '';
		$effect(() => {
			const revision = engine.revision;
			const asked = ask();
			if (asked === null) return;
			const { query, sources, stamp } = asked;
			const key = JSON.stringify([
				revision,
				stamp,
				query.sql,
				query.params,
				sources.map(({ manifest: m }) => [m.id, m.fingerprint, m.sha256, m.deadlines])
			]);
			if (key === last) return;
			last = key;
			void this.#run(query, sources);
		});
	}

	/** Takes rows that were built into the page off the screen: they belong to another view. */
	forgetBuilt(): void {
		if (!this.asked) this.rows = null;
	}

	async #run(query: Query<Row>, sources: readonly Source[]): Promise<void> {
		this.#asked += 1;
		const mine = this.#asked;
		this.waiting = true;
		this.error = null;
		try {
			const port = await engine.ready(sources);
			const rows = await port.run(
				query,
				sources.map((s) => s.manifest.id)
			);
			if (mine !== this.#asked) return;
			this.rows = rows;
			this.asked = true;
			this.waiting = false;
		} catch (cause) {
			if (mine !== this.#asked) return;
			this.error = cause as EngineError;
			this.waiting = false;
		}
	}
}
