import { rolesOf, type Role, type TableCode } from './flowLabels';

/** Where a reader stands: in which table, in its header or not, and behind which row of table 3. */
export interface Standing {
	table: TableCode | null;
	heading: boolean;
	lastRow: string;
}

const SIXTH_GROUP = new Set(['t3_other', 't3_other_no_supplement', 't3_other_fee_unpaid']);

/** Returns whether a label joined from several cells would swallow a cell that is a row of its own. */
export function swallows(lastText: string, firstText: string): boolean {
	const last = rolesOf(lastText);
	const first = rolesOf(firstText);
	if (last.some((r) => r.kind === 't3row')) {
		return !first.some((r) => r.kind === 't3group' || r.kind === 't3row');
	}
	return last.some((r) => r.kind === 't2row') && first.length > 0;
}

/** Returns what a text is at this place, of all it may be, or null where its place makes it nothing of the form. */
export function chooseRole(found: readonly Role[], joined: boolean, at: Standing): Role | null {
	const of = <K extends Role['kind']>(kind: K) =>
		found.find((r): r is Extract<Role, { kind: K }> => r.kind === kind) ?? null;
	if (found.length === 0) return null;
	if (found.length === 1 && !joined) return lone(found[0] as Role, at);
	if (at.table === 't4') return of('t4head') ?? of('section') ?? of('t2head');
	if (at.table === 't2') return of('t2row') ?? of('t2column') ?? of('section') ?? outside(found);
	if (at.table === 't3') {
		if (at.heading) return of('t3head') ?? of('t3row') ?? of('section') ?? outside(found);
		const row = of('t3row');
		if (row !== null && row.code === 't3_other_misc' && !afterSixth(at.lastRow)) return of('t3head');
		return row ?? of('t3group') ?? of('section') ?? of('t3head') ?? outside(found);
	}
	return outside(found);
}

function lone(role: Role, at: Standing): Role | null {
	if (role.kind === 't4head' && !role.sure && at.table !== 't4') return null;
	if (role.kind === 't3head' && !role.sure && at.table !== 't3') return null;
	if (role.kind === 't2row' && at.table !== 't2') return null;
	if (role.kind === 't3group' && at.table !== 't3') return null;
	if (role.kind === 't4head' && role.result === null && at.table === 't3' && at.heading) return null;
	return role;
}

/** Outside the tables only what is unmistakable counts. */
function outside(found: readonly Role[]): Role | null {
	const first = found[0] as Role;
	const kinds = new Set(found.map((r) => r.kind));
	if (kinds.size > 1 || first.kind === 't2row' || first.kind === 't3group') return null;
	return 'sure' in first && !first.sure ? null : first;
}

function afterSixth(row: string): boolean {
	return SIXTH_GROUP.has(row) || row.startsWith('t3_np');
}
