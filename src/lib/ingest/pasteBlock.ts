import Papa from 'papaparse';
import { ARTICLE_HEADING } from '../domain/formPhrases';
import { valueLike } from './valueLike';

/** What a clipboard holds of a selection of cells; either part may be empty. */
export interface Clipboard {
	html: string;
	text: string;
}

/** Text of a paste that found no place, and why: no cell there, a label, or nothing the form knows. */
export interface LeftOver {
	text: string;
	why: 'outside' | 'label' | 'unknown' | 'other-form' | 'kept';
}

const TABLE = /<table\b/i;

/** Returns whether a clipboard holds several cells or lines, so that it does not fit into one field. */
export function isBlock({ html, text }: Clipboard): boolean {
	const inside = text.replace(/[\r\n]+$/, '');
	return /[\t\r\n]/.test(inside) || (inside === '' && TABLE.test(html));
}

/** Returns the part of a clipboard to be read: the table with its merged cells where there is one, else the text. */
export function contentOf({ html, text }: Clipboard): string {
	return TABLE.test(html) || text === '' ? html : text;
}

function textBlock(text: string): string[][] {
	const { data } = Papa.parse<string[]>(text.replace(/(\r\n?|\n)$/, ''), {
		delimiter: '\t',
		header: false,
		skipEmptyLines: false
	});
	return data.map((row) => row.map((cell) => cell.trim()));
}

/**
 * Returns the cells of a clipboard row by row, as a spreadsheet copies them: a merged cell stands where it begins, the
 * places it covers are empty. Lines beside a table are rows of one cell.
 */
export async function blockOf(clipboard: Clipboard): Promise<string[][]> {
	if (!TABLE.test(clipboard.html)) return textBlock(clipboard.text);
	const { htmlSource } = await import('./htmlSource');
	return htmlSource(clipboard.html).lines.map((line) => {
		const row: string[] = [];
		for (const { text, column } of line.cells ?? [{ text: line.text, column: 0 }]) {
			while (row.length < column) row.push('');
			row[column] = text.trim();
		}
		return row;
	});
}

const isLabel = (text: string) => text !== '' && !valueLike(text);
const isFigure = (text: string | undefined) => text !== undefined && text !== '' && valueLike(text);

/** How many columns on the left of a block hold labels and no figure. */
function labelColumns(rows: readonly (readonly string[])[]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	let columns = 0;
	for (let c = 0; c < width; c++) {
		if (rows.some((row) => isFigure(row[c]))) break;
		if (rows.some((row) => isLabel(row[c] ?? ''))) columns = c + 1;
	}
	return columns < width ? columns : 0;
}

/** Whether a row holds no figures and no room for any: words over columns, or the heading of a part of table 2. */
function isHeading(labels: readonly string[], rest: readonly string[]): boolean {
	if (rest.some(isFigure)) return false;
	if (rest.some(isLabel)) return true;
	return labels.length > 0 && labels.every((text) => ARTICLE_HEADING.test(text.replace(/\s+/g, '')));
}

/** What a pasted block comes to: text by cell code, and what found no place. */
export interface PlacedBlock {
	cells: [code: string, text: string][];
	left: LeftOver[];
}

/**
 * Returns where the cells of a block go that is pasted at a figure: row by row along the form's rows of figures, from
 * that figure on. Labels on the left and rows of nothing but labels take no place; they and what reaches beyond the
 * form are named, never dropped in silence.
 */
export function placeBlock(
	block: readonly (readonly string[])[],
	figureRows: readonly (readonly string[])[],
	at: string
): PlacedBlock {
	const placed: PlacedBlock = { cells: [], left: [] };
	const start = figureRows.findIndex((row) => row.includes(at));
	const first = figureRows[start]?.indexOf(at) ?? 0;
	const figures = block.some((row) => row.some(isFigure));
	const labels = figures ? labelColumns(block) : 0;
	let target = Math.max(0, start);
	for (const row of block) {
		const said = row.slice(0, labels).filter((text) => text !== '');
		placed.left.push(...said.map((text): LeftOver => ({ text, why: 'label' })));
		const rest = row.slice(labels);
		if (figures && isHeading(said, rest)) {
			const words = rest.filter((text) => text !== '');
			placed.left.push(...words.map((text): LeftOver => ({ text, why: 'label' })));
			continue;
		}
		rest.forEach((text, i) => {
			const code = start < 0 ? undefined : figureRows[target]?.[first + i];
			if (code !== undefined) placed.cells.push([code, text]);
			else if (text !== '') placed.left.push({ text, why: 'outside' });
		});
		target += 1;
	}
	return placed;
}
