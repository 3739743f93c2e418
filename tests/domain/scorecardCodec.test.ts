import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/lib/domain/metrics';
import { MAX_INDICATORS, schemeProblems, type Indicator, type Scheme } from '../../src/lib/domain/scorecard';
import { formatScheme, parseScheme } from '../../src/lib/domain/scorecardCodec';
import { PRESETS } from '../../src/lib/domain/scorecardPresets';

const end = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n + 0);
const scale = fc.oneof(
	fc.constantFrom({ type: 'percentile' as const }, { type: 'range' as const }),
	fc
		.tuple(end, end)
		.filter(([from, to]) => from !== to)
		.map(([from, to]) => ({ type: 'threshold' as const, from, to }))
);
const indicator = fc.record({
	metric: fc.constantFrom(...METRICS.map((m) => m.code)),
	weight: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 1e-9, max: 1000, noNaN: true })),
	direction: fc.constantFrom(1 as const, -1 as const),
	scale,
	missing: fc.constantFrom('reweight' as const, 'zero' as const, 'unranked' as const),
	small: fc.constantFrom('unranked' as const, 'grey' as const, 'counted' as const)
});
const scheme = fc
	.record({
		limit: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
		indicators: fc.uniqueArray(indicator, {
			selector: (i) => i.metric,
			minLength: 1,
			maxLength: MAX_INDICATORS
		})
	})
	.map(({ limit, indicators }): Scheme => ({
		limit,
		indicators: indicators.map((i): Indicator =>
			i.scale.type === 'threshold' ? { ...i, direction: i.scale.to > i.scale.from ? 1 : -1 } : i
		)
	}));

describe('a scheme in a link', () => {
	it('comes back as it went, in characters that need no escaping', () => {
		fc.assert(
			fc.property(scheme, (s) => {
				const text = formatScheme(s);
				expect(text).toMatch(/^[A-Za-z0-9._~-]*[A-Za-z0-9]$/);
				expect(encodeURIComponent(text)).toBe(text);
				expect(parseScheme(text)).toEqual({ scheme: s, ignored: [] });
			})
		);
		for (const { limit, indicators } of PRESETS)
			expect(parseScheme(formatScheme({ limit, indicators })).scheme).toEqual({ limit, indicators });
	});

	it('is short and readable', () => {
		const [requests] = PRESETS;
		expect(formatScheme(requests!)).toBe(
			'1~0.6~done_rate-30-htrg-0.8-1~carry_out_rate-20-ltrg-0.2-0~dispute_corrected_closed-30-ltrg-0.5-0~' +
				'late-10-ltrg-1-0~wrong_form-10-ltrg-1-0'
		);
	});

	it('keeps what can be read and says what was left out', () => {
		const text = '1~0.6~done_rate-30-hpru~no_such-5-hpru~done_rate-9-hpru~late-x-lpru~late-5-htru-1-0';
		const { scheme: read, ignored } = parseScheme(text);
		expect(read?.indicators.map((i) => [i.metric, i.weight])).toEqual([['done_rate', 30]]);
		expect(ignored).toEqual([
			{ text: 'no_such-5-hpru', why: 'absent' },
			{ text: 'done_rate-9-hpru', why: 'repeated' },
			{ text: 'late-x-lpru', why: 'invalid' },
			{ text: 'late-5-htru-1-0', why: 'invalid' }
		]);
		expect(parseScheme('2~0.6~late-5-lpru')).toMatchObject({ scheme: null, ignored: [{ why: 'version' }] });
		expect(parseScheme('1~7~late-5-lpru')).toMatchObject({ scheme: null, ignored: [{ why: 'invalid' }] });
		expect(parseScheme('1~0.6')).toMatchObject({ scheme: null, ignored: [{ why: 'invalid' }] });
		expect(parseScheme('1~'.repeat(3000))).toMatchObject({ scheme: null, ignored: [{ why: 'limit' }] });
		const many = METRICS.slice(0, 30).map((m) => `${m.code}-1-hprg`);
		const long = parseScheme(['1~0.5', ...many].join('~'));
		expect(long.scheme?.indicators).toHaveLength(MAX_INDICATORS);
		expect(long.ignored.every((i) => i.why === 'limit')).toBe(true);
	});

	it('never throws and never gives a scheme that cannot be scored, whatever it is given', () => {
		const bits = fc.constantFrom(
			'1',
			'~',
			'-',
			'0.6',
			'late',
			'done_rate',
			'hpru',
			'ltzc',
			'n',
			'e',
			'9',
			'.'
		);
		const text = fc.oneof(
			fc.string(),
			fc.array(bits, { maxLength: 30 }).map((b) => b.join(''))
		);
		fc.assert(
			fc.property(text, (any) => {
				const { scheme: read, ignored } = parseScheme(any);
				if (read === null) expect(ignored.length).toBeGreaterThan(0);
				else expect(schemeProblems(read)).toEqual([]);
			}),
			{ numRuns: 2000 }
		);
	});
});
