import type { TableCode } from './flowLabels';
import type { Token } from './flowTokens';

/** A row of the form with what stands behind its label, or a heading (`code` null) with what stands behind it. */
export interface FlowRow {
	code: string | null;
	label: string;
	at: Token;
	/** Cells of the source behind the label, up to the next one. */
	items: Token[];
	repaired: boolean;
}

/** One piece of table 2 under one header: the texts of its header, then its rows. */
export interface FlowSub {
	header: Token[];
	/** Texts of the lines right above, which may state a unit. */
	above: string[];
	rows: FlowRow[];
}

/** Table 3 or table 4: the names of its columns in the order met, then its rows. */
export interface FlowTable {
	columns: { code: string; at: Token }[];
	rows: FlowRow[];
}

/** Everything of the form found in a report, in the order met. */
export interface Flow {
	subs: FlowSub[];
	t3: FlowTable | null;
	t4: FlowTable | null;
	/** Headings of tables seen. */
	headed: Set<TableCode>;
	/** Tokens of each table, headings and figures included. */
	window: Record<TableCode, Token[]>;
}
