import type { Agency } from '../../src/lib/domain/agencies';
import type { Problem } from '../../src/lib/domain/reports';
import { THEMES } from '../../src/lib/domain/themes';
import { MEASURE_WORDS } from './measureWords';
import { NOTHING_STATED, PROBLEM_WORDS, YEAR_LEAD, type Words } from './problemWords';
import { drawFor, type Draw } from './random';
import { COPIED_TEXT, FIXED_THEMES } from './stories';
import { topicsOf, type Topics } from './topics';

/** One statement of section five before it is numbered. */
interface Statement {
	kind: Problem['kind'];
	theme: string;
	text: string;
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

// prettier-ignore
/** How often each kind of agency names a theme, relative to 1. */
const LEANING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	bureau: { p_interpretation: 1.7, p_timeliness: 1.6, p_completeness: 1.5, p_staff: 1.4, p_platform: 1.3, p_grassroots: 0.35, p_publicity: 0.6 },
	gov_office: { p_mechanism: 1.7, p_interpretation: 1.6, p_request: 1.8, p_infomgmt: 1.5, p_publicity: 0.4, p_awareness: 0.5 },
	government: { p_grassroots: 2.8, p_keyfield: 1.8, p_interpretation: 1.7, p_mechanism: 1.3, p_staff: 0.9, p_awareness: 0.5 },
	township: { p_staff: 2.2, p_completeness: 1.7, p_timeliness: 1.7, p_awareness: 1.6, p_publicity: 1.5, p_grassroots: 1.3, p_digital: 0.5, p_interpretation: 0.6, p_request: 0.5, p_infomgmt: 0.6 },
	zone: { p_platform: 1.5, p_keyfield: 1.4, p_interpretation: 1.4, p_interaction: 1.3 },
	vertical: { p_interpretation: 1.5, p_publicity: 1.3, p_digital: 1.2, p_grassroots: 0.4 },
	institution: { p_platform: 1.5, p_digital: 1.4, p_interaction: 1.4, p_grassroots: 0.2 }
};

function themeWeight(theme: string, kind: string, year: number): number {
	const usual = LEANING[kind]?.[theme] ?? 1;
	if (theme === 'p_digital') return usual * (year < 2021 ? 0.35 : 0.5 + 0.35 * (year - 2021));
	if (theme === 'p_awareness') return usual * (year < 2021 ? 1.4 : 0.8);
	if (theme === 'p_infomgmt') return usual * (year < 2021 ? 0.5 : 1);
	return usual;
}

/** What a statement speaks of. */
interface Subject {
	field: string;
	unit: string;
}

function subjectOf(topics: Topics, draw: Draw): Subject {
	return { field: draw.pick(topics.fields), unit: draw.pick(topics.units) };
}

function write(words: Words, subject: Subject, draw: Draw): string {
	const way = draw.pick(words.flatMap((w) => w.tails.map((tail) => ({ heads: w.heads, tail }))));
	const number = draw.int(2, 9);
	return `${draw.pick(way.heads)}，${way.tail}。`
		.replaceAll('{t}', subject.field)
		.replaceAll('{u}', subject.unit)
		.replaceAll('{n}', String(number))
		.replaceAll('{c}', NUMERALS[number] as string)
		.replaceAll('{h}', String(number * 100));
}

function briefly(words: Words, draw: Draw): string {
	return draw.pick(words.flatMap((w) => w.heads));
}

function chooseThemes(
	count: number,
	fixed: readonly string[],
	kind: string,
	year: number,
	draw: Draw
): string[] {
	const chosen = [...fixed];
	const codes = THEMES.map((t) => t.code).filter((c) => c !== 'p_none');
	while (chosen.length < count) {
		const left = codes.filter((c) => !chosen.includes(c));
		const weights = left.map((c) => themeWeight(c, kind, year));
		chosen.push(left[draw.share(1, weights).indexOf(1)] as string);
	}
	return chosen;
}

function freshWords(words: Words, next: () => Subject, used: Set<string>, draw: Draw): string {
	let text = write(words, next(), draw);
	for (let i = 0; used.has(text) && i < 20; i += 1) text = write(words, next(), draw);
	used.add(text);
	return text;
}

function sectionFive(a: Agency, year: number, before: readonly Statement[], used: Set<string>): Statement[] {
	const draw = drawFor(`problems ${a.agency_id} ${year}`);
	const quiet = { township: 0.06, vertical: 0.12, institution: 0.06, bureau: 0.012 }[a.kind] ?? 0;
	const fixed = FIXED_THEMES[`${a.agency_id} ${year}`] ?? null;
	if (fixed === null && draw.chance(quiet))
		return [{ kind: 'problem', theme: 'p_none', text: draw.pick(NOTHING_STATED) }];

	const brief = a.kind === 'township' ? 0.22 : 0.05;
	const topics = topicsOf(a.agency_id, a.kind, a.name_zh);
	const old = before.filter((s) => s.kind === 'problem' && s.theme !== 'p_none');
	const again = old.filter(() => draw.chance(0.34));
	const count = Math.max(draw.pick([2, 2, 3, 3, 3, 4]), fixed === null ? 0 : 2);
	const held = [...new Set([...(fixed === null ? [] : [fixed]), ...again.map((s) => s.theme)])].slice(
		0,
		count
	);
	const themes = chooseThemes(count, held, a.kind, year, draw);
	const copied = fixed === null && again.length > 0 && draw.chance(0.35) ? (again[0] as Statement) : null;
	const subjects = new Map(themes.map((theme) => [theme, subjectOf(topics, draw)]));
	const problems = themes.map((theme): Statement => {
		if (copied !== null && theme === copied.theme) return copied;
		const lead = draw.chance(0.1) ? draw.pick(YEAR_LEAD[year] as readonly string[]) : '';
		if (draw.chance(brief))
			return { kind: 'problem', theme, text: `${briefly(PROBLEM_WORDS[theme] as Words, draw)}。` };
		const subject = subjects.get(theme) as Subject;
		return {
			kind: 'problem',
			theme,
			text: lead + freshWords(PROBLEM_WORDS[theme] as Words, () => subject, used, draw)
		};
	});
	const answered = themes.filter(() => draw.chance(0.86));
	const wanted = Math.max(2, Math.min(5, answered.length + draw.pick([0, 0, 0, 1, 1, 2])));
	const measures = chooseThemes(wanted, answered.slice(0, wanted), a.kind, year, draw).map(
		(theme): Statement => {
			if (draw.chance(brief))
				return { kind: 'measure', theme, text: `${briefly(MEASURE_WORDS[theme] as Words, draw)}。` };
			const same = draw.chance(0.8) ? (subjects.get(theme) ?? null) : null;
			const next = () => same ?? subjectOf(topics, draw);
			return { kind: 'measure', theme, text: freshWords(MEASURE_WORDS[theme] as Words, next, used, draw) };
		}
	);
	return [...problems, ...measures];
}

function numbered(reportId: string, statements: readonly Statement[]): Problem[] {
	const next = { problem: 0, measure: 0 };
	return statements.map((s) => ({ report_id: reportId, ordinal: (next[s.kind] += 1), ...s }));
}

/** Returns section five of every report given, in order; texts copied from another report are copied word for word. */
export function problemsOf(
	reports: readonly { report_id: string; report_year: number; agency: Agency }[]
): Problem[] {
	const written = new Map<string, Statement[]>();
	const used = new Map<string, Set<string>>();
	for (const { agency: a, report_year: year } of reports) {
		const key = `${a.agency_id} ${year}`;
		if (written.has(key) || key in COPIED_TEXT) continue;
		const own = used.get(a.agency_id) ?? new Set();
		used.set(a.agency_id, own);
		written.set(key, sectionFive(a, year, written.get(`${a.agency_id} ${year - 1}`) ?? [], own));
	}
	return reports.flatMap(({ report_id, report_year, agency: a }) => {
		const key = `${a.agency_id} ${report_year}`;
		return numbered(report_id, written.get(COPIED_TEXT[key] ?? key) ?? []);
	});
}
