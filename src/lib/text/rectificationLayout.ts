import type { NoteItem, RectificationNote } from './rectification';

/** Returns the lines of one item as they are numbered in the note, `n` counting from 1. */
export function itemLines(item: NoteItem, n: number): string[] {
	const several = item.places.length > 1;
	const places = item.places.flatMap(({ sentence, cells }, i) => [
		`${several ? `（${i + 1}）` : ''}${sentence}`,
		...(cells === '' ? [] : [`所涉数字：${cells}。`])
	]);
	return [`${n}. ${item.title}`, ...places, ...(item.advice === '' ? [] : [`请核对：${item.advice}。`])];
}

/** Returns the note as plain text, one paragraph a line, indented as official letters are. */
export function noteText(note: RectificationNote): string {
	const indented = (lines: readonly string[]) => lines.map((line) => `\u3000\u3000${line}`);
	const parts = note.parts.flatMap((part) => [
		...indented([part.heading, ...(part.intro === '' ? [] : [part.intro])]),
		...part.items.flatMap((item, i) => indented(itemLines(item, i + 1)))
	]);
	const lines = [
		note.title,
		'',
		note.addressee,
		...indented(note.opening),
		...parts,
		...indented(note.closing),
		'',
		note.date
	];
	return `${lines.join('\n')}\n`;
}
