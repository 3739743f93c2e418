import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coloursOf } from '../../src/lib/charts/colours';
import {
	inTheme,
	INK,
	paletteCss,
	SERIES_COUNT,
	seriesInk,
	tokens,
	type Theme
} from '../../src/lib/charts/palette';

type Rgb = [number, number, number];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const rgbOf = (hex: string) => [1, 3, 5].map((i) => linear(parseInt(hex.slice(i, i + 2), 16) / 255)) as Rgb;
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: string, b: string): number {
	const [low, high] = [luminance(rgbOf(a)), luminance(rgbOf(b))].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** OKLab (Ottosson 2020). */
function lab([r, g, b]: Rgb): Rgb {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

/** Machado, Oliveira, Fernandes 2009, severity 1. */
const SIGHT: Record<string, Rgb[]> = {
	full: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]
};
const seen = (hex: string, sight: Rgb[]) => {
	const [r, g, b] = rgbOf(hex);
	return lab(sight.map((row) => Math.max(0, row[0] * r + row[1] * g + row[2] * b)) as Rgb);
};

const THEMES: Theme[] = ['light', 'dark'];
const series = (theme: Theme) =>
	Array.from({ length: SERIES_COUNT }, (_, i) => tokens(theme).get(`--chart-series-${i}`) as string);

describe.each(THEMES)('the %s palette', (theme) => {
	const token = (name: string) => tokens(theme).get(name) as string;

	it('has at most eight series colours with a contrast of 3:1 on their surface', () => {
		expect(SERIES_COUNT).toBeLessThanOrEqual(8);
		for (const hex of series(theme)) expect(contrast(hex, token('--surface'))).toBeGreaterThanOrEqual(3);
	});

	it.each(Object.keys(SIGHT))('keeps series colours apart with %s sight', (sight) => {
		const places = series(theme).map((hex) => seen(hex, SIGHT[sight] as Rgb[]));
		for (const [i, a] of places.entries()) {
			for (const b of places.slice(0, i)) {
				expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.1);
			}
		}
	});

	it('keeps red for what failed', () => {
		for (const hex of series(theme)) {
			const [a, b] = [seen(hex, SIGHT.full as Rgb[]), seen(token('--bad'), SIGHT.full as Rgb[])];
			expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.1);
		}
	});

	it('has readable text on every series and heat colour', () => {
		for (let i = 0; i < SERIES_COUNT; i++) {
			expect(contrast(token(`--chart-on-series-${i}`), token(`--chart-series-${i}`))).toBeGreaterThanOrEqual(
				4.5
			);
		}
		for (let i = 0; i < 6; i++) {
			expect(contrast(token(`--chart-on-heat-${i}`), token(`--chart-heat-${i}`))).toBeGreaterThanOrEqual(4.5);
		}
		expect(contrast(token('--chart-on-late'), token('--chart-late'))).toBeGreaterThanOrEqual(4.5);
		expect(contrast(token('--text'), token('--chart-small'))).toBeGreaterThanOrEqual(4.5);
	});

	it('orders heat colours by lightness alone', () => {
		const light = Array.from({ length: 6 }, (_, i) => luminance(rgbOf(token(`--chart-heat-${i}`))));
		const sorted = [...light].sort((a, b) => (theme === 'light' ? b - a : a - b));
		expect(light).toEqual(sorted);
	});

	it('names a colour for every ink', () => {
		for (const ink of Object.values(INK)) expect(inTheme(ink, theme)).toMatch(/^#[0-9a-f]{6}$/);
	});
});

it('gives the page the same colours as exported pictures', () => {
	expect(readFileSync('src/lib/ui/chart/chartColours.css', 'utf8')).toBe(paletteCss());
});

it('agrees with the colours of the application', () => {
	const css = readFileSync('src/tokens.css', 'utf8');
	const light = css.slice(0, css.indexOf('prefers-color-scheme'));
	const dark = css.slice(css.indexOf("[data-theme='dark']"));
	for (const [theme, text] of [
		['light', light],
		['dark', dark]
	] as const) {
		for (const [name, hex] of tokens(theme)) {
			if (!name.startsWith('--chart-')) expect(text).toContain(`${name}: ${hex};`);
		}
	}
});

it('colours agencies by order of choice, the marked one in the colour of text where it was not chosen', () => {
	const colours = coloursOf(['b', 'a', 'b', 'c'], 'x');
	expect([...colours]).toEqual([
		['b', seriesInk(0)],
		['a', seriesInk(1)],
		['c', seriesInk(2)],
		['x', INK.text]
	]);
	expect(coloursOf(['b', 'a'], 'a').get('a')).toBe(seriesInk(1));
	const many = Array.from({ length: 20 }, (_, i) => `id${i}`);
	expect(coloursOf(many, null).size).toBe(8);
	expect(coloursOf(many, 'id15').get('id7')).toBe(seriesInk(7));
});
