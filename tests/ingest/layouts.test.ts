import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellByCode } from '../../src/lib/domain/cells';
import { readCsvFile } from '../../src/lib/ingest/csvFile';
import { reportTemplate } from '../../src/lib/ingest/templates';
import { filledSheet } from '../fixtures/csv/sheets';
import { encodeGb18030 } from '../fixtures/csv/encode';
import { csv, expected, got, madeReport, printed, printedCodes, type MadeReport } from './reports';

const read = (text: string | Uint8Array<ArrayBuffer>, options = {}) =>
	readCsvFile(new Blob([text]), { file: 'a.csv', ...options });

function shuffled<T>(items: readonly T[], seed: number): T[] {
	return items
		.map((item, i) => ({ item, key: Math.sin(seed + i * 7919) }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);
}

function headers(form: '2019' | '2021', style: 'zh' | 'en' | 'code'): Map<string, string> {
	const template = reportTemplate(form, style === 'en' ? 'en' : 'zh');
	return new Map(template.map((c) => [c.target, style === 'code' ? c.target : c.header]));
}

function wideRows(reports: readonly MadeReport[], style: 'zh' | 'en' | 'code', seed: number): string[][] {
	const form = reports[0]?.form ?? '2021';
	const names = headers(form, style);
	const targets = shuffled(['agency', 'year', ...printedCodes(form)], seed);
	const cell = (report: MadeReport, target: string) =>
		target === 'agency'
			? report.agency
			: target === 'year'
				? String(report.year)
				: printed(report.cells.get(target));
	return [targets.map((t) => names.get(t) ?? t), ...reports.map((r) => targets.map((t) => cell(r, t)))];
}

describe('one row per report', () => {
	it('is read back exactly in both forms, in any column order, delimiter and kind of header', async () => {
		const sets = fc
			.array(madeReport(['blank', 'na']), { minLength: 1, maxLength: 4 })
			.map((all) => all.filter((r) => r.form === all[0]?.form));
		const styles = fc.constantFrom<'zh' | 'en' | 'code'>('zh', 'en', 'code');
		await fc.assert(
			fc.asyncProperty(
				sets,
				styles,
				fc.constantFrom(',', '\t', ';'),
				fc.nat(),
				async (reports, style, delimiter, seed) => {
					const reading = await read(csv(wideRows(reports, style, seed), delimiter));
					expect(reading.layout).toBe('wide');
					expect(reading.delimiter).toBe(delimiter);
					expect(reading.drafts.map(got)).toEqual(reports.map(expected));
					expect(reading.drafts.map((d) => [d.agency, d.year, d.format])).toEqual(
						reports.map((r) => [r.agency, r.year, r.form])
					);
					const repeated = reading.issues.filter(
						(i) => i.code !== 'repeated-report' && i.code !== 'form-by-year'
					);
					expect(repeated).toEqual([]);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('reads headers in several rows with merged cells', async () => {
		const rows = [
			['2023年度统计表', '', '', '', '', '', '', '', '', ''],
			['单位名称', '年度', '一、本年新收政府信息公开申请数量', '', '', '', '', '', '', '备注'],
			['', '', '自然人', '法人或其他组织', '', '', '', '', '总计', ''],
			['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '', ''],
			['某市教育局', '2023', '5', '1', '0', '0', '0', '0', '6', '无']
		];
		const { drafts, header, issues } = await read(csv(rows));
		expect(header).toEqual({ row: 2, depth: 3 });
		expect(got(drafts[0]!).cells).toEqual({
			t3_new_natural: 5,
			t3_new_business: 1,
			t3_new_research: 0,
			t3_new_charity: 0,
			t3_new_legal: 0,
			t3_new_org_other: 0,
			t3_new_total: 6
		});
		expect(drafts[0]?.extras).toEqual({ 备注: '无' });
		expect(issues.map((i) => i.code)).toEqual(['rows-above-header', 'unknown-column', 'form-by-year']);
	});

	it('takes the absence of a form-specific column for absence and a blank in one for a blank', async () => {
		const text = csv([
			['单位名称', '年度', '规章-本年制发件数', '规章-本年新制作数量', 't3_new_total'],
			['甲局', '2022', '', '', '3'],
			['乙局', '2020', '', '4', '3']
		]);
		const { drafts } = await read(text);
		expect(drafts.map(got)).toEqual([
			{ cells: { t3_new_total: 3 }, states: { t2_rule_made: 'blank' } },
			{ cells: { t2_rule_produced: 4, t3_new_total: 3 }, states: {} }
		]);
	});

	it('never applies an ambiguous header, says so, and lets a person decide', async () => {
		const text = csv([
			['单位名称', '年度', '总计', '本年新收'],
			['甲局', '2022', '9', '3']
		]);
		const first = await read(text);
		expect(first.mapping[2]).toMatchObject({ target: 'extra', why: 'ambiguous' });
		expect(first.drafts[0]?.cells).toEqual({ t3_new_total: 3 });
		expect(first.drafts[0]?.extras).toEqual({ 总计: '9' });
		expect(first.issues.map((i) => i.code)).toContain('ambiguous-header');
		const second = await read(text, { mapping: { 2: { target: 't3_done_total_total' } } });
		expect(second.drafts[0]?.cells).toEqual({ t3_new_total: 3, t3_done_total_total: 9 });
		expect(second.issues.map((i) => i.code)).not.toContain('ambiguous-header');
	});

	it('wants a unit for amounts, from header, cell or person', async () => {
		const rows = (header: string, cell: string) =>
			csv([
				['单位名称', '年度', header, 't3_new_total'],
				['甲局', '2022', cell, '1']
			]);
		const bare = await read(rows('行政事业性收费-本年收费金额', '12.5'));
		expect(got(bare.drafts[0]!)).toEqual({
			cells: { t3_new_total: 1 },
			states: { t2_fee_amount_wan: 'text' }
		});
		expect(bare.issues.map((i) => i.code)).toContain('no-unit');
		const stated = await read(rows('行政事业性收费-本年收费金额（元）', '125000'));
		expect(stated.drafts[0]?.cells.t2_fee_amount_wan).toBe(12.5);
		const chosen = await read(rows('行政事业性收费-本年收费金额', '12.5'), {
			mapping: { 2: { target: 't2_fee_amount_wan', unit: '万元' } }
		});
		expect(chosen.drafts[0]?.cells.t2_fee_amount_wan).toBe(12.5);
	});

	it('takes the answers of a person for what the file does not state', async () => {
		const text = csv([
			['本年新收', '上年结转'],
			['3', '1']
		]);
		const { drafts, issues } = await read(text, { agency: '甲局', year: 2022 });
		expect(drafts[0]).toMatchObject({
			agency: '甲局',
			year: 2022,
			cells: { t3_new_total: 3, t3_carry_in_total: 1 }
		});
		expect(issues.filter((i) => i.severity === 'error')).toEqual([]);
	});
});

function longRows(
	reports: readonly MadeReport[],
	style: 'code' | 'label' | 'split',
	seed: number
): string[][] {
	const names = headers(reports[0]?.form ?? '2021', 'zh');
	const rows = reports.flatMap((report) =>
		[...report.cells].flatMap(([code, filling]) => {
			if (filling === 'absent') return [];
			const cell = cellByCode(code);
			const label = names.get(code) ?? code;
			const split = style === 'split' && cell?.table === 't3';
			const item = style === 'code' ? code : split ? label.slice(0, label.lastIndexOf('-')) : label;
			const applicant = split ? label.slice(label.lastIndexOf('-') + 1) : '';
			return [[report.agency, String(report.year), item, applicant, printed(filling)]];
		})
	);
	return [['单位名称', '年度', '指标', '申请人类型', '数值'], ...shuffled(rows, seed)];
}

describe('one row per figure', () => {
	it('is read back exactly in both forms, by code, by label, and with the applicant in its own column', async () => {
		const styles = fc.constantFrom<'code' | 'label' | 'split'>('code', 'label', 'split');
		await fc.assert(
			fc.asyncProperty(
				madeReport(['blank', 'na', 'absent']),
				styles,
				fc.nat(),
				async (report, style, seed) => {
					const reading = await read(csv(longRows([report], style, seed)));
					expect(reading.layout).toBe('long');
					expect(reading.drafts.map(got)).toEqual([expected(report)]);
					expect(reading.drafts[0]).toMatchObject({
						agency: report.agency,
						year: report.year,
						format: report.form
					});
					expect(reading.issues.filter((i) => i.code !== 'form-by-year')).toEqual([]);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('keeps reports apart, says what it does not know, and never overwrites a figure', async () => {
		const text = csv([
			['单位', '年度', '指标', '数值', '计量单位'],
			['甲局', '2022', '本年新收', '3', '件'],
			['乙局', '2022', '本年新收', '4', '件'],
			['甲局', '2022', '行政事业性收费-本年收费金额', '125000', '元'],
			['甲局', '2022', '接待来访', '9', '人次'],
			['甲局', '2022', '本年新收', '5', '件'],
			['甲局', '2022', '总计', '7', '件'],
			['合计', '2022', '本年新收', '12', '件']
		]);
		const { drafts, issues, layout } = await read(text);
		expect(layout).toBe('long');
		expect(drafts.map((d) => [d.agency, d.cells])).toEqual([
			['甲局', { t3_new_total: 3, t2_fee_amount_wan: 12.5 }],
			['乙局', { t3_new_total: 4 }]
		]);
		expect(drafts[0]?.extras).toEqual({ 接待来访: '9', 总计: '7' });
		const codes = issues.map((i) => i.code);
		for (const code of ['unknown-item', 'conflicting-figure', 'ambiguous-item', 'sum-row', 'converted']) {
			expect(codes).toContain(code);
		}
	});
});

describe('a table of figures with groups', () => {
	it('takes codes and labels, passes over group names, and keeps prose out of the tables', async () => {
		const text = csv([
			['agency', 'report_year', 'table', 'item', 'column', 'value', 'unit'],
			['甲局', '2022', '表二 主动公开', '行政许可', '本年处理决定数量', '8', '件'],
			['甲局', '2022', '表三', '三、（三）不予公开 2.其他法律行政法规禁止公开', '其他', '1', '件'],
			['甲局', '2022', '', 't3_new', 'natural', '5', '件'],
			['甲局', '2022', '表三', 't3_new_total', '总计', '6', '件'],
			['甲局', '2022', '正文', '本年新收政府信息公开申请', '', '7', '件'],
			['甲局', '2022', '正文', '主动公开信息总数', '', '100', '条']
		]);
		const { drafts, layout } = await read(text);
		expect(layout).toBe('long');
		expect(drafts[0]?.cells).toEqual({
			t2_licence_decisions: 8,
			t3_deny_law_org_other: 1,
			t3_new_natural: 5,
			t3_new_total: 6,
			n_items_total: 100
		});
		expect(Object.values(drafts[0]?.extras ?? {})).toEqual(['7']);
	});
});

describe("the form's own sheet", () => {
	it('is read back exactly in both forms, wherever it stands on the sheet', async () => {
		await fc.assert(
			fc.asyncProperty(
				madeReport(['blank', 'na']),
				fc.nat({ max: 3 }),
				fc.boolean(),
				async (report, shift, gb) => {
					const figures = printedCodes(report.form).map((code) => printed(report.cells.get(code)));
					const title = `某市教育局${report.year}年政府信息公开工作年度报告`;
					const text = filledSheet(report.form, title, figures, shift);
					const reading = await read(gb ? (encodeGb18030(text) as Uint8Array<ArrayBuffer>) : text);
					expect(reading.layout).toBe('form');
					expect(reading.drafts.map(got)).toEqual([expected(report)]);
					expect(reading.drafts[0]).toMatchObject({
						agency: '某市教育局',
						year: report.year,
						format: report.form
					});
					expect(reading.issues.filter((i) => i.code !== 'form-by-year')).toEqual([]);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('takes agency and year from a person when the sheet does not state them', async () => {
		const text = filledSheet(
			'2021',
			'',
			printedCodes('2021').map(() => '0')
		);
		const without = await read(text);
		expect(without.issues.map((i) => i.code)).toEqual(['no-agency', 'no-year']);
		const answered = await read(text, { agency: '甲局', year: 2024 });
		expect(answered.drafts[0]).toMatchObject({ agency: '甲局', year: 2024 });
		expect(answered.issues).toEqual([]);
	});
});
