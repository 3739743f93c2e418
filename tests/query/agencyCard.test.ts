import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS, metricByCode } from '../../src/lib/domain/metrics';
import { quartiles } from '../../src/lib/domain/quantile';
import type { Port } from '../../src/lib/engine/port';
import { agencyCells, agencyNotes, agencyReports, leadingAgency } from '../../src/lib/query/agencyCard';
import { changePairs, kindMembers, metricYears } from '../../src/lib/query/agencyMetrics';
import { membersOf } from '../../src/lib/ui/agency/rows';
import { builtDataset, folderFiles } from '../support/datasets';
import { plainMetric, readPlain, type Plain } from '../support/recompute';

const CODES = [
	'items_total',
	'requests_new',
	'done_rate',
	'deny_rate',
	'dispute_corrected_closed',
	'repeated_share'
];
const CHOSEN = {
	'model-city': ['edu', 'nrp', 'tax'],
	'public-sample': ['sq-gov', 'sq-sy-gov', 'none']
} as const;

describe.each(Object.entries(CHOSEN))('the card of an agency in %s', (id, names) => {
	let port: Port;
	let plain: Plain;
	let years: [number, number];
	let agencies: string[];
	const metrics = CODES.map((code) => metricByCode(code)).filter((m) => m !== null);
	const kindOf = (agency: string) => plain.agencies.find((a) => a.agency_id === agency)?.kind;
	const span = () => Array.from({ length: years[1] - years[0] + 1 }, (_, i) => years[0] + i);
	const reported = (agency: string) => span().filter((year) => plain.reports.has(`${agency} ${year}`));

	beforeAll(async () => {
		const built = await builtDataset(id);
		port = built.port;
		years = built.manifest.years;
		plain = readPlain(await folderFiles(id));
		const known = plain.agencies.map((a) => a.agency_id as string);
		const busy = known.filter((a) => reported(a).length > 1);
		agencies = [...new Set([...names.filter((n) => known.includes(n)), ...busy])].slice(0, 3);
	}, 120_000);
	afterAll(() => port.close());

	/** Comparable values of everyone of the agency's kind in one year, by the CSV files alone. */
	function comparable(code: string, agency: string, year: number): number[] {
		const least = metricByCode(code)?.sample?.rank ?? 0;
		return plain.agencies
			.filter((a) => a.kind === kindOf(agency) && plain.reports.has(`${a.agency_id} ${year}`))
			.map((a) => plainMetric(plain, code, a.agency_id as string, year))
			.filter((p) => p.value !== null && (p.denominator === null || p.denominator >= least))
			.map((p) => p.value as number);
	}

	it('has three agencies to look at', () => expect(agencies).toHaveLength(3));

	it('gives every metric and year as the CSV files do, and the quartiles of its kind', async () => {
		for (const agency of agencies) {
			const rows = await port.run(metricYears(metrics, agency, years), [id]);
			for (const year of reported(agency)) {
				for (const code of CODES) {
					const row = rows.find((r) => r.metric === code && r.year === year);
					const { value, numerator, denominator } = plainMetric(plain, code, agency, year);
					expect(row, `${agency} ${year} ${code}`).toMatchObject({
						value,
						numerator,
						denominator,
						reported: true
					});
					const middle = quartiles(comparable(code, agency, year));
					expect(row?.n, `${agency} ${year} ${code}`).toBe(middle?.n ?? 0);
					for (const part of ['q1', 'median', 'q3'] as const) {
						if (middle === null) expect(row?.[part]).toBeNull();
						else expect(row?.[part]).toBeCloseTo(middle[part], 10);
					}
				}
			}
		}
	});

	it('gives everyone of its kind in its last year, small samples among them', async () => {
		for (const agency of agencies) {
			const last = reported(agency).at(-1) as number;
			for (const row of await port.run(kindMembers(metrics, agency, years), [id])) {
				const members = new Map(membersOf(row.members).map((m) => [m.agency, m]));
				expect(row.year).toBe(last);
				const kind = plain.agencies.filter(
					(a) => a.kind === kindOf(agency) && plain.reports.has(`${a.agency_id} ${last}`)
				);
				expect(row.of).toBe(kind.length);
				for (const { agency_id } of kind) {
					const { value, denominator } = plainMetric(plain, row.metric, agency_id as string, last);
					expect(members.get(agency_id as string)?.value ?? null).toBe(value);
					if (value !== null) expect(members.get(agency_id as string)?.denominator).toBe(denominator);
				}
			}
		}
	});

	it('sets the last report beside that of the year before, and nothing beside a gap', async () => {
		for (const agency of agencies) {
			const last = reported(agency).at(-1) as number;
			const rows = await port.run(changePairs(metrics, agency, years), [id]);
			expect(rows.length > 0, agency).toBe(reported(agency).includes(last - 1));
			for (const row of rows) {
				const now = plainMetric(plain, row.metric, agency, last);
				const before = plainMetric(plain, row.metric, agency, last - 1);
				expect(row).toMatchObject({
					year: last,
					now: now.numerator,
					now_denominator: now.denominator,
					before: before.numerator,
					before_denominator: before.denominator
				});
			}
		}
	});

	it('gives every printed figure and every year, those without a report too', async () => {
		for (const agency of agencies) {
			const cells = await port.run(agencyCells(agency, years), [id]);
			const found = new Map(
				cells.flatMap(({ cell, figures }) =>
					figures.split(' ').map((entry): [string, number] => {
						const [year, figure] = entry.split(':');
						return [`${cell} ${year}`, Number(figure)];
					})
				)
			);
			let printed = 0;
			for (const year of reported(agency)) {
				const line = plain.reports.get(`${agency} ${year}`)?.line ?? {};
				for (const [code, raw] of Object.entries(line)) {
					if (!/^(t2|t3|t4|n)_/.test(code) || raw === '') continue;
					printed += 1;
					expect(found.get(`${code} ${year}`), `${agency} ${year} ${code}`).toBe(Number(raw));
				}
			}
			expect(found.size).toBe(printed);
			const rows = await port.run(agencyReports(agency, years), [id]);
			expect(rows.map((r) => r.year)).toEqual(span());
			expect(rows.filter((r) => r.report_id !== null).map((r) => r.year)).toEqual(reported(agency));
			for (const note of await port.run(agencyNotes(agency, years), [id]))
				expect(reported(agency)).toContain(note.year);
		}
	});

	it('opens on the agency of the kind with the most new requests', async () => {
		const kind = kindOf(agencies[0] as string) as string;
		const sums = plain.agencies
			.filter((a) => a.kind === kind)
			.map((a) => ({
				agency: a.agency_id as string,
				sum: span()
					.map((y) => plainMetric(plain, 'requests_new', a.agency_id as string, y).numerator)
					.filter((n) => n !== null)
					.reduce((s, n) => s + n, 0)
			}));
		const [row] = await port.run(leadingAgency(kind, years), [id]);
		expect(sums.find((s) => s.agency === row?.agency_id)?.sum).toBe(Math.max(...sums.map((s) => s.sum)));
		expect(await port.run(leadingAgency('none', years), [id])).toEqual([]);
	});
});

it('asks reports for no metric of the roster', () => {
	const filing = METRICS.filter((m) => m.base === 'filing');
	expect(() => metricYears(filing, 'edu', [2019, 2025])).toThrow(RangeError);
});
