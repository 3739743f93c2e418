import { SHEET_WORDS } from '../domain/columnPhrases';
import {
	HEADINGS,
	T2_COLUMN_ALIASES,
	T2_ROW_ALIASES,
	T3_COLUMN_ALIASES,
	T3_ROW_ALIASES
} from '../domain/phrases';
import { GLUED_ARTICLE, GLUED_ORDINAL, GLUED_REMARK } from '../domain/formPhrases';
import { T2_SUBTABLES } from '../domain/table2';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS } from '../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import { foldWidth } from './value';

/** One label, or the run of figures behind it. */
export interface GluedPart {
	text: string;
	glued: boolean;
	/** A space stands before it, so that spaces part cells and one number is one cell. */
	apart: boolean;
}

const LEAST_LABEL = 2;

function words(): string[] {
	const all = new Set<string>([...HEADINGS, SHEET_WORDS.balance]);
	for (const sub of T2_SUBTABLES) {
		for (const row of sub.rows) for (const w of named(row.label.zh, T2_ROW_ALIASES)) all.add(w);
		for (const c of sub.columns) for (const w of named(c.label.zh, T2_COLUMN_ALIASES)) all.add(w);
	}
	for (const row of T3_ROWS) {
		for (const w of [row.label.zh, row.short.zh, ...(T3_ROW_ALIASES[row.code] ?? [])]) all.add(w);
	}
	for (const c of T3_COLUMNS) {
		for (const w of [c.label.zh, c.group ?? '', ...(T3_COLUMN_ALIASES[c.code] ?? [])]) all.add(w);
	}
	for (const group of OUTCOME_GROUPS) all.add(group.heading);
	for (const stage of T4_STAGES) for (const w of [stage.heading, stage.label.zh]) all.add(w);
	for (const result of T4_RESULTS) all.add(result.label.zh);
	return [...all].filter((w) => w.length >= LEAST_LABEL);
}

function named(label: string, aliases: Readonly<Record<string, readonly string[]>>): string[] {
	return [label, ...(aliases[label] ?? [])];
}

const ORDINAL_AHEAD = new RegExp(`^${GLUED_ORDINAL}\\s*`);

/** A pattern for a label in which spaces may stand anywhere and signs may be missing or of another width. */
function patternOf(label: string): string {
	const bare = foldWidth(label).replace(ORDINAL_AHEAD, '');
	return [...bare]
		.map((char) => {
			if (/[()]/.test(char)) return char === '(' ? '[(（]\\s*' : '\\s*[)）]';
			if (/[\s\p{P}\p{S}]/u.test(char)) return '[\\p{P}\\p{S}\\s]*';
			return char + '\\s*';
		})
		.join('');
}

let pattern: RegExp | null = null;

function labelPattern(): RegExp {
	if (pattern === null) {
		const labels = [...new Set(words().map(patternOf))]
			.filter((p) => p !== '')
			.sort((a, b) => b.length - a.length);
		pattern = new RegExp(
			`${GLUED_ARTICLE}(?=\\s*(?:$|\\D))|${GLUED_ORDINAL}\\s*(?:${labels.join('|')})${GLUED_REMARK}`,
			'gu'
		);
	}
	return pattern;
}

const FIGURES = /^[\s\d０-９.．,+\-−—–/%]*$/u;

/**
 * Returns the labels and runs of figures of a text in which cells stand without anything between them, or null where
 * more is left than figures once the labels are taken out, or where it is one label only.
 */
export function splitGlued(text: string): GluedPart[] | null {
	const parts: GluedPart[] = [];
	let at = 0;
	let labels = 0;
	let spaced = false;
	for (const match of text.matchAll(labelPattern())) {
		if (match[0].trim() === '') continue;
		if (!takeFigures(parts, text.slice(at, match.index), spaced)) return null;
		parts.push({ text: match[0].trim(), glued: false, apart: false });
		spaced = /\s$/.test(match[0]);
		labels += 1;
		at = match.index + match[0].length;
	}
	if (labels === 0 || !takeFigures(parts, text.slice(at), spaced)) return null;
	return parts.length > 1 ? parts : null;
}

function takeFigures(parts: GluedPart[], rest: string, spaced: boolean): boolean {
	if (!FIGURES.test(rest)) return false;
	const figures = rest.trim();
	if (figures !== '') parts.push({ text: figures, glued: true, apart: spaced || /^\s/.test(rest) });
	return true;
}

const PART = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_WAYS = 2;
const MOST_STEPS = 200_000;
const LONGEST_RUN = 200;

type AddsUp = (numbers: readonly number[]) => boolean;

/** The first two ways to part a run of digits into `count` numbers, those that add up; null where there are too many to try. */
function waysOf(folded: string, count: number, adds: AddsUp | null): string[][] | null {
	const ways: string[][] = [];
	let steps = 0;
	const walk = (from: number, found: string[]): void => {
		steps += 1;
		if (ways.length >= MOST_WAYS || steps > MOST_STEPS) return;
		if (found.length === count) {
			if (from === folded.length && (adds === null || adds(found.map(Number)))) ways.push(found);
			return;
		}
		const most = folded.length - (count - found.length - 1);
		for (let to = from + 1; to <= most; to++) {
			const part = folded.slice(from, to);
			if (PART.test(part)) walk(to, [...found, part]);
			if (ways.length >= MOST_WAYS) return;
		}
	};
	walk(0, []);
	return steps > MOST_STEPS ? null : ways;
}

/**
 * Returns the one way to part a run of figures into `count` numbers, or null where there is none or more than one;
 * `adds` lets only those ways through in which the numbers keep the sums of their row.
 */
export function partFigures(run: string, count: number, adds: AddsUp | null = null): string[] | null {
	const folded = foldWidth(run).replace(/[−–—]/g, '-');
	const spaced = folded.split(/\s+/);
	if (spaced.length === count) return spaced;
	if (spaced.length > 1 || folded.length > LONGEST_RUN) return null;
	const [only, ...others] = waysOf(folded, count, adds) ?? [];
	return only !== undefined && others.length === 0 ? only : null;
}

/** Returns how many ways there are to part a run of digits so that the numbers add up, two standing for many; null where they are too many to try. */
export function waysToPart(run: string, count: number, adds: AddsUp): number | null {
	return run.length > LONGEST_RUN ? null : (waysOf(run, count, adds)?.length ?? null);
}
