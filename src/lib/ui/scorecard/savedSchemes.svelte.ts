import { parseScheme } from '../../domain/scorecardCodec';

/** A scheme somebody kept: its name and how a link writes it. */
export interface SavedScheme {
	name: string;
	scheme: string;
}

const KEY = 'gongkai.schemes';
const MOST = 30;
/** Longest name of a scheme, in characters. */
export const LONGEST_NAME = 40;

/** Returns the schemes a stored text holds; what is not one, or cannot be read any more, is left out. Never throws. */
export function readSaved(stored: string | null): SavedScheme[] {
	if (stored === null) return [];
	try {
		const list: unknown = JSON.parse(stored);
		if (!Array.isArray(list)) return [];
		const names = new Set<string>();
		return list.slice(0, MOST).flatMap((entry: unknown): SavedScheme[] => {
			const { name, scheme } = (entry ?? {}) as Partial<Record<keyof SavedScheme, unknown>>;
			if (typeof name !== 'string' || typeof scheme !== 'string' || name === '' || names.has(name)) return [];
			if (name.length > LONGEST_NAME || parseScheme(scheme).scheme === null) return [];
			names.add(name);
			return [{ name, scheme }];
		});
	} catch {
		return [];
	}
}

/** Returns the list with a scheme under this name, in place of one of the same name; the oldest go when it is full. */
export function withSaved(list: readonly SavedScheme[], name: string, scheme: string): SavedScheme[] {
	return [...list.filter((s) => s.name !== name), { name, scheme }].slice(-MOST);
}

/** The schemes kept in this browser; a view never depends on them, because its link carries the whole scheme. */
class SavedSchemes {
	list = $state.raw<SavedScheme[]>([]);

	/** Reads what is kept; in the browser only. */
	start(): void {
		try {
			this.list = readSaved(localStorage.getItem(KEY));
		} catch {
			this.list = [];
		}
	}

	/** Keeps a scheme under a name and returns whether the browser allowed it. */
	keep(name: string, scheme: string): boolean {
		return this.#write(withSaved(this.list, name, scheme));
	}

	/** Forgets the scheme of this name and returns whether the browser allowed it. */
	forget(name: string): boolean {
		return this.#write(this.list.filter((s) => s.name !== name));
	}

	#write(list: SavedScheme[]): boolean {
		try {
			localStorage.setItem(KEY, JSON.stringify(list));
		} catch {
			return false;
		}
		this.list = list;
		return true;
	}
}

export const savedSchemes = new SavedSchemes();
