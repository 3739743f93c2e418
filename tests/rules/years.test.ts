import { describe, expect, it } from 'vitest';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import type { Agency } from '../../src/lib/domain/agencies';
import { countOpen, type Finding } from '../../src/lib/domain/finding';
import { DEFAULT_SETTINGS, type Reorganisation } from '../../src/lib/domain/ruleSettings';
import type { Report } from '../../src/lib/domain/reports';
import { checkDataset, checkHierarchy, checkSeries } from '../../src/lib/rules/dataset';
import { checkReport } from '../../src/lib/rules/report';
import { findingKey } from '../../src/lib/rules/acknowledge';
import { describeFinding } from '../../src/lib/text/findings';
import { agency, EMPTY, report } from '../support/content';

const series = (reports: Report[], changes: Reorganisation[] = []) =>
	checkSeries(reports, [], { ...DEFAULT_SETTINGS, reorganisations: changes });
const one = (reports: Report[], rule: string, changes: Reorganisation[] = []) =>
	series(reports, changes).filter((f) => f.rule === rule && f.report_year === 2023);

const before = report('a', 2022, {
	t3_carry_out_total: 4,
	t2_norm_valid: 10,
	t4_review_pending: 2,
	t3_new_total: 40
});
const after = (cells: Record<string, number>) => report('a', 2023, cells);

describe('the years of one agency', () => {
	it('carry requests over: an error in the total, a warning in a column', () => {
		const [natural] = one(
			[report('a', 2022, { t3_carry_out_natural: 1 }), after({ t3_carry_in_natural: 2 })],
			'Y-CARRY'
		).filter((f) => f.outcome === 'fail');
		expect(natural?.severity).toBe('W');
		const [total] = one([before, after({ t3_carry_in_total: 5 })], 'Y-CARRY').filter(
			(f) => f.outcome === 'fail'
		);
		expect(total).toMatchObject({ severity: 'E', left: 5, right: 4 });
	});

	it('are not compared over a gap, and the first year cannot be told', () => {
		const found = one(
			[report('a', 2021, { t3_carry_out_total: 4 }), after({ t3_carry_in_total: 5 })],
			'Y-CARRY'
		);
		expect(found.map((f) => [f.outcome, f.values.how])).toEqual([['not_evaluable', 'previous']]);
	});

	it('carry over from the trial form into the later one', () => {
		const found = series([
			report('a', 2020, { t3_carry_out_total: 3 }),
			report('a', 2021, { t3_carry_in_total: 3 })
		]).filter((f) => f.rule === 'Y-CARRY' && f.outcome === 'pass');
		expect(found).toHaveLength(1);
	});

	it('use the version in force', () => {
		const old = report('a', 2022, { t3_carry_out_total: 9 }, { status: 'superseded' });
		const now = report('a', 2022, { t3_carry_out_total: 4 }, { version: 2 });
		const found = one([old, now, after({ t3_carry_in_total: 4 })], 'Y-CARRY').filter(
			(f) => f.severity === 'E'
		);
		expect(found.map((f) => f.outcome)).toEqual(['pass']);
	});

	it('follow stocks of documents and cases', () => {
		const stock = one(
			[before, after({ t2_norm_valid: 10, t2_norm_made: 3, t2_norm_repealed: 1 })],
			'Y-VALID'
		);
		expect(stock.find((f) => f.outcome === 'fail')).toMatchObject({ left: 10, right: 12, severity: 'W' });
		expect(one([before, after({ t4_review_total: 1 })], 'Y-PEND').some((f) => f.outcome === 'fail')).toBe(
			true
		);
	});

	it('have no more documents public than last year’s and those newly opened', () => {
		const open = (total: number) =>
			one(
				[
					report('a', 2019, { t2_norm_open_total: 10 }),
					report('a', 2020, { t2_norm_open_total: total, t2_norm_newly_open: 3 })
				].map((r) => ({ ...r, report_year: r.report_year + 3, format: '2019' })),
				'Y-OPEN'
			)
				.filter((f) => f.outcome !== 'not_evaluable')
				.map((f) => f.outcome);
		expect([open(10), open(13), open(14), open(9)]).toEqual([
			['pass', 'pass'],
			['pass', 'pass'],
			['pass', 'fail'],
			['fail', 'pass']
		]);
	});

	it('cannot be told without the year before, but a form’s first year has none to follow from', () => {
		const untold = (year: number) =>
			new Set(
				series([report('a', year, {})])
					.filter((f) => f.values.how === 'previous')
					.map((f) => f.rule)
			);
		expect(untold(2023)).toEqual(new Set(['Y-CARRY', 'Y-VALID', 'Y-PEND', 'Y-JUMP']));
		expect(untold(2021)).toEqual(new Set(['Y-CARRY', 'Y-PEND', 'Y-JUMP']));
		expect(untold(2020)).toEqual(new Set(['Y-CARRY', 'Y-ITEM', 'Y-OPEN', 'Y-PEND', 'Y-JUMP']));
	});

	it('notice what grows or shrinks fivefold, from a base that is large enough', () => {
		const jump = (n: number) => one([before, after({ t3_new_total: n })], 'Y-JUMP').map((f) => f.outcome);
		expect([jump(200), jump(201), jump(8), jump(7)]).toEqual([['pass'], ['fail'], ['pass'], ['fail']]);
		const few = one([report('a', 2022, { t3_new_total: 2 }), after({ t3_new_total: 90 })], 'Y-JUMP');
		expect(few).toEqual([]);
	});

	it('note cases without requests only where both years are known', () => {
		const cases = { t4_review_total: 1, t4_direct_total: 0, t4_after_total: 0, t3_new_total: 0 };
		const none = report('a', 2022, { t3_new_total: 0 });
		expect(one([none, after(cases)], 'T4-vs-T3').map((f) => f.outcome)).toEqual(['fail']);
		expect(one([before, after(cases)], 'T4-vs-T3').map((f) => f.outcome)).toEqual(['pass']);
		expect(one([after(cases)], 'T4-vs-T3').map((f) => f.outcome)).toEqual(['not_evaluable']);
	});
});

describe('a reorganisation', () => {
	const change = (kind: Reorganisation['kind'], year = 2023): Reorganisation[] => [
		{ agency_id: 'a', year, kind, note: 'b' }
	];
	const reports = [before, after({ t3_carry_in_total: 9 })];
	const failed = (changes: Reorganisation[]) =>
		one(reports, 'Y-CARRY', changes).filter((f) => f.outcome === 'fail');

	it('mutes what need not follow from last year, and keeps the finding with its reason', () => {
		for (const kind of ['merged', 'split', 'transferred'] as const) {
			const found = failed(change(kind));
			expect(found).toMatchObject([{ muted: kind, values: { reorganisation: 'b' } }]);
			expect(countOpen(found)).toEqual({ E: 0, W: 0, N: 0 });
		}
	});

	it('mutes nothing in another year, nor where only the name changed', () => {
		expect(failed(change('merged', 2022))[0]?.muted).toBe('');
		expect(failed(change('renamed'))[0]?.muted).toBe('');
	});
});

describe('deadlines', () => {
	const late = (kind: string, published_on: string, deadlines = DEFAULT_SETTINGS.deadlines) =>
		checkReport(report('a', 2022, {}, { published_on }), [], {
			agency: agency('a', { kind }),
			settings: { ...DEFAULT_SETTINGS, deadlines }
		}).find((f) => f.rule === 'Y-DATE')?.outcome;

	it('are those of the law unless the dataset has its own', () => {
		expect([late('bureau', '2023-01-31'), late('bureau', '2023-02-01')]).toEqual(['pass', 'fail']);
		expect([late('government', '2023-03-31'), late('government', '2023-04-01')]).toEqual(['pass', 'fail']);
		expect(late('bureau', '2023-01-29', { department: '01-28', government: '02-20' })).toBe('fail');
		expect(late('bureau', '')).toBe('not_evaluable');
	});

	it('of a report whose year is not known cannot be told', () => {
		const found = checkReport(report('a', 0, {}, { published_on: '2023-02-01', title: '2022 年报告' }), []);
		expect(found.filter((f) => f.rule === 'Y-DATE').map((f) => [f.outcome, f.values.how])).toEqual([
			['not_evaluable', 'year']
		]);
	});

	it('of an agency nobody knows are told apart only outside both dates', () => {
		const days = ['2023-01-31', '2023-02-01', '2023-03-31', '2023-04-01'];
		expect(days.map((day) => late('', day))).toEqual(['pass', 'not_evaluable', 'not_evaluable', 'fail']);
	});
});

describe('an aggregate', () => {
	const agencies = [
		agency('gov', { kind: 'government' }),
		agency('x', { parent_id: 'gov' }),
		agency('tax', { parent_id: 'gov', kind: 'vertical' })
	];
	const whole = (n: number) => report('gov', 2023, { t3_new_total: n }, { scope: 'aggregate' });
	const member = (id: string, n: number) => report(id, 2023, { t3_new_total: n });
	const outcome = (reports: Report[]) =>
		checkHierarchy(reports, [], agencies).map((f) => [f.outcome, f.left, f.right]);

	it('is not smaller than its members come to, vertical organs left out', () => {
		expect(outcome([whole(5), member('x', 5), member('tax', 3)])).toEqual([['pass', null, null]]);
		expect(outcome([whole(4), member('x', 5)])).toEqual([['fail', 4, 5]]);
	});

	it('is told with the names of its members, and by figures alone when it is known again', () => {
		const called = (name_zh: string) =>
			checkHierarchy(
				[whole(4), member('x', 5)],
				[],
				[agencies[0] as Agency, agency('x', { parent_id: 'gov', name_zh })]
			);
		const [one, other] = [called('甲局'), called('乙局')].map(([f]) => f as Finding) as [Finding, Finding];
		expect(describeFinding(one, 'zh')).toBe(
			'“本年新收申请·总计” 4，不应小于 甲局“本年新收申请·总计” 5，相差 1。'
		);
		expect(describeFinding(one, 'en')).toContain('“new requests: total” of 甲局 5');
		expect(findingKey(one)).toBe(findingKey(other));
	});

	it('is not called large enough where a member’s figure is missing, only too small', () => {
		const silent = report('x', 2023, { t3_new_natural: 1 });
		const other = agency('y', { parent_id: 'gov' });
		const found = (n: number) =>
			checkHierarchy([whole(n), silent, member('y', 4)], [], [...agencies, other]).map((f) => f.outcome);
		expect([found(9), found(3)]).toEqual([['not_evaluable'], ['fail']]);
	});

	it('may be larger, as members may be missing, and cannot be told without any', () => {
		expect(outcome([whole(9), member('x', 5)])[0]?.[0]).toBe('pass');
		expect(outcome([whole(9)])[0]?.[0]).toBe('not_evaluable');
	});
});

describe('the same text', () => {
	const words = (n: number) =>
		Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + n * 100 + i)).join('');
	const content = (texts: [string, number, string][]): DatasetContent => ({
		...EMPTY,
		agencies: [...new Set(texts.map(([a]) => a))].map((a) => agency(a)),
		reports: texts.map(([a, year]) => report(a, year, {}, { problems_read: true })),
		problems: texts.map(([a, year, text]) => ({
			report_id: `${a}-${year}-1`,
			ordinal: 1,
			kind: 'problem',
			theme: 'p_staff',
			text
		}))
	});
	const same = (texts: [string, number, string][]) =>
		checkDataset(content(texts))
			.filter((f) => f.rule === 'Y-SAME' && f.outcome === 'fail')
			.map((f) => [f.report_id, f.right, f.values.how]);

	it('is found in last year’s report and in one other agency’s, once for each pair', () => {
		expect(
			same([
				['a', 2022, words(1)],
				['a', 2023, words(1)]
			])
		).toEqual([['a-2023-1', 'a 2022', 'last-year']]);
		expect(
			same([
				['a', 2022, words(1)],
				['b', 2022, words(1)]
			])
		).toEqual([['b-2022-1', 'a 2022', 'sibling']]);
	});

	it('is found in section one too, whatever its numbers say', () => {
		const one = (id: string, year: number, figure: number) => ({
			id: `${id}-${year}-1`,
			prose: {
				statements: [],
				text: null,
				sectionSix: null,
				compared: words(id === 'a' ? 5 : 6),
				overview: `${words(9)}收到申请${figure}件`
			}
		});
		const texts = [one('a', 2022, 3), one('b', 2022, 88)];
		const found = checkDataset(
			content([
				['a', 2022, ''],
				['b', 2022, '']
			]),
			DEFAULT_SETTINGS,
			{ prose: new Map(texts.map((t) => [t.id, t.prose])) }
		).filter((f) => f.rule === 'Y-SAME' && f.outcome === 'fail');
		expect(found.map((f) => [f.report_id, f.values.section, f.left])).toEqual([['b-2022-1', 'overview', 1]]);
	});

	it('is not found in other words, other years of others, or a few characters', () => {
		expect(
			same([
				['a', 2022, words(1)],
				['a', 2023, words(2)]
			])
		).toEqual([]);
		expect(
			same([
				['a', 2022, words(1)],
				['b', 2023, words(1)]
			])
		).toEqual([]);
		expect(
			same([
				['a', 2022, words(1).slice(0, 6)],
				['a', 2023, words(1).slice(0, 6)]
			])
		).toEqual([]);
	});
});
