import { describe, expect, it } from 'vitest';
import { exampleContext } from '../../src/lib/charts/examples';
import { GALLERY } from '../../src/lib/charts/gallery';
import type { Item, Shape } from '../../src/lib/charts/scene';
import { textWidth } from '../../src/lib/charts/textWidth';
import { EXAMPLE_LABELS } from '../../src/lib/text/chartExamples';

const WIDTHS = { phone: [300, 330, 420], wide: [560, 720, 1180] } as const;
const LANGS = ['zh', 'en'] as const;

interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

function textBox(shape: Extract<Shape, { type: 'text' }>): Box {
	const width = textWidth(shape.text, shape.size);
	const left =
		shape.align === 'left' ? shape.x : shape.align === 'right' ? shape.x - width : shape.x - width / 2;
	return {
		text: shape.text,
		left,
		right: left + width,
		top: shape.y - shape.size * 0.4,
		bottom: shape.y + shape.size * 0.4
	};
}

const texts = (items: readonly Item[]) =>
	items.flatMap((item) =>
		item.shapes.flatMap((s) => (s.type === 'text' && s.text !== '' ? [textBox(s)] : []))
	);

function overlaps(boxes: readonly Box[]): string[] {
	const found: string[] = [];
	for (const [i, a] of boxes.entries()) {
		for (const b of boxes.slice(0, i)) {
			const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			if (across > 1.5 && down > 1.5) found.push(`${a.text} | ${b.text}`);
		}
	}
	return found;
}

it('the gallery shows every example once and names each', () => {
	expect(GALLERY.map((e) => e.id).sort()).toEqual(Object.keys(EXAMPLE_LABELS).sort());
});

describe.each(GALLERY)('$id', ({ chart: make }) => {
	it.each(['phone', 'wide'] as const)('has no text over text and none outside on %s screens', (size) => {
		for (const lang of LANGS) {
			const chart = make(exampleContext(lang, size));
			for (const width of WIDTHS[size]) {
				const boxes = texts(chart.scene(width));
				expect(overlaps(boxes)).toEqual([]);
				for (const box of boxes) {
					expect(box.left, box.text).toBeGreaterThanOrEqual(-1);
					expect(box.right, `${box.text} at ${width}`).toBeLessThanOrEqual(width + 1);
					expect(box.top, box.text).toBeGreaterThanOrEqual(-1);
					expect(box.bottom, box.text).toBeLessThanOrEqual(chart.height + 1);
				}
			}
		}
	});

	it('has the same items at every width, each with its own id, and finite coordinates', () => {
		const chart = make(exampleContext('zh', 'wide'));
		const ids = chart.scene(560).map((item) => item.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(chart.scene(1180).map((item) => item.id)).toEqual(ids);
		expect(JSON.stringify(chart.scene(720))).not.toContain('null,null');
		for (const { shapes } of chart.scene(720)) {
			for (const shape of shapes) {
				for (const value of Object.values(shape))
					if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
			}
		}
	});

	it('has a table of full rows, a file with a header, and a sentence for every keyboard stop', () => {
		const { table, marks, empty, title, source } = make(exampleContext('en', 'wide'));
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
		for (const row of table.file) expect(row).toHaveLength(table.file[0]!.length);
		expect(title).not.toBe('');
		expect(source).not.toBe('');
		expect(marks.length > 0).toBe(empty === null);
		for (const mark of marks) expect(mark.text).toMatch(/\.$/);
		expect(new Set(marks.map((m) => m.id)).size).toBe(marks.length);
	});
});
