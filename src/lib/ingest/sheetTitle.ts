import { AGENCY_LINE, COLUMN_WORDS, REPORT_TITLE, YEAR_LINE } from '../domain/columnPhrases';
import { wordIndex, wordKey } from './columns';
import { parseDate, parseYear } from './facts';
import { foldWidth } from './value';

/** Whose report a sheet is, as far as the lines above its tables say. */
export interface SheetTitle {
	agency: string;
	agencyCode: string;
	year: number | null;
	publishedOn: string;
	title: string;
}

const TITLE_ROWS = 15;
const MOST_CELLS = 8;
const roles = wordIndex(COLUMN_WORDS);

/** Returns what the lines above the tables say: the title, or labelled cells such as the agency's and the year's. */
export function sheetTitle(rows: readonly (readonly string[])[]): SheetTitle {
	const title: SheetTitle = { agency: '', agencyCode: '', year: null, publishedOn: '', title: '' };
	for (const row of rows.slice(0, TITLE_ROWS)) {
		const filled = row.filter((text) => text !== '');
		if (filled.length > MOST_CELLS) break;
		filled.forEach((text, i) => {
			const folded = foldWidth(text);
			const heading = REPORT_TITLE.exec(folded);
			if (heading !== null && title.title === '') {
				title.title = text;
				title.agency ||= (heading[1] ?? '').trim();
				title.year ??= Number(heading[2]);
			}
			const agency = AGENCY_LINE.exec(folded)?.[1];
			if (agency !== undefined) title.agency = agency.trim();
			const year = YEAR_LINE.exec(folded)?.[1];
			if (year !== undefined) title.year = Number(year);
			pair(title, roles.get(wordKey(text)), filled[i + 1] ?? '');
		});
	}
	return title;
}

/** Takes a labelled cell with its value beside it. */
function pair(title: SheetTitle, role: string | undefined, value: string): void {
	if (value === '') return;
	if (role === 'agency') title.agency = value;
	else if (role === 'agency_id') title.agencyCode = foldWidth(value);
	else if (role === 'year') title.year = parseYear(value) ?? title.year;
	else if (role === 'published_on') title.publishedOn = parseDate(value) ?? title.publishedOn;
}
