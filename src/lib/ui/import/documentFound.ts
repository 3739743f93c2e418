import type { ReportDocument } from '../../domain/document';
import type { ReportDraft } from '../../ingest/draft';
import type { TableFound } from '../../text/importDocument';
import type { FileReading, Tally } from '../../workspace/fileReading';

const TABLES = ['t2', 't3', 't4'] as const;

/** Returns what a document holds of each table of the form. */
export function tablesFound({
	spots,
	unreadable
}: Pick<ReportDocument, 'spots' | 'unreadable'>): { table: (typeof TABLES)[number]; found: TableFound }[] {
	const codes = Object.keys(spots);
	return TABLES.map((table) => {
		if (unreadable.includes(table)) return { table, found: 'unreadable' };
		return { table, found: codes.some((code) => code.startsWith(`${table}_`)) ? 'read' : 'missing' };
	});
}

/** Returns whether a draft lacks what a report cannot do without: agency or year. */
export function lacksIdentity(draft: Pick<ReportDraft, 'agency' | 'agency_code' | 'year'>): boolean {
	return (draft.agency === '' && draft.agency_code === '') || draft.year === null;
}

/** Returns whether a person should look at a file before accepting it; `tally` says what the checks of a draft found. */
export function needsLook(
	reading: FileReading | null,
	drafts: readonly ReportDraft[],
	tally: (draft: ReportDraft) => Tally | null
): boolean {
	if (reading === null || drafts.length === 0 || drafts.some(lacksIdentity)) return true;
	if (reading.issues.some((i) => i.severity === 'error')) return true;
	return drafts.some((draft) => {
		const whole = draft.document === null || tablesFound(draft.document).every((t) => t.found === 'read');
		return !whole || (tally(draft)?.E ?? 0) > 0;
	});
}

/** Returns the year typed, or null where it is none. */
export function yearTyped(typed: string): number | null {
	const folded = typed.normalize('NFKC').trim();
	return /^(19|20)\d{2}$/.test(folded) ? Number(folded) : null;
}
