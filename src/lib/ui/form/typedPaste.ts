import { formCells } from '../../domain/cells';
import { officialTables } from '../../domain/officialForm';
import { SECTION_KINDS } from '../../domain/sectionPhrases';
import type { IngestIssue } from '../../ingest/draft';
import { readPasted, type ReportReading } from '../../ingest/openReport';
import { blockOf, contentOf, placeBlock, type Clipboard, type LeftOver } from '../../ingest/pasteBlock';
import { valueLike } from '../../ingest/valueLike';
import { readText } from '../../ingest/proseReport';
import { figureRows } from './movement';
import { printedSections } from './sectionTexts';
import { fieldText, isEmptyForm, type TypedState } from './typedDraft';

/** What a paste did: how many cells and sections it filled, and what found no place. */
export interface PasteResult {
	/** Whether whole tables of the form were recognised, or a block was put in place by place. */
	how: 'form' | 'block';
	cells: number;
	sections: number;
	left: readonly LeftOver[];
	/** What the reader of pasted tables has to say. */
	issues: readonly IngestIssue[];
}

/** Fewest cells by which a paste counts as tables of the form. */
const FEWEST = 3;
/** Characters of a text that found no place, as they are told. */
const TOLD = 40;

const seenIn = (reading: ReportReading) =>
	Object.entries(reading.states).flatMap(([code, state]) => (state === 'absent' ? [] : [code]));

/** Figures in rows of tables that the reader of the form did not take. */
function figuresLeft(reading: ReportReading): LeftOver[] {
	const taken = new Set(Object.values(reading.spots).map(({ line, column }) => `${line} ${column}`));
	return reading.lines.flatMap(({ cells, place }) =>
		(cells ?? []).flatMap(({ text, column }): LeftOver[] => {
			const figure = /\d/.test(text) && valueLike(text);
			return figure && !taken.has(`${place.line} ${column}`) ? [{ text, why: 'unknown' }] : [];
		})
	);
}

function fromForm(state: TypedState, reading: ReportReading): { state: TypedState; result: PasteResult } {
	const form = isEmptyForm(state) && ['2019', '2021'].includes(reading.form) ? reading.form : state.form;
	const known = new Set(formCells(form).map((cell) => cell.code));
	const raw = new Map(reading.notes.map((note) => [note.cell, note.raw]));
	const texts: Record<string, string> = { ...state.texts };
	const left = figuresLeft(reading);
	let cells = 0;
	for (const code of seenIn(reading)) {
		const text = fieldText(code, reading.cells[code], raw.get(code) ?? '');
		if (known.has(code)) {
			texts[code] = text;
			if (text !== '') cells += 1;
		} else if (text !== '') left.push({ text, why: 'other-form' });
	}
	const said = printedSections(reading.lines);
	const sections = { ...state.sections };
	let filled = 0;
	for (const kind of SECTION_KINDS) {
		const words = said[kind] ?? '';
		if (words === '' || words === sections[kind]) continue;
		if ((sections[kind] ?? '').trim() === '') {
			sections[kind] = words;
			filled += 1;
		} else left.push({ text: words.slice(0, TOLD), why: 'kept' });
	}
	const { identity } = readText(reading.lines, '');
	return {
		state: {
			form,
			agency: state.agency === '' ? identity.agency : state.agency,
			year: state.year ?? identity.year,
			published_on: state.published_on === '' ? identity.publishedOn : state.published_on,
			texts,
			sections
		},
		result: {
			how: 'form',
			cells,
			sections: filled,
			left,
			issues: reading.issues.filter((issue) => issue.severity !== 'note')
		}
	};
}

/**
 * Returns the form after a paste at a cell: filled from the tables and sections of a report where the paste holds
 * them, else block by block from that cell on; and what found no place. Nothing is dropped in silence.
 */
export async function pasteInto(
	state: TypedState,
	at: string,
	clipboard: Clipboard
): Promise<{ state: TypedState; result: PasteResult }> {
	const block = await blockOf(clipboard);
	const reading = await readPasted(contentOf(clipboard), '');
	const seen = seenIn(reading).length;
	const figures = block.flat().filter((text) => /\d/.test(text) && valueLike(text)).length;
	if (reading.unreadable.length > 0 || (seen >= FEWEST && seen * 2 >= figures))
		return fromForm(state, reading);
	const rows = officialTables(state.form).flatMap((table) =>
		figureRows(table).map((row) => row.map((cell) => cell.code))
	);
	const { cells, left } = placeBlock(block, rows, at);
	const texts = { ...state.texts, ...Object.fromEntries(cells) };
	const filled = cells.filter(([, text]) => text !== '').length;
	return {
		state: { ...state, texts },
		result: { how: 'block', cells: filled, sections: 0, left, issues: [] }
	};
}
