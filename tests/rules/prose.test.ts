import { describe, expect, it } from 'vitest';
import type { ProseInput } from '../../src/lib/domain/claims';
import type { Statement } from '../../src/lib/domain/statement';
import type { Report } from '../../src/lib/domain/reports';
import { checkReport } from '../../src/lib/rules/report';
import { report } from '../support/content';

function said(kind: string, value: number | null, more: Partial<Statement> = {}): Statement {
	return {
		...{
			kind,
			value,
			negated: false,
			share: false,
			unit: '件',
			precision: 'exact',
			raw: '',
			sentence: `${kind} ${value}`
		},
		...{ place: { line: 1, until: 1, page: null }, aside: '', summing: false },
		...more
	};
}

function found(r: Report, statements: Statement[], more: Partial<ProseInput> = {}) {
	const prose: ProseInput = { statements, text: '', sectionSix: null, compared: null, ...more };
	return checkReport(r, [], { prose, whole: true });
}

const outcome = (r: Report, rule: string, ...statements: Statement[]) =>
	found(r, statements)
		.filter((f) => f.rule === rule)
		.map((f) => f.outcome);

const r = report('a', 2023, {
	...{
		t3_new_total: 10,
		t3_carry_in_total: 2,
		t3_granted_total: 4,
		t3_partial_total: 1,
		t3_done_total_total: 9
	},
	...{ t3_carry_out_total: 3, t4_review_total: 1, t4_direct_total: 0, t4_after_total: 2, t2_norm_made: 3 },
	...{ t3_deny_secret_total: 1 }
});

describe('what a report says of its own figures', () => {
	it('is held against the table that has them', () => {
		expect(outcome(r, 'NAR-RES', said('done', 9), said('carry_out', 4))).toEqual(['pass', 'fail']);
		expect(outcome(r, 'NAR-T4', said('review', 1), said('lawsuit', 2), said('disputes', 4))).toEqual([
			'pass',
			'pass',
			'fail'
		]);
		expect(outcome(r, 'NAR-T2', said('norms_made', 3), said('norms_made', 5))).toEqual(['pass', 'fail']);
	});

	it('cannot be told where the table has no figure for it', () => {
		expect(outcome(r, 'NAR-T2', said('penalties', 7))).toEqual(['not_evaluable']);
		expect(outcome(r, 'NAR-RES', said('deny', 1))).toEqual(['not_evaluable']);
	});

	it('must not deny what the table counts', () => {
		const none = (kind: string) => outcome(r, 'NAR-NONE', said(kind, null, { negated: true }));
		expect([none('received'), none('disputes'), none('carry_in')]).toEqual([['fail'], ['fail'], ['fail']]);
		expect(none('penalties')).toEqual(['not_evaluable']);
		expect(
			outcome(report('a', 2023, { t3_new_total: 0 }), 'NAR-NONE', said('new', null, { negated: true }))
		).toEqual(['pass']);
	});

	it('must not deny what a cell of the row or group counts, even where its total is 0', () => {
		const none = (kind: string, cells: Record<string, number>) =>
			found(report('a', 2023, cells), [said(kind, null, { negated: true })])
				.filter((f) => f.rule === 'NAR-NONE')
				.map((f) => [f.outcome, f.cells]);
		expect(none('received', { t3_new_total: 0, t3_new_legal: 2 })).toEqual([['fail', ['t3_new_legal']]]);
		expect(none('review', { t4_review_total: 0, t4_review_upheld: 1 })).toEqual([
			['fail', ['t4_review_upheld']]
		]);
		expect(none('received', { t3_new_legal: 2 })).toEqual([['fail', ['t3_new_legal']]]);
	});

	it('has percentages that cannot be told where the whole they are of is not known', () => {
		const part = report('a', 2023, { t3_granted_total: 4, t3_new_total: 10 });
		expect(outcome(part, 'NAR-PCT', said('granted', 44.4, { share: true }))).toEqual(['not_evaluable']);
		expect(outcome(part, 'NAR-PCT', said('granted', 40, { share: true }))).toEqual(['pass']);
		expect(outcome(part, 'NAR-PCT', said('granted', 44.4, { share: true }), said('done', 9))).toEqual([
			'pass'
		]);
	});

	it('is quoted where a figure of it is held against the table', () => {
		const stated = report('a', 2023, { n_new_stated: 9, t3_new_total: 4, t3_carry_in_total: 0 });
		const [finding] = found(stated, [said('new', 9, { sentence: '收到申请9件。' })]).filter(
			(f) => f.rule === 'NAR-NEW'
		);
		expect(finding).toMatchObject({ outcome: 'fail', values: { sentence: '收到申请9件。' } });
	});

	it('may cut percentages off, but not by more than a tenth of a point', () => {
		const share = (percent: number) => outcome(r, 'NAR-PCT', said('disclosed', percent, { share: true }));
		expect([share(55.5), share(55.6), share(50), share(54), share(41)]).toEqual([
			['pass'],
			['pass'],
			['pass'],
			['fail'],
			['fail']
		]);
	});

	it('is not held against the agency’s figures where it speaks of a whole city or another year', () => {
		expect(outcome(r, 'NAR-RES', said('done', 900, { aside: 'wide' }))).toEqual(['not_evaluable']);
		expect(outcome(r, 'NAR-RES', said('done', 8, { aside: 'other_year' }))).toEqual(['not_evaluable']);
		expect(outcome({ ...r, scope: 'aggregate' }, 'NAR-RES', said('done', 900, { aside: 'wide' }))).toEqual([
			'fail'
		]);
	});

	it('is a note where it is vague, and never compared', () => {
		const vague = found(r, [said('done', 255, { precision: 'about' })]).filter((f) => f.outcome === 'fail');
		expect(vague.map((f) => [f.rule, f.severity]).filter(([rule]) => rule?.startsWith('NAR'))).toEqual([
			['NAR-EXACT', 'N']
		]);
	});

	it('never confuses the information-handling fee with administrative charges', () => {
		const fee = report('a', 2023, { n_fee_yuan: 400, t2_fee_amount_wan: 0 });
		const failed = found(fee, [said('fee_collected', 400, { unit: '元' })]).filter(
			(f) => f.outcome === 'fail'
		);
		expect(failed.filter((f) => f.rule !== 'T3-SHAPE')).toEqual([]);
	});
});

describe('the text itself', () => {
	const text = (words: string) => found(r, [], { text: words }).find((f) => f.rule === 'NAR-ENUM');
	const six = (words: string) =>
		found(r, [], { sectionSix: words }).find((f) => f.rule === 'S6-EMPTY')?.outcome;

	it('numbers its points without a gap, list by list', () => {
		expect(text('一是甲；二是乙。其他。一是丙；二是丁；三是戊。')?.outcome).toBe('pass');
		expect(text('一是甲；二是乙；三是丙。五是丁。')).toMatchObject({
			outcome: 'fail',
			left: '五',
			right: '四'
		});
		expect(text('这不是问题。')?.outcome).toBe('not_evaluable');
	});

	it('names a gap in each of its lists', () => {
		const gaps = found(r, [], { text: '一是甲；三是乙。一是丙；二是丁；五是戊。' }).filter(
			(f) => f.rule === 'NAR-ENUM'
		);
		expect(gaps.map((f) => [f.left, f.right])).toEqual([
			['三', '二'],
			['五', '三']
		]);
	});

	it('writes the name of a website or station in one way', () => {
		const names = (words: string) =>
			found(r, [], { text: words })
				.filter((f) => f.rule === 'NAR-NAMES')
				.map((f) => (f.outcome === 'fail' ? `${f.left} ${f.right}` : f.outcome));
		expect(names('在云杉农业农村网发布；通过云杉农业农网答复。')).toEqual(['云杉农业农村网 云杉农业农网']);
		expect(names('通过市惠民网、惠民网答复。')).toEqual(['市惠民网 惠民网']);
		expect(names('在市政府网、政府网和云杉教育网发布；加强云杉教育网建设。')).toEqual(['pass']);
		expect(names('在市政府门户网站和互联网上发布。')).toEqual(['not_evaluable']);
	});

	it('lists normative documents from number 1 on, where it lists them all', () => {
		const listed = (sentence: string, n: number) =>
			found(r, [said('norms_made', n, { sentence })])
				.filter((f) => f.rule === 'NAR-DOCNO')
				.map((f) => [f.outcome, f.values.missing]);
		const numbers = (...list: number[]) => list.map((n) => `《办法》（云体规〔2023〕${n}号）`).join('、');
		expect(listed(`制发规范性文件2件：${numbers(1, 2)}。`, 2)).toEqual([['pass', '']]);
		expect(listed(`制发规范性文件2件：${numbers(1, 4)}。`, 2)).toEqual([['fail', '2 3']]);
		expect(listed(`制发规范性文件5件，如${numbers(4)}。`, 5)).toEqual([['not_evaluable', undefined]]);
	});

	it('says something in section six that is more than an address', () => {
		expect([
			six('无。'),
			six('甲局网址为：<http://www.example.test/zwgk/>，如需了解更多，请登录查询。'),
			six('本年度收取信息处理费 0 元。')
		]).toEqual(['fail', 'fail', 'pass']);
	});
});
