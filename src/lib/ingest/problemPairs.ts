import { themesOf } from './themeOf';

interface Item {
	kind: 'problem' | 'measure';
	theme: string;
	text: string;
}

/** A problem and the measure on the same theme, by their places among the problems and the measures; null = none. */
export interface Pair {
	problem: number;
	measure: number | null;
}

/**
 * Returns for each problem the measure of the same theme. A measure's own theme counts before the other themes its words
 * touch; among several the one at the nearest place is taken, and each measure answers one problem.
 */
export function pairsOf(items: readonly Item[]): Pair[] {
	const problems = items.filter((i) => i.kind === 'problem' && i.theme !== 'p_none');
	const measures = items.filter((i) => i.kind === 'measure');
	const taken = new Set<number>();
	const pairs = problems.map((_, problem): Pair => ({ problem, measure: null }));
	const pass = (fits: (problem: Item, measure: Item) => boolean): void => {
		for (const pair of pairs) {
			if (pair.measure !== null) continue;
			const problem = problems[pair.problem] as Item;
			let best: number | null = null;
			measures.forEach((measure, i) => {
				if (taken.has(i) || !fits(problem, measure)) return;
				if (best === null || Math.abs(i - pair.problem) < Math.abs(best - pair.problem)) best = i;
			});
			if (best === null) continue;
			pair.measure = best;
			taken.add(best);
		}
	};
	pass((problem, measure) => problem.theme !== '' && problem.theme === measure.theme);
	pass(
		(problem, measure) => problem.theme !== '' && themesOf(measure.text.slice(0, 60)).includes(problem.theme)
	);
	return pairs;
}
