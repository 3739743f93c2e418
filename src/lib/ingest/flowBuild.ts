import type { TableCode } from './flowLabels';
import type { Flow, FlowRow, FlowSub, FlowTable } from './flowShape';
import type { Token } from './flowTokens';

const WIDTH_3 = 7;
const WIDTH_4 = 15;
const LAST_ROW_3 = 't3_carry_out';

function emptyFlow(): Flow {
	return { subs: [], t3: null, t4: [], window: { t2: [], t3: [], t4: [] } };
}

function filled(row: FlowRow): boolean {
	return row.items.some((t) => t.text !== '');
}

/** Whether a row holds a figure or a sign for one, and not only what stands in the rest of a label's row. */
function figured(row: FlowRow): boolean {
	return row.items.some((t) => t.value);
}

/** Sorts the labels and figures of a source under the tables they belong to; a table that begins again is another copy. */
export class FlowBuilder {
	/** Everything of the form, once for each time it is printed, in the order met. */
	readonly flows: Flow[] = [emptyFlow()];
	row: FlowRow | null = null;
	/** Names of columns of table 3 met before its last row: those behind it head another copy, or the next page. */
	private headed3 = 0;
	/** Headings of stages behind figures of table 4, whose columns are still to come. */
	private readonly heads4: FlowRow[] = [];

	get flow(): Flow {
		return this.flows.at(-1) as Flow;
	}

	/** Returns whether the present table has all its figures, so that what follows on other lines is none of it. */
	isDone(table: TableCode | null, line: number): boolean {
		const last = this.row?.items.at(-1);
		if (last === undefined || last.spot.line === line) return false;
		if (table === 't3') return this.row?.code === LAST_ROW_3 && this.row.items.length >= WIDTH_3;
		return table === 't4' && this.figures4() >= WIDTH_4;
	}

	/** Returns the sub-table of table 2 whose header is being read, or a new one. */
	header2(text: string, isHead: boolean, open: boolean): FlowSub {
		const last = this.flow.subs.at(-1);
		const going = last !== undefined && last.rows.length === 0 && open;
		if (!isHead) return going ? last : this.newSub();
		if (going && last.header.length === 0) {
			last.above.push(text);
			return last;
		}
		const sub = this.newSub();
		sub.above.push(text);
		return sub;
	}

	newSub(): FlowSub {
		const sub: FlowSub = { header: [], above: [], rows: [] };
		this.flow.subs.push(sub);
		return sub;
	}

	/** Begins a row of table 2; one that was met under an earlier header begins another copy. */
	row2(row: FlowRow): void {
		const sub = this.flow.subs.at(-1) ?? this.newSub();
		const before = this.flow.subs.slice(0, -1).flatMap((s) => s.rows);
		if (row.code !== null && before.some((r) => r.code === row.code && figured(r)) && sub.header.length > 0) {
			const rest = this.flow.subs.splice(this.firstOpenSub());
			this.flows.push({ ...emptyFlow(), subs: rest });
		}
		(this.flow.subs.at(-1) ?? this.newSub()).rows.push(row);
		this.row = row;
	}

	/** Headers without rows right before the last one belong to it. */
	private firstOpenSub(): number {
		const { subs } = this.flow;
		let first = subs.length - 1;
		while (first > 0 && (subs[first - 1] as FlowSub).rows.length === 0) first -= 1;
		return first;
	}

	table3(): FlowTable {
		return (this.flow.t3 ??= { columns: [], rows: [] });
	}

	/** Begins a row of table 3; one that was met above its last header begins another copy. */
	row3(row: FlowRow): void {
		const table = this.table3();
		const again = row.code !== null && table.rows.some((r) => r.code === row.code && figured(r));
		if (again && table.columns.length > this.headed3) {
			this.flows.push({ ...emptyFlow(), t3: { columns: table.columns.splice(this.headed3), rows: [] } });
		}
		const into = this.table3();
		into.rows.push(row);
		this.headed3 = into.columns.length;
		this.row = row;
	}

	/**
	 * Takes a heading of table 4: of a column, or of a stage, which figures may follow. Behind figures it heads the next
	 * piece of the table, behind all of them another copy.
	 */
	head4(row: FlowRow, column: { code: string; at: Token } | null, followed: boolean): void {
		const begun = this.flow.t4.some((part) => part.rows.some(figured));
		const again = row.code === 'review' && !followed && begun;
		if (this.figures4() >= WIDTH_4 || again) this.flows.push(emptyFlow());
		const present = this.flow.t4.at(-1);
		const filledUp = present?.rows.some(filled) === true;
		this.row = row;
		if (column === null && !followed && filledUp) {
			this.heads4.push(row);
			return;
		}
		const next = present === undefined || (column !== null && filledUp);
		const part = next ? { columns: [], rows: this.heads4.splice(0) } : present;
		if (next) this.flow.t4.push(part);
		if (column !== null) part.columns.push(column);
		part.rows.push(row);
	}

	private figures4(): number {
		return this.flow.t4.flatMap((part) => part.rows.filter(figured).flatMap((r) => r.items)).length;
	}
}
