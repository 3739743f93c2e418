import { ALL, ARTICLE_49, count, rate, SECTION_5 } from './metricShape';
import { plus, type Metric } from './metricTerms';

/** Problems and measures of section five. */
export const PROBLEMS: readonly Metric[] = [
	count('problems', 'problems', '自查问题数', 'Problems noted', '个', [plus('x_problems')], {
		forms: ALL,
		source: SECTION_5
	}),
	count('problems', 'measures', '改进措施数', 'Measures stated', '个', [plus('x_measures')], {
		forms: ALL,
		source: SECTION_5
	}),
	count(
		'problems',
		'problems_repeated',
		'与上年同类问题数',
		'Problems of a theme named last year too',
		'个',
		[plus('x_repeated')],
		{ forms: ALL, source: SECTION_5, direction: -1 }
	),
	rate(
		'problems',
		'repeated_share',
		'问题重复率',
		'Share of repeated problems',
		[plus('x_repeated')],
		[plus('x_repeated_base')],
		{ forms: ALL, source: SECTION_5, direction: -1, sample: { rank: 3, show: 1 } }
	)
];

const filing = { base: 'filing' as const, forms: ALL, source: ARTICLE_49 };
const filingRate = { ...filing, sample: { rank: 1, show: 1 } };

/** Who filed, when and in which form, judged against a roster. */
export const FILING: readonly Metric[] = [
	count('filing', 'filed', '已发布年度报告', 'Reports filed', '份', [plus('f_filed')], filing),
	count('filing', 'late', '逾期发布', 'Reports filed late', '份', [plus('f_late')], {
		...filing,
		direction: -1
	}),
	count('filing', 'days_late', '逾期天数', 'Days late', '天', [plus('f_days_late')], {
		...filing,
		direction: -1
	}),
	count('filing', 'wrong_form', '格式不符', 'Reports in the wrong form', '份', [plus('f_wrong_form')], {
		...filing,
		direction: -1
	}),
	rate('filing', 'filed_rate', '发布率', 'Filing rate', [plus('f_filed')], [plus('f_expected')], {
		...filingRate,
		direction: 1
	}),
	rate('filing', 'late_rate', '逾期率', 'Late-filing rate', [plus('f_late')], [plus('f_dated')], {
		...filingRate,
		direction: -1
	})
];
