import { NO_PROBLEM } from '../domain/themePhrases';
import { pairsOf, type Pair } from './problemPairs';
import { pointsOf } from './problemSegments';
import { saysNothing, themeOf } from './themeOf';

/** A problem or measure of section five with its theme; the theme is empty where no word shows one. */
export interface ProblemItem {
	kind: 'problem' | 'measure';
	theme: string;
	text: string;
}

export interface Problems {
	items: readonly ProblemItem[];
	/** One per problem: the measure on the same theme, or null. */
	pairs: readonly Pair[];
}

/** Longest text of one point that is kept. */
const MAX_POINT = 4000;

/**
 * Returns the problems and measures of section five in the report's words, themed and paired. A section that says 无 or
 * nothing gives one problem of the theme `p_none`.
 */
export function problemsOf(sectionFive: string): Problems {
	if (saysNothing(sectionFive)) {
		return { items: [{ kind: 'problem', theme: NO_PROBLEM, text: sectionFive.trim() }], pairs: [] };
	}
	const items = pointsOf(sectionFive).map(({ kind, text }): ProblemItem => {
		const kept = text.slice(0, MAX_POINT);
		return { kind, theme: themeOf(kept), text: kept };
	});
	return { items, pairs: pairsOf(items) };
}
