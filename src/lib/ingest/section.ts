import {
	HEADING_NUMERAL,
	HEADING_TAIL,
	LEADING_NUMERAL,
	NUMERALS,
	ORDINAL_SIGN,
	SECTION_KINDS,
	SECTION_WORDS,
	type SectionKind
} from '../domain/sectionPhrases';

import { joinLines, type ReportLine } from './sectionFlow';

/** One of the six sections of a report: its heading and the lines under it, up to the next heading. */
export interface Section {
	kind: SectionKind;
	/** Numeral before the heading (一 = 1), or null. It is printed wrongly often enough to decide nothing. */
	numeral: number | null;
	/** The heading without blanks. */
	heading: string;
	/** First and last line, heading included, counted from 1 over the whole source. */
	line: number;
	until: number;
	/** Lines of the section; the first is what is glued to its heading, the last what stands before the next one. */
	lines: readonly ReportLine[];
}

export interface Sections {
	/** What stands above the first heading: title, date, particulars. */
	head: readonly ReportLine[];
	/** In the order they stand in. */
	found: readonly Section[];
}

interface Candidate {
	kind: SectionKind;
	numeral: number | null;
	heading: string;
	weight: number;
	/** Index of the line, and offsets in it where the heading begins and ends. */
	index: number;
	start: number;
	end: number;
	/** Index and offset of the first character after the heading where it runs over two lines. */
	tailIndex: number;
}

/** A line without blanks, half-width, and where each of its characters stands in the line. */
interface Compact {
	text: string;
	offsets: number[];
}

function compactOf(text: string): Compact {
	const characters: string[] = [];
	const offsets: number[] = [];
	for (let i = 0; i < text.length; i++) {
		const c = text[i] as string;
		if (/[\s|\u200B-\u200F\u2060\uFEFF]/.test(c)) continue;
		characters.push(c);
		offsets.push(i);
	}
	return { text: characters.join(''), offsets };
}

function headingAt(text: string): { kind: SectionKind; length: number } | null {
	let best: { kind: SectionKind; length: number } | null = null;
	for (const kind of SECTION_KINDS) {
		const length = SECTION_WORDS[kind].exec(text)?.[0].length ?? 0;
		if (length > (best?.length ?? 0)) best = { kind, length };
	}
	return best;
}

const NUMBERED = 10;
/** Numerals tried in one line, and the longest line that may begin a heading of two. */
const MAX_LINE_HEADINGS = 200;
const MAX_HEADING_LINE = 40;

function candidatesOf(lines: readonly ReportLine[]): Candidate[] {
	const found: Candidate[] = [];
	lines.forEach((line, index) => {
		const own = compactOf(line.text);
		if (own.text === '') return;
		const add = (
			start: number,
			words: number,
			numeral: string | null,
			text: string,
			tailIndex: number
		): boolean => {
			const heading = headingAt(text.slice(words));
			if (heading === null) return false;
			const end = words + heading.length;
			if (numeral === null && !HEADING_TAIL.test(text.slice(end))) return false;
			const value = numeral === null ? -1 : NUMERALS.indexOf(numeral);
			const inside = end - (tailIndex > index ? own.text.length : 0);
			const offsets = tailIndex > index ? compactOf(lines[tailIndex]?.text ?? '').offsets : own.offsets;
			found.push({
				kind: heading.kind,
				numeral: value < 0 ? null : value + 1,
				heading: text.slice(start, end),
				weight: heading.length + (numeral === null ? 0 : NUMBERED),
				index,
				start: own.offsets[start] ?? 0,
				end: (offsets[inside - 1] ?? -1) + 1,
				tailIndex
			});
			return true;
		};
		const leading = LEADING_NUMERAL.exec(own.text)?.[0] ?? '';
		const numeral =
			leading === ''
				? null
				: (leading.replace(/[^\p{Script=Han}]/gu, '').replace(ORDINAL_SIGN, '')[0] ?? null);
		const next = nextLine(lines, index);
		const wrapped = next === null || own.text.length > MAX_HEADING_LINE ? null : own.text + next.text;
		if (wrapped !== null && next !== null && numeral !== null) {
			const alone = headingAt(own.text.slice(leading.length));
			const joined = headingAt(wrapped.slice(leading.length));
			const longer = joined !== null && leading.length + joined.length > own.text.length;
			if (
				longer &&
				joined.length > (alone?.length ?? 0) &&
				add(0, leading.length, numeral, wrapped, next.index)
			)
				return;
		}
		if (add(0, leading.length, numeral, own.text, index)) return;
		let tried = 0;
		for (const match of own.text.matchAll(HEADING_NUMERAL)) {
			if (match.index === 0 || (tried += 1) > MAX_LINE_HEADINGS) continue;
			add(match.index, match.index + match[0].length, match[0][0] ?? null, own.text, index);
		}
	});
	return found;
}

function nextLine(lines: readonly ReportLine[], index: number): { text: string; index: number } | null {
	for (let i = index + 1; i < Math.min(lines.length, index + 3); i++) {
		const text = compactOf(lines[i]?.text ?? '').text;
		if (text !== '') return { text, index: i };
	}
	return null;
}

/** How much text follows a candidate before a heading of another kind. */
function reach(candidates: readonly Candidate[], at: number, lengths: readonly number[]): number {
	const candidate = candidates[at] as Candidate;
	const next = candidates.slice(at + 1).find((c) => c.kind !== candidate.kind);
	const to = next?.index ?? lengths.length - 1;
	const from = lengths[candidate.index] ?? 0;
	const last = lengths[to] ?? 0;
	return next?.index === candidate.index ? next.start - candidate.end : last - from;
}

function chosen(candidates: readonly Candidate[], lines: readonly ReportLine[]): Candidate[] {
	const lengths: number[] = [];
	let sum = 0;
	for (const line of lines) {
		lengths.push(sum);
		sum += line.text.length;
	}
	lengths.push(sum);
	const best = new Map<SectionKind, { candidate: Candidate; reach: number }>();
	candidates.forEach((candidate, at) => {
		const own = { candidate, reach: Math.min(200, reach(candidates, at, lengths)) };
		const known = best.get(candidate.kind);
		const better =
			known === undefined ||
			candidate.weight > known.candidate.weight + 2 ||
			(candidate.weight >= known.candidate.weight - 2 && own.reach > known.reach);
		if (better) best.set(candidate.kind, own);
	});
	return [...best.values()].map((b) => b.candidate).sort((a, b) => a.index - b.index || a.start - b.start);
}

function between(
	lines: readonly ReportLine[],
	from: { index: number; offset: number },
	to: { index: number; offset: number }
): ReportLine[] {
	const cut: ReportLine[] = [];
	for (let i = from.index; i <= Math.min(to.index, lines.length - 1); i++) {
		const line = lines[i] as ReportLine;
		const start = i === from.index ? from.offset : 0;
		const end = i === to.index ? to.offset : line.text.length;
		if (end <= start && (i === from.index || i === to.index)) continue;
		if (start === 0 && end === line.text.length) cut.push(line);
		else cut.push({ text: line.text.slice(start, end), place: line.place, cells: null });
	}
	return cut;
}

/**
 * Returns the sections of a report, found by the words of their headings and not by their numerals, each with its
 * lines. A heading may be glued to text or run over two lines; a table of contents is not taken for the sections.
 */
export function sectionsOf(lines: readonly ReportLine[]): Sections {
	const headings = chosen(candidatesOf(lines), lines);
	const end = { index: lines.length, offset: 0 };
	const first = headings[0];
	const head = between(
		lines,
		{ index: 0, offset: 0 },
		first === undefined ? end : { index: first.index, offset: first.start }
	);
	const found = headings.map((heading, i): Section => {
		const next = headings[i + 1];
		const to = next === undefined ? end : { index: next.index, offset: next.start };
		const content = between(lines, { index: heading.tailIndex, offset: heading.end }, to);
		const line = lines[heading.index]?.place.line ?? 1;
		return {
			kind: heading.kind,
			numeral: heading.numeral,
			heading: heading.heading,
			line,
			until: Math.max(line, content.at(-1)?.place.line ?? line),
			lines: content
		};
	});
	return { head, found };
}

/** Returns the text of one section without its heading, wrapped lines joined and paragraphs apart; null where it is missing. */
export function sectionText(sections: Sections, kind: SectionKind): string | null {
	const section = sections.found.find((s) => s.kind === kind);
	return section === undefined ? null : joinLines(section.lines).text.trim();
}
