import { themeByCode } from '../../domain/themes';
import type { SentenceRow } from '../../query/problemRows';
import { ID_PATTERN } from '../../view/grammar';
import type { View } from '../../view/view';

/** Which sentences a list holds, by what is known of them. */
export const WHICH = ['all', 'problem', 'measure', 'repeated', 'unpaired', 'verbatim', 'shared'] as const;
export type Which = (typeof WHICH)[number];

/** Code of sentences whose words show no theme, as it stands in a link. */
export const NO_THEME = 'other';

/** Fewest consecutive years a repeated problem can be asked for, and those asked for at first. */
export const LEAST_YEARS = [2, 3, 4, 5] as const;
const USUAL_LEAST = 3;

/** What a page's link says of its sentences. Null = not narrowed down. */
export interface SentenceFilter {
	which: Which;
	/** Theme code, `NO_THEME` for none. */
	theme: string | null;
	/** One agency and one year looked at, each or both. */
	agency: string | null;
	year: number | null;
	/** Words to be found, as typed. */
	words: string;
}

const FOCUS = /^([^@]*)(?:@(\d{4}))?$/;

/** Returns what a view's options say of the sentences; what is not understood narrows nothing down. */
export function filterOf(options: View['options']): SentenceFilter {
	const which = WHICH.find((w) => w === options.r) ?? 'all';
	const theme = options.t ?? '';
	const [, agency = '', year = ''] = FOCUS.exec(options.of ?? '') ?? [];
	return {
		which,
		theme: theme === NO_THEME || themeByCode(theme) !== null ? theme : null,
		agency: ID_PATTERN.test(agency) ? agency : null,
		year: year === '' ? null : Number(year),
		words: options.q ?? ''
	};
}

/** Returns the options of a view that say this; empty text takes an option out of the link. */
export function optionsOf(filter: Partial<SentenceFilter>): View['options'] {
	const options: Record<string, string> = {};
	if (filter.which !== undefined) options.r = filter.which === 'all' ? '' : filter.which;
	if (filter.theme !== undefined) options.t = filter.theme ?? '';
	if (filter.agency !== undefined || filter.year !== undefined) {
		const year = filter.year ?? null;
		options.of = `${filter.agency ?? ''}${year === null ? '' : `@${year}`}`;
	}
	if (filter.words !== undefined) options.q = filter.words;
	return options;
}

/** Returns the least number of consecutive years a view asks for. */
export function leastYears(options: View['options']): number {
	return LEAST_YEARS.find((n) => String(n) === options.per) ?? USUAL_LEAST;
}

/** Returns the options of a view that ask for this many consecutive years. */
export function leastOption(least: number): View['options'] {
	return { per: least === USUAL_LEAST ? '' : String(least) };
}

const HOLDS: Record<Which, (row: SentenceRow) => boolean> = {
	all: () => true,
	problem: (row) => row.kind === 'problem' && row.theme !== 'p_none',
	measure: (row) => row.kind === 'measure' && row.theme !== 'p_none',
	repeated: (row) => row.kind === 'problem' && row.theme !== 'p_none' && row.run !== null && row.run > 1,
	unpaired: (row) => row.paired === false,
	verbatim: (row) => row.kind === 'measure' && row.verbatim === true,
	shared: (row) => row.shared > 1
};

/** Returns whether a sentence is of the chosen sort. */
export function isOf(row: SentenceRow, which: Which): boolean {
	return HOLDS[which](row);
}

/** Returns whether a sentence is under the theme and of the agency and year looked at; words and sort aside. */
export function isUnder(row: SentenceRow, filter: SentenceFilter): boolean {
	if (filter.theme !== null && row.theme !== (filter.theme === NO_THEME ? '' : filter.theme)) return false;
	if (filter.agency !== null && row.agency_id !== filter.agency) return false;
	return filter.year === null || row.year === filter.year;
}
