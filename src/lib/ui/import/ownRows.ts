import type { Agency } from '../../domain/agencies';
import type { Lang } from '../../domain/lang';
import type { KeptReport, Tables } from '../../workspace/ledger';
import { currentOf, versionsByFiling } from '../../workspace/versions';

/** One agency's year with all its versions, newest first. */
export interface FilingEntry {
	key: string;
	agency: Agency | null;
	year: number;
	versions: readonly KeptReport[];
	current: KeptReport | null;
}

/** Returns an agency's name in the language of the page; the id where it has none. */
export function agencyName(agency: Agency | null | undefined, lang: Lang, id = ''): string {
	if (agency === null || agency === undefined) return id;
	return lang === 'en' && agency.name_en !== '' ? agency.name_en : agency.name_zh;
}

/** Returns the agencies and years with reports, by name and then newest year first. */
export function filingEntries(tables: Tables, lang: Lang): FilingEntry[] {
	const collator = new Intl.Collator(lang === 'zh' ? 'zh-CN' : 'en');
	return [...versionsByFiling(tables)]
		.map(([key, versions]) => {
			const first = versions[0] as KeptReport;
			return {
				key,
				agency: tables.agencies.get(first.report.agency_id) ?? null,
				year: first.report.report_year,
				versions: [...versions].reverse(),
				current: currentOf(versions)
			};
		})
		.sort(
			(a, b) => collator.compare(agencyName(a.agency, lang), agencyName(b.agency, lang)) || b.year - a.year
		);
}

/** Returns where a report came from: its file, and its row where it is one of a table. */
export function placeOf(kept: KeptReport): string {
	return kept.row === null ? kept.file : `${kept.file} · ${kept.row}`;
}

/** Returns whether any of the texts contains what was typed, spaces and letter case aside. */
export function fits(query: string, texts: readonly string[]): boolean {
	const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
	const wanted = folded(query);
	return wanted === '' || texts.some((text) => folded(text).includes(wanted));
}

/** Returns the years a roster can be edited for: those with reports or roster entries, and the two around them. */
export function rosterYears(tables: Tables, thisYear: number): number[] {
	const years = new Set<number>([thisYear - 1]);
	for (const kept of tables.reports.values()) years.add(kept.report.report_year);
	for (const entry of tables.years.values()) years.add(entry.year);
	const all = [...years];
	years.add(Math.min(...all) - 1);
	years.add(Math.max(...all) + 1);
	return [...years].sort((a, b) => b - a);
}

/** Returns the newest year with reports, else the newest the roster knows, or null when there is none. */
export function newestYear(tables: Tables): number | null {
	const reported = [...tables.reports.values()].map((kept) => kept.report.report_year);
	const listed = [...tables.years.values()].map((entry) => entry.year);
	const years = reported.length > 0 ? reported : listed;
	return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
}
