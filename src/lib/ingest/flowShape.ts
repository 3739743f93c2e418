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

/** Table 3 or a piece of table 4: the names of its columns in the order met, then its rows. */
export interface FlowTable {
	columns: { code: string; at: Token }[];
	rows: FlowRow[];
}

/** The form as a report prints it once, in the order met. */
export interface Flow {
	subs: FlowSub[];
	t3: FlowTable | null;
	/** Pieces of table 4 that each have a header of their own; rows carry the stage their label names. */
	t4: FlowTable[];
	/** Tokens of each table, headings and figures included. */
	window: Record<'t2' | 't3' | 't4', Token[]>;
}
