/*
 * Widths are estimated from the kind of character and never measured: the same figures then give the same drawing
 * in Node and in every browser, whichever fonts are installed.
 */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const WIDE_MARKS = /[\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2190-\u22ff\u2500-\u25ff\u2713]/;

function em(char: string): number {
	if (WIDE.test(char) || WIDE_MARKS.test(char)) return 1;
	if (/[\u{1f000}-\u{3ffff}]/u.test(char)) return 1;
	if (/[iljtfrI.,:;'|!()[\] ]/.test(char)) return 0.34;
	if (/[mwMW%@]/.test(char)) return 0.92;
	if (/[A-Z]/.test(char)) return 0.7;
	return 0.58;
}

/** Returns the estimated width of a text in pixels. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const char of text) width += em(char);
	return width * size;
}

/** Returns the text, or as much of it as fits into `width` pixels with an ellipsis at its end. */
export function fitText(text: string, size: number, width: number): string {
	if (textWidth(text, size) <= width) return text;
	let kept = '';
	for (const char of text) {
		if (textWidth(kept + char, size) + size > width) break;
		kept += char;
	}
	return `${kept.trimEnd()}…`;
}

function pieces(text: string, size: number, width: number): string[] {
	const words = text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*|\s+/g) ?? [];
	return words.flatMap((word) => {
		if (textWidth(word, size) <= width) return [word];
		const parts = [''];
		for (const char of word) {
			const longer = (parts.at(-1) as string) + char;
			if (textWidth(longer, size) <= width || parts.at(-1) === '') parts[parts.length - 1] = longer;
			else parts.push(char);
		}
		return parts;
	});
}

const NO_LINE_START = /^[\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u201d\u2019\u2026%]/;

/** Returns the text in at most `lines` lines of `width` pixels, broken between words or Chinese characters. */
export function wrapText(text: string, size: number, width: number, lines: number): string[] {
	const out: string[] = [];
	let line = '';
	const rest = pieces(text, size, width);
	for (const [i, piece] of rest.entries()) {
		const fits = textWidth((line + piece).trimEnd(), size) <= width || NO_LINE_START.test(piece);
		if (line === '' || fits) {
			line += piece;
			continue;
		}
		if (out.length === lines - 1) return [...out, fitText(line + rest.slice(i).join(''), size, width)];
		out.push(line.trimEnd());
		line = piece;
	}
	if (line.trim() !== '') out.push(fitText(line.trimEnd(), size, width + size));
	return out;
}
