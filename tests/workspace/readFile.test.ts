import { describe, expect, it } from 'vitest';
import type { CellState } from '../../src/lib/domain/reports';
import { cellsOfLine } from '../../src/lib/domain/document';
import { toCsv } from '../../src/lib/export/csv';
import type { ReportDraft } from '../../src/lib/ingest/draft';
import { sheetTemplate } from '../../src/lib/ingest/templates';
import type { FileProgress, FileReading } from '../../src/lib/workspace/fileReading';
import { asBlob, readFile } from '../../src/lib/workspace/readFile';
import { checkDocument } from '../../src/lib/workspace/validateDocument';
import { reportOfDraft } from '../../src/lib/workspace/readReports';
import { checked, tallyOf } from '../../src/lib/workspace/tally';
import { encodeGb18030 } from '../fixtures/csv/encode';
import { consistentReport, quietReport, sequence } from '../fixtures/reports/figures';
import { filesOf } from '../fixtures/reports/make';
import { asCsv } from '../fixtures/reports/text';
import { numbersOf, OUTSIDE, read as readForm } from '../ingest/madeReports';
import { tableWorkbook, textFile, wideTable } from '../support/importFiles';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, file: string, options = {}): Promise<FileReading> =>
	readFile(asBlob(bytes), { file, ...options }, OUTSIDE);

async function oneDraft(bytes: Uint8Array, file: string): Promise<ReportDraft> {
	const reading = await read(bytes, file);
	expect(reading.kind).toBe('document');
	expect(reading.drafts).toHaveLength(1);
	return reading.drafts[0] as ReportDraft;
}

const REPORT = consistentReport('2021', sequence(3), 240);
const AGENCY = '青岚市河湾区水务局';

describe('a report as a document', () => {
	it.each(
		filesOf(REPORT)
			.filter((f) => f.name !== 'F.txt')
			.map((f) => [f.name, f.bytes] as const)
	)('becomes one draft with its figures, its identity and its text: %s', async (name, bytes) => {
		const draft = await oneDraft(bytes, name);
		expect(draft.cells).toMatchObject(numbersOf(REPORT));
		expect(draft).toMatchObject({ agency: AGENCY, year: 2023, format: '2021', problems_read: true });
		expect(draft.problems.length).toBeGreaterThan(0);
		expect(draft.document?.unreadable).toEqual([]);
		expect(draft.document?.whole).toBe(true);
		expect(checkDocument(draft.document)).toBe(draft.document);
		for (const code of Object.keys(REPORT.figures)) {
			const line = draft.document?.spots[code]?.line;
			expect(line, code).toBeLessThanOrEqual(draft.document?.lines.length ?? 0);
		}
		expect(tallyOf(draft)).toMatchObject({ E: 0 });
	});

	it('leads from each figure to the cell that holds it', async () => {
		const [page] = filesOf(REPORT).filter((f) => f.name === 'page.html');
		const { document } = await oneDraft(page?.bytes ?? new Uint8Array(), 'page.html');
		for (const [code, text] of Object.entries(REPORT.figures)) {
			const spot = document?.spots[code];
			const line = document?.lines[(spot?.line ?? 0) - 1];
			const cells = line === undefined ? [] : cellsOfLine(line);
			expect(cells.find((c) => c.column === spot?.column)?.text, code).toBe(text);
		}
	});

	it('has the states its tables were read with', async () => {
		for (const form of ['2019', '2021'] as const) {
			const [page] = filesOf(quietReport(form)).filter((f) => f.name === 'page.html');
			const bytes = page?.bytes ?? new Uint8Array();
			const form1 = await readForm(bytes, 'page.html');
			const report = reportOfDraft(await oneDraft(bytes, 'page.html'));
			const statutory = (states: Readonly<Record<string, CellState>>) =>
				Object.fromEntries(Object.entries(states).filter(([code]) => /^t[234]_/.test(code)));
			expect(statutory(report.states)).toEqual(form1.states);
			expect(report.computed).toEqual(form1.computed);
		}
	});

	it('is read from a cross table in GB18030 too', async () => {
		const draft = await oneDraft(encodeGb18030(asCsv(REPORT)), '水务局.csv');
		expect(draft.cells).toMatchObject(numbersOf(REPORT));
		expect(draft.document?.kind).toBe('csv');
	});

	it('says how far a PDF is, page by page', async () => {
		const [pdf] = filesOf(REPORT).filter((f) => f.name === 'pages.pdf');
		const told: FileProgress[] = [];
		await readFile(asBlob(pdf?.bytes ?? new Uint8Array()), { file: 'pages.pdf' }, OUTSIDE, (p) =>
			told.push(p)
		);
		expect(told.length).toBeGreaterThan(1);
		expect(told.at(-1)).toMatchObject({ share: 1, pages: { read: told.length, of: told.length } });
	});

	it('is checked with its corrections in place', async () => {
		const [page] = filesOf(REPORT).filter((f) => f.name === 'page.html');
		const reading = await read(page?.bytes ?? new Uint8Array(), 'page.html');
		if (reading.kind !== 'document') throw new Error('not a document');
		const draft = reading.drafts[0] as ReportDraft;
		expect(checked(reading).tallies[draft.draft_id]).toEqual(tallyOf(draft));
		const cell = 't3_new_natural';
		const value = draft.cells[cell] ?? 0;
		const wrong = {
			...draft,
			corrections: [
				{
					cell,
					raw: String(value),
					before: { state: 'value' as const, value },
					after: { state: 'value' as const, value: value + 1 },
					who: '',
					note: '',
					at: '2024-01-01T00:00:00Z'
				}
			]
		};
		expect(tallyOf(wrong).E).toBeGreaterThan(0);
		expect(reportOfDraft(wrong).report.cells[cell]).toBe(value + 1);
		expect(draft.cells[cell]).toBe(value);
	});

	it('without anything of a report in it gives no draft and says so', async () => {
		const reading = await read(utf8('今天天气很好。\n我们去公园。\n'), 'letter.txt');
		expect(reading.drafts).toEqual([]);
		expect(reading.issues.map((i) => i.code)).toEqual(['no-form']);
	});
});

const agencies = [
	{ agency: '云杉市林业局', year: 2022, cells: { t3_new_total: 4, t3_carry_in_total: '/' } },
	{ agency: '云杉市农业农村局', year: 2022, cells: { t3_new_total: 0, t3_carry_in_total: 1 } }
] as const;

describe('a table with one report a row', () => {
	const table = wideTable('table.csv', agencies);

	it('is read row by row from CSV and from a workbook alike', async () => {
		const csv = await read(new Uint8Array(table.buffer), 'table.csv');
		const workbook = await read(await tableWorkbook(agencies), 'table.xlsx');
		for (const reading of [csv, workbook]) {
			expect(reading.kind).toBe('table');
			expect(reading.drafts.map((d) => [d.agency, d.year, d.cells, d.notes.map((n) => n.state)])).toEqual([
				['云杉市林业局', 2022, { t3_new_total: 4 }, ['na']],
				['云杉市农业农村局', 2022, { t3_new_total: 0, t3_carry_in_total: 1 }, []]
			]);
			expect(reading.drafts.every((d) => d.document === null)).toBe(true);
		}
		expect(csv.drafts.map((d) => d.place.row)).toEqual(workbook.drafts.map((d) => d.place.row));
	});

	it('is recognised when it was pasted or stands in a web page', async () => {
		const lines = table.buffer
			.toString('utf8')
			.replace(/^\ufeff/, '')
			.trim()
			.split('\r\n');
		const tabs = await read(utf8(lines.map((l) => l.replaceAll(',', '\t')).join('\n')), 'pasted');
		const rows = lines.map(
			(l) =>
				`<tr>${l
					.split(',')
					.map((c) => `<td>${c}</td>`)
					.join('')}</tr>`
		);
		const page = await read(utf8(`<html><table>${rows.join('')}</table></html>`), 'page.html');
		for (const reading of [tabs, page]) {
			expect(reading.kind).toBe('table');
			expect(reading.drafts.map((d) => d.cells['t3_new_total'])).toEqual([4, 0]);
		}
	});

	it('is read as what a person says it is', async () => {
		const text = '甲,乙\n1,2\n';
		const asTable = await read(utf8(text), 'unknown.txt', { layout: 'wide' });
		expect(asTable.kind).toBe('table');
		const asForm = await read(new Uint8Array(table.buffer), 'table.csv', { layout: 'form' });
		expect(asForm.kind).toBe('document');
		expect((await read(textFile('a.csv', text).buffer, 'a.csv')).kind).toBe('table');
	});
});

describe('the downloadable form as a sheet', () => {
	it.each(['2019', '2021'] as const)('comes back with agency, year and every figure: %s', async (form) => {
		const figures: Record<string, number> = {};
		const codes = () => Object.keys(figures).length + 1;
		const rows: (string | number)[][] = sheetTemplate(form).map((row) =>
			row.map((cell) => (typeof cell === 'string' ? cell : (figures[cell.code] = codes())))
		);
		rows[0]?.splice(1, 1, '青岚市水务局');
		rows[1]?.splice(1, 1, 2022);
		const draft = await oneDraft(utf8(toCsv(rows)), 'sheet.csv');
		expect(draft).toMatchObject({ agency: '青岚市水务局', year: 2022, format: form, cells: figures });
	});
});
