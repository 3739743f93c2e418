import { rolesOf } from './flowLabels';
import type { SourceCell, SourceLine } from './reportSource';

const HEADS: ReadonlySet<string> = new Set(['t2column', 't3head', 't4head']);
const LEAST_JOINED = 2;

/** Whether a text is the official name of a column; what a half of one is called elsewhere does not count. */
const isHead = (text: string) => rolesOf(text).some((r) => HEADS.has(r.kind) && !('sure' in r && !r.sure));

/** The cells of a row with those right below taken up where two halves make one name of a column; null for fewer than two. */
function joinedRows(upper: SourceLine, lower: SourceLine): [SourceCell[], SourceCell[]] | null {
	if (upper.cells === null || lower.cells === null || upper.place.table !== lower.place.table) return null;
	const below = new Map(lower.cells.map((c) => [c.column, c]));
	const taken = new Set<number>();
	const cells = upper.cells.map((cell) => {
		const half = below.get(cell.column)?.text ?? '';
		const broken = cell.text !== '' && half !== '' && !isHead(cell.text) && !isHead(half);
		if (!broken || !isHead(cell.text + half)) return cell;
		taken.add(cell.column);
		return { ...cell, text: cell.text + half };
	});
	if (taken.size < LEAST_JOINED) return null;
	return [cells, lower.cells.map((c) => (taken.has(c.column) ? { ...c, text: '' } : c))];
}

/** Returns lines in which names of columns that are broken over two rows of a table stand whole in the upper one. */
export function withWholeHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
	const out = [...lines];
	for (let i = 0; i + 1 < out.length; i++) {
		const [upper, lower] = [out[i] as SourceLine, out[i + 1] as SourceLine];
		const joined = joinedRows(upper, lower);
		if (joined === null) continue;
		out[i] = { ...upper, cells: joined[0] };
		out[i + 1] = { ...lower, cells: joined[1] };
	}
	return out;
}
