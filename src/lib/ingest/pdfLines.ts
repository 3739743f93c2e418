import { ruledTables, type Rule, type RuledCell, type RuledTable } from './lattice';
import { looseRows, type LooseRow, type Piece } from './looseRows';
import type { SourceLines } from './reportSource';

/** A piece of text on a page; y grows downwards and is that of its foot. */
export interface Word {
	text: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Parts a word at its spaces, by the width each letter takes on average. */
function partedAtSpaces(word: Word): Word[] {
	const each = word.width / Math.max(1, word.text.length);
	return [...word.text.matchAll(/\S+/g)].map((m) => ({
		...word,
		text: m[0],
		x: word.x + m.index * each,
		width: m[0].length * each
	}));
}

/** Parts a word that runs over an upright rule. */
function partedAt(word: Word, rules: readonly Rule[]): Word[] {
	const crossed = rules.some(
		(r) =>
			r.upright && r.at > word.x + 1 && r.at < word.x + word.width - 1 && r.from < word.y && r.to > word.y - 1
	);
	if (!crossed || !/\S\s+\S/.test(word.text)) return [word];
	return partedAtSpaces(word);
}

/** Sorts words into lines from top to bottom, each from left to right. */
function linesOf(words: readonly Word[]): Word[][] {
	const lines: Word[][] = [];
	for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
		const last = lines.at(-1);
		const first = last?.[0];
		const tall = Math.min(first?.height ?? 0, word.height);
		if (last !== undefined && first !== undefined && Math.abs(word.y - first.y) <= tall * 0.5)
			last.push(word);
		else lines.push([word]);
	}
	return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function joinedText(line: readonly Word[]): string {
	let out = '';
	let end: number | null = null;
	for (const word of line) {
		const gap = end === null ? 0 : word.x - end;
		out += gap > word.height * 0.6 && out !== '' ? ` ${word.text}` : word.text;
		end = word.x + word.width;
	}
	return out.replace(/\s+/g, ' ').trim();
}

function cellText(words: readonly Word[]): string {
	return linesOf(words).map(joinedText).join('');
}

function inside(cell: RuledCell, word: Word): boolean {
	const x = word.x + word.width / 2;
	const y = word.y - word.height * 0.35;
	return x >= cell.left - 1 && x <= cell.right + 1 && y >= cell.top - 1 && y <= cell.bottom + 1;
}

function addTable(out: SourceLines, table: RuledTable, words: readonly Word[], page: number): void {
	const number = out.table();
	const rest = new Set(words);
	const texts = new Map<RuledCell, Word[]>();
	for (const cell of table.cells) {
		const own = [...rest].filter((w) => inside(cell, w));
		for (const word of own) rest.delete(word);
		texts.set(cell, own);
	}
	const rows = new Map<number, RuledCell[]>();
	for (const cell of table.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
	for (const [, cells] of [...rows].sort((a, b) => a[0] - b[0])) {
		out.row(
			cells.map((cell) => ({ text: cellText(texts.get(cell) ?? []), column: cell.column })),
			number,
			page
		);
	}
}

const WIDE_GAP = 1.2;

/** A line without rules round it: cells where wide gaps part at least three pieces. */
function piecesOf(line: readonly Word[]): Word[][] {
	const pieces: Word[][] = [];
	let end: number | null = null;
	for (const word of line) {
		if (word.text.trim() === '') continue;
		const last = pieces.at(-1);
		if (last === undefined || end === null || word.x - end > word.height * WIDE_GAP) pieces.push([word]);
		else last.push(word);
		end = word.x + word.width;
	}
	return pieces;
}

const FIGURE = /^[-+]?[\d.,]+$/;
const FIGURES = /^[-+\d.,]+(?: +[-+\d.,]+)+$/;

/** Parts figures from the text they stand close to, in a line that gaps part into pieces already. */
function withFiguresApart(pieces: readonly (readonly Word[])[]): Word[][] {
	return pieces.flatMap((whole) => {
		const piece = whole.flatMap((word) => (FIGURES.test(word.text.trim()) ? partedAtSpaces(word) : [word]));
		const parts: Word[][] = [];
		piece.forEach((word, i) => {
			const before = piece[i - 1];
			const figure = FIGURE.test(word.text.trim());
			const gap = before === undefined ? 0 : word.x - before.x - before.width;
			const beside = figure && FIGURE.test(before?.text.trim() ?? '') && gap > word.height * 0.3;
			const apart = before !== undefined && (beside || figure !== FIGURE.test(before.text.trim()));
			const last = parts.at(-1);
			if (last === undefined || apart) parts.push([word]);
			else last.push(word);
		});
		return parts;
	});
}

const SAME_COLUMN = 7;

/** The middles of the columns that the pieces of a page stand in, from left to right. */
function middlesOf(lines: readonly (readonly Piece[])[]): number[] {
	const middles = lines.flatMap((pieces) => pieces.map(middleOf)).sort((a, b) => a - b);
	return middles.filter((m, i) => i === 0 || m - (middles[i - 1] as number) > SAME_COLUMN);
}

function middleOf(piece: Piece): number {
	return (piece.left + piece.right) / 2;
}

/** The pieces of a line that is a row of a table: at least three; null for any other line. */
function rowPieces(line: readonly Word[]): Piece[] | null {
	const pieces = piecesOf(line);
	if (pieces.length < 3) return null;
	return withFiguresApart(pieces).map((words) => ({
		text: joinedText(words),
		left: words[0]?.x ?? 0,
		right: endOf(words)
	}));
}

/** Adds running text: lines that reach the right margin go on in the next one, unless that one is set in. */
function addText(out: SourceLines, words: readonly Word[], page: number): void {
	const lines = linesOf(words.filter((w) => w.text.trim() !== ''));
	const left = Math.min(...lines.map((l) => l[0]?.x ?? 0));
	const right = Math.max(...lines.map((l) => endOf(l)));
	const pieces = lines.map(rowPieces);
	const rowed = pieces.filter((p): p is Piece[] => p !== null);
	const middles = middlesOf(rowed);
	const rows = looseRows(rowed, (piece) => middles.findLastIndex((m) => m <= middleOf(piece) + 0.01));
	let paragraph = '';
	let table: number | null = null;
	let next = 0;
	const flush = () => {
		if (paragraph !== '') out.text(paragraph, page);
		paragraph = '';
	};
	lines.forEach((line, i) => {
		if (pieces[i] !== null) {
			flush();
			table ??= out.table();
			const { cells, whole } = rows[next++] as LooseRow;
			out.row(cells, table, page, '', !whole);
			return;
		}
		paragraph += joinedText(line);
		const below = lines[i + 1];
		const tall = line[0]?.height ?? 0;
		const full = endOf(line) > right - tall * 2;
		const setIn = below === undefined || (below[0]?.x ?? 0) > left + tall * 1.2;
		if (!full || setIn) flush();
	});
	flush();
}

function endOf(line: readonly Word[]): number {
	const last = line.at(-1);
	return last === undefined ? 0 : last.x + last.width;
}

/** Adds one page: its ruled tables cell by cell, and the text above, between and below them. */
export function addPage(
	out: SourceLines,
	words: readonly Word[],
	rules: readonly Rule[],
	page: number
): void {
	const tables = ruledTables(rules).filter((t) => t.cells.length >= 3);
	const parted = words.flatMap((w) => partedAt(w, rules));
	const taken = new Set<Word>();
	let above = -Infinity;
	for (const table of tables) {
		const within = parted.filter((w) => {
			const y = w.y - w.height * 0.35;
			const x = w.x + w.width / 2;
			return y >= table.top - 1 && y <= table.bottom + 1 && x >= table.left - 2 && x <= table.right + 2;
		});
		const before = parted.filter(
			(w) => !taken.has(w) && !within.includes(w) && w.y > above && w.y <= table.top + 1
		);
		for (const w of [...within, ...before]) taken.add(w);
		if (before.length > 0) addText(out, before, page);
		addTable(out, table, within, page);
		above = table.top;
	}
	const rest = parted.filter((w) => !taken.has(w));
	if (rest.length > 0) addText(out, rest, page);
}
