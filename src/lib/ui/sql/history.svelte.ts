/** A statement that was run, and on which dataset. */
export interface PastStatement {
	sql: string;
	dataset: string;
}

const KEY = 'gongkai.statements';
const MOST = 40;
const LONGEST = 8_000;
const MOST_CHARACTERS = 60_000;

/** Returns the statements a stored text holds, latest first; what is none is left out. Never throws. */
export function readPast(stored: string | null): PastStatement[] {
	if (stored === null) return [];
	try {
		const list: unknown = JSON.parse(stored);
		if (!Array.isArray(list)) return [];
		const past = list.flatMap((entry: unknown): PastStatement[] => {
			const { sql, dataset } = (entry ?? {}) as Partial<Record<keyof PastStatement, unknown>>;
			return typeof sql === 'string' && typeof dataset === 'string' && sql.trim() !== ''
				? [{ sql, dataset }]
				: [];
		});
		return within(past);
	} catch {
		return [];
	}
}

function within(list: readonly PastStatement[]): PastStatement[] {
	let characters = 0;
	return list
		.filter(({ sql }) => sql.length <= LONGEST)
		.slice(0, MOST)
		.filter(({ sql }) => (characters += sql.length) <= MOST_CHARACTERS);
}

/** Returns the list with a statement on top, once only; the oldest go when it is full, too long ones are not kept. */
export function withPast(list: readonly PastStatement[], entry: PastStatement): PastStatement[] {
	const others = list.filter((p) => p.sql !== entry.sql || p.dataset !== entry.dataset);
	return within([entry, ...others]);
}

/** The statements run in this browser; a view never depends on them, because its link carries its statement. */
class PastStatements {
	list = $state.raw<PastStatement[]>([]);
	/** Whether the browser keeps the list beyond this page. */
	kept = $state(true);

	/** Reads what is kept; in the browser only. */
	start(): void {
		try {
			this.list = readPast(localStorage.getItem(KEY));
		} catch {
			this.kept = false;
		}
	}

	/** Puts a statement on top of the list. */
	add(entry: PastStatement): void {
		this.list = withPast(this.list, entry);
		this.#write();
	}

	/** Forgets all statements run on a dataset. */
	clear(dataset: string): void {
		this.list = this.list.filter((p) => p.dataset !== dataset);
		this.#write();
	}

	#write(): void {
		try {
			localStorage.setItem(KEY, JSON.stringify(this.list));
			this.kept = true;
		} catch {
			this.kept = false;
		}
	}
}

export const past = new PastStatements();
