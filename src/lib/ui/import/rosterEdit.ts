import type { Agency, AgencyYear } from '../../domain/agencies';

/** Why an entry is not taken; the sentence is made at the screen. */
export type Refusal = 'name' | 'year' | 'count' | 'range';

export type Edited<T> = { ok: true; value: T } | { ok: false; why: Refusal };

/** Columns of the roster that hold free text. */
export type TextField = 'name_zh' | 'name_en' | 'short_zh' | 'region';

/** Returns the agency with a text changed; a name cannot be empty. */
export function editText(agency: Agency, field: TextField, typed: string): Edited<Agency> {
	const value = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (field === 'name_zh' && value === '') return { ok: false, why: 'name' };
	if (value === agency[field]) return { ok: true, value: agency };
	/* A name that was written differently before still finds the agency in files. */
	const former = field === 'name_zh' && agency.name_zh !== '' ? agency.name_zh : null;
	const names = agency.names.split('|').filter((n) => n !== '' && n !== value);
	if (former !== null && !names.includes(former)) names.push(former);
	return { ok: true, value: { ...agency, names: names.join('|'), [field]: value } };
}

/** Returns a number typed by a person, null for an empty field, or undefined where it is no whole number in range. */
export function parseWhole(typed: string, from: number, to: number): number | null | undefined {
	const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
	if (text === '') return null;
	if (!/^\d{1,10}$/.test(text)) return undefined;
	const value = Number(text);
	return value >= from && value <= to ? value : undefined;
}

/** Returns the agency with its first or last year changed. */
export function editValidity(
	agency: Agency,
	field: 'valid_from' | 'valid_to',
	typed: string
): Edited<Agency> {
	const value = parseWhole(typed, 1949, 2100);
	if (value === undefined) return { ok: false, why: 'year' };
	const edited = { ...agency, [field]: value };
	if (edited.valid_from !== null && edited.valid_to !== null && edited.valid_to < edited.valid_from) {
		return { ok: false, why: 'range' };
	}
	return { ok: true, value: value === agency[field] ? agency : edited };
}

/** Returns the roster year with population or staff changed; `entry` null = the roster says nothing of the year yet. */
export function editCount(
	key: Pick<AgencyYear, 'agency_id' | 'year'>,
	entry: AgencyYear | null,
	field: 'population' | 'staff',
	typed: string
): Edited<AgencyYear | null> {
	const value = parseWhole(typed, 0, 1e9);
	if (value === undefined) return { ok: false, why: 'count' };
	if (entry === null && value === null) return { ok: true, value: null };
	const base = entry ?? { ...key, expected: false, population: null, staff: null };
	return { ok: true, value: value === base[field] && entry !== null ? entry : { ...base, [field]: value } };
}

/** Returns whether an agency exists in a year, as far as its years are known. */
export function existsIn(agency: Agency, year: number): boolean {
	return (
		(agency.valid_from === null || agency.valid_from <= year) &&
		(agency.valid_to === null || year <= agency.valid_to)
	);
}
