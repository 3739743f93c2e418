import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ReportDocument } from '../domain/document';
import {
	changesBetween,
	emptyLedger,
	TABLE_NAMES,
	type Change,
	type Ledger,
	type Step,
	type TableName
} from './ledger';
import { checkRecord, sortRecords } from './records';
import { DocumentShelf, documentsOf, unfold } from './shelf';

/** Why what is on screen is not, or not wholly, what the browser keeps. */
export type StoreFault =
	| { code: 'unavailable' } /* the browser offers no database here */
	| { code: 'newer' } /* it was written by a later release of this program */
	| { code: 'full' } /* no room left */
	| { code: 'lost' } /* the browser closed or dropped the database */
	| { code: 'damaged'; records: number }; /* some records cannot be read and were left alone */

/* What lies in the stores is checked when it is read, so nothing is promised of its shape here. */
type Schema = DBSchema &
	Record<TableName, { key: string; value: unknown }> & {
		steps: { key: number; value: unknown };
		documents: { key: number; value: ReportDocument };
	};

const NAME = 'gongkai';
const VERSION = 2;
const STORES = [...TABLE_NAMES, 'steps', 'documents'] as const;
/** The stores of the first version. */
const STORES_1 = ['settings', 'agencies', 'years', 'reports', 'imports', 'steps'] as const;

/** A place where the ledger is kept between visits. */
export interface Store {
	/** Null while everything given to `save` is kept. */
	readonly fault: StoreFault | null;
	/** Returns what is kept; damaged records are left out and make a fault. Never rejects. */
	load(): Promise<Ledger>;
	/** Keeps the ledger, only what changed since the last time, in one transaction; sets `fault` when that fails. */
	save(ledger: Ledger): Promise<void>;
	/** Calls back when another tab has saved; returns a function that ends it. */
	watch(changed: () => void): () => void;
}

function faultOf(cause: unknown): StoreFault {
	const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
	if (name === 'QuotaExceededError') return { code: 'full' };
	if (name === 'VersionError') return { code: 'newer' };
	return { code: 'lost' };
}

function checkChange(value: unknown, documents: ReadonlyMap<number, unknown>): Change | null {
	const change = value as Change | null;
	if (change === null || !TABLE_NAMES.includes(change?.table) || typeof change.key !== 'string') return null;
	const { table, key } = change;
	if (change.record === null) return { table, key, record: null };
	const record = checkRecord(table, unfold(change.record, documents));
	return record === null ? null : ({ table, key, record } as Change);
}

function checkStep(value: unknown, documents: ReadonlyMap<number, unknown>): Step | null {
	if (typeof value !== 'object' || value === null) return null;
	const { step_id, kind, subject, at, before } = value as Step;
	if (!Number.isInteger(step_id) || typeof kind !== 'string' || !Array.isArray(before)) return null;
	if (typeof subject !== 'string' || typeof at !== 'string') return null;
	const changes = before.map((c) => checkChange(c, documents));
	if (changes.some((c) => c === null)) return null;
	return { step_id, kind, subject, at, before: changes as Change[] };
}

class BrowserStore implements Store {
	fault: StoreFault | null = null;
	private saved: Ledger = emptyLedger();
	private shelf = new DocumentShelf();
	private queue: Promise<void> = Promise.resolve();
	private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);

	constructor(private readonly db: IDBPDatabase<Schema>) {}

	/** The browser has closed the database; what is on screen stays, in memory only. */
	lose(): void {
		this.fault = { code: 'lost' };
	}

	async load(): Promise<Ledger> {
		await this.queue;
		try {
			const tx = this.db.transaction(STORES, 'readonly');
			const shelf = tx.objectStore('documents');
			const [numbers, documents, steps, ...lists] = await Promise.all([
				shelf.getAllKeys(),
				shelf.getAll(),
				tx.objectStore('steps').getAll(),
				...TABLE_NAMES.map((name) => tx.objectStore(name).getAll())
			]);
			const byNumber = new Map(numbers.map((number, i) => [number, documents[i]]));
			const values = Object.fromEntries(
				TABLE_NAMES.map((name, i) => [
					name,
					(lists[i] ?? []).map((record) => (name === 'reports' ? unfold(record, byNumber) : record))
				])
			) as Record<TableName, unknown[]>;
			const { tables, damaged } = sortRecords(values);
			const sound = steps.map((step) => checkStep(step, byNumber));
			const from = sound.lastIndexOf(null) + 1;
			this.fault = damaged > 0 ? { code: 'damaged', records: damaged } : null;
			this.saved = { tables, steps: sound.slice(from) as Step[] };
			this.shelf = new DocumentShelf();
			numbers.forEach((number, i) => this.shelf.put(documents[i] as ReportDocument, number));
		} catch (cause) {
			this.fault = faultOf(cause);
		}
		return this.saved;
	}

	save(ledger: Ledger): Promise<void> {
		this.queue = this.queue.then(() => this.write(ledger));
		return this.queue;
	}

	private async write(ledger: Ledger): Promise<void> {
		const changes = changesBetween(this.saved.tables, ledger.tables);
		const before = new Set(this.saved.steps);
		const after = new Set(ledger.steps);
		/* A copy, because the browser may yet refuse what is written. */
		const shelf = new DocumentShelf(this.shelf);
		const shown = documentsOf(ledger);
		const gone = [...documentsOf(this.saved)].filter((document) => !shown.has(document));
		try {
			const tx = this.db.transaction(STORES, 'readwrite');
			const done = tx.done;
			done.catch(() => undefined);
			const quietly = (request: Promise<unknown>) => void request.catch(() => undefined);
			const documents = tx.objectStore('documents');
			const added = [...shown].filter((document) => shelf.numberOf(document) === null);
			const numbers = await Promise.all(added.map((document) => documents.add(document)));
			numbers.forEach((number, i) => shelf.put(added[i] as ReportDocument, number));
			for (const { table, key, record } of changes.map((c) => shelf.foldChange(c))) {
				const store = tx.objectStore(table);
				quietly(record === null ? store.delete(key) : store.put(record, key));
			}
			const steps = tx.objectStore('steps');
			for (const s of before) if (!after.has(s)) quietly(steps.delete(s.step_id));
			for (const s of after) {
				if (before.has(s)) continue;
				quietly(steps.put({ ...s, before: s.before.map((c) => shelf.foldChange(c)) }, s.step_id));
			}
			for (const number of shelf.take(gone)) quietly(documents.delete(number));
			tx.commit();
			await done;
			this.saved = ledger;
			this.shelf = shelf;
			if (this.fault?.code !== 'damaged') this.fault = null;
			this.channel?.postMessage('saved');
		} catch (cause) {
			this.fault = faultOf(cause);
		}
	}

	watch(changed: () => void): () => void {
		this.channel?.addEventListener('message', changed);
		return () => this.channel?.removeEventListener('message', changed);
	}
}

class MemoryStore implements Store {
	private kept = emptyLedger();

	constructor(readonly fault: StoreFault) {}

	load(): Promise<Ledger> {
		return Promise.resolve(this.kept);
	}

	save(ledger: Ledger): Promise<void> {
		this.kept = ledger;
		return Promise.resolve();
	}

	watch(): () => void {
		return () => undefined;
	}
}

/** Returns the browser's store, or one in memory with the fault that says why. Never rejects. */
export async function openStore(): Promise<Store> {
	if (typeof indexedDB === 'undefined') return new MemoryStore({ code: 'unavailable' });
	let store: BrowserStore | null = null;
	try {
		const db = await openDB<Schema>(NAME, VERSION, {
			upgrade(database, from) {
				if (from < 1) for (const name of STORES_1) database.createObjectStore(name);
				if (from < 2) {
					database.createObjectStore('acknowledgements');
					database.createObjectStore('reorganisations');
					database.createObjectStore('documents', { autoIncrement: true });
				}
			},
			blocking() {
				db.close();
				store?.lose();
			},
			terminated() {
				store?.lose();
			}
		});
		store = new BrowserStore(db);
		return store;
	} catch (cause) {
		const fault = faultOf(cause);
		return new MemoryStore(fault.code === 'lost' ? { code: 'unavailable' } : fault);
	}
}
