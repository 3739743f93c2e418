import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, contentOf, isBlock, placeBlock } from '../../src/lib/ingest/pasteBlock';

const text = (content: string) => ({ html: '', text: content });
const ROWS = [['a1', 'a2', 'a3'], ['b1', 'b2', 'b3'], ['c1'], ['d1', 'd2', 'd3']];

describe('a clipboard', () => {
	it('is a block when it holds several cells or lines', () => {
		expect(isBlock(text('12'))).toBe(false);
		expect(isBlock(text('12\r\n'))).toBe(false);
		expect(isBlock(text('1\t2'))).toBe(true);
		expect(isBlock(text('1\r\n2'))).toBe(true);
		expect(isBlock({ html: '<table><tr><td>1</td></tr></table>', text: '1' })).toBe(false);
		expect(isBlock({ html: '<table><tr><td>1</td></tr></table>', text: '' })).toBe(true);
	});

	it('is read from its table where it has one, else from its text', async () => {
		const html =
			'<b>x</b><table><tr><td colspan=2>1</td><td>2</td></tr><tr><td rowspan=2>3</td><td>4</td><td>&nbsp;</td></tr><tr><td>5</td><td>6</td></tr></table>';
		expect(contentOf({ html, text: 'x' })).toBe(html);
		expect(contentOf({ html: '<p>1</p>', text: '1' })).toBe('1');
		const rows = await blockOf({ html, text: '' });
		expect(rows).toEqual([['x'], ['1', '', '2'], ['3', '4', ''], ['', '5', '6']]);
	});

	it('reads quoted cells with line ends and tabs as a spreadsheet writes them', async () => {
		expect(await blockOf(text('1\t"2\n3"\r\n\t"say ""so"""\r\n'))).toEqual([
			['1', '2\n3'],
			['', 'say "so"']
		]);
		expect(await blockOf(text('1,234\t2\n'))).toEqual([['1,234', '2']]);
	});
});

describe('a block put into the form', () => {
	it('follows the rows of figures from the chosen cell', () => {
		const { cells, left } = placeBlock([['1', '2'], ['', '4'], ['5']], ROWS, 'a2');
		expect(cells).toEqual([
			['a2', '1'],
			['a3', '2'],
			['b2', ''],
			['b3', '4']
		]);
		expect(left).toEqual([{ text: '5', why: 'outside' }]);
	});

	it('leaves out labels and headings and names them', () => {
		const block = [
			['第二十条第（一）项', '', '', ''],
			['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
			['规章', '1', '', '3'],
			['行政规范性文件', '', '', ''],
			['第二十条第（五）项', '', '', ''],
			['信息内容', '本年处理决定数量', '', ''],
			['行政许可', '7', '', '']
		];
		const { cells, left } = placeBlock(block, ROWS, 'a1');
		expect(Object.fromEntries(cells)).toEqual({ a1: '1', a2: '', a3: '3', b1: '', b2: '', b3: '', c1: '7' });
		expect(left.every((l) => l.why === 'label')).toBe(true);
		expect(left.map((l) => l.text)).toContain('行政许可');
	});

	it('loses nothing: every text is in a cell or among what is left', () => {
		const cell = fc.constantFrom('', '0', '12', '1,234', '/', '若干', '规章', '第二十条第（五）项');
		const blocks = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(blocks, fc.constantFrom(...ROWS.flat(), 'none'), (block, at) => {
				const { cells, left } = placeBlock(block, ROWS, at);
				const given = block.flat().filter((t) => t !== '');
				const kept = [...cells.map(([, t]) => t), ...left.map((l) => l.text)].filter((t) => t !== '');
				expect(kept.sort()).toEqual(given.sort());
				expect(new Set(cells.map(([code]) => code)).size).toBe(cells.length);
			})
		);
	});
});
