import { describe, expect, it } from 'vitest';
import { exampleContext } from '../../src/lib/charts/examples';
import { repeatsChart, repeatYears } from '../../src/lib/charts/problemRepeats';
import type { RepeatRow } from '../../src/lib/query/problemRows';

const ROW: RepeatRow = {
	...{ agency_id: 'a0', theme: 'p_staff', longest: 3, first: 2021, last: 2023 },
	...{ named: '2019:1 2021:1 2022:2 2023:3', alike: '2022', unread: '2020', unfiled: '2025' }
};

describe('problems that come back', () => {
	it('tell named, not named, not read and no report apart in every year', () => {
		const years = repeatYears(ROW, [2019, 2020, 2021, 2022, 2023, 2024, 2025]);
		expect(years.map((y) => `${y.state}${y.run}${y.alike ? '≈' : ''}`)).toEqual([
			...['named1', 'unread0', 'named1', 'named2≈', 'named3', 'not0', 'unfiled0']
		]);
	});

	it('lead by keyboard to every year but those in which nothing was named', () => {
		const chart = repeatsChart({ rows: [ROW], least: 3, page: 0 }, exampleContext('zh', 'wide'));
		expect(chart.marks.map((m) => m.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2025]);
		expect(chart.marks.every((m) => m.agency === 'a0')).toBe(true);
		expect(chart.table.file).toHaveLength(8);
		expect(chart.table.rows[0]?.map((c) => c.text).slice(2, 4)).toEqual(['3 年', '2021–2023']);
	});

	it('say in words when nothing came back', () => {
		const chart = repeatsChart({ rows: [], least: 4, page: 0 }, exampleContext('en', 'phone'));
		expect(chart.empty).toContain('4 years running');
		expect(chart.marks).toEqual([]);
	});
});
