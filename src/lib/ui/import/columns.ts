import { SURE_ENOUGH } from '../../ingest/limits';
import type { ColumnMapping } from '../../ingest/reading';

/** Returns the columns that may mean something but are not used until a person confirms what. */
export function openColumns(mapping: readonly ColumnMapping[]): ColumnMapping[] {
	return mapping.filter(
		(c) => c.why !== 'user' && c.proposals.length > 0 && c.confidence < SURE_ENOUGH && c.target === 'extra'
	);
}
