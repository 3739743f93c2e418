import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/lib/domain/manifest';
import { OWN_CARD } from '../../src/lib/domain/ownDataset';
import { acknowledge } from '../../src/lib/rules/acknowledge';
import { ownFindings, withFindings } from '../../src/lib/workspace/checks';
import { agency, EMPTY, report } from '../support/content';

const content = {
	...EMPTY,
	agencies: [agency('a')],
	reports: [report('a', 2022, { t3_carry_out_total: 3 }), report('a', 2023, { t3_carry_in_total: 5 })]
};
const own = { content, manifest: manifestOf(content, OWN_CARD) };
const failed = (decided: Parameters<typeof ownFindings>[1]) =>
	ownFindings(own, decided).filter((f) => f.rule === 'Y-CARRY' && f.outcome === 'fail');

describe('the checks of one’s own data', () => {
	it('know what was decided: reorganisations and acknowledgements', () => {
		const none = { reorganisations: [], acknowledgements: [] };
		const [finding] = failed(none);
		if (finding === undefined) throw new Error('no finding');
		const given = acknowledge(finding, 'seen');
		expect(failed({ ...none, acknowledgements: given === null ? [] : [given] })[0]?.acknowledged).toBe(
			'seen'
		);
		const merged = { agency_id: 'a', year: 2023, kind: 'merged' as const, note: '' };
		expect(failed({ ...none, reorganisations: [merged] })[0]?.muted).toBe('merged');
	});

	it('travel with the data as the engine keeps them', () => {
		const findings = ownFindings(own, { reorganisations: [], acknowledgements: [] });
		const kept = withFindings(own, findings).content.findings ?? [];
		expect(kept.length).toBeLessThan(findings.length);
		expect(kept.filter((f) => f.outcome === 'fail')).toEqual(findings.filter((f) => f.outcome === 'fail'));
	});
});
