import {
	GENERAL_WEAKNESS,
	IMPROVEMENT,
	LIST_END,
	LIST_LEAD,
	LIST_MARK,
	MEASURE_HEADLINE,
	MEASURES_BEGIN,
	POINT_MARKERS,
	POINT_TRIM,
	PROBLEMS_BEGIN,
	WEAKNESS,
	WEAK_HEADLINE
} from '../domain/problemPhrases';

import { HEADLINE_END } from '../domain/themePhrases';

type Mode = 'problem' | 'measure';

/** A point of section five: a problem or a measure, in the report's own words without its marker. */
export interface Point {
	kind: Mode;
	text: string;
	/** Where it begins in the section's text. */
	from: number;
}

interface Stretch {
	from: number;
	to: number;
}

/** Where a stretch speaks of problems and where of measures: the lead-ins in order. */
interface Turn {
	at: number;
	end: number;
	mode: Mode;
}

const MAX_TURNS = 200;
/** Characters of a point that no word shows to be one, only the lead-in before it. */
const SHORTEST = 4;
const SENTENCE = /[^\u3002\uFF1B;\n]+[\u3002\uFF1B;\n]?/g;

function turnsOf(text: string): Turn[] {
	const turns: Turn[] = [];
	let at = 0;
	while (at < text.length && turns.length < MAX_TURNS) {
		const rest = text.slice(at);
		const measures = MEASURES_BEGIN.exec(rest);
		const problems = PROBLEMS_BEGIN.exec(rest);
		// A lead-in to measures may itself name the problems it is about, so it goes first where both begin close by.
		const first =
			measures !== null && (problems === null || measures.index <= problems.index)
				? { match: measures, mode: 'measure' as const }
				: problems !== null
					? { match: problems, mode: 'problem' as const }
					: null;
		if (first === null) break;
		const begin = at + first.match.index;
		const end = begin + Math.max(1, first.match[0].length);
		turns.push({ at: begin, end, mode: first.mode });
		at = end;
	}
	return turns;
}

/** A lead-in turns the mode only where a sentence or point begins, or where a colon follows it. */
function isTurn(text: string, turn: Turn): boolean {
	const before = text.slice(0, turn.at);
	const after = text.slice(turn.end - 1, turn.end + 1);
	const begins =
		before === '' ||
		STARTS.test(before.slice(-3)) ||
		POINT_MARKERS.some((m) => endsWith(before.slice(-5), m));
	return begins || /[:\uFF1A]/.test(after);
}

const STARTS = /[\u3002\uFF1B;\n:\uFF1A!\uFF01)\uFF0C,]\s*$/;

function endsWith(text: string, marker: RegExp): boolean {
	for (const match of text.matchAll(marker)) if (match.index + match[0].length === text.length) return true;
	return false;
}

function markersIn(text: string, { from, to }: Stretch): { at: number; end: number }[] {
	const part = text.slice(from, to);
	for (const marker of POINT_MARKERS) {
		const found = [...part.matchAll(marker)].map((m) => ({
			at: from + m.index,
			end: from + m.index + m[0].length
		}));
		const first = found[0];
		if (first !== undefined && (found.length > 1 || part.slice(0, first.at - from).trim().length < 30))
			return found;
	}
	return [];
}

function trimmed(text: string): string {
	return text.replace(POINT_TRIM, '').trim();
}

function listed(sentence: string): string[] {
	const body = sentence.replace(LIST_LEAD, '').replace(LIST_END, '');
	const pieces = body.split(LIST_MARK).map((p) => p.trim());
	return pieces.length > 1 && pieces.every((p) => p.length > 3 && WEAKNESS.test(p)) ? pieces : [body];
}

function unmarked(text: string, stretch: Stretch, mode: Mode, stated: boolean): Point[] {
	const words = mode === 'problem' ? WEAKNESS : IMPROVEMENT;
	const sentences = [...text.slice(stretch.from, stretch.to).matchAll(SENTENCE)];
	const points = sentences.flatMap((m): Point[] => {
		const from = stretch.from + m.index;
		const pieces = mode === 'problem' ? listed(trimmed(m[0])) : [trimmed(m[0])];
		return pieces.map((piece) => ({ kind: mode, text: trimmed(piece), from }));
	});
	const worded = points.filter((p) => words.test(p.text));
	const telling = worded.filter((p) => mode === 'measure' || !GENERAL_WEAKNESS.test(p.text));
	if (telling.length > 0) return telling;
	return worded.length > 0 || !stated ? worded : points.filter((p) => p.text.length >= SHORTEST);
}

function pointsIn(text: string, stretch: Stretch, mode: Mode, stated: boolean): Point[] {
	const markers = markersIn(text, stretch);
	const first = markers[0];
	if (first === undefined) return unmarked(text, stretch, mode, stated);
	const intro = unmarked(text, { from: stretch.from, to: first.at }, mode, stated && mode === 'measure');
	const lead = intro.filter(
		(p) => !GENERAL_WEAKNESS.test(p.text) && p.text.length > 12 && /[\u3002]/.test(p.text)
	);
	const own = markers.flatMap((marker, i): Point[] => {
		const to = markers[i + 1]?.at ?? stretch.to;
		const point = trimmed(text.slice(marker.end, to));
		return point === '' ? [] : [{ kind: kindShown(point, mode, stated), text: point, from: marker.at }];
	});
	if (mode === 'problem') return own;
	return [...(own[0]?.kind === 'problem' ? intro : lead), ...own];
}

/** What a point is: as the lead-in before it says, unless its headline says the other for certain. */
function kindShown(point: string, mode: Mode, stated: boolean): Mode {
	const headline = point.slice(0, Math.max(0, point.search(HEADLINE_END))) || point;
	if (mode === 'measure') return WEAK_HEADLINE.test(headline) ? 'problem' : 'measure';
	return !stated && MEASURE_HEADLINE.test(headline) && !WEAKNESS.test(headline) ? 'measure' : 'problem';
}

/** Returns the problems and measures of a text in reading order: markers part them, lead-ins say which is which. */
export function pointsOf(text: string): Point[] {
	const turns = turnsOf(text).filter((turn) => isTurn(text, turn));
	const points: Point[] = [];
	let from = 0;
	let mode: Mode | null = null;
	const take = (to: number): void => {
		if (text.slice(from, to).trim() === '') return;
		const kind = mode ?? (WEAKNESS.test(text.slice(from, to)) || turns.length > 0 ? 'problem' : 'measure');
		points.push(...pointsIn(text, { from, to }, kind, mode !== null));
	};
	for (const turn of turns) {
		take(markerBefore(text, turn.at));
		from = turn.end;
		mode = turn.mode;
	}
	take(text.length);
	return points;
}

/** Where the marker begins that stands right before an offset, or the offset itself. */
function markerBefore(text: string, at: number): number {
	const start = Math.max(0, at - 6);
	for (const marker of POINT_MARKERS) {
		for (const match of text.slice(start, at).matchAll(marker)) {
			if (start + match.index + match[0].length === at) return start + match.index;
		}
	}
	return at;
}
