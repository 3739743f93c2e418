import { deadlineOf, kindByCode } from '../domain/agencies';
import { formForYear } from '../domain/forms';
import type { Finding } from '../domain/finding';
import type { RuleSettings } from '../domain/ruleSettings';
import { found } from './compare';
import type { Sheet } from './sheet';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * Returns the findings of Y-DATE: published by the deadline (Art. 49: 31 January, governments 31 March, or the
 * dataset's own dates), and the report year in the title. No date or no year in the title is not evaluable.
 */
export function checkDates(sheet: Sheet, settings: RuleSettings): Finding[] {
	const { report, agency } = sheet;
	const government = agency === null ? null : (kindByCode(agency.kind)?.government ?? null);
	const due =
		government === null && report.scope !== 'aggregate'
			? deadlineOf(report.report_year, false, settings.deadlines)
			: deadlineOf(report.report_year, government ?? true, settings.deadlines);
	const date = report.published_on;
	const sides = { left: date === '' ? null : date, right: due };
	const late =
		date === ''
			? found('Y-DATE', sheet, 'not_evaluable', { ...sides, values: { how: 'date' } })
			: found('Y-DATE', sheet, date > due ? 'fail' : 'pass', { ...sides, values: { how: 'late' } });
	const years: string[] = report.title.normalize('NFKC').match(YEAR) ?? [];
	const year = String(report.report_year);
	const title = { left: years.length === 0 ? null : years.join(' '), right: year };
	if (years.length === 0)
		return [late, found('Y-DATE', sheet, 'not_evaluable', { ...title, values: { how: 'title' } })];
	const outcome = years.includes(year) ? 'pass' : 'fail';
	return [late, found('Y-DATE', sheet, outcome, { ...title, values: { how: 'title', title: report.title } })];
}

/** Returns the finding of FORM: the report follows the form prescribed for its year, where one was binding. */
export function checkForm(sheet: Sheet): Finding {
	const { format, report_year } = sheet.report;
	const due = formForYear(report_year);
	if (format === '' || due === null)
		return found('FORM', sheet, 'not_evaluable', { values: { how: 'form' } });
	const free = due.bindingFrom === null || report_year < due.bindingFrom;
	return found('FORM', sheet, free || format === due.id ? 'pass' : 'fail', { left: format, right: due.id });
}
