import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import {
	columnIdentities,
	deriveCells,
	ROW_IDENTITIES,
	STAGE_IDENTITIES,
	tableThreeForm,
	type Identity
} from '../../src/lib/domain/effective';
import type { CellState } from '../../src/lib/domain/reports';

type Cells = Record<string, number>;
type States = Record<string, CellState>;

/** A report with any mixture of figures, blanks, "not applicable", words and cells that are not there. */
const report = fc
	.record({
		form: fc.constantFrom('2019', '2021'),
		seed: fc.array(
			fc.tuple(
				fc.nat(),
				fc.oneof(
					{ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
					{ weight: 4, arbitrary: fc.constantFrom<CellState>('blank', 'na', 'text', 'absent') }
				)
			),
			{ minLength: 0, maxLength: 300 }
		)
	})
	.map(({ form, seed }) => {
		const all = formCells(form);
		const cells: Cells = {};
		const states: States = {};
		for (const [at, what] of seed) {
			const code = all[at % all.length]?.code as string;
			delete cells[code];
			delete states[code];
			if (typeof what === 'number') cells[code] = what;
			else if (what !== 'absent') states[code] = what;
		}
		return { form, cells, states };
	});

const identitiesOf = (form: string): Identity[] => [
	...ROW_IDENTITIES,
	...columnIdentities(form),
	...STAGE_IDENTITIES
];
const row = (code: string, values: (number | null)[]): Cells =>
	Object.fromEntries(
		['natural', 'business', 'research', 'charity', 'legal', 'org_other'].flatMap((column, i) => {
			const value = values[i] ?? null;
			return value === null ? [] : [[`${code}_${column}`, value]];
		})
	);

describe('figures that follow from printed ones', () => {
	it('never touch what is printed, and fill only blanks and totals left open', () => {
		fc.assert(
			fc.property(report, ({ form, cells, states }) => {
				for (const [code, derived] of Object.entries(deriveCells(cells, states, form))) {
					expect(code in cells).toBe(false);
					expect(states[code]).not.toBe('na');
					expect(states[code]).not.toBe('text');
					if (derived.how === 'zero') expect(states[code]).toBe('blank');
				}
			})
		);
	});

	it('never invent a total when one of its parts is not known', () => {
		fc.assert(
			fc.property(report, ({ form, cells, states }) => {
				const derived = deriveCells(cells, states, form);
				const known = (code: string) => cells[code] ?? derived[code]?.value ?? null;
				for (const [code, entry] of Object.entries(derived)) {
					if (entry.how !== 'total') continue;
					const makes = identitiesOf(form)
						.filter((i) => i.total === code && i.parts.every((p) => known(p) !== null))
						.map((i) => i.parts.reduce((sum, p) => sum + (known(p) as number), 0));
					expect(makes).toContain(entry.value);
				}
			})
		);
	});

	it('prove a zero only beside a printed total that the printed parts already make', () => {
		fc.assert(
			fc.property(report, ({ form, cells, states }) => {
				for (const [code, entry] of Object.entries(deriveCells(cells, states, form))) {
					if (entry.how !== 'zero') continue;
					expect(entry.value).toBe(0);
					const proofs = identitiesOf(form).filter((i) => {
						const total = cells[i.total];
						if (total === undefined || !i.parts.includes(code)) return false;
						const sum = i.parts.reduce((acc, p) => (p in cells ? acc + (cells[p] as number) : acc), 0);
						return sum === total && i.parts.every((p) => p in cells || states[p] === 'blank');
					});
					expect(proofs).not.toEqual([]);
				}
			})
		);
	});

	it('derive nothing from an empty report', () => {
		expect(deriveCells({}, {}, '2021')).toEqual({});
	});
});

describe('examples', () => {
	it('add up six printed parts beside a blank total', () => {
		const cells = row('t3_new', [3, 1, 0, 0, 0, 2]);
		expect(deriveCells(cells, { t3_new_total: 'blank' }, '2021').t3_new_total).toEqual({
			value: 6,
			how: 'total'
		});
		expect(deriveCells(cells, {}, '2021').t3_new_total).toEqual({ value: 6, how: 'total' });
	});

	it('leave a total open that is called not applicable or holds words', () => {
		const cells = row('t3_new', [3, 1, 0, 0, 0, 2]);
		expect(deriveCells(cells, { t3_new_total: 'na' }, '2021')).toEqual({});
		expect(deriveCells(cells, { t3_new_total: 'text' }, '2021')).toEqual({});
	});

	it('prove blanks zero beside a printed total, and no blank where something is missing', () => {
		const cells = { ...row('t3_new', [3, null, 0, 0, 0, 2]), t3_new_total: 5 };
		expect(deriveCells(cells, { t3_new_business: 'blank' }, '2021')).toEqual({
			t3_new_business: { value: 0, how: 'zero' }
		});
		expect(deriveCells({ ...cells, t3_new_total: 6 }, { t3_new_business: 'blank' }, '2021')).toEqual({});
		expect(deriveCells(cells, {}, '2021')).toEqual({});
		expect(deriveCells(cells, { t3_new_business: 'na' }, '2021')).toEqual({});
	});

	it('prove nothing zero where the blank total has printed parts that count something', () => {
		const results = (value: number) =>
			Object.fromEntries(
				formCells('2021')
					.filter((c) => c.table === 't3' && c.column === 'total' && c.row !== 't3_granted')
					.map((c) => [c.code, value])
			);
		const cells = { ...results(0), t3_granted_natural: 3 };
		const derived = deriveCells(cells, { t3_granted_total: 'blank' }, '2021');
		expect(derived.t3_granted_total).toBe(undefined);
		const plain = deriveCells(results(0), { t3_granted_total: 'blank' }, '2021');
		expect(plain.t3_granted_total).toEqual({ value: 0, how: 'zero' });
	});

	it('add up the stages of reviews and lawsuits each for itself', () => {
		const cells = { t4_review_upheld: 1, t4_review_corrected: 0, t4_review_other: 2, t4_review_pending: 0 };
		expect(deriveCells(cells, {}, '2019')).toEqual({ t4_review_total: { value: 3, how: 'total' } });
	});

	it('read a mixed report by the rows of table 3 that it prints', () => {
		expect(tableThreeForm('mixed', (code) => code === 't3_other_misc_total')).toBe('2021');
		expect(tableThreeForm('mixed', () => false)).toBe('2019');
		expect(tableThreeForm('2019', (code) => code === 't3_other_misc_total')).toBe('2019');
	});
});
