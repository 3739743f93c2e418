import {
	BARE_HEADING,
	ENDS_TEXT,
	FIGURES_ONLY,
	PAGE_MARK,
	PARAGRAPH_START,
	TABLE_LABEL,
	TABLE_WORDS
} from '../domain/sectionPhrases';
import type { TextPlace } from '../domain/statement';

/** A line of a report, whatever file it came from; `cells` where it is a row of a table. */
export interface ReportLine {
	text: string;
	place: { line: number; page: number | null };
	cells?: readonly { text: string }[] | null;
}

/** Running text with its lines joined: for each character of `text` the line it stands in and what is printed there. */
export interface Flow {
	/** Half-width digits, letters and brackets, no blanks except between digits or Latin letters, `\n` between paragraphs. */
	text: string;
	/** The same characters as printed; a blank left out in `text` is kept with the character before it. */
	raw: readonly string[];
	/** Index into the lines for each character. */
	at: readonly number[];
	lines: readonly ReportLine[];
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const BLANK = /\s/;
const NARROW = /[0-9A-Za-z.]/;
const FOLDED = /[\uFF05\uFF08\uFF09\uFF0B\uFF0D-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;

function fold(character: string): string {
	return FOLDED.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
}

/** Returns a text as it is compared: half-width signs, no blanks except between digits or Latin letters. */
export function folded(text: string): string {
	return joinLines([{ text, place: { line: 1, page: null } }]).text;
}

/** Returns whether a line belongs to a table of the form and not to the running text. */
export function isTableLine(line: ReportLine): boolean {
	const compact = line.text.replace(/[^\S\t]+/g, '');
	if (compact === '') return false;
	const cells = (line.cells ?? line.text.split(/[\t|]/).map((text) => ({ text }))).filter(
		(c) => c.text.trim() !== ''
	);
	if (cells.length > 1 && !cells.some((c) => c.text.length > 25 && ENDS_TEXT.test(c.text.trim())))
		return true;
	if (FIGURES_ONLY.test(compact)) return true;
	if (TABLE_LABEL.test(compact)) return true;
	if (/\S(?:[ \t]+[-\d./—]+){3,}$/.test(line.text.trim())) return true;
	return TABLE_WORDS.test(compact) && !/。/.test(compact);
}

class FlowBuilder {
	text: string[] = [];
	raw: string[] = [];
	at: number[] = [];

	push(character: string, printed: string, line: number): void {
		this.text.push(character);
		this.raw.push(printed);
		this.at.push(line);
	}

	line(text: string, index: number): void {
		let blank = '';
		for (const printed of text) {
			if (INVISIBLE.test(printed)) continue;
			if (BLANK.test(printed)) {
				blank += printed;
				continue;
			}
			const character = printed.length === 1 ? fold(printed) : (printed[0] as string);
			const before = this.text.at(-1) ?? '';
			if (blank !== '' && this.raw.length > 0) {
				if (NARROW.test(before) && NARROW.test(character)) this.push(' ', blank, index);
				else this.raw[this.raw.length - 1] += blank;
			}
			blank = '';
			this.push(character, printed, index);
		}
	}
}

/** Returns lines as one running text: wrapped lines joined, paragraphs apart, page numbers left out. */
export function joinLines(
	lines: readonly ReportLine[],
	keep: (line: ReportLine) => boolean = () => true
): Flow {
	const out = new FlowBuilder();
	let previous = '';
	lines.forEach((line, index) => {
		const trimmed = line.text.trim();
		if (trimmed === '') return;
		const compact = trimmed.replace(/\s+/g, '');
		if (PAGE_MARK.test(compact) && lines.length > 1) return;
		if (!keep(line)) {
			if (previous !== '') out.push('\n', '\n', index);
			previous = '';
			return;
		}
		if (previous !== '') {
			const apart = ENDS_TEXT.test(previous) || BARE_HEADING.test(previous) || PARAGRAPH_START.test(compact);
			if (apart) out.push('\n', '\n', index);
			else if (/\d$/.test(previous) && /^\d/.test(compact)) out.push(' ', '\n', index);
		}
		out.line(trimmed, index);
		previous = compact;
	});
	return { text: out.text.join(''), raw: out.raw, at: out.at, lines };
}

/** Returns the stretch of a flow between two offsets, with the places of its characters. */
export function sliceFlow(flow: Flow, from: number, to: number): Flow {
	return {
		text: flow.text.slice(from, to),
		raw: flow.raw.slice(from, to),
		at: flow.at.slice(from, to),
		lines: flow.lines
	};
}

/** Returns what is printed between two offsets of a flow, line ends left out. */
export function printed(flow: Flow, from: number, to: number): string {
	return flow.raw
		.slice(from, to)
		.join('')
		.replace(/\s*\n\s*/g, '')
		.trim();
}

/** Returns the lines and page between two offsets of a flow. */
export function placeOf(flow: Flow, from: number, to: number): TextPlace {
	const first = flow.lines[flow.at[from] ?? 0];
	const last = flow.lines[flow.at[Math.max(from, to - 1)] ?? 0] ?? first;
	const line = first?.place.line ?? 1;
	return { line, until: Math.max(line, last?.place.line ?? line), page: first?.place.page ?? null };
}

/** Returns whether a stretch of running text holds words that stand only in the tables of the form. */
export function isTableText(text: string): boolean {
	return TABLE_WORDS.test(text);
}
