import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS, metricByCode } from '../../src/lib/domain/metrics';
import { manifestOf } from '../../src/lib/domain/manifest';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import type { Metric } from '../../src/lib/domain/metricTerms';
import { agencies } from '../../src/lib/query/agencies';
import { evidence, notes } from '../../src/lib/query/evidence';
import { filing } from '../../src/lib/query/filing';
import type { Query } from '../../src/lib/query/query';
import { themes } from '../../src/lib/query/sectionFive';
import { ranking, series } from '../../src/lib/query/series';
import { disputes, outcomes } from '../../src/lib/query/tables';
import { changes, totals } from '../../src/lib/query/totals';
import { agency, CARD, EMPTY, report } from '../support/content';

const metric = (code: string) => metricByCode(code) as Metric;
const ALL = { kind: 'all', agencies: [], years: [2019, 2025] as const };

let port: Port;
beforeAll(async () => {
	port = await openNodeEngine('static/data');
	await port.load('empty', EMPTY, manifestOf(EMPTY, CARD));
});
afterAll(() => port.close());

async function load(id: string, content: Partial<typeof EMPTY>) {
	const whole = { ...EMPTY, ...content };
	await port.load(id, whole, manifestOf(whole, CARD));
}

describe('every question binds and runs on the empty typed tables', () => {
	const selections = [ALL, { ...ALL, kind: 'bureau' }, { ...ALL, agencies: ['a', 'b'] }];
	for (const m of METRICS) {
		it(m.code, async () => {
			for (const s of selections) {
				expect(await port.run(series(m, s), ['empty'])).toEqual([]);
				expect(await port.run(ranking(m, s), ['empty'])).toEqual([]);
				expect(await port.run(totals([m], s), ['empty'])).toEqual([]);
			}
			expect(await port.run(evidence(m, 'a', 2020), ['empty'])).toEqual([]);
		});
	}
	it('the questions without a metric', async () => {
		const plain: Query<unknown>[] = [agencies(), notes('x')];
		for (const s of selections) plain.push(outcomes(s), disputes(s), themes(s), filing(s));
		for (const q of plain) expect(await port.run(q, ['empty'])).toEqual([]);
	});
});

describe('figures', () => {
	it('a missing figure stays null beside a printed zero, and sums say how many reports they rest on', async () => {
		await load('a', {
			agencies: [agency('x'), agency('y'), agency('z')],
			reports: [
				report('x', 2022, { t3_new_total: 0 }),
				report('y', 2022, { t3_new_total: 7 }),
				report('z', 2022, {})
			]
		});
		const rows = await port.run(series(metric('requests_new'), { ...ALL, years: [2022, 2022] }), ['a']);
		expect(rows.map((r) => [r.agency_id, r.value, r.reported])).toEqual([
			['x', 0, true],
			['y', 7, true],
			['z', null, true]
		]);
		const [sum] = await port.run(totals([metric('requests_new')], ALL), ['a']);
		expect(sum).toMatchObject({ year: 2022, value: 7, reports: 2, of: 3 });
	});

	it('a rate with a denominator of zero or none has no value', async () => {
		await load('b', {
			agencies: [agency('x'), agency('y')],
			reports: [
				report('x', 2022, { t3_granted_total: 0, t3_partial_total: 0, t3_done_total_total: 0 }),
				report('y', 2022, { t3_granted_total: 1, t3_partial_total: 0 })
			]
		});
		const rows = await port.run(series(metric('disclosure_rate'), { ...ALL, years: [2022, 2022] }), ['b']);
		expect(rows.map((r) => [r.value, r.numerator, r.denominator])).toEqual([
			[null, 0, 0],
			[null, 1, null]
		]);
	});

	it('rates pool the years as one fraction, over the years in which both parts are known', async () => {
		const cells = (granted: number, done: number) => ({
			t3_granted_total: granted,
			t3_partial_total: 0,
			t3_done_total_total: done
		});
		await load('c', {
			agencies: [agency('x')],
			reports: [
				report('x', 2021, cells(1, 10)),
				report('x', 2022, cells(9, 30)),
				report('x', 2023, { t3_granted_total: 5, t3_partial_total: 0 })
			]
		});
		const [row] = await port.run(ranking(metric('disclosure_rate'), ALL), ['c']);
		expect(row).toMatchObject({
			numerator: 10,
			denominator: 40,
			value: 0.25,
			years: 2,
			reports: 3,
			last_year: 2022
		});
	});

	it('a stock is taken from its last known year, not added up', async () => {
		await load('d', {
			agencies: [agency('x')],
			reports: [report('x', 2021, { t2_norm_valid: 5 }), report('x', 2022, { t2_norm_valid: 6 })]
		});
		const [row] = await port.run(ranking(metric('norm_valid'), ALL), ['d']);
		expect(row).toMatchObject({ value: 6, last_year: 2022, years: 2 });
	});

	it('an aggregate and its members are not added together', async () => {
		await load('e', {
			agencies: [
				agency('gov', { kind: 'government' }),
				agency('edu', { parent_id: 'gov' }),
				agency('tax', { parent_id: 'gov', kind: 'vertical' }),
				agency('elsewhere')
			],
			reports: [
				report('gov', 2022, { t3_new_total: 100 }, { scope: 'aggregate' }),
				report('edu', 2022, { t3_new_total: 30 }),
				report('edu', 2023, { t3_new_total: 31 }),
				report('tax', 2022, { t3_new_total: 5 }),
				report('elsewhere', 2022, { t3_new_total: 7 })
			]
		});
		const sum = async (
			s: typeof ALL | { kind: string; agencies: string[]; years: readonly [number, number] }
		) => (await port.run(totals([metric('requests_new')], s), ['e'])).map((r) => [r.year, r.value]);
		expect(await sum(ALL)).toEqual([
			[2022, 112],
			[2023, 31]
		]);
		expect(await sum({ ...ALL, kind: 'bureau' })).toEqual([
			[2022, 37],
			[2023, 31]
		]);
	});

	it('only the current version of a year counts', async () => {
		await load('f', {
			agencies: [agency('x')],
			reports: [
				report('x', 2022, { t3_new_total: 1 }, { status: 'superseded' }),
				report('x', 2022, { t3_new_total: 2 }, { version: 2 }),
				report('x', 2022, { t3_new_total: 3 }, { version: 3, status: 'discarded' })
			]
		});
		const [row] = await port.run(totals([metric('requests_new')], ALL), ['f']);
		expect(row).toMatchObject({ value: 2, of: 1 });
		const [shown] = await port.run(evidence(metric('requests_new'), 'x', 2022), ['f']);
		expect(shown).toMatchObject({ version: 2, versions: 3, p_t3_new_total: 2, c_t3_new_total: 2 });
	});

	it('the form of 2019 fills 其他处理 from its single row, the form of 2021 from its three', async () => {
		await load('g', {
			agencies: [agency('x')],
			reports: [
				report('x', 2020, { t3_other_total: 4 }),
				report('x', 2021, {
					t3_other_no_supplement_total: 1,
					t3_other_fee_unpaid_total: 0,
					t3_other_misc_total: 2
				})
			]
		});
		const rows = await port.run(outcomes(ALL), ['g']);
		const other = rows.filter((r) => r.code === 'other').map((r) => [r.year, r.value, r.reports, r.of]);
		expect(other).toEqual([
			[2020, 4, 1, 1],
			[2021, 3, 1, 1]
		]);
		expect(rows.find((r) => r.year === 2021 && r.code === 't3_other')?.value).toBeNull();
	});

	it('filing is judged only against the roster', async () => {
		await load('h', {
			agencies: [agency('x'), agency('y'), agency('z')],
			agencyYears: [
				{ agency_id: 'x', year: 2022, expected: true, population: null, staff: null },
				{ agency_id: 'y', year: 2022, expected: true, population: null, staff: null }
			],
			reports: [
				report('x', 2022, {}, { published_on: '2023-02-03' }),
				report('z', 2022, {}, { published_on: '2023-06-01' })
			]
		});
		expect(await port.run(filing(ALL), ['h'])).toMatchObject([
			{ agency_id: 'x', filed: true, late: true, days_late: 3, wrong_form: false },
			{ agency_id: 'y', filed: false, late: null, days_late: null, wrong_form: null }
		]);
		const [rate] = await port.run(totals([metric('filed_rate')], ALL), ['h']);
		expect(rate).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
	});

	it('two datasets read as one keep the first one’s report of an agency and year', async () => {
		await load('own', {
			agencies: [agency('x', { name_zh: '甲' })],
			reports: [report('x', 2022, { t3_new_total: 1 })]
		});
		await load('real', {
			agencies: [agency('x', { name_zh: '乙' }), agency('y')],
			reports: [
				report('x', 2022, { t3_new_total: 50 }),
				report('x', 2023, { t3_new_total: 60 }),
				report('y', 2022, { t3_new_total: 70 })
			]
		});
		const both = await port.run(totals([metric('requests_new')], ALL), ['own', 'real']);
		expect(both.map((r) => [r.year, r.value])).toEqual([
			[2022, 71],
			[2023, 60]
		]);
		const names = await port.run(agencies(), ['own', 'real']);
		expect(names.map((a) => [a.agency_id, a.name_zh, a.reports])).toEqual([
			['x', '甲', 2],
			['y', 'y', 1]
		]);
	});

	it('loading again replaces the figures, joined views included', async () => {
		await load('own', { agencies: [agency('x')], reports: [report('x', 2022, { t3_new_total: 2 })] });
		const both = await port.run(totals([metric('requests_new')], ALL), ['own', 'real']);
		expect(both[0]).toMatchObject({ year: 2022, value: 72 });
	});
});

describe('changes', () => {
	it('compare the agencies that have a figure in both years, and no others', async () => {
		await load('pairs', {
			agencies: [agency('x'), agency('y'), agency('z')],
			reports: [
				report('x', 2023, { t3_new_total: 10 }),
				report('x', 2024, { t3_new_total: 15 }),
				report('y', 2023, { t3_new_total: 1000 }),
				report('y', 2024, {}),
				report('z', 2024, { t3_new_total: 7 })
			]
		});
		const rows = await port.run(changes([metric('requests_new')], ALL), ['pairs']);
		expect(rows).toMatchObject([{ year: 2024, pairs: 1, now: 15, before: 10 }]);
	});

	it('count problems of every report, since an aggregate does not contain them', async () => {
		const read = { problems_read: true };
		await load('covered', {
			agencies: [agency('gov', { kind: 'government' }), agency('edu', { parent_id: 'gov' })],
			reports: [
				report('gov', 2024, { t3_new_total: 9 }, { ...read, scope: 'aggregate' }),
				report('edu', 2024, { t3_new_total: 4 }, read)
			],
			problems: ['gov', 'edu'].map((id) => ({
				report_id: `${id}-2024-1`,
				ordinal: 1,
				kind: 'problem' as const,
				theme: 'p_staff',
				text: 'x'
			}))
		});
		const rows = await port.run(totals([metric('problems'), metric('requests_new')], ALL), ['covered']);
		expect(rows).toMatchObject([
			{ metric: 'problems', value: 2, reports: 2, of: 2, covered: 0 },
			{ metric: 'requests_new', value: 9, reports: 1, of: 1, covered: 1 }
		]);
	});
});
