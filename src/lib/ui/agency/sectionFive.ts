import type { AgencyReportRow } from '../../query/agencyCard';
import type { SentenceRow } from '../../query/problemRows';

/** Section five of one year. */
export interface FiveYear {
	year: number;
	report: AgencyReportRow;
	/** Problems stated, those saying there is none left out, and measures. */
	problems: SentenceRow[];
	measures: SentenceRow[];
}

/** Returns section five of every year, latest first; years without a report are among them. */
export function fiveYears(reports: readonly AgencyReportRow[], rows: readonly SentenceRow[]): FiveYear[] {
	return [...reports].reverse().map((report) => {
		const own = rows.filter((r) => r.year === report.year && r.theme !== 'p_none');
		return {
			year: report.year,
			report,
			problems: own.filter((r) => r.kind === 'problem'),
			measures: own.filter((r) => r.kind === 'measure')
		};
	});
}

/** A theme named in consecutive years. */
export interface BackTheme {
	theme: string;
	/** Runs of two or more years, each by its first and last. */
	runs: [number, number][];
	longest: number;
}

/** Returns the themes of problems that came back in the next year, the longest run first. */
export function backThemes(rows: readonly SentenceRow[]): BackTheme[] {
	const named = new Map<string, Set<number>>();
	for (const { kind, theme, year } of rows) {
		if (kind !== 'problem' || theme === '' || theme === 'p_none') continue;
		named.set(theme, (named.get(theme) ?? new Set()).add(year));
	}
	return [...named]
		.map(([theme, set]): BackTheme => {
			const runs: [number, number][] = [];
			for (const year of [...set].sort((a, b) => a - b)) {
				const last = runs.at(-1);
				if (last !== undefined && last[1] === year - 1) last[1] = year;
				else runs.push([year, year]);
			}
			const kept = runs.filter(([first, last]) => last > first);
			return { theme, runs: kept, longest: Math.max(0, ...kept.map(([a, b]) => b - a + 1)) };
		})
		.filter((t) => t.runs.length > 0)
		.sort((a, b) => b.longest - a.longest || (a.theme < b.theme ? -1 : 1));
}
