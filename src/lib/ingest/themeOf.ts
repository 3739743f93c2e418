import { HEADLINE_END, NOTHING, NO_PROBLEM, OCCASION, THEME_WORDS } from '../domain/themePhrases';
import { STOPS } from '../domain/problemPhrases';

/** Returns the themes whose words a text has, in order of precedence. */
export function themesOf(text: string): string[] {
	return THEME_WORDS.filter(([, words]) => words.test(text)).map(([theme]) => theme);
}

/** Returns whether a text says that there is no problem, or says nothing. */
export function saysNothing(text: string): boolean {
	const content = text.replace(STOPS, '');
	return content === '' || NOTHING.test(content);
}

/**
 * Returns the theme of a problem or measure (`p_timeliness` …), or the empty string where no word shows one. The headline
 * decides before the explanation, and the first theme of the vocabulary's order of precedence before the others.
 */
export function themeOf(text: string): string {
	if (saysNothing(text)) return NO_PROBLEM;
	const told = text.replace(OCCASION, '');
	const end = told.search(HEADLINE_END);
	const headline = end < 0 ? told : told.slice(0, end);
	return themesOf(headline)[0] ?? themesOf(told)[0] ?? themesOf(text)[0] ?? '';
}
