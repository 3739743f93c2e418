import { SENTENCE_END, type SectionKind } from '../../domain/sectionPhrases';
import { sectionsOf, type Section } from '../../ingest/section';
import { isTableLine, joinLines, printed, type ReportLine } from '../../ingest/sectionFlow';

/** Sections whose tables leave scraps of cells behind: only whole sentences count as their text. */
const TABLED: readonly SectionKind[] = ['released', 'requests', 'disputes'];

function wordsOf({ kind, lines }: Section): string {
	const flow = joinLines(lines, (line) => !isTableLine(line));
	const paragraphs: string[] = [];
	let from = 0;
	for (const paragraph of flow.text.split('\n')) {
		const words = printed(flow, from, from + paragraph.length);
		from += paragraph.length + 1;
		if (words !== '' && (!TABLED.includes(kind) || SENTENCE_END.test(words))) paragraphs.push(words);
	}
	return paragraphs.join('\n');
}

/**
 * Returns the running text of a report by section, as printed: brackets, blanks and all, wrapped lines joined, one
 * paragraph a line; headings and tables left out, and sections that are not there or hold none.
 */
export function printedSections(lines: readonly ReportLine[]): Partial<Record<SectionKind, string>> {
	const texts: Partial<Record<SectionKind, string>> = {};
	for (const section of sectionsOf(lines).found) {
		const words = wordsOf(section);
		if (words !== '') texts[section.kind] = words;
	}
	return texts;
}
