import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/lib/domain/ruleSettings';
import { checkDataset } from '../../src/lib/rules/dataset';
import { brokenRules, rowsOf } from '../data/modelCityRules';
import { datasetFolder } from './folder';

const { card, content, files } = datasetFolder('model-city');
const findings = checkDataset(content, settingsOf(card));
const failed = findings.filter((f) => f.outcome === 'fail');
const key = (report: string, rule: string) => `${report} ${rule}`;
const version = (id: string) => content.reports.find((r) => r.report_id === id)?.version;

describe('the model city', () => {
	const defects = rowsOf(files['defects.csv'] as string);
	const planted = new Set(defects.map((d) => key(d.report_id as string, d.rule as string)));

	it('has errors and warnings exactly where defects were planted', () => {
		const serious = failed.filter((f) => f.severity !== 'N').map((f) => key(f.report_id, f.rule));
		const notes = failed.filter((f) => f.severity === 'N').map((f) => key(f.report_id, f.rule));
		const noteRules = ['DEC-0', 'NAR-SUM', 'Y-OPEN'];
		expect([...new Set(serious)].sort()).toEqual(
			[...planted].filter((p) => !noteRules.includes(p.split(' ')[1] as string)).sort()
		);
		for (const p of planted) expect([...serious, ...notes]).toContain(p);
	});

	it('is found wrong at the cells that were tampered with', () => {
		for (const defect of defects) {
			const cells = (defect.cells as string).split(' ').filter((c) => c !== '');
			const named = new Set(
				failed
					.filter((f) => f.report_id === defect.report_id && f.rule === defect.rule)
					.flatMap((f) => f.cells)
			);
			if (cells.length > 0)
				expect(
					cells.some((c) => named.has(c)),
					JSON.stringify(defect)
				).toBe(true);
		}
	});

	it('agrees with arithmetic that shares no code with the rules', () => {
		const shared = new Set(brokenRules(files).map((b) => b.rule));
		const theirs = new Set(brokenRules(files).map((b) => key(b.report_id, b.rule)));
		const ours = new Set(
			failed
				.filter(
					(f) =>
						shared.has(f.rule) &&
						!(f.severity === 'N' && ['T3-SHAPE', 'T2-B-OPEN'].includes(f.rule)) &&
						!(f.rule === 'Y-OPEN' && f.relation === '<=')
				)
				.map((f) => key(f.report_id, f.rule))
		);
		expect([...ours].sort()).toEqual([...theirs].sort());
	});

	it('is checked in all its versions, but compared in those in force only', () => {
		const first = failed.filter((f) => f.report_id.startsWith('medins-2022'));
		expect(new Set(first.map((f) => f.rule)).has('T3-BAL')).toBe(true);
		expect(new Set(first.filter((f) => f.severity === 'E').map((f) => version(f.report_id)))).toEqual(
			new Set([1])
		);
		expect(first.some((f) => f.rule.startsWith('Y-'))).toBe(false);
	});

	it('has every aggregate at least as large as its members', () => {
		const sums = findings.filter((f) => f.rule === 'H-AGG');
		expect(sums.filter((f) => f.outcome === 'pass').length).toBeGreaterThan(50);
		expect(sums.filter((f) => f.outcome === 'fail')).toEqual([]);
	});
});
