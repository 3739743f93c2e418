import { findingOf, type FindingRow } from '../../query/findings';

/** Two reports whose section five is the same, as rule Y-SAME found. */
export interface Twin {
	agency: string;
	year: number;
	/** The report it is like: the agency's own of the year before, or another agency's of the same year. */
	other: string;
	otherYear: number;
	how: 'last-year' | 'sibling';
	/** Share of character pairs in common. */
	likeness: number;
}

/** Returns the findings of same text in section five of which either agency is among those meant, the most alike first. */
export function twinsOf(rows: readonly FindingRow[], isMeant: (agency: string) => boolean): Twin[] {
	const twins = rows.flatMap((row): Twin[] => {
		const { values } = findingOf(row);
		const { other, likeness, year } = values;
		if (values.section !== undefined && values.section !== 'problems') return [];
		if (typeof other !== 'string' || typeof likeness !== 'number' || typeof year !== 'number') return [];
		const how = values.how === 'last-year' ? 'last-year' : 'sibling';
		return [{ agency: row.agency_id, year: row.report_year, other, otherYear: year, how, likeness }];
	});
	return twins
		.filter((t) => isMeant(t.agency) || isMeant(t.other))
		.sort((a, b) => b.likeness - a.likeness || b.year - a.year || (a.agency < b.agency ? -1 : 1));
}
