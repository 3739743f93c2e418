import type { Finding } from '../domain/finding';
import {
	ADDRESS,
	CLAUSE_ENDS,
	NOT_CONTENT,
	NOTHING_TO_REPORT,
	POINT,
	POINT_BEFORE,
	POINTER,
	POINT_NUMERALS
} from '../domain/pointPhrases';
import type { Problem } from '../domain/reports';
import { found } from './compare';
import type { Sheet } from './sheet';

/** Returns the findings on points numbered in words: each list begins with the first and skips none. */
function checkNumbering(sheet: Sheet, text: string | null): Finding[] {
	if (text === null) return [];
	const points = [...text.matchAll(POINT)]
		.filter((m) => m.index === 0 || POINT_BEFORE.test(text.slice(0, m.index)))
		.map((m) => POINT_NUMERALS.indexOf(m[1] as string) + 1);
	if (points.length === 0) return [];
	const numeral = (n: number) => POINT_NUMERALS[n - 1] as string;
	const gaps = points.flatMap((point, i) => {
		const due = (points[i - 1] ?? 0) + 1;
		return point === 1 || point === due ? [] : [{ point, due }];
	});
	if (gaps.length === 0) return [found('NAR-ENUM', sheet, 'pass', { left: points.length })];
	return gaps.map(({ point, due }) =>
		found('NAR-ENUM', sheet, 'fail', { left: numeral(point), right: numeral(due), values: { point, due } })
	);
}

/** Returns the finding on problems without a measure of the same theme; nothing where section five was not read. */
function checkPairs(sheet: Sheet, problems: readonly Problem[]): Finding[] {
	if (!sheet.report.problems_read)
		return [found('S5-PAIR', sheet, 'not_evaluable', { values: { how: 'unread' } })];
	const stated = problems.filter((p) => p.kind === 'problem' && p.theme !== 'p_none');
	const measures = problems.filter((p) => p.kind === 'measure');
	if (stated.length === 0)
		return [found('S5-PAIR', sheet, 'not_evaluable', { values: { how: 'no-problems' } })];
	const open = new Map<string, number>();
	for (const m of measures) open.set(m.theme, (open.get(m.theme) ?? 0) + 1);
	const unpaired = stated.filter((p) => {
		const left = open.get(p.theme) ?? 0;
		if (left > 0) open.set(p.theme, left - 1);
		return left === 0;
	});
	const sides = { left: stated.length - unpaired.length, right: stated.length };
	if (unpaired.length === 0) return [found('S5-PAIR', sheet, 'pass', sides)];
	const values = { ordinals: unpaired.map((p) => p.ordinal).join(' '), measures: measures.length };
	return [found('S5-PAIR', sheet, 'fail', { ...sides, values })];
}

function checkSectionSix(sheet: Sheet, text: string | null): Finding[] {
	if (text === null) return [found('S6-EMPTY', sheet, 'not_evaluable', { values: { how: 'no-section' } })];
	const clauses = text.replace(ADDRESS, '').split(CLAUSE_ENDS);
	const content = clauses
		.filter((clause) => !POINTER.test(clause))
		.join('')
		.replace(NOT_CONTENT, '');
	const outcome = content.length < 4 || NOTHING_TO_REPORT.test(content) ? 'fail' : 'pass';
	return [found('S6-EMPTY', sheet, outcome, { left: content.length })];
}

/** Returns the findings on the text itself: numbering of points, problems against measures, section six. */
export function checkSections(
	sheet: Sheet,
	problems: readonly Problem[],
	text: string | null,
	sectionSix: string | null
): Finding[] {
	return [
		...checkNumbering(sheet, text),
		...checkPairs(sheet, problems),
		...checkSectionSix(sheet, sectionSix)
	];
}
