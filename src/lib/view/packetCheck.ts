import { AGENCY_KINDS, AGENCY_LEVELS, type Deadlines } from '../domain/agencies';
import { cellByCode } from '../domain/cells';
import type { DatasetContent } from '../domain/dataset';
import { formById } from '../domain/forms';
import { themeByCode } from '../domain/themes';
import { ID_PATTERN } from './grammar';

const kinds = new Set(AGENCY_KINDS.map((k) => k.code));
const levels = new Set(['', ...AGENCY_LEVELS.map((l) => l.code)]);
const MONTH_DAY = /^\d{2}-\d{2}$/;
const DATE = /^(\d{4}-\d{2}-\d{2})?$/;
const REPORT_ID = /^[\x21-\x7e]{1,120}$/;

function yearish(year: number | null): boolean {
	return year === null || (Number.isInteger(year) && year >= 1900 && year <= 2200);
}

function amountish(value: number | null): boolean {
	return value === null || value >= 0;
}

/**
 * Returns null when the tables of a packet fit together and every code in them is known, else why not: `version`
 * for a code this catalogue does not have, `damaged` for ids that repeat, dangle or could never have been written.
 */
export function checkContent(
	content: DatasetContent,
	card: { deadlines: Deadlines; years: readonly [number, number] }
): 'version' | 'damaged' | null {
	const { deadlines, years } = card;
	const { agencies, agencyYears, reports, notes, problems, others } = content;
	const agencyIds = new Set(agencies.map((a) => a.agency_id));
	const reportIds = new Set(reports.map((r) => r.report_id));
	const reported = (row: { report_id: string }) => reportIds.has(row.report_id);
	const sound =
		MONTH_DAY.test(deadlines.department) &&
		MONTH_DAY.test(deadlines.government) &&
		years[0] <= years[1] &&
		years[1] <= 2200 &&
		agencyIds.size === agencies.length &&
		reportIds.size === reports.length &&
		agencies.every((a) => ID_PATTERN.test(a.agency_id) && yearish(a.valid_from) && yearish(a.valid_to)) &&
		agencies.every((a) => a.parent_id === '' || ID_PATTERN.test(a.parent_id)) &&
		agencyYears.every((y) => agencyIds.has(y.agency_id) && yearish(y.year)) &&
		agencyYears.every((y) => amountish(y.population) && amountish(y.staff)) &&
		reports.every((r) => REPORT_ID.test(r.report_id) && agencyIds.has(r.agency_id)) &&
		reports.every((r) => yearish(r.report_year) && r.version >= 1 && DATE.test(r.published_on)) &&
		notes.every(reported) &&
		problems.every((p) => reported(p) && Number.isInteger(p.ordinal) && p.ordinal >= 1) &&
		others.every(reported);
	if (!sound) return 'damaged';
	const known =
		agencies.every((a) => kinds.has(a.kind) && levels.has(a.level)) &&
		reports.every((r) => r.format === '' || formById(r.format) !== null) &&
		notes.every((n) => cellByCode(n.cell) !== null) &&
		problems.every((p) => p.theme === '' || themeByCode(p.theme) !== null);
	return known ? null : 'version';
}
