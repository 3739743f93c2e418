import fc from 'fast-check';
import { AGENCY_KINDS, AGENCY_LEVELS, type Agency, type AgencyYear } from '../../src/lib/domain/agencies';
import { CELLS } from '../../src/lib/domain/cells';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { CELL_STATES, REPORT_STATUSES, type Report } from '../../src/lib/domain/reports';
import { THEMES } from '../../src/lib/domain/themes';

const words = fc.string({ unit: 'binary', maxLength: 12 });
const code = fc.constantFrom(...CELLS.map((c) => c.code));
const year = fc.integer({ min: 2008, max: 2030 });
const figure = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(0) },
	{ weight: 4, arbitrary: fc.nat({ max: 100_000 }) },
	fc.integer({ min: -500, max: -1 }),
	fc.maxSafeInteger(),
	fc.constantFrom(2896.642, 323.5727, 0.1, -1.5, -0, 1e21, 5e-324),
	fc.double({ noNaN: true, noDefaultInfinity: true })
);
const sparse = fc.dictionary(code, figure, { maxKeys: 12 });
const whole = fc
	.array(fc.nat({ max: 40 }), { minLength: CELLS.length, maxLength: CELLS.length })
	.map((values) => Object.fromEntries(CELLS.map((c, i) => [c.code, values[i] as number])));

function agency(agency_id: string): fc.Arbitrary<Agency> {
	return fc.record({
		agency_id: fc.constant(agency_id),
		name_zh: words,
		name_en: words,
		short_zh: words,
		kind: fc.constantFrom(...AGENCY_KINDS.map((k) => k.code)),
		level: fc.constantFrom('', ...AGENCY_LEVELS.map((l) => l.code)),
		region: words,
		parent_id: fc.constantFrom('', 'parent'),
		uscc: words,
		names: words,
		valid_from: fc.option(year),
		valid_to: fc.option(year)
	});
}

function report(agency_id: string, version: number, usual: boolean): fc.Arbitrary<Report> {
	return fc
		.record({
			report_year: year,
			format: fc.constantFrom('2019', '2021', 'mixed', 'pre2019', ''),
			status: fc.constantFrom(...REPORT_STATUSES),
			scope: fc.constantFrom('own' as const, 'aggregate' as const),
			published_on: fc.constantFrom('', '2021-01-25', '2020-02-29', '2021-02-30', '2099-99-99'),
			title: words,
			source: words,
			confidence: fc.constantFrom('' as const, 'original-report' as const, 'mirror' as const),
			problems_read: fc.boolean(),
			cells: fc.oneof(sparse, sparse, whole)
		})
		.map((rest) => ({
			report_id: usual ? `${agency_id}-${rest.report_year}-${version}` : `import:${agency_id}/${version}`,
			agency_id,
			version,
			...rest
		}));
}

/** Datasets of any shape: every state, decimals, negative figures, hostile texts, versions, gaps. */
export const contents: fc.Arbitrary<DatasetContent> = fc
	.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/), { maxLength: 6 })
	.chain((ids) =>
		fc.record({
			agencies: fc.tuple(...ids.map(agency)),
			agencyYears: fc.tuple(
				...ids.map((agency_id): fc.Arbitrary<AgencyYear> =>
					fc.record({
						agency_id: fc.constant(agency_id),
						year,
						expected: fc.boolean(),
						population: fc.option(fc.nat()),
						staff: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs))
					})
				)
			),
			reports: fc.tuple(
				...ids.flatMap((id, i) => [report(id, 1, i % 2 === 0), report(id, 2, false)].slice(0, 1 + (i % 2)))
			)
		})
	)
	.chain(({ agencies, agencyYears, reports }) => {
		const ids = [...new Set(reports.map((r) => r.report_id))];
		const of = <T>(arbitrary: (report_id: fc.Arbitrary<string>) => fc.Arbitrary<T>) =>
			ids.length === 0
				? fc.constant<T[]>([])
				: fc.array(arbitrary(fc.constantFrom(...ids)), { maxLength: 20 });
		return fc.record({
			agencies: fc.constant<Agency[]>(agencies),
			agencyYears: fc.constant<AgencyYear[]>(agencyYears),
			reports: fc.constant<Report[]>(reports),
			notes: of((report_id) =>
				fc.record({ report_id, cell: code, state: fc.constantFrom(...CELL_STATES), raw: words, where: words })
			),
			problems: of((report_id) =>
				fc.record({
					report_id,
					ordinal: fc.integer({ min: 1, max: 30 }),
					kind: fc.constantFrom('problem' as const, 'measure' as const),
					theme: fc.constantFrom('', ...THEMES.map((t) => t.code)),
					text: words
				})
			),
			others: of((report_id) =>
				fc.record({
					report_id,
					table_zh: words,
					row_zh: words,
					column_zh: words,
					value: fc.double({ noNaN: true, noDefaultInfinity: true }),
					unit: words
				})
			)
		});
	});
