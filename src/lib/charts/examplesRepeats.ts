import { dice, exampleIds, type Example } from './examples';
import { repeatsChart } from './problemRepeats';
import type { RepeatRow } from '../query/problemRows';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const CODES = ['p_timeliness', 'p_interpretation', 'p_staff', 'p_platform', 'p_request'];

function row(agency_id: string, seed: number): RepeatRow {
	const named: [number, number][] = [];
	let longest = { run: 0, last: 0 };
	for (const [i, year] of YEARS.entries()) {
		if (dice(seed * 31, i * 7, 3) > 0.6) continue;
		const before = named.at(-1);
		const run = before?.[0] === year - 1 ? before[1] + 1 : 1;
		named.push([year, run]);
		if (run >= longest.run) longest = { run, last: year };
	}
	return {
		agency_id,
		theme: CODES[seed % CODES.length] as string,
		longest: longest.run,
		first: longest.last - longest.run + 1,
		last: longest.last,
		named: named.map(([year, run]) => `${year}:${run}`).join(' '),
		alike: named
			.filter(([, run]) => run > 1 && dice(seed, run, 9) < 0.3)
			.map(([year]) => year)
			.join(' '),
		unread: dice(seed, 5) < 0.2 ? YEARS.filter((y) => !named.some(([n]) => n === y)).join(' ') : '',
		unfiled: ''
	};
}

const byLength = (a: RepeatRow, b: RepeatRow) => b.longest - a.longest || b.last - a.last;
const many = exampleIds('all', 72)
	.map((id, i) => row(id, i))
	.filter((r) => r.longest >= 2)
	.sort(byLength);

/** Problems that come back, in their states. */
export const REPEAT_EXAMPLES: readonly Example[] = [
	{
		id: 'repeats-full',
		chart: (ctx) =>
			repeatsChart(
				{
					rows: [
						...many.slice(0, 10),
						{ ...row('a20', 7), unfiled: '', unread: '2021' },
						{ ...row('long0', 3), agency_id: 'long0' },
						{
							...row('long1', 4),
							agency_id: 'long1',
							named: '2024:1 2025:2',
							unfiled: '2019 2020',
							longest: 2
						}
					],
					least: 2,
					page: 0
				},
				{ ...ctx, marked: many[1]?.agency_id ?? null }
			)
	},
	{ id: 'repeats-many', chart: (ctx, page = 1) => repeatsChart({ rows: many, least: 2, page }, ctx) },
	{ id: 'repeats-empty', chart: (ctx) => repeatsChart({ rows: [], least: 3, page: 0 }, ctx) }
];
