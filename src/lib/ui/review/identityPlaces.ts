import type { ReportDocument } from '../../domain/document';

/** What says whose report it is. */
export type IdentityPart = 'agency' | 'code' | 'year' | 'published' | 'title';

/** Folds full-width forms and takes out spaces and brackets, by which one thing is printed in several ways. */
function folded(text: string): string {
	return text.normalize('NFKC').replace(/[\s()[\]<>\u300a\u300b\u300c\u300d\u2014_-]/g, '');
}

function lineWith(lines: readonly string[], wanted: string): number | null {
	const sought = folded(wanted);
	if (sought === '') return null;
	const single = lines.findIndex((line) => line.includes(sought));
	if (single >= 0) return single + 1;
	const pair = lines.findIndex((line, i) => (line + (lines[i + 1] ?? '')).includes(sought));
	return pair < 0 ? null : pair + 1;
}

/** Returns the line a date stands in, printed with numerals in any order of signs, the last one of several. */
function lineOfDate(document: ReportDocument, iso: string): number | null {
	const [year, month, day] = iso.split('-').map(Number);
	if (year === undefined || month === undefined || day === undefined) return null;
	const pattern = new RegExp(`(?<!\\d)${year}\\D{1,3}0?${month}\\D{1,3}0?${day}(?!\\d)`);
	const at = document.lines.findLastIndex((line) => pattern.test(line.text.normalize('NFKC')));
	return at < 0 ? null : at + 1;
}

/**
 * Returns the line (from 1) of the document in which each part of a report's identity is printed; parts that are not
 * printed in it, and so were read elsewhere or typed, are left out.
 */
export function identityPlaces(
	document: ReportDocument,
	identity: { agency: string; code: string; year: number | null; published_on: string; title: string }
): Partial<Record<IdentityPart, number>> {
	const lines = document.lines.map((line) => folded(line.text));
	const places: Partial<Record<IdentityPart, number>> = {};
	const put = (part: IdentityPart, line: number | null) => {
		if (line !== null) places[part] = line;
	};
	put('title', lineWith(lines, identity.title));
	put('agency', lineWith(lines, identity.agency));
	put('code', lineWith(lines, identity.code));
	if (identity.year !== null) put('year', places.title ?? lineWith(lines, String(identity.year)));
	if (identity.published_on !== '') put('published', lineOfDate(document, identity.published_on));
	return places;
}
