/* How reports put figures into sentences. Matched against clauses without blanks, with half-width digits and brackets. */

import { OUTCOME_GROUPS, T3_ROWS } from './table3';

/** Counting words and units of money a figure of the text may carry, longest first. */
const UNIT = '件次|人次|条次|万元|亿元|千元|百万元|元|件|条|项|个|份|次|篇|场|宗|起|部|例|则|期|%|个百分点';
const ABOUT = '[余多]';

/**
 * A figure with its unit: digits (1), decimals (2), 余 or 多 before the factor (3), factor of ten thousand (4), 余 or 多
 * behind it (5), unit (6), 余, 多, 以上 or 左右 behind that (7).
 */
export const FIGURE = new RegExp(
	`(?<![\\d.A-Za-z-])(\\d{1,3}(?:,\\d{3})+|\\d+(?: \\d+)*)(\\.\\d+)?(${ABOUT})?(万(?!元)|亿(?!元))?(${ABOUT})?(${UNIT})(${ABOUT}|以上|左右|上下)?`,
	'g'
);

/** A zero without a counting word: 均为0, 为零. The last character is the figure. */
export const ZERO_FIGURE = /(?:为|是)(?:0|零)(?=[,，。；;、!！\n)）]|$)/g;

/** A figure in Chinese numerals with its unit: numerals (1), 余 or 多 (2), unit (3). */
export const WORDED_FIGURE = new RegExp(
	`(?<![第一二三四五六七八九十百千万零〇两\\d])([一二三四五六七八九十百千零〇两]{1,7})(${ABOUT})?(件次|人次|件|条|项|份|次|篇|场|宗|起|部|例|则|期)`,
	'g'
);

/** Units of percentages and of their changes. */
export const PERCENT_UNITS: readonly string[] = ['%', '个百分点'];

export const NUMERAL_VALUES: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
export const NUMERAL_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
export const FACTORS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** What follows a counting word that counts no case or item. */
export const NO_COUNT = /^(?:工作日|自然日|月|小时|方面|环节|层级|阶段|百分点(?!\d))/;

/** Words before a figure that make it imprecise, at the end of what stands before it. */
export const ABOUT_LEAD = /(?:约|约为|大约|近|将近|超过|超|逾|至少|不足|不少于)$/;

/** Words of rise and fall before a figure. */
export const FALL_LEAD = /(?:减少|下降|降低|减|负增长|-|回落)了?$/;
export const RISE_LEAD = /(?:增加|增长|上升|提高|新增|增|\+)了?$/;
export const COMPARED =
	/(?:同比|环比|(?:比|较|与)(?:去年|上年|上一年|上年度|上一年度|20\d\d年))[^,，。；;]*$/;

/** Titles of documents and other quoted text, whose words say nothing about the figures. */
export const QUOTED = /《[^》]{0,200}》|“[^”]{0,60}”|「[^」]{0,60}」/g;

/** Stands for each character of quoted text, and what such stand-ins leave in a clause. */
export const BLOT = '●';
export const BLOTS = /[●、]*●等?/g;

/** Numbers of documents, dates and laws that are no counts. */
export const NOT_FIGURES = /[〔\[(]?20\d{2}[〕\])]第?\d+号|第\d+号/g;

/** Where clauses end, within a sentence. */
export const CLAUSE_END = /[,，:：。；;！!？?\n]/;

/** Where sentences end. */
export const SENTENCE_STOP = /[。；;！!？?\n]/g;

/** What a clause may consist of besides its figure without saying what is counted: the clause before it does. */
export const EMPTY_LEAD =
	/^(?:其中|共|共计|共有|合计|总计|总共|总数|总量|数量|件数|条数|累计|全年|本年度?|今年|年内|为|达|达到|约|近|有|计|已|均|均为|各|各为|是|的|在|20\d\d年度?)*$/;

/** A sentence that speaks of requests for information. */
export const REQUESTS_NAMED = /公开申请|依申请|予以公开.*(?:部分公开|不予公开|无法提供)/;

/** Words that lead one to take a figure for the whole. */
export const SUMMING = /(?:共计|合计|总计|总共|累计|总数|总量|总条数|共|全年|总)/;

/** Words that make what follows a part of what stands before. */
export const PART_WORDS = /其中|包括|包含|分别(?:为|是)/;

/** Words of a whole area, as against one agency. */
export const WIDE = /全(?:市|区|县|省|州|旗|自治区|系统)|各(?:级|部门|单位|镇|乡|街道|县区|区县)/;

/** A year named in a clause. */
export const YEAR_NAMED = /(20\d{2})年(?!\d{1,2}月)/g;
export const LAST_YEAR = /(?:去年|上一?年度?|往年)(?!.{0,2}结转|.{0,6}(?:转|申请))/;

/** How a channel is named. */
export const CHANNELS: Readonly<Record<'website' | 'new_media' | 'other', RegExp>> = {
	website: /网站|门户网|政府网|官网|官方网/,
	new_media: /微信|微博|公众号|新媒体|抖音|客户端|APP|视频号|今日头条|头条号/i,
	other:
		/报纸|报刊|电视|广播|电台|新闻媒体|公告栏|公开栏|宣传栏|公报|展板|显示屏|档案馆|图书馆|大厅|系统|栏目|目录|其他(?:渠道|方式|途径|形式|平台)|(?<!门户|政府|官方|官|互联)网(?!站|络|上|民|友|格|页|办|购|红|点|信|约)/
};
export const OTHER_CHANNELS = /其他(?:渠道|方式|途径|形式|平台)/;
export const MANY_CHANNELS =
	/(?:各类|各种|多种|多个|不同|各)(?:公开)?(?:渠道|平台|方式|途径|载体)|等(?:多种)?(?:渠道|平台|方式|途径|载体|媒介|媒体)/;
export const BY_CHANNEL = /^(?:并|还|主要)?(?:通过|利用|依托|在|借助|经由?|运用)/;

const TAIL =
	'(?:的|了|共|共计|共有|合计|总计|累计|总共|总数|总量|总条数|数量|件数|条数|次数|场次|数|案件|为|达到?|有|约|近|将近|超过?|逾|是|计|已|均|全年|本年度?|一共|分别|:|：)*';
const KIND_OF = '(?:各类|各项|各种|相关|有关|重要|最新|全部|所有|应|新增)*';
const INFO = `${KIND_OF}(?:政府|政务)?(?:公开)?(?:信息|内容)(?:公开)?(?:内容|数|总数|总量|数量|条数)?`;
const OPEN = '(?:主动公开|(?<!申请)公开|发布|公布|更新|上传|推送|编发|刊发)(?:公开|发布|更新)?了?';

/** What a clause is about: lead of the clause, `#` for the figure, what follows it. The first that fits decides. */
export interface ClausePattern {
	kind: string;
	/** `count`, `money` (any unit of it), or the one counting word allowed. */
	unit: 'count' | 'money' | '条';
	clause: RegExp;
	/** What the sentence besides must say, quoted titles left out. */
	sentence?: RegExp;
}

const clause = (source: string) => new RegExp(source);
const FEE = /信息处理费|收费通知/;
const ASKING = /申请|依申请|答复/;
const CASE = '(?:案件|案|申请|数量|数|情况)?';
const REVIEW = '(?:行政)?复议';
const SUIT = '(?:行政)?(?:诉讼|应诉)(?:案件|案)?';

function results(kind: string, name: string): ClausePattern[] {
	return [
		{
			kind: `${kind}_corrected`,
			unit: 'count',
			clause: clause(`${name}.*(?:纠正|纠错|撤销|败诉|确认违法)[^#]*#`)
		},
		{ kind: `${kind}_upheld`, unit: 'count', clause: clause(`${name}.*(?:维持|胜诉)[^#]*#`) },
		{
			kind: `${kind}_pending`,
			unit: 'count',
			clause: clause(`${name}.*(?:尚未审结|未审结|未结|正在审理)[^#]*#`)
		},
		{ kind: `${kind}_other`, unit: 'count', clause: clause(`${name}.*其他结果[^#]*#`) }
	];
}

const T2_KINDS: readonly (readonly [string, string, string])[] = [
	['licences', 'licence_change', '行政许可'],
	['penalties', 'penalty_change', '行政处罚'],
	['coercion', 'coercion_change', '行政强制'],
	['fee_items', 'fee_change', '行政事业[性型]收费']
];
const T2_NOUN = '(?:决定|事项|项目|案件|结果|措施|类|的)*';

/** Rows of table 3 by their short wording, longest first, so that no row hides behind another's words. */
const ROWS: ClausePattern[] = T3_ROWS.filter(
	(r) => r.group !== null && !['t3_granted', 't3_partial', 't3_other', 't3_other_misc'].includes(r.code)
)
	.map((r) => ({ code: r.code, words: r.short.zh.replace(/[“”"（）()、]/g, '') }))
	.filter((r) => r.words.length >= 4)
	.sort((a, b) => b.words.length - a.words.length)
	.map((r) => ({
		kind: r.code,
		unit: 'count',
		clause: clause(`${r.words}(?:政府信息|信息|类)?(?:的)?(?:申请)?${TAIL}#`),
		sentence: ASKING
	}));

const GROUPS: ClausePattern[] = OUTCOME_GROUPS.map((g) => ({
	kind: g.code,
	unit: 'count',
	clause: clause(`(?:^|[^及和与、])${g.label.zh}(?:政府信息|信息|申请|答复|类|决定|处理)*(?:的)?${TAIL}#`),
	sentence: ASKING
}));

export const CLAUSE_PATTERNS: readonly ClausePattern[] = [
	{ kind: 'fee_notices', unit: 'count', clause: /收费通知[^#]*#|#[^#]*收费通知/ },
	{ kind: 'fee_collected', unit: 'money', clause: /(?:实际|实收|收取|缴纳|收到)[^#]*#/, sentence: FEE },
	{ kind: 'fee_billed', unit: 'money', clause: /(?:应收|金额|通知)[^#]*#/, sentence: FEE },
	{
		kind: 'fee_collected',
		unit: 'money',
		clause: /信息处理费[^#]*#|#(?:的)?(?:政府信息公开)?信息处理费/,
		sentence: FEE
	},
	...results('review', REVIEW),
	...results('lawsuit', SUIT),
	{
		kind: 'disputes',
		unit: 'count',
		clause: clause(
			`(?:${REVIEW}${CASE}[、和及与或,，]*(?:提起)?(?:的)?${SUIT}|复议诉讼)[^#、]{0,8}#|#${REVIEW}[、和及与]${SUIT}`
		)
	},
	{
		kind: 'review',
		unit: 'count',
		clause: clause(
			`${REVIEW}(?!.*诉讼)(?:案件|案|申请|数量|事项|的|被|政府信息公开|类)*(?:受理|收到|办理|发生)?${TAIL}#|#[^#]{0,16}${REVIEW}`
		)
	},
	{
		kind: 'lawsuit',
		unit: 'count',
		clause: clause(
			`${SUIT}(?:案件|数量|事项|的|被|类)*(?:受理|收到|办理|发生)?${TAIL}#|#[^#]{0,16}(?:行政诉讼|诉讼)`
		)
	},
	...T2_KINDS.flatMap(([kind, , name]): ClausePattern[] => [
		{
			kind,
			unit: 'count',
			clause: clause(
				`${name}${T2_NOUN}(?:处理)?(?:决定)?(?:数量|数)?${TAIL}#|#(?:的)?${name}(?:决定|事项|项目|案件)?$`
			)
		}
	]),
	{ kind: 'fee_amount', unit: 'money', clause: /行政事业[性型]收费[^#]*#/ },
	{
		kind: 'procure_count',
		unit: 'count',
		clause: clause(`采购(?:项目|事项)?(?:数量)?${TAIL}#|#(?:个|项)?(?:政府)?(?:集中)?采购项目`)
	},
	{ kind: 'procure_amount', unit: 'money', clause: /采购[^#]*#/ },
	{
		kind: 'norms_repealed',
		unit: 'count',
		clause:
			/(?:废止|失效)[^#]*规范性文件[^#]*#|规范性文件[^#]*(?:废止|失效)[^#]*#|(?:废止|失效)了?#[^#]*规范性文件/
	},
	{
		kind: 'norms_valid',
		unit: 'count',
		clause:
			/(?:现行有效|继续有效|有效|累计|保留)[^#]*规范性文件[^#]*#|规范性文件[^#]*(?:现行有效|继续有效|保留)[^#]*#|(?:现行有效|累计)[^#]*#[^#]*规范性文件/
	},
	{
		kind: 'norms_made',
		unit: 'count',
		clause: clause(`规范性文件(?:制发|制定|印发|出台)?${TAIL}#|#(?:政府|行政|部门)*规范性文件`)
	},
	{
		kind: 'rules_made',
		unit: 'count',
		clause: clause(`(?:制定|制发|出台|公布|公开)?(?:政府)?规章(?!制度)${TAIL}#|#(?:政府)?规章(?!制度)`)
	},
	{
		kind: 'carry_out',
		unit: 'count',
		clause: clause(
			`(?:结转|顺延|转)(?:至|到|入|下)[^#]{0,2}(?:下|20\\d\\d)[^#]{0,14}#|结转(?:下|次)[^#]{0,14}#|#[^#]{0,10}(?:结转|顺延)(?:至|到|入)?下`
		)
	},
	{
		kind: 'carry_in',
		unit: 'count',
		clause:
			/(?:上年|去年|上一年|上年度|上一年度|20\d\d年度?)(?:度)?(?:度)?[^#]{0,4}(?:结转|转入|转结)[^#]{0,18}#|#[^#]{0,6}(?:上年|去年|上一年)度?结转/
	},
	{
		kind: 'received_part',
		unit: 'count',
		clause:
			/^(?!.*(?:发布|推送|主动公开|网站[^#]*公开(?!申请)|微信[^#]*公开)).*(?:网络|网上|网站|在线|线上|互联网|平台|系统|信函|信件|邮寄|邮件|邮箱|当面|现场|窗口|传真|书面|来函)[^#]{0,12}#/,
		sentence: ASKING
	},
	{
		kind: 'natural',
		unit: 'count',
		clause: clause(`自然人(?:提出|申请|的)*${TAIL}#|公民(?:个人)?(?:提出|申请)*${TAIL}#`),
		sentence: ASKING
	},
	{
		kind: 'organisations',
		unit: 'count',
		clause: clause(`法人(?:或|和|及|与|、)?(?:者)?其他(?:社会)?组织(?:提出|申请|的)*${TAIL}#`),
		sentence: ASKING
	},
	...ROWS,
	{
		kind: 'disclosed',
		unit: 'count',
		clause: clause(`予以公开(?:及|和|与|、|或)部分公开[^#]{0,6}#`),
		sentence: ASKING
	},
	...GROUPS,
	{
		kind: 'pool',
		unit: 'count',
		clause: /(?:新收|本年)[^#]*(?:和|及|与|加)[^#]*结转[^#]*(?:共|合计|共计)[^#]*#/
	},
	{
		kind: 'new',
		unit: 'count',
		clause: clause(
			`(?:新收|新增|新受理|新接收)(?:到|了|的)?(?:${KIND_OF}(?:政府|政务)?(?:信息)?(?:依申请)?公开(?:的)?申请|依申请公开(?:申请|事项|件)?|申请)(?:数量|数|事项|件)?${TAIL}#|新收(?:到)?(?:的)?#[^#]*申请`
		)
	},
	{
		kind: 'new',
		unit: 'count',
		clause: clause(`^(?:本年度?|20\\d\\d年度?|其中|全年)*(?:新收|新增|新受理)(?:到)?${TAIL}#`),
		sentence: ASKING
	},
	{
		kind: 'done',
		unit: 'count',
		clause: clause(
			`(?:办结|已答复|答复|办理完毕|办复|已办理|处理完毕)(?!率)[^#]{0,18}#|(?:办结|答复|办复)了?#`
		),
		sentence: ASKING
	},
	{
		kind: 'received',
		unit: 'count',
		clause: clause(
			`(?:收到|受理|接收|接到|收办|办理|处理|收悉)(?:和(?:处理|办理))?(?:到|了)?[^#]{0,16}?(?:(?:公开|信息|书面)(?:的)?申请|依申请(?:公开)?)(?:政府信息|信息)?(?:公开)?(?:申请|请求|事项|办件|信息|件)*${TAIL}#`
		)
	},
	{
		kind: 'received',
		unit: 'count',
		clause: clause(
			`(?:依申请公开|政府信息公开|信息公开)(?:政府信息)?(?:申请|请求|事项|办件)(?:办理)?${TAIL}#|申请${TAIL}#$`
		),
		sentence: /申请/
	},
	{
		kind: 'received',
		unit: 'count',
		clause:
			/(?:收到|受理|接收|接到|收办)[^#]{0,20}#[^#]{0,24}(?:公开|信息|书面)(?:的)?(?:申请|办件|请求)|(?:收到|受理|接收|接到)[^#]{0,20}#依申请/
	},
	{
		kind: 'received',
		unit: 'count',
		clause: clause(
			`^(?:我[局区县市镇乡办委]|本机关|本单位|全年|本年度?|20\\d\\d年度?|共|累计)*(?:收到|受理|接收|接到)(?:申请)?${TAIL}#$`
		),
		sentence: ASKING
	},
	{
		kind: 'press_conf',
		unit: 'count',
		clause: clause(
			`(?:新闻)?(?:发布会|通气会)(?:活动)?${TAIL}#|新闻发布活动${TAIL}#|(?:召开|举办|举行|组织)[^#]{0,10}#[^#]{0,10}(?:发布会|通气会|新闻发布)`
		)
	},
	{
		kind: 'interpretations',
		unit: 'count',
		clause: clause(
			`(?:政策|文件)(?:解读|解读材料|解读信息|解读稿件?|解读文章)${TAIL}#|解读(?:材料|信息|稿件?|文章)${TAIL}#|(?:发布|公开|制作|推出|编发|开展)[^#]{0,10}#[^#]{0,6}(?:政策|文件)(?:性)?解读`
		)
	},
	{
		kind: 'responses',
		unit: 'count',
		clause: clause(
			`回应(?:公众|社会|群众|热点|舆情)*(?:关切|关注|热点|问题|舆情|诉求)*(?:事项|问题|热点)*${TAIL}#|(?:回应)[^#]{0,12}#[^#]{0,8}(?:关切|关注)`
		)
	},
	{ kind: 'items_total', unit: '条', clause: clause(`${OPEN}${INFO}${TAIL}#|${OPEN}${TAIL}#${INFO}$`) },
	{
		kind: 'items_total',
		unit: '条',
		clause: clause(`${KIND_OF}(?:政府|政务)信息(?:主动公开|公开)?(?:总数|总量|数量)?${TAIL}#`),
		sentence: /公开|发布/
	}
];

/** A clause that gives the figure of one channel without naming items: 网站公开8条. */
export const CHANNEL_CLAUSE = /(?:公开|发布|推送|刊发|更新|公布)[^#]{0,12}#/;

const RESULTS: readonly (readonly [string, RegExp])[] = [
	['corrected', /纠正|纠错|撤销|败诉|确认违法/],
	['upheld', /维持|胜诉|驳回/],
	['pending', /未审结|未结|审理/],
	['other', /其他结果/]
];

/** Clauses that go on about what was counted before them: its kind, the clause, what the clause is about. */
export const FOLLOWING: readonly (readonly [string, RegExp, string])[] = [
	['norms_made', /^(?:废止|失效|宣布失效)[^#]{0,6}#/, 'norms_repealed'],
	...['norms_made', 'norms_repealed'].map((kind): [string, RegExp, string] => [
		kind,
		/^(?:累计|现行有效|继续有效|目前|现有|总数|共有|有效|截至[^#]{0,12}|达|为|的|公开)+#/,
		'norms_valid'
	]),
	['rules_made', /^(?:累计|现行有效|目前|现有|总数|有效|达|为|的)+#/, 'rules_valid'],
	...['review', 'lawsuit'].flatMap((base) =>
		['', ...RESULTS.map(([code]) => `_${code}`)].flatMap((tail) =>
			RESULTS.map(([code, words]): [string, RegExp, string] => [
				`${base}${tail}`,
				new RegExp(`^(?!.*(?:复议|诉讼)).*(?:${words.source})[^#]*#|^[^#]{0,4}#[^#]{0,4}(?:${words.source})`),
				`${base}_${code}`
			])
		)
	)
];

/** Words that make a clause one of releasing items of some kind. */
export const RELEASING = /公开|发布|公布|公示|更新|上传|公告|动态|通知|信息/;

/** Words that make a clause one of something else than releasing: handing in, receiving, training. */
export const NOT_RELEASING =
	/报送|上报|报告|转发|接受|接到|收到|培训|会议|咨询|投诉|留言|来信|来访|信访|建议|提案|栏目|专栏|申请|文件|浏览|访问|关注|粉丝/;

/** Subjects of table 2 whose change against last year follows in the next clause. */
export const CHANGE_OF: Readonly<Record<string, string>> = Object.fromEntries(
	T2_KINDS.map(([kind, change]) => [kind, change])
);

/** Percentages: how the clause says of what. */
export const SHARE_OF: readonly (readonly [string, RegExp])[] = [
	['disclosed', /予以公开(?:及|和|与|、)部分公开/],
	...OUTCOME_GROUPS.map((g): [string, RegExp] => [g.code, new RegExp(g.label.zh)]),
	['disclosed', /^(?:实质|信息|依申请|综合)?公开率/]
];
export const SHARE_WORDS = /占|比例|比重/;
