import type { Lang } from '../../domain/lang';
import type { CsvCell } from '../../export/csv';
import { AGENCY_TEXT } from '../../text/agency';
import { chartText } from '../../text/charts';
import { OVERVIEW_TEXT } from '../../text/overview';
import { FORM_TEXT } from '../../text/form';
import type { YearForm } from './rows';
import { sideTables } from './sideTables';

/** Returns the tables of an agency's years as the rows of a file: one figure a row, with its state and what is printed. */
export function sideFile(
	forms: readonly YearForm[],
	agency: string,
	lang: Lang,
	fictional: boolean
): CsvCell[][] {
	const words = AGENCY_TEXT[lang].columns;
	const charts = chartText(lang);
	const states = OVERVIEW_TEXT[lang].states;
	const computed = FORM_TEXT[lang].states.computed;
	const rows = sideTables(forms, lang, { applicants: true }).flatMap(({ heading, groups }) =>
		groups.flatMap((group) =>
			group.rows.flatMap((row) =>
				row.cells.map((cell, i): CsvCell[] => [
					...[agency, forms[i]?.year ?? null, heading, group.heading, row.label, row.code],
					cell?.value ?? null,
					cell === null ? charts.notInForm : cell.state === 'computed' ? computed : states[cell.state],
					cell?.raw ?? '',
					...(fictional ? [charts.fictional] : [])
				])
			)
		)
	);
	const header = [
		...[
			words.agency,
			words.year,
			words.table,
			'',
			AGENCY_TEXT[lang].row,
			words.code,
			words.value,
			words.state,
			words.raw
		],
		...(fictional ? [charts.nature] : [])
	];
	return [header, ...rows];
}
