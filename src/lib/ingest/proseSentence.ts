import {
	BLOT,
	BLOTS,
	CLAUSE_END,
	EMPTY_LEAD,
	NOT_FIGURES,
	QUOTED,
	SENTENCE_STOP
} from '../domain/prosePhrases';
import { isTableText, printed, placeOf, type Flow } from './sectionFlow';
import type { TextPlace } from '../domain/statement';
import { figuresIn, type Figure } from './proseNumber';

/** A sentence of the report: as compared (titles of documents blotted out), as printed, and its figures. */
export interface Sentence {
	text: string;
	printed: string;
	place: TextPlace;
	figures: readonly Figure[];
	/** Printed text between two offsets of the sentence. */
	slice: (from: number, to: number) => string;
}

const MAX_SENTENCE = 3000;

function blotted(text: string): string {
	const blot = (quoted: string) => BLOT.repeat(quoted.length);
	return text.replace(QUOTED, blot).replace(NOT_FIGURES, blot);
}

/** Returns the sentences of a running text, those of the form's tables left out. */
export function sentencesOf(flow: Flow): Sentence[] {
	const found: Sentence[] = [];
	const add = (from: number, to: number): void => {
		const text = flow.text.slice(from, to);
		if (text.trim() === '' || isTableText(text)) return;
		const masked = blotted(text.length > MAX_SENTENCE ? text.slice(0, MAX_SENTENCE) : text);
		found.push({
			text: masked,
			printed: printed(flow, from, to),
			place: placeOf(flow, from, to),
			figures: figuresIn(masked),
			slice: (a, b) => printed(flow, from + a, from + b)
		});
	};
	// Stops inside titles do not end a sentence.
	const whole = flow.text.replace(QUOTED, (quoted) => BLOT.repeat(quoted.length));
	let from = 0;
	for (const stop of whole.matchAll(SENTENCE_STOP)) {
		add(from, stop.index + 1);
		from = stop.index + 1;
	}
	add(from, flow.text.length);
	return found;
}

/** What stands around a figure: its clause with `#` for the figure, and the words before it in that clause. */
export interface Clause {
	/** Lead, `#`, trail. */
	text: string;
	lead: string;
	trail: string;
	/** The clause before it where that has no figure, or empty. */
	before: string;
}

function bare(text: string): string {
	return text
		.replace(BLOTS, '')
		.replace(/[()\s"'\u201C\u201D]/g, '')
		.replace(/^[\u3001]+/, '');
}

function lastEnd(text: string): number {
	for (let i = text.length - 1; i >= 0; i--) if (CLAUSE_END.test(text[i] as string)) return i + 1;
	return 0;
}

/** Returns the clause of the figure at `index` of a sentence; one without words of its own takes in the one before it. */
export function clauseOf(sentence: Sentence, index: number): Clause {
	const figure = sentence.figures[index] as Figure;
	const floor = sentence.figures[index - 1]?.to ?? 0;
	const between = sentence.text.slice(floor, figure.from);
	const start = lastEnd(between);
	let lead = bare(between.slice(start));
	let rest = start === 0 ? '' : between.slice(0, start - 1);
	if (EMPTY_LEAD.test(lead) && rest !== '') {
		const earlier = lastEnd(rest);
		lead = bare(rest.slice(earlier)) + lead;
		rest = earlier === 0 ? '' : rest.slice(0, earlier - 1);
	}
	const ceiling = sentence.figures[index + 1]?.from ?? sentence.text.length;
	const after = sentence.text.slice(figure.to, ceiling);
	const stop = after.search(/[,\uFF0C\u3001:\uFF1A\u3002;\uFF1B!\uFF01?\uFF1F()\n]/);
	const trail = bare(stop < 0 ? after : after.slice(0, stop));
	return { text: `${lead}#${trail}`, lead, trail, before: bare(rest.slice(lastEnd(rest))) };
}
