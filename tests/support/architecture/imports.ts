import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, walk, type Parsed } from './source';

/** One import, re-export, dynamic import, `import('…')` type or `new URL('…', import.meta.url)` of a file. */
export interface Import {
	/** A path from the root of the checkout, or a package's name. */
	target: string;
	kind: 'file' | 'package';
	specifier: string;
	/** Erased by the compiler: `import type`, `export type`, or a type position. */
	typeOnly: boolean;
	reexport: boolean;
	line: number;
}

/** Returns the path or package that a specifier in a file names; queries such as `?url` are dropped. */
export function resolveSpecifier(specifier: string, from: string): Pick<Import, 'target' | 'kind'> {
	const plain = specifier.replace(/\?.*$/, '');
	if (plain.startsWith('.')) return { kind: 'file', target: posix.join(posix.dirname(from), plain) };
	if (plain === '$lib' || plain.startsWith('$lib/'))
		return { kind: 'file', target: `src/lib${plain.slice(4)}` };
	const parts = plain.split('/');
	return { kind: 'package', target: plain.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') };
}

/** Returns everything a file imports, in any form. */
export function importsOf(file: Parsed): Import[] {
	const found: Import[] = [];
	for (const script of file.scripts) {
		const add = (specifier: string, node: ts.Node, typeOnly: boolean, reexport = false) =>
			found.push({
				...resolveSpecifier(specifier, file.path),
				specifier,
				typeOnly,
				reexport,
				line: lineOf(script, node)
			});
		walk(script.tree, (node) => {
			if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
				const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
				add(node.moduleSpecifier.text, node, typeOnly);
			} else if (
				ts.isExportDeclaration(node) &&
				node.moduleSpecifier &&
				ts.isStringLiteral(node.moduleSpecifier)
			) {
				add(node.moduleSpecifier.text, node, node.isTypeOnly, true);
			} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
				if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, node, true);
			} else if (ts.isCallExpression(node)) {
				const called = node.expression;
				const first = node.arguments[0];
				const loads =
					called.kind === ts.SyntaxKind.ImportKeyword ||
					(ts.isIdentifier(called) && called.text === 'require');
				if (loads && first && ts.isStringLiteralLike(first)) add(first.text, node, false);
			} else if (
				ts.isNewExpression(node) &&
				ts.isIdentifier(node.expression) &&
				node.expression.text === 'URL'
			) {
				const [address, base] = node.arguments ?? [];
				if (address && ts.isStringLiteralLike(address) && base?.getText(script.tree) === 'import.meta.url') {
					add(address.text, node, false);
				}
			}
		});
	}
	return found;
}
