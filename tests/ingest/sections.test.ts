import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf, sectionText } from '../../src/lib/ingest/section';
import { fixture, linesOf } from './proseLines';

const kinds = (text: string) => sectionsOf(linesOf(text)).found.map((s) => s.kind);
const ALL = ['overview', 'released', 'requests', 'disputes', 'problems', 'other'];

describe('the sections of a report', () => {
	it('are found by their words where a numeral stands twice and another never', () => {
		const { found } = sectionsOf(fixture('forestry-2020.txt'));
		expect(found.map((s) => s.kind)).toEqual(ALL);
		expect(found.map((s) => s.numeral)).toEqual([1, 2, 2, 4, 5, 6]);
	});

	it('are found where a heading runs over two lines, with the lines they span', () => {
		const { found, head } = sectionsOf(fixture('district-2023.txt'));
		expect(found.map((s) => s.kind)).toEqual(ALL);
		const requests = found.find((s) => s.kind === 'requests');
		expect(requests).toMatchObject({ heading: '三、收到和处理政府信息公开申请情况', line: 16, until: 18 });
		expect(head.length).toBe(6);
	});

	it('are found where headings are glued to the text around them', () => {
		const text =
			'某局2021年政府信息公开工作年度报告一、总体情况全年公开信息5条。二、主动公开政府信息情况规章000三、收到和处理政府信息公开申请情况略四、政府信息公开行政复议、行政诉讼情况无五、存在的主要问题及改进情况暂无。六、其他需要报告的事项无。';
		expect(kinds(text)).toEqual(ALL);
		const sections = sectionsOf(linesOf(text));
		expect(sectionText(sections, 'overview')).toBe('全年公开信息5条。');
		expect(sectionText(sections, 'problems')).toBe('暂无。');
	});

	it('are not mistaken for their table of contents', () => {
		const contents = '一、总体情况………1\n二、主动公开政府信息情况………2\n五、存在的主要问题及改进情况………5\n';
		const body =
			'一、总体情况\n全年公开信息5条，工作平稳有序。\n二、主动公开政府信息情况\n规章 0 0 0\n五、存在的主要问题及改进情况\n一是更新不够及时。';
		const sections = sectionsOf(linesOf(contents + body));
		expect(sections.found.map((s) => s.line)).toEqual([4, 6, 8]);
	});

	it('are found without numerals when a heading has its line to itself, and not inside a sentence', () => {
		expect(kinds('总体情况\n全年平稳。\n存在的主要问题及改进情况：\n暂无。')).toEqual([
			'overview',
			'problems'
		]);
		expect(kinds('现将总体情况、存在的主要问题报告如下。')).toEqual([]);
	});

	it('are not found in rows of the form that begin with a numeral', () => {
		expect(kinds('三、本年度办理结果\n（一）予以公开\n四、结转下年度继续办理')).toEqual([]);
	});

	it('never throw, and hold only lines of the report', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(
				'一、总体情况',
				'五、',
				'存在的主要问题及改进情况',
				'三、收到和处理',
				'政府信息公开申请情况',
				'\n'
			)
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const lines = linesOf(pieces.join(''));
				const { found, head } = sectionsOf(lines);
				const held = [...head, ...found.flatMap((s) => s.lines)];
				for (const line of held) expect(lines[line.place.line - 1]?.text).toContain(line.text);
				expect(new Set(found.map((s) => s.kind)).size).toBe(found.length);
			})
		);
	});
});
