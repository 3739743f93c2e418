import { isPercent } from '../../charts/multiplesFigure';
import type { Lang } from '../../domain/lang';
import type { Measure } from '../../domain/measure';
import type { CsvCell } from '../../export/csv';
import { chartText } from '../../text/charts';
import { COMPARE_TEXT } from '../../text/compare';
import type { Reference, SideTable } from './sideTable';

/** What a file says in every row besides its figures. */
export interface FileOrigin {
	year: number;
	per: Measure;
	reference: Reference;
	group: string;
	source: string;
	/** The fiction label, or null for real data. */
	fictional: string | null;
}

/** Returns the table as the rows of a CSV file, header first: a figure a row, shares and their differences in percent. */
export function sideFile(
	table: SideTable,
	origin: FileOrigin,
	name: (agency: string) => string,
	lang: Lang
): CsvCell[][] {
	const [text, charts] = [COMPARE_TEXT[lang], chartText(lang)];
	const { year, per, reference, group, source, fictional } = origin;
	const header: CsvCell[] = [
		...[charts.agencyId, charts.agency, charts.year, charts.metric, text.measure, charts.unit],
		...[charts.value, charts.numerator, charts.denominator, charts.state],
		...[text.median, 'n', text.reference, text.difference, text.low, text.high],
		...[text.group, text.dataset, ...(fictional === null ? [] : [text.nature])]
	];
	const rows = table.rows.flatMap((row) => {
		const inUnit = (value: number | null | undefined): CsvCell => {
			if (value === null || value === undefined) return null;
			return isPercent(row.metric, per) ? Number((value * 100).toPrecision(12)) : value;
		};
		return row.cells.map(({ agency, row: figure, standing, difference, found }): CsvCell[] => [
			...[agency, name(agency), year, row.metric.label[lang], text.measures[per], row.unit],
			...[inUnit(figure?.value), figure?.numerator ?? null, figure?.denominator ?? null],
			charts.standing[standing],
			...[row.median === null ? null : inUnit(figure?.median), row.n],
			reference === 'median' ? text.groupMedian : text.first(name(row.cells[0]?.agency ?? '')),
			...[inUnit(difference), inUnit(found?.interval.low), inUnit(found?.interval.high)],
			...[group, source, ...(fictional === null ? [] : [fictional])]
		]);
	});
	return [header, ...rows];
}
