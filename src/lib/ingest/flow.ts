import { rolesOf, type Role, type TableCode } from './flowLabels';
import type { Token } from './flowTokens';
import { FlowBuilder } from './flowBuild';
import { chooseRole, swallows } from './flowChoice';
import { nearTable2Label, nearTable3Row } from './flowNear';
import type { Flow, FlowRow } from './flowShape';
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
	lastRow = '';
	private readonly built = new FlowBuilder();

	constructor(private readonly tokens: readonly Token[]) {}

	/** Returns everything of the form that the cells hold, in their order, once for each time it is printed. */
	read(): Flow[] {
		for (let i = 0; i < this.tokens.length;) {
			const token = this.tokens[i] as Token;
			if (!token.value && token.text !== '' && this.built.isDone(this.table, token.spot.line)) this.leave();
			const met = token.text === '' || token.value ? null : this.labelAt(i);
			const { row } = this.built;
			if (met === null && row !== null && this.goesOn(row, token)) {
				row.label += token.text;
				row.repaired = false;
				i += 1;
				continue;
			}
			if (met === null) {
				if (this.unknownRow(i)) {
					this.seen(token);
					this.begin(null, { ...this.unnamed(), text: token.text }, token);
				} else this.item(token);
				i += 1;
				continue;
			}
			if (met.role.kind === 't3head' && this.table !== 't3') this.lookBack(i);
			this.label(met, token, this.followed(i + met.length, token));
			this.seen(...this.tokens.slice(i, i + met.length));
			i += met.length;
		}
		return this.built.flows;
	}

	private leave(): void {
		this.table = null;
		this.heading = true;
		this.built.row = null;
	}

	private seen(...tokens: readonly Token[]): void {
		if (this.table !== null) this.built.flow.window[this.table].push(...tokens);
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
		if (before.length > 0) this.built.table3().columns.push(...before);
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
		if (this.table === 't2' && this.built.flow.subs.length > 0) {
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
			const near = nearTable3Row(text);
			if (near === null || (order.get(near.code) ?? -1) <= (order.get(this.lastRow) ?? -1)) continue;
			const length = joinable && k === 0 ? 2 : 1;
			const inner = length === 2 && rolesOf((second as Token).text).length > 0;
			if (inner) continue;
			return { role: { kind: 't3row', code: near.code }, text, length, repaired: near.repaired };
		}
		return null;
	}

	private label(met: Met, at: Token, followed: boolean): void {
		const { role } = met;
		this.built.row = null;
		if (role.kind === 'section') return this.enter(role.table, true);
		if (role.kind === 't2head' || role.kind === 't2column') {
			const sub = this.built.header2(met.text, role.kind === 't2head', this.table === 't2');
			this.enter('t2', true);
			if (role.kind === 't2column') sub.header.push({ ...at, text: met.text });
			return;
		}
		if (role.kind === 't2row') {
			this.heading = false;
			this.begin(role.code, met, at);
			return;
		}
		if (role.kind === 't4head') {
			this.enter('t4', true);
			const row = this.rowOf(role.stage, met, at);
			this.built.head4(row, role.result === null ? null : { code: role.result, at }, followed);
			return;
		}
		if (role.kind === 't3head') {
			this.enter('t3', true);
			if (role.column !== null) this.built.table3().columns.push({ code: role.column, at });
			return;
		}
		this.enter('t3', role.kind === 't3group' ? this.heading : false);
		this.begin(role.kind === 't3row' ? role.code : null, met, at);
		if (role.kind === 't3row') this.lastRow = role.code;
	}

	/** Whether figures come right behind a label, or behind blanks of its own row. */
	private followed(from: number, label: Token): boolean {
		for (let i = from; i < this.tokens.length; i++) {
			const { text, value, spot } = this.tokens[i] as Token;
			if (value) return i === from || spot.line === label.spot.line;
			if (text !== '' || spot.line !== label.spot.line) return false;
		}
		return false;
	}

	private enter(table: TableCode | null, heading: boolean): void {
		this.table = table;
		this.heading = heading;
	}

	private rowOf(code: string | null, met: Met, at: Token): FlowRow {
		return { code, label: met.text, at, items: [], repaired: met.repaired };
	}

	private begin(code: string | null, met: Met, at: Token): void {
		const row = this.rowOf(code, met, at);
		if (this.table === 't2') this.built.row2(row);
		else this.built.row3(row);
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
		if (prose && this.built.row === null && !(this.table === 't2' && this.heading)) return;
		if (prose) {
			this.built.row = null;
			if (!this.heading || this.table !== 't2') return;
		}
		if (this.table === null) return;
		this.seen(token);
		const sub = this.built.flow.subs.at(-1);
		if (this.table === 't2' && this.heading && sub !== undefined) {
			if (!token.value && token.text !== '') {
				sub.header.push(token);
				return;
			}
			if (token.text === '') return;
			this.begin(null, this.unnamed(), token);
			this.heading = false;
		}
		this.built.row?.items.push(token);
	}

	private unnamed(): Met {
		return { role: { kind: 't2head' }, text: '', length: 0, repaired: true };
	}
}
