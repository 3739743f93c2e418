import { cellByCode } from '../../domain/cells';
import { contentOfCell, type CellContent, type Correction } from '../../domain/correction';
import { cellsOfLine, type DocumentLine, type DocumentSpot } from '../../domain/document';
import { wantsOf } from '../../ingest/drafts';
import { parseCell } from '../../ingest/value';
import { correctionOf, figuresThatCount, type Subject } from './subject';

/** One cell under review: what is printed, what was read, what counts now, and where it stands. */
export interface CellInHand {
	code: string;
	/** As printed, white space and all; empty where the report does not have it. */
	raw: string;
	read: CellContent;
	now: CellContent;
	correction: Correction | null;
	spot: DocumentSpot | null;
	/** Page of a PDF and sheet of a workbook, of the line it stands in. */
	line: DocumentLine | null;
	/** Where it stands in words, for reports without a document; empty where nobody knows. */
	where: string;
	/** The sentence a prose figure was taken from, or empty. */
	sentence: string;
}

/** Returns what is to be known of one cell of a report. */
export function cellInHand(subject: Subject, code: string): CellInHand {
	const { read, document } = subject;
	const note = read.notes.find((n) => n.cell === code) ?? null;
	const spot = document?.spots[code] ?? null;
	const line = spot === null ? null : (document?.lines[spot.line - 1] ?? null);
	const inLine =
		line === null ? null : (cellsOfLine(line).find((c) => c.column === spot?.column)?.text ?? null);
	const value = read.cells[code];
	return {
		code,
		raw: note?.raw ?? inLine ?? (value === undefined ? '' : String(value)),
		read: contentOfCell(read, code),
		now: contentOfCell(figuresThatCount(subject), code),
		correction: correctionOf(subject, code),
		spot,
		line,
		where: note?.where ?? '',
		sentence: document?.sentences[code] ?? ''
	};
}

/** What typing something into a cell comes to: its content, or why it cannot stand there. */
export type Typed = { content: CellContent } | { refused: 'text' | 'same' };

/** Returns what a person's text for a cell means, read like any cell of a file whose header states the cell's unit. */
export function readTyped(typed: string, code: string, now: CellContent): Typed {
	const cell = cellByCode(code);
	if (cell === null) return { refused: 'text' };
	const { state, value } = parseCell(typed, wantsOf(cell, cell.unit));
	if (state === 'text') return { refused: 'text' };
	if (state === now.state && value === now.value) return { refused: 'same' };
	return { content: { state, value } };
}

/** Returns a person's correction of a cell. */
export function correctionFrom(
	cell: CellInHand,
	after: CellContent,
	by: { who: string; note: string; at: string }
): Correction {
	return {
		cell: cell.code,
		raw: cell.raw,
		before: cell.read,
		after,
		who: by.who.trim(),
		note: by.note.trim(),
		at: by.at
	};
}
