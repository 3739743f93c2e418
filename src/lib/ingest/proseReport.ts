import { SECTION_KINDS, SENTENCE_END, type SectionKind } from '../domain/sectionPhrases';
import type { Statement } from '../domain/statement';
import type { IngestIssue } from './draft';
import { scopeOfName } from './facts';
import { identityOf, type TextIdentity } from './identityText';
import { IssueLog } from './issues';
import { problemsOf, type Problems } from './problems';
import { figuresOf, type ProseFigures } from './proseFigures';
import { statementsIn } from './proseStatements';
import { sectionsOf, type Section, type Sections } from './section';
import { isTableLine, joinLines, type ReportLine } from './sectionFlow';

/** What a report's running text says: everything but its tables. */
export interface ReportText {
	identity: TextIdentity;
	sections: Sections;
	prose: ProseFigures;
	statements: readonly Statement[];
	/** Null where section five was not found: then nothing is known of its problems. */
	problems: Problems | null;
	/** Running text by section, headings and tables left out; sections that were not found are left out. */
	texts: Readonly<Partial<Record<SectionKind, string>>>;
	/** The whole running text without tables. */
	text: string;
	issues: readonly IngestIssue[];
}

const running = (lines: readonly ReportLine[]) => joinLines(lines, (line) => !isTableLine(line));

/** Returns the statements of the sections, or of the whole text where no section was found; section five states none. */
function allStatements(lines: readonly ReportLine[], sections: Sections, year: number | null): Statement[] {
	if (sections.found.length === 0) return statementsIn(running(lines), { year, asking: false });
	return sections.found
		.filter((s) => s.kind !== 'problems')
		.flatMap((s) => statementsIn(running(s.lines), { year, asking: s.kind === 'requests' }));
}

/** Returns the prose figures of a report (`n_*`) with the sentences they stand in, and those not taken. */
export function proseFigures(
	lines: readonly ReportLine[],
	year: number | null = null,
	wholeArea = false
): ProseFigures {
	return figuresOf(allStatements(lines, sectionsOf(lines), year), wholeArea);
}

const TABLED: readonly SectionKind[] = ['released', 'requests', 'disputes'];

/** The running text of a section; where it holds tables, only paragraphs with a full stop, not scraps of cells. */
function sectionWords(section: Section): string {
	const text = running(section.lines).text.trim();
	if (!TABLED.includes(section.kind)) return text;
	return text
		.split('\n')
		.filter((paragraph) => SENTENCE_END.test(paragraph))
		.join('\n');
}

function checkSections(sections: Sections, file: string, log: IssueLog): void {
	const place = { file, row: null, column: null };
	if (sections.found.length === 0) return log.add('no-sections', place);
	const found = new Set(sections.found.map((s) => s.kind));
	const missing = SECTION_KINDS.flatMap((kind, i) => (found.has(kind) ? [] : [i + 1]));
	if (missing.length > 0) log.add('section-missing', place, '', { found: missing.join(' ') });
	const numerals = sections.found.flatMap((s) => (s.numeral === null ? [] : [s.numeral]));
	const slip = numerals.findIndex((n, i) => i > 0 && n !== (numerals[i - 1] as number) + 1);
	if (slip > 0 && missing.length === 0) {
		const line = sections.found[slip]?.line ?? null;
		log.add('section-numerals', { ...place, row: line }, '', { found: numerals.join(' ') });
	}
}

/**
 * Returns what the running text of a report says: whose it is, its sections, the prose figures and statements with
 * their sentences, its problems and measures, and issues. Nothing is guessed; what is not said for certain is listed.
 */
export function readText(lines: readonly ReportLine[], fileName: string): ReportText {
	const log = new IssueLog();
	const sections = sectionsOf(lines);
	checkSections(sections, fileName, log);
	const identity = identityOf(lines, fileName, log, sections);
	const statements = allStatements(lines, sections, identity.year);
	const prose = figuresOf(statements, scopeOfName(identity.agency) === 'aggregate');
	const taken = new Set(prose.figures.map((f) => f.code));
	for (const left of prose.left) {
		if (taken.has(left.code)) continue;
		const [first] = left.statements;
		const found = left.statements.map((s) => s.raw).join(' / ');
		const place = { file: fileName, row: first?.place.line ?? null, column: null };
		log.add('figure-unclear', place, first?.sentence ?? '', { cell: left.code, found });
	}
	const texts: Partial<Record<SectionKind, string>> = {};
	for (const section of sections.found) texts[section.kind] = sectionWords(section);
	const parts = [running(sections.head).text, ...sections.found.map((s) => texts[s.kind] as string)];
	const five = sections.found.find((s) => s.kind === 'problems');
	return {
		identity,
		sections,
		prose,
		statements,
		problems: five === undefined ? null : problemsOf(joinLines(five.lines).text.trim()),
		texts,
		text: parts.filter((part) => part !== '').join('\n'),
		issues: log.kept
	};
}
