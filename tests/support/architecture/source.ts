import ts from 'typescript';

/** One file of the house. */
export interface Source {
	/** From the root of the checkout, with `/`. */
	path: string;
	text: string;
}

/** A rule that a file breaks, and where. */
export interface Violation {
	path: string;
	line: number;
	/** The rule, as the design states it. */
	rule: string;
	/** What breaks it here. */
	what: string;
}

/** A source taken apart: its scripts parsed, and what is not script (markup, styles) without comments. */
export interface Parsed extends Source {
	scripts: { tree: ts.SourceFile; firstLine: number }[];
	rest: string;
}

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** Returns the text with everything the pattern matches blanked out, line ends kept so that lines still count. */
function blank(text: string, pattern: RegExp): string {
	return text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));
}

/** Returns a source with its scripts parsed; components, styles and pages yield a rest as well. */
export function parse(source: Source): Parsed {
	const { path, text } = source;
	const tree = (code: string) =>
		ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	if (/\.(?:css|html)$/.test(path)) {
		return { ...source, scripts: [], rest: blank(text, /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g) };
	}
	if (!path.endsWith('.svelte'))
		return { ...source, scripts: [{ tree: tree(text), firstLine: 1 }], rest: '' };
	const scripts = [...text.matchAll(SCRIPT)].map((match) => {
		const start = match.index + match[0].indexOf('>') + 1;
		return { tree: tree(match[1] ?? ''), firstLine: lineAt(text, start) };
	});
	return { ...source, scripts, rest: blank(blank(text, SCRIPT), /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g) };
}

/** Returns the line (from 1) of a position in a text. */
export function lineAt(text: string, position: number): number {
	return text.slice(0, position).split('\n').length;
}

/** Returns the line of a node in its file. */
export function lineOf(script: Parsed['scripts'][number], node: ts.Node): number {
	return script.firstLine + script.tree.getLineAndCharacterOfPosition(node.getStart(script.tree)).line;
}

/** Calls back for every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	node.forEachChild((child) => walk(child, visit));
}
