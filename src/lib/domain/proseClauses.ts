/* What the clauses of a report count, by their wording. The order is part of the meaning: the first that fits decides. */

import {
	ASKING,
	CASE,
	clause,
	FEE,
	GROUPS,
	INFO,
	KIND_OF,
	OPEN,
	results,
	REVIEW,
	ROWS,
	SUIT,
	T2_KINDS,
	T2_NOUN,
	TAIL,
	type ClausePattern
} from './proseClauseParts';

/** Every clause that is understood: narrow wordings before wide ones. */
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
	},
	{ kind: 'reported', unit: 'count', clause: clause(`(?:报送|上报|报告)[^#]{0,12}(?:信息|稿件)${TAIL}#`) }
];
