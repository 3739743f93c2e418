import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportDocx } from '../../src/lib/export/reportDocx';
import { reportHtml } from '../../src/lib/export/reportHtml';
import { plainNumber, printedFigure, type PrintedReport } from '../../src/lib/export/officialTables';
import { readReports } from '../../src/lib/workspace/readReports';
import { OUTSIDE } from '../ingest/madeReports';
import { madeReport } from '../ingest/reports';
import { toPrint } from './printedReport';

const made = madeReport(['blank', 'na']);
const asHtml = async (report: PrintedReport) => new TextEncoder().encode(reportHtml(report));
const FILES = [
	{ name: 'report.html', write: asHtml, runs: 25 },
	{ name: 'report.docx', write: reportDocx, runs: 6 }
];

/** Returns what a written report reads back as: figures of its tables, and its other states. */
async function readBack(bytes: Uint8Array, name: string) {
	const { reports, issues } = await readReports(bytes, name, OUTSIDE);
	const [read] = reports;
	if (read === undefined) throw new Error(`nothing read: ${JSON.stringify(issues)}`);
	const states = Object.entries(read.states).filter(([, state]) => state !== 'value' && state !== 'zero');
	const cells = Object.entries(read.report.cells).filter(([code]) => !code.startsWith('n_'));
	return { ...read, cells: Object.fromEntries(cells), others: Object.fromEntries(states) };
}

describe.each(FILES)('a report written as $name', ({ name, write, runs }) => {
	it('reads back with equal figures, blanks and signs, in both forms', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(made, async (report) => {
				const input = toPrint(report);
				const back = await readBack(await write(input), name);
				expect(back.cells).toEqual(input.cells);
				expect(back.others).toEqual(input.states);
				expect(back.unreadable).toEqual([]);
			}),
			{ numRuns: runs }
		);
	});

	it('carries agency, year, date and the six sections', async () => {
		const [report] = fc.sample(made, { numRuns: 1, seed: 3 });
		const input = toPrint(report as NonNullable<typeof report>, { agency: '青岚市水务局' });
		const back = await readBack(await write(input), name);
		expect(back.agency.name_zh).toBe('青岚市水务局');
		expect(back.report).toMatchObject({
			report_year: input.year,
			published_on: input.published_on,
			format: input.form
		});
		expect(back.whole).toBe(true);
		expect(back.problems.map((p) => p.kind)).toEqual(['problem', 'measure']);
		expect(back.prose?.sectionSix).toContain('没有其他需要报告的事项');
		expect(back.issues.map((issue) => issue.code)).not.toContain('section-missing');
	});

	it('says which cells the report does not have, and keeps their figures out', async () => {
		const [report] = fc.sample(made, { numRuns: 1, seed: 5 });
		const input = toPrint(report as NonNullable<typeof report>);
		const { t3_new_natural: _, ...cells } = { ...input.cells, t3_new_natural: 7 };
		const bytes = await write({ ...input, cells, states: { ...input.states, t3_new_natural: 'absent' } });
		const back = await readBack(bytes, name);
		expect(back.cells).toEqual(cells);
		expect(back.report.cells.t3_new_natural).toBeUndefined();
	});

	it('prints each table of a mixed report in its own form, and names figures that neither has', async () => {
		const cells = { t2_norm_made: 4, t3_new_total: 2, t3_other_total: 1, t4_review_total: 0 };
		const input = toPrint(
			{ agency: '青岚市水务局', year: 2023, form: '2021', cells: new Map() },
			{ form: 'mixed', cells }
		);
		const back = await readBack(await write(input), name);
		expect(back.cells).toEqual(cells);
		expect(back.report.format).toBe('mixed');
		const both = await write({ ...input, form: '2021' });
		const { reports } = await readReports(both, name, OUTSIDE);
		expect(reports[0]?.report.cells).toEqual({ t2_norm_made: 4, t3_new_total: 2, t4_review_total: 0 });
	});

	it('takes names and words of any kind as words', async () => {
		const [report] = fc.sample(made, { numRuns: 1, seed: 9 });
		const agency = '<img src=x onerror=alert(1)>局 & "某"\u0000\ud800';
		const input = toPrint(report as NonNullable<typeof report>, {
			agency,
			sections: { overview: '</style><script>alert(1)</script>\u0001' }
		});
		const bytes = await write({
			...input,
			cells: {},
			states: { t2_licence_decisions: 'text' },
			raw: { t2_licence_decisions: '<b>若干</b>' }
		});
		const back = await readBack(bytes, name);
		const note = back.notes.find((n) => n.cell === 't2_licence_decisions');
		expect(note?.raw).toBe('<b>若干</b>');
		expect(back.prose?.text).toContain('</style><script>alert(1)</script>');
	});
});

describe('the web page of a report', () => {
	it('holds no markup from names or cells, and no reference to another host', () => {
		const page = reportHtml({
			agency: '"><script>',
			year: null,
			form: '2021',
			published_on: '"><i>',
			cells: {},
			states: { t2_licence_decisions: 'na' },
			raw: { t2_licence_decisions: '<u>/' },
			sections: { other: '<a href="x">' },
			remark: '<em>'
		});
		expect(page).not.toMatch(/<(?:script|i|u|a|em)[\s>]/);
		expect(page).not.toMatch(/https?:|src=|url\(/);
	});

	it('names below a table the figures it has no place for', () => {
		const cells = { t3_other_total: 3, t3_other_misc_total: 2 };
		const page = reportHtml(
			toPrint({ agency: '某局', year: 2023, form: '2021', cells: new Map() }, { form: '2021', cells })
		);
		expect(page).toContain('（本表格式以外的数字：其他处理·总计 3）');
	});

	it('hatches what the report does not have and says so once under each table', () => {
		const page = reportHtml({
			agency: '',
			year: 2023,
			form: '2021',
			published_on: '',
			cells: {},
			states: {},
			raw: {},
			sections: {}
		});
		expect(page.match(/class="gap"/g)).toHaveLength(10 + 175 + 15);
		expect(page.match(/class="remark"/g)).toHaveLength(3);
	});
});

describe('a printed figure', () => {
	const at = (cells: Record<string, number>, states = {}, raw = {}) =>
		printedFigure({ cells, states, raw }, 'c');

	it('keeps zero, blank, a sign and words apart', () => {
		expect(at({ c: 0 })).toBe('0');
		expect(at({}, { c: 'blank' })).toBe('');
		expect(at({}, { c: 'na' })).toBe('/');
		expect(at({}, { c: 'na' }, { c: '——' })).toBe('——');
		expect(at({}, { c: 'text' }, { c: '若干\n件' })).toBe('若干 件');
	});

	it('has all its digits and no exponent', () => {
		expect(plainNumber(1e21)).toBe('1000000000000000000000');
		expect(plainNumber(0.0000001)).toBe('0.0000001');
		expect(plainNumber(-2896.642)).toBe('-2896.642');
	});
});
