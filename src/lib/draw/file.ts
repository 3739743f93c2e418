import type { Chart } from '../charts/chart';
import { escapeHtml, printable } from '../charts/escape';
import { FONT, inTheme, tokens, type Theme } from '../charts/palette';
import { wrapText } from '../charts/textWidth';
import { chartText } from '../text/charts';
import { svgString } from './svg';

const PAD = 20;

interface Line {
	text: string;
	size: number;
	ink: string;
	bold: boolean;
}

function linesOf(text: string, size: number, width: number, ink: string, bold = false): Line[] {
	return wrapText(text, size, width, 6).map((line) => ({ text: line, size, ink, bold }));
}

function stack(lines: readonly Line[], top: number): { svg: string; bottom: number } {
	let y = top;
	const svg = lines.map(({ text, size, ink, bold }) => {
		y += Math.round(size * 1.5);
		const weight = bold ? ' font-weight="bold"' : '';
		return `<text x="${PAD}" y="${y - Math.round(size * 0.4)}" font-size="${size}"${weight} fill="${ink}">${escapeHtml(text)}</text>`;
	});
	return { svg: svg.join('\n'), bottom: y };
}

/**
 * Returns a picture that stands by itself: drawing, title, subtitle, fiction label, notes and source on the ground of
 * the scheme, `width` pixels wide. `height` is that of the whole picture.
 */
export function svgFile(
	chart: Chart,
	width: number,
	theme: Theme
): { svg: string; width: number; height: number } {
	const text = chartText(chart.lang);
	const inner = width - 2 * PAD;
	const known = tokens(theme);
	const ink = (name: string) => known.get(name) as string;
	const head = stack(
		[
			...linesOf(chart.title, 17, inner, ink('--text'), true),
			...linesOf(chart.subtitle, 12, inner, ink('--muted')),
			...(chart.fictional === null ? [] : linesOf(chart.fictional, 12, inner, ink('--accent'), true))
		],
		PAD - 6
	);
	const top = head.bottom + 8;
	const drawing =
		chart.empty === null
			? svgString(chart, inner, theme).replace('<svg ', `<svg x="${PAD}" y="${top}" `)
			: '';
	const middle = chart.empty === null ? top + chart.height : top;
	const foot = stack(
		[
			...(chart.empty === null ? [] : linesOf(chart.empty, 13, inner, ink('--text'))),
			...chart.notes.flatMap((note) => linesOf(note, 11, inner, ink('--muted'))),
			...linesOf(`${text.source}: ${chart.source}`, 11, inner, ink('--muted'))
		],
		middle + 8
	);
	const height = foot.bottom + PAD - 6;
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img">`,
		`<title>${escapeHtml(chart.title)}</title>`,
		`<rect width="${width}" height="${height}" fill="${ink('--surface')}"/>`,
		head.svg,
		drawing,
		foot.svg,
		'</svg>'
	].join('\n');
	return { svg: inTheme(printable(svg), theme), width, height };
}
