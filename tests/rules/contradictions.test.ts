import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lib/domain/finding';
import { checkTogether, readReports } from '../../src/lib/workspace/readReports';
import { describeFinding } from '../../src/lib/text/findings';
import { issueSentence } from '../../src/lib/text/ingest';
import { OUTSIDE } from '../ingest/madeReports';
import { CONTRADICTORY } from './contradictory';

const { reports } = await readReports(new TextEncoder().encode(CONTRADICTORY), 'report.txt', OUTSIDE);
const [read] = reports;
if (read === undefined) throw new Error('the report was not read');
const findings = checkTogether(reports);
const of = (rule: string) => findings.filter((f) => f.rule === rule);
const failed = (rule: string) => of(rule).filter((f) => f.outcome === 'fail');
const outcomes = (list: readonly Finding[]) => [...new Set(list.map((f) => f.outcome))].sort();
const said = (rule: string) => failed(rule).map((f) => describeFinding(f, 'zh'));
const issue = (code: string) => read.issues.find((i) => i.code === code);

describe('a report that contradicts itself', () => {
	it('is caught in the number of projects and in the amount that was cut off', () => {
		expect(failed('NAR-T2').map((f) => [f.cells, f.left, f.right, f.values.how])).toEqual([
			[['t2_procure_count'], 9, 46, 'differs'],
			[['t2_procure_amount_wan'], 1530, 1530.758, 'cut']
		]);
		expect(said('NAR-T2')[0]).toContain('政府集中采购项目 9 项');
	});

	it('is told that the header asks for four decimals where three are printed', () => {
		expect(issue('decimals')).toMatchObject({
			raw: '1530.758',
			severity: 'note',
			values: { found: 3, asked: 4 }
		});
		expect(issueSentence(issue('decimals') as never, 'zh')).toContain('4 位小数');
	});

	it('is caught with words for a number, whose items cannot be worked out', () => {
		expect(failed('CELL-WORDS').map((f) => [f.cells, f.left])).toEqual([
			[['t2_othersvc_items_prev'], '体育社团 年检']
		]);
		const items = of('T2-B-ITEM').filter((f) => f.outcome === 'not_evaluable');
		expect(items.map((f) => f.cells[0])).toEqual(['t2_othersvc_items_prev']);
	});

	it('is caught with lists that do not add up, vague figures and a gap in the numbering', () => {
		expect(failed('NAR-SUM')).toMatchObject([{ left: 64 + 208 + 1902 + 97, right: 2190, severity: 'N' }]);
		expect(said('NAR-EXACT').join()).toContain('180余次');
		expect(failed('NAR-ENUM').map((f) => [f.left, f.right])).toEqual([['五', '四']]);
		expect(issue('section-numerals')?.values.found).toBe('1 2 2 4 5 6');
	});

	it('is caught with names written in two ways and a number of documents that is missing', () => {
		expect(failed('NAR-NAMES').map((f) => [f.left, f.right])).toEqual([
			['市便民网', '便民网'],
			['体育电视台', '体育电台']
		]);
		expect(failed('NAR-DOCNO')).toMatchObject([
			{ values: { series: '云体规字', numbers: '3', missing: '1 2' } }
		]);
	});

	it('is caught with a problem without a measure and a section six without content', () => {
		expect(failed('S5-PAIR')[0]?.values.ordinals).toBe('2');
		expect(failed('S6-EMPTY')).toHaveLength(1);
	});

	it('has nine rows and one figure too few, which leaves its balances untold and not passed', () => {
		const [rows, cells] = failed('T3-SHAPE');
		expect(rows).toMatchObject({ severity: 'W', left: 14, right: 23, values: { missing: 9 } });
		expect(cells).toMatchObject({ severity: 'N', cells: ['t3_na_not_held_total'] });
		expect(Object.keys(read.report.cells).filter((c) => c.startsWith('t3_'))).toHaveLength(97);
		expect([outcomes(of('T3-BAL')), outcomes(of('T3-SUM'))]).toEqual([['not_evaluable'], ['not_evaluable']]);
		expect(of('T3-ROW').filter((f) => f.outcome === 'pass')).toHaveLength(13);
		expect([issue('short-row'), issue('label-repaired')].every((i) => i !== undefined)).toBe(true);
	});

	it('is told so in whole sentences of both languages', () => {
		for (const finding of findings) {
			for (const lang of ['zh', 'en'] as const) {
				const sentence = describeFinding(finding, lang);
				expect(sentence, JSON.stringify(finding)).toMatch(/[。.]$/);
				expect(sentence, JSON.stringify(finding)).not.toMatch(/undefined|null|NaN|\[object|\bt[234]_|\bn_/);
			}
		}
	});

	it('passes where it agrees with itself', () => {
		for (const rule of [
			'T4-SUM',
			'T4-DOM',
			'T2-B-OPEN',
			'T2-B-NN',
			'T2-B-PROC',
			'T2-RULEPOWER',
			'NAR-NONE',
			'Y-DATE'
		])
			expect(outcomes(of(rule)), rule).toEqual(['pass']);
		const agreed = of('NAR-T2').filter((f) => f.outcome === 'pass');
		expect(agreed.map((f) => f.values.subject)).toEqual(
			expect.arrayContaining(['norms_made', 'norms_valid', 'licences', 'licence_change', 'fee_items'])
		);
		expect(of('T2-B-ITEM').find((f) => f.cells.includes('t2_licence_items_prev'))).toMatchObject({
			outcome: 'pass',
			left: 0
		});
	});
});
