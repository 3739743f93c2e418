import type { Agency, AgencyYear } from '../domain/agencies';
import {
	commit,
	missingSince,
	yearKey,
	type Change,
	type KeptReport,
	type Ledger,
	type StepKind,
	type Tables
} from './ledger';
import { choose, filingKey, heal, versionsByFiling } from './versions';

/** Key of the setting that holds the name a person gave to the dataset. */
export const TITLE_SETTING = 'title';

function reportChanges(before: readonly KeptReport[], after: readonly KeptReport[]): Change[] {
	const same = new Set(before);
	return after
		.filter((v) => !same.has(v))
		.map((record) => ({ table: 'reports', key: record.report.report_id, record }));
}

/** Returns the ledger with another version of an agency's year counting. */
export function chooseVersion(ledger: Ledger, id: string, at: string): Ledger {
	const kept = ledger.tables.reports.get(id);
	if (kept === undefined) return ledger;
	const versions =
		versionsByFiling(ledger.tables).get(filingKey(kept.report.agency_id, kept.report.report_year)) ?? [];
	return commit(
		ledger,
		{ kind: 'choose-version', subject: id, at },
		reportChanges(versions, choose(versions, id))
	);
}

/** Returns the ledger with the dataset under another name; an empty name goes back to the default one. */
export function renameDataset(ledger: Ledger, title: string, at: string): Ledger {
	const value = title.trim();
	const record = value === '' ? null : { key: TITLE_SETTING, value };
	if (ledger.tables.settings.get(TITLE_SETTING)?.value === record?.value) return ledger;
	return commit(ledger, { kind: 'rename', subject: value, at }, [
		{ table: 'settings', key: TITLE_SETTING, record }
	]);
}

/** Returns the name a person gave to the dataset, or the empty string. */
export function datasetTitle(tables: Tables): string {
	return tables.settings.get(TITLE_SETTING)?.value ?? '';
}

/** Returns the ledger with this agency in the roster, new or in place of the one with its id. */
export function saveAgency(ledger: Ledger, agency: Agency, at: string): Ledger {
	return commit(ledger, { kind: 'edit-roster', subject: agency.name_zh, at }, [
		{ table: 'agencies', key: agency.agency_id, record: agency }
	]);
}

/** Returns the ledger with this roster year, or without it when `year` is null. */
export function saveYear(
	ledger: Ledger,
	key: Pick<AgencyYear, 'agency_id' | 'year'>,
	year: AgencyYear | null,
	at: string
): Ledger {
	const name = ledger.tables.agencies.get(key.agency_id)?.name_zh ?? key.agency_id;
	return commit(ledger, { kind: 'edit-roster', subject: `${name} ${key.year}`, at }, [
		{ table: 'years', key: yearKey(key), record: year }
	]);
}

/** Returns the ledger with a roster read from a file: its agencies and years take the place of those with their ids. */
export function loadRoster(
	ledger: Ledger,
	roster: { agencies: readonly Agency[]; years: readonly AgencyYear[]; file: string },
	at: string
): Ledger {
	const known = new Set(ledger.tables.agencies.keys());
	for (const agency of roster.agencies) known.add(agency.agency_id);
	return commit(ledger, { kind: 'load-roster', subject: roster.file, at }, [
		...roster.agencies.map((record): Change => ({ table: 'agencies', key: record.agency_id, record })),
		...roster.years
			.filter((y) => known.has(y.agency_id))
			.map((record): Change => ({ table: 'years', key: yearKey(record), record }))
	]);
}

function removal(tables: Tables, gone: (kept: KeptReport) => boolean): Change[] {
	const changes: Change[] = [];
	for (const versions of versionsByFiling(tables).values()) {
		const left = versions.filter((v) => !gone(v));
		if (left.length === versions.length) continue;
		for (const v of versions) {
			if (gone(v)) changes.push({ table: 'reports', key: v.report.report_id, record: null });
		}
		changes.push(...reportChanges(left, heal(left)));
	}
	return changes;
}

/** Returns the ledger without these reports; where the version that counted goes, the highest one left counts. */
export function removeReports(ledger: Ledger, ids: readonly string[], subject: string, at: string): Ledger {
	const gone = new Set(ids);
	return commit(
		ledger,
		{ kind: 'remove-report', subject, at },
		removal(ledger.tables, (v) => gone.has(v.report.report_id))
	);
}

/** Returns the ledger without an agency, its roster years, reorganisations and reports; its members lose their parent. */
export function removeAgency(ledger: Ledger, id: string, at: string): Ledger {
	const agency = ledger.tables.agencies.get(id);
	if (agency === undefined) return ledger;
	const changes = removal(ledger.tables, (v) => v.report.agency_id === id);
	changes.push({ table: 'agencies', key: id, record: null });
	for (const [key, year] of ledger.tables.years) {
		if (year.agency_id === id) changes.push({ table: 'years', key, record: null });
	}
	for (const [key, change] of ledger.tables.reorganisations) {
		if (change.agency_id === id) changes.push({ table: 'reorganisations', key, record: null });
	}
	for (const [key, member] of ledger.tables.agencies) {
		if (member.parent_id === id && key !== id) {
			changes.push({ table: 'agencies', key, record: { ...member, parent_id: '' } });
		}
	}
	return commit(ledger, { kind: 'remove-agency', subject: agency.name_zh, at }, changes);
}

/** Returns the ledger without an import and the reports it brought; the agencies stay in the roster. */
export function removeImport(ledger: Ledger, id: string, at: string): Ledger {
	const entry = ledger.tables.imports.get(id);
	if (entry === undefined) return ledger;
	const changes = removal(ledger.tables, (v) => v.import_id === id);
	changes.push({ table: 'imports', key: id, record: null });
	return commit(ledger, { kind: 'remove-import', subject: entry.files.join(' '), at }, changes);
}

/** Returns the changes that take every record away. */
export function clearing(tables: Tables): Change[] {
	return (Object.keys(tables) as (keyof Tables)[]).flatMap((table) =>
		[...tables[table].keys()].map((key): Change => ({ table, key, record: null }))
	);
}

/** Returns an empty ledger that can still be undone. */
export function removeAll(ledger: Ledger, at: string): Ledger {
	return commit(ledger, { kind: 'remove-all', subject: '', at }, clearing(ledger.tables));
}

const REMOVALS: readonly StepKind[] = [
	'import',
	'remove-report',
	'remove-agency',
	'remove-import',
	'remove-all',
	'restore-file',
	'withdraw',
	'set-rules'
];

/** Returns what bringing back the things a step removed would add; empty when nothing of it is gone. */
export function restorable(ledger: Ledger, stepId: number): Change[] {
	const step = ledger.steps.find((s) => s.step_id === stepId);
	if (step === undefined || !REMOVALS.includes(step.kind)) return [];
	const missing = missingSince(ledger, step);
	const agencies = new Set(ledger.tables.agencies.keys());
	for (const change of missing) if (change.table === 'agencies') agencies.add(change.key);
	const changes: Change[] = [];
	for (const change of missing) {
		const id =
			change.table === 'reports'
				? change.record?.report.agency_id
				: change.table === 'years' || change.table === 'reorganisations'
					? change.record?.agency_id
					: undefined;
		if (id !== undefined && !agencies.has(id)) {
			const lost = ledger.steps
				.flatMap((s) => s.before)
				.findLast((c) => c.table === 'agencies' && c.key === id && c.record !== null);
			if (lost === undefined) continue;
			changes.push(lost);
			agencies.add(id);
		}
		changes.push(change);
	}
	return changes;
}

/** Returns the ledger with what a step removed back in place, whatever was done since. */
export function restoreStep(ledger: Ledger, stepId: number, at: string): Ledger {
	const step = ledger.steps.find((s) => s.step_id === stepId);
	if (step === undefined) return ledger;
	return commit(ledger, { kind: 'restore', subject: step.subject, at }, restorable(ledger, stepId));
}

/** Returns the ledger with every agency for which `exists` holds marked as expected to report in a year. */
export function expectAll(
	ledger: Ledger,
	year: number,
	exists: (agency: Agency) => boolean,
	at: string
): Ledger {
	const changes: Change[] = [];
	for (const agency of ledger.tables.agencies.values()) {
		const key = yearKey({ agency_id: agency.agency_id, year });
		const entry = ledger.tables.years.get(key);
		if (!exists(agency) || entry?.expected === true) continue;
		const blank = { agency_id: agency.agency_id, year, population: null, staff: null };
		changes.push({ table: 'years', key, record: { ...(entry ?? blank), expected: true } });
	}
	return commit(ledger, { kind: 'edit-roster', subject: String(year), at }, changes);
}
