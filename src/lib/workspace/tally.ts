import { countOpen, type Outcome } from '../domain/finding';
import type { ReportDraft } from '../ingest/draft';
import type { DocumentReading, Tally } from './fileReading';
import { checkTogether, reportOfDraft } from './readReports';

/** Returns how many checks of a draft alone fail, hold, and cannot be told, corrections in place. */
export function tallyOf(draft: ReportDraft): Tally {
	const findings = checkTogether([reportOfDraft(draft)]);
	const count = (outcome: Outcome) => findings.filter((f) => f.outcome === outcome).length;
	return { ...countOpen(findings), passed: count('pass'), untold: count('not_evaluable') };
}

/** Returns a reading with its drafts checked. */
export function checked(reading: DocumentReading): DocumentReading {
	return { ...reading, tallies: Object.fromEntries(reading.drafts.map((d) => [d.draft_id, tallyOf(d)])) };
}
