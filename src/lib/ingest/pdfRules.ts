import type { Rule } from './lattice';

type Matrix = readonly [number, number, number, number, number, number];

/** The numbers by which a PDF library names its drawing operations. */
export type Operations = Readonly<Record<string, number>>;

const HAIR = 3;
const SHORTEST = 4;
const MOST_RULES = 20_000;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(a: Matrix, b: Matrix): Matrix {
	return [
		a[0] * b[0] + a[2] * b[1],
		a[1] * b[0] + a[3] * b[1],
		a[0] * b[2] + a[2] * b[3],
		a[1] * b[2] + a[3] * b[3],
		a[0] * b[4] + a[2] * b[5] + a[4],
		a[1] * b[4] + a[3] * b[5] + a[5]
	];
}

/** Returns a point moved by a matrix. */
export function moved(m: Matrix, x: number, y: number): [number, number] {
	return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

/** The straight pieces of a path, as pairs of points on the page. */
function segments(data: ArrayLike<number>, m: Matrix): [number, number, number, number][] {
	const out: [number, number, number, number][] = [];
	let start: [number, number] = [0, 0];
	let at: [number, number] = [0, 0];
	for (let i = 0; i < data.length;) {
		const operation = data[i];
		if (operation === MOVE || operation === LINE) {
			const next = moved(m, data[i + 1] ?? 0, data[i + 2] ?? 0);
			if (operation === LINE) out.push([...at, ...next]);
			else start = next;
			at = next;
			i += 3;
		} else if (operation === CURVE || operation === QUADRATIC) {
			const length = operation === CURVE ? 7 : 5;
			at = moved(m, data[i + length - 2] ?? 0, data[i + length - 1] ?? 0);
			i += length;
		} else {
			out.push([...at, ...start]);
			at = start;
			i += 1;
		}
	}
	return out;
}

function ruleOf(x0: number, y0: number, x1: number, y1: number): Rule | null {
	const width = Math.abs(x1 - x0);
	const height = Math.abs(y1 - y0);
	if (width <= HAIR && height >= SHORTEST) {
		return { upright: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
	}
	if (height <= HAIR && width >= SHORTEST) {
		return { upright: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
	}
	return null;
}

interface OperatorList {
	fnArray: ArrayLike<number>;
	argsArray: ArrayLike<unknown>;
}

/**
 * Returns the level and upright rules drawn on a page: strokes, and filled boxes as thin as a rule. `view` turns
 * the page's own coordinates into ones that grow downwards.
 */
export function rulesOf(list: OperatorList, operations: Operations, view: Matrix): Rule[] {
	const rules: Rule[] = [];
	const stack: Matrix[] = [];
	let matrix: Matrix = IDENTITY;
	const strokes = new Set(
		['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
			(name) => operations[name]
		)
	);
	const fills = new Set(['fill', 'eoFill'].map((name) => operations[name]));
	for (let i = 0; i < list.fnArray.length && rules.length < MOST_RULES; i++) {
		const operation = list.fnArray[i];
		const args = list.argsArray[i] as unknown[] | null;
		if (operation === operations['save']) stack.push(matrix);
		else if (operation === operations['restore']) matrix = stack.pop() ?? IDENTITY;
		else if (operation === operations['transform']) matrix = times(matrix, args as unknown as Matrix);
		else if (operation === operations['paintFormXObjectBegin']) {
			stack.push(matrix);
			const own = args?.[0];
			if (Array.isArray(own) && own.length === 6) matrix = times(matrix, own as unknown as Matrix);
		} else if (operation === operations['paintFormXObjectEnd']) matrix = stack.pop() ?? IDENTITY;
		else if (operation === operations['constructPath'] && args !== null) {
			const painted = args[0] as number;
			const data = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
			if (data === null || data === undefined || typeof data !== 'object' || !('length' in data)) continue;
			const pieces = segments(data, times(view, matrix));
			if (strokes.has(painted)) rules.push(...strokesOf(pieces));
			else if (fills.has(painted)) rules.push(...thinBoxes(pieces));
		}
	}
	return rules;
}

function strokesOf(pieces: readonly [number, number, number, number][]): Rule[] {
	return pieces.map((p) => ruleOf(...p)).filter((r): r is Rule => r !== null);
}

/** Boxes drawn one after the other in one path; each thin one is a rule. */
function thinBoxes(pieces: readonly [number, number, number, number][]): Rule[] {
	const out: Rule[] = [];
	for (let i = 0; i + 3 < pieces.length; i += 4) {
		const four = pieces.slice(i, i + 4);
		const xs = four.flatMap(([x0, , x1]) => [x0, x1]);
		const ys = four.flatMap(([, y0, , y1]) => [y0, y1]);
		const rule = ruleOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
		if (rule !== null) out.push(rule);
	}
	return out;
}
