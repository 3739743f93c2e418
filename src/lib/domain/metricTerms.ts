import type { Unit } from './cells';
import type { FormId, Label } from './forms';

/** One summand: the first alternative whose figures are all known counts, with its sign. */
export interface Term {
	sign: 1 | -1;
	any: readonly (readonly string[])[];
}

/** Where a metric's figures stand: in reports, or in the roster's filing record. */
export type MetricBase = 'figure' | 'filing';

export interface MetricBreak {
	/** First report year after the break. */
	year: number;
	why: 'form' | 'law';
	/** `cut`: the series does not continue. `soft`: it continues with a caveat and is drawn dashed. */
	join: 'cut' | 'soft';
	note: Label;
}

export type MetricGroup =
	'released' | 'documents' | 'actions' | 'requests' | 'outcomes' | 'disputes' | 'problems' | 'filing';

export interface Metric {
	code: string;
	group: MetricGroup;
	label: Label;
	unit: Unit;
	/** Decimals shown; null = as many as the figure has (amounts). */
	digits: number | null;
	numerator: readonly Term[];
	/** Null for counts and amounts; a rate divides and is shown with both. */
	denominator: readonly Term[] | null;
	base: MetricBase;
	forms: readonly FormId[];
	breaks: readonly MetricBreak[];
	/** Which way is better: 1 more, -1 less, 0 neither. */
	direction: 1 | 0 | -1;
	/** Denominators from `rank` on are ranked, from `show` on shown grey, below that only counts are shown. */
	sample: { rank: number; show: number } | null;
	/** Stocks (in force, carried over) are not added up over years. */
	stock: boolean;
	/** Law, notice or practice the formula rests on. */
	source: Label;
}

/** Returns a term that adds these figures; all must be known. */
export function plus(...codes: string[]): Term {
	return { sign: 1, any: [codes] };
}

/** Returns a term that subtracts these figures; all must be known. */
export function minus(...codes: string[]): Term {
	return { sign: -1, any: [codes] };
}

/** Returns a term that takes the first complete alternative. */
export function either(...any: string[][]): Term {
	return { sign: 1, any };
}

/** Returns every column a list of terms may read, without repeats. */
export function columnsOf(terms: readonly Term[]): string[] {
	return [...new Set(terms.flatMap((t) => t.any.flat()))];
}
