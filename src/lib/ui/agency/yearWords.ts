import { themeByCode } from '../../domain/themes';
import type { Lang } from '../../domain/lang';
import type { AgencyReportRow } from '../../query/agencyCard';
import { AGENCY_TEXT } from '../../text/agency';
import type { BackTheme, FiveYear } from './sectionFive';

/** Returns what is to be said of a year without a report: whether one was due is judged by the roster alone. */
export function absence({ expected }: Pick<AgencyReportRow, 'expected'>, lang: Lang): string {
	const text = AGENCY_TEXT[lang];
	return expected === null ? text.noReport : expected ? text.missing : text.notDue;
}

/** Returns how many problems and measures a year states, or why none are told. */
export function yearState({ report, problems, measures }: FiveYear, lang: Lang): string {
	const text = AGENCY_TEXT[lang];
	if (report.report_id === null) return absence(report, lang);
	if (report.problems_read !== true) return '—';
	return `${text.problems} ${problems.length} · ${text.measures} ${measures.length}`;
}

/** Returns a theme that came back with its runs of years: `2021–2023`. */
export function backWords({ theme, runs }: BackTheme, lang: Lang): string {
	const years = runs.map(([first, last]) => `${first}–${last}`).join(lang === 'zh' ? '、' : ', ');
	return AGENCY_TEXT[lang].backOf(themeByCode(theme)?.label[lang] ?? theme, years);
}
