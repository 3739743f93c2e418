import type { Acknowledgement } from '../../domain/finding';
import { acknowledgeFinding } from '../../workspace/ruleCommands';
import { workspace } from '../workspace.svelte';

/** Reasons given for findings on reports that are not accepted yet; they are kept once the report is. */
class PendingAcknowledgements {
	private given = $state.raw<ReadonlyMap<string, readonly Acknowledgement[]>>(new Map());

	/** Returns what was given for a draft. */
	of(draftId: string): readonly Acknowledgement[] {
		return this.given.get(draftId) ?? [];
	}

	/** Takes a reason down, in place of an earlier one for the same figures. */
	add(draftId: string, acknowledgement: Acknowledgement): void {
		const others = this.of(draftId).filter((a) => a.key !== acknowledgement.key);
		this.given = new Map(this.given).set(draftId, [...others, acknowledgement]);
	}

	/** Takes a reason back. */
	remove(draftId: string, key: string): void {
		const left = this.of(draftId).filter((a) => a.key !== key);
		this.given = new Map(this.given).set(draftId, left);
	}

	/** Keeps the reasons given for drafts that were accepted; resolves when the browser has kept them. */
	async settle(draftIds: Iterable<string>): Promise<void> {
		const ids = [...draftIds];
		const reasons = ids.flatMap((id) => this.of(id));
		if (reasons.length === 0) return;
		const left = new Map(this.given);
		for (const id of ids) left.delete(id);
		this.given = left;
		await workspace.act((ledger, at) => reasons.reduce((book, a) => acknowledgeFinding(book, a, at), ledger));
	}
}

/** The reasons given in this tab. */
export const pending = new PendingAcknowledgements();
