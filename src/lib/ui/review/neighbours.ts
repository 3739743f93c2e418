import { textOf } from '../../workspace/checks';
import { contentOf } from '../../workspace/content';
import type { Tables } from '../../workspace/ledger';
import type { Neighbours } from './check';

/** Returns what is kept of one agency, by which its other years are checked; nothing for an agency not known. */
export function neighboursIn(tables: Tables, agencyId: string): Neighbours {
	const reports = new Map([...tables.reports].filter(([, kept]) => kept.report.agency_id === agencyId));
	const own = { ...tables, reports };
	const content = contentOf(own);
	return { ...content, text: textOf(own) };
}
