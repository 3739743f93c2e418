/** How one organ departs from the usual course, year by year from 2019 to 2025. */
export interface Course {
	/** Applications, relative to its usual number. */
	requests?: readonly number[];
	/** Share of answers that disclose. */
	open?: readonly number[];
	/** Share of applications carried into the next year. */
	carry?: readonly number[];
	/** Reviews and lawsuits, relative to its usual number. */
	disputes?: readonly number[];
}

/** The organs whose figures tell a story; everybody else drifts. */
export const COURSES: Readonly<Record<string, Course>> = {
	housing: {
		requests: [0.92, 1, 1.1, 1.06, 1.02, 0.96, 0.9],
		open: [0.33, 0.38, 0.44, 0.52, 0.59, 0.66, 0.72],
		carry: [0.17, 0.15, 0.115, 0.08, 0.055, 0.03, 0.018],
		disputes: [1.7, 1.6, 1.3, 1, 0.8, 0.6, 0.5]
	},
	nrp: {
		requests: [0.86, 0.93, 1.02, 1.24, 1.85, 2.7, 3.3],
		open: [0.66, 0.65, 0.61, 0.53, 0.42, 0.33, 0.27],
		carry: [0.03, 0.035, 0.045, 0.09, 0.17, 0.27, 0.36],
		disputes: [0.7, 0.7, 0.8, 1.1, 1.5, 1.8, 2]
	},
	sport: { carry: [0, 0, 0, 0.03, 0.03, 0.03, 0.03] },
	locfin: { carry: [0.05, 0.04, 0.06, 0.04, 0, 0, 0] },
	rural: { carry: [0.04, 0.05, 0.04, 0.04, 0, 0, 0], requests: [0.8, 0.9, 1.1, 1, 0.7, 0, 0] },
	agri: { requests: [0.9, 0.95, 1, 1, 1.05, 1.3, 1.4] },
	health: { requests: [0.7, 1.2, 1.05, 1.35, 1.2, 0.9, 0.85] },
	medins: { requests: [0.6, 0.75, 0.9, 1.05, 1.2, 1.3, 1.35] },
	veterans: { requests: [1.5, 1.3, 1.1, 0.95, 0.9, 0.8, 0.75] },
	approval: { requests: [0.6, 0.85, 1, 1, 1.1, 1.15, 1.2] }
};

/** Agency-years in which a report was due and none was published. */
export const MISSING: readonly string[] = ['foreign 2021', 'lupeng 2019', 'tanke 2020'];

/** Agency-years in which no report was due yet, and none was written. */
export const NOT_DUE: readonly string[] = ['tailing 2019', 'tanke 2019'];

/** Reports that came out after the deadline, with the day they did. */
export const LATE: Readonly<Record<string, string>> = {
	'commerce 2019': '2020-02-14',
	'commerce 2020': '2021-02-05',
	'commerce 2021': '2022-02-18',
	'commerce 2022': '2023-02-24',
	'commerce 2023': '2024-02-06',
	'commerce 2024': '2025-03-11',
	'tailing 2020': '2021-03-02',
	'zhiwu 2023': '2024-02-20',
	'huping 2019': '2020-04-21',
	'parks 2022': '2023-02-03'
};

/** Reports whose tables do not follow the form of their year. */
export const FORMAT: Readonly<Record<string, string>> = { 'ethnic 2021': '2019', 'huaipeng 2021': 'mixed' };

/** Reports that are not final yet. */
export const PROVISIONAL: readonly string[] = ['audit 2025'];

/** Reports whose section five nobody has read. */
export const UNREAD: readonly string[] = [
	'tax 2019',
	'meteo 2019',
	'trading 2020',
	'zhiwu 2020',
	'luwan 2021'
];

/** The report that was replaced before the deadline, and the days both versions came out. */
export const RESTATED = { id: 'medins', year: 2022, first: '2023-01-12', second: '2023-01-30' };

/** Years in which an agency repeats section five of the year given, word for word. */
export const COPIED_TEXT: Readonly<Record<string, string>> = {
	'affairs 2023': 'affairs 2022',
	'affairs 2024': 'affairs 2022',
	'wuying 2022': 'liudi 2022'
};

/** Themes that a report must name among its problems. */
export const FIXED_THEMES: Readonly<Record<string, string>> = {
	'transport 2023': 'p_timeliness',
	'transport 2024': 'p_timeliness',
	'transport 2025': 'p_timeliness',
	'nrp 2023': 'p_request',
	'nrp 2024': 'p_request',
	'nrp 2025': 'p_request',
	'commerce 2024': 'p_mechanism'
};

/** Titles that name the wrong year. */
export const WRONG_TITLE_YEAR: Readonly<Record<string, number>> = { 'affairs 2023': 2022 };

/** Names an agency had up to and including a year. */
export const NAME_UNTIL: Readonly<Record<string, { year: number; zh: string }>> = {
	culture: { year: 2021, zh: '屏澜市文化广电旅游体育局' },
	data: { year: 2023, zh: '屏澜市大数据局' },
	rural: { year: 2020, zh: '屏澜市扶贫开发办公室' }
};
