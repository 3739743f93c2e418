import { createSql, quoted, TABLES } from './schema';

/** Returns the quoted name of a dataset's database; a reloaded one gets a new generation, the old one stays until it is whole. */
export function databaseOf(dataset: string, generation = 0): string {
	return quoted(generation === 0 ? `d_${dataset}` : `d_${dataset}_${generation}`);
}

/** Returns the key under which a set of datasets is opened. */
export function scopeKey(datasets: readonly string[]): string {
	return datasets.join('+');
}

/** Columns by which a row of a table belongs to an agency, a year, or a report. */
const OWNED_BY_AGENCY = new Set(['agency', 'ancestor']);
const OWNED_BY_AGENCY_YEAR: Record<string, string> = {
	agency_year: 'year',
	report: 'report_year',
	figure: 'report_year',
	filing: 'report_year'
};

/**
 * Returns the statements that make several databases readable as one: views over all of them, where the first
 * one that knows an agency (or has a report of an agency and year) is the one that counts.
 */
export function joinSql(schema: string, databases: readonly string[]): string[] {
	const statements = [`CREATE SCHEMA ${schema}`];
	for (const table of TABLES) {
		const parts = databases.map((db, i) => {
			const conditions = databases.slice(0, i).map((first) => {
				if (OWNED_BY_AGENCY.has(table.name)) {
					return `NOT EXISTS (SELECT 1 FROM ${first}.agency e WHERE e.agency_id = t.agency_id)`;
				}
				const year = OWNED_BY_AGENCY_YEAR[table.name];
				if (table.name === 'agency_year' || table.name === 'filing') {
					return `NOT EXISTS (SELECT 1 FROM ${first}.${table.name} e WHERE e.agency_id = t.agency_id AND e.${year} = t.${year})`;
				}
				if (year !== undefined) {
					return `NOT EXISTS (SELECT 1 FROM ${first}.report e WHERE e.is_current AND e.agency_id = t.agency_id AND e.${year} = t.${year})`;
				}
				return null;
			});
			const where = conditions.filter((c) => c !== null);
			return `SELECT t.* FROM ${db}.${quoted(table.name)} t${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`}`;
		});
		statements.push(`CREATE VIEW ${schema}.${quoted(table.name)} AS ${parts.join(' UNION ALL ')}`);
	}
	statements.push(`CREATE VIEW ${schema}.current_report AS SELECT * FROM ${schema}.report WHERE is_current`);
	return statements;
}

/** Settings of every connection: nothing may be fetched from anywhere but the files that were attached. */
export const LOCKED_SETTINGS: readonly string[] = [
	'SET autoload_known_extensions = false',
	'SET autoinstall_known_extensions = false'
];

/** Returns the statements that make an empty in-memory dataset under this database name. */
export function emptySql(db: string): string[] {
	return [`ATTACH ':memory:' AS ${db}`, ...createSql(db)];
}
