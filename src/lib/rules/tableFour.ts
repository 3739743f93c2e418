import type { Finding } from '../domain/finding';
import { STAGE_IDENTITIES } from '../domain/effective';
import { compare, each, terms } from './compare';
import type { Sheet } from './sheet';

/** Returns the findings on table 4: T4-SUM for each of the three groups, T4-DOM for all cells. */
export function checkTableFour(sheet: Sheet): Finding[] {
	const cells = STAGE_IDENTITIES.flatMap(({ parts, total }) => [...parts, total]);
	return [
		...STAGE_IDENTITIES.map(({ total, parts }) =>
			compare('T4-SUM', sheet, terms(...parts), '=', terms(total))
		),
		each('T4-DOM', sheet, cells, (value) => value < 0 || !Number.isInteger(value), {
			values: { how: 'count' }
		})
	];
}
