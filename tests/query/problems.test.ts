import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agency } from '../../src/lib/domain/agencies';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { manifestOf } from '../../src/lib/domain/manifest';
import type { Problem } from '../../src/lib/domain/reports';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import { agencyTotals, problemTotals, repeats, sentences, themeTotals } from '../../src/lib/query/problems';
import { sharedSentences } from '../../src/lib/query/problemShared';
import { condense } from '../../src/lib/rules/condense';
import { checkDataset } from '../../src/lib/rules/dataset';
import { agency, CARD, EMPTY, report } from '../support/content';

const ALL = { kind: 'all', agencies: [] as string[], years: [2019, 2025] as const };
let port: Port;

beforeAll(async () => {
	port = await openNodeEngine('static/data');
	await port.load('empty', EMPTY, manifestOf(EMPTY, CARD));
}, 60_000);
afterAll(() => port.close());

/** What reports said: `x-2020` to problems and measures, each a theme and a sentence. */
type Said = Record<string, { problem?: [string, string][]; measure?: [string, string][]; unread?: boolean }>;

function contentOf(said: Said, agencies?: Agency[]): DatasetContent {
	const reports = Object.entries(said).map(([key, { unread }]) => {
		const [id, year] = key.split('-') as [string, string];
		return report(id, Number(year), {}, { problems_read: unread !== true });
	});
	const problems = Object.entries(said).flatMap(([key, { problem = [], measure = [] }]) => {
		const of = (kind: Problem['kind'], list: [string, string][]) =>
			list.map(([theme, text], i) => ({ report_id: `${key}-1`, ordinal: i + 1, kind, theme, text }));
		return [...of('problem', problem), ...of('measure', measure)];
	});
	const ids = [...new Set(reports.map((r) => r.agency_id))];
	return { ...EMPTY, agencies: agencies ?? ids.map((id) => agency(id)), reports, problems };
}

async function load(id: string, content: DatasetContent, checked = true) {
	const whole = checked ? { ...content, findings: condense(checkDataset(content)) } : content;
	await port.load(id, whole, manifestOf(whole, CARD));
}

const LATE = '部分栏目更新不够及时，公路养护信息发布偏晚。';
const LONG = '解读材料通俗性不足，没有说明政策对办事群众的影响。';

describe('questions about section five', () => {
	it('bind and run on the empty typed tables', async () => {
		for (const s of [ALL, { ...ALL, kind: 'bureau' }, { ...ALL, agencies: ['a', 'b'] }]) {
			for (const q of [sentences(s), sentences(s, 5), themeTotals(s), agencyTotals(s), repeats(s, 2)])
				expect(await port.run<unknown>(q, ['empty'])).toEqual([]);
			expect(await port.run(sharedSentences(s), ['empty'])).toEqual([]);
			expect(await port.run(problemTotals(s), ['empty'])).toMatchObject([
				{ reports: 0, read: 0, problems: 0 }
			]);
		}
	});

	it('a theme named year after year is counted from its first year, also before the years chosen', async () => {
		await load(
			'runs',
			contentOf({
				'x-2020': { problem: [['p_timeliness', LATE]] },
				'x-2021': { problem: [['p_timeliness', '公开时效性有待增强。']] },
				'x-2022': { problem: [['p_timeliness', '发布不及时。']] },
				'x-2023': { problem: [['p_staff', '培训不足。']] },
				'x-2024': { problem: [['p_timeliness', '更新滞后。']] }
			})
		);
		const rows = await port.run(repeats({ ...ALL, years: [2022, 2024] }, 3), ['runs']);
		expect(rows).toEqual([
			{
				agency_id: 'x',
				theme: 'p_timeliness',
				longest: 3,
				first: 2020,
				last: 2022,
				named: '2022:3 2024:1',
				alike: '',
				unread: '',
				unfiled: ''
			}
		]);
		const all = await port.run(sentences(ALL), ['runs']);
		expect(all.map((r) => [r.year, r.run])).toEqual([
			[2024, 1],
			[2023, 1],
			[2022, 3],
			[2021, 2],
			[2020, null]
		]);
	});

	it('a year that was not read breaks the count and leaves what came back untold', async () => {
		await load(
			'unread',
			contentOf({
				'x-2020': { problem: [['p_timeliness', LATE]], measure: [['p_timeliness', LONG]] },
				'x-2021': { unread: true },
				'x-2022': { problem: [['p_timeliness', LATE]], measure: [['p_timeliness', LONG]] },
				'x-2023': { problem: [['p_timeliness', LATE]], measure: [['p_timeliness', LONG]] }
			})
		);
		const rows = await port.run(sentences(ALL), ['unread']);
		const of = (year: number) => rows.filter((r) => r.year === year).map((r) => [r.kind, r.run, r.verbatim]);
		expect(of(2022)).toEqual([
			['problem', null, null],
			['measure', null, null]
		]);
		expect(of(2023)).toEqual([
			['problem', 2, true],
			['measure', 2, true]
		]);
		const [total] = await port.run(problemTotals(ALL), ['unread']);
		expect(total).toMatchObject({
			...{
				reports: 4,
				read: 3,
				none: 0,
				problems: 3,
				repeated: 1,
				repeated_of: 1,
				verbatim: 1,
				verbatim_of: 1
			}
		});
		const [run] = await port.run(repeats(ALL, 2), ['unread']);
		expect(run).toMatchObject({ longest: 2, named: '2020:1 2022:1 2023:2', unread: '2021' });
		expect(run?.unfiled).toBe('2019 2024 2025');
	});

	it('nearly the same sentence counts under another theme, other digits and stops are the same', async () => {
		await load(
			'near',
			contentOf({
				'x-2021': { problem: [['', LATE]], measure: [['p_staff', '组织培训3次，覆盖各科室。']] },
				'x-2022': { problem: [['p_timeliness', LATE]], measure: [['p_staff', '组织培训5次，覆盖各科室。']] },
				'x-2023': { problem: [['p_staff', LONG]], measure: [['p_staff', '组织培训 5 次,覆盖各科室']] }
			})
		);
		const rows = await port.run(sentences(ALL), ['near']);
		const seen = rows.map((r) => [r.year, r.kind, r.run, r.same_run, r.verbatim]);
		expect(seen).toEqual([
			[2023, 'problem', 1, 1, false],
			[2023, 'measure', 3, 3, true],
			[2022, 'problem', 2, 2, true],
			[2022, 'measure', 2, 2, false],
			[2021, 'problem', null, null, null],
			[2021, 'measure', null, null, null]
		]);
	});

	it('a sentence of several agencies in one year is shared, a set phrase is not, nor one of another year', async () => {
		await load(
			'shared',
			contentOf(
				{
					'x-2022': {
						problem: [
							['p_timeliness', LATE],
							['p_staff', '培训不足。']
						]
					},
					'y-2022': {
						problem: [
							['p_timeliness', LATE.replace('，', ' ，')],
							['p_staff', '培训不足。']
						]
					},
					'z-2023': { problem: [['p_timeliness', LATE]] }
				},
				[agency('x'), agency('y', { kind: 'township' }), agency('z')]
			)
		);
		const bureaus = { ...ALL, kind: 'bureau' };
		expect(await port.run(sharedSentences(bureaus), ['shared'])).toEqual([
			{ year: 2022, kind: 'problem', text: LATE, count: 2, agencies: 'x y' }
		]);
		const rows = await port.run(sentences(bureaus), ['shared']);
		expect(rows.map((r) => [r.agency_id, r.ordinal, r.shared])).toEqual([
			['z', 1, 1],
			['x', 1, 2],
			['x', 2, 1]
		]);
	});

	it('takes problems without a measure from the findings, and says nothing where nothing was checked', async () => {
		const content = contentOf({
			'x-2022': {
				problem: [
					['p_timeliness', LATE],
					['p_staff', '培训不足。'],
					['p_staff', '人员流动大。']
				],
				measure: [['p_staff', '加强培训。']]
			},
			'y-2022': { problem: [['p_staff', '培训不足。']], measure: [['p_staff', '加强培训。']] }
		});
		await load('paired', content);
		const rows = await port.run(sentences(ALL), ['paired']);
		expect(rows.filter((r) => r.kind === 'problem').map((r) => [r.agency_id, r.ordinal, r.paired])).toEqual([
			['x', 1, false],
			['x', 2, true],
			['x', 3, false],
			['y', 1, true]
		]);
		expect(await port.run(problemTotals(ALL), ['paired'])).toMatchObject([{ unpaired: 2, unpaired_of: 4 }]);
		await load('unchecked', content, false);
		expect(await port.run(problemTotals(ALL), ['unchecked'])).toMatchObject([
			{ unpaired: 0, unpaired_of: 0 }
		]);
	});

	it('stating that there is no problem is no problem, and not the same as not being read', async () => {
		await load(
			'none',
			contentOf({
				'x-2021': { problem: [['p_none', '无。']] },
				'x-2022': { problem: [['p_none', '无。']] },
				'y-2022': { unread: true }
			})
		);
		const [total] = await port.run(problemTotals(ALL), ['none']);
		expect(total).toMatchObject({
			...{
				reports: 3,
				read: 2,
				none: 2,
				problems: 0,
				repeated: 0,
				repeated_of: 0,
				agencies: 2,
				agencies_read: 1
			}
		});
		expect(await port.run(themeTotals(ALL), ['none'])).toEqual([]);
		expect(await port.run(repeats(ALL, 2), ['none'])).toEqual([]);
		expect(await port.run(agencyTotals(ALL), ['none'])).toMatchObject([
			{ agency_id: 'x', reports: 2, read: 2, none: 2, problems: 0, themes: '' }
		]);
	});

	it('reads several real datasets as one, and hostile text as text', async () => {
		const hostile = `'; DROP TABLE problem; -- "ordinals":"1" <b>`;
		await load('mine', contentOf({ 'x-2022': { problem: [['p_staff', hostile]] } }));
		await load('other', contentOf({ 'y-2022': { problem: [['p_staff', '培训不足。']] } }));
		const rows = await port.run(sentences(ALL), ['mine', 'other']);
		expect(rows.map((r) => r.text).sort()).toEqual([hostile, '培训不足。'].sort());
		expect(await port.run(problemTotals(ALL), ['mine', 'other'])).toMatchObject([{ read: 2, problems: 2 }]);
	});
});
