import ts from 'typescript';
import { GLOBALS, isAt, roomOf } from './rooms';
import { lineAt, lineOf, walk, type Parsed, type Violation } from './source';

const HAN = /\p{Script=Han}/u;
const HOST = /\b(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*)/gi;
/** Hosts that name an XML vocabulary, which nothing ever fetches. */
const NAMESPACES = [
	'www.w3.org',
	'schemas.openxmlformats.org',
	'schemas.microsoft.com',
	'purl.org',
	'localhost'
];
const SQL =
	/^\s*(?:SELECT|WITH|FROM|INSERT INTO|CREATE|UPDATE|DELETE FROM|ATTACH|DROP|ALTER TABLE|PIVOT|DESCRIBE|SUMMARIZE)\s|\bSELECT\b[\s\S]*\bFROM\b|^\s*select\s[\s\S]*\sfrom\s/;
const PURE = ['domain', 'text', 'ingest', 'rules', 'view', 'query', 'charts'];

/** Every rule of this file, as it is printed. */
export const WORD_RULES = {
	chinese: 'Chinese stands only in domain/, text/ and data/',
	hosts: 'nothing in src names a foreign host',
	sql: 'SQL stands only in query/ and engine/',
	pure: 'clock and chance are arguments in the pure rooms',
	globals: 'a browser store or compression belongs to one room'
} as const;

function mayHoldChinese(path: string): boolean {
	const room = roomOf(path);
	// The commands that run before anything is installed print their sentences themselves.
	return room === 'domain' || room === 'text' || /^src\/cli\/.*\.mjs$/.test(path) || !path.startsWith('src/');
}

function textsOf(node: ts.Node, tree: ts.SourceFile): string[] {
	if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
		return [node.text];
	}
	if (ts.isRegularExpressionLiteral(node) || ts.isIdentifier(node) || ts.isJsxText(node))
		return [node.getText(tree)];
	return [];
}

/** Returns the foreign hosts named in a text, vocabularies of XML and this machine left out. */
export function foreignHosts(text: string): string[] {
	return [...text.matchAll(HOST)].map((match) => match[1] ?? '').filter((host) => !NAMESPACES.includes(host));
}

function isImpure(node: ts.Node, tree: ts.SourceFile): boolean {
	if (ts.isPropertyAccessExpression(node)) {
		return /^(?:Math\.random|Date\.now|performance\.now|crypto\.\w+)$/.test(node.getText(tree));
	}
	return ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length;
}

/** Returns the words of a file under src that stand where they must not: Chinese, hosts, SQL, clock and chance. */
export function wordViolations(file: Parsed): Violation[] {
	const { path } = file;
	const found: Violation[] = [];
	const room = roomOf(path);
	const sqlAllowed = room === 'query' || room === 'engine' || path.startsWith('src/cli/');
	const add = (line: number, rule: string, what: string) => found.push({ path, line, rule, what });
	for (const script of file.scripts) {
		walk(script.tree, (node) => {
			const line = () => lineOf(script, node);
			for (const text of textsOf(node, script.tree)) {
				if (!mayHoldChinese(path) && HAN.test(text)) add(line(), WORD_RULES.chinese, text.slice(0, 40));
				for (const host of foreignHosts(text)) add(line(), WORD_RULES.hosts, host);
				if (!sqlAllowed && !ts.isIdentifier(node) && SQL.test(text))
					add(line(), WORD_RULES.sql, text.slice(0, 40));
			}
			if (room !== null && PURE.includes(room) && isImpure(node, script.tree)) {
				add(line(), WORD_RULES.pure, node.getText(script.tree));
			}
			if (ts.isIdentifier(node) && Object.hasOwn(GLOBALS, node.text)) {
				const owners = GLOBALS[node.text] ?? [];
				if (!isAt(path, owners))
					add(line(), WORD_RULES.globals, `${node.text} belongs to ${owners.join(', ')}`);
			}
		});
	}
	file.rest.split('\n').forEach((text, index) => {
		if (!mayHoldChinese(path) && HAN.test(text)) add(index + 1, WORD_RULES.chinese, text.trim().slice(0, 40));
	});
	for (const match of file.rest.matchAll(HOST)) {
		const [host] = foreignHosts(match[0]);
		if (host !== undefined) add(lineAt(file.rest, match.index), WORD_RULES.hosts, host);
	}
	return found;
}
