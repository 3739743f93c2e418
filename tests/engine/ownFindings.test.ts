import { beforeAll, describe, expect, it } from 'vitest';
import { OWN_DATASET } from '../../src/lib/domain/dataset';
import { manifestOf } from '../../src/lib/domain/manifest';
import { OWN_CARD } from '../../src/lib/domain/ownDataset';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import { findingCounts, findingOf, findings } from '../../src/lib/query/findings';
import { query } from '../../src/lib/query/query';
import { checkOwn } from '../../src/lib/workspace/checks';
import { agency, EMPTY, report } from '../support/content';

const content = {
	...EMPTY,
	agencies: [agency('a', { name_zh: 'a "quoted", name' })],
	reports: [report('a', 2022, { t3_carry_out_total: 3 }), report('a', 2023, { t3_carry_in_total: 5 })]
};
const own = { content, manifest: manifestOf(content, OWN_CARD) };
const selection = { agencies: [], kind: 'all', years: [2022, 2023] as const };
const { kept } = checkOwn(own, { reorganisations: [], acknowledgements: [] }, {});

let port: Port;
beforeAll(async () => {
	port = await openNodeEngine('static/data');
	await port.load(OWN_DATASET, content, own.manifest);
});

const ask = () => port.run(findings(selection, { open: true }), [OWN_DATASET]);

describe('findings of one’s own data', () => {
	it('can be asked for once they are handed over, without loading the data again', async () => {
		expect(await ask()).toEqual([]);
		await port.loadFindings(OWN_DATASET, kept);
		const rows = await ask();
		expect(rows.map((r) => r.rule)).toContain('Y-CARRY');
		const row = rows.find((r) => r.rule === 'Y-CARRY');
		expect(row === undefined ? null : findingOf(row)).toEqual(
			kept.find((f) => f.rule === 'Y-CARRY' && f.outcome === 'fail')
		);
		const counts = await port.run(findingCounts(selection), [OWN_DATASET]);
		expect(counts).toContainEqual({
			rule: 'Y-CARRY',
			severity: 'E',
			agency_id: 'a',
			report_year: 2023,
			failed: 1
		});
	});

	it('take the place of those before, and may be none', async () => {
		await port.loadFindings(OWN_DATASET, kept);
		const all = query<{ n: number }>('SELECT count(*)::DOUBLE AS n FROM finding');
		expect(await port.run(all, [OWN_DATASET])).toEqual([{ n: kept.length }]);
		await port.loadFindings(OWN_DATASET, []);
		expect(await port.run(all, [OWN_DATASET])).toEqual([{ n: 0 }]);
		const reports = query<{ n: number }>('SELECT count(*)::DOUBLE AS n FROM report');
		expect(await port.run(reports, [OWN_DATASET])).toEqual([{ n: 2 }]);
	});

	it('are refused for data that is not loaded', async () => {
		await expect(port.loadFindings('nobody', kept)).rejects.toMatchObject({
			name: 'EngineError',
			code: 'query'
		});
	});
});
