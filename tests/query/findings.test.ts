import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lib/domain/finding';
import { manifestOf } from '../../src/lib/domain/manifest';
import { settingsOf } from '../../src/lib/domain/ruleSettings';
import { writeDuckdbFile } from '../../src/lib/engine/node/build';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import { findingCounts, findingOf, findings, type FindingFilter } from '../../src/lib/query/findings';
import type { Selection } from '../../src/lib/query/selection';
import { condense } from '../../src/lib/rules/condense';
import { checkDataset } from '../../src/lib/rules/dataset';
import { describeFinding } from '../../src/lib/text/findings';
import { datasetFolder } from '../rules/folder';

const ALL: Selection = { kind: 'all', agencies: [], years: [2019, 2025] };
let port: Port;
let checked: Finding[];

beforeAll(async () => {
	const { card, content } = datasetFolder('model-city');
	checked = checkDataset(content, settingsOf(card));
	const whole = { ...content, findings: condense(checked) };
	const folder = await mkdtemp(join(tmpdir(), 'gongkai-findings-'));
	const manifest = manifestOf(content, card, await writeDuckdbFile(whole, card, folder));
	port = await openNodeEngine(folder);
	await port.attach(manifest);
}, 60_000);

afterAll(() => port.close());

const ask = (selection: Selection, filter?: FindingFilter) =>
	port.run(findings(selection, filter), ['model-city']);

describe('the table of findings', () => {
	it('gives back every failure of a current report as it was found, sentence and all', async () => {
		const rows = await ask(ALL, { outcome: 'fail' });
		const sentences = rows.map(
			(row) => `${row.report_id} ${row.rule} ${describeFinding(findingOf(row), 'zh')}`
		);
		const superseded = new Set(['medins-2022']);
		const expected = checked
			.filter((f) => f.outcome === 'fail' && !superseded.has(f.report_id))
			.map((f) => `${f.report_id} ${f.rule} ${describeFinding(f, 'zh')}`);
		expect(sentences.sort()).toEqual(expected.sort());
	});

	it('is asked by rule, severity, agency, kind and year', async () => {
		const carried = await ask(ALL, { rule: 'Y-CARRY', outcome: 'fail' });
		expect(carried.map((r) => r.report_id)).toEqual(['agri-2021', 'agri-2021']);
		const late = await ask(
			{ ...ALL, agencies: ['commerce'], years: [2020, 2022] },
			{ severity: 'W', open: true }
		);
		expect(late.map((r) => [r.rule, r.report_year])).toEqual([
			['Y-DATE', 2022],
			['Y-DATE', 2021],
			['Y-DATE', 2020]
		]);
		const townships = await ask({ ...ALL, kind: 'township' }, { severity: 'E', open: true });
		expect(new Set(townships.map((r) => r.report_id))).toEqual(new Set(['huaipeng-2020']));
	});

	it('keeps what passed and what cannot be told as one row a report and rule', async () => {
		const rows = await ask({ ...ALL, agencies: ['edu'], years: [2023, 2023] }, { rule: 'T3-ROW' });
		expect(rows.map((r) => [r.outcome, findingOf(r).values.places])).toEqual([['pass', 25]]);
	});

	it('counts open failures by rule, agency and year', async () => {
		const counts = await port.run(findingCounts(ALL), ['model-city']);
		expect(counts.filter((c) => c.rule === 'T3-BAL')).toEqual([
			{ rule: 'T3-BAL', severity: 'E', agency_id: 'meteo', report_year: 2025, failed: 2 },
			{ rule: 'T3-BAL', severity: 'E', agency_id: 'water', report_year: 2024, failed: 2 }
		]);
	});
});
