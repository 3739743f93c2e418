import { indexAgencies, loadReader, PAGE_PACING } from './indexing';
import { pickRows } from './rows';
import { entryOf, search, type Entry, type Hit, type Searchable } from './search';

/** Steps of the keys that move by a page. */
const PAGE = 10;

/** The state behind one picker: what is typed, what is found, which line the keys stand on. */
export class Picker<A extends Searchable> {
	open = $state(false);
	query = $state('');
	/** Place of the active agency among those listed; -1 = none. */
	active = $state(-1);
	/** Whether the keys, not typing, moved last: only then does the space bar choose. */
	moved = $state(false);
	/** True while names cannot be found by pinyin yet. */
	preparing = $state(false);
	private read: () => readonly A[];
	private indexed = $state.raw<{ agencies: readonly A[]; entries: Entry<A>[] } | null>(null);
	private indexing: readonly A[] | null = null;

	constructor(agencies: () => readonly A[]) {
		this.read = agencies;
	}

	private plain = $derived.by(() => this.read().map((agency) => entryOf(agency, null)));
	private entries = $derived.by(() =>
		this.indexed?.agencies === this.read() ? this.indexed.entries : this.plain
	);
	searching = $derived(this.query.trim() !== '');
	hits = $derived.by<Hit<A>[]>(() => {
		if (!this.open) return [];
		if (this.searching) return search(this.entries, this.query);
		return this.read().map((agency) => ({ agency, score: 0 }));
	});
	rows = $derived(pickRows(this.hits, this.searching));
	/** Line of each listed agency, by its place. */
	private lines = $derived(this.rows.flatMap((row, line) => (row.type === 'agency' ? [line] : [])));

	/** Line of the active agency in `rows`, or -1. */
	get activeLine(): number {
		return this.lines[this.active] ?? -1;
	}

	/** The active agency, or null. */
	get activeAgency(): A | null {
		const row = this.rows[this.activeLine];
		return row?.type === 'agency' ? row.agency : null;
	}

	/** Opens the list and, the first time, begins to prepare the search by pinyin. */
	show(): void {
		this.open = true;
		void this.prepare();
	}

	/** Closes the list; what was typed is forgotten. */
	hide(): void {
		this.open = false;
		this.query = '';
		this.active = -1;
		this.moved = false;
	}

	/** Takes what was typed; the first agency found becomes active. */
	type(query: string): void {
		this.query = query;
		this.moved = false;
		this.show();
		this.active = this.searching && this.hits.length > 0 ? 0 : -1;
	}

	/** Moves the active line by key; returns false where the key does not move it. */
	move(key: string): boolean {
		const last = this.lines.length - 1;
		const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key];
		if (step === undefined) return false;
		if (!this.open) this.show();
		else if (last >= 0)
			this.active =
				this.active === -1 ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, this.active + step));
		this.moved = true;
		return true;
	}

	private async prepare(): Promise<void> {
		const agencies = this.read();
		if (this.indexed?.agencies === agencies || this.indexing === agencies) return;
		this.indexing = agencies;
		this.preparing = true;
		try {
			const entries = await indexAgencies(
				agencies,
				await loadReader(),
				PAGE_PACING,
				() => this.indexing !== agencies
			);
			if (entries !== null) {
				this.indexed = { agencies, entries };
				// What was typed while nothing could be found yet finds its first agency now.
				if (this.searching && this.active === -1 && this.hits.length > 0) this.active = 0;
			}
		} catch {
			// Without the dictionary names are still found by their signs and in English.
		} finally {
			if (this.indexing === agencies) {
				this.indexing = null;
				this.preparing = false;
			}
		}
	}
}
