import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../src/lib/domain/metrics';
import type { Port } from '../../src/lib/engine/port';
import { ranking, series } from '../../src/lib/query/series';
import { totals } from '../../src/lib/query/totals';
import { builtDataset, folderFiles } from '../support/datasets';
import { FORMULAS, plainMetric, readPlain, type Plain } from '../support/recompute';

it('the plain formulas name every metric of the catalogue', () => {
	expect(Object.keys(FORMULAS).sort()).toEqual(METRICS.map((m) => m.code).sort());
});

describe.each(['model-city', 'public-sample'])(
	'%s: every metric, agency and year equals the plain recomputation',
	(id) => {
		let port: Port;
		let plain: Plain;
		let years: [number, number];
		let available: string[];
		beforeAll(async () => {
			const built = await builtDataset(id);
			port = built.port;
			years = built.manifest.years;
			available = built.manifest.metrics;
			plain = readPlain(await folderFiles(id));
		});
		afterAll(() => port.close());

		it.each(METRICS.map((m) => m.code))('%s', async (code) => {
			const metric = METRICS.find((m) => m.code === code);
			if (metric === undefined) throw new Error(code);
			const all = { kind: 'all', agencies: [], years };
			const rows = await port.run(series(metric, all), [id]);
			const asked = new Map(rows.map((r) => [`${r.agency_id} ${r.year}`, r]));
			let known = 0;
			for (const { agency_id } of plain.agencies as { agency_id: string }[]) {
				for (let year = years[0]; year <= years[1]; year += 1) {
					const expected = plainMetric(plain, code, agency_id, year);
					const row = asked.get(`${agency_id} ${year}`);
					const got =
						row === undefined
							? null
							: { value: row.value, numerator: row.numerator, denominator: row.denominator };
					expect(
						got ?? { value: null, numerator: null, denominator: null },
						`${code} ${agency_id} ${year}`
					).toEqual(expected);
					if (expected.value !== null) known += 1;
				}
			}
			expect(available.includes(code), `${id} says whether it has ${code}`).toBe(
				[...asked.values()].some(
					(r) => r.numerator !== null && (metric.denominator === null || r.denominator !== null)
				)
			);
			if (!available.includes(code)) expect(known).toBe(0);

			const pooled = new Map((await port.run(ranking(metric, all), [id])).map((r) => [r.agency_id, r]));
			for (const { agency_id } of plain.agencies as { agency_id: string }[]) {
				const parts = [];
				for (let year = years[0]; year <= years[1]; year += 1) {
					const p = plainMetric(plain, code, agency_id, year);
					if (p.numerator !== null && (metric.denominator === null || p.denominator !== null))
						parts.push({ year, ...p });
				}
				const used = metric.stock ? parts.slice(-1) : parts;
				const top = used.length === 0 ? null : used.reduce((s, p) => s + (p.numerator as number), 0);
				expect(pooled.get(agency_id)?.numerator ?? null, `${code} ${agency_id} pooled`).toBeCloseTo2(top);
			}
		});

		it('totals of a kind are the sums of its agencies', async () => {
			const kinds = [...new Set(plain.agencies.map((a) => a.kind as string))];
			for (const kind of kinds) {
				const ids = plain.agencies.filter((a) => a.kind === kind).map((a) => a.agency_id as string);
				const rows = await port.run(totals(METRICS, { kind, agencies: [], years }), [id]);
				for (const row of rows) {
					// An aggregate inside another one of the same kind is counted once, with the larger.
					if (kind === 'government') continue;
					const parts = ids
						.map((a) => plainMetric(plain, row.metric, a, row.year))
						.filter(
							(p) => p.numerator !== null && (FORMULAS[row.metric]?.length === 1 || p.denominator !== null)
						);
					const top = parts.length === 0 ? null : parts.reduce((s, p) => s + (p.numerator as number), 0);
					expect(row.numerator, `${kind} ${row.metric} ${row.year}`).toBeCloseTo2(top);
					expect(row.reports).toBe(parts.length);
				}
			}
		});
	}
);

expect.extend({
	toBeCloseTo2(received: number | null, expected: number | null) {
		const pass =
			received === null || expected === null
				? received === expected
				: Math.abs(received - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
		return { pass, message: () => `expected ${received} to be ${expected}` };
	}
});

declare module 'vitest' {
	interface Assertion {
		toBeCloseTo2(expected: number | null): void;
	}
}
