import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/lib/domain/lang';
import { newIndicator, type Scheme } from '../../src/lib/domain/scorecard';
import { PRESETS } from '../../src/lib/domain/scorecardPresets';
import { describeBand, SCORECARD_TEXT } from '../../src/lib/text/scorecard';
import { describeGaps, describeScale, explainScheme } from '../../src/lib/text/scorecardFormula';

describe('the formula in words', () => {
	it('names the values that earn nothing and everything, as they are typed', () => {
		const ends = (metric: string, from: number, to: number) => ({
			...newIndicator(metric),
			scale: { type: 'threshold', from, to } as const
		});
		expect(describeScale(ends('done_rate', 0.805, 1), 'zh')).toBe('80.5% 得 0 分，100% 得 100 分');
		expect(describeScale(ends('items_total', 0, 1240), 'zh')).toBe('0 条得 0 分，1,240 条得 100 分');
		expect(describeScale(ends('items_total', 0, 1240), 'en')).toBe(
			'0 points at 0, 100 points at 1,240 (items)'
		);
		expect(describeScale(newIndicator('late'), 'en')).toBe('place among its kind, less is better');
	});

	it('speaks of few cases only where an indicator has a limit', () => {
		expect(describeGaps(newIndicator('done_rate'), 'zh')).toContain('件数过少');
		expect(describeGaps(newIndicator('items_total'), 'zh')).not.toContain('件数过少');
	});

	it('explains exactly the scales a scheme uses', () => {
		for (const lang of LANGS) {
			const { scaleMeans } = SCORECARD_TEXT[lang];
			for (const scheme of PRESETS as readonly Scheme[]) {
				const whole = explainScheme(scheme, 200, lang).join('\n');
				for (const type of ['percentile', 'range', 'threshold'] as const) {
					const used = scheme.indicators.some((i) => i.scale.type === type);
					expect(whole.includes(scaleMeans[type])).toBe(used);
				}
				expect(whole).toContain('60%');
				expect(whole).toContain('200');
			}
		}
	});
});

describe('a band in words', () => {
	it('never says that a rank which moved stays in all trials, nor that one which stayed once never does', () => {
		const band = (stays: number) => describeBand({ agency: 'x', rank: 3, best: 3, worst: 4, stays }, 'zh');
		expect(band(0.997)).toContain('99.7%');
		expect(band(0.004)).toContain('0.4%');
		expect(band(0.5)).toContain('50%');
		expect(describeBand({ agency: 'x', rank: 3, best: 3, worst: 3, stays: 1 }, 'zh')).toBe('始终第 3 名');
	});
});
