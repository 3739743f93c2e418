/** How many findings there are of each sort. `untold` and `passed` count a rule once a report. */
export interface FoundCounts {
	/** Failures that nothing explains and nobody accepted, by severity. */
	E: number;
	W: number;
	N: number;
	/** Failures that a reorganisation explains, and those that somebody let stand with a reason. */
	muted: number;
	acknowledged: number;
	/** Rules that could not be told somewhere in a report, and rules that hold somewhere in it. */
	untold: number;
	passed: number;
}

/** The findings of one year; `reports` are the current reports counted. */
export interface YearCounts extends FoundCounts {
	year: number;
	reports: number;
}

/** The findings of a selection in one row. */
export interface QualityTotals extends FoundCounts {
	reports: number;
	agencies: number;
	/** Reports the rules were run on. */
	checked: number;
	/** Reports with an open error, and those with an open warning but no error. */
	failing: number;
	doubtful: number;
	/** Rules put to reports: each rule once a report, whatever came of it. */
	checks: number;
}

/** The findings of one rule or one agency over the years, as `countsOf` reads them. */
export interface PackedCounts {
	/** Rule id or agency id. */
	key: string;
	years: string;
}

/** Filing of one agency over the years, as `filingOf` reads it. */
export interface PackedFiling {
	agency_id: string;
	years: string;
}

/** How the years of one agency join, as `pairsOf` reads it. */
export interface PackedPairs {
	agency_id: string;
	years: string;
}

/** One year of an agency beside the year before. */
export interface YearPair extends FoundCounts {
	year: number;
	/** Whether there is a report of the year before. */
	previous: boolean;
	/** Requests carried out of the year before and into this one; null where the figure is not known. */
	carried_out: number | null;
	carried_in: number | null;
}

/** A report with something open in it. */
export interface WorkRow {
	report_id: string;
	agency_id: string;
	year: number;
	format: string;
	published_on: string;
	source: string;
	E: number;
	W: number;
	N: number;
	settled: number;
	untold: number;
	/** The rules that fail with how often, gravest first: `T3-BAL:E:2 Y-DATE:W:1`. */
	rules: string;
}

/** A current report with every cell as printed: null where no number stands. */
export interface ReportRecord {
	report_id: string;
	agency_id: string;
	report_year: number;
	format: string;
	version: number;
	status: string;
	scope: string;
	published_on: string;
	title: string;
	source: string;
	confidence: string;
	/** How many versions of it there are. */
	versions: number;
	[cell: string]: string | number | boolean | null;
}

/** The counts in the order they are written in after the year. */
export const COUNT_ORDER = ['E', 'W', 'N', 'muted', 'acknowledged', 'untold', 'passed'] as const;

/** Returns the parts of every item of a written list, such as `2019:1:0 2020:2:0`. */
export function itemsOf(written: string): string[][] {
	return written === '' ? [] : written.split(' ').map((item) => item.split(':'));
}

/** Returns the counts written in parts, starting at a place. */
export function foundCounts(parts: readonly string[], from: number): FoundCounts {
	const at = (i: number) => Number(parts[from + i]);
	return { E: at(0), W: at(1), N: at(2), muted: at(3), acknowledged: at(4), untold: at(5), passed: at(6) };
}

/** Returns the years of a rule or an agency in order, read from their written form. */
export function countsOf({ years }: Pick<PackedCounts, 'years'>): YearCounts[] {
	return itemsOf(years).map((parts) => ({
		year: Number(parts[0]),
		reports: Number(parts[1]),
		...foundCounts(parts, 2)
	}));
}
