import { heatScale } from '../../charts/heatScale';
import { nameOf } from '../../charts/names';
import type { Lang } from '../../domain/lang';
import type { AgencyTotals, ThemeTotals } from '../../query/problemRows';
import type { AgencyRow } from '../../query/rows';
import { PROBLEM_TEXT } from '../../text/problems';
import { countColumn, countTails } from './counted';
import type { HeatModel, HeatRow } from './heatModel';
import { NO_THEME } from './sentenceFilter';
import { themeName } from './themeYears';

const COUNTS = ['repeated', 'unpaired', 'verbatim'] as const;

/** Returns the reports that name each theme, by theme code, read from its written form (`p_staff:3 p_platform:1`). */
export function namedThemes(written: string): Map<string, number> {
	if (written === '') return new Map();
	return new Map(
		written.split(' ').map((item) => {
			const at = item.lastIndexOf(':');
			return [item.slice(0, at), Number(item.slice(at + 1))];
		})
	);
}

/**
 * Returns agencies × themes: how many of an agency's reports name a theme, and behind each row what came back, lacks a
 * measure or was copied. Only agencies with a report whose section five was read; `label` gives their short names.
 */
export function themeAgencyTable(
	rows: readonly AgencyTotals[],
	totals: readonly ThemeTotals[],
	agencies: ReadonlyMap<string, AgencyRow>,
	label: (agency: string) => string,
	lang: Lang
): HeatModel {
	const text = PROBLEM_TEXT[lang];
	const naming = { lang, agencies };
	const themes = totals.filter((t) => t.problems > 0).map((t) => t.theme);
	const named = new Map(rows.map((row) => [row.agency_id, namedThemes(row.themes)]));
	const figure = (agency: string, theme: string) => named.get(agency)?.get(theme) ?? 0;
	const scale = heatScale(
		rows.flatMap((row) => themes.map((theme) => figure(row.agency_id, theme))),
		false
	);
	const row = (of: AgencyTotals): HeatRow => {
		const name = nameOf(of.agency_id, naming);
		return {
			key: of.agency_id,
			head: label(of.agency_id),
			hint: text.chooseAgency(name),
			cells: themes.map((theme) => {
				const value = figure(of.agency_id, theme);
				const label = text.cellAgency(name, themeName(theme, lang), value, of.read);
				return { text: String(value), aside: '', ink: scale.inkOf(value), faint: false, label, value };
			}),
			tails: [
				{
					text: text.readOf(of.read, of.reports),
					label: text.ofReports(of.read, of.reports),
					value: of.read
				},
				{ text: String(of.problems), label: `${text.totalTitle}: ${of.problems}`, value: of.problems },
				...countTails(of, COUNTS, lang),
				{ text: String(of.shared), label: `${text.sharedTitle}: ${of.shared}`, value: of.shared }
			]
		};
	};
	return {
		corner: text.agency,
		caption: text.themeAgencies,
		columns: themes.map((theme) => ({
			key: theme === '' ? NO_THEME : theme,
			label: themeName(theme, lang),
			sub: '',
			hint: themeName(theme, lang)
		})),
		tails: [
			{ key: 'read', label: text.readColumn, sub: '', hint: text.tiles.read },
			{ key: 'problems', label: text.total, sub: '', hint: text.totalTitle },
			...COUNTS.map((key) => countColumn(key, lang)),
			{ key: 'shared', label: text.shared, sub: '', hint: text.sharedTitle }
		],
		rows: rows.map(row),
		notes: [text.countQuantile],
		file: [
			[
				text.columns.agencyId,
				text.agency,
				...themes.map((theme) => themeName(theme, lang)),
				...[text.readColumn, text.totalTitle],
				...COUNTS.flatMap((key) => [text[`${key}Title`].split(' / ')[0] as string, text.columns.of]),
				text.sharedTitle
			],
			...rows.map((of) => [
				of.agency_id,
				nameOf(of.agency_id, naming),
				...themes.map((theme) => figure(of.agency_id, theme)),
				...[of.read, of.problems],
				...COUNTS.flatMap((key) => [of[`${key}_of`] === 0 ? null : of[key], of[`${key}_of`]]),
				of.shared
			])
		]
	};
}
