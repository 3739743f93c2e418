import { cellsOfLine, type DocumentLine } from '../../domain/document';
import type { SectionKind } from '../../domain/sectionPhrases';
import type { CellState } from '../../domain/reports';
import type { PrintedReport } from '../../export/officialTables';
import { readText } from '../../ingest/proseReport';
import { figuresThatCount, type Subject } from './subject';

const TYPES = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	html: 'text/html'
} as const;

function sectionsOf(lines: readonly DocumentLine[]): Readonly<Partial<Record<SectionKind, string>>> {
	const { texts } = readText(
		lines.map((line, i) => ({
			text: line.text,
			place: { line: i + 1, page: line.page },
			cells: line.columns === null ? null : cellsOfLine(line)
		})),
		''
	);
	return texts;
}

/** Returns a report as it is to be printed, corrections in place, with the running text of the document it came from. */
export function printedReport(subject: Subject): PrintedReport {
	const { cells, notes } = figuresThatCount(subject);
	const states: Record<string, CellState> = {};
	const raw: Record<string, string> = {};
	for (const note of notes) {
		states[note.cell] = note.state;
		raw[note.cell] = note.raw;
	}
	return {
		agency: subject.agency,
		year: subject.year,
		form: subject.format,
		published_on: subject.published_on,
		cells,
		states,
		raw,
		sections: sectionsOf(subject.document?.lines ?? [])
	};
}

/** Returns a report as a file in the prescribed layout; the writers are loaded on first use. */
export async function downloadOf(
	report: PrintedReport,
	kind: keyof typeof TYPES
): Promise<{ content: string | Uint8Array<ArrayBuffer>; type: string }> {
	const type = TYPES[kind];
	if (kind === 'html') return { content: (await import('../../export/reportHtml')).reportHtml(report), type };
	const { reportDocx } = await import('../../export/reportDocx');
	return { content: new Uint8Array(await reportDocx(report)), type };
}
