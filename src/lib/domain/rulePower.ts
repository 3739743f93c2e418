import type { Agency } from './agencies';

/** Names of ministries, commissions and agencies of the State Council; their local branches name a place. */
const STATE_COUNCIL = /^(?:国务院|中华人民共和国|国家)[^省市州县区]*(?:部|委员会|总局|局|署|行|办公室)$/;

/**
 * Returns whether an agency may make rules (规章): departments of the State Council (Legislation Law, Art. 91),
 * governments of provinces and of cities with districts (Art. 93), and the offices that report for these
 * governments. Null where kind or level is not known.
 */
export function mayMakeRules(agency: Pick<Agency, 'name_zh' | 'kind' | 'level'>): boolean | null {
	if (STATE_COUNCIL.test(agency.name_zh)) return true;
	if (agency.kind === '') return null;
	if (agency.kind !== 'government' && agency.kind !== 'gov_office') return false;
	if (agency.level === '') return null;
	return agency.level === 'province' || agency.level === 'city';
}
