import { describe, expect, it } from 'vitest';
import { cellByCode, formCells } from '../../src/lib/domain/cells';
import { readCsvFile } from '../../src/lib/ingest/csvFile';
import { reportTemplate, sheetTemplate } from '../../src/lib/ingest/templates';
import { csv, printedCodes } from './reports';

const FORMS = ['2019', '2021'] as const;
const LANGS = ['zh', 'en'] as const;
const IDENTITY: Record<string, string> = {
	agency: '某市教育局',
	year: '2023',
	published_on: '2024年1月20日',
	title: '年度报告',
	source: '纸质'
};

describe('the templates for reports', () => {
	it('hold every cell of their form once, in printed order, and the figures from prose', () => {
		for (const form of FORMS) {
			const cells = reportTemplate(form, 'zh')
				.map((c) => c.target)
				.filter((t) => /^t\d_/.test(t));
			expect(cells).toEqual(printedCodes(form));
			expect(new Set(cells).size).toBe(formCells(form).length);
			expect(reportTemplate(form, 'zh').some((c) => c.target === 'n_items_total')).toBe(true);
		}
	});

	it('filled in read back exactly and without an issue', async () => {
		for (const form of FORMS) {
			for (const lang of LANGS) {
				const columns = reportTemplate(form, lang);
				const figures = new Map(
					columns.filter((c) => cellByCode(c.target) !== null).map((c, i) => [c.target, i])
				);
				const row = columns.map((c) => IDENTITY[c.target] ?? String(figures.get(c.target)));
				const { drafts, issues, mapping } = await readCsvFile(
					new Blob([csv([columns.map((c) => c.header), row])]),
					{ file: 't.csv' }
				);
				expect(issues).toEqual([]);
				expect(mapping.map((m) => m.target)).toEqual(columns.map((c) => c.target));
				expect(drafts[0]).toMatchObject({
					agency: '某市教育局',
					year: 2023,
					format: form,
					published_on: '2024-01-20'
				});
				expect(drafts[0]?.cells).toEqual(Object.fromEntries(figures));
				expect(drafts[0]?.notes).toEqual([]);
			}
		}
	});

	it('left empty read as no report and no figure', async () => {
		const header = reportTemplate('2021', 'zh').map((c) => c.header);
		const { drafts, layout } = await readCsvFile(new Blob([csv([header])]), { file: 't.csv' });
		expect(layout).toBe('wide');
		expect(drafts).toEqual([]);
	});

	it("as the form's own sheet read back exactly and without an issue", async () => {
		for (const form of FORMS) {
			let next = 0;
			const want: Record<string, number> = {};
			const rows = sheetTemplate(form).map((row) =>
				row.map((cell) => (typeof cell === 'string' ? cell : String((want[cell.code] = ++next))))
			);
			rows[0]![1] = '某市教育局';
			rows[1]![1] = '2022';
			const { drafts, issues, layout } = await readCsvFile(new Blob([csv(rows)]), { file: 't.csv' });
			expect(layout).toBe('form');
			expect(issues).toEqual([]);
			expect(drafts[0]).toMatchObject({ agency: '某市教育局', year: 2022, format: form, cells: want });
		}
	});
});
