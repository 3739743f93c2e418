import type { Correction } from '../../domain/correction';
import type { Finding } from '../../domain/finding';
import type { WorkRow } from '../../query/qualityRows';
import { rectificationNote, type NoteInput, type RectificationNote } from '../../text/rectification';

/** What is known of a report besides its place in the work list. */
export interface NoteFacts {
	/** Full name of the agency in Chinese. */
	agency: string;
	findings: readonly Finding[];
	corrections: readonly Correction[];
	unreadable: NoteInput['unreadable'];
	/** The label invented figures carry, in Chinese; null for real ones. */
	fictional: string | null;
}

/** Returns what the note on one report is made from; invented figures are called so where the source is named. */
export function noteInput(
	report: Pick<WorkRow, 'year' | 'format' | 'published_on' | 'source'>,
	{ agency, findings, corrections, unreadable, fictional }: NoteFacts
): Omit<NoteInput, 'explained' | 'today'> {
	const source = [fictional, report.source].filter((part) => part !== null && part !== '');
	return {
		...{ agency, year: report.year, form: report.format, published_on: report.published_on },
		source: source.join(' · '),
		findings: findings.filter((f) => f.outcome !== 'pass'),
		...{ corrections, unreadable }
	};
}

/** Returns the notes on several reports, those of one agency together and in the order of years. */
export function bureauNotes(
	inputs: readonly Omit<NoteInput, 'explained' | 'today'>[],
	today: string
): RectificationNote[] {
	const order = new Map<string, number>();
	for (const { agency } of inputs) if (!order.has(agency)) order.set(agency, order.size);
	return [...inputs]
		.sort(
			(a, b) =>
				(order.get(a.agency) ?? 0) - (order.get(b.agency) ?? 0) ||
				Number(a.year ?? Infinity) - Number(b.year ?? Infinity)
		)
		.map((input) => rectificationNote({ ...input, explained: false, today }));
}

/** Returns the day on the reader's own calendar as an ISO date. */
export function localDay(now: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
