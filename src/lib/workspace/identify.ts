import type { Agency } from '../domain/agencies';
import { shortAgencyName } from '../domain/agencyShortName';
import { hashText } from '../domain/fingerprint';
import {
	AgencyIndex,
	comparableName,
	kindShown,
	type AgencyProposal,
	type MatchKind
} from '../ingest/agencyNames';
import { isAgencyId } from './shape';

/** An agency as files name it. */
export interface NamedAgency {
	name: string;
	code: string;
}

/** A known agency a name may mean, and how it came to be proposed; a code in the file is as good as a name. */
export interface Proposal {
	agency_id: string;
	how: MatchKind | 'code';
}

/** What a name in a file is taken for. */
export interface Identity extends NamedAgency {
	key: string;
	/** Known agencies it may be, best first. */
	proposals: readonly Proposal[];
	/** The agency it becomes when it is none of the known ones. */
	fresh: Agency;
	/** Id of the known agency, `fresh` for a new one, or null while a person has to decide. */
	chosen: string | null;
}

/** Choice that makes a name a new agency. */
export const FRESH = 'fresh';

const USCC = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Returns the key under which the same name and code in several files are one question. */
export function nameKey({ name, code }: NamedAgency): string {
	return `${code}\u0000${name}`;
}

/** Returns an agency for a name nobody knows: id from the name, so that the same name has the same id everywhere. */
export function freshAgency({ name, code }: NamedAgency, taken: (id: string) => boolean): Agency {
	const label = name === '' ? code : name;
	const byCode = code !== '' && isAgencyId(code) && !taken(code) ? code : null;
	let id = byCode ?? `u-${hashText(label).slice(-8)}`;
	for (let n = 2; taken(id); n += 1) id = `u-${hashText(`${label} ${n}`).slice(-8)}`;
	const shown = kindShown(label);
	return {
		agency_id: id,
		name_zh: label,
		name_en: '',
		short_zh: shortAgencyName(label),
		kind: shown.kind === '' ? 'bureau' : shown.kind,
		level: shown.level,
		region: '',
		parent_id: '',
		uscc: USCC.test(code) ? code : '',
		names: '',
		valid_from: null,
		valid_to: null
	};
}

/** From this likeness on a similar name is more likely the same agency than another one: a person has to say. */
const LIKELY = 0.81;

/** One name that only adds a remark to the other is as good a reason to ask. */
function extended(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return short.length >= 4 && long.startsWith(short);
}

/**
 * Returns what each name is taken for: a known agency where code or name say so, undecided where a known name is
 * very like it, a new agency otherwise. A similar name is never accepted by itself.
 */
export function identifyAgencies(names: readonly NamedAgency[], known: readonly Agency[]): Identity[] {
	const index = new AgencyIndex(known);
	const nameOf = new Map(known.map((a) => [a.agency_id, comparableName(a.name_zh)]));
	const ids = new Set(nameOf.keys());
	const byUscc = new Map(known.filter((a) => a.uscc !== '').map((a) => [a.uscc, a.agency_id]));
	const made = new Set<string>();
	return names.map((named) => {
		const coded = ids.has(named.code) ? named.code : (byUscc.get(named.code) ?? null);
		const match = named.name === '' ? null : index.match(named.name);
		const found = match === null ? [] : match.proposals.filter((p) => p.agency_id !== coded);
		const fresh = freshAgency(named, (id) => ids.has(id) || made.has(id));
		made.add(fresh.agency_id);
		const sure = coded ?? match?.sure ?? null;
		const asked = comparableName(named.name);
		const likely = (p: AgencyProposal) => p.score >= LIKELY || extended(asked, nameOf.get(p.agency_id) ?? '');
		const open = sure === null && found.some(likely);
		return {
			...named,
			key: nameKey(named),
			proposals: [
				...(coded === null ? [] : [{ agency_id: coded, how: 'code' as const }]),
				...found.map(({ agency_id, how }) => ({ agency_id, how }))
			],
			fresh,
			chosen: sure ?? (open ? null : FRESH)
		};
	});
}
