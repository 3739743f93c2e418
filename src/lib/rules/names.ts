import type { Finding } from '../domain/finding';
import { BEFORE_NAME, GENERAL_NAME, MEDIA_NAME, PLACE_SIGN } from '../domain/rulesWords';
import { found } from './compare';
import type { Sheet } from './sheet';

/** Shorter names differ by a character too easily. */
const LEAST_NAME = 4;
const LEAST_SHORT = 3;

/** Returns the names of websites and stations in a text, as far as the text shows where they begin. */
function namesIn(text: string): string[] {
	const plain = text.normalize('NFKC').replace(/\s+/g, '');
	const names = [...plain.matchAll(MEDIA_NAME)].map(([, before = '', ending = '']) => {
		return before.replace(BEFORE_NAME, '') + ending;
	});
	return [...new Set(names)];
}

/** Returns the second writing of a name that another one contains: one character short inside it, or its place left out. */
function otherWriting(name: string, other: string): string | null {
	if (other.endsWith(name)) return null;
	const letters = [...name];
	for (let i = 1; i < letters.length - 1; i += 1) {
		const shorter = letters.filter((_, at) => at !== i).join('');
		if (shorter.length >= LEAST_NAME && other.endsWith(shorter)) return shorter;
	}
	const short = letters.slice(1).join('');
	const left = PLACE_SIGN.test(name) && !GENERAL_NAME.test(short) && short.length >= LEAST_SHORT;
	return left && other === short ? short : null;
}

/** Returns the findings on names of websites and stations that the text writes in two ways. */
export function checkNames(sheet: Sheet, text: string | null): Finding[] {
	if (text === null) return [];
	const names = namesIn(text);
	if (names.length < 2) return [];
	const pairs = names.flatMap((name) =>
		names.flatMap((other) => {
			const writing = other === name ? null : otherWriting(name, other);
			return writing === null ? [] : [`${name} ${writing}`];
		})
	);
	if (pairs.length === 0) return [found('NAR-NAMES', sheet, 'pass', { left: names.length })];
	return [...new Set(pairs)].map((pair) => {
		const [left = '', right = ''] = pair.split(' ');
		return found('NAR-NAMES', sheet, 'fail', { left, right });
	});
}
