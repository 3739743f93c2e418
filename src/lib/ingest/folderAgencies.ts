import { AGENCY_KINDS, AGENCY_LEVELS, type Agency, type AgencyYear } from '../domain/agencies';
import type { CsvTable, Report } from './csvTable';
import { checkColumns, RowReader, type ColumnRules } from './folderRow';

const AGENCY_COLUMNS: ColumnRules = {
	agency_id: true,
	name_zh: true,
	name_en: true,
	short_zh: true,
	kind: true,
	level: true,
	region: true,
	parent_id: true,
	uscc: false,
	names: false,
	valid_from: false,
	valid_to: false
};

const YEAR_COLUMNS: ColumnRules = {
	agency_id: true,
	year: true,
	expected: true,
	population: false,
	staff: false
};

const KINDS = AGENCY_KINDS.map((k) => k.code);
const LEVELS = AGENCY_LEVELS.map((l) => l.code);

/** Returns the agencies of `agencies.csv`; rows without a usable id, name, kind or level are reported and left out. */
export function readAgencies(table: CsvTable, report: Report): Agency[] {
	checkColumns(table, AGENCY_COLUMNS, report);
	const agencies = new Map<string, Agency>();
	const readers = new Map<string, RowReader>();
	for (const record of table.rows) {
		const reader = new RowReader(table, record, report);
		const agency = readAgency(reader);
		if (agency === null) continue;
		if (agencies.has(agency.agency_id)) {
			reader.wrong('agency_id', 'duplicate-id');
			continue;
		}
		agencies.set(agency.agency_id, agency);
		readers.set(agency.agency_id, reader);
	}
	for (const agency of agencies.values()) {
		const reader = readers.get(agency.agency_id) as RowReader;
		if (agency.parent_id !== '' && !agencies.has(agency.parent_id)) {
			reader.wrong('parent_id', 'unknown-parent');
		} else if (isOwnAncestor(agency, agencies)) {
			reader.wrong('parent_id', 'parent-loop');
		}
	}
	return [...agencies.values()];
}

function readAgency(reader: RowReader): Agency | null {
	const agency_id = reader.id('agency_id');
	const name_zh = reader.needed('name_zh');
	const short_zh = reader.needed('short_zh');
	const kind = reader.oneOf('kind', KINDS);
	const level = reader.oneOf('level', LEVELS);
	const valid_from = reader.year('valid_from');
	const valid_to = reader.year('valid_to');
	if (valid_from !== null && valid_to !== null && valid_to < valid_from) {
		reader.wrong('valid_to', 'years-reversed', { from: valid_from, to: valid_to });
	}
	if (agency_id === null || name_zh === null || short_zh === null || kind === null || level === null)
		return null;
	return {
		agency_id,
		name_zh,
		name_en: reader.text('name_en'),
		short_zh,
		kind,
		level,
		region: reader.text('region'),
		parent_id: reader.text('parent_id'),
		uscc: reader.text('uscc'),
		names: reader.text('names'),
		valid_from,
		valid_to
	};
}

function isOwnAncestor(agency: Agency, agencies: ReadonlyMap<string, Agency>): boolean {
	const seen = new Set<string>();
	let parent = agencies.get(agency.parent_id);
	while (parent !== undefined && !seen.has(parent.agency_id)) {
		if (parent.agency_id === agency.agency_id) return true;
		seen.add(parent.agency_id);
		parent = agencies.get(parent.parent_id);
	}
	return false;
}

/** Returns the roster of `agency_years.csv`; rows of unknown agencies and second rows of a year are left out. */
export function readAgencyYears(
	table: CsvTable,
	agencies: ReadonlySet<string>,
	report: Report
): AgencyYear[] {
	checkColumns(table, YEAR_COLUMNS, report);
	const years = new Map<string, AgencyYear>();
	for (const record of table.rows) {
		const reader = new RowReader(table, record, report);
		const agency_id = reader.needed('agency_id');
		const year = reader.needed('year') === null ? null : reader.year('year');
		const expected = reader.flag('expected');
		const population = reader.whole('population', 0);
		const staff = reader.whole('staff', 0);
		if (agency_id === null || year === null || expected === null) continue;
		const key = `${agency_id} ${year}`;
		if (!agencies.has(agency_id)) reader.wrong('agency_id', 'unknown-agency');
		else if (years.has(key)) reader.wrong('year', 'duplicate-year', { agency: agency_id, year });
		else years.set(key, { agency_id, year, expected, population, staff });
	}
	return [...years.values()];
}
