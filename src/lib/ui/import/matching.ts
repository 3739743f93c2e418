import type { Agency } from '../../domain/agencies';

/** Agencies offered beside the proposals; a longer list cannot be looked through. */
export const OFFERED = 300;

function pairs(text: string): string[] {
	const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
	return Array.from({ length: Math.max(0, folded.length - 1) }, (_, i) => folded.slice(i, i + 2));
}

/** Returns the agencies a person may want to choose for a name: all of a short roster, else those most like it. */
export function likelyAgencies(name: string, known: readonly Agency[]): readonly Agency[] {
	if (known.length <= OFFERED) return known;
	const wanted = new Set(pairs(name));
	return known
		.map((agency) => ({ agency, shared: pairs(agency.name_zh).filter((p) => wanted.has(p)).length }))
		.sort((a, b) => b.shared - a.shared)
		.slice(0, OFFERED)
		.map(({ agency }) => agency);
}
