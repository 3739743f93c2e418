import type { Label } from './forms';

export interface AgencyKind {
	code: string;
	label: Label;
	/** Whether the law's later date for governments (31 March) applies, not the one for departments. */
	government: boolean;
}

/** Kinds of agency; ranks are made within one kind only. */
export const AGENCY_KINDS: readonly AgencyKind[] = [
	{ code: 'bureau', label: { zh: '部门', en: 'Bureaus' }, government: false },
	{ code: 'gov_office', label: { zh: '政府办公厅（室）', en: 'Government offices' }, government: false },
	{ code: 'government', label: { zh: '人民政府（汇总）', en: 'Governments (aggregate)' }, government: true },
	{ code: 'township', label: { zh: '乡镇街道', en: 'Townships and streets' }, government: false },
	{ code: 'zone', label: { zh: '功能区管委会', en: 'Development zones' }, government: false },
	{ code: 'vertical', label: { zh: '垂直管理机关', en: 'Vertically managed organs' }, government: false },
	{ code: 'institution', label: { zh: '事业单位', en: 'Public institutions' }, government: false }
];

/** Returns the kind with this code, or null. */
export function kindByCode(code: string): AgencyKind | null {
	return AGENCY_KINDS.find((k) => k.code === code) ?? null;
}

export interface AgencyLevel {
	code: string;
	label: Label;
}

/** Administrative levels, highest first. */
export const AGENCY_LEVELS: readonly AgencyLevel[] = [
	{ code: 'province', label: { zh: '省级', en: 'province' } },
	{ code: 'city', label: { zh: '市级', en: 'city' } },
	{ code: 'county', label: { zh: '县级', en: 'county' } },
	{ code: 'township', label: { zh: '乡级', en: 'township' } }
];

/** One agency of a roster. Missing text is the empty string; missing years are null. */
export interface Agency {
	agency_id: string;
	name_zh: string;
	name_en: string;
	short_zh: string;
	kind: string;
	level: string;
	region: string;
	parent_id: string;
	/** Unified social credit code, or empty. */
	uscc: string;
	/** Former and other names, separated by `|`. */
	names: string;
	valid_from: number | null;
	valid_to: number | null;
}

/** One year of one agency in the roster: who should report, and what a rate per head divides by. */
export interface AgencyYear {
	agency_id: string;
	year: number;
	expected: boolean;
	population: number | null;
	staff: number | null;
}

/** Deadlines as `MM-DD` of the year after the report year (Art. 49: 31 January, governments 31 March). */
export interface Deadlines {
	department: string;
	government: string;
}

export const LEGAL_DEADLINES: Deadlines = { department: '01-31', government: '03-31' };

/** Returns the ISO date by which a report is due: Art. 49 of the regulation, or the dataset's own dates. */
export function deadlineOf(year: number, government: boolean, deadlines: Deadlines): string {
	return `${year + 1}-${government ? deadlines.government : deadlines.department}`;
}
