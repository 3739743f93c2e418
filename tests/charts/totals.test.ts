import { describe, expect, it } from 'vitest';
import { disputesChart } from '../../src/lib/charts/disputes';
import { stagePanels } from '../../src/lib/charts/disputePanels';
import { exampleContext } from '../../src/lib/charts/examples';
import { filingChart } from '../../src/lib/charts/filing';
import { filingCounts, filingLines, filingState } from '../../src/lib/charts/filingState';
import { outcomesChart } from '../../src/lib/charts/outcomes';
import { outcomeYears } from '../../src/lib/charts/outcomeYears';
import { problemsChart, themeOrder } from '../../src/lib/charts/problems';
import type { DisputeRow, FilingRow, OutcomeRow, ThemeRow } from '../../src/lib/query/rows';

const ctx = exampleContext('en', 'wide');
const GROUPS = ['granted', 'partial', 'deny', 'na', 'np', 'other'];

describe('results of requests', () => {
	const rows = (values: (number | null)[]): OutcomeRow[] =>
		GROUPS.map((code, i) => ({
			year: 2022,
			level: 'group',
			code,
			value: values[i] ?? null,
			reports: 4,
			of: 5
		}));

	it('are shares of the six groups only where all six are known', () => {
		expect(outcomeYears(rows([5, 1, 1, 2, 1, 0]), [2022], 'en')[0]?.total).toBe(10);
		const [gap] = outcomeYears(rows([5, 1, 1, 2, null, 0]), [2022], 'en');
		expect(gap?.total).toBeNull();
		const chart = outcomesChart(
			{ rows: rows([5, 1, 1, 2, null, 0]), expanded: false },
			{ ...ctx, years: [2022, 2022] }
		);
		expect(chart.notes.join(' ')).toContain('No shares are computed');
		expect(chart.table.file[1]?.slice(2, 4)).toEqual([5, null]);
	});

	it('have no share where nothing was handled', () => {
		const chart = outcomesChart(
			{ rows: rows([0, 0, 0, 0, 0, 0]), expanded: false },
			{ ...ctx, years: [2022, 2022] }
		);
		expect(chart.table.file[1]?.slice(2, 4)).toEqual([0, null]);
		expect(chart.marks[0]?.text).not.toContain('%');
	});

	it('say that a row is not in the form of its year, not that it is zero', () => {
		const chart = outcomesChart(
			{ rows: [{ year: 2019, level: 'row', code: 't3_other', value: 3, reports: 5, of: 5 }], expanded: true },
			{ ...ctx, years: [2019, 2021] }
		);
		const fee = chart.table.rows.find((row) => row[0]?.text === 'fee not paid');
		expect(fee?.map((c) => c.text).slice(1)).toEqual(['not in that form', 'not in that form', 'no report']);
		expect(fee?.slice(1).every((c) => c.value === null)).toBe(true);
	});
});

describe('reviews and lawsuits', () => {
	const row = (result: DisputeRow['result'], value: number | null): DisputeRow => ({
		year: 2023,
		stage: 'review',
		result,
		value,
		reports: 3,
		of: 3
	});

	it('show what a printed total holds beyond the results as a piece of its own', () => {
		const rows = [
			row('upheld', 4),
			row('corrected', 1),
			row('other', null),
			row('pending', null),
			row('total', 8)
		];
		const column = stagePanels(rows, [2023], ctx)[0]?.columns[0];
		expect(column?.pieces.map((p) => [p.label, p.value])).toEqual([
			['upheld', 4],
			['corrected', 1],
			['result not stated', 3]
		]);
	});

	it('keep missing apart from zero', () => {
		const [zero] = stagePanels(
			['upheld', 'corrected', 'other', 'pending'].map((r) => row(r as 'upheld', 0)),
			[2023],
			ctx
		);
		expect(zero?.columns[0]?.total).toBe(0);
		expect(stagePanels([], [2023], ctx)[0]?.columns[0]?.total).toBeNull();
	});

	it('explain the law of 2024 where its year is shown', () => {
		const chart = (years: [number, number]) =>
			disputesChart({ rows: [row('total', 8)], petition: [] }, { ...ctx, years }).notes.join(' ');
		expect(chart([2022, 2024])).toContain('Administrative Review Law');
		expect(chart([2022, 2023])).not.toContain('Administrative Review Law');
	});

	it('carry every figure into table and file', () => {
		const chart = disputesChart(
			{ rows: [row('upheld', 8), row('total', 8)], petition: [{ year: 2023, value: 0, reports: 3, of: 3 }] },
			{ ...ctx, years: [2023, 2023] }
		);
		expect(chart.table.rows.find((r) => r[1]?.text === 'upheld')?.[2]).toEqual({ text: '8', value: 8 });
		expect(chart.table.rows.find((r) => r[1]?.text === 'corrected')?.[2]?.value).toBeNull();
		expect(chart.table.rows.at(-1)?.[2]).toEqual({ text: '0', value: 0 });
		expect(chart.table.file).toHaveLength(4);
	});
});

describe('problems', () => {
	const theme = (code: string, year: number, problems: number): ThemeRow => ({
		theme: code,
		year,
		problems,
		agencies: problems,
		of: 10
	});
	const rows = [
		theme('p_none', 2021, 30),
		theme('p_staff', 2021, 2),
		theme('p_request', 2021, 9),
		theme('p_request', 2022, 1)
	];

	it('are ordered by frequency, agencies that state none last', () => {
		expect(themeOrder(rows)).toEqual(['p_request', 'p_staff', 'p_none']);
	});

	it('are zero in a year that was read and missing in one that was not', () => {
		const chart = problemsChart({ rows }, { ...ctx, years: [2020, 2022] });
		const staff = chart.table.rows.find((row) => row[0]?.text === 'Staff and training');
		expect(staff?.map((c) => c.value).slice(1)).toEqual([null, 2, 0, 2]);
	});
});

describe('filing', () => {
	const row = (rest: Partial<FilingRow>): FilingRow => ({
		agency_id: 'a0',
		year: 2023,
		expected: true,
		filed: true,
		late: false,
		days_late: 0,
		wrong_form: false,
		published_on: '2024-01-20',
		format: '2021',
		status: 'published',
		...rest
	});

	it('is called missing only where a report was due, and late only where its date is known', () => {
		expect(filingState(row({}))).toBe('onTime');
		expect(filingState(row({ late: true }))).toBe('late');
		expect(filingState(row({ late: null }))).toBe('undated');
		expect(filingState(row({ filed: false, late: null }))).toBe('missing');
		expect(filingState(row({ filed: false, expected: false, late: null }))).toBe('notDue');
		expect(filingState(row({ expected: false }))).toBe('extra');
	});

	it('lists agencies with most remarks first and leaves out those that owe nothing', () => {
		const lines = filingLines([
			row({ agency_id: 'good' }),
			row({ agency_id: 'late', late: true }),
			row({ agency_id: 'gone', filed: false }),
			row({ agency_id: 'free', expected: false, filed: false })
		]);
		expect(lines.map((l) => l.agency)).toEqual(['gone', 'late', 'good']);
	});

	it('counts each state of a year', () => {
		expect(
			filingCounts([row({}), row({ late: true, wrong_form: true }), row({ year: 2022 })], 2023)
		).toMatchObject({
			onTime: 1,
			late: 1,
			wrongForm: 1,
			missing: 0
		});
	});

	it('asks for a roster where there is none', () => {
		expect(filingChart({ rows: [], page: 0 }, ctx).empty).toContain('roster');
	});
});
