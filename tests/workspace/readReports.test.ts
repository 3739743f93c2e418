import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTogether, readReports } from '../../src/lib/workspace/readReports';
import { wideTable } from '../support/importFiles';
import { OUTSIDE } from '../ingest/madeReports';

const forestry = 'tests/fixtures/prose/forestry-2020.txt';

describe('a report read from its document', () => {
	it('carries agency, year, figures, section five and findings with their sentences', async () => {
		const { reports } = await readReports(new Uint8Array(readFileSync(forestry)), 'forestry.txt', OUTSIDE);
		const [read] = reports;
		expect(reports).toHaveLength(1);
		expect(read?.agency.name_zh).toBe('云杉市林业局');
		expect(read?.report).toMatchObject({ report_year: 2020, format: '2019', published_on: '2021-01-20' });
		expect(read?.report.cells).toMatchObject({ n_items_total: 1284, t2_norm_open_total: 21 });
		expect(read?.problems.length).toBeGreaterThan(0);
		const findings = checkTogether(reports);
		expect(findings.some((f) => f.outcome === 'pass')).toBe(true);
		expect(findings.every((f) => f.report_id === read?.report.report_id)).toBe(true);
	});

	it('gives one report per row of a table, checked across its years', async () => {
		const agency = '云杉市林业局';
		const table = wideTable('table.csv', [
			{ agency, year: 2022, cells: { t3_new_total: 4, t3_carry_in_total: 0, t3_carry_out_total: 3 } },
			{ agency, year: 2023, cells: { t3_new_total: 5, t3_carry_in_total: 1, t3_carry_out_total: 0 } }
		]);
		const { reports } = await readReports(new Uint8Array(table.buffer), 'table.csv', OUTSIDE);
		expect(reports.map((r) => r.report.report_year)).toEqual([2022, 2023]);
		const carry = checkTogether(reports).filter((f) => f.rule === 'Y-CARRY' && f.outcome === 'fail');
		expect(carry).toMatchObject([{ report_year: 2023, severity: 'E' }]);
	});

	it('gives no report where nothing can be read, and says why', async () => {
		const { reports, issues } = await readReports(
			new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
			'old.doc',
			OUTSIDE
		);
		expect(reports).toEqual([]);
		expect(issues.length).toBeGreaterThan(0);
	});
});

describe('the command', () => {
	const run = (...args: string[]) => {
		try {
			const out = execFileSync('node_modules/.bin/tsx', ['src/cli/report.ts', ...args], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'pipe']
			});
			return { code: 0, out };
		} catch (error) {
			const failed = error as { status: number; stdout: string; stderr: string };
			return { code: failed.status, out: failed.stdout, err: failed.stderr };
		}
	};

	it('prints one object per report and line', () => {
		const { code, out } = run(forestry, '--json');
		expect(code).toBe(0);
		const lines = out.trim().split('\n');
		expect(lines).toHaveLength(1);
		const read = JSON.parse(lines[0] as string) as Record<string, unknown>;
		expect(read).toMatchObject({ agency: '云杉市林业局', year: 2020, form: '2019', unreadable: [] });
		expect(Object.keys(read)).toEqual([
			'file',
			'agency',
			'year',
			'form',
			'cells',
			'computed',
			'states',
			'prose',
			'problems',
			'unreadable',
			'findings'
		]);
	});

	it('ends with 2 and a sentence where a file cannot be read', () => {
		const { code, err } = run('tests/fixtures/nowhere.pdf');
		expect(code).toBe(2);
		expect(err).toContain('nowhere.pdf');
	});
});
