/** One metric of one agency in one year. All numbers are null where they are not known, never 0. */
export interface SeriesRow {
	agency_id: string;
	year: number;
	/** The metric: a count, an amount, or a rate as a fraction (0.25 = 25 %). */
	value: number | null;
	/** For rates: what is divided; equal to `value` for counts. */
	numerator: number | null;
	/** For rates: what it is divided by; null for counts. */
	denominator: number | null;
	/** False where the agency has no current report for the year. */
	reported: boolean;
	/** Form of the report, empty where there is none. */
	format: string;
	/** Published, provisional, or empty where there is none. */
	status: string;
}

/** One metric of one agency over the chosen years together: Σ of counts, Σ/Σ of rates, last known of stocks. */
export interface RankRow {
	agency_id: string;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** Years that went into the value, and reports there are. */
	years: number;
	reports: number;
	/** Last year that went into the value, null where none did. */
	last_year: number | null;
}

/** One key figure over all chosen agencies in one year. */
export interface KeyRow {
	metric: string;
	year: number;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** Reports the value rests on. */
	reports: number;
	/** Reports there are of the chosen agencies in that year. */
	of: number;
	/** Reports left out besides, because an aggregate that is counted contains them. */
	covered: number;
}

/** One key figure over the agencies that have it in a year and in the year before: like compared with like. */
export interface ChangeRow {
	metric: string;
	year: number;
	/** Agencies with the figure in both years. */
	pairs: number;
	now: number | null;
	before: number | null;
	/** Denominators of a rate; null for counts. */
	now_denominator: number | null;
	before_denominator: number | null;
}

/** Applications by result in one year: `code` is an outcome group (`deny`) or a row of the form (`t3_deny_law`). */
export interface OutcomeRow {
	year: number;
	level: 'group' | 'row';
	code: string;
	value: number | null;
	/** Reports that print (or prove) it, and reports there are. */
	reports: number;
	of: number;
}

/** Reviews and lawsuits in one year by stage and result (codes of table 4, result `total` included). */
export interface DisputeRow {
	year: number;
	stage: 'review' | 'direct' | 'after';
	result: 'upheld' | 'corrected' | 'other' | 'pending' | 'total';
	value: number | null;
	reports: number;
	of: number;
}

/** Problems noted under one theme in one year. */
export interface ThemeRow {
	year: number;
	theme: string;
	problems: number;
	/** Agencies that named it, and agencies whose section five was read. */
	agencies: number;
	of: number;
}

/** Filing of one agency and year that the roster lists. */
export interface FilingRow {
	agency_id: string;
	year: number;
	expected: boolean;
	filed: boolean;
	/** Null where the date of publication is not known. */
	late: boolean | null;
	days_late: number | null;
	wrong_form: boolean | null;
	/** ISO date or empty. */
	published_on: string;
	format: string;
	status: string;
	/** There where the roster does not list the year: nothing is said of it but what its report shows. */
	listed?: false;
}

/** An agency as pickers and charts need it. */
export interface AgencyRow {
	agency_id: string;
	name_zh: string;
	name_en: string;
	short_zh: string;
	kind: string;
	level: string;
	region: string;
	parent_id: string;
	/** Reports in the dataset, all years. */
	reports: number;
}
