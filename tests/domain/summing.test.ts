import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import {
	cellsWithoutPlace,
	formOfTotal,
	memberState,
	summedCells,
	type MemberFacts,
	type Summing
} from '../../src/lib/domain/summing';

describe('cells as they are added up', () => {
	it('every cell of a form is added from itself first', () => {
		for (const form of ['2019', '2021']) {
			expect(summedCells(form).map((c) => c.code)).toEqual(formCells(form).map((c) => c.code));
			for (const cell of summedCells(form)) expect(cell.any[0]).toEqual([cell.code]);
		}
	});

	it('（六） of the 2019 form may be the rows of the 2021 form, never the other way round', () => {
		const joins = (form: string) => summedCells(form).filter((c) => c.any.length > 1);
		expect(joins('2019').map((c) => c.code)).toHaveLength(7);
		expect(joins('2019').find((c) => c.code === 't3_other_natural')?.any[1]).toEqual([
			't3_other_no_supplement_natural',
			't3_other_fee_unpaid_natural',
			't3_other_misc_natural'
		]);
		expect(joins('2021')).toEqual([]);
	});

	it('stocks, items and rows another form does not know have no place', () => {
		const out = cellsWithoutPlace('2021');
		expect(out).toEqual(
			expect.arrayContaining(['t2_norm_open_total', 't2_procure_amount_wan', 't3_other_total'])
		);
		expect(out).not.toContain('t2_licence_decisions');
		expect(cellsWithoutPlace('2019')).not.toContain('t3_other_misc_total');
	});

	it('years without national tables have no form to add in', () => {
		expect([2018, 2019, 2020, 2021, 2030].map(formOfTotal)).toEqual([null, '2019', '2019', '2021', '2021']);
	});
});

describe('what becomes of an agency', () => {
	const summing: Summing = { government: 'city', picked: [], left: [], year: 2025, form: '2021' };
	const facts = (more: Partial<MemberFacts> = {}): MemberFacts => ({
		agency_id: 'edu',
		kind: 'bureau',
		expected: true,
		report_id: 'edu-2025',
		scope: 'own',
		covered_by: null,
		known: 200,
		...more
	});
	const none = { report_id: null, scope: null, known: null };

	it.each([
		['summed', facts()],
		['missing', facts(none)],
		['not_due', facts({ ...none, expected: false })],
		['unlisted', facts({ ...none, expected: null })],
		['no_tables', facts({ known: 0 })],
		['contained', facts({ covered_by: 'county' })],
		['contained', facts({ ...none, covered_by: 'county' })],
		['vertical', facts({ kind: 'vertical' })],
		['whole', facts({ agency_id: 'city', scope: 'aggregate' })],
		['summed', facts({ agency_id: 'city', scope: 'own' })]
	] as const)('%s', (state, member) => {
		expect(memberState(member, summing)).toBe(state);
	});

	it('left out by hand comes before all but the published aggregate, and a choice by hand takes anybody', () => {
		expect(memberState(facts(), { ...summing, left: ['edu'] })).toBe('left');
		expect(memberState(facts({ kind: 'vertical' }), { ...summing, picked: ['edu'] })).toBe('summed');
	});
});
