import type { Agency } from '../../domain/agencies';
import type { ReportDraft } from '../../ingest/draft';
import { FRESH, nameKey, type Identity, type NamedAgency } from '../../workspace/identify';
import type { Decision, PlanItem, SettledDraft } from '../../workspace/plan';

/** A name in the files, with how many reports bear it. */
export interface NameCount extends NamedAgency {
	key: string;
	reports: number;
}

/** Returns the agencies that drafts name, in the order they first appear; drafts that name none are left out. */
export function namesOf(drafts: readonly ReportDraft[]): NameCount[] {
	const names = new Map<string, NameCount>();
	for (const draft of drafts) {
		if (draft.agency === '' && draft.agency_code === '') continue;
		const named = { name: draft.agency, code: draft.agency_code };
		const key = nameKey(named);
		const known = names.get(key);
		if (known === undefined) names.set(key, { ...named, key, reports: 1 });
		else known.reports += 1;
	}
	return [...names.values()];
}

/** Drafts sorted into those that can be accepted and why the others cannot. */
export interface Gathered {
	settled: SettledDraft[];
	noAgency: number;
	noYear: number;
	/** Drafts whose agency's name a person still has to confirm. */
	open: number;
}

/** Returns the drafts with agency and year settled, and counts of those that lack one. */
export function gather(drafts: readonly ReportDraft[], identities: ReadonlyMap<string, Identity>): Gathered {
	const result: Gathered = { settled: [], noAgency: 0, noYear: 0, open: 0 };
	for (const draft of drafts) {
		const identity = identities.get(nameKey({ name: draft.agency, code: draft.agency_code }));
		if (identity === undefined) result.noAgency += 1;
		else if (draft.year === null) result.noYear += 1;
		else if (identity.chosen === null) result.open += 1;
		else {
			const id = identity.chosen === FRESH ? identity.fresh.agency_id : identity.chosen;
			result.settled.push({ draft, agency_id: id, year: draft.year });
		}
	}
	return result;
}

/** Returns the agencies that the accepted reports need in the roster: new ones, and known ones to be taken over. */
export function agenciesOf(
	items: readonly PlanItem[],
	identities: Iterable<Identity>,
	known: ReadonlyMap<string, Agency>,
	roster: ReadonlyMap<string, Agency>
): Agency[] {
	const needed = new Set(items.filter((i) => i.decision !== 'skip').map((i) => i.agency_id));
	const agencies = new Map<string, Agency>();
	for (const identity of identities) {
		if (identity.chosen !== FRESH || !needed.has(identity.fresh.agency_id)) continue;
		agencies.set(identity.fresh.agency_id, identity.fresh);
	}
	for (const id of needed) {
		const agency = known.get(id);
		if (agency !== undefined) agencies.set(id, agency);
	}
	/* A parent that is not in the roster would be a name nobody can look up. */
	return [...agencies.values()].map((a) =>
		agencies.has(a.parent_id) || roster.has(a.parent_id) ? a : { ...a, parent_id: '' }
	);
}

/** Returns the plan with a person's decisions in place of the proposed ones. */
export function decided(items: readonly PlanItem[], choices: ReadonlyMap<string, Decision>): PlanItem[] {
	return items.map((item) => {
		const choice = choices.get(item.draft.draft_id);
		return choice === undefined || item.against === null ? item : { ...item, decision: choice };
	});
}
