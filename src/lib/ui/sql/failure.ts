import { UNREADABLE } from '../../engine/answerRows';
import { textWidth } from '../../export/xlsxCells';

/** Where in a statement the engine stumbled: line and character count from 1, `at` from 0 over the whole text. */
export interface ErrorPlace {
	line: number;
	column: number;
	at: number;
}

/** Why a statement that was admitted gave no answer. */
export interface QueryFailure {
	why: 'outside' | 'interval' | 'failed';
	/** The engine's own words, without the excerpt of the statement. */
	message: string;
	place: ErrorPlace | null;
}

const EXCERPT = /\n*LINE (\d+): ([^\n]*)\n( *)\^/;
const CUT = '...';

/** Returns how many characters of a text lie before a column of a terminal, where wide characters take two. */
function charactersBefore(text: string, column: number): number {
	let width = 0;
	let count = 0;
	for (const character of text) {
		if (width >= column) break;
		width += textWidth(character);
		count += character.length;
	}
	return count;
}

/** Returns the place an error message of the engine points at (`LINE 2: …` with a caret below), or null. */
export function placeIn(message: string, sql: string): ErrorPlace | null {
	const found = EXCERPT.exec(message);
	if (found === null) return null;
	const [, number, excerpt = '', blanks = ''] = found;
	const line = Number(number);
	const lines = sql.split('\n');
	const text = lines[line - 1];
	if (text === undefined) return null;
	const shown = charactersBefore(excerpt, blanks.length - `LINE ${number}: `.length);
	const head = excerpt.startsWith(CUT) ? CUT.length : 0;
	const from = text.indexOf(excerpt.slice(head).replace(/\.\.\.$/, ''));
	const column = Math.min(text.length, Math.max(0, (from === -1 ? 0 : from) + shown - head));
	const before = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
	return { line, column: column + 1, at: before + column };
}

/** Returns what to say of an error of the engine: its kind, its own words and its place. */
export function failureOf(message: string, sql: string): QueryFailure {
	const bare = message.replace(new RegExp(EXCERPT.source, 'g'), '').trim();
	const why =
		message === UNREADABLE
			? 'interval'
			: message.startsWith('Permission Error') || message.includes('disabled by configuration')
				? 'outside'
				: 'failed';
	return { why, message: bare, place: placeIn(message, sql) };
}
