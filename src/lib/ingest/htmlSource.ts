import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { MAX_DEPTH, MAX_SOURCE_LINES } from './limits';
import { SourceLines, type Source } from './reportSource';
import { spannedRows, type SpannedCell } from './spans';
import { textSource } from './textSource';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'svg',
	'iframe',
	'object',
	'select',
	'head'
]);
const BLOCKS = new Set(
	(
		'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form ' +
		'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
	).split(' ')
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function isElement(node: Node): node is Element {
	return 'tagName' in node;
}

function attribute(element: Element, name: string): string {
	return element.attrs.find((a) => a.name === name)?.value ?? '';
}

function shown(element: Element): boolean {
	if (SKIPPED.has(element.tagName)) return false;
	return !HIDDEN.test(attribute(element, 'style')) && !element.attrs.some((a) => a.name === 'hidden');
}

function tidy(text: string): string {
	return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** The text of an element, its blocks parted by spaces; without recursion, so that depth does not matter. */
function textOf(element: Element): string {
	const parts: string[] = [];
	const open: Node[] = [...element.childNodes].reverse();
	while (open.length > 0) {
		const node = open.pop() as Node;
		if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
		if (!isElement(node) || !shown(node)) continue;
		if (BLOCKS.has(node.tagName)) parts.push(' ');
		for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as Node);
	}
	return tidy(parts.join(''));
}

/** Whether a cell holds a table of several cells; one of a single cell only frames the text in it. */
function holdsTable(element: Element): boolean {
	const open: Node[] = [...element.childNodes];
	let cells = 0;
	while (open.length > 0) {
		const node = open.pop() as Node;
		if (!isElement(node)) continue;
		if (node.tagName === 'td' || node.tagName === 'th') cells += 1;
		if (cells > 1) return true;
		for (const child of node.childNodes) open.push(child);
	}
	return false;
}

/** The text of an element as it is written, line ends kept. */
function written(element: Element): string {
	const parts: string[] = [];
	const open: Node[] = [...element.childNodes].reverse();
	while (open.length > 0) {
		const node = open.pop() as Node;
		if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
		if (!isElement(node) || !shown(node)) continue;
		if (node.tagName === 'br') parts.push('\n');
		for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as Node);
	}
	return parts.join('');
}

/** The rows of a table, those of tables inside its cells left out. */
function rowsOfTable(table: Element): Element[] {
	const rows: Element[] = [];
	for (const child of table.childNodes) {
		if (!isElement(child) || !shown(child)) continue;
		if (child.tagName === 'tr') rows.push(child);
		else if (['tbody', 'thead', 'tfoot'].includes(child.tagName)) rows.push(...rowsOfTable(child));
	}
	return rows;
}

/** Paragraphs of a document with tabs between this many texts are rows; lists of contents have two. */
const FEWEST_TABBED = 3;

class PageReader {
	readonly out = new SourceLines();
	private line = '';
	/** Table of the rows that paragraphs with tabs make, while they follow each other. */
	private tabs: number | null = null;

	/** @param tabbed Whether tabs part cells, as in documents; in pages they only lay out the markup. */
	constructor(private readonly tabbed: boolean) {}

	walk(element: Element, depth: number): void {
		if (depth > MAX_DEPTH) {
			this.line += textOf(element);
			return;
		}
		for (const node of element.childNodes) {
			if (this.out.lines.length >= MAX_SOURCE_LINES) return;
			if (node.nodeName === '#text') this.line += (node as DefaultTreeAdapterTypes.TextNode).value;
			if (!isElement(node) || !shown(node)) continue;
			if (!BLOCKS.has(node.tagName)) {
				this.walk(node, depth + 1);
				continue;
			}
			this.flush();
			if (node.tagName === 'table') this.table(node, depth + 1);
			else if (node.tagName === 'pre') this.preformatted(node);
			else this.block(node, depth + 1);
		}
	}

	/** A paragraph or box with its text; a paragraph that shows nothing keeps its place as an empty line. */
	private block(element: Element, depth: number): void {
		const before = this.out.lines.length;
		this.walk(element, depth);
		this.flush();
		if (element.tagName === 'p' && this.out.lines.length === before) this.out.text('');
	}

	/** Text set as it is written: its lines, tabs and bars part cells as in a text file. */
	private preformatted(element: Element): void {
		const tables = new Map<number, number>();
		for (const { text, cells, place } of textSource(written(element)).lines) {
			if (cells === null || place.table === null) {
				this.out.text(text);
				continue;
			}
			const number = tables.get(place.table) ?? this.out.table();
			tables.set(place.table, number);
			this.out.row(cells, number);
		}
	}

	flush(): void {
		const cells = this.tabbed ? this.line.split('\t').map(tidy) : [];
		const text = tidy(this.line);
		this.line = '';
		if (cells.length >= FEWEST_TABBED) {
			this.tabs ??= this.out.table();
			this.out.row(
				cells.map((cell, column) => ({ text: cell, column })),
				this.tabs
			);
		} else if (text !== '') {
			this.tabs = null;
			this.out.text(text);
		}
	}

	/** A data table row by row; a row whose cells hold tables only lays out the page, and is read as its parts. */
	private table(table: Element, depth: number): void {
		const number = this.out.table();
		let pending: SpannedCell[][] = [];
		const flush = () => {
			for (const row of spannedRows(pending)) {
				if (this.out.lines.length < MAX_SOURCE_LINES) this.out.row(row, number);
			}
			pending = [];
		};
		for (const child of table.childNodes) {
			if (!isElement(child) || child.tagName !== 'caption') continue;
			this.walk(child, depth + 1);
			this.flush();
		}
		for (const row of rowsOfTable(table)) {
			const cells = row.childNodes.filter(
				(c): c is Element => isElement(c) && (c.tagName === 'td' || c.tagName === 'th') && shown(c)
			);
			if (!cells.some(holdsTable)) {
				pending.push(
					cells.map((c) => ({
						text: textOf(c),
						width: Number(attribute(c, 'colspan')) || 1,
						height: Number(attribute(c, 'rowspan')) || 1
					}))
				);
				continue;
			}
			flush();
			for (const cell of cells) {
				this.walk(cell, depth + 1);
				this.flush();
			}
		}
		flush();
	}
}

function find(nodes: readonly Node[], name: string): Element[] {
	const found: Element[] = [];
	const open = [...nodes].reverse();
	while (open.length > 0) {
		const node = open.pop() as Node;
		if (!isElement(node)) continue;
		if (node.tagName === name) found.push(node);
		for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as Node);
	}
	return found;
}

/** Returns a web page, or a piece of one, as lines and rows in reading order; merged cells stand once. */
export function htmlSource(html: string, kind: Source['kind'] = 'html'): Source {
	const page = parse(html);
	const root = page.childNodes.find((n): n is Element => isElement(n) && n.tagName === 'html');
	const reader = new PageReader(kind === 'docx');
	if (root !== undefined) reader.walk(root, 0);
	reader.flush();
	const inHead = root?.childNodes.find((n): n is Element => isElement(n) && n.tagName === 'head');
	const head = inHead === undefined ? [] : headOf(inHead);
	return { kind, lines: reader.out.lines, gapsCount: true, head };
}

const MOST_HEAD = 40;

function headOf(head: Element): string[] {
	const title = find(head.childNodes, 'title').map((t) => `title: ${textOf(t)}`);
	const metas = find(head.childNodes, 'meta').flatMap((m) => {
		const name = attribute(m, 'name');
		const content = tidy(attribute(m, 'content'));
		return name === '' || content === '' ? [] : [`${name}: ${content}`];
	});
	return [...title, ...metas].slice(0, MOST_HEAD);
}
