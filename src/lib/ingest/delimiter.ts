import { rowsOfText } from './csvRows';
import type { Delimiter } from './reading';

export const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

const SAMPLE_ROWS = 60;

function evenness(rows: readonly string[][]): number {
	const lengths = new Map<number, number>();
	for (const row of rows) lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1);
	let best = 0;
	for (const [length, count] of lengths) {
		if (length > 1) best = Math.max(best, (count / rows.length) * Math.log2(length + 1));
	}
	return best;
}

/** Returns the delimiter under which the first rows are most even and widest; a comma when none separates anything. */
export function sniffDelimiter(head: string): Delimiter {
	let best: Delimiter = ',';
	let score = 0;
	for (const delimiter of DELIMITERS) {
		if (!head.includes(delimiter)) continue;
		const rows = rowsOfText(head, delimiter)
			.filter((r) => r.some((c) => c.trim() !== ''))
			.slice(0, SAMPLE_ROWS);
		const found = evenness(rows);
		if (found > score + 1e-9) {
			best = delimiter;
			score = found;
		}
	}
	return best;
}
