import type { Param } from './query';

/** Which agencies and years a question is about. */
export interface Selection {
	/** Kind of agency, or `all`. */
	kind: string;
	/** Chosen agencies; empty = every one of the kind. */
	agencies: readonly string[];
	years: readonly [number, number];
}

export interface Fragment {
	sql: string;
	params: Param[];
}

/** Returns a condition on an agency table: the chosen agencies, or the kind when none is chosen. */
export function agencyCondition(selection: Selection, alias = 'a'): Fragment {
	if (selection.agencies.length > 0) {
		return {
			sql: `${alias}.agency_id IN (${selection.agencies.map(() => '?').join(', ')})`,
			params: [...selection.agencies]
		};
	}
	return kindCondition(selection.kind, alias);
}

/** Returns a condition on everyone the chosen agencies are seen among: all of the kind, and the chosen ones. */
export function peerCondition(selection: Selection, alias = 'a'): Fragment {
	const kind = kindCondition(selection.kind, alias);
	if (selection.agencies.length === 0 || selection.kind === 'all') return kind;
	const chosen = agencyCondition(selection, alias);
	return { sql: `(${kind.sql} OR ${chosen.sql})`, params: [...kind.params, ...chosen.params] };
}

/** Returns a condition on the kind alone; `all` is no condition. */
export function kindCondition(kind: string, alias = 'a'): Fragment {
	return kind === 'all' ? { sql: 'TRUE', params: [] } : { sql: `${alias}.kind = ?`, params: [kind] };
}

/**
 * Returns a `WITH` body naming `counted`: the current reports (or filing records) of the selection. `covered` is true
 * where a report is already contained in a government's aggregate that is itself in the selection for that year, so
 * that sums leave it out (domain §2.4: vertical organs are not part of an aggregate).
 */
export function countedSql(selection: Selection, table: 'figure' | 'filing' = 'figure'): Fragment {
	const condition = agencyCondition(selection);
	const covered =
		table === 'filing'
			? 'FALSE'
			: `chosen.kind <> 'vertical' AND EXISTS (
				SELECT 1 FROM ancestor x
				JOIN figure g ON g.agency_id = x.ancestor_id AND g.report_year = f.report_year AND g.scope = 'aggregate'
				JOIN chosen c ON c.agency_id = x.ancestor_id
				WHERE x.agency_id = f.agency_id)`;
	return {
		sql: `chosen AS (SELECT a.agency_id, a.kind FROM agency a WHERE ${condition.sql}),
			counted AS (
				SELECT f.*, ${covered} AS covered FROM ${table} f JOIN chosen ON chosen.agency_id = f.agency_id
				WHERE f.report_year BETWEEN ?::INTEGER AND ?::INTEGER)`,
		params: [...condition.params, selection.years[0], selection.years[1]]
	};
}
