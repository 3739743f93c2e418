/** One problem or measure of one report, with what is known of it; null = it cannot be told. */
export interface SentenceRow {
	agency_id: string;
	year: number;
	report_id: string;
	kind: 'problem' | 'measure';
	/** Its place among the problems or the measures of the report, from 1. */
	ordinal: number;
	/** Theme code; `p_none` states that there is no problem, empty where no word shows a theme. */
	theme: string;
	text: string;
	/** Consecutive years up to this one with the theme named, or nearly the same sentence; null: year before not read. */
	run: number | null;
	/** Consecutive years up to this one with nearly the same sentence; null: year before not read. */
	same_run: number | null;
	/** Whether the same words stood in the year before; null: it was not read. */
	verbatim: boolean | null;
	/** Whether a problem has a measure on its theme; null for measures, and where rule S5-PAIR could not tell. */
	paired: boolean | null;
	/** Agencies with this sentence in the year; 1 where it is its own. */
	shared: number;
	/** Where the report comes from: an address or words, or empty. */
	source: string;
}

/** Counts of section five, each beside what it rests on. */
export interface ProblemCounts {
	/** Problems stated, those saying there is none left out. */
	problems: number;
	measures: number;
	/** Problems that came back, and problems whose agency was read the year before. */
	repeated: number;
	repeated_of: number;
	/** Problems without a measure on the same theme, and problems of which that could be told. */
	unpaired: number;
	unpaired_of: number;
	/** Measures word for word as in the year before, and measures whose agency was read the year before. */
	verbatim: number;
	verbatim_of: number;
	/** Problems and measures that another agency wrote in the same year. */
	shared: number;
}

/** The selection as a whole: its reports, and the counts of section five. */
export interface ProblemTotals extends ProblemCounts {
	/** Current reports, those whose section five was read, and those that state no problem. */
	reports: number;
	read: number;
	none: number;
	/** Agencies with a report, and those with one whose section five was read. */
	agencies: number;
	agencies_read: number;
}

/** One theme over the chosen years. */
export interface ThemeTotals extends ProblemCounts {
	theme: string;
	/** Agencies that named it in any of the years, and agencies read. */
	agencies: number;
	of: number;
}

/** One agency over the chosen years; agencies that were never read are left out. */
export interface AgencyTotals extends ProblemCounts {
	agency_id: string;
	/** Current reports, and those whose section five was read. */
	reports: number;
	read: number;
	/** Reports that state no problem. */
	none: number;
	/** Themes with the number of reports that name each: `p_platform:3 p_staff:1`. */
	themes: string;
}

/** A theme that one agency named in consecutive years. Lists of years are written with blanks between them. */
export interface RepeatRow {
	agency_id: string;
	theme: string;
	/** Consecutive years of the longest run that ends in the chosen years, and its first and last year. */
	longest: number;
	first: number;
	last: number;
	/** Chosen years in which it named the theme, each with its number in its run: `2021:2 2022:3 2024:1`. */
	named: string;
	/** Those whose sentence is nearly that of the year before. */
	alike: string;
	/** Chosen years with a report whose section five was not read, and those without a report. */
	unread: string;
	unfiled: string;
}

/** A sentence that several agencies wrote in one year; agencies by id with blanks between them. */
export interface SharedRow {
	year: number;
	kind: 'problem' | 'measure';
	/** The sentence as the first of them wrote it. */
	text: string;
	count: number;
	agencies: string;
}
