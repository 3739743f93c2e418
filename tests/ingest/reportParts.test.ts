import { describe, expect, it } from 'vitest';
import { readPasted, readReportsOf } from '../../src/lib/ingest/openReport';
import { consistentReport, sequence } from '../fixtures/reports/figures';
import type { MadeReport } from '../fixtures/reports/form';
import { asFragment } from '../fixtures/reports/page';
import { asText } from '../fixtures/reports/text';
import { numbersOf, OUTSIDE, read } from './madeReports';

const utf8 = (text: string) => new TextEncoder().encode(text);
const first: MadeReport = consistentReport('2021', sequence(31), 20);
const second: MadeReport = {
	...consistentReport('2019', sequence(32), 30),
	title: '青岚市教育局2020年政府信息公开工作年度报告'
};
const page = (...parts: string[]) => utf8(`<html><body>${parts.join('')}</body></html>`);

describe('a file with several reports', () => {
	it.each([
		['a text of lines', 'all.txt', utf8(`${asText(first, 'lines')}\n${asText(second, 'lines')}`)],
		['a text of tabs', 'all.txt', utf8(`${asText(first, 'tabs')}\n\n${asText(second, 'tabs')}`)],
		['a page', 'all.html', page(asFragment(first), asFragment(second))]
	])('gives each with its own lines: %s', async (_, name, bytes) => {
		const reports = await readReportsOf(bytes, name, OUTSIDE);
		expect(reports.map((r) => r.cells)).toEqual([numbersOf(first), numbersOf(second)]);
		expect(reports.map((r) => r.lines[0]?.text)).toEqual([first.title, second.title]);
		expect(reports.map((r) => r.from)[0]).toBe(0);
		for (const [report, made] of [
			[reports[1], second],
			[reports[0], first]
		] as const) {
			const spot = report?.spots['t3_new_total'];
			const line = report?.lines[(spot?.line ?? 0) - 1];
			expect(line?.text).toContain(made.figures['t3_new_total']);
		}
	});

	it('read as one report gives the first and says where the next begins', async () => {
		const reading = await read(page(asFragment(first), asFragment(second)), 'all.html');
		expect(reading.cells).toEqual(numbersOf(first));
		expect(reading.issues.map((i) => i.code)).toEqual(['second-form']);
	});
});

describe('a report printed twice', () => {
	it('is one report', async () => {
		const reports = await readReportsOf(page(asFragment(first), asFragment(first)), 'twice.html', OUTSIDE);
		expect(reports.map((r) => r.cells)).toEqual([numbersOf(first)]);
		expect(reports[0]?.issues).toEqual([]);
	});

	it('is whole where each copy lacks another table', async () => {
		const [above = '', below = ''] = asFragment(first).split('三、收到');
		const reports = await readReportsOf(page(`三、收到${below}`, above), 'parts.html', OUTSIDE);
		expect(reports.map((r) => r.cells)).toEqual([numbersOf(first)]);
	});
});

describe('a mirror in traditional characters', () => {
	it('with sounds in brackets is read, and said to be one', async () => {
		const signs = new Map(
			'条條 项項 规規 数數 开開 对對 总總 许許 务務 处處 决決 业業 费費 发發 关關 国國'
				.split(' ')
				.map((p) => [p[0], p[1]])
		);
		const mirrored = asFragment(first)
			.replace(/[条项规数开对总许务处决业费发关国]/g, (sign) => signs.get(sign) ?? sign)
			.replaceAll('務', '務(wù)');
		const reading = await readPasted(mirrored, 'clipboard');
		expect(reading.cells).toEqual(numbersOf(first));
		expect(reading.issues.map((i) => i.code)).toEqual(['traditional-text']);
	});
});

describe('a table pasted as CSV', () => {
	it('is read as one', async () => {
		const text = '信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,1,2,3\n行政规范性文件,4,,6\n以上,,,';
		expect((await readPasted(text, 'clipboard')).cells).toEqual({
			t2_rule_made: 1,
			t2_rule_repealed: 2,
			t2_rule_valid: 3,
			t2_norm_made: 4,
			t2_norm_valid: 6
		});
	});
});
