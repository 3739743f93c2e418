import { describe, expect, it } from 'vitest';
import { exampleContext } from '../../src/lib/charts/examples';
import { GALLERY } from '../../src/lib/charts/gallery';
import type { Chart } from '../../src/lib/charts/chart';
import { svgFile } from '../../src/lib/draw/file';
import { svgString } from '../../src/lib/draw/svg';

const example = (id: string): Chart => GALLERY.find((e) => e.id === id)!.chart(exampleContext('zh', 'wide'));

describe('the drawing as text', () => {
	it('is the same every time, however many charts were drawn before', () => {
		const chart = example('heat-rate');
		const first = svgString(chart, 600);
		svgString(example('trend-cut'), 500);
		expect(svgString(chart, 600)).toBe(first);
	});

	it('follows the page in its colours, or a scheme where one is given', () => {
		const chart = example('trend-bureaus');
		expect(svgString(chart, 600)).toContain('var(--chart-series-0)');
		expect(svgString(chart, 600, 'dark')).not.toContain('var(');
		expect(svgString(chart, 600, 'dark')).toContain('#5dadfe');
	});

	it('carries no styles, classes or numbered ids of the runtime', () => {
		expect(svgString(example('filing-full'), 600)).not.toMatch(/<style|class=|ecmeta|zr\d/);
	});

	it('shows hostile names as text', () => {
		const svg = svgString(example('trend-long'), 600);
		expect(svg).not.toContain('<img');
		expect(svg).toContain('&lt;img');
	});
});

describe('the picture as a file', () => {
	it('says title, sample, fiction, notes and source by itself', () => {
		const chart = example('trend-cut');
		const { svg } = svgFile(chart, 760, 'light');
		const said = svg.replace(/<\/text>\s*<text[^>]*>/g, '');
		for (const text of [
			chart.title,
			chart.subtitle,
			chart.fictional as string,
			chart.source,
			...chart.notes
		]) {
			expect(said).toContain(text);
		}
	});

	it('says why there is no drawing', () => {
		const chart = example('trend-empty');
		expect(svgFile(chart, 760, 'light').svg).toContain(chart.empty as string);
	});

	it('is well-formed: every tag is closed and every attribute quoted', () => {
		for (const { id } of GALLERY) {
			const { svg } = svgFile(example(id), 500, 'dark');
			const open: string[] = [];
			for (const [, close, name, rest] of svg.matchAll(
				/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g
			)) {
				if (close === '/') expect(open.pop()).toBe(name);
				else if (!rest!.endsWith('/')) open.push(name as string);
			}
			expect(open).toEqual([]);
			expect(svg.replace(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g, '')).not.toContain('<');
		}
	});
});
