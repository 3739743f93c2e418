/** Last settings of an instance that answers what a person typed: no files, no network, and no way back. */
export const LOCK_SQL: readonly string[] = [
	'SET enable_external_access = false',
	'SET lock_configuration = true'
];

/** Around each statement a person typed: nothing attached can be written to, data in memory included. */
export const READ_ONLY = { begin: 'BEGIN TRANSACTION READ ONLY', end: 'ROLLBACK' } as const;
