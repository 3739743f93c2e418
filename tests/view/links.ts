import fc from 'fast-check';
import { AGENCY_KINDS } from '../../src/lib/domain/agencies';
import { LANGS } from '../../src/lib/domain/lang';
import { METRICS } from '../../src/lib/domain/metrics';
import { OPTION_PATTERNS } from '../../src/lib/view/grammar';
import { DATASET_PAGES } from '../../src/lib/view/paths';
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
		rows: fc.boolean(),
		page: fc.constantFrom(...DATASET_PAGES),
		options: fc.record(
			{
				per: fc.constantFrom('count', 'share', 'residents'),
				g: fc.stringMatching(/^[a-z0-9~.:!]{1,40}$/),
				t: fc.stringMatching(/^[a-z][a-z_]{0,20}$/),
				r: fc.constantFrom('T2-SUM', 'Y-CARRY'),
				sev: fc.constantFrom('E', 'W', 'N'),
				s: fc.stringMatching(/^[A-Za-z0-9_.,:;*~+!()@-]{1,60}$/),
				of: fc.stringMatching(/^[a-z0-9~-]{1,40}$/),
				q: fc.oneof(
					fc
						.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
						.filter((q) => OPTION_PATTERNS.q.test(q)),
					fc.constantFrom('select count(*) from report', '公文类（一）', 'a b+c&d=e#f%', 'x\n\ty')
				),
				chart: fc.constantFrom('trend', 'heat'),
				embed: fc.constant('1')
			},
			{ requiredKeys: [] }
		)
	});
}
