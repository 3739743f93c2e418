import { AGENCY_KINDS } from '../../domain/agencies';
import type { Hit, Searchable } from './search';

/** A line of the list: the heading of a kind, or an agency with its place among all agencies listed. */
export type PickRow<A extends Searchable> =
	{ type: 'heading'; kind: string; count: number } | { type: 'agency'; agency: A; place: number };

/**
 * Returns the lines of the list, agencies under the kind they belong to: kinds in catalogue order, or while
 * searching in the order of their best hit; kinds that no catalogue knows come last.
 */
export function pickRows<A extends Searchable>(hits: readonly Hit<A>[], searching: boolean): PickRow<A>[] {
	const groups = new Map<string, Hit<A>[]>();
	if (!searching) for (const kind of AGENCY_KINDS) groups.set(kind.code, []);
	for (const hit of hits) {
		const known = groups.get(hit.agency.kind);
		if (known === undefined) groups.set(hit.agency.kind, [hit]);
		else known.push(hit);
	}
	const rows: PickRow<A>[] = [];
	let place = 0;
	for (const [kind, list] of groups) {
		if (list.length === 0) continue;
		rows.push({ type: 'heading', kind, count: list.length });
		for (const hit of list) rows.push({ type: 'agency', agency: hit.agency, place: place++ });
	}
	return rows;
}

/** Returns the choice with an agency put in or taken out; full choices (`max`) take nothing more in. */
export function toggled(selected: readonly string[], id: string, max: number): string[] {
	if (selected.includes(id)) return selected.filter((other) => other !== id);
	return selected.length >= max ? [...selected] : [...selected, id];
}

/** Returns the choice with these agencies added in order, up to `max`. */
export function added(selected: readonly string[], ids: readonly string[], max: number): string[] {
	return [...new Set([...selected, ...ids])].slice(0, Math.max(max, selected.length));
}
