import fc from 'fast-check';
import { columnIdentities } from '../../src/lib/domain/effective';
import { T3_PARTS } from '../../src/lib/domain/table3';
import { T4_STAGES } from '../../src/lib/domain/table4';
import type { Report } from '../../src/lib/domain/reports';
import { report } from '../support/content';

const count = fc.nat({ max: 400 });
const RESULTS = ['upheld', 'corrected', 'other', 'pending'];

function tableThree(form: string): fc.Arbitrary<Record<string, number>> {
	const rows = (columnIdentities(form)[0]?.parts ?? []).map((code) => code.replace(/_natural$/, ''));
	const column = fc.record({
		results: fc.array(count, { minLength: rows.length, maxLength: rows.length }),
		left: count,
		fresh: fc.double({ min: 0, max: 1, noNaN: true })
	});
	return fc.array(column, { minLength: 6, maxLength: 6 }).map((columns) => {
		const cells: Record<string, number> = {};
		T3_PARTS.forEach((part, i) => {
			const { results, left, fresh } = columns[i] as (typeof columns)[number];
			const done = results.reduce((sum, n) => sum + n, 0);
			const asked = Math.round((done + left) * fresh);
			rows.forEach((row, r) => (cells[`${row}_${part}`] = results[r] as number));
			cells[`t3_done_total_${part}`] = done;
			cells[`t3_carry_out_${part}`] = left;
			cells[`t3_new_${part}`] = asked;
			cells[`t3_carry_in_${part}`] = done + left - asked;
		});
		for (const row of ['t3_new', 't3_carry_in', ...rows, 't3_done_total', 't3_carry_out']) {
			cells[`${row}_total`] = T3_PARTS.reduce((sum, p) => sum + (cells[`${row}_${p}`] as number), 0);
		}
		return cells;
	});
}

const tableFour = fc
	.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
	.map((stages) => {
		const cells: Record<string, number> = {};
		T4_STAGES.forEach((stage, s) => {
			const results = stages[s] as number[];
			RESULTS.forEach((r, i) => (cells[`t4_${stage.code}_${r}`] = results[i] as number));
			cells[`t4_${stage.code}_total`] = results.reduce((sum, n) => sum + n, 0);
		});
		return cells;
	});

const list = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat({ max: 40 }), count);
const stock = fc.tuple(count, count, count);

function tableTwo(form: string): fc.Arbitrary<Record<string, number>> {
	return fc
		.record({ lists: fc.array(list, { minLength: 5, maxLength: 5 }), stock, money: fc.nat({ max: 100 }) })
		.map((t) => {
			const [made, gone, rest] = t.stock;
			const rules = (columns: string[]) => Object.fromEntries(columns.map((c) => [`t2_rule_${c}`, 0]));
			if (form === '2021') {
				return {
					...rules(['made', 'repealed', 'valid']),
					t2_norm_made: made,
					t2_norm_repealed: gone,
					t2_norm_valid: made + rest,
					t2_licence_decisions: made,
					t2_penalty_decisions: gone,
					t2_coercion_decisions: rest,
					t2_fee_amount_wan: t.money / 100
				};
			}
			const cells: Record<string, number> = {
				...rules(['produced', 'newly_open', 'open_total']),
				t2_norm_produced: made + 1,
				t2_norm_newly_open: made,
				t2_norm_open_total: made + rest,
				t2_procure_count: t.money,
				t2_procure_amount_wan: t.money * 1.25
			};
			['licence', 'othersvc', 'penalty', 'coercion', 'fee'].forEach((name, i) => {
				const [prev, more, decided] = t.lists[i] as [number, number, number];
				cells[`t2_${name}_items_prev`] = prev;
				cells[`t2_${name}_items_delta`] = more % 2 === 0 || prev === 1 ? more : -Math.min(more, prev - 1);
				if (name !== 'fee') cells[`t2_${name}_decisions`] = decided;
			});
			return cells;
		});
}

/** A report of a bureau in one of the two forms, whole and consistent. */
export const consistentReport: fc.Arbitrary<Report> = fc
	.constantFrom('2019', '2021')
	.chain((form) =>
		fc
			.tuple(tableTwo(form), tableThree(form), tableFour)
			.map(([t2, t3, t4]) =>
				report('a', form === '2019' ? 2020 : 2023, { ...t2, ...t3, ...t4 }, { format: form })
			)
	);
