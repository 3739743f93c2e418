/** Why a statement is not run: there is none, there are several, or it would do more than read. */
export type RefusalCode = 'empty' | 'several' | 'writes' | 'attaches' | 'settings' | 'other';

/** A statement that may be run, its last semicolon and what follows left off, or the reason why not. */
export type Guarded = { ok: true; sql: string } | { ok: false; why: RefusalCode; word: string; at: number };

/** First words of statements that only read. */
export const READING_WORDS: readonly string[] = ['SELECT', 'FROM', 'WITH', 'DESCRIBE', 'SUMMARIZE'];

const WRITES = new Set(
	(
		'INSERT UPDATE DELETE MERGE CREATE DROP ALTER TRUNCATE COPY EXPORT IMPORT COMMENT REPLACE UPSERT ' +
		'BEGIN START COMMIT ROLLBACK ABORT CHECKPOINT VACUUM ANALYZE'
	).split(' ')
);
const ATTACHES = new Set('ATTACH DETACH USE INSTALL LOAD UPDATE_EXTENSIONS'.split(' '));
const SETTINGS = new Set('SET RESET PRAGMA CALL PREPARE EXECUTE DEALLOCATE'.split(' '));
/** What may follow the parts of WITH; the first of them says what the whole statement does. */
const AFTER_WITH = new Set(['SELECT', 'FROM', 'VALUES', 'TABLE', 'INSERT', 'UPDATE', 'DELETE', 'MERGE']);

interface Token {
	kind: 'word' | 'semicolon' | 'open' | 'close' | 'other';
	text: string;
	at: number;
}

/** Blanks and comments, quoted text of every sort, words, and single signs; comments that nest are read by hand. */
const LEXEME =
	/(?<skip>\s+|--[^\n]*)|(?<quoted>[eE]'(?:[^'\\]|\\[^]|'')*'?|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(?<tag>\w*)\$[^]*?(?:\$\k<tag>\$|$))|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|[^]/uy;

/** Returns where a comment that begins at `at` ends; comments inside it count. */
function commentEnd(sql: string, at: number): number {
	let depth = 0;
	for (let i = at; i < sql.length; i += 1) {
		const pair = sql.slice(i, i + 2);
		if (pair === '/*') [depth, i] = [depth + 1, i + 1];
		else if (pair === '*/') {
			[depth, i] = [depth - 1, i + 1];
			if (depth === 0) return i + 1;
		}
	}
	return sql.length;
}

const SIGNS: Readonly<Record<string, Token['kind']>> = { ';': 'semicolon', '(': 'open', ')': 'close' };

function tokensOf(sql: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < sql.length) {
		if (sql.startsWith('/*', at)) {
			at = commentEnd(sql, at);
			continue;
		}
		LEXEME.lastIndex = at;
		const found = LEXEME.exec(sql);
		if (found === null) break;
		const [text] = found;
		if (found.groups?.word !== undefined) tokens.push({ kind: 'word', text: text.toUpperCase(), at });
		else if (found.groups?.skip === undefined) tokens.push({ kind: SIGNS[text] ?? 'other', text, at });
		at += text.length;
	}
	return tokens;
}

function whyNot(word: string): RefusalCode {
	if (WRITES.has(word)) return 'writes';
	if (ATTACHES.has(word)) return 'attaches';
	return SETTINGS.has(word) ? 'settings' : 'other';
}

/** Returns the word that says what a statement with WITH does, past its parts; null where none is found. */
function afterWith(tokens: readonly Token[]): Token | null {
	let depth = 0;
	return (
		tokens.find((token, i) => {
			if (token.kind === 'open') depth += 1;
			else if (token.kind === 'close') depth -= 1;
			// A part may bear such a name itself; what follows its closing bracket may not.
			return depth === 0 && tokens[i - 1]?.kind === 'close' && AFTER_WITH.has(token.text);
		}) ?? null
	);
}

/**
 * Returns a typed statement ready to run, or why it is refused and at which character. It judges by words, to say
 * early and plainly what is wrong; that nothing is written, attached or fetched is seen to by the instance it runs in.
 */
export function guardStatement(typed: string): Guarded {
	const all = tokensOf(typed);
	const lead = all.findIndex((t) => t.kind !== 'semicolon');
	if (lead === -1) return { ok: false, why: 'empty', word: '', at: 0 };
	const end = all.findIndex((t, i) => i > lead && t.kind === 'semicolon');
	const tokens = all.slice(lead, end === -1 ? undefined : end);
	const refuse = (why: RefusalCode, token: Token): Guarded => ({
		ok: false,
		why,
		word: token.kind === 'word' ? token.text : '',
		at: token.at
	});
	const first = tokens.find((t) => t.kind !== 'open') ?? (tokens[0] as Token);
	if (!READING_WORDS.includes(first.text)) return refuse(whyNot(first.text), first);
	const second = end === -1 ? undefined : all.slice(end).find((t) => t.kind !== 'semicolon');
	if (second !== undefined) {
		const why = whyNot(second.text);
		return refuse(why === 'other' ? 'several' : why, second);
	}
	if (first.text === 'WITH') {
		const verb = afterWith(tokens.slice(tokens.indexOf(first) + 1));
		if (verb !== null && WRITES.has(verb.text)) return refuse('writes', verb);
	}
	return { ok: true, sql: typed.slice(0, end === -1 ? undefined : (all[end] as Token).at).trimEnd() };
}
