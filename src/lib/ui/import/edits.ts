import type { Correction } from '../../domain/correction';
import type { ReportDraft } from '../../ingest/draft';
import { scopeOfName } from '../../ingest/facts';

/** Whose report a draft is and which: what a person may fill in or put right. */
export type DraftIdentity = Pick<
	ReportDraft,
	'agency' | 'agency_code' | 'year' | 'format' | 'published_on' | 'title'
>;

/** What a person changed of a draft that is not accepted yet. */
export interface DraftEdit {
	identity: Partial<DraftIdentity>;
	/** Oldest first; the last one of a cell holds. */
	corrections: readonly Correction[];
}

/** Nothing changed. */
export const NO_EDIT: DraftEdit = { identity: {}, corrections: [] };

/** Returns a draft as a person left it; the very same draft where nothing was changed. */
export function edited(draft: ReportDraft, edit: DraftEdit | undefined): ReportDraft {
	if (edit === undefined) return draft;
	const { agency } = edit.identity;
	const scope = agency === undefined ? draft.scope : scopeOfName(agency);
	return { ...draft, scope, ...edit.identity, corrections: [...draft.corrections, ...edit.corrections] };
}

/** Returns an edit with one correction more. */
export function withCorrection(edit: DraftEdit, correction: Correction): DraftEdit {
	return { ...edit, corrections: [...edit.corrections, correction] };
}

/** Returns an edit without its last correction of a cell, or without the last of all where no cell is named. */
export function withoutCorrection(edit: DraftEdit, cell?: string): DraftEdit {
	const last = edit.corrections.findLastIndex((c) => cell === undefined || c.cell === cell);
	return last < 0 ? edit : { ...edit, corrections: edit.corrections.filter((_, i) => i !== last) };
}
