import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFolderIssue } from '../../src/lib/text/folder';
import { add, addReport, CARD, inShort, read, SOUND } from './folderSample';

describe('a sound dataset folder', () => {
	test('is read whole and without an issue', () => {
		const { card, content, issues } = read();
		expect(issues).toEqual([]);
		expect(card).toEqual(CARD);
		expect(content.agencies[1]).toMatchObject({ parent_id: 'a-gov', valid_from: 2010, valid_to: null });
		expect(content.agencyYears).toEqual([
			{ agency_id: 'a-edu', year: 2020, expected: true, population: null, staff: 35 },
			{ agency_id: 'a-edu', year: 2021, expected: false, population: null, staff: null }
		]);
		expect(content.problems.map((p) => p.kind)).toEqual(['problem', 'measure']);
		expect(content.notes[1]).toEqual({
			report_id: 'a-edu-2021',
			cell: 't3_new_total',
			state: 'value',
			raw: '３件',
			where: '表三'
		});
		expect(content.others[0]).toMatchObject({ value: 153, unit: '余条' });
	});

	test('keeps a printed zero and leaves an empty field out', () => {
		const [first, second] = read().content.reports;
		expect(first?.cells).toEqual({
			t2_licence_items_delta: -2,
			t3_new_total: 0,
			t3_other_total: 1,
			n_items_total: 12
		});
		expect(second?.cells).toEqual({ t2_fee_amount_wan: 0.5, t3_new_total: 3 });
	});

	test('reads the same with a byte order mark, Windows line ends, empty lines and quotes', () => {
		const quoted = (row: string) => `${row.split(',').map((cell) => `"${cell}"`)}`;
		const dressed = Object.entries(SOUND).map(([name, text]) =>
			name.endsWith('.csv')
				? [name, `\uFEFF${text.split('\n').map(quoted).join('\r\n')}\r\n\r\n`]
				: [name, `\uFEFF${text}`]
		);
		expect(read(Object.fromEntries(dressed))).toEqual(read());
	});

	test('needs only the card, the agencies and the reports', () => {
		const optional = ['cell_notes.csv', 'problems.csv', 'agency_years.csv', 'other_figures.csv'];
		const { content, issues } = read({}, optional);
		expect(issues).toEqual([]);
		expect(content.reports).toHaveLength(2);
		expect(content.notes).toEqual([]);
	});

	test('may hold a list of planted defects and files for people', () => {
		expect(read({ 'defects.csv': 'a,b', 'README.md': '#', 'generate.ts': '' }).issues).toEqual([]);
	});

	test('lets a mixed report have the cells of both forms', () => {
		const { content, issues } = read(
			addReport({
				format: 'mixed',
				t2_fee_amount_wan: '1.5',
				t2_licence_items_delta: '-1',
				t3_other_total: '4'
			})
		);
		expect(issues).toEqual([]);
		expect(content.reports[2]?.cells).toEqual({
			t2_licence_items_delta: -1,
			t2_fee_amount_wan: 1.5,
			t3_other_total: 4
		});
	});

	test('may have several versions of one year when their numbers differ', () => {
		expect(read(addReport({ report_year: '2021', version: '2', status: 'provisional' })).issues).toEqual([]);
	});
});

describe('places', () => {
	test('are rows as a spreadsheet shows them, empty lines counted', () => {
		const text = ['agency_id,year,expected', '', 'a-edu,2020,true', '', 'a-gov,2020,maybe'].join('\n');
		const { issues } = read({ 'agency_years.csv': text });
		expect(issues.map(inShort)).toEqual(['not-a-boolean agency_years.csv:5:expected']);
	});

	test('are not shifted by a line break inside a quoted field', () => {
		const rows = ['a-edu-2020,2,problem,p_staff,"一\n二"', 'a-edu-2020,3,problem,p_x,三'];
		expect(read(add('problems.csv', ...rows)).issues.map(inShort)).toEqual([
			'not-in-list problems.csv:5:theme'
		]);
	});

	test('are given for all faults of a row at once, and the rest of the file is read', () => {
		const bad = Object.values(addReport({ status: 'done', problems_read: 'no', published_on: 'soon' }))[0];
		const { content, issues } = read({
			'reports.csv': `${bad}\na-gov-22,a-gov,2022,2021,1,published,aggregate,,,,,false,,,9,,,`
		});
		expect(issues.map((i) => i.column)).toEqual(['status', 'problems_read', 'published_on']);
		expect(content.reports.map((r) => r.report_id)).toEqual(['a-edu-2020', 'a-edu-2021', 'a-gov-22']);
	});

	test('quote at most 200 characters', () => {
		const { issues } = read(add('agency_years.csv', `a-gov,2020,${'y'.repeat(5000)},,`));
		expect(issues[0]?.raw).toHaveLength(200);
	});

	test('are told in the language asked for', () => {
		const issue = read(addReport({ t3_new_total: '12件' })).issues[0]!;
		expect(describeFolderIssue(issue, 'en')).toMatch(
			/^reports\.csv, row 4, column t3_new_total: “12件” is no plain/
		);
		expect(describeFolderIssue(issue, 'zh')).toMatch(
			/^reports\.csv，第 4 行，列 t3_new_total：“12件”不是普通数字/
		);
	});
});

describe('readDatasetFolder', () => {
	test('never throws, whatever stands in the files', () => {
		const file = fc.constantFrom(...Object.keys(SOUND));
		fc.assert(
			fc.property(fc.dictionary(file, fc.string({ unit: 'binary', maxLength: 400 })), (files) => {
				for (const issue of read(files).issues) describeFolderIssue(issue, 'en');
			}),
			{ numRuns: 300 }
		);
	});

	test('says something about any single field that is made unreadable', () => {
		const tables = Object.entries(SOUND).filter(([name]) => name.endsWith('.csv'));
		fc.assert(
			fc.property(fc.constantFrom(...tables), fc.nat(), fc.nat(), ([name, text], r, c) => {
				const lines = text.split('\n').map((line) => line.split(','));
				const row = r % lines.length;
				const line = lines[row] as string[];
				line[c % line.length] = '\0';
				const { issues } = read({ [name]: lines.map((l) => l.join(',')).join('\n') });
				expect(issues.some((i) => i.file === name && i.row === row + 1)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	test('reads every plain amount exactly and nothing else', () => {
		fc.assert(
			fc.property(fc.integer({ min: -99999, max: 99999999 }), fc.nat({ max: 4 }), (whole, digits) => {
				const text = (whole / 10 ** digits).toFixed(digits);
				const { content, issues } = read(addReport({ t2_fee_amount_wan: text }));
				const value = content.reports[2]?.cells['t2_fee_amount_wan'] ?? null;
				if (Number(text) < 0) expect([value, issues[0]?.code]).toEqual([null, 'negative']);
				else expect([value, issues]).toEqual([Math.abs(Number(text)), []]);
			})
		);
	});
});
