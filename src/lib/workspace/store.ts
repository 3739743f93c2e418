import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import {
	changesBetween,
	emptyLedger,
	TABLE_NAMES,
	type Change,
	type Ledger,
	type Rows,
	type Step,
	type TableName
} from './ledger';
import { checkRecord, sortRecords } from './records';

/** Why what is on screen is not, or not wholly, what the browser keeps. */
export type StoreFault =
	| { code: 'unavailable' } /* the browser offers no database here */
	| { code: 'newer' } /* it was written by a later release of this program */
	| { code: 'full' } /* no room left */
	| { code: 'lost' } /* the browser closed or dropped the database */
	| { code: 'damaged'; records: number }; /* some records cannot be read and were left alone */

interface Schema extends DBSchema {
	settings: { key: string; value: Rows['settings'] };
	agencies: { key: string; value: Rows['agencies'] };
	years: { key: string; value: Rows['years'] };
	reports: { key: string; value: Rows['reports'] };
	imports: { key: string; value: Rows['imports'] };
	steps: { key: number; value: Step };
}

const NAME = 'gongkai';
const VERSION = 1;
const STORES = [...TABLE_NAMES, 'steps'] as const;

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

function checkStep(value: unknown): Step | null {
	if (typeof value !== 'object' || value === null) return null;
	const step = value as Step;
	if (!Number.isInteger(step.step_id) || typeof step.kind !== 'string' || !Array.isArray(step.before))
		return null;
	if (typeof step.subject !== 'string' || typeof step.at !== 'string') return null;
	const sound = step.before.every(
		(c: Change) =>
			TABLE_NAMES.includes(c?.table) &&
			typeof c.key === 'string' &&
			(c.record === null || checkRecord(c.table, c.record) !== null)
	);
	return sound ? step : null;
}

class BrowserStore implements Store {
	fault: StoreFault | null = null;
	private saved: Ledger = emptyLedger();
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
			const [settings, agencies, years, reports, imports, steps] = await Promise.all([
				tx.objectStore('settings').getAll(),
				tx.objectStore('agencies').getAll(),
				tx.objectStore('years').getAll(),
				tx.objectStore('reports').getAll(),
				tx.objectStore('imports').getAll(),
				tx.objectStore('steps').getAll()
			]);
			const { tables, damaged } = sortRecords({ settings, agencies, years, reports, imports });
			const sound = steps.map(checkStep);
			const from = sound.lastIndexOf(null) + 1;
			this.fault = damaged > 0 ? { code: 'damaged', records: damaged } : null;
			this.saved = { tables, steps: sound.slice(from) as Step[] };
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
		try {
			const tx = this.db.transaction(STORES, 'readwrite');
			const done = tx.done;
			done.catch(() => undefined);
			for (const { table, key, record } of changes) {
				if (record === null)
					void tx
						.objectStore(table)
						.delete(key)
						.catch(() => undefined);
				else void this.put(tx.objectStore(table), record, key).catch(() => undefined);
			}
			const steps = tx.objectStore('steps');
			for (const s of before) if (!after.has(s)) void steps.delete(s.step_id).catch(() => undefined);
			for (const s of after) if (!before.has(s)) void steps.put(s, s.step_id).catch(() => undefined);
			tx.commit();
			await done;
			this.saved = ledger;
			if (this.fault?.code !== 'damaged') this.fault = null;
			this.channel?.postMessage('saved');
		} catch (cause) {
			this.fault = faultOf(cause);
		}
	}

	private put<T extends TableName>(
		store: { put(value: Rows[T], key: string): Promise<string> },
		record: Rows[T],
		key: string
	): Promise<string> {
		return store.put(record, key);
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
				if (from < 1) for (const name of STORES) database.createObjectStore(name);
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
