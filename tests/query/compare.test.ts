import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareProportions } from '../../src/lib/domain/proportion';
import { MEASURES, type Measure } from '../../src/lib/domain/measure';
import { metricByCode } from '../../src/lib/domain/metrics';
import type { Metric } from '../../src/lib/domain/metricTerms';
import { median } from '../../src/lib/domain/quantile';
import type { Port } from '../../src/lib/engine/port';
import { compareFigures } from '../../src/lib/query/compare';
import { rateChanges } from '../../src/lib/query/compareChange';
import { workloads } from '../../src/lib/query/compareWorkload';
import { builtDataset, folderFiles } from '../support/datasets';
import { plainMetric, readPlain, type Plain } from '../support/recompute';

const metric = (code: string): Metric => {
	const found = metricByCode(code);
	if (found === null) throw new Error(code);
	return found;
};
const RATES = ['granted_rate', 'done_rate'];
const COUNTS = ['requests_new', 'requests_done', 'penalty_decisions'];

/** Population and staff from the roster's CSV, read by hand. */
function perHead(csv: string | undefined): Map<string, { residents: number | null; staff: number | null }> {
	const lines = (csv ?? '').trim().split(/\r?\n/);
	const header = (lines[0] ?? '').split(',');
	const at = (line: string, name: string) => {
		const raw = line.split(',')[header.indexOf(name)];
		return raw === undefined || raw === '' ? null : Number(raw);
	};
	return new Map(
		lines.slice(1).map((line) => {
			const [agency, year] = line.split(',');
			return [`${agency} ${year}`, { residents: at(line, 'population'), staff: at(line, 'staff') }];
		})
	);
}

describe.each([
	['model-city', 'bureau', ['edu', 'finance', 'transport']],
	['public-sample', 'bureau', []]
] as const)('%s: figures side by side', (id, kind, preferred) => {
	let port: Port;
	let plain: Plain;
	let years: [number, number];
	let heads: ReturnType<typeof perHead>;
	let members: string[];
	let three: string[];
	beforeAll(async () => {
		const built = await builtDataset(id);
		port = built.port;
		years = built.manifest.years;
		const files = await folderFiles(id);
		plain = readPlain(files);
		heads = perHead(files.get('agency_years.csv'));
		members = plain.agencies.filter((a) => a.kind === kind).map((a) => a.agency_id as string);
		const known = preferred.filter((p) => members.includes(p));
		three = [...known, ...members.filter((m) => !known.includes(m as never))].slice(0, 3);
	});
	afterAll(() => port.close());

	const added = (code: string, year: number) =>
		members
			.map((m) => plainMetric(plain, code, m, year).numerator)
			.filter((n): n is number => n !== null)
			.reduce<number | null>((sum, n) => (sum === null ? n : sum + n), null);

	/** The value of one agency as it should be, worked out from the files alone. */
	function expected(code: string, agency: string, year: number, per: Measure): number | null {
		const { numerator, value } = plainMetric(plain, code, agency, year);
		if (per === 'count' || RATES.includes(code)) return value;
		const base =
			per === 'share' ? added(code, year) : (heads.get(`${agency} ${year}`)?.[per as 'staff'] ?? null);
		if (numerator === null || base === null || base === 0) return null;
		return (numerator * (per === 'residents' ? 10_000 : per === 'staff' ? 10 : 1)) / base;
	}

	it.each(MEASURES)('three agencies by %s equal what the files give, medians too', async (per) => {
		const codes = [...COUNTS, ...RATES];
		const rows = await port.run(compareFigures(codes.map(metric), { kind }, three, years, per), [id]);
		expect(new Set(rows.map((r) => r.agency_id))).toEqual(new Set(three));
		for (const row of rows) {
			const where = `${row.metric} ${row.agency_id} ${row.year}`;
			const value = expected(row.metric, row.agency_id, row.year, per);
			if (value === null) expect(row.value, where).toBeNull();
			else expect(row.value, where).toBeCloseTo(value, 9);
			expect(row.reported, where).toBe(plain.reports.has(`${row.agency_id} ${row.year}`));
			const least = metric(row.metric).sample?.rank ?? 0;
			const comparable = members
				.filter((m) => {
					const { denominator } = plainMetric(plain, row.metric, m, row.year);
					return !RATES.includes(row.metric) || (denominator !== null && denominator >= least);
				})
				.map((m) => expected(row.metric, m, row.year, per));
			const middle = median(comparable);
			expect(row.n, where).toBe(comparable.filter((v) => v !== null).length);
			if (middle === null) expect(row.median, where).toBeNull();
			else expect(row.median, where).toBeCloseTo(middle, 9);
			expect(row.of, where).toBe(members.filter((m) => plain.reports.has(`${m} ${row.year}`)).length);
		}
	});

	it('the change of a rate is that of the files, for every member, with both fractions', async () => {
		const [, year] = years;
		for (const later of [year, year - 1]) {
			const rows = await port.run(rateChanges(metric('granted_rate'), { kind }, later), [id]);
			const filed = members.filter((m) => [later, later - 1].some((y) => plain.reports.has(`${m} ${y}`)));
			expect(rows.map((r) => r.agency_id).sort()).toEqual(filed.sort());
			expect(rows.every((r) => r.members === members.length)).toBe(true);
			for (const row of rows) {
				const now = plainMetric(plain, 'granted_rate', row.agency_id, later);
				const before = plainMetric(plain, 'granted_rate', row.agency_id, later - 1);
				expect([row.now_numerator, row.now_denominator]).toEqual([now.numerator, now.denominator]);
				expect([row.before_numerator, row.before_denominator]).toEqual([
					before.numerator,
					before.denominator
				]);
				const difference = compareProportions(now, before);
				if (difference !== null && now.value !== null && before.value !== null)
					expect(difference.difference).toBeCloseTo(now.value - before.value, 12);
			}
		}
	});

	it('workloads list every agency of the kind, those without a report with nothing', async () => {
		const rows = await port.run(workloads(COUNTS.map(metric), kind, years[1]), [id]);
		expect(rows).toHaveLength(members.length * COUNTS.length);
		for (const row of rows)
			expect(row.value).toBe(plainMetric(plain, row.metric, row.agency_id, years[1]).numerator);
	});

	it('an agency outside the group has its count but no share of the group, and is no part of its median', async () => {
		const [first, second] = three as [string, string];
		const [rows, alone] = await Promise.all([
			port.run(
				compareFigures([metric('requests_new')], { agencies: [first] }, [first, second], years, 'share'),
				[id]
			),
			port.run(
				compareFigures([metric('requests_new')], { agencies: [first] }, [first, second], years, 'count'),
				[id]
			)
		]);
		expect(rows.filter((r) => r.agency_id === second).every((r) => r.value === null && !r.member)).toBe(true);
		for (const row of rows.filter((r) => r.agency_id === first && r.value !== null))
			expect(row.value).toBe(1);
		for (const row of alone.filter((r) => r.agency_id === first)) expect(row.median).toBe(row.value);
	});
});

describe('an aggregate and its parts', () => {
	it('a group holding a city and its counties adds up to the city alone', async () => {
		const { port, manifest } = await builtDataset('model-city');
		try {
			const year = manifest.years[1];
			const all = await port.run(workloads([metric('requests_new')], 'government', year), ['model-city']);
			const ids = all.map((r) => r.agency_id);
			const rows = await port.run(
				compareFigures([metric('requests_new')], { kind: 'government' }, ids, [year, year], 'share'),
				['model-city']
			);
			const largest = rows.reduce((a, b) => ((b.numerator ?? 0) > (a.numerator ?? 0) ? b : a));
			expect(largest.denominator).toBe(largest.numerator);
			expect(largest.added).toBeLessThan(largest.of);
		} finally {
			await port.close();
		}
	});
});
