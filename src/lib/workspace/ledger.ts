import type { Agency, AgencyYear } from '../domain/agencies';
import type { Correction } from '../domain/correction';
import type { ReportDocument } from '../domain/document';
import type { Acknowledgement } from '../domain/finding';
import type { CellNote, Problem, Report } from '../domain/reports';
import type { Reorganisation } from '../domain/ruleSettings';

/** One version of a report as it is kept, with what stood beside it in its file. */
export interface KeptReport {
	report: Report;
	notes: readonly CellNote[];
	problems: readonly Problem[];
	/** Columns of the file that name nothing in the catalogue, word for word. */
	extras: Readonly<Record<string, string>>;
	import_id: string;
	/** Where it came from: file, and row as a spreadsheet shows it. */
	file: string;
	row: number | null;
	/** A person chose an earlier version to count instead. */
	set_aside: boolean;
	/** The report's own text with the place of each figure; null where it came as a row of a table. */
	document: ReportDocument | null;
	/** What a person corrected, oldest first; the cells and notes of `report` stay as they were read. */
	corrections: readonly Correction[];
}

/** One line of the import log. */
export interface ImportEntry {
	import_id: string;
	/** ISO date and time. */
	at: string;
	files: readonly string[];
	/** What was done with the reports read. */
	added: number;
	replaced: number;
	skipped: number;
}

export interface Setting {
	key: string;
	value: string;
}

/** An acknowledgement as it is kept. */
export interface Acknowledged extends Acknowledgement {
	/** ISO date and time. */
	at: string;
}

/** What is kept, by table. */
export interface Rows {
	settings: Setting;
	agencies: Agency;
	years: AgencyYear;
	reports: KeptReport;
	imports: ImportEntry;
	acknowledgements: Acknowledged;
	reorganisations: Reorganisation;
}

export type TableName = keyof Rows;
export type Tables = { readonly [T in TableName]: ReadonlyMap<string, Rows[T]> };

export const TABLE_NAMES: readonly TableName[] = [
	'settings',
	'agencies',
	'years',
	'reports',
	'imports',
	'acknowledgements',
	'reorganisations'
];

/** A record as it should be (or, in a step, as it was); null = not there. */
export type Change = { [T in TableName]: { table: T; key: string; record: Rows[T] | null } }[TableName];

/** What a person did, in words the screen knows. */
export type StepKind =
	| 'import'
	| 'choose-version'
	| 'rename'
	| 'edit-roster'
	| 'load-roster'
	| 'remove-report'
	| 'remove-agency'
	| 'remove-import'
	| 'remove-all'
	| 'restore'
	| 'restore-file'
	| 'correct'
	| 'uncorrect'
	| 'acknowledge'
	| 'withdraw'
	| 'set-rules';

/** One thing done, with all that is needed to undo it: what stood there before. */
export interface Step {
	step_id: number;
	at: string;
	kind: StepKind;
	/** What it was done to, by name. */
	subject: string;
	before: readonly Change[];
}

/** Everything the user brought in. Never changed in place. */
export interface Ledger {
	tables: Tables;
	/** What can be undone, oldest first. */
	steps: readonly Step[];
}

/** Steps kept for undoing; older ones, and what they removed, are let go. */
export const STEP_LIMIT = 50;

/** Returns an empty ledger. */
export function emptyLedger(): Ledger {
	return {
		tables: {
			settings: new Map(),
			agencies: new Map(),
			years: new Map(),
			reports: new Map(),
			imports: new Map(),
			acknowledgements: new Map(),
			reorganisations: new Map()
		},
		steps: []
	};
}

/** Returns the key of a roster year in its table. */
export function yearKey(year: Pick<AgencyYear, 'agency_id' | 'year'>): string {
	return `${year.agency_id} ${year.year}`;
}

/** Returns the key of a reorganisation in its table: an agency has one of a kind in a year. */
export function reorganisationKey(change: Pick<Reorganisation, 'agency_id' | 'year' | 'kind'>): string {
	return `${change.agency_id} ${change.year} ${change.kind}`;
}

/** Returns the tables with the changes made; the tables given stay as they are. */
export function applyChanges(tables: Tables, changes: readonly Change[]): Tables {
	const next: Record<TableName, Map<string, unknown>> = { ...tables } as never;
	const touched = new Set(changes.map((c) => c.table));
	for (const table of touched) next[table] = new Map<string, unknown>(tables[table]);
	for (const { table, key, record } of changes) {
		if (record === null) next[table].delete(key);
		else next[table].set(key, record);
	}
	return next as unknown as Tables;
}

/** Returns the changes that lead from one state of the tables to another: records that are not the same object. */
export function changesBetween(from: Tables, to: Tables): Change[] {
	const changes: Change[] = [];
	for (const table of TABLE_NAMES) {
		if (from[table] === to[table]) continue;
		for (const [key, record] of to[table]) {
			if (from[table].get(key) !== record) changes.push({ table, key, record } as Change);
		}
		for (const key of from[table].keys()) {
			if (!to[table].has(key)) changes.push({ table, key, record: null });
		}
	}
	return changes;
}

/** Returns the ledger after one step; the same ledger when nothing changes. */
export function commit(
	ledger: Ledger,
	what: Pick<Step, 'kind' | 'subject' | 'at'>,
	changes: readonly Change[]
): Ledger {
	const tables = applyChanges(ledger.tables, changes);
	const before = changesBetween(tables, ledger.tables);
	if (before.length === 0) return ledger;
	const step: Step = { ...what, step_id: (ledger.steps.at(-1)?.step_id ?? 0) + 1, before };
	return { tables, steps: [...ledger.steps, step].slice(-STEP_LIMIT) };
}

/** Returns the ledger as it was before its last step; the same ledger when there is none. */
export function undo(ledger: Ledger): Ledger {
	const step = ledger.steps.at(-1);
	if (step === undefined) return ledger;
	return { tables: applyChanges(ledger.tables, step.before), steps: ledger.steps.slice(0, -1) };
}

/** Returns the records a step took away that are still gone, so that they can be brought back out of order. */
export function missingSince(ledger: Ledger, step: Step): Change[] {
	return step.before.filter((c) => c.record !== null && !ledger.tables[c.table].has(c.key));
}
