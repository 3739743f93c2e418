/** Every way a dataset folder can be wrong; the sentence for each stands in `text/folder.ts`. */
export type FolderIssueCode =
	| 'missing-file'
	| 'unknown-file'
	| 'empty-file'
	| 'bad-character'
	| 'bad-quotes'
	| 'ragged-row'
	| 'empty-header'
	| 'duplicate-column'
	| 'unknown-column'
	| 'missing-column'
	| 'missing-value'
	| 'not-a-number'
	| 'number-too-large'
	| 'not-whole'
	| 'negative'
	| 'not-a-year'
	| 'not-a-date'
	| 'not-a-boolean'
	| 'not-an-id'
	| 'not-in-list'
	| 'too-small'
	| 'duplicate-id'
	| 'duplicate-version'
	| 'duplicate-year'
	| 'duplicate-note'
	| 'duplicate-ordinal'
	| 'unknown-agency'
	| 'unknown-report'
	| 'unknown-parent'
	| 'parent-loop'
	| 'years-reversed'
	| 'unknown-cell'
	| 'cell-not-in-form'
	| 'note-contradicts'
	| 'problems-not-read'
	| 'bad-json'
	| 'missing-key'
	| 'unknown-key'
	| 'wrong-type'
	| 'reserved-id'
	| 'unknown-metric'
	| 'unknown-kind'
	| 'not-a-deadline'
	| 'roster-empty'
	| 'unknown-rule'
	| 'duplicate-entry';

/** Something wrong in a dataset folder, with its place: data, not a sentence. Any issue keeps the dataset from being built. */
export interface FolderIssue {
	code: FolderIssueCode;
	file: string;
	/** Row as a spreadsheet shows it, the header being row 1; null where the whole file is meant. */
	row: number | null;
	/** Header text of the column, or the key in `dataset.json`; null where the whole row is meant. */
	column: string | null;
	/** The text as it stands in the file, cut at 200 characters. */
	raw: string;
	/** Values the sentence needs. */
	values: Readonly<Record<string, string | number>>;
}
