import type { Correction } from '../../domain/correction';
import type { ReportDraft } from '../../ingest/draft';
import {
	edited,
	NO_EDIT,
	withCorrection,
	withoutCorrection,
	type DraftEdit,
	type DraftIdentity
} from './edits';

/** What a person did to the drafts of one import: corrections, who and which year, and those taken out of it. */
export class DraftEdits {
	private edits = $state.raw<ReadonlyMap<string, DraftEdit>>(new Map());
	/** Accepted by themselves or discarded; the others of their file stay. */
	private gone = $state.raw<ReadonlySet<string>>(new Set());

	/** Returns the drafts still in the import, as the person left them. */
	applied(drafts: readonly ReportDraft[]): ReportDraft[] {
		return drafts.filter((d) => !this.gone.has(d.draft_id)).map((d) => edited(d, this.edits.get(d.draft_id)));
	}

	/** Returns whether anything of a draft was changed. */
	has(draftId: string): boolean {
		return this.edits.has(draftId);
	}

	private change(draftId: string, change: (edit: DraftEdit) => DraftEdit): void {
		this.edits = new Map(this.edits).set(draftId, change(this.edits.get(draftId) ?? NO_EDIT));
	}

	correct(draftId: string, correction: Correction): void {
		this.change(draftId, (edit) => withCorrection(edit, correction));
	}

	undoCorrection(draftId: string, cell?: string): void {
		this.change(draftId, (edit) => withoutCorrection(edit, cell));
	}

	identify(draftId: string, identity: Partial<DraftIdentity>): void {
		this.change(draftId, (edit) => ({ ...edit, identity: { ...edit.identity, ...identity } }));
	}

	/** Takes drafts out of the import. */
	drop(draftIds: Iterable<string>): void {
		this.gone = new Set([...this.gone, ...draftIds]);
	}

	/** Forgets all that was done to drafts, as when their file is read again. */
	forget(draftIds: ReadonlySet<string>): void {
		this.edits = new Map([...this.edits].filter(([id]) => !draftIds.has(id)));
		this.gone = new Set([...this.gone].filter((id) => !draftIds.has(id)));
	}

	clear(): void {
		this.edits = new Map();
		this.gone = new Set();
	}
}
