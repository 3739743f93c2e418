import type { ReportDocument } from '../../domain/document';

/** Lines a sentence may run over. */
const OVER = 6;

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

const known = new WeakMap<ReportDocument, string[]>();

function foldedLines(document: ReportDocument): string[] {
	let lines = known.get(document);
	if (lines === undefined) {
		lines = document.lines.map((line) => folded(line.text));
		known.set(document, lines);
	}
	return lines;
}

/** Returns the line (from 1) in which a sentence of the document begins, or null where it is not found in one piece. */
export function lineOfSentence(document: ReportDocument, sentence: string): number | null {
	const sought = folded(sentence);
	if (sought === '') return null;
	const lines = foldedLines(document);
	for (let i = 0; i < lines.length; i += 1) {
		const first = lines[i] as string;
		if (first.includes(sought)) return i + 1;
		const head = sought.slice(0, Math.min(8, sought.length));
		if (!first.includes(head) && !(first !== '' && sought.startsWith(first))) continue;
		const joined = lines.slice(i, i + OVER).join('');
		const at = joined.indexOf(sought);
		if (at >= 0 && at < first.length) return i + 1;
	}
	return null;
}
