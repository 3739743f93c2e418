import type { Lang } from '../../domain/lang';
import type { ProblemCounts } from '../../query/problemRows';
import { formatFigure } from '../../text/format';
import { PROBLEM_TEXT } from '../../text/problems';
import type { HeatColumn, HeatTail } from './heatModel';

/** Shares of agencies: compared from so many agencies read, shown grey from so many (the limits of every rate). */
export const READ_SAMPLE = { rank: 30, show: 5 };

/** Returns a share, or null where there is nothing to divide by or too little to say a share at all. */
export function shareOf(part: number, of: number): number | null {
	return of < READ_SAMPLE.show ? null : part / of;
}

/** Returns a count beside what it rests on, as a figure behind a row: a dash where it rests on nothing. */
export function countTail(part: number, of: number, title: string, lang: Lang): HeatTail {
	const text = PROBLEM_TEXT[lang];
	const fraction = `${formatFigure(part, lang)}/${formatFigure(of, lang)}`;
	if (of === 0) return { text: '—', label: `${title}: ${text.untold}`, value: null };
	return { text: fraction, label: `${title}: ${fraction}`, value: part };
}

/** Figures behind a row that come from the counts of section five, in order. */
export type CountKey = 'repeated' | 'unpaired' | 'verbatim';

/** Returns the heading of such a figure. */
export function countColumn(key: CountKey, lang: Lang): HeatColumn {
	const text = PROBLEM_TEXT[lang];
	return { key, label: text[key], sub: '', hint: text[`${key}Title`] };
}

/** Returns such figures of one row. */
export function countTails(counts: ProblemCounts, keys: readonly CountKey[], lang: Lang): HeatTail[] {
	return keys.map((key) =>
		countTail(counts[key], counts[`${key}_of`], PROBLEM_TEXT[lang][`${key}Title`], lang)
	);
}
