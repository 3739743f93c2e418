import { deadlineOf, kindByCode } from '../domain/agencies';
import { formForYear } from '../domain/forms';
import type { Finding } from '../domain/finding';
import type { RuleSettings } from '../domain/ruleSettings';
import { found } from './compare';
import type { Sheet } from './sheet';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * Returns the finding on the day a report came out. Of an agency whose kind is not known, one that came out between
 * the two deadlines cannot be told to be late.
 */
function checkDeadline(sheet: Sheet, settings: RuleSettings): Finding {
	const { report, agency } = sheet;
	const kind = agency === null ? null : kindByCode(agency.kind);
	const aggregate = report.scope === 'aggregate';
	const [department, government] = [false, true].map((g) =>
		deadlineOf(report.report_year, g, settings.deadlines)
	) as [string, string];
	const date = report.published_on;
	const due = aggregate || kind?.government === true ? government : department;
	const sides = { left: date === '' ? null : date, right: due };
	if (date === '') return found('Y-DATE', sheet, 'not_evaluable', { ...sides, values: { how: 'date' } });
	const late = date > due;
	if (late && kind === null && !aggregate && date <= government)
		return found('Y-DATE', sheet, 'not_evaluable', { ...sides, values: { how: 'agency' } });
	return found('Y-DATE', sheet, late ? 'fail' : 'pass', { ...sides, values: { how: 'late' } });
}

/**
 * Returns the findings of Y-DATE: published by the deadline (Art. 49: 31 January, governments 31 March, or the
 * dataset's own dates), and the report year in the title. No date, no year of the report, or none in the title is not
 * evaluable.
 */
export function checkDates(sheet: Sheet, settings: RuleSettings): Finding[] {
	const { report } = sheet;
	if (formForYear(report.report_year) === null)
		return [found('Y-DATE', sheet, 'not_evaluable', { values: { how: 'year' } })];
	const late = checkDeadline(sheet, settings);
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
