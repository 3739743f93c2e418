import type { Draw } from './random';
import type { Figures } from './requests';
import { YEARS, type Organ } from './organs';

/** Decisions of the whole city by year, relative to 2021: fewer counters were open in 2020 and 2022. */
const BUSY = [0.98, 0.84, 1, 0.92, 1.07, 1.1, 1.13];

/** Years in which documents that had lost their purpose were repealed in bulk. */
const CLEARING: readonly number[] = [2023];

interface Stock {
	rule: number;
	norm: number;
}

const LISTS = ['licence', 'service', 'penalty', 'coercion'] as const;
const CODE = { licence: 'licence', service: 'othersvc', penalty: 'penalty', coercion: 'coercion' } as const;

function decisionsOf(base: number, path: number, draw: Draw): number {
	if (base < 30) return draw.poisson(base * path);
	const value = base * path * Math.exp(0.07 * draw.normal());
	return Math.max(0, Math.round(value + Math.sqrt(value) * draw.normal() * 0.5));
}

function delta(items: number, draw: Draw): number {
	if (items === 0 || draw.chance(0.45)) return 0;
	const reach = Math.max(1, Math.round(items * 0.08));
	return draw.int(-Math.min(reach, items - 1), reach);
}

function trialDocuments(
	kind: 'rule' | 'norm',
	mean: number,
	stock: Stock,
	first: boolean,
	draw: Draw
): Figures {
	const produced = draw.poisson(mean);
	const older = kind === 'norm' && mean > 1 && draw.chance(0.2) ? draw.int(1, 3) : 0;
	const before = first ? draw.poisson(mean * 9) : stock[kind];
	stock[kind] = before + produced + older;
	return {
		[`t2_${kind}_produced`]: produced,
		[`t2_${kind}_newly_open`]: produced + older,
		[`t2_${kind}_open_total`]: stock[kind]
	};
}

function currentDocuments(
	kind: 'rule' | 'norm',
	mean: number,
	stock: Stock,
	year: number,
	organ: Organ,
	draw: Draw
): Figures {
	const made = year === organ.to && organ.to < 2025 ? 0 : draw.poisson(mean * (kind === 'norm' ? 0.8 : 0.9));
	const clearing = CLEARING.includes(year) ? 2.4 : 0.75;
	const ending = year === organ.to && organ.to < 2025;
	const repealed = ending ? stock[kind] : Math.min(stock[kind], draw.poisson(mean * 0.7 * clearing));
	stock[kind] += made - repealed;
	return { [`t2_${kind}_made`]: made, [`t2_${kind}_repealed`]: repealed, [`t2_${kind}_valid`]: stock[kind] };
}

/** Returns table 2 in both forms for every year of an organ's life; lists and stocks run on from year to year. */
export function documentFigures(organ: Organ, draw: Draw): Map<number, Figures> {
	const { work } = organ;
	const means = { rule: organ.rules ? 2.6 : 0, norm: work.norm };
	const trial: Stock = { rule: 0, norm: 0 };
	const fresh = organ.from > 2021;
	const current: Stock = { rule: organ.rules ? 27 : 0, norm: fresh ? 0 : draw.poisson(work.norm * 4.5) };
	const items = Object.fromEntries(LISTS.map((list) => [list, work[list][0]])) as Record<
		(typeof LISTS)[number],
		number
	>;
	let feeItems = work.fee[0];
	const drift = 0.03 * draw.normal();
	const size = Math.exp(0.06 * draw.normal());
	const cents = draw.chance(0.6) ? 100 : 1;
	const average = 38 * Math.exp(0.5 * draw.normal());
	const out = new Map<number, Figures>();

	for (const [i, year] of YEARS.entries()) {
		if (year < organ.from || year > organ.to) continue;
		const figures: Figures = {};
		const path = (BUSY[i] as number) * size * Math.exp(drift * (i - 2));
		for (const kind of ['rule', 'norm'] as const) {
			if (year <= 2021) Object.assign(figures, trialDocuments(kind, means[kind], trial, i === 0, draw));
			if (year >= 2021)
				Object.assign(figures, currentDocuments(kind, means[kind], current, year, organ, draw));
		}
		for (const list of LISTS) {
			const code = CODE[list];
			if (year <= 2021) {
				const change = delta(items[list], draw);
				figures[`t2_${code}_items_prev`] = items[list];
				figures[`t2_${code}_items_delta`] = change;
				items[list] += change;
			}
			if (list !== 'service' || year <= 2021)
				figures[`t2_${code}_decisions`] = work[list][0] === 0 ? 0 : decisionsOf(work[list][1], path, draw);
		}
		if (year <= 2021) {
			const change = feeItems > 1 && draw.chance(0.2) ? -1 : 0;
			figures.t2_fee_items_prev = feeItems;
			figures.t2_fee_items_delta = change;
			feeItems += change;
			const projects = draw.poisson(work.procure);
			figures.t2_procure_count = projects;
			figures.t2_procure_amount_wan =
				cents * Math.round((projects * average * 10_000 * Math.exp(0.3 * draw.normal())) / cents);
		}
		if (year >= 2021)
			figures.t2_fee_amount_wan =
				cents * Math.round((work.fee[1] * 10_000 * path * Math.exp(0.1 * draw.normal())) / cents);
		out.set(year, figures);
	}
	return out;
}
