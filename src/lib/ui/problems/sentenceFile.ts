import { nameOf } from '../../charts/names';
import type { Lang } from '../../domain/lang';
import type { CsvCell } from '../../export/csv';
import type { SentenceRow } from '../../query/problemRows';
import type { AgencyRow } from '../../query/rows';
import { PROBLEM_TEXT } from '../../text/problems';
import { themeName } from './themeYears';

/** Returns sentences as the rows of a file, header first; what cannot be told is left empty. */
export function sentenceFile(
	rows: readonly SentenceRow[],
	agencies: ReadonlyMap<string, AgencyRow>,
	lang: Lang
): CsvCell[][] {
	const text = PROBLEM_TEXT[lang];
	const { columns } = text;
	const said = (value: boolean | null) => (value === null ? null : value ? text.yes : text.no);
	return [
		[
			...[columns.agencyId, text.agency, text.year, text.kind, columns.ordinal, text.theme, columns.text],
			...[columns.run, columns.sameRun, columns.verbatim, columns.paired, columns.shared, columns.source]
		],
		...rows.map((row) => [
			...[
				row.agency_id,
				nameOf(row.agency_id, { lang, agencies }),
				row.year,
				text.kinds[row.kind],
				row.ordinal
			],
			...[themeName(row.theme, lang), row.text, row.run, row.same_run, said(row.verbatim), said(row.paired)],
			...[row.shared, row.source]
		])
	];
}

/** Returns rows of a file with the dataset's nature in each, so that invented figures say so wherever they go. */
export function withNature(file: readonly CsvCell[][], fictional: boolean, lang: Lang): CsvCell[][] {
	if (!fictional) return file.map((row) => [...row]);
	const { columns } = PROBLEM_TEXT[lang];
	return file.map((row, i) => [...row, i === 0 ? columns.nature : columns.fictional]);
}
