import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formCells } from '../../src/lib/domain/cells';
import { manifestOf } from '../../src/lib/domain/manifest';
import { settingsOf } from '../../src/lib/domain/ruleSettings';
import { formOfTotal, memberState, type Summing } from '../../src/lib/domain/summing';
import { writeDuckdbFile } from '../../src/lib/engine/node/build';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import {
	totalCells,
	totalFailures,
	totalFigures,
	totalMatrix,
	totalMembers,
	totalOffers
} from '../../src/lib/query/totalReport';
import { condense } from '../../src/lib/rules/condense';
import { checkDataset } from '../../src/lib/rules/dataset';
import { datasetFolder } from '../rules/folder';
import { builtDataset, folderFiles } from '../support/datasets';
import { readPlain, type Plain } from '../support/recompute';

const OTHERS = ['no_supplement', 'fee_unpaid', 'misc'].map((r) => `t3_other_${r}`);

function summingOf(government: string | null, year: number, rest: Partial<Summing> = {}): Summing {
	return { government, picked: [], left: [], year, form: formOfTotal(year) ?? '2021', ...rest };
}

/** Figures of a report that the sum's form has a place for; （六） of the older form may be the rows of the newer one. */
function placedFigures(cells: ReadonlyMap<string, number>, form: string): Map<string, number> {
	const placed = new Map<string, number>();
	for (const { code } of formCells(form)) {
		const column = /^t3_other_((?!no_|fee_|misc).+)$/.exec(code)?.[1];
		const own = cells.get(code);
		const parts = column === undefined ? [] : OTHERS.map((row) => cells.get(`${row}_${column}`));
		if (own !== undefined) placed.set(code, own);
		else if (parts.length > 0 && parts.every((p) => p !== undefined))
			placed.set(
				code,
				parts.reduce<number>((a, b) => a + (b as number), 0)
			);
	}
	return placed;
}

/** The reports a government's sum adds, walked down from the roster by hand: an aggregate in place of its members. */
function addedByHand(plain: Plain, government: string, year: number, form: string): string[] {
	const walk = (parent: string): string[] =>
		plain.agencies
			.filter((a) => a.parent_id === parent && a.kind !== 'vertical')
			.flatMap((a) => {
				const id = a.agency_id as string;
				const report = plain.reports.get(`${id} ${year}`);
				const usable = report !== undefined && placedFigures(report.cells, form).size > 0;
				if (usable && report.line.scope === 'aggregate') return [id];
				return [...(usable ? [id] : []), ...walk(id)];
			});
	return walk(government).sort();
}

/** Adds decimals as whole numbers of millionths. */
function exactSum(values: readonly number[]): number {
	const micro = (v: number) => BigInt(v.toFixed(6).replace('.', ''));
	const sum = values.reduce((acc, v) => acc + micro(v), 0n);
	const sign = sum < 0n ? '-' : '';
	const digits = (sum < 0n ? -sum : sum).toString().padStart(7, '0');
	return Number(`${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`);
}

const CASES: Record<string, [string, number][]> = {
	'model-city': [
		['pinglan', 2019],
		['pinglan', 2021],
		['pinglan', 2025],
		['chengting', 2021],
		['luhui', 2024]
	],
	'public-sample': [
		['js-gov', 2025],
		['js-gov', 2023],
		['sq-gov', 2025],
		['sh-gov', 2025],
		['bj-dc-gov', 2023]
	]
};

describe.each(Object.entries(CASES))('%s: the sum of reports', (id, cases) => {
	let port: Port;
	let plain: Plain;
	beforeAll(async () => {
		port = (await builtDataset(id)).port;
		plain = readPlain(await folderFiles(id));
	});
	afterAll(() => port.close());

	it.each(cases)('of %s in %i equals the plain recomputation, cell by cell', async (government, year) => {
		const summing = summingOf(government, year);
		const members = await port.run(totalMembers(summing), [id]);
		const added = addedByHand(plain, government, year, summing.form);
		expect(members.filter((m) => m.summed).map((m) => m.agency_id)).toEqual(added);
		for (const m of members)
			expect(memberState(m, summing) === 'summed', `${m.agency_id} ${memberState(m, summing)}`).toBe(
				m.summed
			);

		const cells = await port.run(totalCells(summing), [id]);
		const published = plain.reports.get(`${government} ${year}`);
		const whole = published?.line.scope === 'aggregate' ? published.cells : new Map<string, number>();
		if (added.length === 0) return;
		expect(cells.map((c) => c.cell)).toEqual(formCells(summing.form).map((c) => c.code));
		const placed = added.map((a) =>
			placedFigures(plain.reports.get(`${a} ${year}`)?.cells ?? new Map(), summing.form)
		);
		const wholePlaced = placedFigures(whole, summing.form);
		for (const row of cells) {
			const values = placed.flatMap((p) => p.get(row.cell) ?? []);
			expect(row.reports, row.cell).toBe(values.length);
			expect(row.value, row.cell).toBe(values.length === 0 ? null : exactSum(values));
			expect(row.published, row.cell).toBe(wholePlaced.get(row.cell) ?? null);
		}
	});

	it('says what each report gives to a cell, and gives it to the sum', async () => {
		const [government, year] = cases[0] as [string, number];
		const summing = summingOf(government, year);
		const cells = await port.run(totalCells(summing), [id]);
		for (const code of ['t3_new_total', 't3_done_total_natural', 't2_norm_made', 't4_review_total']) {
			const cell = cells.find((c) => c.cell === code);
			if (cell === undefined) continue;
			const figures = await port.run(totalFigures(summing, code), [id]);
			const known = figures.flatMap((f) => f.value ?? []);
			expect(known.length).toBe(cell.reports);
			expect(known.length === 0 ? null : exactSum(known)).toBe(cell.value);
		}
		const matrix = await port.run(totalMatrix(summing), [id]);
		for (const { cell, value } of cells) {
			const known = matrix.flatMap((row) => (row[cell] as number | null) ?? []);
			expect(known.length === 0 ? null : exactSum(known), cell).toBe(value);
		}
	});

	it('offers the governments and years that can be summed', async () => {
		const offers = await port.run(totalOffers(), [id]);
		const [first] = offers;
		if (first === undefined) throw new Error('nothing is offered');
		const members = await port.run(totalMembers(summingOf(first.government, first.year)), [id]);
		expect(members.some((m) => m.summed)).toBe(true);
	});
});

describe('what goes into a sum', () => {
	const id = 'model-city';
	let port: Port;
	beforeAll(async () => {
		const { card, content } = datasetFolder(id);
		const folder = await mkdtemp(join(tmpdir(), 'gongkai-total-'));
		const whole = { ...content, findings: condense(checkDataset(content, settingsOf(card))) };
		const manifest = manifestOf(content, card, await writeDuckdbFile(whole, card, folder));
		port = await openNodeEngine(folder);
		await port.attach(manifest);
	}, 60_000);
	afterAll(() => port.close());
	const added = async (summing: Summing) =>
		(await port.run(totalMembers(summing), [id])).filter((m) => m.summed).map((m) => m.agency_id);

	it('an aggregate stands for its members; left out, its members are added instead', async () => {
		const all = await added(summingOf('pinglan', 2025));
		expect(all).toContain('chengting');
		expect(all).not.toContain('wangxie');
		expect(all).not.toContain('pinglan');
		expect(all).not.toContain('tax');
		const without = await added(summingOf('pinglan', 2025, { left: ['chengting'] }));
		expect(without).not.toContain('chengting');
		expect(without).toContain('wangxie');
	});

	it('reports chosen by hand are just those, aggregates still in place of their members', async () => {
		expect(await added(summingOf('pinglan', 2025, { picked: ['edu', 'fin', 'tax'] }))).toEqual([
			'edu',
			'fin',
			'tax'
		]);
		expect(await added(summingOf('pinglan', 2025, { picked: ['pinglan', 'edu', 'tax'] }))).toEqual([
			'pinglan',
			'tax'
		]);
	});

	it('who was due and did not file is missing; who files in another form is added only where the forms join', async () => {
		const summing = summingOf('pinglan', 2021);
		const members = await port.run(totalMembers(summing), [id]);
		const stateOf = (agency: string) => {
			const member = members.find((m) => m.agency_id === agency);
			return member === undefined ? null : memberState(member, summing);
		};
		expect(stateOf('foreign')).toBe('missing');
		expect(stateOf('ethnic')).toBe('summed');
		expect(stateOf('pinglan')).toBe('whole');
		expect(members.find((m) => m.agency_id === 'ethnic')?.outside).toBeGreaterThan(0);
		for (const [code, joins] of [
			['t3_new_total', true],
			['t2_penalty_decisions', true],
			['t2_norm_valid', false],
			['t2_fee_amount_wan', false],
			['t3_other_misc_total', false]
		] as const) {
			const rows = await port.run(totalFigures(summing, code), [id]);
			const ethnic = rows.find((r) => r.agency_id === 'ethnic');
			expect(ethnic === undefined ? undefined : ethnic.value !== null, code).toBe(joins);
		}
	});

	it('amounts are added without binary noise', async () => {
		const cells = await port.run(totalCells(summingOf('pinglan', 2025)), [id]);
		const fee = cells.find((c) => c.cell === 't2_fee_amount_wan');
		expect(String(fee?.value)).toMatch(/^\d+\.\d{1,4}$/);
		expect(fee?.words).toBe(1);
	});

	it('names the added reports that break a rule themselves', async () => {
		const rows = await port.run(totalFailures(summingOf('pinglan', 2023), ['T3-ROW', 'T3-SUM']), [id]);
		expect([...new Set(rows.map((r) => r.report_id))]).toEqual(['eco-2023']);
	});

	it('an empty choice has no cells and no error', async () => {
		expect(await port.run(totalCells(summingOf('edu', 2025, { left: ['edu'] })), [id])).toEqual([]);
	});
});
