import { reorganisationKey, yearKey, TABLE_NAMES, type Rows, type TableName, type Tables } from './ledger';
import { checkAgency, checkImport, checkKept, checkSetting, checkYear } from './validate';
import { checkAcknowledged, checkReorganisation } from './validateRules';
import { reportId } from './versions';

const CHECKS: { [T in TableName]: (value: unknown) => Rows[T] | null } = {
	settings: checkSetting,
	agencies: checkAgency,
	years: checkYear,
	reports: checkKept,
	imports: checkImport,
	acknowledgements: checkAcknowledged,
	reorganisations: checkReorganisation
};

const KEYS: { [T in TableName]: (record: Rows[T]) => string } = {
	settings: (r) => r.key,
	agencies: (r) => r.agency_id,
	years: yearKey,
	reports: (r) => r.report.report_id,
	imports: (r) => r.import_id,
	acknowledgements: (r) => r.key,
	reorganisations: reorganisationKey
};

/** Records of unknown origin, sorted into what can be used and how many cannot. */
export interface Sorted {
	tables: Tables;
	/** Records that are not what they should be, or belong to an agency that is not there. */
	damaged: number;
}

function collect<T extends TableName>(table: T, values: readonly unknown[]) {
	const rows = new Map<string, Rows[T]>();
	let damaged = 0;
	for (const value of values) {
		const record = CHECKS[table](value);
		const key = record === null ? null : KEYS[table](record);
		if (record === null || key === null || rows.has(key)) damaged += 1;
		else rows.set(key, record);
	}
	return { rows, damaged };
}

function drop<T>(rows: Map<string, T>, bad: (record: T) => boolean): number {
	let dropped = 0;
	for (const [key, record] of rows) {
		if (!bad(record)) continue;
		rows.delete(key);
		dropped += 1;
	}
	return dropped;
}

/** Returns records read from a store or a file as tables, every one checked; what is damaged is left out and counted. */
export function sortRecords(values: Readonly<Record<TableName, readonly unknown[]>>): Sorted {
	const found = {
		settings: collect('settings', values.settings),
		agencies: collect('agencies', values.agencies),
		years: collect('years', values.years),
		reports: collect('reports', values.reports),
		imports: collect('imports', values.imports),
		acknowledgements: collect('acknowledgements', values.acknowledgements),
		reorganisations: collect('reorganisations', values.reorganisations)
	};
	const agencies = found.agencies.rows;
	const isStranger = (row: { agency_id: string }) => !agencies.has(row.agency_id);
	const strangers =
		drop(found.years.rows, isStranger) +
		drop(found.reorganisations.rows, isStranger) +
		drop(found.reports.rows, ({ report: r }) => {
			const id = reportId(r.agency_id, r.report_year, r.version);
			return isStranger(r) || r.report_id !== id;
		});
	return {
		tables: {
			settings: found.settings.rows,
			agencies,
			years: found.years.rows,
			reports: found.reports.rows,
			imports: found.imports.rows,
			acknowledgements: found.acknowledgements.rows,
			reorganisations: found.reorganisations.rows
		},
		damaged: TABLE_NAMES.reduce((sum, t) => sum + found[t].damaged, strangers)
	};
}

/** Returns the record as its table's kind, or null when it is not one. */
export function checkRecord<T extends TableName>(table: T, value: unknown): Rows[T] | null {
	return CHECKS[table](value);
}
