import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/lib/domain/metrics';
import { newIndicator, schemeProblems, type Indicator, type Scheme } from '../../src/lib/domain/scorecard';
import {
	addIndicator,
	changeIndicator,
	removeIndicator,
	thresholdFor,
	weightShares
} from '../../src/lib/domain/scorecardEdit';
import { openingPreset, presetByCode, PRESETS } from '../../src/lib/domain/scorecardPresets';

const scheme: Scheme = {
	limit: 0.6,
	indicators: [newIndicator('items_total', 30), newIndicator('done_rate', 10), newIndicator('late', 20)]
};

describe('changing an indicator', () => {
	it('turns the ends of a threshold round with its direction, and the direction with its ends', () => {
		const ends = { type: 'threshold', from: 0.8, to: 1 } as const;
		const set = changeIndicator(scheme, 1, { scale: ends });
		expect(set.indicators[1]).toMatchObject({ direction: 1, scale: ends });
		const turned = changeIndicator(set, 1, { direction: -1 });
		expect(turned.indicators[1]).toMatchObject({ direction: -1, scale: { from: 1, to: 0.8 } });
		const back = changeIndicator(turned, 1, { scale: { type: 'threshold', from: 0.5, to: 0.9 } });
		expect(back.indicators[1]).toMatchObject({ direction: 1, scale: { from: 0.5, to: 0.9 } });
	});

	it('leaves the others and the scheme it was given untouched', () => {
		const before = structuredClone(scheme);
		const next = changeIndicator(scheme, 0, { weight: 99, missing: 'zero' });
		expect(scheme).toEqual(before);
		expect(next.indicators.slice(1)).toEqual(scheme.indicators.slice(1));
		expect(next.indicators[0]).toMatchObject({ weight: 99, missing: 'zero' });
	});

	it('never makes a sound scheme unsound by a choice, whatever the order of choices', () => {
		const choice: fc.Arbitrary<Partial<Indicator>> = fc.oneof(
			fc.constantFrom<Partial<Indicator>>({ direction: 1 }, { direction: -1 }),
			fc.constantFrom<Partial<Indicator>>({ scale: { type: 'percentile' } }, { scale: { type: 'range' } }),
			fc
				.array(fc.option(fc.integer({ min: -50, max: 5000 })), { maxLength: 5 })
				.map((values) => ({ scale: thresholdFor('items_total', 1, values) }))
		);
		fc.assert(
			fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
				const end = choices.reduce((now, part) => changeIndicator(now, 0, part), scheme);
				expect(schemeProblems(end)).toEqual([]);
			})
		);
	});
});

describe('a threshold to start from', () => {
	it('spans the figures at hand, rounded outward, the better end earning the points', () => {
		expect(thresholdFor('items_total', 1, [12, null, 96.4])).toEqual({ type: 'threshold', from: 12, to: 97 });
		expect(thresholdFor('done_rate', 1, [0.8123, 0.99])).toEqual({ type: 'threshold', from: 0.81, to: 0.99 });
		expect(thresholdFor('late', -1, [0, 1])).toEqual({ type: 'threshold', from: 1, to: 0 });
	});

	it('is 0 to 100 %, or 0 to 10, where figures do not differ or are not known', () => {
		expect(thresholdFor('done_rate', 1, [null])).toEqual({ type: 'threshold', from: 0, to: 1 });
		expect(thresholdFor('items_total', -1, [7, 7])).toEqual({ type: 'threshold', from: 10, to: 0 });
	});
});

describe('indicators of a scheme', () => {
	it('come with the mean weight of the others and go without a trace', () => {
		const more = addIndicator(scheme, 'interpretations');
		expect(more.indicators.at(-1)).toEqual(newIndicator('interpretations', 20));
		expect(removeIndicator(more, 3)).toEqual(scheme);
	});

	it('have shares that add up to one', () => {
		expect(weightShares(scheme)).toEqual([0.5, 1 / 6, 1 / 3]);
	});
});

describe('the preset a dataset opens with', () => {
	it('is the one its opening metric weighs most in, and the first where none has it', () => {
		expect(openingPreset('requests_new')).toBe(PRESETS[0]);
		expect(openingPreset('items_total')).toBe(presetByCode('huaiyuan-2024'));
		for (const { code } of METRICS) expect(PRESETS).toContain(openingPreset(code));
	});
});
