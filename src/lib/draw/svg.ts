import type { Chart } from '../charts/chart';
import { printable } from '../charts/escape';
import { inTheme, type Theme } from '../charts/palette';
import { init } from './runtime';

/*
 * The runtime's own markup has ids and classes numbered through the life of the page, hover styles and data
 * attributes for its own hydration. None of it is of use in a still picture.
 */
function still(svg: string, id: string): string {
	return svg
		.replace(/<style\b[\s\S]*?<\/style>\s*/g, '')
		.replace(/ (?:ecmeta_\w+|class|baseProfile|version)="[^"]*"/g, '')
		.replace(/zr\d+-/g, `${id}-`)
		.replace(/<path [^>]*\bfill="none"(?![^>]*\bstroke=)[^>]*><\/path>\n?/g, '')
		.replace(/(\d\.\d{2})\d+/g, '$1');
}

/**
 * Returns the drawing alone as SVG, `width` pixels wide, without a browser: the same text for the same chart
 * everywhere. Colours are CSS variables of the page, or those of a scheme where one is given.
 */
export function svgString(chart: Chart, width: number, theme: Theme | null = null): string {
	const runtime = init(null, null, { renderer: 'svg', ssr: true, width, height: chart.height });
	try {
		runtime.setOption(chart.option);
		const svg = printable(still(runtime.renderToSVGString(), chart.id));
		return theme === null ? svg : inTheme(svg, theme);
	} finally {
		runtime.dispose();
	}
}
