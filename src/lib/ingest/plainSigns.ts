import { TRADITIONAL_SIGNS } from '../domain/formPhrases';
import { foldWidth } from './value';

const TRADITIONAL = new RegExp(`[${[...TRADITIONAL_SIGNS.keys()].join('')}]`, 'g');
const MANY = 30;

/** Returns a text as the form's words are compared: half-width, traditional characters as the simplified ones. */
export function plainSigns(text: string): string {
	return foldWidth(text).replace(TRADITIONAL, (sign) => TRADITIONAL_SIGNS.get(sign) ?? sign);
}

/** Returns whether a report is printed in traditional characters, as mirrors of pages are. */
export function isTraditional(lines: readonly { text: string }[]): boolean {
	let found = 0;
	for (const { text } of lines) {
		found += text.match(TRADITIONAL)?.length ?? 0;
		if (found >= MANY) return true;
	}
	return false;
}
