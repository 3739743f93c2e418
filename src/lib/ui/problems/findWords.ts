/** A text as it is searched: folded, with the place in the text that each folded sign comes from. */
export interface Folded {
	folded: string;
	/** Start in the text of each sign of `folded`, and the text's length last. */
	places: number[];
}

/** A stretch of a text: found or not. */
export interface Piece {
	text: string;
	hit: boolean;
}

/** Returns a text folded for searching: compatible forms made one (NFKC), lower case. */
export function foldWithPlaces(text: string): Folded {
	let folded = '';
	const places: number[] = [];
	let at = 0;
	for (const sign of text) {
		for (const unit of sign.normalize('NFKC').toLowerCase()) {
			folded += unit;
			for (let i = 0; i < unit.length; i += 1) places.push(at);
		}
		at += sign.length;
	}
	places.push(text.length);
	return { folded, places };
}

/** Returns the words of a search, folded; blanks of every kind part them. */
export function searchWords(query: string): string[] {
	const words = query.normalize('NFKC').toLowerCase().split(/\s+/u);
	return [...new Set(words.filter((word) => word !== ''))];
}

/** Returns the text in pieces that together are the text again, those where a word was found marked as hits. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
	if (words.length === 0 || text === '') return text === '' ? [] : [{ text, hit: false }];
	const { folded, places } = foldWithPlaces(text);
	const hit = new Array<boolean>(text.length).fill(false);
	for (const word of words) {
		for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + 1)) {
			const start = places[from] as number;
			const last = places[from + word.length - 1] as number;
			const end = places.slice(from + word.length).find((place) => place > last) ?? text.length;
			hit.fill(true, start, end);
		}
	}
	const pieces: Piece[] = [];
	let start = 0;
	for (let i = 1; i <= text.length; i += 1) {
		if (i < text.length && hit[i] === hit[start]) continue;
		pieces.push({ text: text.slice(start, i), hit: hit[start] === true });
		start = i;
	}
	return pieces;
}
