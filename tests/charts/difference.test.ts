import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceChart } from '../../src/lib/charts/difference';
import { rateChangesOf } from '../../src/lib/charts/differenceRow';
import { exampleContext, exampleMetric } from '../../src/lib/charts/examples';
import type { RateChangeRow } from '../../src/lib/query/compareChange';

const granted = exampleMetric('granted_rate');
type Counts = [number | null, number | null, number | null, number | null];

function row(id: string, [k, n, l, m]: Counts, rest: Partial<RateChangeRow> = {}): RateChangeRow {
	return {
		...{
			agency_id: id,
			metric: granted.code,
			year: 2024,
			members: 1,
			now_reported: true,
			before_reported: true
		},
		...{ now_numerator: k, now_denominator: n, before_numerator: l, before_denominator: m },
		...rest
	};
}

describe('the change of a rate', () => {
	it('has Newcombe’s published interval for 56/70 and 48/80 and is then more than chance', () => {
		const { changes, fellSure, roseSure, of } = rateChangesOf(granted, [row('a', [56, 70, 48, 80])]);
		const interval = changes[0]?.found?.interval;
		expect(interval?.low).toBeCloseTo(0.0524, 4);
		expect(interval?.high).toBeCloseTo(0.3339, 4);
		expect([changes[0]?.verdict, fellSure, roseSure, of]).toEqual(['higher', 0, 1, 1]);
	});

	it('is not judged where a year is too small, blank, missing, empty, or cut off by a new form', () => {
		const found = rateChangesOf(granted, [
			row('few', [1, 4, 20, 80]),
			row('small', [2, 20, 60, 80]),
			row('blank', [null, 60, 20, 80]),
			row('none', [null, null, 20, 80], { now_reported: false }),
			row('zero', [0, 0, 20, 80]),
			row('above', [90, 80, 20, 80])
		]);
		const states = Object.fromEntries(found.changes.map((c) => [c.agency, c.state]));
		expect(states).toEqual({
			...{ few: 'few', small: 'small', blank: 'missing', none: 'unreported' },
			...{ zero: 'zero-base', above: 'no-share' }
		});
		expect(found.of).toBe(0);
		expect(found.several.made).toBe(0);
		expect(found.changes.filter((c) => c.found !== null).map((c) => c.agency)).toEqual(['small']);

		const broken = { ...granted, breaks: [{ year: 2024, why: 'form', join: 'cut', note: granted.label }] };
		const cut = rateChangesOf(broken as typeof granted, [row('a', [56, 70, 48, 80])]);
		expect(cut.changes[0]).toMatchObject({ state: 'cut', found: null, verdict: null });
	});

	it('counts every judged change once and corrects over those alone, whatever the figures', () => {
		const count = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null });
		const counts = fc.tuple(count, count, count, count);
		fc.assert(
			fc.property(fc.array(counts, { maxLength: 30 }), (all) => {
				const found = rateChangesOf(
					granted,
					all.map((c, i) => row(`a${i}`, c))
				);
				expect(found.changes).toHaveLength(all.length);
				expect(found.fell + found.rose + found.same).toBe(found.of);
				expect(found.several.made).toBe(found.of);
				for (const c of found.changes) {
					expect(c.verdict !== null).toBe(c.state === 'full');
					expect(c.holm !== null).toBe(c.verdict !== null);
					if (c.stands) expect(c.holm).toBeLessThan(0.05);
				}
				const places = found.changes.map((c) => (c.found === null ? 2 : c.state === 'full' ? 0 : 1));
				expect(places).toEqual([...places].sort());
				const chart = differenceChart(
					{ metric: granted, year: 2024, changes: found, page: 0 },
					exampleContext('en', 'phone')
				);
				expect(chart.table.rows).toHaveLength(all.length);
				expect(JSON.stringify(chart.scene(340))).not.toMatch(/NaN|null,null/);
			}),
			{ numRuns: 60 }
		);
	});
});
