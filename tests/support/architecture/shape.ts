import { posix } from 'node:path';
import ts from 'typescript';
import { ROOMS } from './rooms';
import { lineOf, type Parsed, type Violation } from './source';

const FORBIDDEN = /^(?:utils?|helpers?|common|misc|services?|managers?)$/;
const LONGEST = 250;
/** Exports whose names and meaning the framework sets. */
const FRAMEWORK = /^src\/(?:routes\/|hooks\.)/;

/** Every rule of this file, as it is printed. */
export const SHAPE_RULES = {
	names: 'no file or folder is called utils, helpers, common, misc, service or manager',
	room: 'every file of src/lib lies in a room of the design',
	folders: 'a room other than engine/ and ui/ has no folder inside it',
	barrels: 'no barrels: a module is imported from where it is written',
	length: `a file over ${LONGEST} lines is split, or begins with a comment that says why it is long`,
	docstring: 'an exported function has a docstring that says what it returns'
} as const;

/** Returns what is wrong with a file's name or place; tests and data obey the rule of names too. */
export function placeViolations(path: string): Violation[] {
	const found: Violation[] = [];
	const add = (rule: string, what: string) => found.push({ path, line: 1, rule, what });
	for (const part of path.split('/')) {
		const words = part
			.replace(/\..*$/, '')
			.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
			.toLowerCase()
			.split(/[^a-z0-9]+/);
		const bad = words.find((word) => FORBIDDEN.test(word));
		if (bad !== undefined) add(SHAPE_RULES.names, `"${bad}" in ${part}`);
	}
	const inside = /^src\/lib\/(.+)$/.exec(path)?.[1]?.split('/');
	if (inside === undefined) return found;
	const [room = '', ...rest] = inside;
	if (rest.length === 0 || !Object.hasOwn(ROOMS, room)) add(SHAPE_RULES.room, room);
	else if (rest.length > 1 && room !== 'engine' && room !== 'ui')
		add(SHAPE_RULES.folders, `${room}/${rest[0]}/`);
	return found;
}

function hasDocstring(node: ts.Node, tree: ts.SourceFile): boolean {
	const text = tree.getFullText();
	const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
	const last = comments
		.map(({ pos, end }) => text.slice(pos, end))
		.findLast((comment) => comment.startsWith('/**'));
	if (last === undefined) return false;
	const said = last.replace(/^\/\*\*|\*\/$|^\s*\*/gm, ' ').split(/\s@\w/)[0] ?? '';
	return said.trim().length >= 12;
}

interface Declared {
	name: string;
	exported: boolean;
	node: ts.Node;
}

function functionsOf(tree: ts.SourceFile): Declared[] {
	const isExported = (node: ts.Node) =>
		ts.canHaveModifiers(node) &&
		(ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
	return tree.statements.flatMap((node): Declared[] => {
		if (ts.isFunctionDeclaration(node)) {
			return [{ name: node.name?.text ?? 'default', exported: isExported(node), node }];
		}
		if (!ts.isVariableStatement(node)) return [];
		return node.declarationList.declarations.flatMap((each) =>
			each.initializer && (ts.isArrowFunction(each.initializer) || ts.isFunctionExpression(each.initializer))
				? [{ name: each.name.getText(tree), exported: isExported(node), node }]
				: []
		);
	});
}

function docstringViolations(file: Parsed): Violation[] {
	if (FRAMEWORK.test(file.path) || file.path.endsWith('.svelte')) return [];
	return file.scripts.flatMap((script) => {
		const named = new Set(
			script.tree.statements
				.filter(ts.isExportDeclaration)
				.flatMap(({ exportClause: clause, moduleSpecifier }) =>
					clause && ts.isNamedExports(clause) && !moduleSpecifier ? [...clause.elements] : []
				)
				.map((element) => (element.propertyName ?? element.name).text)
		);
		const seen = new Set<string>();
		return functionsOf(script.tree).flatMap(({ name, exported, node }) => {
			if ((!exported && !named.has(name)) || seen.has(name)) return [];
			// Of overloads the first speaks for all.
			seen.add(name);
			if (hasDocstring(node, script.tree)) return [];
			return [{ path: file.path, line: lineOf(script, node), rule: SHAPE_RULES.docstring, what: name }];
		});
	});
}

function barrelViolations(file: Parsed): Violation[] {
	const isIndex = posix.basename(file.path).startsWith('index.');
	return file.scripts.flatMap((script) => {
		const { statements } = script.tree;
		const passedOn = statements.filter(
			(node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined
		);
		const star = passedOn.some((node) => ts.isExportDeclaration(node) && node.exportClause === undefined);
		const [first] = passedOn;
		if (first === undefined || !(star || isIndex || passedOn.length === statements.length)) return [];
		const what = first.getText(script.tree);
		return [{ path: file.path, line: lineOf(script, first), rule: SHAPE_RULES.barrels, what }];
	});
}

function lengthViolations(file: Parsed): Violation[] {
	const lines = file.text.replace(/\n$/, '').split('\n').length;
	const opening = /^\s*(?:\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?:\/\/.*\n\s*)+)/.exec(file.text)?.[0] ?? '';
	if (lines <= LONGEST || /\blong\b/i.test(opening)) return [];
	return [{ path: file.path, line: 1, rule: SHAPE_RULES.length, what: `${lines} lines` }];
}

/** Returns what is wrong with the shape of a file under src: barrels, length, functions without docstring. */
export function shapeViolations(file: Parsed): Violation[] {
	return [...barrelViolations(file), ...lengthViolations(file), ...docstringViolations(file)];
}
