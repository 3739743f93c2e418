import type { Label } from './forms';
import { FORM_2021_CUT, FORM_2021_SOFT, REVIEW_LAW_2024 } from './breaks';
import { either, minus, plus, type Metric, type MetricGroup, type Term } from './metricTerms';
import { OUTCOME_GROUPS, rowsOfGroup, T3_COLUMNS, type OutcomeGroup } from './table3';

const BOTH = ['2019', '2021'];
const ALL = ['pre2019', ...BOTH];
const ORGS = ['business', 'research', 'charity', 'legal', 'org_other'];

/** Default small-sample limits of rates: ranked from 30 cases, shown grey from 5. */
const SAMPLE = { rank: 30, show: 5 };
/** Reviews and lawsuits are few everywhere: ranked from 10 closed cases, shown grey from 3. */
const DISPUTE_SAMPLE = { rank: 10, show: 3 };

const TABLE_2: Label = { zh: '年度报告第二部分（条例第二十条）', en: 'Report, section 2 (Art. 20)' };
const TABLE_3: Label = { zh: '年度报告第三部分', en: 'Report, section 3' };
const TABLE_4: Label = { zh: '年度报告第四部分', en: 'Report, section 4' };
const PROSE: Label = { zh: '年度报告正文', en: 'Report text' };
const SECTION_5: Label = { zh: '年度报告第五部分', en: 'Report, section 5' };
const ARTICLE_49: Label = { zh: '条例第四十九条与机构名录', en: 'Art. 49 and the roster' };

type Rest = Partial<Omit<Metric, 'code' | 'group' | 'label' | 'unit' | 'numerator' | 'denominator'>>;

function count(
	group: MetricGroup,
	code: string,
	zh: string,
	en: string,
	unit: Metric['unit'],
	numerator: Term[],
	rest: Rest = {}
): Metric {
	return {
		code,
		group,
		label: { zh, en },
		unit,
		digits: 0,
		numerator,
		denominator: null,
		base: 'figure',
		forms: BOTH,
		breaks: [],
		direction: 0,
		sample: null,
		stock: false,
		source: TABLE_3,
		...rest
	};
}

function rate(
	group: MetricGroup,
	code: string,
	zh: string,
	en: string,
	numerator: Term[],
	denominator: Term[],
	rest: Rest = {}
): Metric {
	return {
		...count(group, code, zh, en, '%', numerator, { digits: 1, sample: SAMPLE, ...rest }),
		denominator
	};
}

/** Returns the total of an outcome group over the rows a report prints, whichever form they are from. */
export function groupTotal(group: OutcomeGroup, column = 'total'): Term {
	const codes = (form: string) => rowsOfGroup(group, form).map((row) => `${row}_${column}`);
	const alternatives = BOTH.map(codes).filter(
		(list, i, all) => all.findIndex((other) => other.join() === list.join()) === i
	);
	return either(...alternatives);
}

const done = plus('t3_done_total_total');
const prose = { forms: ALL, source: PROSE };
const documents = { source: TABLE_2 };
const actions = { source: TABLE_2, breaks: [FORM_2021_SOFT] };

const released: Metric[] = [
	count('released', 'items_total', '主动公开信息数', 'Items released', '条', [plus('n_items_total')], {
		...prose,
		direction: 1
	}),
	count(
		'released',
		'items_website',
		'政府网站公开信息数',
		'Items on websites',
		'条',
		[plus('n_items_website')],
		prose
	),
	count(
		'released',
		'items_new_media',
		'政务新媒体公开信息数',
		'Items on new media',
		'条',
		[plus('n_items_new_media')],
		prose
	),
	count(
		'released',
		'items_other',
		'其他渠道公开信息数',
		'Items through other channels',
		'条',
		[plus('n_items_other')],
		prose
	),
	count('released', 'press_conf', '新闻发布会', 'Press conferences', '场', [plus('n_press_conf')], prose),
	count(
		'released',
		'interpretations',
		'政策解读',
		'Policy interpretations',
		'篇',
		[plus('n_interpretations')],
		prose
	),
	count('released', 'responses', '回应公众关切', 'Responses to concerns', '次', [plus('n_responses')], prose)
];

const rules: Metric[] = [
	count(
		'documents',
		'rule_made',
		'规章制发',
		'Rules issued',
		'件',
		[either(['t2_rule_made'], ['t2_rule_produced'])],
		actions
	),
	count('documents', 'rule_repealed', '规章废止', 'Rules repealed', '件', [plus('t2_rule_repealed')], {
		...documents,
		forms: ['2021'],
		breaks: [FORM_2021_CUT]
	}),
	count('documents', 'rule_valid', '现行有效规章', 'Rules in force', '件', [plus('t2_rule_valid')], {
		...documents,
		forms: ['2021'],
		breaks: [FORM_2021_CUT],
		stock: true
	}),
	count(
		'documents',
		'rule_open_total',
		'对外公开规章总数',
		'Rules public in total',
		'件',
		[plus('t2_rule_open_total')],
		{ ...documents, forms: ['2019'], breaks: [FORM_2021_CUT], stock: true }
	),
	count(
		'documents',
		'norm_made',
		'规范性文件制发',
		'Normative documents issued',
		'件',
		[either(['t2_norm_made'], ['t2_norm_produced'])],
		actions
	),
	count(
		'documents',
		'norm_repealed',
		'规范性文件废止',
		'Normative documents repealed',
		'件',
		[plus('t2_norm_repealed')],
		{ ...documents, forms: ['2021'], breaks: [FORM_2021_CUT] }
	),
	count(
		'documents',
		'norm_valid',
		'现行有效规范性文件',
		'Normative documents in force',
		'件',
		[plus('t2_norm_valid')],
		{ ...documents, forms: ['2021'], breaks: [FORM_2021_CUT], stock: true }
	),
	count(
		'documents',
		'norm_open_total',
		'对外公开规范性文件总数',
		'Normative documents public in total',
		'件',
		[plus('t2_norm_open_total')],
		{ ...documents, forms: ['2019'], breaks: [FORM_2021_CUT], stock: true }
	)
];

const decisions: Metric[] = [
	count(
		'actions',
		'licence_decisions',
		'行政许可处理决定',
		'Licence decisions',
		'件',
		[plus('t2_licence_decisions')],
		actions
	),
	count(
		'actions',
		'penalty_decisions',
		'行政处罚处理决定',
		'Penalty decisions',
		'件',
		[plus('t2_penalty_decisions')],
		actions
	),
	count(
		'actions',
		'coercion_decisions',
		'行政强制处理决定',
		'Coercion decisions',
		'件',
		[plus('t2_coercion_decisions')],
		actions
	),
	count(
		'actions',
		'licence_items',
		'行政许可事项数',
		'Licence items',
		'项',
		[plus('t2_licence_items_prev'), plus('t2_licence_items_delta')],
		{ ...documents, forms: ['2019'], breaks: [FORM_2021_CUT], stock: true }
	),
	count(
		'actions',
		'fee_amount',
		'行政事业性收费金额',
		'Administrative fees',
		'万元',
		[plus('t2_fee_amount_wan')],
		{
			...documents,
			forms: ['2021'],
			breaks: [FORM_2021_CUT],
			digits: null
		}
	),
	count(
		'actions',
		'procure_amount',
		'政府集中采购金额',
		'Centralised procurement',
		'万元',
		[plus('t2_procure_amount_wan')],
		{ ...documents, forms: ['2019'], breaks: [FORM_2021_CUT], digits: null }
	),
	count(
		'actions',
		'handling_fee',
		'信息处理费实收金额',
		'Information-handling fee',
		'元',
		[plus('n_fee_yuan')],
		{
			forms: ALL,
			source: { zh: '国办函〔2020〕109号；正文', en: 'Notice 109 of 2020; report text' },
			digits: null
		}
	)
];

const incoming = [plus('t3_new_total'), plus('t3_carry_in_total')];

const requests: Metric[] = [
	count('requests', 'requests_new', '新收申请', 'New requests', '件', [plus('t3_new_total')]),
	count('requests', 'requests_carry_in', '上年结转申请', 'Carried in', '件', [plus('t3_carry_in_total')], {
		stock: true
	}),
	count('requests', 'requests_in', '待办申请（新收与结转）', 'Requests to handle', '件', incoming),
	count('requests', 'requests_done', '办理申请', 'Requests handled', '件', [done]),
	count(
		'requests',
		'requests_carry_out',
		'结转下年度申请',
		'Carried out',
		'件',
		[plus('t3_carry_out_total')],
		{
			stock: true,
			direction: -1
		}
	),
	...T3_COLUMNS.filter((c) => c.code !== 'total').map((c) =>
		count(
			'requests',
			`requests_${c.code}`,
			c.code === 'org_other' ? '新收申请·其他组织' : `新收申请·${c.label.zh}`,
			`New requests from ${c.label.en}`,
			'件',
			[plus(`t3_new_${c.code}`)]
		)
	),
	count(
		'requests',
		'requests_org',
		'新收申请·法人或其他组织',
		'New requests from organisations',
		'件',
		ORGS.map((c) => plus(`t3_new_${c}`))
	),
	rate(
		'requests',
		'natural_share',
		'自然人申请占比',
		'Share of natural persons',
		[plus('t3_new_natural')],
		[plus('t3_new_total')]
	),
	rate('requests', 'done_rate', '办结率', 'Completion rate', [done], incoming, { direction: 1 }),
	rate('requests', 'carry_out_rate', '结转率', 'Carry-over rate', [plus('t3_carry_out_total')], incoming, {
		direction: -1
	})
];

const outcomes: Metric[] = [
	...OUTCOME_GROUPS.map((g) =>
		count('outcomes', g.code, g.label.zh, `Requests ${g.label.en}`, '件', [groupTotal(g.code)])
	),
	rate(
		'outcomes',
		'disclosure_rate',
		'公开率',
		'Disclosure rate',
		[plus('t3_granted_total'), plus('t3_partial_total')],
		[done],
		{ direction: 1 }
	),
	...OUTCOME_GROUPS.map((g) =>
		rate('outcomes', `${g.code}_rate`, `${g.label.zh}率`, `Share ${g.label.en}`, [groupTotal(g.code)], [done])
	),
	rate(
		'outcomes',
		'not_held_share',
		'本机关不掌握占比',
		'Share not held',
		[plus('t3_na_not_held_total')],
		[done]
	),
	count('outcomes', 'petition_requests', '信访举报投诉类申请', 'Petition-type requests', '件', [
		plus('t3_np_petition_total')
	])
];

const dispute = { source: TABLE_4, breaks: [REVIEW_LAW_2024] };
const disputeRate = { ...dispute, sample: DISPUTE_SAMPLE, direction: -1 as const };
const suits = (result: string): Term[] => [plus(`t4_direct_${result}`), plus(`t4_after_${result}`)];
const closed = (stage: string): Term[] => [plus(`t4_${stage}_total`), minus(`t4_${stage}_pending`)];

const disputes: Metric[] = [
	count('disputes', 'review_total', '行政复议', 'Reviews', '件', [plus('t4_review_total')], dispute),
	count(
		'disputes',
		'review_upheld',
		'行政复议·结果维持',
		'Reviews upheld',
		'件',
		[plus('t4_review_upheld')],
		dispute
	),
	count(
		'disputes',
		'review_corrected',
		'行政复议·结果纠正',
		'Reviews corrected',
		'件',
		[plus('t4_review_corrected')],
		{ ...dispute, direction: -1 }
	),
	count(
		'disputes',
		'review_pending',
		'行政复议·尚未审结',
		'Reviews pending',
		'件',
		[plus('t4_review_pending')],
		{
			...dispute,
			stock: true
		}
	),
	count(
		'disputes',
		'direct_total',
		'未经复议直接起诉',
		'Lawsuits without review',
		'件',
		[plus('t4_direct_total')],
		dispute
	),
	count(
		'disputes',
		'after_total',
		'复议后起诉',
		'Lawsuits after review',
		'件',
		[plus('t4_after_total')],
		dispute
	),
	count('disputes', 'lawsuit_total', '行政诉讼', 'Lawsuits', '件', suits('total'), dispute),
	count('disputes', 'lawsuit_upheld', '行政诉讼·结果维持', 'Lawsuits upheld', '件', suits('upheld'), dispute),
	count(
		'disputes',
		'lawsuit_corrected',
		'行政诉讼·结果纠正',
		'Lawsuits corrected',
		'件',
		suits('corrected'),
		{
			...dispute,
			direction: -1
		}
	),
	rate(
		'disputes',
		'review_corrected_closed',
		'复议纠正率（结案口径）',
		'Review correction rate (closed cases)',
		[plus('t4_review_corrected')],
		closed('review'),
		disputeRate
	),
	rate(
		'disputes',
		'review_corrected_all',
		'复议纠正率（收案口径）',
		'Review correction rate (all cases)',
		[plus('t4_review_corrected')],
		[plus('t4_review_total')],
		disputeRate
	),
	rate(
		'disputes',
		'lawsuit_corrected_closed',
		'诉讼纠正率（结案口径）',
		'Lawsuit correction rate (closed cases)',
		suits('corrected'),
		[...closed('direct'), ...closed('after')],
		disputeRate
	),
	rate(
		'disputes',
		'lawsuit_corrected_all',
		'诉讼纠正率（收案口径）',
		'Lawsuit correction rate (all cases)',
		suits('corrected'),
		suits('total'),
		disputeRate
	),
	rate(
		'disputes',
		'dispute_corrected_closed',
		'综合纠正率（结案口径）',
		'Overall correction rate (closed cases)',
		[plus('t4_review_corrected'), ...suits('corrected')],
		[...closed('review'), ...closed('direct'), ...closed('after')],
		disputeRate
	),
	rate(
		'disputes',
		'review_rate',
		'复议率',
		'Reviews per request handled',
		[plus('t4_review_total')],
		[done],
		dispute
	),
	rate('disputes', 'lawsuit_rate', '诉讼率', 'Lawsuits per request handled', suits('total'), [done], dispute),
	rate(
		'disputes',
		'after_review_rate',
		'复议后起诉比',
		'Lawsuits after review per closed review',
		[plus('t4_after_total')],
		closed('review'),
		{ ...dispute, sample: DISPUTE_SAMPLE }
	)
];

const problems: Metric[] = [
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

const filings: Metric[] = [
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

/** Every metric, in the order people ask: released, documents, requests, answers, disputes, problems, filing. */
export const METRICS: readonly Metric[] = [
	...released,
	...rules,
	...decisions,
	...requests,
	...outcomes,
	...disputes,
	...problems,
	...filings
];

/** Headings of the groups of metrics. */
export const METRIC_GROUPS: readonly { code: MetricGroup; label: Label }[] = [
	{ code: 'released', label: { zh: '主动公开', en: 'Released' } },
	{ code: 'documents', label: { zh: '规章与规范性文件', en: 'Rules and documents' } },
	{ code: 'actions', label: { zh: '许可处罚收费', en: 'Licences, penalties, fees' } },
	{ code: 'requests', label: { zh: '依申请公开', en: 'Requests' } },
	{ code: 'outcomes', label: { zh: '办理结果', en: 'Answers' } },
	{ code: 'disputes', label: { zh: '复议诉讼', en: 'Reviews and lawsuits' } },
	{ code: 'problems', label: { zh: '问题与改进', en: 'Problems' } },
	{ code: 'filing', label: { zh: '报告发布', en: 'Filing' } }
];

const byCode = new Map(METRICS.map((m) => [m.code, m]));

/** Returns the metric with this code, or null. */
export function metricByCode(code: string): Metric | null {
	return byCode.get(code) ?? null;
}
