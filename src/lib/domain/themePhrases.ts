/* Words by which the themes of problems and measures are told. */

/**
 * Themes in order of precedence, the most specific first: where a text has words of several, the first theme of this
 * list decides. Interpretation, requests, training and the like name one thing; platforms, awareness and mechanisms are
 * spoken of everywhere and decide only where nothing else does.
 */
export const THEME_WORDS: readonly (readonly [string, RegExp])[] = [
	['p_interpretation', /解读|形式单一|不够多元|通俗/],
	[
		'p_interaction',
		/互动|回应.{0,4}关切|关切回应|公众参与|参与度|意见征集|征求意见|问需于民|诉求回应|参与渠道|留言|来电/
	],
	[
		'p_request',
		/依申请|答复书?.{0,6}规范|法律适用|救济渠道|复议|诉讼|申请(?:办理|答复|受理|人)|答复(?:准确|质量|时效|文书)|申请的协查/
	],
	['p_publicity', /宣传|宣讲|知晓[率度]/],
	[
		'p_grassroots',
		/不(?:够)?(?:均衡|平衡)|促进均衡|薄弱单位|帮扶|发展不均|参差不齐.{0,8}(?:单位|部门|基层)|基层|乡镇|镇街|村(?:级|务)/
	],
	['p_digital', /数智化|数字化|智能|智慧|大数据|人工智能|创新/],
	['p_infomgmt', /目录|归档|清理|源头认定|动态调整|信息管理|宣布失效|历史文件|属性(?:认定|界定)/],
	[
		'p_staff',
		/培训|业务(?:能力|水平|素质|素养|知识|不熟|技能|不精)|人员(?:流动|变动|不足|兼职|配备|队伍|较少|短缺)|专业人才|专职|兼职|队伍|以案代训|跟班/
	],
	[
		'p_timeliness',
		/不(?:够|太|甚|尽)?及时|(?:更新|公开|发布|信息|报送|维护|上传)[^，。；]{0,6}滞后|时效性?|超期|逾期|更新(?:较|过|偏)?慢|更新频率|及时性|更新不/
	],
	['p_keyfield', /重点领域|重点公开|决策公开|预公开|财政|民生(?:领域|信息)/],
	[
		'p_completeness',
		/不(?:够|太)?(?:全面|完整|深入|细致|具体)|不(?:够)?(?:详实|详尽)|深度|广度|质量(?:不|有待|还|需|仍)|提高.{0,8}质量|质量不高|实质.{0,8}少|不(?:够)?规范|规范性|内容(?:单一|较少|偏少|不)/
	],
	['p_timeliness', /更新/],
	['p_platform', /网站|平台|栏目|专栏|专区|集约化|新媒体|检索|载体|公众号|门户|网.{0,8}建设/],
	['p_awareness', /意识|认识(?:不|还|有|上|程度)|思想认识|重视(?:程度|不)|主动性|动力不足/],
	['p_mechanism', /机制|制度|审核|三审三校|保密审查|监管|监督|考核|协同|协调|流程/],
	['p_timeliness', /滞后|更新|时限|第一时间|加快.{0,4}(?:公开|发布)/],
	['p_staff', /学习|业务|经办人/],
	['p_awareness', /认识|重视/],
	['p_completeness', /内容|质量|规范|深入/],
	['p_platform', /渠道|途径/],
	['p_mechanism', /管理|责任|督[查促导]|检查/]
];

/** The theme of a section that states no problem. */
export const NO_PROBLEM = 'p_none';

/** Text that says there is no problem, without blanks and stops. */
export const NOTHING =
	/^(?:暂无|没有|无|\/|-+|—+|(?:本机关|本单位|我局|我单位)?(?:暂无|无|没有|不存在)(?:明显|突出|主要|存在)?(?:的)?(?:问题|不足))$/;

/** A clause before the headline that only says on what occasion: 对照评估反馈，… or 网站改版后，… */
export const OCCASION =
	/^(?:(?:对照|受|随着|由于|按照|根据|因)[^，。；]{1,20}|[^，。；]{2,12}(?:(?<![滞落靠])后|以来|以后))[，,]/;

/** Where the headline of a point ends. */
export const HEADLINE_END = /[。：:；;，,！!]/;
