import type { SentenceRow } from '../../query/problemRows';
import type { AgencyRow } from '../../query/rows';
import { searchWords } from './findWords';
import { isOf, isUnder, WHICH, type SentenceFilter, type Which } from './sentenceFilter';

/** A sentence with everything it is found by, folded once. */
export interface Searched {
	row: SentenceRow;
	folded: string;
}

/** Sentences that fit, and how many there would be of each sort with everything else chosen as it is. */
export interface Found {
	rows: SentenceRow[];
	counts: Record<Which, number>;
}

/** Returns the sentences ready to be searched by their words, their agency's names and their theme. */
export function searchable(
	rows: readonly SentenceRow[],
	agencies: ReadonlyMap<string, AgencyRow>,
	themeName: (code: string) => string
): Searched[] {
	return rows.map((row) => {
		const agency = agencies.get(row.agency_id);
		const names =
			agency === undefined ? row.agency_id : `${agency.name_zh} ${agency.short_zh} ${agency.name_en}`;
		const whole = `${row.text} ${names} ${themeName(row.theme)} ${row.year}`;
		return { row, folded: whole.normalize('NFKC').toLowerCase() };
	});
}

/** Returns the sentences in which every word of the search is found and that fit the rest of the filter, in their order. */
export function found(list: readonly Searched[], filter: SentenceFilter): Found {
	const words = searchWords(filter.words);
	const counts = Object.fromEntries(WHICH.map((w) => [w, 0])) as Record<Which, number>;
	const rows: SentenceRow[] = [];
	for (const { row, folded } of list) {
		if (!isUnder(row, filter) || !words.every((word) => folded.includes(word))) continue;
		for (const which of WHICH) if (isOf(row, which)) counts[which] += 1;
		if (isOf(row, filter.which)) rows.push(row);
	}
	return { rows, counts };
}
