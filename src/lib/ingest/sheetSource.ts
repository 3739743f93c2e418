import Papa from 'papaparse';
import { MAX_FORM_COLUMNS, MAX_SOURCE_LINES } from './limits';
import { SourceLines, type Source, type SourceKind } from './reportSource';

/** One sheet of a workbook as texts by position. */
export interface Sheet {
	name: string;
	rows: readonly (readonly string[])[];
}

/** Returns sheets as lines: a row with one text only is running text, any other a row of cells. */
export function sheetSource(sheets: readonly Sheet[], kind: SourceKind): Source {
	const out = new SourceLines();
	for (const sheet of sheets) {
		const table = out.table();
		for (const row of sheet.rows) {
			if (out.lines.length >= MAX_SOURCE_LINES) break;
			const cells = row.slice(0, MAX_FORM_COLUMNS).map((text, column) => ({ text, column }));
			const filled = cells.filter((c) => c.text !== '');
			const [only] = filled;
			if (filled.length === 1 && only !== undefined && only.text.length > 40) {
				out.text(only.text, null, sheet.name);
			} else if (filled.length > 0 || cells.length > 0) out.row(cells, table, null, sheet.name);
		}
	}
	return { kind, lines: out.lines, gapsCount: false, head: [] };
}

/** Returns a CSV cross table as lines and rows. */
export function csvSource(text: string): Source {
	const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false });
	const rows = parsed.data.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
	return sheetSource([{ name: '', rows }], 'csv');
}
