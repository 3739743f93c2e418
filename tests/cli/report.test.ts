import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportObject } from '../../src/cli/reportObject';
import { consistentReport, quietReport, sequence } from '../fixtures/reports/figures';
import { codesOf, type FormName, type MadeReport } from '../fixtures/reports/form';
import { filesOf } from '../fixtures/reports/make';
import { asFragment } from '../fixtures/reports/page';
import { asText } from '../fixtures/reports/text';
import { tableWorkbook, wideTable, type UploadedReport } from '../support/importFiles';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const path = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => writeFileSync(path(name), content);
const CELLS_2021 = codesOf('2021').length;

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['src/cli/report.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

/** A small office's consistent report under another name and year, some of its figures changed. */
function quiet(
	name: string,
	year: number,
	change: Record<string, string> = {},
	form: FormName = '2021'
): MadeReport {
	const made = quietReport(form);
	const title = `${name}${year}年政府信息公开工作年度报告`;
	return { form, title, figures: { ...made.figures, ...change } };
}

const bytesAs = (report: MadeReport, kind: string) =>
	filesOf(report).find((f) => f.name === kind)?.bytes ?? new Uint8Array();
const row = (agency: string, year: number, cells: UploadedReport['cells']): UploadedReport => ({
	agency,
	year,
	cells
});

const LONG = [
	'单位名称,年度,指标,数值',
	'杉阳县医保局,2022,t3_new_total,7',
	'杉阳县医保局,2022,t4_review_upheld,1',
	'杉阳县医保局,2022,t4_review_corrected,0',
	'杉阳县医保局,2022,t4_review_other,2',
	'杉阳县医保局,2022,t4_review_pending,0',
	'杉阳县医保局,2023,t3_new_total,9'
].join('\n');

function mixedPage(): string {
	const tables = /<table[\s\S]*?<\/table>/g;
	const [, older = ''] = asFragment(quiet('杉阳县财政局', 2023, {}, '2019')).match(tables) ?? [];
	let table = 0;
	return asFragment(quiet('杉阳县财政局', 2023)).replace(tables, (own) => ((table += 1) === 2 ? older : own));
}

beforeAll(async () => {
	write('gov.html', asFragment(quiet('杉阳县人民政府', 2023, { t2_licence_decisions: '2' })));
	write('water-2022.txt', asText(quiet('青岚市杉阳县水务局', 2022, { t3_carry_out_total: '3' }), 'tabs'));
	write('water-2023.docx', bytesAs(quiet('杉阳县水务局', 2023), 'document.docx'));
	write('fiscal.html', mixedPage());
	const trial = quiet('杉阳县民政局', 2020, { t2_procure_amount_wan: '52.15', t2_procure_count: '' }, '2019');
	write('civil.txt', asText(trial, 'tabs').replace('（万元）', ''));
	write('wide.csv', wideTable('', [row('杉阳县教育局', 2023, { t3_new_total: 4 })]).buffer);
	const parts = { natural: 1, business: 2, research: 0, charity: 0, legal: 0, org_other: 3 };
	const cells = Object.fromEntries(Object.entries(parts).map(([who, n]) => [`t3_new_${who}`, n]));
	write(
		'wide.xlsx',
		await tableWorkbook([row('杉阳县教育局', 2021, cells), row('杉阳县教育局', 2022, cells)])
	);
	write('long.csv', LONG);
	write('pages.pdf', bytesAs(consistentReport('2021', sequence(5), 9), 'pages.pdf'));
	write('empty.txt', '');
	write('broken.pdf', '%PDF-1.4\nnothing in it');
	mkdirSync(path('folder'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the report command, given files of every kind', () => {
	const good = ['gov.html', 'water-2022.txt', 'water-2023.docx', 'fiscal.html', 'civil.txt'];
	const tables = ['wide.csv', 'wide.xlsx', 'long.csv', 'pages.pdf'];
	const bad = ['empty.txt', 'broken.pdf', 'folder', 'nowhere.pdf'];
	let result: ReturnType<typeof run>;
	let objects: ReportObject[];
	const of = (file: string, year: number | null = null) =>
		objects.find((o) => o.file === file && (year === null || o.year === year)) as ReportObject;
	const failed = (o: ReportObject, rule: string) =>
		o.findings.filter((f) => f.rule === rule && f.outcome === 'fail');

	beforeAll(() => {
		result = run('--json', ...[...good, ...bad, ...tables].map(path));
		objects = result.stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as ReportObject);
	}, 60_000);

	it('prints one object per report and line, in the order given, and those that can be read', () => {
		expect(objects.map((o) => [o.file, o.year])).toEqual([
			['gov.html', 2023],
			['water-2022.txt', 2022],
			['water-2023.docx', 2023],
			['fiscal.html', 2023],
			['civil.txt', 2020],
			['wide.csv', 2023],
			['wide.xlsx', 2021],
			['wide.xlsx', 2022],
			['long.csv', 2022],
			['long.csv', 2023],
			['pages.pdf', 2023]
		]);
		for (const o of objects)
			expect(Object.keys(o)).toEqual([
				...['file', 'agency', 'year', 'form', 'cells', 'computed', 'states', 'prose', 'problems'],
				...['unreadable', 'findings']
			]);
	});

	it('ends with 2 and says of each file it could not read why, in Chinese and English', () => {
		expect(result.status).toBe(2);
		for (const name of bad) {
			const line = result.stderr.split('\n').find((l) => l.startsWith(`${path(name)}: `));
			expect(line, name).toMatch(/[\u4e00-\u9fff].*。.*[a-z]{2,}.*\.$/);
		}
	});

	it('gives the state of every cell of the form, absent ones too', () => {
		const counted = Object.values(of('gov.html').states);
		expect(counted).toHaveLength(CELLS_2021);
		expect(new Set(counted)).toEqual(new Set(['value', 'zero']));
		const sparse = of('wide.csv').states;
		expect(Object.keys(sparse)).toHaveLength(CELLS_2021);
		expect([sparse.t3_new_total, sparse.t3_new_natural]).toEqual(['value', 'absent']);
	});

	it('tells what is printed from what follows from it, in rows of tables too', () => {
		const o = of('wide.xlsx', 2022);
		expect([o.cells.t3_new_total, o.computed]).toEqual([undefined, { t3_new_total: 6 }]);
		expect(of('long.csv', 2022).computed).toEqual({ t4_review_total: 3 });
	});

	it('knows a report whose tables mix the forms, and the cells it should have', () => {
		const o = of('fiscal.html');
		expect([o.form, o.cells.t3_other_total, o.states.t3_other_misc_total]).toEqual(['mixed', 0, undefined]);
		const tableFailures = o.findings.filter((f) => f.outcome !== 'pass' && /^T[234]-/.test(f.rule));
		expect(tableFailures).toEqual([]);
	});

	it('gives null for an amount that has no unit anywhere, and a blank no value', () => {
		const o = of('civil.txt');
		expect([o.cells.t2_procure_amount_wan, o.states.t2_procure_amount_wan]).toEqual([null, 'text']);
		expect(failed(o, 'T2-UNIT')).toHaveLength(1);
		expect(['t2_procure_count' in o.cells, o.states.t2_procure_count]).toEqual([false, 'blank']);
	});

	it('checks an agency’s years together, under names that differ in the places before them', () => {
		const carry = failed(of('water-2023.docx'), 'Y-CARRY');
		expect(carry.map((f) => [f.severity, f.cells])).toEqual([['E', ['t3_carry_in_total']]]);
		expect([of('water-2022.txt').agency, of('water-2023.docx').agency]).toEqual([
			'青岚市杉阳县水务局',
			'杉阳县水务局'
		]);
	});

	it('checks a government’s aggregate against the members given with it', () => {
		const sums = failed(of('gov.html'), 'H-AGG');
		expect(sums.map((f) => f.cells)).toContainEqual(['t2_licence_decisions']);
		expect(sums[0]?.message).toContain('杉阳县水务局');
	});
});

describe('the report command', () => {
	it('ends with 1 where a rule fails and --strict is given, with 0 where it is not', () => {
		const strict = run(path('gov.html'), '--strict');
		expect(strict.status).toBe(1);
		expect(strict.stdout).toContain('gov.html: 杉阳县人民政府 2023 (2021)');
		expect(run(path('gov.html')).status).toBe(0);
	}, 30_000);

	it('ends with 2 and its usage where nothing is named or an option is not known', () => {
		const none = run('--verbose', path('gov.html'));
		expect([none.status, none.stdout]).toEqual([2, '']);
		expect(none.stderr).toContain('--verbose');
		expect(none.stderr).toContain('[--json] [--strict]');
	}, 30_000);
});
