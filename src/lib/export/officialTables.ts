import { cellByCode } from '../domain/cells';
import {
	cellsOutside,
	OFFICIAL_SECTIONS,
	officialTable,
	tableForms,
	type OfficialSection
} from '../domain/officialForm';
import type { OfficialTable } from '../domain/officialFormCell';
import type { FormId } from '../domain/forms';
import type { CellState } from '../domain/reports';
import type { SectionKind } from '../domain/sectionPhrases';
import { ABSENT_REMARK, NA_SIGN, outsideRemark, printedDate, printedTitle } from '../text/formPrint';

/** A report to be printed in the prescribed layout. */
export interface PrintedReport {
	agency: string;
	/** Report year; null where it is not known yet. */
	year: number | null;
	/** `2019`, `2021`, `mixed`, or empty where it is not known. */
	form: FormId;
	/** ISO date, or empty. */
	published_on: string;
	/** Figures by cell code, amounts in the unit of the cell. */
	cells: Readonly<Record<string, number>>;
	/** State of the cells without a number; one that is in neither list is not in the report. */
	states: Readonly<Record<string, CellState>>;
	/** Cells as printed, where they hold no number. */
	raw: Readonly<Record<string, string>>;
	/** Running text of the sections, paragraphs parted by line ends; sections left out stay empty. */
	sections: Readonly<Partial<Record<SectionKind, string>>>;
	/** A line under the title for what readers must know of the data, such as that it is made up; may be left out. */
	remark?: string;
}

/** One section as it is printed: heading, paragraphs, and its table. */
export interface PrintedSection extends OfficialSection {
	paragraphs: readonly string[];
	official: OfficialTable | null;
	/** What is said below the table: hatched cells, figures it has no place for. */
	remarks: readonly string[];
}

/** A report as it is printed. */
export interface PrintedForm {
	title: string;
	/** Lines under the title: the date, a remark. */
	under: readonly string[];
	sections: readonly PrintedSection[];
}

/** Characters that no document may hold: controls, and halves of characters. */
const FORBIDDEN =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const printable = (text: string) => text.replace(FORBIDDEN, '');

/** Returns a number with all its digits and no exponent, as forms print it. */
export function plainNumber(value: number): string {
	const text = String(value);
	if (!text.includes('e')) return text;
	return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

/** Returns whether a report has no such cell at all, so that its place in the form is hatched. */
export function isGap({ cells, states }: Pick<PrintedReport, 'cells' | 'states'>, code: string): boolean {
	return cells[code] === undefined && (states[code] ?? 'absent') === 'absent';
}

/** Returns what is printed in the place of a figure: the number, 0, the sign or words as they stand, or nothing. */
export function printedFigure(report: Pick<PrintedReport, 'cells' | 'states' | 'raw'>, code: string): string {
	const value = report.cells[code];
	if (value !== undefined) return plainNumber(value);
	const raw = printable(report.raw[code] ?? '').replace(/\s+/g, ' ');
	const state = report.states[code];
	if (state === 'na') return raw === '' ? NA_SIGN : raw;
	return state === 'text' ? raw : '';
}

/** Returns a report in the prescribed layout: title, the six sections in order, tables in the second to the fourth. */
export function printedForm(report: PrintedReport): PrintedForm {
	const forms = tableForms(report.form, (code) => !isGap(report, code));
	const outside = cellsOutside(forms, (code) => !isGap(report, code))
		.flatMap((code) => cellByCode(code) ?? [])
		.filter((cell) => printedFigure(report, cell.code) !== '');
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(report.published_on);
	const under = [isDate ? printedDate(report.published_on) : '', printable(report.remark ?? '')];
	return {
		title: printedTitle(printable(report.agency).trim(), report.year),
		under: under.filter((line) => line !== ''),
		sections: OFFICIAL_SECTIONS.map((section) => {
			const official = section.table === null ? null : officialTable(section.table, forms[section.table]);
			const codes = (official?.rows ?? []).flatMap((row) => row.flatMap((cell) => cell.code ?? []));
			const beyond = outside.filter((cell) => cell.table === section.table);
			const named = beyond.map(({ code, label }) => ({ name: label.zh, text: printedFigure(report, code) }));
			return {
				...section,
				official,
				remarks: [
					...(codes.some((code) => isGap(report, code)) ? [ABSENT_REMARK] : []),
					...(named.length > 0 ? [outsideRemark(named)] : [])
				],
				paragraphs: printable(report.sections[section.kind] ?? '')
					.split(/\r\n?|\n/)
					.map((line) => line.trim())
					.filter((line) => line !== '')
			};
		})
	};
}
