import { T3_COLUMNS } from '../domain/table3';
import type { Flow, FlowRow } from './flowShape';
import {
	contradicts,
	figureColumns,
	layOut,
	leadsWithBlanks,
	leaks,
	writtenOut,
	type Adds,
	type Places
} from './flowPlaces';
import { placeTable2 } from './flowTable2';
import { headerOf, rowsOf } from './flowTable3';
import type { Token } from './flowTokens';
import { Gathering, NO_UNITS, type FoundTable } from './gathering';

/** What is known of the whole source when one of its tables is read. */
export interface Sight {
	/** Last cell of the source, which may have been cut off there. */
	end: Token | null;
	/** Blank cells were lost where figures run together. */
	leaky: boolean;
	/** Some figures that run together keep no sums however they are parted. */
	doubtful: boolean;
}

/** Columns of figures in the widest rows of table 2. */
const MOST_COLUMNS_2 = 3;
const T3_CODES = T3_COLUMNS.map((c) => c.code);

/** Names of columns fewer than these are words of the text, not a table. */
const FEW_COLUMNS = 3;

/** Rows of table 3: the applicants add up to the total. */
const rowAdds: Adds = (numbers) => numbers.slice(0, -1).reduce((a, b) => a + b, 0) === numbers.at(-1);

/** Whether a row holds the last cell of the source. */
function isLast(row: FlowRow, end: Token | null): boolean {
	return end !== null && (row.items.at(-1) ?? row.at) === end;
}

/** Returns whether the figures of a row run together with some lost, so that in other rows they may be too. */
export function leaksIn(flow: Flow, end: Token | null): boolean {
	const rows = (flow.t3 === null ? [] : rowsOf(flow.t3)).filter((r) => r.code !== null);
	return (
		placeTable2(flow.subs).placed.some((p) => !isLast(p.row, end) && leaks(p.row.items, p.columns.length)) ||
		rows.some((row) => !isLast(row, end) && leaks(row.items, T3_CODES.length)) ||
		flow.t4.some((part) => part.rows.some((row) => leaks(row.items, part.columns.length)))
	);
}

/** Returns whether figures of table 3 that run together cannot be parted so that they add up to their total. */
export function doubtfulIn(flow: Flow): boolean {
	const rows = flow.t3 === null ? [] : rowsOf(flow.t3);
	return rows.some((row) => row.code !== null && contradicts(row.items, T3_CODES.length, rowAdds));
}

/** Whether the source was cut off in a row: the last one, where all others of the table are whole. */
function cutOff(
	row: FlowRow,
	others: readonly { row: FlowRow; count: number }[],
	end: Token | null
): boolean {
	if (!isLast(row, end)) return false;
	return others.every(({ row: other, count }) => {
		const filled = other.items.filter((t) => t.text !== '').length;
		return other === row || filled === 0 || filled >= count || other.items.length >= count;
	});
}

/** Returns the cells of table 2. */
export function cellsOfTable2(flow: Flow, { end, leaky, doubtful }: Sight): FoundTable {
	const into = new Gathering();
	const { placed, lost } = placeTable2(flow.subs);
	const all = placed.map((p) => ({ row: p.row, count: p.columns.length }));
	const leads = placed.some((p) => leadsWithBlanks([p.row], p.columns.length));
	const written = writtenOut(
		placed.map((p) => p.row),
		MOST_COLUMNS_2
	);
	for (const { row, sub, code, columns, units, at, repaired } of placed) {
		const codes = columns.map((c) => `t2_${code}_${c}`);
		if (into.repeated(codes.join(), row)) continue;
		into.found.forms.add(sub.form);
		if (repaired || row.repaired) into.trouble('label-repaired', row, row.label, { row: code });
		const out = row.at.spot.table !== null && written.has(row.at.spot.table);
		const around = { columns: at, out, last: cutOff(row, all, end), leaky, doubtful, adds: null, leads };
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
export function cellsOfTable3(flow: Flow, { end, leaky, doubtful }: Sight): FoundTable | null {
	if (flow.t3 === null || (flow.t3.rows.length === 0 && flow.t3.columns.length < FEW_COLUMNS)) return null;
	const into = new Gathering();
	const header = headerOf(flow.t3);
	const rows = rowsOf(flow.t3);
	const all = rows.filter((r) => r.code !== null).map((row) => ({ row, count: T3_CODES.length }));
	const leads = leadsWithBlanks(rows, T3_CODES.length);
	const figured = figureColumns(rows, T3_CODES.length);
	const written = writtenOut(rows, T3_CODES.length);
	for (const [i, row] of rows.entries()) {
		if (row.code === null) {
			if (row.items.some((t) => t.value)) stray(into, row);
			continue;
		}
		const filled = row.items.filter((t) => t.text !== '');
		if (misplaced(row, rows[i - 1])) {
			stray(into, row);
			continue;
		}
		const heads = row.code === 't3_other' && filled.length === 0;
		if (heads && rows[i + 1]?.code === 't3_other_no_supplement') continue;
		if (into.repeated(row.code, row)) continue;
		if (row.repaired) into.trouble('label-repaired', row, row.label, { row: row.code });
		const codes = (header.codes ?? T3_CODES).map((c) => `${row.code}_${c}`);
		const { table } = row.at.spot;
		const out = table !== null && written.has(table);
		const headed = header.table !== null && header.table === table ? header.at : null;
		const columns = headed ?? (table === null ? null : (figured.get(table) ?? null));
		const places: Places =
			header.codes === null
				? { at: codes.map(() => null), unclear: 'long', short: false, extra: [], bySum: false, moved: false }
				: layOut(row.items, codes.length, {
						columns,
						out,
						last: cutOff(row, all, end),
						leaky,
						doubtful,
						adds: rowAdds,
						leads
					});
		into.take(row, places, codes, NO_UNITS);
	}
	const first = rows[0];
	if (header.named > 0 && header.named < T3_CODES.length && first !== undefined) {
		into.trouble('columns-by-position', first, '');
	}
	return into.found;
}

/**
 * Whether the figures of a row are those of the one above: without rules, the heading of a group stands on the line in
 * the middle of its rows, and may come between a label of several lines and its figures.
 */
function misplaced(row: FlowRow, above: FlowRow | undefined): boolean {
	if (row.code !== 't3_other' || above?.code !== 't3_other_no_supplement') return false;
	const figures = row.items.filter((t) => t.value);
	return (
		figures.length > 0 && !above.items.some((t) => t.value) && figures.every((t) => t.spot.page !== null)
	);
}

function stray(into: Gathering, row: FlowRow): void {
	into.found.unclear += 1;
	into.trouble('row-unclear', row, `${row.label} ${row.items.map((t) => t.text).join(' ')}`, {
		found: row.items.length,
		expected: 0
	});
}
