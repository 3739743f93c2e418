import { T3_COLUMNS } from '../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import type { Flow, FlowRow } from './flowShape';
import type { TableCode } from './flowLabels';
import { layOut, leaks, type Adds, type Places } from './flowPlaces';
import { placeTable2 } from './flowTable2';
import { headerOf, rowsOf } from './flowTable3';
import type { Token } from './flowTokens';
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

const T3_CODES = T3_COLUMNS.map((c) => c.code);
const T4_CODES = T4_STAGES.flatMap((s) => T4_RESULTS.map((r) => `t4_${s.code}_${r.code}`));

/** Gathers the cells of one table. */
class Gathering {
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

const NO_UNITS: readonly null[] = [];

/** Names of columns fewer than these are words of the text, not a table. */
const FEW_COLUMNS = 3;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Rows of table 3: the applicants add up to the total. */
const rowAdds: Adds = (numbers) => sum(numbers.slice(0, -1)) === numbers.at(-1);

/** The row of table 4: the four results of each stage add up to its total. */
const stagesAdd: Adds = (numbers) =>
	T4_STAGES.every((_, i) => {
		const stage = numbers.slice(i * T4_RESULTS.length, (i + 1) * T4_RESULTS.length);
		return sum(stage.slice(0, -1)) === stage.at(-1);
	});

/** Returns the cells of table 2; `end` is the last cell of the source. */
export function cellsOfTable2(flow: Flow, end: Token | null): FoundTable {
	const into = new Gathering();
	const { placed, lost } = placeTable2(flow.subs);
	const leaky = placed.some((p) => !isLast(p.row, end) && leaks(p.row.items, p.columns.length));
	for (const { row, sub, code, columns, units, at, repaired } of placed) {
		const codes = columns.map((c) => `t2_${code}_${c}`);
		if (into.repeated(codes.join(), row)) continue;
		into.found.forms.add(sub.form);
		if (repaired || row.repaired) into.trouble('label-repaired', row, row.label, { row: code });
		const around = { columns: at, last: isLast(row, end), leaky, adds: null };
		into.take(row, layOut(row.items, columns.length, around), codes, units);
	}
	for (const row of lost) {
		if (row.items.some((t) => t.text !== '')) {
			into.found.unclear += 1;
			into.trouble('row-unclear', row, `${row.label} ${row.items.map((t) => t.text).join(' ')}`, {
				found: row.items.length,
				expected: 0
			});
		}
	}
	return into.found;
}

/** Returns the cells of table 3, or null where there is no such table. */
export function cellsOfTable3(flow: Flow, end: Token | null): FoundTable | null {
	if (flow.t3 === null || (flow.t3.rows.length === 0 && flow.t3.columns.length < FEW_COLUMNS)) return null;
	const into = new Gathering();
	const header = headerOf(flow.t3);
	const rows = rowsOf(flow.t3);
	const leaky = rows.some((row) => !isLast(row, end) && leaks(row.items, T3_CODES.length));
	for (const [i, row] of rows.entries()) {
		if (row.code === null) {
			if (row.items.some((t) => t.value)) stray(into, row);
			continue;
		}
		const filled = row.items.filter((t) => t.text !== '');
		const heads = row.code === 't3_other' && filled.length === 0;
		if (heads && rows[i + 1]?.code === 't3_other_no_supplement') continue;
		if (into.repeated(row.code, row)) continue;
		if (row.repaired) into.trouble('label-repaired', row, row.label, { row: row.code });
		const codes = (header.codes ?? T3_CODES).map((c) => `${row.code}_${c}`);
		const columns = header.table !== null && header.table === row.at.spot.table ? header.at : null;
		const places: Places =
			header.codes === null
				? { at: codes.map(() => null), unclear: 'long', short: false, extra: [], bySum: false }
				: layOut(row.items, codes.length, { columns, last: isLast(row, end), leaky, adds: rowAdds });
		into.take(row, places, codes, NO_UNITS);
	}
	const first = rows[0];
	if (header.named > 0 && header.named < T3_CODES.length && first !== undefined) {
		into.trouble('columns-by-position', first, '');
	}
	return into.found;
}

function stray(into: Gathering, row: FlowRow): void {
	into.found.unclear += 1;
	into.trouble('row-unclear', row, `${row.label} ${row.items.map((t) => t.text).join(' ')}`, {
		found: row.items.length,
		expected: 0
	});
}

const MOSTLY = 12;

/** Returns the cells of table 4, or null where there is no such table. */
export function cellsOfTable4(flow: Flow, end: Token | null): FoundTable | null {
	if (flow.t4 === null || flow.t4.columns.length < FEW_COLUMNS) return null;
	const into = new Gathering();
	const { columns, rows } = flow.t4;
	const results = columns.map((c) => c.code);
	const filled = rows.filter((r) => r.items.some((t) => t.text !== ''));
	const row = filled.at(-1) ?? rows.at(-1);
	if (row === undefined || results.length === 0) return into.found;
	const expected = T4_STAGES.flatMap(() => T4_RESULTS.map((r) => r.code));
	const whole = results.length === expected.length;
	const inOrder = whole && results.every((r, i) => r === expected[i]);
	const places = columns.map((c) => c.at.spot.column);
	const lined = whole && new Set(places).size === places.length && !places.includes(null);
	const sorted = lined
		? columns.map((c, i) => [places[i] as number, c.code] as const).sort((a, b) => a[0] - b[0])
		: null;
	const byPlace = sorted?.every(([, r], i) => r === expected[i]) === true;
	const parted = filled.length > 1 ? filled.flatMap((r) => r.items) : row.items;
	if (results.length < MOSTLY || (whole && !inOrder && !byPlace)) {
		into.found.unclear += parted.some((t) => t.text !== '') ? 1 : 0;
		if (parted.length > 0) {
			into.trouble('row-unclear', row, parted.map((t) => t.text).join(' '), {
				found: parted.filter((t) => t.text !== '').length,
				expected: expected.length
			});
		}
		return into.found;
	}
	if (!whole) into.trouble('columns-by-position', row, '');
	const at = byPlace && sorted !== null ? sorted.map(([column]) => column) : null;
	const around = { columns: at, last: isLast(row, end), leaky: false, adds: stagesAdd };
	into.take(row, layOut(parted, T4_CODES.length, around), T4_CODES, NO_UNITS);
	return into.found;
}

/** Whether a row holds the last cell of the source. */
function isLast(row: FlowRow, end: Token | null): boolean {
	return end !== null && (row.items.at(-1) ?? row.at) === end;
}

/** Returns whether the cells of a table were taken out of a page that printed each text only once. */
export function deduplicated(window: readonly Token[], table: FoundTable | null, name: TableCode): boolean {
	const texts = window.filter((t) => t.text !== '');
	if (texts.length < 4 || texts.length < window.length || texts.some((t) => t.inRow || t.glued)) return false;
	const spoken = new Set(texts.map((t) => t.text));
	if (spoken.size < texts.length) return false;
	if (name === 't4') return true;
	return table !== null && table.troubles.some((t) => t.code === 'short-row' || t.code === 'row-unclear');
}
