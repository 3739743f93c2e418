import { FORM_2021_CUT, FORM_2021_SOFT } from './breaks';
import { ALL, count, PROSE, TABLE_2 } from './metricShape';
import { either, plus, type Metric } from './metricTerms';

const prose = { forms: ALL, source: PROSE };
const documents = { source: TABLE_2 };
const actions = { source: TABLE_2, breaks: [FORM_2021_SOFT] };

/** What agencies published of their own accord, as their text states it. */
export const RELEASED: readonly Metric[] = [
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

/** Rules and normative documents (Art. 20 item 1). */
export const DOCUMENTS: readonly Metric[] = [
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

/** Licences, penalties, coercion, fees and procurement (Art. 20 items 5 to 9). */
export const ACTIONS: readonly Metric[] = [
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
