import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/lib/export/csv';
import { csvRows, metricColumn, type FileTable, type TableCell } from '../../src/lib/export/table';
import { sheetName, toXlsx, type WorkbookSource } from '../../src/lib/export/xlsx';
import { cellText, columnWidth, numberFormat, textWidth } from '../../src/lib/export/xlsxCells';

const source: WorkbookSource = {
	lang: 'zh',
	title: '公开率，2024 年，部门',
	dataset: '示例市（虚构）',
	origin: '本项目生成的虚构数据',
	fictional: '虚构数据',
	link: 'http://localhost:4173/zh/model-city/?m=disclosure_rate&y=2024',
	made: '2026-01-31',
	notes: ['不足 30 件的比率不参加排名。', '2024 年起行政复议法修订。']
};

const table: FileTable = {
	name: '排名',
	columns: [
		{ header: '机关', type: 'text' },
		{ header: '年度', type: 'year' },
		{ header: '办理申请（件）', type: 'figure', digits: 0 },
		{ header: '公开率', type: 'share', digits: 1 },
		{ header: '收费金额（万元）', type: 'figure', digits: null },
		{ header: '发布日期', type: 'date' },
		{ header: '逾期', type: 'figure' }
	],
	rows: [
		['屏澜市教育局', 2024, 12345, 0.308, 2896.642, '2025-01-25', 0],
		['屏澜市公安局', 2024, null, null, null, '未注明', '不适用'],
		['=HYPERLINK("x")', 2024, 0, 0, -2, '2025-02-30', null]
	]
};

async function sheetsOf(bytes: Uint8Array<ArrayBuffer>) {
	return readXlsx(bytes.slice().buffer);
}

const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);

describe('a workbook', () => {
	it('holds numbers as numbers, dates as dates, words as words, and nothing where there is nothing', async () => {
		const [first] = await sheetsOf(await toXlsx([table], source));
		expect(first!.sheet).toBe('排名');
		expect(first!.data).toEqual([
			table.columns.map((c) => c.header),
			['屏澜市教育局', 2024, 12345, 0.308, 2896.642, new Date('2025-01-25T00:00:00Z'), 0],
			['屏澜市公安局', 2024, null, null, null, '未注明', '不适用'],
			['=HYPERLINK("x")', 2024, 0, 0, -2, '2025-02-30', null]
		]);
	});

	it('ends with a sheet that says where the figures come from and what an empty cell means', async () => {
		const sheets = await sheetsOf(await toXlsx([table], source));
		expect(sheets.map((s) => s.sheet)).toEqual(['排名', '来源说明']);
		expect(sheets[1]!.data).toEqual([
			['标题', source.title],
			['注意', '虚构数据'],
			['数据集', source.dataset],
			['数据来源', source.origin],
			['页面链接', source.link],
			['导出日期', new Date('2026-01-31T00:00:00Z')],
			['说明', source.notes[0]],
			[null, source.notes[1]],
			['空格', '表中的空格表示没有数字，不是 0；0 是报告中写明的零。']
		]);
		const real = await sheetsOf(
			await toXlsx([], { ...source, lang: 'en', fictional: null, link: '', notes: [] })
		);
		expect(real).toHaveLength(1);
		expect(real[0]!.data.map((row) => row[0])).toEqual([
			'Title',
			'Dataset',
			'Figures from',
			'Exported on',
			'Empty cells'
		]);
	});

	it('keeps header and names in sight, and gives columns the width of their words', async () => {
		const bytes = await toXlsx([table], source);
		const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
		expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*xSplit="1"[^>]*topLeftCell="B2"[^>]*state="frozen"/);
		expect([...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map((m) => Number(m[1]))).toEqual([
			17, 7, 16, 8, 18, 12, 8
		]);
		expect(part(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('<pane');
	});

	it('shows figures, shares and years in formats of their own', async () => {
		const bytes = await toXlsx([table], source);
		const formats = [...part(bytes, 'xl/styles.xml').matchAll(/formatCode="([^"]*)"/g)].map((m) => m[1]);
		expect(formats).toEqual(expect.arrayContaining(['@', '0', '#,##0', '0.0%', 'yyyy-mm-dd']));
		expect(numberFormat({ type: 'figure', digits: 3 })).toBe('#,##0.000');
		expect(numberFormat({ type: 'figure', digits: null })).toBeUndefined();
		expect(numberFormat({ type: 'share', digits: null })).toBe('0.00%');
	});

	it('never holds a formula, whatever stands in a cell', async () => {
		const rows = ['=1+1', '+SUM(A1)', '-cmd', '@x', '\t=1', "='[x]y'!A1"].map((text) => [text]);
		const bytes = await toXlsx([{ name: 'x', columns: [{ header: '=h', type: 'text' }], rows }], source);
		expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
		const [sheet] = await sheetsOf(bytes);
		expect(sheet!.data.slice(0, 5)).toEqual([['=h'], ['=1+1'], ['+SUM(A1)'], ['-cmd'], ['@x']]);
		expect(part(bytes, 'xl/sharedStrings.xml')).toContain('=1+1');
	});

	it('takes any text and any number, and gives them back', async () => {
		const text = fc
			.string({ unit: 'binary', maxLength: 20 })
			.map(cellText)
			.filter(
				(t) =>
					t.trim() !== '' && t === t.trim() && !/_x|[\ufdd0-\ufdef\ufffd]|[\u{1fffe}-\u{10ffff}]|\n/u.test(t)
			);
		const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
		const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(rows, async (any) => {
				const columns = [
					{ header: 'a', type: 'figure' as const, digits: null },
					{ header: 'b', type: 'text' as const }
				];
				const [sheet] = await sheetsOf(await toXlsx([{ name: 'x', columns, rows: any }], source));
				const plain = (v: TableCell | undefined) => (v === 0 ? 0 : (v ?? null));
				const trimmed = any.map((row) => row.map(plain));
				while (trimmed.at(-1)?.every((v) => v === null)) trimmed.pop();
				expect(
					sheet!.data.slice(1).map((row) => [plain(row[0] as TableCell), plain(row[1] as TableCell)])
				).toEqual(trimmed);
			}),
			{ numRuns: 60 }
		);
	});

	it('holds names that mean something to JavaScript like any other', async () => {
		const names = ['constructor', '__proto__', 'valueOf', 'hasOwnProperty'];
		const columns = [{ header: 'toString', type: 'text' as const }];
		const bytes = await toXlsx([{ name: 'x', columns, rows: names.map((n) => [n]) }], source);
		const decoded = part(bytes, 'xl/sharedStrings.xml').replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
			String.fromCharCode(parseInt(code, 16))
		);
		for (const name of ['toString', ...names]) expect(decoded).toContain(`<t>${name}</t>`);
		expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/function|object/);
	});

	it('escapes what a spreadsheet would read as a character code, and cuts what no cell holds', () => {
		expect(cellText('a_x000D_b')).toBe('a_x005F_x000D_b');
		expect(cellText('a\u0000b\r\nc\ud800d\u0085')).toBe('ab\ncd');
		expect(cellText('长'.repeat(40_000))).toHaveLength(32_767);
		expect(cellText('长'.repeat(40_000)).endsWith('…')).toBe(true);
	});

	it('is refused where a number is none', async () => {
		const broken = { name: 'x', columns: [{ header: 'n', type: 'figure' as const }], rows: [[NaN]] };
		await expect(toXlsx([broken], source)).rejects.toThrow(RangeError);
	});

	it('of twenty thousand rows is written whole', async () => {
		const columns = [
			{ header: '机关', type: 'text' as const },
			{ header: '件', type: 'figure' as const }
		];
		const rows = Array.from({ length: 20_000 }, (_, i) => [`机关 ${i}`, i]);
		const bytes = await toXlsx([{ name: '全部', columns, rows }], source);
		const [sheet] = await sheetsOf(bytes);
		expect(sheet!.data).toHaveLength(20_001);
		expect(sheet!.data.at(-1)).toEqual(['机关 19999', 19_999]);
	});
});

describe('the name of a sheet', () => {
	it('is one that spreadsheets accept, and never twice in a workbook', () => {
		expect(sheetName("'a/b:c'", [], 'Table')).toBe('a b c');
		expect(sheetName('History', [], 'Table')).toBe('Table');
		expect(sheetName('Rank', ['rank', 'RANK 2'], 'Table')).toBe('Rank 3');
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 8 }), (wanted) => {
				const names: string[] = [];
				for (const name of wanted) names.push(sheetName(name, names, '表格'));
				expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length);
				for (const name of names) {
					expect(name.length).toBeGreaterThan(0);
					expect(name.length).toBeLessThanOrEqual(31);
					expect(name).not.toMatch(/[[\]/\\:*?]|^'|'$/);
				}
			})
		);
	});
});

describe('the width of a column', () => {
	it('counts Chinese twice, follows its longest value, and has an end', () => {
		expect(textWidth('教育局 ab')).toBe(9);
		expect(textWidth('ab\n教育局')).toBe(6);
		const words = { header: '机关', type: 'text' as const };
		expect(columnWidth(words, ['屏澜市教育局', null])).toBe(14);
		expect(columnWidth(words, ['长'.repeat(100)])).toBe(48);
		const figure = { header: 'n', type: 'figure' as const };
		expect(columnWidth(figure, [1_234_567])).toBeGreaterThanOrEqual('1,234,567'.length + 1);
	});
});

describe('the same table as CSV', () => {
	it('writes shares in percent, says so in the header, and rounds nothing', () => {
		expect(csvRows(table)[0]![3]).toBe('公开率 (%)');
		expect(csvRows(table).map((row) => row[3])).toEqual(['公开率 (%)', 30.8, null, 0]);
		expect(toCsv(csvRows(table)).split('\r\n')[3]).toBe(`"'=HYPERLINK(""x"")",2024,0,0,-2,2025-02-30,`);
	});

	it('takes its columns from metrics', () => {
		expect(metricColumn('公开率', { unit: '%', digits: 1 }, '%')).toEqual({
			header: '公开率',
			type: 'share',
			digits: 1
		});
		expect(metricColumn('Fees', { unit: '万元', digits: null }, '10,000 yuan')).toEqual({
			header: 'Fees (10,000 yuan)',
			type: 'figure',
			digits: null
		});
	});
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(office === undefined)('in LibreOffice, a workbook', () => {
	it('opens with its Chinese intact and its numbers numeric', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'gongkai-xlsx-'));
		try {
			const file = join(folder, 'table.xlsx');
			const plain = { ...table, columns: table.columns.map((c) => ({ ...c, digits: null })) };
			writeFileSync(file, await toXlsx([plain], source));
			// Comma, quote, UTF-8, first line, and text quoted: what stands bare is a number.
			const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false';
			const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
			const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, file];
			expect(spawnSync(office as string, args, { timeout: 120_000 }).status).toBe(0);
			const [header, first, , third] = readFileSync(join(folder, 'table.csv'), 'utf8').split('\n');
			expect(header).toContain('"办理申请（件）"');
			expect(first).toMatch(/^"屏澜市教育局",2024,12345,0\.308,2896\.642,/);
			expect(third).toContain('"=HYPERLINK(""x"")",2024,0,0,-2,');
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}, 180_000);
});
