/* Words and patterns by which readers recognise what a file says. Labels of cells come from the tables themselves. */

/** Words for "no figure applies here", after full-width signs are made half-width. */
export const NOT_APPLICABLE: readonly string[] = [
	'/',
	'//',
	'\\',
	'-',
	'--',
	'---',
	'−',
	'–',
	'—',
	'——',
	'―',
	'――',
	'─',
	'──',
	'无',
	'无此项',
	'无此类',
	'不适用',
	'不涉及',
	'n/a',
	'na',
	'n.a.'
];

/** What a spreadsheet prints where a formula failed. */
export const SPREADSHEET_ERROR = /^#(n\/a|ref!|div\/0!|value!|name\?|null!|num!|spill!|####*)$/i;

/** Words before a number that make it a fall or a rise. */
export const FALL_WORDS = /^(净减少|净减|减少了|减少|减)/;
export const RISE_WORDS = /^(净增加|净增|增加了|增加|增)/;

/** Words that make a number imprecise, before and after it or its unit. */
export const ABOUT_BEFORE = /^(大约|约为|约|近|超过|超|逾|将近|不足|至少|共约)/;
export const ABOUT_BEFORE_UNIT = /^[余多]/;
export const ABOUT_AFTER = /(余|多|以上|左右|上下)$/;

/** Counting words a whole number may carry. */
export const COUNT_UNITS: readonly string[] = [
	'件次',
	'人次',
	'条次',
	'件',
	'项',
	'条',
	'个',
	'份',
	'次',
	'篇',
	'场',
	'宗',
	'起',
	'部',
	'例',
	'则',
	'期'
];

/** Units of money and the power of ten that turns them into yuan. */
export const MONEY_UNITS: Readonly<Record<string, number>> = {
	元: 0,
	圆: 0,
	元整: 0,
	千元: 3,
	万元: 4,
	万: 4,
	万圆: 4,
	百万元: 6,
	亿元: 8,
	亿: 8
};

/** Money signs before a number: the amount is in yuan. */
export const YUAN_SIGN = /^(人民币|¥|￥|rmb|cny)/i;

/** A factor of ten thousand before a counting word. */
export const TEN_THOUSAND = '万';
export const YUAN = '元';
export const TEN_THOUSAND_YUAN = '万元';

/** The unit a header states, such as （单位：万元） or (元). */
export const HEADER_UNIT =
	/[([](?:单位[:：]?)?(元|千元|万元|百万元|亿元|件|项|条|场|篇|次|个|份)[^)\]]*[)\]]/;

/** Units of money in English headers, without spaces, and what they are called here. */
export const HEADER_UNIT_ENGLISH: readonly (readonly [RegExp, string])[] = [
	[/\((?:in)?(?:10,?000|ten-?thousand|wan)(?:yuan|rmb|cny)\)/i, TEN_THOUSAND_YUAN],
	[/\((?:in)?(?:yuan|rmb|cny)\)/i, YUAN]
];

/** Ordinals of rows and groups, after full-width signs are made half-width and spaces are taken out. */
export const ORDINALS: readonly RegExp[] = [
	/第[一二三四五六七八九十]+条第\(?[一二三四五六七八九十]*\)?项/g,
	/[一二三四五六七八九十]{1,3}(?=\()/g,
	/\([一二三四五六七八九十]{1,3}\)/g,
	/\(\d{1,2}\)/g,
	/(^|[^\d.])\d{1,2}[.、](?!\d)/g,
	/(^|[^第])[一二三四五六七八九十]{1,3}[、.]/g
];

/** Bracketed remarks in labels: anything that is not an ordinal. */
export const BRACKET_NOTE = /[([](?![一二三四五六七八九十]{1,3}[)\]])(?!\d{1,2}[)\]])[^()[\]]*[)\]]/g;

/** Headings that stand above rows or columns and name no cell themselves. */
export const HEADINGS: readonly string[] = [
	'信息内容',
	'申请人情况',
	'本年度办理结果',
	'主动公开政府信息情况',
	'主动公开情况',
	'收到和处理政府信息公开申请情况',
	'依申请公开情况',
	'依申请公开',
	'政府信息公开行政复议行政诉讼情况',
	'因政府信息公开工作被申请行政复议提起行政诉讼情况',
	'政府信息公开行政复议情况',
	'政府信息公开行政诉讼情况'
];

/** Other wordings of rows of table 2, by the official one. */
export const T2_ROW_ALIASES: Readonly<Record<string, readonly string[]>> = {
	规范性文件: ['行政规范性文件'],
	行政规范性文件: ['规范性文件'],
	行政事业性收费: ['行政事业型收费', '行政事业收费', '行政性事业收费'],
	政府集中采购: ['集中采购', '政府采购'],
	其他对外管理服务事项: ['其他对外管理服务']
};

/** Other wordings of columns of table 2, by the official one. */
export const T2_COLUMN_ALIASES: Readonly<Record<string, readonly string[]>> = {
	对外公开总数量: ['对外公开总数'],
	处理决定数量: ['本年处理决定数量', '处理决定数', '处理决定'],
	本年处理决定数量: ['处理决定数量', '处理决定数', '处理决定', '本年处理决定数'],
	现行有效件数: ['现行有效数', '现行有效'],
	本年制发件数: ['本年制发数', '本年制发', '制发件数'],
	本年废止件数: ['本年废止数', '本年废止', '废止件数'],
	本年收费金额: ['收费金额'],
	'本年增/减': ['本年增减', '本年增减数', '增/减'],
	上一年项目数量: ['上年项目数量', '上一年项目数'],
	采购项目数量: ['项目数量', '采购项目数'],
	采购总金额: ['采购金额', '总金额']
};

/** Other wordings of rows of table 3, by row code; the official and the short one are known from the table. */
export const T3_ROW_ALIASES: Readonly<Record<string, readonly string[]>> = {
	t3_new: ['本年新收', '新收申请', '本年新收政府信息公开申请', '本年新收信息公开申请数量'],
	t3_carry_in: ['上年结转', '上年结转政府信息公开申请', '上一年结转政府信息公开申请数量'],
	t3_partial: ['部分公开'],
	t3_deny_safety: ['危及三安全一稳定'],
	t3_deny_internal: ['三类内部事务信息'],
	t3_deny_process: ['四类过程性信息'],
	t3_deny_law: ['其他法律法规禁止公开', '其它法律行政法规禁止公开'],
	t3_na_not_held: ['本机关不掌握相关信息'],
	t3_na_need_create: ['没有现成信息', '没有现成信息需要另行制作'],
	t3_np_publication: ['要求提供公开出版物'],
	t3_np_reconfirm: ['要求行政机关确认或重新出具已获取信息', '要求确认或重新出具已获取信息'],
	t3_other: ['其它处理'],
	t3_other_no_supplement: ['逾期不补正不再处理', '申请人无正当理由逾期不补正'],
	t3_other_fee_unpaid: ['逾期未缴费不再处理', '申请人逾期未按收费通知要求缴纳费用'],
	t3_other_misc: ['其它'],
	t3_done_total: ['合计', '办理结果总计', '办理总计', '本年度办理结果总计', '办结总数'],
	t3_carry_out: ['结转下年度', '结转下年', '结转下一年度继续办理', '结转下一年继续办理', '结转下年继续办理']
};

/** Other wordings of columns of table 3, by column code. */
export const T3_COLUMN_ALIASES: Readonly<Record<string, readonly string[]>> = {
	natural: ['公民', '个人'],
	business: ['企业'],
	research: [],
	charity: ['公益组织', '社会团体'],
	legal: [],
	org_other: ['其它', '其他法人或组织', '其他组织', '法人或其他组织其他'],
	total: ['合计', '小计', '总数', '共计']
};

/** Other wordings of stages of table 4, by stage code. */
export const T4_STAGE_ALIASES: Readonly<Record<string, readonly string[]>> = {
	review: ['复议'],
	direct: ['直接起诉', '未经复议直接诉讼'],
	after: ['复议后诉讼', '经复议后起诉']
};

/** Other wordings of results of table 4, by result code. */
export const T4_RESULT_ALIASES: Readonly<Record<string, readonly string[]>> = {
	upheld: ['维持'],
	corrected: ['纠正', '被纠正'],
	other: ['其他', '其它结果'],
	pending: ['未审结'],
	total: ['合计', '小计', '总数', '数量', '件数']
};

/** Other wordings of figures from prose, by code. */
export const PROSE_ALIASES: Readonly<Record<string, readonly string[]>> = {
	n_items_total: [
		'主动公开政府信息总数',
		'主动公开信息数',
		'主动公开信息数量',
		'主动公开总数',
		'主动公开信息总条数'
	],
	n_items_website: ['网站公开信息数', '网站公开', '政府网站公开', '网站发布信息数'],
	n_items_new_media: ['新媒体公开信息数', '微信微博公开信息数', '政务新媒体公开', '新媒体发布信息数'],
	n_items_other: ['其他渠道公开', '其他方式公开信息数'],
	n_press_conf: ['新闻发布会', '新闻发布会次数', '召开新闻发布会'],
	n_interpretations: ['政策解读', '解读数', '政策解读篇数', '发布政策解读'],
	n_responses: ['回应关切', '回应公众关切', '回应关切次数'],
	n_fee_yuan: ['信息处理费', '实际收取信息处理费', '收取信息处理费']
};

/** Endings of labels that say only that something is counted. */
export const COUNT_ENDING = /(总数量|总数|数量|件数|总件数|数)$/;

/** Labels that stand in several places of the form: alone they name nothing for certain. */
export const AMBIGUOUS_LABELS: readonly string[] = [
	'总计',
	'合计',
	'小计',
	'总数',
	'其他',
	'其它',
	'其他处理其他',
	'维持',
	'纠正',
	'结果维持',
	'结果纠正',
	'其他结果',
	'尚未审结',
	'复议',
	'诉讼'
];

/** Groups of a table of figures that stand for the report's prose: what they state is no cell of a statutory table. */
export const PROSE_GROUPS: readonly string[] = [
	'正文',
	'正文数据',
	'文字',
	'文字表述',
	'总体情况',
	'prose',
	'text'
];
