import { deduplicated, deduplicatedRows } from './deduplicated';
import { FlowReader } from './flow';
import type { TableCode } from './flowLabels';
import type { Flow } from './flowShape';
import { tokensOf } from './flowTokens';
import type { FoundCell, FoundTable } from './gathering';
import { cellsOfTable2, cellsOfTable3, doubtfulIn, leaksIn, type Sight } from './reportCells';
import { cellsOfTable4 } from './reportCells4';
import type { Source } from './reportSource';

/** The tables of one report in a source, however often it prints them. */
export interface Copy {
	tables: Record<TableCode, FoundTable | null>;
	/** Tables whose cells were lost on the way into the file, with the line they begin in. */
	lost: Map<TableCode, number>;
	/** Line of its first cell. */
	line: number;
	/** Line of its last cell. */
	until: number;
}

const TABLES = ['t2', 't3', 't4'] as const;

/** Words of table 2 in running text make no table: a header or figures behind them do. */
function hasTable2(flow: Flow): boolean {
	return flow.subs.some(
		({ header, rows }) =>
			rows.length > 0 &&
			(header.length > 0 || rows.some((r) => r.items.some((t) => t.value || t.text === '')))
	);
}

function copyOf(flow: Flow, sight: Sight): Copy {
	const tables: Copy['tables'] = {
		t2: hasTable2(flow) ? cellsOfTable2(flow, sight) : null,
		t3: cellsOfTable3(flow, sight),
		t4: cellsOfTable4(flow, sight)
	};
	const lost = new Map<TableCode, number>();
	if (deduplicatedRows(flow) || TABLES.some((name) => deduplicated(flow.window[name], tables[name], name))) {
		for (const name of TABLES)
			if (tables[name] !== null) lost.set(name, flow.window[name][0]?.spot.line ?? 1);
	}
	const lines = TABLES.flatMap((name) => flow.window[name].map((t) => t.spot.line));
	const cells = TABLES.flatMap((name) => tables[name]?.cells ?? []).map((c) => c.spot.line);
	const own = cells.length > 0 ? cells : lines;
	return {
		tables,
		lost,
		line: own.reduce((a, b) => Math.min(a, b), own[0] ?? 1),
		until: own.reduce((a, b) => Math.max(a, b), 1)
	};
}

function readable(copy: Copy, name: TableCode): Map<string, FoundCell> {
	const cells = copy.lost.has(name) ? [] : (copy.tables[name]?.cells ?? []);
	return new Map(cells.filter((c) => !c.unclear).map((c) => [c.code, c]));
}

const same = (a: string, b: string) => a.replace(/[\s,]/g, '') === b.replace(/[\s,]/g, '');

/** Whether two copies say the same wherever both can be read. */
function agree(a: Copy, b: Copy): boolean {
	return TABLES.every((name) => {
		const known = readable(a, name);
		return [...readable(b, name)].every(([code, cell]) => {
			const before = known.get(code);
			return before === undefined || same(before.text, cell.text);
		});
	});
}

const filledIn = (copy: Copy) =>
	TABLES.some((name) => [...readable(copy, name).values()].some((c) => c.text !== ''));

/** Adds to a copy what only the other one has, or has readable. */
function join(into: Copy, other: Copy): void {
	for (const name of TABLES) {
		const own = into.tables[name];
		const more = other.tables[name];
		if (more === null || other.lost.has(name)) continue;
		if (own === null || into.lost.has(name)) {
			into.tables[name] = more;
			into.lost.delete(name);
			continue;
		}
		const known = readable(into, name);
		const found = [...readable(other, name)].filter(([code]) => !known.has(code));
		if (found.length === 0) continue;
		const added = new Set(found.map(([code]) => code));
		const lines = new Set(found.map(([, cell]) => cell.spot.line));
		into.tables[name] = {
			...own,
			cells: [...own.cells.filter((c) => !added.has(c.code)), ...found.map(([, cell]) => cell)],
			troubles: [...own.troubles, ...more.troubles.filter((t) => lines.has(t.spot.line))],
			forms: new Set([...own.forms, ...more.forms]),
			read: Math.max(own.read, more.read),
			unclear: Math.min(own.unclear, more.unclear)
		};
	}
	into.until = Math.max(into.until, other.until);
}

/**
 * Returns the reports that a source prints, in their order: tables printed twice over, as pages for desks and for
 * phones are, make one; tables that disagree are another report.
 */
export function copiesIn(source: Source): Copy[] {
	const tokens = tokensOf(source);
	const flows = new FlowReader(tokens).read();
	const end = tokens.at(-1) ?? null;
	const leaky = flows.some((flow) => leaksIn(flow, end));
	const doubtful = flows.some(doubtfulIn);
	const out: Copy[] = [];
	for (const flow of flows) {
		const copy = copyOf(flow, { end, leaky, doubtful });
		const last = out.at(-1);
		if (last === undefined) out.push(copy);
		else if (agree(last, copy)) join(last, copy);
		else if (filledIn(copy)) {
			if (filledIn(last)) out.push(copy);
			else out[out.length - 1] = copy;
		}
	}
	return out;
}
