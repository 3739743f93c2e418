import { REPORT_TITLE } from '../domain/columnPhrases';
import { copiesIn } from './copies';
import type { Source, SourceLine } from './reportSource';
import { foldWidth } from './value';

/** One report of a source, its lines counted anew, and the lines before it. */
export interface ReportPart {
	source: Source;
	from: number;
}

const LONGEST_TITLE = 80;

function isTitle(line: SourceLine): boolean {
	return line.text.length <= LONGEST_TITLE && REPORT_TITLE.test(foldWidth(line.text).replace(/\s+/g, ''));
}

/** Index of the line in which a report begins whose tables begin at `first`, behind the tables of the one before. */
function beginning(lines: readonly SourceLine[], before: number, first: number): number {
	const sheet = lines[first]?.place.sheet ?? '';
	for (let i = before + 1; i <= first; i++) {
		const line = lines[i] as SourceLine;
		if (isTitle(line) || (sheet !== '' && line.place.sheet === sheet)) return i;
	}
	return before + 1;
}

function slice(source: Source, from: number, to: number): ReportPart {
	const lines = source.lines.slice(from, to).map((line) => ({
		...line,
		place: { ...line.place, line: line.place.line - from }
	}));
	return { source: { ...source, lines }, from };
}

/** Returns the reports of a source, cut where the next one's title stands; the whole source where there is one. */
export function partsOf(source: Source): ReportPart[] {
	const copies = copiesIn(source);
	if (copies.length <= 1) return [{ source, from: 0 }];
	const starts = copies.map((copy, i) =>
		i === 0 ? 0 : beginning(source.lines, (copies[i - 1]?.until ?? 1) - 1, copy.line - 1)
	);
	return starts.map((from, i) => slice(source, from, starts[i + 1] ?? source.lines.length));
}
