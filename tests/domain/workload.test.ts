import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/lib/domain/metrics';
import { nearestByWorkload, WORKLOAD_METRICS, type WorkloadAgency } from '../../src/lib/domain/workload';
import {
	formatGroups,
	groupMembers,
	parseGroups,
	type ComparisonGroup
} from '../../src/lib/domain/workloadGroups';

const METRIC_PAIR = ['requests_new', 'items_total'];
const agency = (
	id: string,
	requests: number | null,
	items: number | null,
	more: Partial<WorkloadAgency> = {}
) => ({
	agency: id,
	kind: 'bureau',
	region: 'north',
	figures: new Map([
		['requests_new', requests],
		['items_total', items]
	]),
	...more
});

describe('neighbours by workload', () => {
	it('are told by figures that exist', () => {
		const codes = METRICS.map((m) => m.code);
		for (const metric of WORKLOAD_METRICS) expect(codes).toContain(metric);
	});

	it('are nearest by the logarithm of their figures, each measured by its spread, worked out by hand', () => {
		// ln(1 + x) of requests: 0, 1, 2 in units of e; their standard deviation is 1. Items: 0, 0, 2 → √(4/3).
		const [one, two] = [Math.E - 1, Math.E ** 2 - 1];
		const kind = [agency('a', 0, 0), agency('b', one, 0), agency('c', two, two)];
		const near = nearestByWorkload('a', kind, 5);
		expect(near.map((n) => n.agency)).toEqual(['b', 'c']);
		expect(near[0]!.distance).toBeCloseTo(Math.sqrt((1 + 0) / 2), 12);
		expect(near[1]!.distance).toBeCloseTo(Math.sqrt((4 + 4 / (4 / 3)) / 2), 12);
		expect(near[0]!.metrics).toEqual(METRIC_PAIR);
		expect(nearestByWorkload('a', kind, 1)).toHaveLength(1);
	});

	it('are of the same kind, have figures in common, and keep zero apart from unknown', () => {
		const all = [
			agency('a', 10, 100),
			agency('b', 10, 100, { kind: 'township' }),
			agency('c', null, 100),
			agency('d', 0, 50),
			agency('e', 12, 90)
		];
		expect(nearestByWorkload('a', all, 9).map((n) => n.agency)).toEqual(['e', 'd']);
		expect(nearestByWorkload('nobody', all, 9)).toEqual([]);
	});

	it('are the same whatever the order of the roster, nearest first', () => {
		const figure = fc.option(fc.nat(500));
		const roster = fc.array(fc.tuple(figure, figure), { maxLength: 12 });
		fc.assert(
			fc.property(roster, (rows) => {
				const list = rows.map(([r, i], at) => agency(`x${at}`, r, i));
				const near = nearestByWorkload('x0', list, 50);
				const again = nearestByWorkload('x0', [...list].reverse(), 50);
				expect(again.map((n) => n.agency)).toEqual(near.map((n) => n.agency));
				for (const [at, n] of near.entries())
					if (at > 0) expect(n.distance).toBeGreaterThanOrEqual(near[at - 1]!.distance);
			})
		);
	});
});

describe('a comparison group', () => {
	const roster = [
		agency('a', 10, 100),
		agency('b', 40, 90),
		agency('c', null, 80, { region: 'south' }),
		agency('d', 500, 70),
		agency('t', 20, 60, { kind: 'township' })
	];

	it('has the members its rule says', () => {
		expect(groupMembers({ by: 'kind', kind: 'bureau' }, roster)).toEqual(['a', 'b', 'c', 'd']);
		expect(groupMembers({ by: 'region', agency: 'a' }, roster)).toEqual(['a', 'b', 'd']);
		expect(groupMembers({ by: 'size', kind: 'bureau', from: 10, to: 40 }, roster)).toEqual(['a', 'b']);
		expect(groupMembers({ by: 'size', kind: 'bureau', from: 40, to: null }, roster)).toEqual(['b', 'd']);
		expect(groupMembers({ by: 'near', agency: 'a', count: 1 }, roster)).toEqual(['a', 'b']);
		expect(groupMembers({ by: 'picked', agencies: ['t', 'gone', 'a'] }, roster)).toEqual(['t', 'a']);
		expect(groupMembers({ by: 'near', agency: 'gone', count: 3 }, roster)).toEqual([]);
	});

	const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);
	const kind = fc.constantFrom('bureau', 'township', 'gov_office');
	const group: fc.Arbitrary<ComparisonGroup> = fc.oneof(
		fc.record({ by: fc.constant('kind' as const), kind }),
		fc.record({ by: fc.constant('region' as const), agency: id }),
		fc
			.record({
				by: fc.constant('size' as const),
				kind,
				from: fc.nat(1000),
				to: fc.option(fc.nat(1000))
			})
			.map((g) => ({ ...g, to: g.to === null ? null : g.from + g.to })),
		fc.record({ by: fc.constant('near' as const), agency: id, count: fc.integer({ min: 1, max: 200 }) }),
		fc.record({
			by: fc.constant('picked' as const),
			agencies: fc.uniqueArray(id, { minLength: 1, maxLength: 8 })
		})
	);

	it('comes back from a link as it went, in characters that need no escaping', () => {
		fc.assert(
			fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
				const text = formatGroups(groups);
				expect(encodeURIComponent(text)).toBe(text);
				expect(parseGroups(text)).toEqual({ groups, ignored: [] });
			})
		);
	});

	it('that cannot be read is left out by name, and nothing throws', () => {
		expect(parseGroups('kind.bureau~~kind.nobody~~near.edu.0~~size.bureau.9.3~~picked.')).toEqual({
			groups: [{ by: 'kind', kind: 'bureau' }],
			ignored: ['kind.nobody', 'near.edu.0', 'size.bureau.9.3', 'picked.']
		});
		fc.assert(
			fc.property(fc.string(), (text) => {
				const { groups, ignored } = parseGroups(text);
				expect(groups.length + ignored.length).toBe(text === '' ? 0 : text.split('~~').length);
			})
		);
	});
});
