/** The keys and values of a link in the order they stand there, decoded. */
export type LinkParams = readonly (readonly [key: string, value: string])[];

/** One change of the grammar: how a link made before that day is read today. */
export interface Migration {
	/** Day the grammar changed, `YYYY-MM-DD`. */
	date: string;
	why: string;
	/** Rewrites what the old grammar wrote and returns everything else as it is; running twice changes nothing more. */
	apply(params: LinkParams): LinkParams;
}

/** Changes of the grammar, oldest first. */
export const MIGRATIONS: readonly Migration[] = [];

/** Returns the params of a link of any age in today's grammar; a migration that fails is skipped. */
export function migrate(params: LinkParams, migrations: readonly Migration[] = MIGRATIONS): LinkParams {
	return migrations.reduce((current, migration) => {
		try {
			return migration.apply(current);
		} catch {
			return current;
		}
	}, params);
}
