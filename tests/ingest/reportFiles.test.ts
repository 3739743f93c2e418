import { describe, expect, it } from 'vitest';
import { consistentReport, quietReport, sequence } from '../fixtures/reports/figures';
import type { FormName } from '../fixtures/reports/form';
import { filesOf } from '../fixtures/reports/make';
import { asDocx } from '../fixtures/reports/office';
import { asDeduplicated } from '../fixtures/reports/text';
import { asPage } from '../fixtures/reports/page';
import { asPdf } from '../fixtures/reports/pdf';
import { encodeGb18030 } from '../fixtures/csv/encode';
import { numbersOf, read, readText } from './madeReports';

const FORMS: FormName[] = ['2019', '2021'];

describe.each(FORMS)('a report in the form of %s', (form) => {
	const quiet = quietReport(form);
	const busy = consistentReport(form, sequence(20), 480);

	it.each(filesOf(quiet).map((f) => [f.name, f.bytes] as const))(
		'reads back whole from %s',
		async (name, bytes) => {
			const reading = await read(bytes, name);
			expect(reading.cells).toEqual(numbersOf(quiet));
			expect(reading.form).toBe(form);
			expect(reading.unreadable).toEqual([]);
			expect(reading.missing).toEqual([]);
			expect(reading.computed).toEqual({});
			expect(reading.issues.filter((i) => i.severity === 'error')).toEqual([]);
		}
	);

	const apart = filesOf(busy).filter((f) => f.name !== 'F.txt');
	it.each(apart.map((f) => [f.name, f.bytes] as const))(
		'reads back with large figures from %s',
		async (name, bytes) => {
			const reading = await read(bytes, name);
			expect(reading.cells).toEqual(numbersOf(busy));
			expect(reading.unreadable).toEqual([]);
		}
	);

	it('reads back wherever a page ends in its tables', async () => {
		for (const start of [60, 210, 330, 470, 610, 740]) {
			const reading = await read(asPdf(busy, start), 'pages.pdf');
			expect(reading.cells, `from ${start}`).toEqual(numbersOf(busy));
		}
	});

	it('reads back from pages that lie on their side', async () => {
		const reading = await read(asPdf(busy, 60, true, 90), 'pages.pdf');
		expect(reading.cells).toEqual(numbersOf(busy));
	});

	it('reads no wrong figure from pages without rules, also where cells are blank', async () => {
		for (const share of [0, 2, 6]) {
			const next = sequence(share + 1);
			const report = consistentReport(form, next, 30);
			for (const code of Object.keys(report.figures)) if (next(9) < share) delete report.figures[code];
			const { cells } = await read(asPdf(report, 60, false), 'pages.pdf');
			const known = numbersOf(report);
			for (const [code, value] of Object.entries(cells)) expect(value, code).toBe(known[code]);
			if (share === 0) expect(Object.keys(cells).length).toBeGreaterThan(150);
		}
	});

	it('reads back from a document whose tables are paragraphs with tabs', async () => {
		expect((await read(asDocx(busy, true), 'report.docx')).cells).toEqual(numbersOf(busy));
	});

	it('says of a text without repetitions that its tables are lost, and reads nothing from it', async () => {
		const reading = await readText(asDeduplicated(quiet));
		expect(reading.cells).toEqual({});
		expect(reading.unreadable).toContain('t2');
		expect(reading.issues.map((i) => i.code)).toContain('table-deduplicated');
	});

	it('reads a page in GB18030, whatever its name', async () => {
		const reading = await read(encodeGb18030(asPage(busy, 'gb2312')), 'report.doc');
		expect(reading.kind).toBe('html');
		expect(reading.cells).toEqual(numbersOf(busy));
		expect(reading.head).toContain(`title: ${busy.title}`);
	});

	it('knows where each cell stands', async () => {
		const [file] = filesOf(busy).filter((f) => f.name === 'page.html');
		const reading = await read(file?.bytes ?? new Uint8Array(), 'page.html');
		for (const [code, text] of Object.entries(busy.figures)) {
			const spot = reading.spots[code];
			const line = reading.lines[(spot?.line ?? 0) - 1];
			expect(line?.cells?.find((c) => c.column === spot?.column)?.text, code).toBe(text);
		}
	});
});
