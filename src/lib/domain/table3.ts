import type { FormId, Label } from './forms';

export interface T3Column {
	code: string;
	label: Label;
	/** The printed super-header the column stands under, besides 申请人情况. */
	group: string | null;
}

/** Columns of table 3: the applicants. There is no printed subtotal for 法人或其他组织. */
export const T3_COLUMNS: readonly T3Column[] = [
	{ code: 'natural', label: { zh: '自然人', en: 'natural persons' }, group: null },
	{ code: 'business', label: { zh: '商业企业', en: 'businesses' }, group: '法人或其他组织' },
	{ code: 'research', label: { zh: '科研机构', en: 'research bodies' }, group: '法人或其他组织' },
	{ code: 'charity', label: { zh: '社会公益组织', en: 'charities' }, group: '法人或其他组织' },
	{ code: 'legal', label: { zh: '法律服务机构', en: 'legal services' }, group: '法人或其他组织' },
	{ code: 'org_other', label: { zh: '其他', en: 'other organisations' }, group: '法人或其他组织' },
	{ code: 'total', label: { zh: '总计', en: 'total' }, group: null }
];

/** Codes of the six applicant columns that add up to 总计. */
export const T3_PARTS: readonly string[] = T3_COLUMNS.map((c) => c.code).filter((c) => c !== 'total');

/** How an application ended: the six groups of 三、本年度办理结果. */
export type OutcomeGroup = 'granted' | 'partial' | 'deny' | 'na' | 'np' | 'other';

export interface T3Row {
	code: string;
	/** Exact wording of the row in the form. */
	label: Label;
	/** The row's name outside the table, where its group is not printed beside it. */
	short: Label;
	group: OutcomeGroup | null;
	forms: readonly FormId[];
	/** Article of the regulation the row rests on. */
	article: string | null;
}

const BOTH: readonly FormId[] = ['2019', '2021'];

function row(
	code: string,
	group: OutcomeGroup | null,
	zh: string,
	en: string,
	article: string | null = null,
	short: string = zh,
	forms: readonly FormId[] = BOTH
): T3Row {
	return { code, label: { zh, en }, short: { zh: short, en }, group, forms, article };
}

/** Rows of table 3 with numbers, in printed order, over all forms. */
export const T3_ROWS: readonly T3Row[] = [
	row('t3_new', null, '一、本年新收政府信息公开申请数量', 'new requests', null, '本年新收申请'),
	row('t3_carry_in', null, '二、上年结转政府信息公开申请数量', 'carried in', null, '上年结转申请'),
	row('t3_granted', 'granted', '（一）予以公开', 'granted', '第三十六条', '予以公开'),
	row(
		't3_partial',
		'partial',
		'（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
		'granted in part',
		'第三十七条',
		'部分公开'
	),
	row('t3_deny_secret', 'deny', '1.属于国家秘密', 'state secret', '第十四条', '属于国家秘密'),
	row(
		't3_deny_law',
		'deny',
		'2.其他法律行政法规禁止公开',
		'barred by law',
		'第十四条',
		'其他法律行政法规禁止公开'
	),
	row(
		't3_deny_safety',
		'deny',
		'3.危及“三安全一稳定”',
		'endangers security or stability',
		'第十四条',
		'危及“三安全一稳定”'
	),
	row(
		't3_deny_third_party',
		'deny',
		'4.保护第三方合法权益',
		'third-party rights',
		'第十五条',
		'保护第三方合法权益'
	),
	row(
		't3_deny_internal',
		'deny',
		'5.属于三类内部事务信息',
		'internal affairs',
		'第十六条',
		'属于三类内部事务信息'
	),
	row(
		't3_deny_process',
		'deny',
		'6.属于四类过程性信息',
		'deliberative material',
		'第十六条',
		'属于四类过程性信息'
	),
	row(
		't3_deny_enforcement',
		'deny',
		'7.属于行政执法案卷',
		'enforcement files',
		'第十六条',
		'属于行政执法案卷'
	),
	row(
		't3_deny_query',
		'deny',
		'8.属于行政查询事项',
		'has its own query route',
		'第三十六条',
		'属于行政查询事项'
	),
	row(
		't3_na_not_held',
		'na',
		'1.本机关不掌握相关政府信息',
		'not held',
		'第三十六条',
		'本机关不掌握相关政府信息'
	),
	row(
		't3_na_need_create',
		'na',
		'2.没有现成信息需要另行制作',
		'would have to be created',
		'第三十八条',
		'没有现成信息需要另行制作'
	),
	row(
		't3_na_unclear',
		'na',
		'3.补正后申请内容仍不明确',
		'still unclear after supplement',
		'第三十条',
		'补正后申请内容仍不明确'
	),
	row(
		't3_np_petition',
		'np',
		'1.信访举报投诉类申请',
		'petition or complaint',
		'第三十九条',
		'信访举报投诉类申请'
	),
	row('t3_np_repeat', 'np', '2.重复申请', 'repeated request', '第三十六条', '重复申请'),
	row(
		't3_np_publication',
		'np',
		'3.要求提供公开出版物',
		'asks for publications',
		'第三十九条',
		'要求提供公开出版物'
	),
	row(
		't3_np_excessive',
		'np',
		'4.无正当理由大量反复申请',
		'excessive requests',
		'第三十五条',
		'无正当理由大量反复申请'
	),
	row(
		't3_np_reconfirm',
		'np',
		'5.要求行政机关确认或重新出具已获取信息',
		'asks to reconfirm known information',
		null,
		'要求确认或重新出具已获取信息'
	),
	row('t3_other', 'other', '（六）其他处理', 'otherwise handled', null, '其他处理', ['2019']),
	row(
		't3_other_no_supplement',
		'other',
		'1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
		'not supplemented in time',
		'第三十条',
		'逾期不补正、不再处理',
		['2021']
	),
	row(
		't3_other_fee_unpaid',
		'other',
		'2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
		'fee not paid',
		null,
		'逾期未缴费、不再处理',
		['2021']
	),
	row('t3_other_misc', 'other', '3.其他', 'other', null, '其他处理·其他', ['2021']),
	row('t3_done_total', null, '（七）总计', 'all results', null, '办理结果总计'),
	row('t3_carry_out', null, '四、结转下年度继续办理', 'carried out', null, '结转下年度继续办理')
];

export interface OutcomeGroupSpec {
	code: OutcomeGroup;
	label: Label;
	/** Printed heading of the group in 三、本年度办理结果. */
	heading: string;
}

/** The six groups of results in printed order; (三) to (六) have no printed subtotal. */
export const OUTCOME_GROUPS: readonly OutcomeGroupSpec[] = [
	{ code: 'granted', label: { zh: '予以公开', en: 'granted' }, heading: '（一）予以公开' },
	{ code: 'partial', label: { zh: '部分公开', en: 'granted in part' }, heading: '（二）部分公开' },
	{ code: 'deny', label: { zh: '不予公开', en: 'refused' }, heading: '（三）不予公开' },
	{ code: 'na', label: { zh: '无法提供', en: 'cannot be provided' }, heading: '（四）无法提供' },
	{ code: 'np', label: { zh: '不予处理', en: 'not processed' }, heading: '（五）不予处理' },
	{ code: 'other', label: { zh: '其他处理', en: 'otherwise handled' }, heading: '（六）其他处理' }
];

/** Returns the row codes of one outcome group in one form, in printed order. */
export function rowsOfGroup(group: OutcomeGroup, form: FormId): string[] {
	return T3_ROWS.filter((r) => r.group === group && r.forms.includes(form)).map((r) => r.code);
}
