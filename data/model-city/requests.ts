import { T3_PARTS, T3_ROWS } from '../../src/lib/domain/table3';
import type { Draw } from './random';
import { YEARS, type Organ } from './organs';
import { COURSES } from './stories';

/** Figures by cell code; cells that an organ does not have that year are left out. Amounts are in yuan. */
export type Figures = Record<string, number>;

/** The rows of results in both forms at once: 其他处理 is kept in its three parts. */
export const RESULT_ROWS = T3_ROWS.filter((r) => r.group !== null && r.code !== 't3_other').map(
	(r) => r.code
);
const OTHER_PARTS = RESULT_ROWS.filter((r) => r.startsWith('t3_other_'));

/** How the whole city asked, relative to 2021. */
const CITY_COURSE = [0.82, 0.84, 1, 1.02, 1.11, 1.13, 1.19];

/** Weights of the ways not to disclose, before each organ's own leaning. */
const REFUSALS: Readonly<Record<string, number>> = {
	t3_deny_secret: 0.003,
	t3_deny_law: 0.012,
	t3_deny_safety: 0.006,
	t3_deny_third_party: 0.028,
	t3_deny_internal: 0.03,
	t3_deny_process: 0.021,
	t3_deny_enforcement: 0.026,
	t3_deny_query: 0.034,
	t3_na_not_held: 0.47,
	t3_na_need_create: 0.034,
	t3_na_unclear: 0.008,
	t3_np_petition: 0.06,
	t3_np_repeat: 0.032,
	t3_np_publication: 0.002,
	t3_np_excessive: 0.009,
	t3_np_reconfirm: 0.004,
	t3_other_no_supplement: 0.055,
	t3_other_fee_unpaid: 0.008,
	t3_other_misc: 0.14
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function applicantWeights(organ: Organ, draw: Draw): number[] {
	const business = 0.042 * organ.work.business * Math.exp(0.35 * draw.normal());
	const legal = 0.013 * Math.exp(0.4 * draw.normal());
	const weights: Record<string, number> = {
		business,
		research: 0.003,
		charity: 0.003,
		legal,
		org_other: 0.008 * Math.exp(0.4 * draw.normal())
	};
	const rest = Object.values(weights).reduce((a, b) => a + b, 0);
	return T3_PARTS.map((part) => (part === 'natural' ? 1 - rest : (weights[part] as number)));
}

function leaning(organ: Organ, draw: Draw): Record<string, number> {
	return Object.fromEntries(
		Object.entries(REFUSALS).map(([row, weight]) => {
			const petition = row === 't3_np_petition' || row === 't3_deny_enforcement' ? organ.work.petition : 1;
			return [row, weight * petition * Math.exp(0.45 * draw.normal())];
		})
	);
}

/** Returns table 3 of every year of an organ's life, with what is carried over handed on from year to year. */
export function requestFigures(organ: Organ, draw: Draw): Map<number, Figures> {
	const course = COURSES[organ.id] ?? {};
	const applicants = applicantWeights(organ, draw);
	const refusals = leaning(organ, draw);
	const whole = clamp(0.78 + 0.08 * draw.normal(), 0.5, 0.95);
	const usualCarry = clamp(0.04 * Math.exp(0.6 * draw.normal()), 0.008, 0.12);
	const trend = 0.04 * draw.normal();
	let mood = 0;
	let open = clamp(organ.work.open + 0.03 * draw.normal(), 0.2, 0.85);
	let carried = T3_PARTS.map(() => 0);
	const out = new Map<number, Figures>();

	for (const [i, year] of YEARS.entries()) {
		if (year < organ.from || year > organ.to) continue;
		mood = 0.55 * mood + (organ.agency === null ? 0.08 : 0.15) * draw.normal();
		open = clamp(open + 0.035 * draw.normal(), 0.18, 0.88);
		const path = course.requests?.[i] ?? (CITY_COURSE[i] as number) * Math.exp(trend * (i - 2) + mood);
		const share = course.open?.[i] ?? open;
		const rate = course.carry?.[i] ?? clamp(usualCarry * Math.exp(0.35 * draw.normal()), 0, 0.2);
		const incoming = draw.share(draw.poisson(organ.work.requests * path), applicants);
		if (i === 0) carried = draw.share(draw.poisson(organ.work.requests * path * rate), applicants);

		const figures: Figures = {};
		const kept: number[] = [];
		for (const [c, part] of T3_PARTS.entries()) {
			const pool = (incoming[c] as number) + (carried[c] as number);
			const left = draw.binomial(pool, rate);
			const fee = year < 2021 ? 0 : 1;
			const weights = RESULT_ROWS.map((row) => {
				if (row === 't3_granted') return share * whole;
				if (row === 't3_partial') return share * (1 - whole);
				return (1 - share) * (refusals[row] as number) * (row === 't3_other_fee_unpaid' ? fee : 1);
			});
			const results = draw.share(pool - left, weights);
			figures[`t3_new_${part}`] = incoming[c] as number;
			figures[`t3_carry_in_${part}`] = carried[c] as number;
			for (const [r, row] of RESULT_ROWS.entries()) figures[`${row}_${part}`] = results[r] as number;
			figures[`t3_other_${part}`] = OTHER_PARTS.reduce(
				(sum, row) => sum + (figures[`${row}_${part}`] as number),
				0
			);
			figures[`t3_done_total_${part}`] = pool - left;
			figures[`t3_carry_out_${part}`] = left;
			kept.push(left);
		}
		for (const row of T3_ROWS)
			figures[`${row.code}_total`] = T3_PARTS.reduce(
				(sum, p) => sum + (figures[`${row.code}_${p}`] as number),
				0
			);
		carried = kept;
		out.set(year, figures);
	}
	return out;
}
