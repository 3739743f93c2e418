import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/lib/query/query';
import { EXAMPLES, type ExampleId } from '../../src/lib/query/sqlExamples';
import { guardStatement } from '../../src/lib/query/sqlGuard';
import type { Port } from '../../src/lib/engine/port';
import { SQL_TEXT } from '../../src/lib/text/sql';
import { builtDataset, folderFiles } from '../support/datasets';
import { readPlain, type Plain } from '../support/recompute';

type Row = Record<string, string | number | null>;

describe.each(['model-city', 'public-sample'])('%s answers every example', (id) => {
	let port: Port;
	let plain: Plain;
	const rowsOf = (example: ExampleId) =>
		port.run(query<Row>(EXAMPLES.find((e) => e.id === example)?.sql ?? ''), [id]);

	beforeAll(async () => {
		({ port } = await builtDataset(id));
		plain = readPlain(await folderFiles(id));
	}, 180_000);
	afterAll(() => port.close());

	/** Sum of a cell over the reports of a year that are no aggregates, and in how many it stands. */
	function plainSum(year: number, cell: string): { sum: number | null; n: number } {
		const values = [...plain.reports]
			.filter(([key, { line }]) => key.endsWith(` ${year}`) && line.scope === 'own')
			.flatMap(([, { cells }]) => cells.get(cell) ?? []);
		return { sum: values.length === 0 ? null : values.reduce((a, b) => a + b, 0), n: values.length };
	}

	it.each(EXAMPLES.map((e) => e.id))(
		'%s: it is admitted, named in both languages, and runs',
		async (example) => {
			const { sql } = EXAMPLES.find((e) => e.id === example)!;
			expect(guardStatement(sql).ok).toBe(true);
			expect(SQL_TEXT.zh.example[example]).not.toBe('');
			expect(SQL_TEXT.en.example[example]).not.toBe('');
			expect(Array.isArray(await rowsOf(example))).toBe(true);
		}
	);

	it('requests by year equal the plain sums of the CSV', async () => {
		const rows = await rowsOf('requests');
		expect(rows.length).toBeGreaterThan(3);
		for (const row of rows) {
			const { sum, n } = plainSum(Number(row.year), 't3_new_total');
			expect([row.new_requests, row.reports_with_figure], String(row.year)).toEqual([sum, n]);
		}
	});

	it('reviews and lawsuits by year equal the plain sums of the CSV', async () => {
		for (const row of await rowsOf('disputes')) {
			const year = Number(row.year);
			expect(row.reviews, String(year)).toBe(plainSum(year, 't4_review_total').sum);
			expect(row.reviews_corrected, String(year)).toBe(plainSum(year, 't4_review_corrected').sum);
			expect(row.lawsuits_after_review, String(year)).toBe(plainSum(year, 't4_after_total').sum);
		}
	});

	it('the change of the share granted equals both fractions of three agencies', async () => {
		const rows = (await rowsOf('granted')).slice(0, 3);
		expect(rows.length).toBeGreaterThan(1);
		for (const row of rows) {
			const name = plain.agencies.find((a) => a.short_zh === row.agency)?.agency_id;
			const share = (year: number) => {
				const { cells } = plain.reports.get(`${name} ${year}`)!;
				return cells.get('t3_granted_total')! / cells.get('t3_done_total_total')!;
			};
			expect(row.change).toBeCloseTo(share(2024) - share(2023), 3);
		}
	});

	it('the latest report of three agencies is the last one the CSV has', async () => {
		const rows = await rowsOf('latest');
		expect(rows).toHaveLength(plain.agencies.length);
		for (const row of rows.slice(-3)) {
			const ids = plain.agencies.filter((a) => a.short_zh === row.agency).map((a) => a.agency_id);
			const years = [...plain.reports.keys()]
				.filter((key) => ids.includes(key.split(' ')[0]))
				.map((key) => Number(key.split(' ')[1]));
			expect(years).toContain(row.last_year);
		}
	});
});
