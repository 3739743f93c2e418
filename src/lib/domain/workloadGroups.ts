import { kindByCode } from './agencies';
import { nearestByWorkload, type WorkloadAgency } from './workload';

/**
 * Whom agencies are compared with. `kind`: all of a kind. `region`: the agency and those of its kind in its region.
 * `size`: those of a kind with new requests from `from` to `to` (null = no upper end). `near`: the agency and its
 * `count` nearest by workload. `picked`: agencies chosen by hand, in that order.
 */
export type ComparisonGroup =
	| { by: 'kind'; kind: string }
	| { by: 'region'; agency: string }
	| { by: 'size'; kind: string; from: number; to: number | null }
	| { by: 'near'; agency: string; count: number }
	| { by: 'picked'; agencies: string[] };

/** Most agencies a group picks by hand or takes as neighbours. */
export const MAX_GROUP = 200;

/** The metric sizes are told by. */
export const SIZE_METRIC = 'requests_new';

/** Returns the ids of a group's agencies that exist, in roster order (`near` by distance, `picked` as picked). */
export function groupMembers(group: ComparisonGroup, agencies: readonly WorkloadAgency[]): string[] {
	switch (group.by) {
		case 'kind':
			return agencies.filter((a) => a.kind === group.kind).map((a) => a.agency);
		case 'region': {
			const own = agencies.find((a) => a.agency === group.agency);
			if (own === undefined) return [];
			return agencies.filter((a) => a.kind === own.kind && a.region === own.region).map((a) => a.agency);
		}
		case 'size':
			return agencies
				.filter((a) => {
					const size = a.figures.get(SIZE_METRIC) ?? null;
					return (
						a.kind === group.kind &&
						size !== null &&
						size >= group.from &&
						(group.to === null || size <= group.to)
					);
				})
				.map((a) => a.agency);
		case 'near':
			return agencies.some((a) => a.agency === group.agency)
				? [group.agency, ...nearestByWorkload(group.agency, agencies, group.count).map((n) => n.agency)]
				: [];
		case 'picked':
			return group.agencies.filter((id) => agencies.some((a) => a.agency === id));
	}
}

/*
 * Groups as they stand in a link, `~~` between them:
 *   kind.bureau   region.edu   size.bureau.30.299   size.bureau.300.max   near.edu.5   picked.edu~fin
 */

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const COUNT = /^\d{1,9}$/;
const OPEN = 'max';
const MAX_TEXT = 8000;
const MAX_GROUPS = 20;

function formatGroup(group: ComparisonGroup): string {
	switch (group.by) {
		case 'kind':
			return `kind.${group.kind}`;
		case 'region':
			return `region.${group.agency}`;
		case 'size':
			return `size.${group.kind}.${group.from}.${group.to === null ? OPEN : group.to}`;
		case 'near':
			return `near.${group.agency}.${group.count}`;
		case 'picked':
			return `picked.${group.agencies.join('~')}`;
	}
}

/** Returns groups as short ASCII text of letters, digits and `._~-`; the empty string for none. */
export function formatGroups(groups: readonly ComparisonGroup[]): string {
	return groups.map(formatGroup).join('~~');
}

function parseGroup(text: string): ComparisonGroup | null {
	const [by, first = '', second = '', third = '', ...rest] = text.split('.');
	const fields = [first, second, third].filter((f) => f !== '').length + rest.length;
	const isKind = kindByCode(first) !== null;
	if (by === 'kind') return isKind && fields === 1 ? { by, kind: first } : null;
	if (by === 'region') return ID.test(first) && fields === 1 ? { by, agency: first } : null;
	if (by === 'near') {
		const count = Number(second);
		const sound = COUNT.test(second) && count >= 1 && count <= MAX_GROUP;
		return ID.test(first) && sound && fields === 2 ? { by, agency: first, count } : null;
	}
	if (by === 'size') {
		if (!isKind || !COUNT.test(second) || fields !== 3) return null;
		if (third !== OPEN && !COUNT.test(third)) return null;
		const from = Number(second);
		const to = third === OPEN ? null : Number(third);
		return to !== null && to < from ? null : { by, kind: first, from, to };
	}
	if (by !== 'picked' || fields !== 1) return null;
	const agencies = [...new Set(first.split('~'))];
	return agencies.every((id) => ID.test(id)) && agencies.length <= MAX_GROUP ? { by, agencies } : null;
}

/**
 * Returns the groups a text holds and the pieces that could not be read, each cut at 80 characters; never throws.
 * `parseGroups(formatGroups(g)).groups` equals any `g` of whole sizes, known kinds and ids without repeats.
 */
export function parseGroups(text: string): { groups: ComparisonGroup[]; ignored: string[] } {
	if (text === '') return { groups: [], ignored: [] };
	if (text.length > MAX_TEXT) return { groups: [], ignored: [text.slice(0, 80)] };
	const groups: ComparisonGroup[] = [];
	const ignored: string[] = [];
	for (const piece of text.split('~~')) {
		const group = groups.length < MAX_GROUPS ? parseGroup(piece) : null;
		if (group === null) ignored.push(piece.slice(0, 80));
		else groups.push(group);
	}
	return { groups, ignored };
}
