import { T4_STAGES } from '../../src/lib/domain/table4';
import type { Draw } from './random';
import type { Figures } from './requests';
import { YEARS, type Organ } from './organs';
import { COURSES } from './stories';

/** Cases for each application handled, before 2024; since then review comes before most lawsuits. */
const USUAL = { review: 0.058, direct: 0.024, after: 0.013 } as const;
const SINCE_2024 = { review: 1.55, direct: 0.3, after: 1.4 } as const;

/** Shares of 维持, 纠正, 其他结果, 尚未审结. */
const RESULTS = {
	review: [0.55, 0.09, 0.25, 0.11],
	direct: [0.48, 0.05, 0.3, 0.17],
	after: [0.6, 0.03, 0.2, 0.17]
} as const;

/** Returns table 4 of every year; cases still pending are reported again the year after. */
export function disputeFigures(
	organ: Organ,
	requests: ReadonlyMap<number, Figures>,
	draw: Draw
): Map<number, Figures> {
	const own = Math.exp(0.4 * draw.normal());
	const pending = { review: 0, direct: 0, after: 0 };
	const out = new Map<number, Figures>();
	for (const [year, asked] of requests) {
		const course = COURSES[organ.id]?.disputes?.[YEARS.indexOf(year as (typeof YEARS)[number])] ?? 1;
		const figures: Figures = {};
		for (const { code } of T4_STAGES) {
			const shift = year >= 2024 ? SINCE_2024[code] : 1;
			const fresh = draw.poisson((asked.t3_done_total_total as number) * USUAL[code] * shift * own * course);
			const [upheld, corrected, other, open] = draw.share(fresh, RESULTS[code]) as [
				number,
				number,
				number,
				number
			];
			const closed = draw.share(pending[code], RESULTS[code].slice(0, 3)) as [number, number, number];
			figures[`t4_${code}_upheld`] = upheld + closed[0];
			figures[`t4_${code}_corrected`] = corrected + closed[1];
			figures[`t4_${code}_other`] = other + closed[2];
			figures[`t4_${code}_pending`] = open;
			figures[`t4_${code}_total`] = fresh + pending[code];
			pending[code] = open;
		}
		out.set(year, figures);
	}
	return out;
}
