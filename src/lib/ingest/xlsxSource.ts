import { MAX_FORM_ROWS } from './limits';
import type { Source } from './reportSource';
import { sheetSource, type Sheet } from './sheetSource';

type Value = string | number | boolean | Date | null;

function cellText(value: Value): string {
	if (value === null) return '';
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	return String(value).replace(/\s+/g, ' ').trim();
}

/** Digits as a person sees them: a workbook stores 0.1 as 0.10000000000000001. */
function plainDigits(stored: string): string {
	return String(Number(Number(stored).toPrecision(15)));
}

/** Returns the sheets of an XLSX workbook as texts by position, numbers as they are stored; throws on a damaged one. */
export async function xlsxSheets(bytes: Uint8Array): Promise<Sheet[]> {
	const { default: readXlsx } = await import('read-excel-file/universal');
	const own = bytes.slice().buffer;
	const sheets = await readXlsx<string>(own, { parseNumber: plainDigits });
	return sheets.map(({ sheet, data }) => ({
		name: sheet,
		rows: data.map((row) => row.map((value) => cellText(value as Value)))
	}));
}

/** Returns the sheets of an XLSX workbook as lines and rows, as many as a form may have; throws on a damaged one. */
export async function xlsxSource(bytes: Uint8Array): Promise<Source> {
	const sheets = await xlsxSheets(bytes);
	return sheetSource(
		sheets.map(({ name, rows }) => ({ name, rows: rows.slice(0, MAX_FORM_ROWS) })),
		'xlsx'
	);
}
