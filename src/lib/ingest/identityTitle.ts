import {
	AGENCY_ENDING,
	BODY_AGENCY,
	NO_NAME,
	TITLE_FRAME,
	TITLE_WORDS,
	TITLE_YEAR
} from '../domain/identityPhrases';
import { yearWritten } from './identityDate';
import { folded, type ReportLine } from './sectionFlow';

/** What a title says: the agency and the year, each empty or null where it does not say. */
export interface Title {
	text: string;
	agency: string;
	year: number | null;
	line: number;
}

const MAX_TITLE = 90;
const MAX_NAME = 40;
/** Lines above the first section in which a title is looked for. */
const HEAD_LINES = 80;

/** Returns a name as an agency's name, or empty where it is not one: too short, too long, or "this organ". */
export function nameOf(raw: string): string {
	let name = raw;
	for (;;) {
		const next = name
			.replace(TITLE_FRAME, '')
			.replace(/^[\s:\uFF1A\u3001,\uFF0C.\u3002_\-|>]+|[\s:\uFF1A\u3001,\uFF0C_\-|]+$/g, '');
		if (next === name) break;
		name = next;
	}
	if (
		name.length < 3 ||
		name.length > MAX_NAME ||
		NO_NAME.test(name) ||
		/[\u3002\uFF1B!?\u201C\u300A]/.test(name)
	)
		return '';
	return AGENCY_ENDING.test(name.replace(/[(][^)]*[)]$/, '')) ? name : '';
}

/** Returns what a text says that is shaped like a title (年 X 政府信息公开工作年度报告), or null. */
export function titleOf(text: string, line: number): Title | null {
	const compact = folded(text);
	const words = TITLE_WORDS.exec(compact);
	if (words === null || compact.length > MAX_TITLE) return null;
	const before = compact.slice(0, words.index);
	const whole = compact.slice(0, words.index + words[0].length);
	const found = TITLE_YEAR.exec(before) ?? TITLE_YEAR.exec(compact.slice(words.index));
	const year = found === null ? null : yearWritten(found[1] ?? '');
	const named = before
		.replace(TITLE_YEAR, ' ')
		.split(' ')
		.map(nameOf)
		.find((n) => n !== '');
	return { text: whole, agency: named ?? '', year, line };
}

/** Returns the title above the first section, put together from up to three lines, or null. */
export function findTitle(head: readonly ReportLine[]): Title | null {
	const lines = head.filter((l) => l.text.trim() !== '').slice(0, HEAD_LINES);
	let best: Title | null = null;
	const score = (t: Title | null) =>
		t === null ? -1 : (t.agency === '' ? 0 : 2) + (t.year === null ? 0 : 1);
	lines.forEach((line, i) => {
		if (titleOf(line.text, line.place.line) === null) return;
		for (let above = 0; above <= 2 && i - above >= 0; above++) {
			const parts = lines.slice(i - above, i + 1);
			if (parts.slice(0, -1).some((p) => /[\u3002\uFF1B:\uFF1A]/.test(p.text) || titleOf(p.text, 0) !== null))
				break;
			const title = titleOf(parts.map((p) => p.text.trim()).join(''), parts[0]?.place.line ?? 1);
			if (score(title) > score(best)) best = title;
			if (score(best) === 3) break;
		}
	});
	return best;
}

/** Returns the agency that the running text names as the one reporting, or empty. */
export function agencyOfBody(text: string): string {
	for (const words of BODY_AGENCY) {
		const name = nameOf(words.exec(text)?.[1] ?? '');
		if (name !== '') return name;
	}
	return '';
}
