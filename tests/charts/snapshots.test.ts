import { describe, expect, it } from 'vitest';
import { exampleContext } from '../../src/lib/charts/examples';
import { GALLERY } from '../../src/lib/charts/gallery';
import { svgFile } from '../../src/lib/draw/file';

describe.each(GALLERY)('$id', ({ id, chart }) => {
	it('is drawn as reviewed', async () => {
		const { svg } = svgFile(chart(exampleContext('zh', 'wide')), 760, 'light');
		await expect(svg).toMatchFileSnapshot(`snapshots/${id}.svg`);
	});
});

describe('a chart of each family on a phone, in English, in the dark', () => {
	const ids = [
		'trend-bureaus',
		'ranking-rate',
		'heat-rate',
		'outcomes-groups',
		'disputes-full',
		'problems-full',
		'repeats-full',
		'filing-full',
		'scores-full'
	];
	it.each(ids)('%s is drawn as reviewed', async (id) => {
		const example = GALLERY.find((e) => e.id === id)!;
		const { svg } = svgFile(example.chart(exampleContext('en', 'phone')), 358, 'dark');
		await expect(svg).toMatchFileSnapshot(`snapshots/${id}.phone.svg`);
	});
});
