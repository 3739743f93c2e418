import { valueLike } from './valueLike';
import { MAX_SOURCE_LINES } from './limits';
import { SourceLines, type Source } from './reportSource';

const PIPES_ONLY = /^[\s|]*\|[\s|]*$/;
const FIRST = /^\|\s*$/;
/** The line that parts a header from its rows, or one row from the next, and holds no cell. */
const BORDER = /^[\s|+]*[-=:_]{3,}[\s|+:=_-]*$/;
/** Signs by which tables are drawn in text; upright ones part cells, the others make borders. */
const DRAWN_UPRIGHT = /[│┃║]/g;
const DRAWN_BORDER = /^[\s─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬|]+$/;
const HAS_DRAWN = /[─━═┼╋╬]/;

/** Pages that draw borders begin nearly every row with one; in others a row may begin with an empty cell. */
const MOST_BORDERED = 0.9;

/**
 * How pipes part cells: behind each (`ends`), alone on a line between two (`between`), or alone on a line before each
 * row (`opens`); and whether whole rows begin with one.
 */
interface PipeStyle {
	lone: 'ends' | 'between' | 'opens';
	bordered: boolean;
	/** Lone pipes stand tight below the cell before them, so that an empty line there is an empty cell. */
	tight: boolean;
}

function styleOf(lines: readonly string[]): PipeStyle {
	let lone = 0;
	let other = 0;
	let begun = 0;
	let loose = 0;
	let first: string | null = null;
	let opened = 0;
	let openedFigures = 0;
	for (const [i, line] of lines.entries()) {
		if (!line.includes('|')) continue;
		first ??= line;
		if (FIRST.test(line)) {
			opened += 1;
			const next = (lines[i + 1] ?? '').replace(/\|\s*$/, '').trim();
			if (next !== '' && valueLike(next)) openedFigures += 1;
		}
		if (PIPES_ONLY.test(line)) {
			lone += 1;
			if (lines[i - 1]?.trim() === '') loose += 1;
		} else {
			other += 1;
			if (/^\s*\|/.test(line)) begun += 1;
		}
	}
	const between = lone > 0 && lone > other * 2;
	const opens = !between && first !== null && FIRST.test(first) && openedFigures * 5 < opened;
	const tight = loose * 2 < lone;
	return {
		lone: between ? 'between' : opens ? 'opens' : 'ends',
		bordered: begun > other * MOST_BORDERED,
		tight
	};
}

/** The cells of a line with pipes: what stands behind the last one is none, nor a border before the first. */
function pipeCells(line: string, bordered: boolean): string[] {
	const parts = line.split('|').map((p) => p.trim());
	if (PIPES_ONLY.test(line)) return parts.slice(1);
	if (parts.at(-1) === '') parts.pop();
	if (bordered && parts[0] === '' && parts.length > 1) parts.shift();
	return parts;
}

/** Whether a line only draws a border of a table. */
function isBorder(line: string): boolean {
	return (line.includes('|') && BORDER.test(line)) || (HAS_DRAWN.test(line) && DRAWN_BORDER.test(line));
}

/** Turns lines of text into lines and rows. */
class TextReader {
	readonly out = new SourceLines();
	private table: number | null = null;
	private row: string[] | null = null;
	/** Lone pipes since the last cell, and whether an empty line followed the last of them. */
	private pipes = 0;
	private emptyAfter = false;
	private emptyBefore = false;
	private afterCell = false;

	constructor(private readonly style: PipeStyle) {}

	line(line: string): void {
		if (this.style.lone === 'opens' && FIRST.test(line)) {
			this.flush();
			this.row = [];
			return;
		}
		if (this.style.lone === 'between' && PIPES_ONLY.test(line)) {
			this.pipes += line.split('|').length - 1;
			const leads = this.pipes === 1 && this.style.tight && this.emptyBefore;
			if (this.afterCell && (this.pipes > 1 || leads)) this.cells(['']);
			this.emptyAfter = false;
			this.emptyBefore = false;
			return;
		}
		if (line.includes('\t')) this.cells(line.split('\t').map((p) => p.trim()));
		else if (line.includes('|')) {
			const cells = pipeCells(line, this.style.bordered);
			if (this.row === null) this.cells(cells);
			else this.row.push(...cells);
		} else this.text(line.trim());
		if (line.trim() === '') return;
		this.pipes = 0;
		this.afterCell = true;
		this.emptyAfter = false;
		this.emptyBefore = false;
	}

	private text(text: string): void {
		if (text === '') {
			if (this.pipes > 0) this.emptyAfter = true;
			else this.emptyBefore = true;
			if (this.row === null) this.out.text(text);
			return;
		}
		if (this.row !== null && this.row.length > 0) this.flush();
		if (this.pipes > 0 && this.emptyAfter && !valueLike(text)) this.cells(['']);
		if (this.style.lone !== 'between') this.table = null;
		this.out.text(text);
	}

	private cells(cells: readonly string[]): void {
		const table = (this.table ??= this.out.table());
		this.out.row(
			cells.map((text, column) => ({ text, column })),
			table
		);
	}

	flush(): void {
		if (this.row !== null && this.row.length > 0) this.cells(this.row);
		this.row = null;
	}
}

/** Returns plain text as lines and rows: tabs and pipes part cells, in any of the ways pages print pipes. */
export function textSource(text: string): Source {
	const lines = text
		.replace(/\r\n?|\f/g, '\n')
		.replace(DRAWN_UPRIGHT, '|')
		.split('\n', MAX_SOURCE_LINES)
		.map((line) => (isBorder(line) ? '' : line));
	const style = styleOf(lines);
	const reader = new TextReader(style);
	for (const line of lines) reader.line(line);
	reader.flush();
	return { kind: 'text', lines: reader.out.lines, gapsCount: style.lone !== 'between', head: [] };
}
