import { AGENCY_LEVELS } from '../../domain/agencies';
import { formOfTotal, type Summing } from '../../domain/summing';
import type { AgencyRow } from '../../query/rows';
import type { View } from '../../view/view';

/** What stands in a link for every agency of the dataset in place of a government. */
export const EVERYONE = '*';

type Placed = Pick<AgencyRow, 'agency_id' | 'parent_id' | 'level'>;

/** Returns the agencies that others belong to with the number of those below them, most first, then the higher level. */
export function governmentsOf(roster: readonly Placed[]): { agency_id: string; members: number }[] {
	const parents = new Map(roster.map((a) => [a.agency_id, a.parent_id]));
	const below = new Map<string, number>();
	for (const { agency_id } of roster) {
		const seen = new Set([agency_id]);
		let up = parents.get(agency_id) ?? '';
		while (parents.has(up) && !seen.has(up)) {
			seen.add(up);
			below.set(up, (below.get(up) ?? 0) + 1);
			up = parents.get(up) ?? '';
		}
	}
	const levels = new Map(
		roster.map((a) => [a.agency_id, AGENCY_LEVELS.findIndex((l) => l.code === a.level)])
	);
	return [...below]
		.map(([agency_id, members]) => ({ agency_id, members }))
		.sort((a, b) => b.members - a.members || (levels.get(a.agency_id) ?? 0) - (levels.get(b.agency_id) ?? 0));
}

/** What a view adds up, and what its link names in vain. */
export interface Choice {
	/** Null where the form of the year has no tables. */
	summing: Summing | null;
	unknown: string[];
}

/**
 * Returns what a view adds up: `g` is a government or `*`, by default the one with most members; `of` lists agencies
 * chosen by hand, or with a leading `-` those left out.
 */
export function choiceOf(view: Pick<View, 'options' | 'years'>, roster: readonly Placed[]): Choice {
	const known = new Set(roster.map((a) => a.agency_id));
	const year = view.years[1];
	const form = formOfTotal(year);
	const asked = view.options.g ?? '';
	const items = (view.options.of ?? '').split('~').filter((item) => item !== '');
	const unknown = items.filter((item) => !known.has(item.replace(/^-/, '')));
	const fallback = governmentsOf(roster)[0]?.agency_id ?? null;
	const isKnown = asked === '' || asked === EVERYONE || known.has(asked);
	if (!isKnown) unknown.push(asked);
	const government = asked === EVERYONE ? null : asked !== '' && isKnown ? asked : fallback;
	const ids = [...new Set(items)].filter((item) => !unknown.includes(item));
	const picked = ids.filter((item) => !item.startsWith('-'));
	const left = picked.length > 0 ? [] : ids.map((item) => item.slice(1));
	return { summing: form === null ? null : { government, picked, left, year, form }, unknown };
}

/** Returns the options of the link after an agency is taken into the sum or out of it. */
export function withMember(summing: Summing, agency: string, taken: boolean): { of: string } {
	const { picked, left } = summing;
	if (picked.length > 0) {
		const rest = picked.filter((id) => id !== agency);
		return { of: (taken ? [...rest, agency] : rest).join('~') };
	}
	const rest = left.filter((id) => id !== agency);
	return { of: (taken ? rest : [...rest, agency]).map((id) => `-${id}`).join('~') };
}

/** Returns the options of the link after every report that is added now is left out. */
export function withoutMembers(
	summing: Summing,
	members: readonly { agency_id: string; summed: boolean }[]
): { of: string } {
	const out = members.filter((m) => m.summed).map((m) => m.agency_id);
	const left = [...summing.left, ...out.filter((id) => !summing.left.includes(id))];
	return { of: left.map((id) => `-${id}`).join('~') };
}
