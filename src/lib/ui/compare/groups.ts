import type { ComparisonGroup } from '../../domain/workloadGroups';
import { formatGroups, groupMembers, parseGroups, SIZE_METRIC } from '../../domain/workloadGroups';
import type { WorkloadAgency } from '../../domain/workload';
import type { Among } from '../../query/compare';
import type { WorkloadRow } from '../../query/compareWorkload';
import type { AgencyRow } from '../../query/rows';

/** Most agencies that stand side by side, and how many are shown where nobody was chosen. */
export const MOST_SHOWN = 8;
const TOP = 6;

/** The groups of a link: the first is compared with, the others are kept beside it. */
export interface LinkGroups {
	active: ComparisonGroup;
	kept: ComparisonGroup[];
	/** Pieces that could not be read. */
	ignored: string[];
}

function withoutRepeats(groups: readonly ComparisonGroup[]): ComparisonGroup[] {
	return [...new Map(groups.map((g) => [formatGroups([g]), g])).values()];
}

/** Returns the groups a link's option holds; without one the whole kind is compared with. */
export function groupsOf(option: string | undefined, kind: string): LinkGroups {
	const { groups, ignored } = parseGroups(option ?? '');
	const [active = { by: 'kind', kind }, ...kept] = groups;
	return { active, kept: withoutRepeats(kept), ignored };
}

/** Returns the groups as a link's option; the active one may be among those kept. Empty where only the default is left. */
export function groupOption(active: ComparisonGroup, kept: readonly ComparisonGroup[], kind: string): string {
	const once = withoutRepeats(kept);
	const isDefault = active.by === 'kind' && active.kind === kind;
	return isDefault && once.length === 0 ? '' : formatGroups([active, ...once]);
}

/** Returns the kind a group is taken from; `otherwise` where its agency is not known. */
export function kindOfGroup(
	group: ComparisonGroup,
	agencies: ReadonlyMap<string, AgencyRow>,
	otherwise: string
): string {
	if (group.by === 'kind' || group.by === 'size') return group.kind;
	const id = group.by === 'picked' ? group.agencies[0] : group.agency;
	return agencies.get(id ?? '')?.kind ?? otherwise;
}

/** Returns whether rows are those of this kind and year; an empty kind has none. */
export function areWorkloadsOf(rows: readonly WorkloadRow[], kind: string, year: number): boolean {
	return rows.every((row) => row.kind === kind && row.year === year);
}

/** Returns the roster with the figures its workload is measured by; agencies of other kinds have none. */
export function workloadAgencies(
	roster: readonly AgencyRow[],
	rows: readonly WorkloadRow[]
): WorkloadAgency[] {
	const figures = new Map<string, Map<string, number | null>>();
	for (const row of rows) {
		const own = figures.get(row.agency_id) ?? new Map<string, number | null>();
		own.set(row.metric, row.value);
		figures.set(row.agency_id, own);
	}
	return roster.map((a) => ({
		agency: a.agency_id,
		kind: a.kind,
		region: a.region,
		figures: figures.get(a.agency_id) ?? new Map()
	}));
}

/** Who is compared: the group, its members, and those who stand side by side. */
export interface Compared {
	group: ComparisonGroup;
	members: string[];
	among: Among;
	shown: string[];
}

/**
 * Returns who is compared: of those chosen the first eight, else the group's nearest or picked ones, else its six with
 * the most new requests, those without that figure after them by the number of their reports.
 */
export function comparedOf(
	group: ComparisonGroup,
	chosen: readonly string[],
	agencies: readonly WorkloadAgency[],
	reports: ReadonlyMap<string, { reports: number }>
): Compared {
	const members = groupMembers(group, agencies);
	const among: Among = group.by === 'kind' ? { kind: group.kind } : { agencies: members };
	const size = new Map(agencies.map((a) => [a.agency, a.figures.get(SIZE_METRIC) ?? null]));
	const ordered = group.by === 'near' || group.by === 'picked';
	const bySize = [...members].sort((a, b) => {
		const [x, y] = [size.get(a) ?? null, size.get(b) ?? null];
		if (x !== null && y !== null) return y - x;
		if (x !== null || y !== null) return x === null ? 1 : -1;
		return (reports.get(b)?.reports ?? 0) - (reports.get(a)?.reports ?? 0);
	});
	const shown =
		chosen.length > 0
			? chosen.slice(0, MOST_SHOWN)
			: ordered
				? members.slice(0, MOST_SHOWN)
				: bySize.slice(0, TOP);
	return { group, members, among, shown };
}
