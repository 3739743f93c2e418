import { rolesOf } from './flowLabels';
import type { SourceCell, SourceLine } from './reportSource';
import { valueLike } from './valueLike';

const HEADS: ReadonlySet<string> = new Set(['t2column', 't2head', 't3head', 't4head']);
const COLUMNS: ReadonlySet<string> = new Set(['t3head', 't4head']);
const FEWEST = 2;

const holds = (text: string, kinds: ReadonlySet<string>) => rolesOf(text).some((r) => kinds.has(r.kind));

/** What a table has written more than once so far: the columns its header covers, and the header row above. */
interface Seen {
	table: number | null;
	covered: Set<number>;
	above: Map<number, string>;
}

function once(cells: readonly SourceCell[], seen: Seen): SourceCell[] {
	const heads =
		cells.some((c) => holds(c.text, HEADS)) && cells.every((c) => !valueLike(c.text) || c.text === '');
	if (heads) seen.covered = new Set();
	const kept: SourceCell[] = [];
	cells.forEach((cell, i) => {
		const before = cells[i - 1];
		const same = before !== undefined && cell.text !== '' && before.text === cell.text;
		if (same && !valueLike(cell.text)) {
			if (heads) seen.covered.add(cell.column);
			return;
		}
		if (same && seen.covered.has(cell.column)) return;
		const again = heads && seen.above.get(cell.column) === cell.text && holds(cell.text, COLUMNS);
		kept.push(again ? { ...cell, text: '' } : cell);
	});
	seen.above = new Map(heads ? cells.map((c) => [c.column, c.text]) : []);
	return kept;
}

/** Whether a row writes one label into several cells beside each other. */
function repeats(line: SourceLine): boolean {
	const { cells } = line;
	if (cells === null) return false;
	return cells.some((c, i) => i > 0 && c.text !== '' && c.text === cells[i - 1]?.text && !valueLike(c.text));
}

/**
 * Returns lines in which what a merged cell holds stands once, where a table writes it into every cell it covers, as
 * spreadsheets do once their cells are parted; tables that do not are left as they are.
 */
export function withMergedOnce(lines: readonly SourceLine[]): readonly SourceLine[] {
	const counts = new Map<number, number>();
	for (const line of lines) {
		if (line.place.table === null || !repeats(line)) continue;
		counts.set(line.place.table, (counts.get(line.place.table) ?? 0) + 1);
	}
	if (counts.size === 0) return lines;
	let seen: Seen = { table: null, covered: new Set(), above: new Map() };
	return lines.map((line) => {
		const { table } = line.place;
		if (line.cells === null || table === null || (counts.get(table) ?? 0) < FEWEST) return line;
		if (seen.table !== table) seen = { table, covered: new Set(), above: new Map() };
		return { ...line, cells: once(line.cells, seen) };
	});
}
