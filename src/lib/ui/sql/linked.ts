import { OPTION_PATTERNS } from '../../view/grammar';

/** Longest statement in a link once its characters are written for an address; a link has room for more keys. */
const LONGEST = 15_000;

/** Returns whether a link can carry a statement. */
export function isLinkable(sql: string): boolean {
	return OPTION_PATTERNS.q.test(sql) && encodeURIComponent(sql).length <= LONGEST;
}
