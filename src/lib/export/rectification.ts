import type { RectificationNote } from '../text/rectification';
import { itemLines, noteText } from '../text/rectificationLayout';

const BODY = 'FangSong';
const TITLE = 'SimSun';
/** A4 in twentieths of a point, and the margins of official letters. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
/** Two characters of 16 points. */
const INDENT = 640;

/** Returns the note as a text file with a byte-order mark, so that every editor reads it as UTF-8. */
export function rectificationText(note: RectificationNote): string {
	return `\uFEFF${noteText(note).replaceAll('\n', '\r\n')}`;
}

/** Returns several notes as one text file, parted by lines of dashes. */
export function rectificationsText(notes: readonly RectificationNote[]): string {
	return `\uFEFF${notes
		.map(noteText)
		.join(`\n${'-'.repeat(40)}\n\n`)
		.replaceAll('\n', '\r\n')}`;
}

/** Returns the note as a DOCX file on A4, in the fonts of official letters; the library is loaded on first use. */
export function rectificationDocx(note: RectificationNote): Promise<Uint8Array<ArrayBuffer>> {
	return rectificationsDocx([note]);
}

/** Returns several notes as one DOCX file, each beginning on a page of its own. */
export async function rectificationsDocx(
	notes: readonly RectificationNote[]
): Promise<Uint8Array<ArrayBuffer>> {
	const { AlignmentType, Document, Packer, Paragraph, TextRun } = await import('docx');
	const run = (text: string, font: string, size: number, bold = false) =>
		new TextRun({ text, bold, size, font: { ascii: font, eastAsia: font, hAnsi: font } });
	const line = (text: string, bold = false) =>
		new Paragraph({ indent: { firstLine: INDENT }, children: [run(text, BODY, 32, bold)] });
	const plain = (text: string, alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
		new Paragraph({
			...(alignment === undefined ? {} : { alignment }),
			spacing: { before: 240 },
			children: [run(text, BODY, 32)]
		});
	const childrenOf = (note: RectificationNote) => [
		new Paragraph({
			alignment: AlignmentType.CENTER,
			spacing: { after: 240 },
			children: [run(note.title, TITLE, 44, true)]
		}),
		plain(note.addressee),
		...note.opening.map((text) => line(text)),
		...note.parts.flatMap((part) => [
			line(part.heading, true),
			...(part.intro === '' ? [] : [line(part.intro)]),
			...part.items.flatMap((item, i) => itemLines(item, i + 1).map((text, k) => line(text, k === 0)))
		]),
		...note.closing.map((text) => line(text)),
		plain(note.date, AlignmentType.RIGHT)
	];
	const file = new Document({
		title: notes[0]?.title ?? '',
		creator: '',
		sections: notes.map((note) => ({
			properties: { page: { size: PAGE, margin: MARGIN } },
			children: childrenOf(note)
		}))
	});
	const blob = await Packer.toArrayBuffer(file);
	return new Uint8Array(blob);
}
