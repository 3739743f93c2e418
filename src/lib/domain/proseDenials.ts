/* How reports say that there was none of something. Matched without blanks, quoted titles left out. */

/** Words that begin a denial. */
export const DENIAL =
	/(?:未|没有|没|不曾|从未)(?:收到|接到|接收|受理|产生|发生|出现|涉及|制定|制发|出台|印发|新增|办理|收取|开展|实施|作出|进行|有)(?:过|任何)?|没有|暂无|均无|无(?!法|效|关|人|线|偿|障|论|须|害|缝|纸|正当)|不存在|不涉及/g;

/** Words that may stand between the denial and what is denied, or behind it, without changing what is said. */
export const DENIAL_FILLER =
	/^(?:需要公开的?|需公开的?|应公开的?|要求|有关|相关|关于|任何|一[件例起宗]|公民|法人|其他组织|组织|群众|个人|的|对|向|因|由|就|针对|本机关|本单位|本部门|我(?:局|区|县|市|镇|乡|街道|办|委|单位|机关)|本年度?|新|收到|书面|网上|引起|引发|产生|导致|发生|出现|涉及|提起|提出|申请人|被|公开政府信息|政府信息公开工作|政府信息公开|信息公开工作|信息公开|政府信息|政务公开|工作|各类|类|方面|案件|案|事项|项目|业务|决定|措施|信息|情况|情形|现象|数量|费用|任务|件|(?:制定|制发|出台)(?:的)?|实施|行政机关|政府|部门|等|以及|或者|并|和|及|与|或|、|\/)/;

/** What may be denied, the longer wording first; the words stand at the beginning of what is left. */
export const DENIED: readonly (readonly [string, RegExp])[] = [
	[
		'carry_in',
		/^(?:上年度?|去年|上一年度?|上年末)(?:度)?(?:的)?(?:结转|转结|转入)(?:到本年度?|至本年度?|本年)?(?:办理|处理)?(?:的)?(?:(?:政府)?信息公开)?(?:的)?(?:申请|事项|件)?/
	],
	['carry_in', /^结转(?:自)?(?:上年度?|去年|上一年度?)(?:的)?(?:(?:政府)?信息公开)?(?:申请|事项)?/],
	[
		'carry_out',
		/^结转(?:至|到|入)?下(?:一)?年度?(?:继续)?(?:办理|处理)?(?:的)?(?:(?:政府)?信息公开)?(?:申请|事项)?/
	],
	[
		'received',
		/^(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项|请求|办件|件)?|(?:要求)?(?:政府|政务)?信息公开(?:的)?(?:相关|有关|书面)*(?:申请|请求)|(?:要求)?公开(?:相关)?政府信息(?:的)?(?:申请|请求)|申请公开(?:政府)?信息)/
	],
	['disputes', /^(?:行政)?复议(?:和|、|及|与|或|，|,)*(?:提起)?(?:的)?(?:行政)?诉讼/],
	['review', /^(?:申请)?(?:的)?(?:行政)?复议(?:申请)?/],
	['lawsuit', /^(?:提起)?(?:的)?(?:行政)?(?:诉讼|应诉)/],
	['rules_made', /^(?:政府)?规章(?!制度)/],
	['norms_made', /^(?:行政)?规范性文件/],
	['licences', /^行政许可/],
	['penalties', /^行政处罚/],
	['coercion', /^行政强制/],
	['fee_items', /^行政事业[性型]收费/],
	['procure_count', /^(?:政府)?集中采购|^政府采购/],
	['fee_collected', /^(?:政府信息公开)?信息处理费/]
];

/** Words behind a denial of disputes that narrow it to those lost. */
export const DENIED_RESULT =
	/^(?:的)?(?:被)?(?:依法)?(?:纠正|纠错|撤销|败诉|确认违法|责令履行)(?:的)?(?:案件|情况|情形|结果)*/;

/** Kinds whose denial speaks of requests and applies only where the sentence does. */
export const BARE_APPLICATION = /^申请$/;
