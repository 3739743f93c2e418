import { describe, expect, it } from 'vitest';
import { metricByCode } from '../../src/lib/domain/metrics';
import type { Metric } from '../../src/lib/domain/metricTerms';
import type { CompareRow } from '../../src/lib/query/compare';
import type { AgencyRow } from '../../src/lib/query/rows';
import { describeGroup } from '../../src/lib/text/compare';
import {
	areWorkloadsOf,
	comparedOf,
	groupOption,
	groupsOf,
	kindOfGroup,
	workloadAgencies
} from '../../src/lib/ui/compare/groups';
import { answersTo, measureAsked, rateOf, tableMetrics } from '../../src/lib/ui/compare/questions';
import { sideFile } from '../../src/lib/ui/compare/sideFile';
import { sideTable } from '../../src/lib/ui/compare/sideTable';

const metric = (code: string): Metric => {
	const found = metricByCode(code);
	if (found === null) throw new Error(code);
	return found;
};
const agency = (agency_id: string, kind = 'bureau', region = 'city'): AgencyRow => ({
	...{ agency_id, kind, region, name_zh: agency_id, name_en: agency_id, short_zh: agency_id },
	...{ level: 'city', parent_id: '', reports: 1 }
});
const ids = Array.from({ length: 10 }, (_, i) => `b${i}`);
const roster = [...ids.map((id) => agency(id)), agency('t1', 'township')];
const workloads = ids.map((agency_id, i) => ({
	...{ agency_id, kind: 'bureau', year: 2024, metric: 'requests_new' },
	value: i === 9 ? null : i * 10
}));
const agencies = workloadAgencies(roster, workloads);
const known = new Map(roster.map((a) => [a.agency_id, a]));

describe('whom agencies are compared with', () => {
	it('is the whole kind without a group, and six with the most requests stand side by side, unknown ones last', () => {
		const { active } = groupsOf(undefined, 'bureau');
		const { members, among, shown } = comparedOf(active, [], agencies, known);
		expect(members).toEqual(ids);
		expect(among).toEqual({ kind: 'bureau' });
		expect(shown).toEqual(['b8', 'b7', 'b6', 'b5', 'b4', 'b3']);
	});

	it('shows at most the first eight of those chosen, in the order chosen', () => {
		const chosen = ['b9', ...ids.slice(0, 9)];
		expect(comparedOf({ by: 'kind', kind: 'bureau' }, chosen, agencies, known).shown).toEqual(
			chosen.slice(0, 8)
		);
	});

	it('groups by size leave out agencies whose size is not known', () => {
		const group = { by: 'size', kind: 'bureau', from: 0, to: null } as const;
		expect(comparedOf(group, [], agencies, known).members).toEqual(ids.slice(0, 9));
	});

	it('travels in the link: the active group first, those kept after it, the default alone as nothing, one kept twice once', () => {
		const near = { by: 'near', agency: 'b1', count: 3 } as const;
		const kind = { by: 'kind', kind: 'bureau' } as const;
		expect(groupOption(kind, [], 'bureau')).toBe('');
		expect(groupOption(kind, [kind, kind], 'bureau')).toBe('kind.bureau~~kind.bureau');
		const option = groupOption(near, [kind], 'bureau');
		expect(groupsOf(option, 'township')).toEqual({ active: near, kept: [kind], ignored: [] });
		expect(groupsOf('near.b1.3~~kind.bureau~~kind.bureau', 'bureau').kept).toEqual([kind]);
		expect(groupsOf('nonsense.1', 'bureau')).toEqual({ active: kind, kept: [], ignored: ['nonsense.1'] });
	});

	it('takes its kind from its agency, and another one where that is not known', () => {
		expect(kindOfGroup({ by: 'region', agency: 't1' }, known, 'bureau')).toBe('township');
		expect(kindOfGroup({ by: 'picked', agencies: ['gone'] }, known, 'bureau')).toBe('bureau');
	});

	it('is not told from figures of another kind or year', () => {
		expect(areWorkloadsOf(workloads, 'bureau', 2024)).toBe(true);
		expect(areWorkloadsOf(workloads, 'bureau', 2023)).toBe(false);
		expect(areWorkloadsOf(workloads, 'township', 2024)).toBe(false);
	});

	it.each(['zh', 'en'] as const)('every way of grouping has words (%s)', (lang) => {
		const name = (id: string) => `<${id}>`;
		const groups = [
			{ by: 'kind', kind: 'bureau' },
			{ by: 'region', agency: 'b1' },
			{ by: 'size', kind: 'bureau', from: 30, to: 299 },
			{ by: 'size', kind: 'bureau', from: 1000, to: null },
			{ by: 'near', agency: 'b1', count: 5 },
			{ by: 'picked', agencies: ['b1', 'b2'] }
		] as const;
		const said = groups.map((g) => describeGroup(g as Parameters<typeof describeGroup>[0], name, lang));
		expect(new Set(said).size).toBe(groups.length);
		expect(said[1]).toContain('<b1>');
	});
});

describe('what is asked', () => {
	it('the rate is the one asked for, else the chosen metric, else full disclosure; ratios are none', () => {
		const all = ['requests_new', 'done_rate', 'granted_rate', 'review_rate'];
		expect(rateOf('done_rate', metric('requests_new'), all)?.code).toBe('done_rate');
		expect(rateOf(undefined, metric('done_rate'), all)?.code).toBe('done_rate');
		expect(rateOf('review_rate', metric('requests_new'), all)?.code).toBe('granted_rate');
		expect(rateOf(undefined, metric('requests_new'), ['requests_new'])).toBeNull();
		expect(measureAsked('staff')).toBe('staff');
		expect(measureAsked('hens')).toBe('count');
	});

	it('the table begins with the chosen metric and holds only what reports of the dataset give', () => {
		const codes = tableMetrics(metric('deny_rate'), ['deny_rate', 'requests_new', 'filed_rate']).map(
			(m) => m.code
		);
		expect(codes).toEqual(['deny_rate', 'requests_new']);
	});
});

function figure(agency_id: string, code: string, n: number | null, d: number | null = null): CompareRow {
	const value = n === null || d === 0 ? null : d === null ? n : n / d;
	return {
		...{ metric: code, per: 'count', year: 2024, agency_id, value, numerator: n, denominator: d },
		...{ reported: true, format: '2021', status: 'published', member: true },
		...{ median: 0.5, n: 9, of: 10, added: null }
	};
}

describe('figures side by side', () => {
	const done = metric('done_rate');
	const rows = [
		figure('b0', 'done_rate', 80, 100),
		figure('b1', 'done_rate', 40, 100),
		figure('b2', 'done_rate', 1, 3),
		figure('b3', 'done_rate', null)
	];

	it('differences are taken from the first agency, with an interval for shares; too few cases have none', () => {
		const { rows: table, several } = sideTable(
			rows,
			[done],
			['b0', 'b1', 'b2', 'b3'],
			'count',
			'first',
			'en'
		);
		const cells = table[0]?.cells ?? [];
		expect(cells.map((c) => c.differenceText)).toEqual(['', '−40.0', '', '']);
		expect(cells[1]?.found?.excludesZero).toBe(true);
		expect(cells.map((c) => c.standing)).toEqual(['full', 'full', 'few', 'missing']);
		expect(several.made).toBe(1);
	});

	it('differences from the median have no interval, and without enough figures there is no median', () => {
		const from = sideTable(rows, [done], ['b0', 'b1'], 'count', 'median', 'en');
		expect(from.rows[0]?.cells.map((c) => c.differenceText)).toEqual(['+30.0', '−10.0']);
		expect(from.several.made).toBe(0);
		const few = rows.map((row) => ({ ...row, n: 2 }));
		const none = sideTable(few, [done], ['b0', 'b1'], 'count', 'median', 'en').rows[0];
		expect([none?.median, none?.cells[0]?.difference]).toEqual([null, null]);
	});

	it('per head a figure without population says so instead of a value', () => {
		const row = { ...figure('b0', 'requests_new', 12), per: 'residents', value: null };
		const table = sideTable([row], [metric('requests_new')], ['b0'], 'residents', 'first', 'zh');
		expect(table.rows[0]?.cells[0]?.text).toBe('12 (名录未列人口)');
	});

	it('the file holds a figure a row with numerator, denominator and state, and says when it is fictional', () => {
		const table = sideTable(rows, [done], ['b0', 'b1', 'b2', 'b3'], 'count', 'first', 'en');
		const origin = {
			year: 2024,
			per: 'count',
			reference: 'first',
			group: 'All',
			source: 'S',
			fictional: 'F'
		} as const;
		const lines = sideFile(table, origin, (id) => id, 'en');
		expect(lines).toHaveLength(5);
		expect(new Set(lines.map((line) => line.length)).size).toBe(1);
		expect(lines[2]?.slice(0, 9)).toEqual(['b1', 'b1', 2024, 'Completion rate', 'Figures', '%', 40, 40, 100]);
		expect(lines.slice(1).every((line) => line.at(-1) === 'F')).toBe(true);
	});

	it('rows of another question are told apart from the answer', () => {
		const question = { metrics: [done], shown: ['b0', 'b1', 'b2', 'b3'], per: 'count' } as const;
		expect(answersTo(rows, question)).toBe(true);
		expect(answersTo(rows, { ...question, per: 'staff' })).toBe(false);
		expect(answersTo(rows, { ...question, shown: ['b0', 'b1'] })).toBe(false);
		expect(answersTo(rows, { ...question, metrics: [metric('deny_rate')] })).toBe(false);
	});
});
