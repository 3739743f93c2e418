import { emptyLedger, undo, type Ledger } from '../workspace/ledger';
import { ownDataset, type OwnDataset } from '../workspace/content';
import { openStore, type Store, type StoreFault } from '../workspace/store';

/** What the user brought in, as the rest of the interface sees it: one for the whole tab. */
class Workspace {
	/** Grows whenever what is kept has changed; 0 until it has been read. */
	revision = $state(0);
	/** Why things are not kept between visits, or null while they are. */
	fault = $state.raw<StoreFault | null>(null);
	/** Whether the ledger has been read from the browser. */
	loaded = $state(false);
	/** Files handed over for import and not yet taken up by the import page. */
	waiting = $state.raw<readonly File[]>([]);

	private book = $state.raw<Ledger>(emptyLedger());
	private store: Store | null = null;
	private opening: Promise<void> | null = null;
	/** Things done that the browser has not kept yet. */
	private pending = $state(0);
	private made: { ledger: Ledger; own: OwnDataset | null } | null = null;

	/** Resolves when what the browser keeps has been read (never while pages are prerendered). Never rejects. */
	get ready(): Promise<void> {
		this.opening ??= typeof window === 'undefined' ? new Promise(() => undefined) : this.open();
		return this.opening;
	}

	/** Everything kept; replaced, never changed in place. */
	get ledger(): Ledger {
		return this.book;
	}

	/** Whether something done is not kept by the browser yet. */
	get saving(): boolean {
		return this.pending > 0;
	}

	private async open(): Promise<void> {
		const store = await openStore();
		this.store = store;
		await this.reload();
		store.watch(() => {
			if (store.fault === null || store.fault.code === 'damaged') void this.reload();
		});
	}

	private async reload(): Promise<void> {
		if (this.store === null) return;
		this.book = await this.store.load();
		this.fault = this.store.fault;
		this.loaded = true;
		this.revision += 1;
	}

	/** Returns the user's own dataset for the engine, or null when there is no report in it. */
	content(): OwnDataset | null {
		if (this.made?.ledger !== this.book) {
			const empty = this.book.tables.reports.size === 0;
			this.made = { ledger: this.book, own: empty ? null : ownDataset(this.book.tables) };
		}
		return this.made.own;
	}

	/** Does something to the ledger and keeps the result; resolves when the browser has kept it, or `fault` says why not. */
	async act(command: (ledger: Ledger, at: string) => Ledger): Promise<void> {
		if (!this.loaded) await this.ready;
		const next = command(this.book, new Date().toISOString());
		if (next === this.book) return;
		this.book = next;
		this.revision += 1;
		this.pending += 1;
		await this.store?.save(next);
		this.pending -= 1;
		this.fault = this.store?.fault ?? null;
	}

	/** Takes back the last thing done. */
	undo(): Promise<void> {
		return this.act(undo);
	}

	/** Hands files to the import page, which takes them up when it is shown. */
	importFiles(files: Iterable<File>): void {
		this.waiting = [...this.waiting, ...files];
	}

	/** Returns the files waiting for import, and leaves none waiting. */
	takeWaiting(): readonly File[] {
		const files = this.waiting;
		if (files.length > 0) this.waiting = [];
		return files;
	}
}

/** The user's own data. Await `workspace.ready`, then read `workspace.content()` again whenever `revision` changes. */
export const workspace = new Workspace();
