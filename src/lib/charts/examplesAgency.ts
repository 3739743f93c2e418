import { dice, exampleIds, exampleMetric, type Example } from './examples';
import { placeChart } from './place';
import type { Member, PlaceInput } from './placeRow';
import { stripChart, type StripFigure } from './strip';

const CODES = [
	'items_total',
	'requests_new',
	'done_rate',
	'disclosure_rate',
	'deny_rate',
	'carry_out_rate',
	'dispute_corrected_closed',
	'repeated_share'
];
const METRICS = CODES.map(exampleMetric);
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

function memberOf(agency: string, metric: number, seed: number): Member | null {
	const rate = METRICS[metric]?.denominator !== null;
	if (dice(seed, metric, 1) < 0.06) return null;
	const size = Math.round(400 * dice(seed, metric, 2) ** 2) + 1;
	if (!rate) return { agency, value: size, denominator: null };
	const share = 0.2 + 0.6 * dice(seed, metric, 3);
	return { agency, value: Math.round(size * share) / size, denominator: size };
}

function inputs(ids: readonly string[], own: Partial<Record<number, 'missing' | 'few'>> = {}): PlaceInput[] {
	return METRICS.map((metric, m): PlaceInput => {
		const members = ids
			.flatMap((id, i) => memberOf(id, m, i) ?? [])
			.filter((x) => !(own[m] && x.agency === ids[0]));
		const rate = metric.denominator !== null;
		if (own[m] === 'missing') {
			return {
				metric,
				members,
				of: ids.length,
				own: { value: null, numerator: null, denominator: null, reported: true }
			};
		}
		const few: Member = rate
			? { agency: ids[0] as string, value: 0.5, denominator: (metric.sample?.show ?? 1) * 2 }
			: { agency: ids[0] as string, value: 12, denominator: null };
		const mine = own[m] === 'few' ? few : (members.find((x) => x.agency === ids[0]) ?? few);
		const { value, denominator } = mine;
		return {
			metric,
			members: members.includes(mine) ? members : [...members, mine],
			of: ids.length,
			own: {
				value,
				denominator,
				numerator: denominator === null ? value : Math.round(value * denominator),
				reported: true
			}
		};
	});
}

function figures(gaps: boolean): StripFigure[] {
	return METRICS.flatMap((metric, m) =>
		YEARS.flatMap((year, y): StripFigure[] => {
			if (gaps && dice(m, y, 5) < 0.3) return [];
			const rate = metric.denominator !== null;
			const base = Math.round((gaps ? 40 : 160) * dice(m, 6) + 20 * dice(m, y, 7)) + 2;
			const share = 0.25 + 0.5 * dice(m, 8) + 0.1 * dice(m, y, 9);
			const numerator = rate ? Math.round(base * share) : base;
			const value = rate ? numerator / base : numerator;
			return [
				{
					...{ metric: metric.code, year, value, numerator, denominator: rate ? base : null, reported: true },
					...{ status: y === 6 ? 'provisional' : 'published', n: gaps && y < 2 ? 3 : 24 },
					...{ q1: value * 0.7, median: value * 0.9, q3: value * 1.1 }
				}
			];
		})
	);
}

const bureaus = exampleIds('bureau', 24);

/** The card of one agency in its states. */
export const AGENCY_EXAMPLES: readonly Example[] = [
	{
		id: 'place-full',
		chart: (ctx) => placeChart({ agency: 'a0', year: 2025, metrics: inputs(bureaus) }, ctx)
	},
	{
		id: 'place-gaps',
		chart: (ctx) =>
			placeChart(
				{
					agency: 'long1',
					year: 2025,
					metrics: inputs(['long1', 'a1', 'a2', 'a3', 'a4', 'a5'], {
						1: 'missing',
						2: 'few',
						3: 'few',
						6: 'few'
					})
				},
				ctx
			)
	},
	{ id: 'place-empty', chart: (ctx) => placeChart({ agency: 'a0', year: 2025, metrics: [] }, ctx) },
	{
		id: 'strip-full',
		chart: (ctx) => stripChart({ agency: 'a0', metrics: METRICS, rows: figures(false) }, ctx)
	},
	{
		id: 'strip-gaps',
		chart: (ctx) => stripChart({ agency: 'long1', metrics: METRICS, rows: figures(true) }, ctx)
	},
	{ id: 'strip-empty', chart: (ctx) => stripChart({ agency: 'a0', metrics: METRICS, rows: [] }, ctx) }
];
