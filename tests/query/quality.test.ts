import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { isOpen, type Finding } from '../../src/lib/domain/finding';
import { manifestOf } from '../../src/lib/domain/manifest';
import { settingsOf } from '../../src/lib/domain/ruleSettings';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import { continuity, JOINING_RULES, pairsOf } from '../../src/lib/query/continuity';
import { findingNumber, findings } from '../../src/lib/query/findings';
import { agencyCounts, qualityTotals, reportRecord, ruleCounts, workList } from '../../src/lib/query/quality';
import { completeness, filingOf } from '../../src/lib/query/qualityFiling';
import { countsOf, itemsOf } from '../../src/lib/query/qualityRows';
import type { Selection } from '../../src/lib/query/selection';
import { condense } from '../../src/lib/rules/condense';
import { checkDataset } from '../../src/lib/rules/dataset';
import { datasetFolder } from '../rules/folder';
import { agency, CARD, EMPTY, report } from '../support/content';
import { readPlain, type Plain } from '../support/recompute';

let port: Port;
beforeAll(async () => {
	port = await openNodeEngine('static/data');
}, 60_000);
afterAll(() => port.close());

describe.each(['model-city', 'public-sample'])(
	'%s: the page on quality equals the plain recomputation',
	(id) => {
		let plain: Plain;
		let kept: Finding[];
		let all: Selection;
		/** Three agencies: the one with most findings, one in the middle of the roster, the last. */
		let three: string[];

		beforeAll(async () => {
			const { card, content, files } = datasetFolder(id);
			kept = condense(checkDataset(content, settingsOf(card)));
			const whole = { ...content, findings: kept };
			const manifest = manifestOf(whole, card);
			await port.load(id, whole, manifest);
			plain = readPlain(new Map(Object.entries(files)));
			const current = new Set([...plain.reports.values()].map(({ line }) => line.report_id as string));
			kept = kept.filter((f) => current.has(f.report_id));
			all = { kind: 'all', agencies: [], years: manifest.years };
			const failing = kept.filter((f) => f.outcome === 'fail').map((f) => f.agency_id);
			const counted = (a: string) => failing.filter((f) => f === a).length;
			const ids = plain.agencies.map((a) => a.agency_id as string);
			const most = [...ids].sort((a, b) => counted(b) - counted(a))[0] as string;
			three = [most, ids[ids.length >> 1] as string, ids.at(-1) as string];
		}, 120_000);

		const at = (agencyId: string, year: number) =>
			kept.filter((f) => f.agency_id === agencyId && f.report_year === year);
		const counts = (list: readonly Finding[]) => {
			const rules = (outcome: Finding['outcome']) =>
				new Set(list.filter((f) => f.outcome === outcome).map((f) => `${f.report_id} ${f.rule}`)).size;
			const open = (s: string) => list.filter((f) => isOpen(f) && f.severity === s).length;
			return {
				E: open('E'),
				W: open('W'),
				N: open('N'),
				untold: rules('not_evaluable'),
				passed: rules('pass')
			};
		};

		it('in all and by rule, each report and rule counted once where it passed or cannot be told', async () => {
			const [total] = await port.run(qualityTotals(all), [id]);
			expect(total).toMatchObject({
				reports: plain.reports.size,
				checked: plain.reports.size,
				checks: new Set(kept.map((f) => `${f.report_id} ${f.rule}`)).size,
				...counts(kept)
			});
			const rows = await port.run(ruleCounts(all), [id]);
			for (const row of rows)
				for (const year of countsOf(row)) {
					const here = kept.filter((f) => f.rule === row.key && f.report_year === year.year);
					expect(year, `${row.key} ${year.year}`).toMatchObject(counts(here));
				}
			const sum = rows.flatMap(countsOf).reduce((n, year) => n + year.E + year.W + year.N, 0);
			expect(sum).toBe(kept.filter(isOpen).length);
		});

		it('by agency and year, for three agencies', async () => {
			const rows = await port.run(agencyCounts({ ...all, agencies: three }, null), [id]);
			expect(rows.map((r) => r.key).sort()).toEqual([...three].sort());
			for (const row of rows) {
				const years = countsOf(row);
				const reported = [...plain.reports.keys()].filter((key) => key.startsWith(`${row.key} `));
				expect(years.map((y) => `${row.key} ${y.year}`)).toEqual(reported.sort());
				for (const year of years) expect(year).toMatchObject(counts(at(row.key, year.year)));
			}
		});

		it('who filed when and in which form, for three agencies, and nothing is late or missing without a roster', async () => {
			const rows = filingOf(await port.run(completeness({ ...all, agencies: three }), [id]));
			const keys = new Set([
				...[...plain.filing.keys(), ...plain.reports.keys()].filter((key) =>
					three.includes(key.split(' ')[0] ?? '')
				)
			]);
			expect(rows.map((r) => `${r.agency_id} ${r.year}`).sort()).toEqual([...keys].sort());
			for (const row of rows) {
				const key = `${row.agency_id} ${row.year}`;
				const facts = plain.filing.get(key);
				const line = plain.reports.get(key)?.line;
				expect(row.filed, key).toBe(line !== undefined);
				expect(row.published_on).toBe(line?.published_on ?? '');
				if (facts === undefined) {
					expect(row).toMatchObject({ listed: false, expected: false, late: null, days_late: null });
					continue;
				}
				expect(row.listed).toBeUndefined();
				expect(row.expected).toBe(facts.get('f_expected') === 1);
				expect(row.days_late).toBe(facts.get('f_days_late') ?? null);
				expect(row.late).toBe(facts.has('f_late') ? facts.get('f_late') === 1 : null);
				expect(row.wrong_form).toBe(facts.has('f_wrong_form') ? facts.get('f_wrong_form') === 1 : null);
			}
		});

		it('how the years join, for three agencies', async () => {
			const rows = await port.run(continuity({ ...all, agencies: three }), [id]);
			for (const row of rows)
				for (const pair of pairsOf(row)) {
					const now = plain.reports.get(`${row.agency_id} ${pair.year}`);
					const before = plain.reports.get(`${row.agency_id} ${pair.year - 1}`);
					expect(pair).toMatchObject({
						previous: before !== undefined,
						carried_out: before?.cells.get('t3_carry_out_total') ?? null,
						carried_in: now?.cells.get('t3_carry_in_total') ?? null,
						...counts(at(row.agency_id, pair.year).filter((f) => JOINING_RULES.includes(f.rule)))
					});
				}
		});

		it('which reports must be sent back: every one with an open error or warning, gravest first', async () => {
			const rows = await port.run(workList(all), [id]);
			const expected = new Set(kept.filter((f) => isOpen(f) && f.severity !== 'N').map((f) => f.report_id));
			expect(new Set(rows.map((r) => r.report_id))).toEqual(expected);
			for (const row of rows) {
				const here = at(row.agency_id, row.year);
				const { E, W, N, untold } = counts(here);
				expect(row).toMatchObject({ E, W, N, untold });
				expect(itemsOf(row.rules).reduce((sum, [, , n]) => sum + Number(n), 0)).toBe(E + W + N);
			}
			const order = rows.map((r) => r.E * 1e6 + r.W * 1e3 + r.N);
			expect(order).toEqual([...order].sort((a, b) => b - a));
			const errors = await port.run(workList(all, 'E'), [id]);
			expect(errors.length).toBe(rows.filter((r) => r.E > 0).length);
		});

		it('the figures of a report as its CSV line has them', async () => {
			const [key, { line }] = [...plain.reports].find(([k]) => k.startsWith(`${three[0]} `))!;
			const [row] = await port.run(reportRecord(three[0] as string, Number(key.split(' ')[1])), [id]);
			expect(row?.report_id).toBe(line.report_id);
			for (const [code, raw] of Object.entries(line))
				if (/^t[234]_/.test(code)) expect(row?.[code], code).toBe(raw === '' ? null : Number(raw));
		});
	}
);

it('the planted defects of the model city are on its page: the carry-over of the bureau that lost three requests', async () => {
	const [row] = await port.run(continuity({ kind: 'all', agencies: ['agri'], years: [2021, 2021] }), [
		'model-city'
	]);
	expect(pairsOf(row!)).toMatchObject([{ carried_out: 3, carried_in: 0, E: 1, W: 1 }]);
	const carried = { kind: 'bureau', agencies: [], years: [2019, 2025] as const };
	const rows = await port.run(workList(carried, null, 'Y-CARRY'), ['model-city']);
	expect(rows.map((r) => r.report_id)).toEqual(['agri-2021']);
	expect(await port.run(findingNumber(carried, { rule: 'Y-CARRY', open: true }), ['model-city'])).toEqual([
		{ found: 2 }
	]);
});

describe('findings that do not count', () => {
	const content: DatasetContent = {
		...EMPTY,
		agencies: [agency('a'), agency('b'), agency('c')],
		agencyYears: [{ agency_id: 'a', year: 2023, expected: true, population: null, staff: null }],
		reports: [
			report('a', 2022, { t3_carry_out_total: 5 }),
			report('a', 2023, { t3_carry_in_total: 2 }),
			report('b', 2022, { t3_carry_out_total: 5 }),
			report('b', 2023, { t3_carry_in_total: 2 }),
			report('c', 2023, { t3_carry_in_total: 1 })
		]
	};
	const reorganised = settingsOf(CARD, [{ agency_id: 'a', year: 2023, kind: 'merged', note: '' }]);
	const found = condense(checkDataset(content, reorganised)).map((f) =>
		f.report_id === 'b-2023-1' && f.rule === 'Y-CARRY' && f.outcome === 'fail'
			? { ...f, acknowledged: '已说明' }
			: f
	);
	const all: Selection = { kind: 'all', agencies: [], years: [2022, 2023] };

	it('are told apart by what they do not count for, and lead to no work', async () => {
		const whole = { ...content, findings: found };
		await port.load('own', whole, manifestOf(whole, CARD));
		const rows = await port.run(continuity(all), ['own']);
		const of = (id: string) => pairsOf(rows.find((r) => r.agency_id === id)!).find((p) => p.year === 2023);
		expect(of('a')).toMatchObject({ E: 0, muted: 1, acknowledged: 0, previous: true });
		expect(of('b')).toMatchObject({ E: 0, muted: 0, acknowledged: 1 });
		// An agency without two years in a row has nothing to join.
		expect(rows.map((r) => r.agency_id).sort()).toEqual(['a', 'b']);
		expect(pairsOf(rows[0]!)[0]).toMatchObject({ year: 2022, previous: false, carried_out: null });
		expect(await port.run(workList(all, null, 'Y-CARRY'), ['own'])).toEqual([]);
		const settled = await port.run(findings(all, { settled: true }), ['own']);
		expect(settled.map((f) => [f.report_id, f.muted, f.acknowledged])).toEqual([
			['a-2023-1', 'merged', ''],
			['b-2023-1', '', '已说明']
		]);
	});

	it('nothing is called late or missing where the roster lists no year', async () => {
		const rows = filingOf(await port.run(completeness(all), ['own']));
		expect(rows.find((r) => r.agency_id === 'a' && r.year === 2023)?.listed).toBeUndefined();
		expect(rows.filter((r) => r.listed === false).length).toBe(4);
	});

	it('are zero, not nothing, where the rules were not run, and reports count all the same', async () => {
		await port.load('unchecked', content, manifestOf(content, CARD));
		expect(await port.run(qualityTotals(all), ['unchecked'])).toMatchObject([
			{ reports: 5, agencies: 3, checked: 0, E: 0, untold: 0, passed: 0 }
		]);
		const rows = await port.run(agencyCounts(all, null), ['unchecked']);
		expect(rows.flatMap(countsOf).every((y) => y.reports === 1 && y.passed === 0)).toBe(true);
		await port.load('empty', EMPTY, manifestOf(EMPTY, CARD));
		for (const q of [
			ruleCounts(all),
			agencyCounts(all, 'FORM'),
			completeness(all),
			continuity(all),
			workList(all, 'E')
		])
			expect(await port.run<unknown>(q, ['empty'])).toEqual([]);
	});
});

it('a page of the findings is a part of the whole list', async () => {
	const all: Selection = { kind: 'all', agencies: [], years: [2019, 2025] };
	const whole = await port.run(findings(all, { open: true }), ['model-city']);
	const part = await port.run(findings(all, { open: true }, { from: 20, size: 20 }), ['model-city']);
	expect(part.length).toBe(20);
	expect(part.map((f) => f.detail)).toEqual(whole.slice(20, 40).map((f) => f.detail));
});
