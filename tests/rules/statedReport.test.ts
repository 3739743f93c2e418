import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/lib/domain/reports';
import { checkTogether, readReports } from '../../src/lib/workspace/readReports';
import type { MadeReport } from '../fixtures/reports/form';
import { filesOf } from '../fixtures/reports/make';
import { OUTSIDE } from '../ingest/madeReports';
import { consistentReport } from './randomReport';

type Cells = Readonly<Record<string, number>>;

const GROUPS: readonly [words: string, rows: readonly string[]][] = [
	['予以公开', ['granted']],
	['部分公开', ['partial']],
	[
		'不予公开',
		['secret', 'law', 'safety', 'third_party', 'internal', 'process', 'enforcement', 'query'].map(
			(r) => `deny_${r}`
		)
	],
	['无法提供', ['na_not_held', 'na_need_create', 'na_unclear']],
	['不予处理', ['np_petition', 'np_repeat', 'np_publication', 'np_excessive', 'np_reconfirm']]
];

const LAWSUITS = ['t4_direct_total', 't4_after_total'];

/** What the text of a report says of its figures: the words, the rule that checks them, the cells they sum up. */
function said(cells: Cells): { rule: string; words: string; sum: string[] }[] {
	const total = (row: string) => `t3_${row}_total`;
	const norms = 't2_norm_made' in cells ? 't2_norm_made' : 't2_norm_produced';
	const told: [rule: string, words: string, sum: string[], unit?: string][] = [
		['NAR-NEW', '新收政府信息公开申请', [total('new')]],
		['NAR-RES', '上年结转', [total('carry_in')]],
		['NAR-RES', '办结', [total('done_total')]],
		['NAR-RES', '结转下年度继续办理', [total('carry_out')]],
		...GROUPS.map(([words, rows]): [string, string, string[]] => ['NAR-RES', words, rows.map(total)]),
		['NAR-T4', '因政府信息公开被申请行政复议', ['t4_review_total']],
		['NAR-T4', '被提起行政诉讼', LAWSUITS],
		['NAR-T2', '制发行政规范性文件', [norms]]
	];
	return told.map(([rule, words, sum]) => ({ rule, words, sum }));
}

const value = (cells: Cells, sum: readonly string[]) =>
	sum.reduce((all, code) => all + (cells[code] as number), 0);

function prose(cells: Cells): string {
	const clauses = said(cells).map(({ words, sum }) => `${words}${value(cells, sum)}件`);
	const [asked, results, cases, norms] = [
		clauses.slice(0, 4),
		clauses.slice(4, 9),
		clauses.slice(9, 11),
		clauses.slice(11)
	].map((list) => list.join('，'));
	return `本年，我局${asked}。其中，${results}。${cases}。${norms}。`;
}

const LAYOUTS = ['A.txt', 'tabs.txt', 'lines.txt', 'fragment.html', 'table.csv'];

/** Returns a report whose text states the figures given, as the bytes of one layout. */
function fileOf(report: Report, stated: Cells, layout: string): Uint8Array {
	const form = report.format as MadeReport['form'];
	const figures = Object.fromEntries(Object.entries(report.cells).map(([code, n]) => [code, String(n)]));
	const title = `青岚市河湾区水务局${form === '2019' ? 2020 : 2023}年政府信息公开工作年度报告`;
	const bytes = filesOf({ form, title, figures }).find((f) => f.name === layout)?.bytes ?? new Uint8Array();
	const text = new TextDecoder()
		.decode(bytes)
		.replaceAll(/本机关围绕[^。]*。/g, prose(stated))
		.replaceAll(/一是公开内容[^<\n"]*改进。/g, '存在问题：一是业务培训有待加强。改进措施：一是加强业务培训。')
		.replaceAll(/(需要报告的事项(?:<\/p>)?\s*(?:<p>)?)无。/g, '$1本年度收取信息处理费0元。');
	return new TextEncoder().encode(text);
}

/** Rules that speak of other reports, of the day it came out, or of something the text does not say. */
const ELSEWHERE = /^(?:Y-|H-|T4-vs-T3|NAR-(?:NONE|PCT|SUM|EXACT|NAMES|DOCNO)$)/;

async function check(bytes: Uint8Array, name: string) {
	const { reports } = await readReports(bytes, name, OUTSIDE);
	return checkTogether(reports);
}

/** On a slow machine fewer runs, not a longer test. */
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true, interruptAfterTimeLimit: 6000 });

describe('a report whose text states its figures', () => {
	it('passes every rule that text and tables allow to be told', async () => {
		await fc.assert(
			fc.asyncProperty(consistentReport, fc.constantFrom(...LAYOUTS), async (r, layout) => {
				const findings = await check(fileOf(r, r.cells, layout), layout);
				expect(findings.filter((f) => f.outcome === 'fail')).toEqual([]);
				const open = findings.filter((f) => f.outcome === 'not_evaluable' && !ELSEWHERE.test(f.rule));
				expect(open).toEqual([]);
				for (const { rule } of said(r.cells)) expect(findings.some((f) => f.rule === rule)).toBe(true);
			}),
			runs(25)
		);
	}, 30_000);

	it('fails exactly the rules on the text that rest on a figure it states otherwise', async () => {
		const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 }));
		await fc.assert(
			fc.asyncProperty(
				consistentReport,
				change,
				fc.constantFrom(...LAYOUTS),
				async (r, [pick, by], layout) => {
					const list = said(r.cells);
					const wrong = list[pick % list.length] as (typeof list)[number];
					const stated = { ...r.cells };
					const [code] = wrong.sum as [string];
					stated[code] = (stated[code] as number) + by;
					const findings = await check(fileOf(r, stated, layout), layout);
					const failed = findings.filter((f) => f.outcome === 'fail').map((f) => f.rule);
					// New requests may be stated with those carried in, and the text has a balance of its own.
					const pool = value(r.cells, ['t3_new_total', 't3_carry_in_total']);
					const excused = wrong.rule === 'NAR-NEW' && stated.t3_new_total === pool;
					const balanced = !/^t3_(?:new|carry_in|done_total|carry_out)_total$/.test(code);
					expect(failed.sort()).toEqual(
						[...(balanced ? [] : ['NAR-BAL']), ...(excused ? [] : [wrong.rule])].sort()
					);
				}
			),
			runs(25)
		);
	}, 30_000);
});
