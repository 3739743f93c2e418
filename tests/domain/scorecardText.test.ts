import { describe, expect, it } from 'vitest';
import { compareProportions, severalComparisons } from '../../src/lib/domain/proportion';
import { describeDifference, describeSeveral, formatPoints } from '../../src/lib/text/proportions';
import { describeBand, describeSchemeIgnored, describeUnranked } from '../../src/lib/text/scorecard';

describe('the words of a result', () => {
	it('say why there is no rank, and nothing where there is one', () => {
		const none = { because: [], present: 0.5 };
		expect(describeUnranked({ ...none, unranked: null }, 'zh')).toBe('');
		expect(describeUnranked({ ...none, unranked: 'little' }, 'zh')).toBe(
			'只有 50% 的权重有数据，不足以排名。'
		);
		expect(describeUnranked({ ...none, present: 0.55, unranked: 'little' }, 'en')).toContain('Only 55% of');
		expect(describeUnranked({ ...none, present: 0.599, unranked: 'little' }, 'en')).toContain(
			'Only 59.9% of'
		);
		expect(describeUnranked({ because: ['done_rate', 'late'], present: 1, unranked: 'small' }, 'en')).toBe(
			'No rank, as the scheme says, because of few cases: Completion rate, Reports filed late.'
		);
	});

	it('say how far a rank moves', () => {
		const band = { agency: 'a', rank: 2, best: 2, worst: 4, stays: 0.625 };
		expect(describeBand(band, 'zh')).toBe('第 2 至第 4 名，63% 的试算中名次不变');
		expect(describeBand({ ...band, worst: 2 }, 'en')).toBe('always 2');
	});

	it('say what of a link was left out, once', () => {
		const item = { text: 'no_such-5-hpru', why: 'absent' as const };
		expect(describeSchemeIgnored([item, item], 'zh')).toEqual([
			'链接里评分方案的“no_such-5-hpru”不是本站有的指标，已略去。'
		]);
	});
});

describe('the words of a comparison', () => {
	const first = { name: '2024', numerator: 48, denominator: 80 };
	const second = { name: '2023', numerator: 56, denominator: 70 };

	it('show both fractions, the interval, and whether chance may be behind it', () => {
		const found = compareProportions(first, second)!;
		expect(describeDifference(found, first, second, 'zh')).toBe(
			'2024 60.0% (48/80)，2023 80.0% (56/70)，相差 −20.0 个百分点（95% 区间 −33.4 至 −5.2），超出偶然波动的范围。'
		);
		expect(describeDifference(found, first, second, 'en')).toContain('more than chance');
		expect(formatPoints(0.0001, 'zh')).toBe('0.0');
	});

	it('warn where several are made at once, and not where there is one', () => {
		expect(describeSeveral(severalComparisons([0.01, 0.04, null, 0.03, 0.005]), 'zh')).toBe(
			'同时比较了 4 组。单独看有 4 组差异明显；即使实际上都没有差异，平均也会有约 0.2 组看似明显。按霍尔姆法校正后仍成立的有 2 组。'
		);
		expect(describeSeveral(severalComparisons([0.01]), 'zh')).toBe('');
	});
});
