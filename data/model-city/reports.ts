import type { Agency } from '../../src/lib/domain/agencies';
import { formForYear } from '../../src/lib/domain/forms';
import type { CellNote, Report, ReportStatus } from '../../src/lib/domain/reports';
import { dayInTime } from './calendar';
import { plantDefects } from './defects';
import { printOddly } from './oddities';
import { ORGANS, YEARS } from './organs';
import { printReport, styleIn } from './print';
import { drawFor } from './random';
import type { Figures } from './requests';
import { AGENCIES } from './roster';
import {
	FORMAT,
	LATE,
	MISSING,
	NOT_DUE,
	NAME_UNTIL,
	PROVISIONAL,
	RESTATED,
	UNREAD,
	WRONG_TITLE_YEAR
} from './stories';
import { truth } from './truth';

/** A report, the agency it is from, and what was noted on its cells. */
export interface Filed {
	report: Report;
	agency: Agency;
	notes: CellNote[];
}

function titleOf(a: Agency, year: number): string {
	const former = NAME_UNTIL[a.agency_id] ?? null;
	const name = former !== null && year <= former.year ? former.zh : a.name_zh;
	return `${name}${WRONG_TITLE_YEAR[`${a.agency_id} ${year}`] ?? year}年政府信息公开工作年度报告`;
}

function file(a: Agency, year: number, figures: Figures, version: number): Filed {
	const key = `${a.agency_id} ${year}`;
	const restated = a.agency_id === RESTATED.id && year === RESTATED.year;
	const id = version === 1 ? `${a.agency_id}-${year}` : `${a.agency_id}-${year}-v${version}`;
	const format = FORMAT[key] ?? formForYear(year)?.id ?? '';
	const organ = ORGANS.find((o) => o.id === a.agency_id) ?? null;
	const cells = printReport(figures, format, styleIn(year, a.agency_id, organ), year);
	const notes = [...printOddly(id, a.agency_id, year, format, cells), ...plantDefects(id, format, cells)];
	const inTime = dayInTime(a.agency_id, a.kind, year, drawFor(`day ${key}`));
	let status: ReportStatus = 'published';
	if (restated && version === 1) status = 'superseded';
	if (PROVISIONAL.includes(key)) status = 'provisional';
	return {
		agency: a,
		notes,
		report: {
			report_id: id,
			agency_id: a.agency_id,
			report_year: year,
			format,
			version,
			status,
			scope: a.kind === 'government' ? 'aggregate' : 'own',
			published_on: restated ? (version === 1 ? RESTATED.first : RESTATED.second) : (LATE[key] ?? inTime),
			title: titleOf(a, year),
			source: '虚构',
			confidence: '',
			problems_read: !UNREAD.includes(key),
			cells
		}
	};
}

/** Returns every report of the dataset, agency by agency and year by year, as it was printed. */
export function fileReports(): Filed[] {
	const all = truth();
	return AGENCIES.flatMap((a) =>
		YEARS.flatMap((year) => {
			const figures = all.get(a.agency_id)?.get(year) ?? null;
			if (figures === null || [...MISSING, ...NOT_DUE].includes(`${a.agency_id} ${year}`)) return [];
			const versions = a.agency_id === RESTATED.id && year === RESTATED.year ? [1, 2] : [1];
			return versions.map((version) => file(a, year, figures, version));
		})
	);
}
