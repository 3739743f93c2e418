/** A straight rule of a page, upright or level; y grows downwards. */
export interface Rule {
	upright: boolean;
	/** x of an upright rule, y of a level one. */
	at: number;
	from: number;
	to: number;
}

/** A cell of a ruled table: where it lies on the page and in the table. */
export interface RuledCell {
	row: number;
	column: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A table found by its rules. */
export interface RuledTable {
	top: number;
	bottom: number;
	left: number;
	right: number;
	cells: RuledCell[];
}

const NEAR = 2.5;
const MOST_LINES = 300;

/** Joins rules on one line that touch or overlap. */
function joined(rules: readonly Rule[]): Rule[] {
	const out: Rule[] = [];
	const sorted = [...rules].sort(
		(a, b) => Number(a.upright) - Number(b.upright) || a.at - b.at || a.from - b.from
	);
	for (const rule of sorted) {
		let found = false;
		for (let i = out.length - 1; i >= 0; i--) {
			const known = out[i] as Rule;
			if (known.upright !== rule.upright || rule.at - known.at > NEAR) break;
			if (rule.from > known.to + NEAR * 1.5 || rule.to < known.from - NEAR * 1.5) continue;
			known.from = Math.min(known.from, rule.from);
			known.to = Math.max(known.to, rule.to);
			found = true;
			break;
		}
		if (!found) out.push({ ...rule });
	}
	return out;
}

function crosses(a: Rule, b: Rule): boolean {
	if (a.upright === b.upright) return false;
	return (
		a.at >= b.from - NEAR * 1.5 &&
		a.at <= b.to + NEAR * 1.5 &&
		b.at >= a.from - NEAR * 1.5 &&
		b.at <= a.to + NEAR * 1.5
	);
}

/** Sorts rules into groups that cross each other: each is one table. */
function groups(rules: readonly Rule[]): Rule[][] {
	const parent = rules.map((_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (parent[at] !== at) {
			parent[at] = parent[parent[at] as number] as number;
			at = parent[at] as number;
		}
		return at;
	};
	const upright = rules.flatMap((r, i) => (r.upright ? [i] : []));
	const level = rules.flatMap((r, i) => (r.upright ? [] : [i]));
	for (const u of upright) {
		for (const l of level) {
			if (crosses(rules[u] as Rule, rules[l] as Rule)) parent[root(u)] = root(l);
		}
	}
	const byRoot = new Map<number, Rule[]>();
	rules.forEach((rule, i) => {
		const known = byRoot.get(root(i));
		if (known === undefined) byRoot.set(root(i), [rule]);
		else known.push(rule);
	});
	return [...byRoot.values()];
}

/** Returns the distinct places of lines, those nearer than a hair taken as one. */
function places(values: readonly number[]): number[] {
	const out: number[] = [];
	for (const value of [...values].sort((a, b) => a - b)) {
		if (out.length === 0 || value - (out.at(-1) as number) > NEAR) out.push(value);
	}
	return out.slice(0, MOST_LINES);
}

function covers(rules: readonly Rule[], at: number, middle: number): boolean {
	return rules.some((r) => Math.abs(r.at - at) <= NEAR && r.from <= middle && r.to >= middle);
}

const LEAST_ROW = 6;

/** Level rules that a page break left out: where several upright ones end together beyond the last level one. */
function openEnds(upright: readonly Rule[], level: readonly Rule[]): Rule[] {
	const from = Math.min(...upright.map((r) => r.at));
	const to = Math.max(...upright.map((r) => r.at));
	const end = (at: number, beyond: boolean, ends: readonly number[]): Rule[] =>
		beyond && ends.filter((e) => Math.abs(e - at) <= NEAR).length > 1
			? [{ upright: false, at, from, to }]
			: [];
	const top = Math.min(...upright.map((r) => r.from));
	const bottom = Math.max(...upright.map((r) => r.to));
	const first = Math.min(...level.map((r) => r.at));
	const last = Math.max(...level.map((r) => r.at));
	const tops = upright.map((r) => r.from);
	const bottoms = upright.map((r) => r.to);
	return [...end(top, top < first - LEAST_ROW, tops), ...end(bottom, bottom > last + LEAST_ROW, bottoms)];
}

function tableOf(rules: readonly Rule[]): RuledTable | null {
	const upright = rules.filter((r) => r.upright);
	const drawn = rules.filter((r) => !r.upright);
	const level = upright.length > 0 && drawn.length > 0 ? [...drawn, ...openEnds(upright, drawn)] : drawn;
	const xs = places(upright.map((r) => r.at));
	const ys = places(level.map((r) => r.at));
	if (xs.length < 2 || ys.length < 2) return null;
	const width = xs.length - 1;
	const height = ys.length - 1;
	const owner = Array.from({ length: width * height }, (_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (owner[at] !== at) at = owner[at] as number;
		return at;
	};
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; column++) {
			const middleX = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
			const middleY = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
			const here = row * width + column;
			if (column + 1 < width && !covers(upright, xs[column + 1] as number, middleY)) {
				owner[root(here + 1)] = root(here);
			}
			if (row + 1 < height && !covers(level, ys[row + 1] as number, middleX)) {
				owner[root(here + width)] = root(here);
			}
		}
	}
	const cells = new Map<number, RuledCell>();
	for (let i = 0; i < owner.length; i++) {
		const row = Math.floor(i / width);
		const column = i % width;
		const key = root(i);
		const box = {
			left: xs[column] as number,
			right: xs[column + 1] as number,
			top: ys[row] as number,
			bottom: ys[row + 1] as number
		};
		const known = cells.get(key);
		if (known === undefined) cells.set(key, { row, column, ...box });
		else {
			known.row = Math.min(known.row, row);
			known.column = Math.min(known.column, column);
			known.left = Math.min(known.left, box.left);
			known.right = Math.max(known.right, box.right);
			known.top = Math.min(known.top, box.top);
			known.bottom = Math.max(known.bottom, box.bottom);
		}
	}
	if (cells.size < 2) return null;
	return {
		top: ys[0] as number,
		bottom: ys.at(-1) as number,
		left: xs[0] as number,
		right: xs.at(-1) as number,
		cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
	};
}

/** Returns the ruled tables of a page from top to bottom, merged cells as one cell each. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
	return groups(joined(rules))
		.map(tableOf)
		.filter((t): t is RuledTable => t !== null)
		.sort((a, b) => a.top - b.top);
}
