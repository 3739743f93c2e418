import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenciesOf, decided, gather, namesOf } from '../../src/lib/ui/import/gathering';
import { fits, newestYear, rosterYears } from '../../src/lib/ui/import/ownRows';
import { editCount, editText, editValidity, parseWhole } from '../../src/lib/ui/import/rosterEdit';
import { identifyAgencies } from '../../src/lib/workspace/identify';
import { emptyLedger } from '../../src/lib/workspace/ledger';
import { planImport } from '../../src/lib/workspace/plan';
import { agency, draft, importInto } from '../workspace/ledgerCases';

describe('gathering what was read', () => {
	const drafts = [
		draft({ draft_id: '1', agency: 'Bureau of Lakes', year: 2022 }),
		draft({ draft_id: '2', agency: 'Bureau of Lakes', year: null }),
		draft({ draft_id: '3', agency: '', year: 2022 }),
		draft({ draft_id: '4', agency: 'Bureau of Hills', year: 2023 })
	];
	const identities = new Map(identifyAgencies(namesOf(drafts), []).map((i) => [i.key, i]));

	it('counts what cannot be accepted and why', () => {
		expect(namesOf(drafts).map((n) => [n.name, n.reports])).toEqual([
			['Bureau of Lakes', 2],
			['Bureau of Hills', 1]
		]);
		const gathered = gather(drafts, identities);
		expect(gathered).toMatchObject({ noAgency: 1, noYear: 1, open: 0 });
		expect(gathered.settled.map((s) => s.draft.draft_id)).toEqual(['1', '4']);
	});

	it('takes only agencies over that an accepted report needs, without a parent nobody holds', () => {
		const items = planImport(emptyLedger(), gather(drafts, identities).settled);
		const published = new Map([['p', agency('p', 'far-away')]]);
		const wanted = decided(
			[...items, { ...items[0]!, agency_id: 'p' }].map((i, n) => ({
				...i,
				decision: n === 1 ? ('skip' as const) : i.decision
			})),
			new Map()
		);
		const taken = agenciesOf(wanted, identities.values(), published, new Map());
		expect(taken.map((a) => [a.name_zh, a.parent_id])).toEqual([
			['Bureau of Lakes', ''],
			['name of p', '']
		]);
	});

	it('lets a person decide only about reports that meet another one', () => {
		const items = planImport(emptyLedger(), gather(drafts, identities).settled);
		expect(decided(items, new Map([['1', 'skip']])).map((i) => i.decision)).toEqual(['version', 'version']);
	});
});

describe('editing the roster', () => {
	it('reads whole numbers however they are typed and refuses everything else', () => {
		fc.assert(
			fc.property(fc.nat(1e9), (n) => {
				expect(parseWhole(n.toLocaleString('en'), 0, 1e9)).toBe(n);
			})
		);
		expect(parseWhole(' ', 0, 9)).toBeNull();
		expect(parseWhole('７', 0, 9)).toBe(7);
		for (const typed of ['-1', '1.5', '1e3', '12a', '10']) expect(parseWhole(typed, 0, 9)).toBeUndefined();
	});

	it('keeps a former name so that files using it still find the agency', () => {
		expect(editText(agency('a'), 'name_zh', ' new  name ')).toMatchObject({
			ok: true,
			value: { name_zh: 'new name', names: 'name of a' }
		});
		expect(editText(agency('a'), 'name_zh', ' ')).toEqual({ ok: false, why: 'name' });
	});

	it('refuses a last year before the first', () => {
		const from = { ...agency('a'), valid_from: 2020 };
		expect(editValidity(from, 'valid_to', '2019')).toEqual({ ok: false, why: 'range' });
		expect(editValidity(from, 'valid_to', '')).toEqual({ ok: true, value: from });
		expect(editValidity(from, 'valid_to', '20')).toEqual({ ok: false, why: 'year' });
	});

	it('does not say that a report is expected because a population was typed', () => {
		const key = { agency_id: 'a', year: 2023 };
		expect(editCount(key, null, 'population', '1,200')).toMatchObject({
			ok: true,
			value: { expected: false, population: 1200, staff: null }
		});
		expect(editCount(key, null, 'staff', '')).toEqual({ ok: true, value: null });
	});
});

describe('lists of what is kept', () => {
	const { tables } = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2021, figure: 1 }]);

	it('open at the newest year with reports and offer the years around', () => {
		expect(newestYear(tables)).toBe(2021);
		expect(newestYear(emptyLedger().tables)).toBeNull();
		expect(rosterYears(tables, 2024)).toEqual([2024, 2023, 2021, 2020]);
	});

	it('find a name whatever its width, case and spaces', () => {
		expect(fits('ＡＢ c', ['xabcx'])).toBe(true);
		expect(fits('', [])).toBe(true);
		expect(fits('d', ['abc'])).toBe(false);
	});
});
