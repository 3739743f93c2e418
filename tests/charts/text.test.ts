import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, printable } from '../../src/lib/charts/escape';
import { labelsOf } from '../../src/lib/charts/names';
import { fitText, textWidth, wrapText } from '../../src/lib/charts/textWidth';
import { tipHtml, tipText } from '../../src/lib/charts/tip';
import { LONG_NAMES } from '../../src/lib/text/chartExamples';
import type { AgencyRow } from '../../src/lib/query/rows';

describe('tips', () => {
	it('show hostile names as text', () => {
		const html = tipHtml({ title: LONG_NAMES[1]!.zh, lines: [[LONG_NAMES[1]!.en, '<b>1</b>']] });
		expect(html).not.toMatch(/<(img|script|b>1)/);
		expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
	});

	it('never let a tag or a quote through', () => {
		fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
	});

	it('read as one sentence', () => {
		const tip = {
			title: 'A 2023',
			lines: [
				['new', '3'],
				['provisional', '']
			] as [string, string][]
		};
		expect(tipText(tip, 'en')).toBe('A 2023; new 3; provisional.');
	});

	it('drop characters that no XML may hold', () => {
		expect(printable('a\u0000b\u001fc\ufffe\n')).toBe('abc\n');
	});
});

describe('text widths', () => {
	it('count a Chinese character as one em', () => {
		expect(textWidth('\u6559\u80b2', 12)).toBe(24);
	});

	it('shorten text to the width with an ellipsis', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 200 }), (text, width) => {
				const fitted = fitText(text, 12, width);
				return textWidth(fitted, 12) <= width && (fitted === text || fitted.endsWith('\u2026'));
			})
		);
	});

	it('wrap text into at most the lines given and lose nothing where it fits', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
				const lines = wrapText(text, 12, 90, 3);
				expect(lines.length).toBeLessThanOrEqual(3);
				for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(90 + 13);
			})
		);
		expect(wrapText('Bureau of Civil Affairs', 12, 90, 3).join(' ')).toBe('Bureau of Civil Affairs');
	});
});

describe('labels', () => {
	const agencies = new Map(
		['Jing Bureau of Finance', 'Jing Bureau of Health', 'Jing Bureau of Audit', 'Lake County'].map(
			(name, i) => [`a${i}`, { name_en: name, name_zh: name, short_zh: `S${i}` } as AgencyRow]
		)
	);

	it('drop the English words most names begin with, and keep Chinese short names', () => {
		const ids = [...agencies.keys()];
		expect([...labelsOf(ids, { lang: 'en', agencies }).values()]).toEqual([
			'Finance',
			'Health',
			'Audit',
			'Lake County'
		]);
		expect([...labelsOf(ids, { lang: 'zh', agencies }).values()]).toEqual(['S0', 'S1', 'S2', 'S3']);
	});

	it('stand for unknown agencies by their id', () => {
		expect(labelsOf(['nobody'], { lang: 'zh', agencies }).get('nobody')).toBe('nobody');
	});
});
