import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../src/lib/ingest/identityText';
import { IssueLog } from '../../src/lib/ingest/issues';
import { fixture, linesOf } from './proseLines';

function read(text: string, file = 'report.txt') {
	const log = new IssueLog();
	const identity = identityOf(linesOf(text), file, log);
	return { identity, codes: log.kept.map((i) => i.code), raws: log.kept.map((i) => i.raw) };
}

describe('whose report a text is', () => {
	it('is read from title, particulars and date, the credit code with its check character', () => {
		const log = new IssueLog();
		expect(identityOf(fixture('forestry-2020.txt'), 'a.txt', log)).toMatchObject({
			agency: '云杉市林业局',
			code: '113310230026833949',
			index: '113310230026833949/2021-000017',
			year: 2020,
			yearFrom: 'title',
			publishedOn: '2021-01-20',
			formHints: ['2019']
		});
		expect(log.kept).toEqual([]);
	});

	it('takes the fuller name where the title leaves the city out', () => {
		const identity = identityOf(fixture('district-2023.txt'), 'a.txt');
		expect(identity).toMatchObject({ agency: '澜州市青屿区人民政府', year: 2023 });
	});

	it('is read from the orders in which titles come', () => {
		const names = [
			'2019年云杉市人民政府办公厅政府信息公开工作年度报告',
			'云杉市人民政府办公厅关于2019年度政府信息公开工作年度报告',
			'云杉市人民政府办公厅\n2019年政府信息公开年度报告',
			'云杉市人民政府办公厅2019年政务公开工作年度报告（2020年1月10日）',
			'关于云杉市人民政府办公厅二〇一九年政府信息公开工作的年度报告'
		];
		for (const name of names) {
			expect(read(name).identity, name).toMatchObject({ agency: '云杉市人民政府办公厅', year: 2019 });
		}
	});

	it('is nobody where the report only says "this organ"', () => {
		const { identity, codes } = read('本机关2019年政府信息公开工作年度报告\n一、总体情况\n略。');
		expect(identity).toMatchObject({ agency: '', year: 2019 });
		expect(codes).toContain('no-agency');
	});

	it('says so when a credit code has a wrong check character', () => {
		const { identity, codes } = read(
			'统一社会信用代码：113310230026833948\n云杉市林业局2020年政府信息公开工作年度报告'
		);
		expect(identity.code).toBe('');
		expect(codes).toContain('bad-code');
	});

	it('says so when another agency stands in the particulars', () => {
		const { identity, codes } = read('发布机构：苍岭县水利局\n云杉市林业局2020年政府信息公开工作年度报告');
		expect(identity.agency).toBe('云杉市林业局');
		expect(codes).toContain('agency-conflict');
	});
});

describe('the year of a report', () => {
	it('is that of the title, and a period that contradicts it is an issue', () => {
		const { identity, codes } = read(
			'云杉市林业局2021年政府信息公开工作年度报告\n统计期限自2020年1月1日起至2020年12月31日止。\n一、总体情况\n略。'
		);
		expect(identity.year).toBe(2021);
		expect(codes).toEqual(['year-conflict']);
	});

	it('comes from the period where the title has none', () => {
		const { identity } = read(
			'云杉市林业局政府信息公开工作年度报告\n数据统计期限自2022年1月1日至2022年12月31日。'
		);
		expect(identity).toMatchObject({ year: 2022, yearFrom: 'period' });
	});

	it('is never repaired from a malformed date', () => {
		const { identity, codes, raws } = read(
			'云杉市林业局政府信息公开工作年度报告\n统计期限为2020年1月1日起至202020年12月31日止。'
		);
		expect(identity).toMatchObject({ year: 2020, yearFrom: 'period' });
		expect(codes).toEqual(expect.arrayContaining(['bad-period', 'bad-date']));
		expect(raws.join()).toContain('202020年12月');
		expect(read('云杉市林业局年度报告\n统计期限自2018年11日至2018年1231日。').identity.year).toBe(null);
	});

	it('is said to come from the file where only that names it, and is unknown where nothing does', () => {
		const named = read('政府信息公开工作年度报告\n一、总体情况\n略。', '云杉市林业局2022年年报.txt');
		expect(named.identity).toMatchObject({ year: 2022, yearFrom: 'file' });
		expect(named.codes).toContain('year-from-file');
		const unknown = read('政府信息公开工作年度报告\n发布日期：2021-01-20', 'a.txt');
		expect(unknown.identity).toMatchObject({ year: null, publishedOn: '2021-01-20' });
		expect(unknown.codes).toContain('no-year');
	});
});

describe('the date of publication', () => {
	it('is read from a line of its own, in digits or in Chinese numerals, above or below the text', () => {
		const title = '云杉市林业局2020年政府信息公开工作年度报告';
		const body = '一、总体情况\n工作平稳。';
		for (const date of ['2021年1月25日', '（2021-1-25）', '二〇二一年一月二十五日', '2021 年 1 月 25 日']) {
			expect(read(`${title}\n${date}\n${body}`).identity.publishedOn, date).toBe('2021-01-25');
			expect(read(`${title}\n${body}\n云杉市林业局\n${date}`).identity.publishedOn, date).toBe('2021-01-25');
		}
	});

	it('is an issue when the calendar has no such day, or it lies before the end of the year', () => {
		const title = '云杉市林业局2020年政府信息公开工作年度报告\n';
		expect(read(`${title}2021年2月30日`)).toMatchObject({
			identity: { publishedOn: '' },
			codes: ['bad-date']
		});
		expect(read(`${title}2020年6月1日`).codes).toEqual(['published-early']);
	});
});

it('never throws on any text', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('政府信息公开年度报告', '2020年', '局', '\n', '发布日期：')
	);
	fc.assert(
		fc.property(fc.array(piece), fc.string(), (pieces, file) => {
			const { identity } = read(pieces.join(''), file);
			expect(identity.year === null || (identity.year >= 1900 && identity.year <= 2100)).toBe(true);
		})
	);
});
