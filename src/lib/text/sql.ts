import type { Lang } from '../domain/lang';
import { SQL_TEXT_EN } from './sqlEn';
import { SQL_TEXT_ZH } from './sqlZh';

/** Questions offered as examples. */
export type SqlExample =
	| 'requests'
	| 'busiest'
	| 'granted'
	| 'spread'
	| 'balance'
	| 'errors'
	| 'notes'
	| 'disputes'
	| 'themes'
	| 'latest';

/** Words of the query page. */
export interface SqlText {
	about: string;
	care: string;
	statement: string;
	hint: string;
	hintUnseen: string;
	run: string;
	running: string;
	stop: string;
	stopping: string;
	clear: string;
	examples: string;
	example: Record<SqlExample, string>;
	history: string;
	historyEmpty: string;
	historyNote: string;
	historyClear: string;
	historyUnkept: string;
	schema: string;
	schemaSearch: string;
	schemaNone: string;
	schemaMore: (n: number) => string;
	columns: (n: number) => string;
	insert: (name: string) => string;
	types: Record<'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN', string>;
	answer: string;
	before: string;
	opening: string;
	rows: (n: number, seconds: string) => string;
	rowsCut: (limit: number) => string;
	noRows: string;
	nothing: string;
	yes: string;
	no: string;
	stale: string;
	stopped: string;
	restarted: string;
	linkLong: string;
	findingsPending: string;
	refused: Record<'empty' | 'several' | 'attaches' | 'settings', string> & {
		writes: (word: string) => string;
		other: (words: readonly string[]) => string;
	};
	failed: string;
	outside: string;
	interval: string;
	at: (line: number, column: number) => string;
	show: string;
	message: string;
	files: { csv: string; xlsx: string; failed: string; title: string; statement: string; cut: string };
	dataset: string;
	nature: string;
}

/** Words of the query page by language. */
export const SQL_TEXT: Readonly<Record<Lang, SqlText>> = { zh: SQL_TEXT_ZH, en: SQL_TEXT_EN };
