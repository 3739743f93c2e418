import type { FlowRow } from './flowShape';
import type { Places } from './flowPlaces';
import type { IssueCode } from './issues';
import type { Spot } from './reportSource';

/** A cell of the form found in a report. */
export interface FoundCell {
	code: string;
	text: string;
	spot: Spot;
	/** Unit of money that the header or the lines above it state, or null. */
	unit: string | null;
	/** What stands there cannot be laid out: kept as text. */
	unclear: boolean;
}

export interface FoundTrouble {
	code: IssueCode;
	spot: Spot;
	raw: string;
	values: Record<string, string | number>;
}

/** What one table gave. */
export interface FoundTable {
	cells: FoundCell[];
	troubles: FoundTrouble[];
	/** Form of its sub-tables, where they are told apart. */
	forms: Set<string>;
	/** Rows laid out and rows that could not be. */
	read: number;
	unclear: number;
}

/** Gathers the cells of one table. */
export class Gathering {
	readonly found: FoundTable = { cells: [], troubles: [], forms: new Set(), read: 0, unclear: 0 };
	private readonly rows = new Map<string, number>();

	trouble(code: IssueCode, row: FlowRow, raw = row.label, values: FoundTrouble['values'] = {}): void {
		this.found.troubles.push({ code, spot: row.at.spot, raw, values });
	}

	/** Whether a row was met before; a second one is said and not read. */
	repeated(key: string, row: FlowRow): boolean {
		const first = this.rows.get(key);
		if (first === undefined) {
			this.rows.set(key, row.at.spot.line);
			return false;
		}
		this.trouble('repeated-row', row, row.label, { first });
		return true;
	}

	take(row: FlowRow, places: Places, codes: readonly string[], units: readonly (string | null)[]): void {
		const raw = row.items
			.map((t) => t.text)
			.join(' ')
			.trim();
		if (places.unclear !== null) {
			this.found.unclear += 1;
			const found = row.items.filter((t) => t.text !== '').length;
			this.trouble('row-unclear', row, `${row.label} ${raw}`, { found, expected: codes.length });
			for (const code of codes) {
				this.found.cells.push({ code, text: raw, spot: row.at.spot, unit: null, unclear: true });
			}
			return;
		}
		this.found.read += 1;
		if (places.short) {
			const found = places.at.filter((t) => t !== null).length;
			if (found > 0 || row.items.length > 0) {
				this.trouble('short-row', row, row.label, { found, expected: codes.length });
			}
		}
		if (places.moved) this.trouble('shifted-row', row);
		if (places.bySum) this.trouble('parted-by-sum', row, `${row.label} ${raw}`);
		for (const token of places.extra) {
			this.found.troubles.push({ code: 'unplaced-number', spot: token.spot, raw: token.text, values: {} });
		}
		codes.forEach((code, i) => {
			const token = places.at[i] ?? null;
			if (token === null) return;
			const { text, spot } = token;
			this.found.cells.push({ code, text, spot, unit: units[i] ?? null, unclear: false });
		});
	}
}

/** Tables of counts state no unit. */
export const NO_UNITS: readonly null[] = [];
