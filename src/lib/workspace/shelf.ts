import type { ReportDocument } from '../domain/document';
import type { Change, KeptReport, Ledger } from './ledger';

/** A report as the store holds it: its document by number, so that many records can share one. */
export type ShelvedReport = Omit<KeptReport, 'document'> & { document: ReportDocument | number | null };

/** Returns every document the ledger can still show: those of reports, and those that undoing brings back. */
export function documentsOf(ledger: Ledger): Set<ReportDocument> {
	const found = new Set<ReportDocument>();
	const add = (kept: KeptReport | null) => {
		if (kept !== null && kept.document !== null) found.add(kept.document);
	};
	for (const kept of ledger.tables.reports.values()) add(kept);
	for (const step of ledger.steps) {
		for (const change of step.before) if (change.table === 'reports') add(change.record);
	}
	return found;
}

/** The numbers under which documents lie in the store. */
export class DocumentShelf {
	private readonly numbers: Map<ReportDocument, number>;

	/** Starts with what another shelf knows; the two then go their own ways. */
	constructor(like: DocumentShelf | null = null) {
		this.numbers = new Map(like === null ? [] : like.numbers);
	}

	/** Learns under which number a document lies. */
	put(document: ReportDocument, number: number): void {
		this.numbers.set(document, number);
	}

	/** Returns the number a document lies under, or null. */
	numberOf(document: ReportDocument): number | null {
		return this.numbers.get(document) ?? null;
	}

	/** Forgets documents and returns their numbers. */
	take(gone: Iterable<ReportDocument>): number[] {
		return [...gone].flatMap((document) => {
			const number = this.numbers.get(document);
			this.numbers.delete(document);
			return number === undefined ? [] : [number];
		});
	}

	/** Returns the report with its document's number in its place, where it has one. */
	fold(kept: KeptReport): ShelvedReport {
		const number = kept.document === null ? null : this.numberOf(kept.document);
		return number === null ? kept : { ...kept, document: number };
	}

	/** Returns the change with the documents of reports by number. */
	foldChange(change: Change): { table: Change['table']; key: string; record: unknown } {
		if (change.table !== 'reports' || change.record === null) return change;
		return { ...change, record: this.fold(change.record) };
	}
}

/** Returns a record of unknown origin with its document in place of the number; as it is where that lies nowhere. */
export function unfold(record: unknown, documents: ReadonlyMap<number, unknown>): unknown {
	if (typeof record !== 'object' || record === null) return record;
	const { document } = record as { document?: unknown };
	if (typeof document !== 'number') return record;
	return documents.has(document) ? { ...record, document: documents.get(document) } : record;
}
