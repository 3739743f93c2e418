import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lib/domain/finding';
import { settingsOf } from '../../src/lib/domain/ruleSettings';
import { checkDataset } from '../../src/lib/rules/dataset';
import { datasetFolder } from './folder';

const { card, content } = datasetFolder('public-sample');
const findings = checkDataset(content, settingsOf(card));
const of = (report: string, rule: string) =>
	findings.filter((f) => f.report_id === report && f.rule === rule);
const failed = (report: string, rule: string) => of(report, rule).filter((f) => f.outcome === 'fail');
const outcomes = (list: readonly Finding[]) => [...new Set(list.map((f) => f.outcome))].sort();

describe('the published sample', () => {
	it('shows reviews and lawsuits that differ between text and table of Suqian 2024', () => {
		expect(failed('sq-gov-2024', 'NAR-T4').map((f) => [f.left, f.right])).toEqual([
			[134, 170],
			[57, 77]
		]);
	});

	it('shows totals of 0 beside parts of Hongze and Jinhu 2023', () => {
		expect(failed('ha-hz-gov-2023', 'T4-SUM').map((f) => [f.left, f.right])).toEqual([
			[11, 0],
			[5, 0]
		]);
		expect(failed('ha-jh-gov-2023', 'T4-SUM').map((f) => [f.left, f.right])).toEqual([[3, 0]]);
	});

	it('shows the text of Jiangning 2022 that does not balance', () => {
		expect(failed('nj-jn-gov-2022', 'NAR-BAL').map((f) => [f.left, f.right])).toEqual([[791, 790]]);
		expect(outcomes(of('nj-jn-gov-2024', 'NAR-BAL'))).not.toContain('fail');
	});

	it('shows the percentage that 258 of 805 is not', () => {
		expect(failed('sh-office-2019', 'NAR-PCT')[0]).toMatchObject({ left: 33.9, right: 32.05 });
	});

	it('shows the procurement of a district bureau in the wrong unit', () => {
		expect(failed('cq-rc-forest-2019', 'T2-B-PROC')[0]?.values).toMatchObject({
			how: 'large',
			average: 23600
		});
	});

	it('shows rules of bodies that cannot make them', () => {
		const reports = findings.filter((f) => f.rule === 'T2-RULEPOWER' && f.outcome === 'fail');
		expect(reports.map((f) => f.report_id).sort()).toEqual([
			'taojiang-songmutang-2022',
			'tiantai-civil-2019'
		]);
	});

	it('shows the report of 2022 in the form of 2019', () => {
		expect(failed('jiaxian-xizhen-2022', 'FORM')[0]).toMatchObject({ left: '2019', right: '2021' });
	});

	it('shows every amount printed without a unit', () => {
		const noted = content.notes.filter((n) => n.state === 'text' && n.cell.endsWith('_wan'));
		const found = findings.filter((f) => f.rule === 'T2-UNIT' && f.outcome === 'fail');
		expect(found.map((f) => f.report_id).sort()).toEqual(noted.map((n) => n.report_id).sort());
	});

	it('calls no table cut off where only some figures were taken from the report', () => {
		const cut = findings.filter((f) => f.rule === 'T3-SHAPE' && f.outcome === 'fail' && f.severity === 'W');
		expect(cut.map((f) => f.report_id)).toEqual(['mdj-edu-2020']);
	});
});

describe('the report of the Mudanjiang education bureau for 2020', () => {
	const id = 'mdj-edu-2020';

	it('contradicts itself in procurement: 7 projects against 38, an amount cut off', () => {
		expect(failed(id, 'NAR-T2').map((f) => [f.left, f.right, f.values.how])).toEqual([
			[7, 38, 'differs'],
			[2896, 2896.642, 'cut']
		]);
	});

	it('has words in place of a number, so that its items cannot be computed', () => {
		expect(failed(id, 'CELL-WORDS').map((f) => f.cells)).toEqual([['t2_othersvc_items_prev']]);
		const items = of(id, 'T2-B-ITEM').find((f) => f.cells.includes('t2_othersvc_items_prev'));
		expect(items?.outcome).toBe('not_evaluable');
	});

	it('lists items that do not make its total', () => {
		expect(failed(id, 'NAR-SUM')[0]).toMatchObject({ left: 3062, right: 2967, severity: 'N' });
	});

	it('has a problem without a measure', () => {
		expect(failed(id, 'S5-PAIR')[0]?.values.ordinals).toBe('2');
	});

	it('lacks nine rows of table 3 and one figure of a tenth', () => {
		const [rows, cells] = failed(id, 'T3-SHAPE');
		expect(rows).toMatchObject({ severity: 'W', left: 14, right: 23 });
		expect(cells).toMatchObject({ severity: 'N', cells: ['t3_na_not_held_total'] });
	});

	it('cannot be told to balance or to add up, and adds up in the thirteen rows that are whole', () => {
		expect(outcomes(of(id, 'T3-BAL'))).toEqual(['not_evaluable']);
		expect(outcomes(of(id, 'T3-SUM'))).toEqual(['not_evaluable']);
		expect(of(id, 'T3-ROW').filter((f) => f.outcome === 'pass')).toHaveLength(13);
		expect(failed(id, 'T3-ROW')).toEqual([]);
	});

	it('passes what is consistent', () => {
		expect(outcomes(of(id, 'T4-SUM'))).toEqual(['pass']);
		expect(outcomes(of(id, 'T4-DOM'))).toEqual(['pass']);
		expect(outcomes(of(id, 'T2-B-OPEN'))).toEqual(['pass']);
		expect(outcomes(of(id, 'T2-B-PROC'))).toEqual(['pass']);
		expect(outcomes(of(id, 'T2-RULEPOWER'))).toEqual(['pass']);
		expect(outcomes(of(id, 'T2-B-NN'))).toEqual(['pass']);
		expect(outcomes(of(id, 'Y-DATE'))).toEqual(['pass']);
		expect(of(id, 'DEC-0').filter((f) => f.outcome === 'pass')).toHaveLength(3);
	});
});
