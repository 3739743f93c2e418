import { rolesOf, type Role, type TableCode } from './flowLabels';
import type { Token } from './flowTokens';
import { tableThreeRow } from './formTable3';
import { chooseRole, swallows } from './flowChoice';
import { nearTable2Label } from './flowNear';
import type { Flow, FlowRow, FlowSub } from './flowShape';
import { T3_ROWS } from '../domain/table3';

const MOST_JOINED = 4;
const LONGEST_ITEM = 60;
const PART_LENGTH = 40;
const order = new Map(T3_ROWS.map((r, i) => [r.code, i]));

interface Met {
	role: Role;
	text: string;
	length: number;
	repaired: boolean;
}

/** Reads a report cell by cell and sorts every cell under the label it stands behind. */
export class FlowReader {
	table: TableCode | null = null;
	/** Whether the present table is still in its header. */
	heading = true;
	private row: FlowRow | null = null;
	lastRow = '';
	readonly flow: Flow = {
		subs: [],
		t3: null,
		t4: null,
		headed: new Set(),
		window: { t2: [], t3: [], t4: [] }
	};

	constructor(private readonly tokens: readonly Token[]) {}

	/** Returns everything of the form that the cells hold, in their order. */
	read(): Flow {
		for (let i = 0; i < this.tokens.length;) {
			const token = this.tokens[i] as Token;
			const met = token.text === '' || token.value ? null : this.labelAt(i);
			if (met === null && this.row !== null && this.goesOn(this.row, token)) {
				this.row.label += token.text;
				this.row.repaired = false;
				i += 1;
				continue;
			}
			if (met === null) {
				const into = this.table === 't2' ? this.flow.subs.at(-1) : this.flow.t3;
				if (this.unknownRow(i) && into !== null && into !== undefined) {
					this.flow.window[this.table ?? 't3'].push(token);
					this.begin(into, null, { ...this.unnamed(), text: token.text }, token);
				} else this.item(token);
				i += 1;
				continue;
			}
			if (met.role.kind === 't3head' && this.table !== 't3') this.lookBack(i);
			this.label(met, token);
			if (this.table !== null) this.flow.window[this.table].push(...this.tokens.slice(i, i + met.length));
			i += met.length;
		}
		return this.flow;
	}

	/** Takes in the columns of table 3 right before its first unmistakable one: alone they could be anything. */
	private lookBack(index: number): void {
		const before: { code: string; at: Token }[] = [];
		for (let i = index - 1; i >= Math.max(0, index - MOST_JOINED); i--) {
			const at = this.tokens[i] as Token;
			const head = rolesOf(at.text).find((r) => r.kind === 't3head');
			if (at.value || head?.kind !== 't3head' || head.column === null) break;
			before.unshift({ code: head.column, at });
		}
		if (before.length > 0) (this.flow.t3 ??= { columns: [], rows: [] }).columns.push(...before);
	}

	/** The label that begins at a token, also where it is broken over several; the longest that is known. */
	private labelAt(start: number): Met | null {
		let joined = '';
		let best: Met | null = null;
		for (let i = start; i < Math.min(this.tokens.length, start + MOST_JOINED); i++) {
			const token = this.tokens[i] as Token;
			if (token.value || token.text === '' || token.text.length > LONGEST_ITEM * 2) break;
			if (i > start && joined.length > PART_LENGTH * 2) break;
			joined += token.text;
			const role = chooseRole(rolesOf(joined), i > start, this);
			if (role !== null && !(i > start && swallows(token.text, (this.tokens[start] as Token).text))) {
				best = { role, text: joined, length: i - start + 1, repaired: false };
			}
		}
		return best ?? this.nearLabel(start);
	}

	/** A label that is cut short or has lost a character; in table 3 only if its place in the order fits. */
	private nearLabel(start: number): Met | null {
		if (this.table === 't2' && this.flow.subs.length > 0) {
			const code = nearTable2Label(this.tokens[start] as Token, this.tokens[start + 1]);
			const { text } = this.tokens[start] as Token;
			return code === null ? null : { role: { kind: 't2row', code }, text, length: 1, repaired: true };
		}
		if (this.table !== 't3') return null;
		const first = this.tokens[start] as Token;
		if (first.text.length > LONGEST_ITEM * 2) return null;
		const second = this.tokens[start + 1];
		const joinable = second !== undefined && second.text !== '' && !second.value;
		const texts = joinable ? [first.text + second.text, first.text] : [first.text];
		for (const [k, text] of texts.entries()) {
			const near = tableThreeRow([text]);
			if (near === null || (order.get(near.code) ?? -1) <= (order.get(this.lastRow) ?? -1)) continue;
			const length = joinable && k === 0 ? 2 : 1;
			const inner = length === 2 && rolesOf((second as Token).text).length > 0;
			if (inner) continue;
			return { role: { kind: 't3row', code: near.code }, text, length, repaired: near.repaired };
		}
		return null;
	}

	private label(met: Met, at: Token): void {
		const { role } = met;
		this.row = null;
		if (role.kind === 'section') {
			this.table = role.table;
			this.heading = true;
			if (role.table !== null) this.flow.headed.add(role.table);
			return;
		}
		if (role.kind === 't2head' || role.kind === 't2column') return this.header2(met, at);
		if (role.kind === 't2row') return this.begin(this.sub(), role.code, met, at);
		if (role.kind === 't4head') {
			const t4 = (this.flow.t4 ??= { columns: [], rows: [] });
			this.enter('t4', true);
			if (role.result !== null) t4.columns.push({ code: role.result, at });
			this.row = { code: null, label: met.text, at, items: [], repaired: false };
			t4.rows.push(this.row);
			return;
		}
		const t3 = (this.flow.t3 ??= { columns: [], rows: [] });
		if (role.kind === 't3head') {
			this.enter('t3', true);
			if (role.column !== null) t3.columns.push({ code: role.column, at });
			return;
		}
		this.enter('t3', role.kind === 't3group' ? this.heading : false);
		this.begin(t3, role.kind === 't3row' ? role.code : null, met, at);
		if (role.kind === 't3row') this.lastRow = role.code;
	}

	private enter(table: TableCode, heading: boolean): void {
		this.table = table;
		this.heading = heading;
	}

	private header2(met: Met, at: Token): void {
		const last = this.flow.subs.at(-1);
		const open = last !== undefined && last.rows.length === 0 && this.table === 't2';
		this.enter('t2', true);
		if (met.role.kind === 't2head') {
			if (!open || (last.header.length > 0 && last.rows.length === 0)) {
				this.flow.subs.push({ header: [], above: [met.text], rows: [] });
			} else last.above.push(met.text);
			return;
		}
		const sub = open ? last : this.newSub();
		sub.header.push({ ...at, text: met.text });
	}

	private newSub(): FlowSub {
		const sub: FlowSub = { header: [], above: [], rows: [] };
		this.flow.subs.push(sub);
		return sub;
	}

	private sub(): FlowSub {
		this.heading = false;
		return this.flow.subs.at(-1) ?? this.newSub();
	}

	private begin(into: { rows: FlowRow[] }, code: string | null, met: Met, at: Token): void {
		this.row = { code, label: met.text, at, items: [], repaired: met.repaired };
		into.rows.push(this.row);
	}

	/** Whether a text that names no row stands where the label of a row stands: first in its row, figures behind it. */
	private unknownRow(i: number): boolean {
		const token = this.tokens[i] as Token;
		const next = this.tokens[i + 1];
		if (this.table === null || this.table === 't4' || this.heading || !token.inRow) return false;
		if (token.value || token.text === '' || next === undefined) return false;
		const first = this.tokens[i - 1]?.spot.line !== token.spot.line;
		return first && next.value && next.spot.line === token.spot.line;
	}

	/** Whether a text is the rest of a row's label, which a page break cut off. */
	private goesOn(row: FlowRow, { text, value }: Token): boolean {
		if (!row.repaired || value || text === '') return false;
		return rolesOf(row.label + text).some((r) => r.kind === 't3row' && r.code === row.code);
	}

	/** A cell that is no label: a figure of the row it stands behind, or a word of a header. */
	private item(token: Token): void {
		const prose = !token.value && token.text.length > LONGEST_ITEM && !token.inRow;
		if (prose && this.row === null && !(this.table === 't2' && this.heading)) return;
		if (prose) {
			this.row = null;
			if (!this.heading || this.table !== 't2') return;
		}
		if (this.table === null) return;
		this.flow.window[this.table].push(token);
		const sub = this.flow.subs.at(-1);
		if (this.table === 't2' && this.heading && sub !== undefined) {
			if (!token.value && token.text !== '') {
				sub.header.push(token);
				return;
			}
			if (token.text === '') return;
			this.begin(sub, null, this.unnamed(), token);
			this.heading = false;
		}
		this.row?.items.push(token);
	}

	private unnamed(): Met {
		return { role: { kind: 't2head' }, text: '', length: 0, repaired: true };
	}
}
