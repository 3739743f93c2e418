/** What stands in the margins of a printed page. */
export interface Margins {
	left: string;
	right: string;
	bottom: string;
	/** Before the page's number, between it and the number of pages, and after that. */
	page: readonly [string, string, string];
}

/** Returns words as a string of a style sheet, whatever is in them. */
export function cssString(words: string): string {
	const safe = words.replace(
		/[^\p{L}\p{N} ,.:;()·\u3000-\u303f\uff00-\uffef]/gu,
		(char) => `\\${(char.codePointAt(0) as number).toString(16)} `
	);
	return `"${safe}"`;
}

/** Returns the style sheet of a card on A4: headings above, source and page numbers below. */
export function paperCss({ left, right, bottom, page }: Margins): string {
	const look = 'font-size: 7.5pt; color: #4a4c50;';
	const [before, between, after] = page.map(cssString);
	return `@page {
	size: A4;
	margin: 15mm 12mm 13mm;
	@top-left { content: ${cssString(left)}; ${look} }
	@top-right { content: ${cssString(right)}; ${look} }
	@bottom-left { content: ${cssString(bottom)}; ${look} }
	@bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; ${look} }
}`;
}
