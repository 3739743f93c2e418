import type { IngestIssue, Place } from './draft';
import { MAX_ISSUES, MAX_ISSUES_PER_CODE, RAW_LENGTH } from './limits';

type Severity = IngestIssue['severity'];

/** Every kind of issue a reader can state, and how grave it is. Each has a sentence in `text/ingest.ts`. */
export const ISSUE_SEVERITY = {
	/* the file as bytes */
	'empty-file': 'error',
	'not-a-table': 'error',
	'too-large': 'error',
	'encoding-unsure': 'warning',
	undecodable: 'warning',
	'nul-character': 'warning',
	/* the file as rows */
	'too-many-rows': 'error',
	'too-many-columns': 'error',
	'too-many-reports': 'error',
	'field-too-long': 'warning',
	'unclosed-quote': 'warning',
	'bad-quotes': 'warning',
	'ragged-row': 'warning',
	/* the header */
	'rows-above-header': 'note',
	'no-header': 'error',
	'unknown-layout': 'error',
	'duplicate-header': 'warning',
	'empty-header': 'warning',
	'unknown-column': 'note',
	'ambiguous-header': 'warning',
	'same-target': 'warning',
	'second-header': 'warning',
	'other-header': 'error',
	'no-agency-column': 'error',
	'no-year-column': 'error',
	'no-value-column': 'error',
	'no-item-column': 'error',
	/* one report */
	'no-agency': 'error',
	'no-year': 'error',
	'bad-year': 'error',
	'bad-date': 'warning',
	'bad-format': 'warning',
	'bad-scope': 'warning',
	'html-in-text': 'note',
	formula: 'warning',
	'sum-row': 'warning',
	'no-figures': 'warning',
	'repeated-report': 'warning',
	'mixed-forms': 'warning',
	'form-by-year': 'note',
	/* one figure */
	'not-a-number': 'warning',
	'spreadsheet-error': 'warning',
	'no-unit': 'warning',
	'wrong-unit': 'warning',
	decimals: 'note',
	'number-too-long': 'warning',
	approximate: 'note',
	'spaced-number': 'note',
	converted: 'note',
	'not-whole': 'warning',
	negative: 'warning',
	'unknown-item': 'warning',
	'ambiguous-item': 'warning',
	'conflicting-figure': 'error',
	'repeated-figure': 'note',
	/* the form's own sheet */
	'no-form': 'error',
	'columns-by-position': 'warning',
	'label-repaired': 'note',
	'shifted-row': 'note',
	'short-row': 'warning',
	'unplaced-number': 'warning',
	'repeated-row': 'warning',
	'second-form': 'error',
	'table-missing': 'note',
	'row-unclear': 'warning',
	'parted-by-sum': 'warning',
	'table-unreadable': 'error',
	'table-deduplicated': 'error',
	/* a published report as a file */
	'unsupported-doc': 'error',
	'unsupported-xls': 'error',
	'unsupported-wps': 'error',
	'unsupported-ofd': 'error',
	'unsupported-rtf': 'error',
	'unsupported-image': 'error',
	'unsupported-archive': 'error',
	'unsupported-file': 'error',
	'encrypted-file': 'error',
	'scanned-pdf': 'error',
	'damaged-file': 'error',
	'too-many-pages': 'warning',
	'out-of-time': 'warning',
	'zip-bomb': 'error',
	'zip-too-large': 'error',
	'xml-entities': 'error',
	'too-deep': 'error',
	'report-too-large': 'error',
	'too-many-lines': 'warning',
	'traditional-text': 'warning',
	/* the report's own words */
	'agency-conflict': 'warning',
	'year-conflict': 'warning',
	'year-from-file': 'warning',
	'bad-period': 'warning',
	'published-early': 'warning',
	'figure-unclear': 'note',
	'no-sections': 'warning',
	'section-missing': 'note',
	'section-numerals': 'note',
	/* the roster */
	'no-name': 'error',
	'bad-kind': 'warning',
	'bad-level': 'warning',
	'kind-from-name': 'note',
	'unknown-parent': 'warning',
	'bad-code': 'warning',
	'bad-id': 'warning',
	'duplicate-agency': 'warning',
	'conflicting-agency': 'warning',
	'bad-boolean': 'warning',
	'bad-range': 'warning',
	'bad-count': 'warning',
	'no-expected': 'note'
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITY;

/** Issues of one reading: the first of each code with their place, all of them counted. */
export class IssueLog {
	readonly kept: IngestIssue[] = [];
	readonly counts: Record<string, number> = {};
	total = 0;

	/** Counts an issue and keeps it while there is room; raw text is cut at 200 characters. */
	add(code: IssueCode, place: Place, raw = '', values: IngestIssue['values'] = {}): void {
		const seen = (this.counts[code] ?? 0) + 1;
		this.counts[code] = seen;
		this.total += 1;
		const severity = ISSUE_SEVERITY[code];
		if (seen > MAX_ISSUES_PER_CODE) return;
		if (this.kept.length >= MAX_ISSUES && severity !== 'error') return;
		this.kept.push({ code, severity, place, raw: raw.slice(0, RAW_LENGTH), values });
	}
}

/** Returns a column's name as a spreadsheet writes it: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
	let rest = index;
	let letters = '';
	do {
		letters = String.fromCharCode(65 + (rest % 26)) + letters;
		rest = Math.floor(rest / 26) - 1;
	} while (rest >= 0);
	return letters;
}
