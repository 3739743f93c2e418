import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/lib/domain/ruleSettings';
import { condense } from '../../src/lib/rules/condense';
import { checkDataset } from '../../src/lib/rules/dataset';
import { checkReport } from '../../src/lib/rules/report';
import { describeFinding } from '../../src/lib/text/findings';
import { report } from '../support/content';
import { datasetFolder } from './folder';

const every = ['model-city', 'public-sample'].flatMap((id) => {
	const { card, content } = datasetFolder(id);
	return checkDataset(content, settingsOf(card));
});

describe('the sentence of a finding', () => {
	it('is whole in both languages for every finding of both datasets, merged or not', () => {
		for (const finding of [...every, ...condense(every)]) {
			for (const lang of ['zh', 'en'] as const) {
				const sentence = describeFinding(finding, lang);
				expect(sentence, JSON.stringify(finding)).toMatch(/[。.]$/);
				expect(sentence, JSON.stringify(finding)).not.toMatch(
					/undefined|null|NaN|\[object|\bt[234]_|\bn_|“”/
				);
			}
		}
	});

	it('names both sides, the cells they rest on and the difference', () => {
		const cells = { t3_new_total: 5, t3_carry_in_total: 1, t3_done_total_total: 4, t3_carry_out_total: 1 };
		const found = checkReport(report('a', 2023, cells), []).find(
			(f) => f.rule === 'T3-BAL' && f.outcome === 'fail'
		);
		expect(found === undefined ? '' : describeFinding(found, 'zh')).toBe(
			'“本年新收申请·总计” 5 + “上年结转申请·总计” 1 = 6，应等于 “办理结果总计·总计” 4 + “结转下年度继续办理·总计” 1 = 5，相差 1。'
		);
		expect(found === undefined ? '' : describeFinding(found, 'en')).toBe(
			'“new requests: total” 5 + “carried in: total” 1 = 6 should equal “all results: total” 4 + “carried out: total” 1 = 5; the difference is 1.'
		);
	});

	it('says what is missing and how, where a check cannot be told', () => {
		const note = {
			report_id: 'a-2023-1',
			cell: 't4_review_other',
			state: 'blank' as const,
			raw: '',
			where: ''
		};
		const cells = { t4_review_upheld: 1, t4_review_corrected: 0, t4_review_pending: 0, t4_review_total: 1 };
		const found = checkReport(report('a', 2023, cells), [note]).find((f) => f.rule === 'T4-SUM');
		expect(found === undefined ? '' : describeFinding(found, 'zh')).toBe(
			'缺少“行政复议·其他结果”（空白），无法核对。'
		);
	});

	it('says why a finding does not count', () => {
		const [failed] = every.filter((f) => f.rule === 'Y-CARRY' && f.outcome === 'fail');
		if (failed === undefined) throw new Error('no finding');
		expect(describeFinding({ ...failed, muted: 'merged' }, 'zh')).toContain('合并');
		expect(describeFinding({ ...failed, acknowledged: '已核实' }, 'zh')).toContain('已确认：已核实');
	});
});
