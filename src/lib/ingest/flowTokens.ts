import { withWholeHeads } from './brokenHeads';
import { FIGURES_APART, PAGE_REMARK } from '../domain/formPhrases';
import { rolesOf } from './flowLabels';
import { valueLike } from './valueLike';
import { splitGlued } from './glued';
import { MAX_ROW_TEXT } from './limits';
import { withMergedOnce } from './repeatedCells';
import type { Source, SourceCell, Spot } from './reportSource';
import { foldWidth } from './value';

/** One cell of a report in reading order; blank cells are tokens too where the source shows them. */
export interface Token {
	text: string;
	spot: Spot;
	/** True where the text can be what a number cell prints. */
	value: boolean;
	/** Several numbers without anything between them. */
	glued: boolean;
	/** True where the row of the source holds more than one cell, so that rows can be trusted. */
	inRow: boolean;
	/** In a row of which only gaps part the cells: blank ones do not show, and all others stand on one line. */
	loose: boolean;
	/** A blank concluded from blank lines; false where the source has the cell itself. */
	inferred: boolean;
}

const ONE_NUMBER = /^(?:0|[1-9]\d*)$/;
const LONG_TEXT = 60;
const FEW_GAPS = 6;
const FEW_HEADS = 4;

const HEADS: ReadonlySet<string> = new Set(['t2head', 't2column', 't3head', 't4head']);

/** The most frequent gap between two lines that follow each other, of those that fit; null where there are few. */
function mostFrequent(gaps: readonly Gap[], fits: (gap: Gap) => boolean, least: number): number | null {
	const counts = new Map<number, number>();
	let all = 0;
	for (const gap of gaps) {
		if (!fits(gap)) continue;
		counts.set(gap.lines, (counts.get(gap.lines) ?? 0) + 1);
		all += 1;
	}
	if (all < least) return null;
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

interface Gap {
	lines: number;
	before: string;
	after: string;
}

/** The gaps between short lines that stand on their own. */
function gapsOf(source: Source): Gap[] {
	const gaps: Gap[] = [];
	let lines = 0;
	let before: string | null = null;
	for (const line of source.lines) {
		const text = line.cells === null ? line.text.trim() : '';
		if (line.cells === null && text === '') {
			lines += 1;
			continue;
		}
		const short = text !== '' && text.length < LONG_TEXT;
		if (short && before !== null) gaps.push({ lines, before, after: text });
		before = short ? text : null;
		lines = 0;
	}
	return gaps;
}

/** How many blank lines part two cells on lines of their own: told by header cells, which are never blank. */
function usualGap(source: Source): number {
	const gaps = gapsOf(source);
	const head = (text: string) => rolesOf(text).some((r) => HEADS.has(r.kind));
	return (
		mostFrequent(gaps, (g) => head(g.before) && head(g.after), FEW_HEADS) ??
		mostFrequent(gaps, (g) => valueLike(g.after), FEW_GAPS) ??
		mostFrequent(gaps, () => true, 1) ??
		0
	);
}

/** Returns the cells of a source in reading order, glued ones parted, gaps of blank lines turned into blank cells. */
export function tokensOf(source: Source): Token[] {
	const tokens: Token[] = [];
	const usual = usualGap(source);
	let gap = 0;
	let flowing = false;
	for (const line of withWholeHeads(withMergedOnce(source.lines))) {
		if (line.cells === null && line.text.trim() === '') {
			gap += 1;
			continue;
		}
		if (line.cells === null) {
			const blanks = flowing && source.gapsCount ? Math.floor((gap - usual) / (usual + 1)) : 0;
			for (let i = 0; i < blanks; i++) tokens.push(blank(line.place, true));
			addText(tokens, line.text, line.place, false);
			flowing = line.text.length < LONG_TEXT;
		} else {
			const inRow = line.cells.length > 1 && !line.loose;
			const from = tokens.length;
			for (const cell of withoutLead(line.cells)) {
				const spot = { ...line.place, column: cell.column };
				if (cell.text.trim() === '') tokens.push({ ...blank(spot, false), inRow });
				else addText(tokens, cell.text, spot, inRow);
			}
			if (line.loose) for (const token of tokens.slice(from)) token.loose = true;
			flowing = false;
		}
		gap = 0;
	}
	return tokens;
}

/** The cells of a row from its label on: blanks before it are what merged cells of earlier rows cover. */
function withoutLead(cells: readonly SourceCell[]): readonly SourceCell[] {
	const first = cells.findIndex((c) => c.text.trim() !== '');
	return first > 0 && !valueLike((cells[first] as SourceCell).text.trim()) ? cells.slice(first) : cells;
}

function blank(spot: Spot, inferred: boolean): Token {
	return { text: '', spot, value: false, glued: false, inRow: false, loose: false, inferred };
}

function addText(tokens: Token[], raw: string, spot: Spot, inRow: boolean): void {
	const text = raw.trim();
	const one = (part: string, glued: boolean): Token => ({
		text: part,
		spot,
		value: glued || valueLike(part),
		glued,
		inRow,
		loose: false,
		inferred: false
	});
	if (PAGE_REMARK.test(foldWidth(text))) return;
	if (!inRow && FIGURES_APART.test(foldWidth(text))) {
		tokens.push(one(text, true));
		return;
	}
	if (valueLike(text)) {
		tokens.push(one(text, false));
		return;
	}
	const whole = text.length > MAX_ROW_TEXT || rolesOf(text).length > 0;
	const parts = whole ? null : splitGlued(text);
	if (parts === null) tokens.push(one(text, false));
	else
		for (const part of parts)
			tokens.push(one(part.text, part.glued && !(part.apart && ONE_NUMBER.test(part.text))));
}
