import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lib/domain/finding';
import { RULES } from '../../src/lib/domain/ruleCatalogue';
import type { Report } from '../../src/lib/domain/reports';
import { checkTogether, readReports, type ReadReport } from '../../src/lib/workspace/readReports';
import { filesOf } from '../fixtures/reports/make';
import type { MadeReport } from '../fixtures/reports/form';
import { asFragment } from '../fixtures/reports/page';
import { OUTSIDE } from '../ingest/madeReports';
import { placeKey, placesOf } from './formulas';
import { consistentReport } from './randomReport';

type FormName = MadeReport['form'];

const TABLE = new Set(RULES.filter((r) => r.group === 'table').map((r) => r.id));
const YEAR = { '2019': 2020, '2021': 2023 };

function made(cells: Readonly<Record<string, number>>, form: FormName): MadeReport {
	const figures = Object.fromEntries(Object.entries(cells).map(([code, n]) => [code, String(n)]));
	return { form, title: `青岚市河湾区水务局${YEAR[form]}年政府信息公开工作年度报告`, figures };
}

/** Layouts in which each figure has one place; PDF is left to runs of its own, because it takes longest. */
const LAYOUTS = filesOf(made({}, '2021'))
	.map((f) => f.name)
	.filter((name) => name !== 'F.txt' && name !== 'pages.pdf');

async function readOne(bytes: Uint8Array, name: string): Promise<ReadReport> {
	const { reports } = await readReports(bytes, name, OUTSIDE);
	expect(reports).toHaveLength(1);
	return reports[0] as ReadReport;
}

async function readAs(report: MadeReport, name: string): Promise<ReadReport> {
	return readOne(filesOf(report).find((f) => f.name === name)?.bytes ?? new Uint8Array(), name);
}

const statutory = (read: ReadReport) =>
	Object.fromEntries(Object.entries(read.report.cells).filter(([code]) => !code.startsWith('n_')));
const onTables = (read: ReadReport) => checkTogether([read]).filter((f) => TABLE.has(f.rule));
const summary = (f: Finding) => `${f.outcome} ${f.rule} ${f.cells.join(' ')}`;
const formOf = (r: Report) => r.format as FormName;

/** On a slow machine fewer runs, not a longer test. */
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true, interruptAfterTimeLimit: 6000 });

describe('any consistent report, printed and read back', () => {
	it('is equal in every layout, passes every rule on its tables and leaves none untold', async () => {
		await fc.assert(
			fc.asyncProperty(consistentReport, fc.constantFrom(...LAYOUTS), async (r, layout) => {
				const read = await readAs(made(r.cells, formOf(r)), layout);
				expect(statutory(read)).toEqual(r.cells);
				expect(read.report.format).toBe(r.format);
				const findings = onTables(read);
				expect(findings.filter((f) => f.outcome !== 'pass').map(summary)).toEqual([]);
				const passed = new Set(findings.map(placeKey));
				for (const place of placesOf(r.cells, formOf(r)))
					if (place.rule !== 'T2-RULEPOWER') expect(passed).toContain(placeKey(place));
			}),
			runs(60)
		);
	}, 30_000);

	it('fails every identity that rests on a changed cell, and no rule that does not', async () => {
		const change = fc.record({ pick: fc.nat(), by: fc.integer({ min: 1, max: 900 }), down: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(consistentReport, change, fc.constantFrom(...LAYOUTS), async (r, c, layout) => {
				const codes = Object.keys(r.cells);
				const code = codes[c.pick % codes.length] as string;
				const was = r.cells[code] as number;
				const now = c.down && was > 0 ? Math.floor(was / (c.by + 1)) : was + c.by;
				const cells = { ...r.cells, [code]: now };
				const read = await readAs(made(cells, formOf(r)), layout);
				expect(statutory(read)).toEqual(cells);
				const failed = onTables(read).filter((f) => f.outcome === 'fail');
				const places = placesOf(cells, formOf(r));
				const broken = places.filter((p) => !p.holds);
				expect([...new Set(failed.map(placeKey))].sort()).toEqual([...new Set(broken.map(placeKey))].sort());
				for (const f of failed) expect(f.cells).toContain(code);
				for (const p of places)
					if (p.exact && p.cells.includes(code)) expect(p.holds, placeKey(p)).toBe(false);
				expect(onTables(read).filter((f) => f.outcome === 'not_evaluable')).toEqual([]);
			}),
			runs(60)
		);
	}, 30_000);

	it('is equal and passes as a PDF too', async () => {
		await fc.assert(
			fc.asyncProperty(consistentReport, async (r) => {
				const read = await readAs(made(r.cells, formOf(r)), 'pages.pdf');
				expect(statutory(read)).toEqual(r.cells);
				expect(
					onTables(read)
						.filter((f) => f.outcome !== 'pass')
						.map(summary)
				).toEqual([]);
			}),
			runs(4)
		);
	}, 30_000);

	it('may print the single row of other results of the older form below the newer table 2', async () => {
		const TABLES = /<table[\s\S]*?<\/table>/g;
		const pair = fc
			.array(consistentReport, { minLength: 2, maxLength: 12 })
			.map((all) => [all.find((r) => r.format === '2021'), all.find((r) => r.format === '2019')] as const);
		await fc.assert(
			fc.asyncProperty(pair, async ([newer, older]) => {
				fc.pre(newer !== undefined && older !== undefined);
				const page = asFragment(made(newer?.cells ?? {}, '2021'));
				const [, third = ''] = asFragment(made(older?.cells ?? {}, '2019')).match(TABLES) ?? [];
				let table = 0;
				const mixed = page.replace(TABLES, (own) => ((table += 1) === 2 ? third : own));
				const read = await readOne(new TextEncoder().encode(mixed), 'mixed.html');
				const of = (r: Report | undefined, t3: boolean) =>
					Object.entries(r?.cells ?? {}).filter(([code]) => code.startsWith('t3_') === t3);
				const cells = Object.fromEntries([...of(newer, false), ...of(older, true)]);
				expect(statutory(read)).toEqual(cells);
				expect(read.report.format).toBe('mixed');
				const failed = onTables(read).filter((f) => f.outcome !== 'pass');
				expect(failed.map((f) => f.rule)).toEqual(['FORM']);
				const passed = new Set(onTables(read).map(placeKey));
				for (const p of placesOf(cells, '2021', '2019'))
					if (p.rule !== 'T2-RULEPOWER') expect(passed).toContain(placeKey(p));
			}),
			runs(10)
		);
	}, 30_000);
});
