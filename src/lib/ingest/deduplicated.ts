import type { TableCode } from './flowLabels';
import type { Flow, FlowRow } from './flowShape';
import type { Token } from './flowTokens';
import type { FoundTable } from './gathering';

const FEW_TEXTS = 4;
/** Empty lines round headings, which are no blank cells. */
const MOST_BLANKS = 2;
/** From so many texts on, words of the header or zeros come again in any table that is whole. */
const LONG_TABLE = { t2: 24, t3: 80 };
const WHOLE_TABLE_4 = 15;
const SHORT_ROWS = 4;

/** Returns whether the cells of a table were taken out of a page that printed each text only once. */
export function deduplicated(window: readonly Token[], table: FoundTable | null, name: TableCode): boolean {
	const texts = window.filter((t) => t.text !== '');
	const last = window.findLastIndex((t) => t.text !== '');
	if (table === null || texts.length < FEW_TEXTS || last + 1 - texts.length > MOST_BLANKS) return false;
	if (texts.some((t) => t.inRow || t.glued)) return false;
	const spoken = new Set(texts.map((t) => t.text));
	if (spoken.size < texts.length) return false;
	if (name === 't4') return table.troubles.length > 0 || table.cells.length < WHOLE_TABLE_4;
	if (texts.length >= LONG_TABLE[name]) return true;
	return table.troubles.some((t) => t.code === 'short-row' || t.code === 'row-unclear');
}

function rowsOf(flow: Flow): FlowRow[] {
	return [...flow.subs.flatMap((s) => s.rows), ...(flow.t3?.rows ?? []), ...flow.t4.flatMap((p) => p.rows)];
}

/** Returns whether no row of any table repeats a figure and many are short: each row printed each text only once. */
export function deduplicatedRows(flow: Flow): boolean {
	const rows = rowsOf(flow)
		.map((r) => r.items.filter((t) => t.text !== '').map((t) => t.text))
		.filter((texts) => texts.length > 0);
	const t3 = (flow.t3?.rows ?? []).map((r) => r.items).filter((items) => items.length > 0);
	const short = t3.filter((items) => items.length < 7 && items.every((t) => t.inRow)).length;
	return short >= SHORT_ROWS && rows.every((texts) => new Set(texts).size === texts.length);
}
