import type { Draw } from './random';
import type { Figures } from './requests';
import type { Organ } from './organs';

/** Returns the figures of the report's sentences for every year; new media grow, the website's share shrinks. */
export function proseFigures(
	organ: Organ,
	requests: ReadonlyMap<number, Figures>,
	draw: Draw
): Map<number, Figures> {
	const { work } = organ;
	const growth = 0.02 + 0.03 * draw.normal();
	const web = 0.6 + 0.1 * draw.normal();
	const other = 0.06 + 0.05 * draw.unit();
	const out = new Map<number, Figures>();
	for (const [year, asked] of requests) {
		const since = year - 2019;
		const total = Math.max(6, Math.round(work.items * Math.exp(growth * since + 0.11 * draw.normal())));
		const website = Math.round(
			total * Math.min(0.88, Math.max(0.25, web - 0.022 * since + 0.02 * draw.normal()))
		);
		const elsewhere = Math.round((total - website) * other * 2);
		const notices = year < 2021 ? 0 : draw.poisson((asked.t3_new_total as number) / 240);
		let billed = 0;
		for (let i = 0; i < notices; i += 1)
			billed += draw.chance(0.5) ? draw.int(1, 12) * 100 : draw.int(3, 68) * 10;
		out.set(year, {
			n_items_total: total,
			n_items_website: website,
			n_items_new_media: total - website - elsewhere,
			n_items_other: elsewhere,
			n_press_conf: draw.poisson(work.press),
			n_interpretations: draw.poisson(1 + work.norm * 1.7),
			n_responses: draw.poisson(2 + work.items / 130),
			n_fee_notices: notices,
			n_fee_billed_yuan: billed,
			n_fee_yuan: notices === 0 ? 0 : Math.round((billed * draw.pick([0, 0.5, 1, 1, 1])) / 10) * 10
		});
	}
	return out;
}
