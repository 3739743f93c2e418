import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGroups, matching } from '../../src/lib/ui/base/choices';
import { inOrder, nextOrder, type SortValue } from '../../src/lib/ui/base/order';

const values = fc.array(fc.option(fc.oneof(fc.integer(), fc.string()), { nil: null }));

describe('sorting a table', () => {
	it('puts rows without a value last, whichever way it sorts', () => {
		fc.assert(
			fc.property(values, fc.boolean(), (list, descending) => {
				const sorted = inOrder(list, (v) => v as SortValue, descending);
				const firstNull = sorted.indexOf(null);
				if (firstNull !== -1) expect(sorted.slice(firstNull).every((v) => v === null)).toBe(true);
				expect(sorted).toHaveLength(list.length);
			})
		);
	});

	it('keeps equal rows in the order they came, both ways', () => {
		const rows = [
			{ id: 'a', v: 0 },
			{ id: 'b', v: 1 },
			{ id: 'c', v: 0 }
		];
		expect(inOrder(rows, (r) => r.v, false).map((r) => r.id)).toEqual(['a', 'c', 'b']);
		expect(inOrder(rows, (r) => r.v, true).map((r) => r.id)).toEqual(['b', 'a', 'c']);
	});

	it('tells zero from no value', () => {
		expect(inOrder([null, 0, -1], (v) => v, false)).toEqual([-1, 0, null]);
		expect(inOrder([null, 0, -1], (v) => v, true)).toEqual([0, -1, null]);
	});

	it('sorts Chinese words by their sound and figures in words by size', () => {
		expect(inOrder(['财政局', '安监局', '教育局'], (v) => v, false)).toEqual(['安监局', '财政局', '教育局']);
		expect(inOrder(['第10局', '第2局'], (v) => v, false)).toEqual(['第2局', '第10局']);
	});

	it('begins with the largest figure and the first word, then turns round', () => {
		const first = nextOrder(null, 'n', true);
		expect(first).toEqual({ column: 'n', descending: true });
		expect(nextOrder(first, 'n', true)).toEqual({ column: 'n', descending: false });
		expect(nextOrder(first, 'name', false)).toEqual({ column: 'name', descending: false });
	});
});

describe('choices', () => {
	const choices = [
		{ value: 'requests_new', label: '新收申请', group: '依申请公开' },
		{ value: 'items', label: '主动公开信息数' },
		{ value: 'done_rate', label: '办结率', group: '依申请公开', also: 'Completion rate' }
	];

	it('stand under their headings in the order they first appear', () => {
		expect(inGroups(choices).map((g) => [g.name, g.choices.length])).toEqual([
			['依申请公开', 2],
			['', 1]
		]);
	});

	it('are found by label, heading, code and other names', () => {
		const found = (query: string) => matching(choices, query).map((c) => c.value);
		expect(found('新收')).toEqual(['requests_new']);
		expect(found('依申请')).toEqual(['requests_new', 'done_rate']);
		expect(found('done_')).toEqual(['done_rate']);
		expect(found('COMPLETION rate')).toEqual(['done_rate']);
		expect(found('')).toHaveLength(3);
	});
});
