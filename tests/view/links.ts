import fc from 'fast-check';
import { AGENCY_KINDS } from '../../src/lib/domain/agencies';
import { LANGS } from '../../src/lib/domain/lang';
import { METRICS } from '../../src/lib/domain/metrics';
import type { LinkContext, View } from '../../src/lib/view/view';

export const CITY: LinkContext = {
	dataset: 'model-city',
	years: [2019, 2025],
	metric: 'requests_new',
	kind: 'bureau'
};

export const MINE: LinkContext = { ...CITY, dataset: 'mine', joinable: ['public-sample', 'us-sample'] };

export const agencyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/);
const metric = fc.constantFrom(...METRICS.map((m) => m.code));
const year = fc.integer({ min: CITY.years[0], max: CITY.years[1] });

/** Returns valid views of the context: the city's, or the user's own data with real datasets joined. */
export function views(context: LinkContext): fc.Arbitrary<View> {
	return fc.record({
		lang: fc.constantFrom(...LANGS),
		dataset: fc.constant(context.dataset),
		joined:
			context.dataset === 'mine' ? fc.subarray([...(context.joinable ?? [])]) : fc.constant<string[]>([]),
		metric,
		kind: fc.constantFrom('all', ...AGENCY_KINDS.map((k) => k.code)),
		agencies: fc.uniqueArray(agencyId, { maxLength: 200 }),
		years: fc.tuple(year, year).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
		marked: fc.option(agencyId),
		rankBy: fc.option(metric),
		rows: fc.boolean()
	});
}
