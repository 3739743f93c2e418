/** An object of unknown origin. */
export type Fields = Record<string, unknown>;

/** What stands in the records is never longer than this; longer text is not ours. */
export const TEXT_LIMIT = 20_000;

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Returns the value as an object whose fields can be looked at, or null. */
export function fields(value: unknown): Fields | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** Returns the value as a text of at most `limit` characters, or null. */
export function text(value: unknown, limit = TEXT_LIMIT): string | null {
	return typeof value === 'string' && value.length <= limit ? value : null;
}

/** Returns the value as a whole number between the two given, or null. */
export function whole(value: unknown, from: number, to: number): number | null {
	return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : null;
}

/** Returns the value as a list of at most `limit` members, or null. */
export function list(value: unknown, limit: number): unknown[] | null {
	return Array.isArray(value) && value.length <= limit ? value : null;
}

/** Returns the members as `check` gives them back, or null where it refuses one of them or there is no list. */
export function every<T>(values: readonly unknown[] | null, check: (value: unknown) => T | null): T[] | null {
	if (values === null) return null;
	const checked: T[] = [];
	for (const value of values) {
		const good = check(value);
		if (good === null) return null;
		checked.push(good);
	}
	return checked;
}

/** Returns whether a text can be an agency's id. */
export function isAgencyId(id: unknown): id is string {
	return typeof id === 'string' && ID.test(id);
}
