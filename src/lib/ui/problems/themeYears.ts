import { heatScale } from '../../charts/heatScale';
import type { Lang } from '../../domain/lang';
import { themeByCode } from '../../domain/themes';
import type { ThemeTotals } from '../../query/problemRows';
import type { ThemeRow } from '../../query/rows';
import { formatShare } from '../../text/format';
import { PROBLEM_TEXT } from '../../text/problems';
import { countColumn, countTail, countTails, READ_SAMPLE, shareOf } from './counted';
import type { HeatCell, HeatModel, HeatRow, HeatTail } from './heatModel';
import { NO_THEME } from './sentenceFilter';

const NONE = 'p_none';
const COUNTS = ['repeated', 'unpaired'] as const;

/** Returns a theme's name; sentences whose words show none are said to be unsorted. */
export function themeName(code: string, lang: Lang): string {
	return themeByCode(code)?.label[lang] ?? PROBLEM_TEXT[lang].otherTheme;
}

/**
 * Returns themes × years: the agencies that name a theme with their share of those read, and behind each row the counts
 * over all years. A year in which nobody was read is not counted, which is not the same as zero.
 */
export function themeYearTable(
	rows: readonly ThemeRow[],
	totals: readonly ThemeTotals[],
	years: readonly number[],
	lang: Lang
): HeatModel {
	const text = PROBLEM_TEXT[lang];
	const read = new Map(rows.map((row) => [row.year, row.of]));
	const at = new Map(rows.map((row) => [`${row.theme} ${row.year}`, row]));
	const themes = totals.filter((t) => t.problems > 0).map((t) => t.theme);
	const none = rows.some((row) => row.theme === NONE && row.problems > 0);
	const compared = themes.flatMap((theme) =>
		years.flatMap((year) => {
			const of = read.get(year) ?? 0;
			const share = shareOf(at.get(`${theme} ${year}`)?.agencies ?? 0, of);
			return share !== null && of >= READ_SAMPLE.rank ? [share] : [];
		})
	);
	const scale = heatScale(compared, true);

	function cell(theme: string, year: number): HeatCell {
		const of = read.get(year) ?? 0;
		const name = themeName(theme, lang);
		if (of === 0) {
			const label = text.cellUnread(`${year} ${name}`);
			return { text: '', aside: '', ink: null, faint: false, label, value: null };
		}
		const row = at.get(`${theme} ${year}`);
		const agencies = row?.agencies ?? 0;
		const share = shareOf(agencies, of);
		const faint = of < READ_SAMPLE.rank;
		return {
			text: String(agencies),
			aside: share === null || agencies === 0 ? '' : formatShare(share, lang, 0),
			ink: faint || theme === NONE || share === null ? 0 : scale.inkOf(share),
			faint,
			label:
				theme === NONE
					? text.cellNone(String(year), agencies, of)
					: text.cellThemeYear(String(year), name, agencies, of, row?.problems ?? 0),
			value: agencies
		};
	}

	const dash: HeatTail = { text: '', label: '', value: null };
	const row = (theme: string): HeatRow => {
		const total = totals.find((t) => t.theme === theme);
		return {
			key: theme === '' ? NO_THEME : theme,
			head: themeName(theme, lang),
			hint: text.chooseTheme(themeName(theme, lang)),
			cells: years.map((year) => cell(theme, year)),
			tails:
				total === undefined
					? [dash, dash, dash, dash]
					: [
							{
								text: String(total.problems),
								label: `${text.totalTitle}: ${total.problems}`,
								value: total.problems
							},
							countTail(total.agencies, total.of, text.agenciesTitle, lang),
							...countTails(total, COUNTS, lang)
						]
		};
	};
	const all = [...themes, ...(none ? [NONE] : [])];
	const small = years.some((year) => (read.get(year) ?? 0) > 0 && (read.get(year) ?? 0) < READ_SAMPLE.rank);
	return {
		corner: text.theme,
		caption: text.themeYears,
		columns: years.map((year) => {
			const of = read.get(year) ?? 0;
			const sub = of === 0 ? '—' : text.readAgencies(of);
			return { key: String(year), label: String(year), sub, hint: `${year}: ${sub}` };
		}),
		tails: [
			{ key: 'problems', label: text.total, sub: '', hint: text.totalTitle },
			{ key: 'agencies', label: text.agencies, sub: '', hint: text.agenciesTitle },
			...COUNTS.map((key) => countColumn(key, lang))
		],
		rows: all.map(row),
		notes: [
			...(compared.length > 0 ? [scale.way === 'equal' ? text.shareEqual : text.shareQuantile] : []),
			...(small ? [text.smallShare(READ_SAMPLE.rank)] : [])
		],
		file: [
			[text.theme, text.year, text.agencies, text.readColumn, text.totalTitle],
			...all.flatMap((theme) =>
				years.map((year) => {
					const of = read.get(year) ?? 0;
					const found = at.get(`${theme} ${year}`);
					const [agencies, problems] = [found?.agencies ?? 0, found?.problems ?? 0];
					return [themeName(theme, lang), year, of === 0 ? null : agencies, of, of === 0 ? null : problems];
				})
			)
		]
	};
}
