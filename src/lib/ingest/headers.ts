import { proposeTarget } from './columns';
import { MAX_COLUMNS, SURE_ENOUGH } from './limits';
import { foldWidth } from './value';
import type { Proposal } from './reading';

/** The header of a table: where it stands and what each column may be. */
export interface Header {
	/** Index of its first row, counted from 0. */
	start: number;
	depth: number;
	/** Its texts per column, from top to bottom. */
	parts: string[][];
	proposals: Proposal[][];
	/** Sum of the confidence of all columns that are sure enough. */
	score: number;
}

const DEEPEST = 4;
const FIRST_ROWS = 15;
const NUMBER = /^[-+]?[\d,]+(\.\d+)?$/;
const LONGEST_LABEL = 160;

function numericShare(row: readonly string[]): number {
	const filled = row.filter((c) => c.trim() !== '');
	return filled.length === 0 ? 0 : filled.filter((c) => NUMBER.test(foldWidth(c))).length / filled.length;
}

/** Upper header rows are merged cells: a blank repeats what stands to its left, up to the next heading above it. */
function fillRight(rows: readonly (readonly string[])[], width: number): string[][] {
	const filled: string[][] = [];
	rows.forEach((row, r) => {
		const lowest = r === rows.length - 1;
		let current = '';
		const line: string[] = [];
		for (let c = 0; c < width; c++) {
			const text = (row[c] ?? '').trim();
			const groupStarts = rows.slice(0, r).some((above) => (above[c] ?? '').trim() !== '');
			if (text !== '') current = text;
			else if (groupStarts || lowest) current = '';
			line.push(lowest ? text : current);
		}
		filled.push(line);
	});
	return filled;
}

/** Returns the header that a block of rows makes, its merged cells filled in. */
export function headerAt(
	rows: readonly (readonly string[])[],
	start: number,
	depth: number,
	memo = new Map<string, Proposal[]>()
): Header {
	const block = rows.slice(start, start + depth);
	const width = Math.min(MAX_COLUMNS, Math.max(0, ...block.map((r) => r.length)));
	const filled = fillRight(block, width);
	const parts: string[][] = [];
	const proposals: Proposal[][] = [];
	let score = 0;
	for (let c = 0; c < width; c++) {
		const path: string[] = [];
		for (const line of filled) {
			const text = line[c] ?? '';
			if (text !== '' && text !== path.at(-1)) path.push(text);
		}
		const key = path.join('\u0000');
		let found = memo.get(key);
		if (found === undefined) {
			found = key.length === 0 || key.length > LONGEST_LABEL * depth ? [] : proposeTarget(path);
			memo.set(key, found);
		}
		const best = found[0];
		if (best !== undefined && best.confidence >= SURE_ENOUGH) score += best.confidence;
		parts.push(path);
		proposals.push(found);
	}
	return { start, depth, parts, proposals, score };
}

/** Returns the best header among the first rows, or null when no row names at least two columns. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
	const memo = new Map<string, Proposal[]>();
	let best: Header | null = null;
	for (let start = 0; start < Math.min(FIRST_ROWS, rows.length); start++) {
		const first = rows[start] ?? [];
		if (first.filter((c) => c.trim() !== '').length < 2) continue;
		for (let depth = 1; depth <= DEEPEST && start + depth <= rows.length; depth++) {
			if (numericShare(rows[start + depth - 1] ?? []) > 0.3) break;
			const header = headerAt(rows, start, depth, memo);
			if (header.score > (best?.score ?? 1.5) + 1e-6) best = header;
		}
	}
	return best;
}
