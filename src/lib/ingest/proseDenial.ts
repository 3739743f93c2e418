import { CLAUSE_END } from '../domain/prosePhrases';
import { DENIAL, DENIAL_FILLER, DENIED, DENIED_RESULT } from '../domain/proseDenials';
import type { Sentence } from './proseSentence';

/** Something a sentence denies, and where the words of denial stand in it. */
export interface Denial {
	kind: string;
	from: number;
	to: number;
}

const RESULT_KINDS: Readonly<Record<string, readonly string[]>> = {
	disputes: ['review_corrected', 'lawsuit_corrected'],
	review: ['review_corrected'],
	lawsuit: ['lawsuit_corrected']
};
const MAX_DENIAL = 120;

function denied(rest: string): { kinds: string[]; length: number } | null {
	const kinds: string[] = [];
	let at = 0;
	while (at < Math.min(rest.length, MAX_DENIAL)) {
		const left = rest.slice(at);
		const result = kinds.length > 0 ? DENIED_RESULT.exec(left) : null;
		if (result !== null) {
			const narrowed = kinds.flatMap((kind) => RESULT_KINDS[kind] ?? []);
			if (narrowed.length === 0) return null;
			return { kinds: narrowed, length: at + result[0].length };
		}
		const noun = DENIED.find(([, words]) => words.test(left));
		if (noun !== undefined) {
			kinds.push(noun[0]);
			at += noun[1].exec(left)?.[0].length ?? 1;
			continue;
		}
		const filler = DENIAL_FILLER.exec(left)?.[0];
		if (filler === undefined) break;
		at += filler.length;
	}
	const next = rest[at];
	if (kinds.length === 0 || (next !== undefined && !CLAUSE_END.test(next) && next !== ')')) return null;
	return { kinds: [...new Set(kinds)], length: at };
}

/** Returns what a sentence says there was none of; a denial that goes on with other words says nothing for certain. */
export function denialsIn(sentence: Sentence): Denial[] {
	const found: Denial[] = [];
	let until = 0;
	for (const match of sentence.text.matchAll(DENIAL)) {
		if (match.index < until) continue;
		const start = match.index + match[0].length;
		const what = denied(sentence.text.slice(start));
		if (what === null) continue;
		until = start + what.length;
		for (const kind of what.kinds) found.push({ kind, from: match.index, to: until });
	}
	return found;
}
