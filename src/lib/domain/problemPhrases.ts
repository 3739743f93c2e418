/* How reports lay out the problems and measures of section five. Matched without blanks, brackets half-width. */

/** Kinds of markers before points, the strongest first; each marker stands where a point may begin. */
const BEFORE = '(?<=^|[。；;：:，,、！!？?\\n）)])';
export const POINT_MARKERS: readonly RegExp[] = [
	new RegExp(`[(（][一二三四五六七八九十]{1,3}[)）]`, 'g'),
	new RegExp(`(?<=^|[。；;：:，,、！!？?\\n）)情况施题议作面])[一二三四五六七八九十]{1,2}是`, 'g'),
	new RegExp(`${BEFORE}其[一二三四五六]`, 'g'),
	new RegExp(`(?<![\\d.])\\d{1,2}[.．、](?!\\d)|[(（]\\d{1,2}[)）]`, 'g'),
	/[①②③④⑤⑥⑦⑧⑨⑩]/g,
	new RegExp(`${BEFORE}(?:首先|其次|再次|再者|最后)`, 'g'),
	new RegExp(`${BEFORE}(?:一方面|另一方面)`, 'g'),
	new RegExp(`${BEFORE}[一二三四五六七八九十]{1,2}[、.．]`, 'g')
];

/** A heading or lead-in after which measures follow. */
export const MEASURES_BEGIN =
	/(?:针对(?:上述|以上|存在的?|这些|目前|该)?(?:的)?(?:问题|不足)[^。；]{0,40}?(?:[:：]|[,，]|工作)|(?:改进|整改|解决|完善)(?:措施|情况|举措|办法|方向|打算|计划|工作)(?:如下|是)?[:：]?|(?:主要|具体)?(?:改进|整改)(?=[:：])|下一?步(?:工作)?(?:打算|措施|改进措施|计划|重点|安排|思路)?[:：,，]?|(?:今后|下一年度?|明年|新的一年|20\d\d年)[,，]?(?:我(?:局|区|县|市|镇|乡|办|委|单位|街道|机关)|本(?:机关|单位))?(?:将|要)(?:从|进一步|继续|着力|重点|切实|不断|认真|持续)|(?:将|拟|重点|主要)(?:从|采取)以下[^。；,，]{0,12}(?:改进|做起|措施|工作|入手)[:：]?|(?:对此|为此)[,，])/;

/** A heading or lead-in after which problems follow. */
export const PROBLEMS_BEGIN =
	/(?:(?:主要)?(?:存在|面临)(?:的|着|以下)?(?:主要|突出|一些|几个|以下|如下)*(?:方面的?)?(?:问题|不足|困难)(?:和不足|与不足|及不足)?(?:主要)?(?:有|是|如下|表现在|为|包括|体现在)*[:：]?|主要问题(?:有|是|如下)?[:：]?|(?:问题|不足)(?=[:：])[:：])/;

/** Words that mark a problem. */
export const WEAKNESS =
	/有待|仍需|还需|尚需|亟[待需]|需(?:要)?进一步|不够|不足|不强|不高|不到位|不及时|不全面|不平衡|不均衡|不规范|不深|不完善|不熟|不多|不畅|不力|不细|欠缺|薄弱|短板|差距|滞后|单一|较少|偏少|参差不齐|缺乏|缺少|较慢|不能|未能|没有|难以|问题/;

/** A headline that states a weakness: it ends with one, and does not begin as a measure does. */
export const WEAK_HEADLINE = new RegExp(
	`^(?!(?:加强|强化|完善|健全|提升|提高|拓|优化|深化|加大|推进|推动|丰富|细化|解决|针对|着力|补齐|破解|克服|弥补|进一步)).*(?:${WEAKNESS.source})[^，,。；;]{0,6}$`
);

/** A headline that states a measure: it begins with what is to be done. */
export const MEASURE_HEADLINE =
	/^(?:我[局区县市镇乡办委]|本机关|将|要|进一步|继续|着力|切实|不断|持续|大力|积极|认真|有效|全面|严格)*(?:加强|强化|完善|健全|提升|提高|拓宽|拓展|优化|深化|规范|加大|推进|推动|丰富|细化|严格|落实|组织|开展|建立|增强|加快|创新|做好|扩大|聚焦|压实|解决|补齐|充实|配强|畅通|梳理|清理|狠抓|明确)/;

/** Words that mark a measure. */
export const IMPROVEMENT =
	/加强|强化|完善|健全|提升|提高|拓宽|拓展|优化|深化|规范|加大|推进|推动|丰富|细化|严格|落实|组织|开展|建立|增强|加快|创新|做好|扩大|聚焦|压实|定期|及时|通过|充分/;

/** A sentence that only leads up to problems without naming one. */
export const GENERAL_WEAKNESS =
	/(?:取得|虽然|但是?|对照|与)[^。]{0,80}(?:存在|有)(?:一定|一些|不少|很大|较大|差距|不小)?(?:的)?(?:差距|问题|不足|薄弱环节)[,，。:：]?(?:主要)?(?:是|有|表现在|如下|体现在)?[:：。,，]?$|^(?:[^。,，]{0,30}[,，])*?[^。,，]{0,16}(?:仍|还|也|尚|依然)?存在(?:着)?(?:一定|一些|不少|以下|几个)?(?:的)?(?:差距|问题|不足)[^。,，]{0,6}[,，。:：]?(?:主要)?(?:是|有|表现在|如下)?[:：。,，]?$/;

/** Words that lead in a list of problems within a sentence, and end one. */
export const LIST_LEAD = /^(?:比如|例如|诸如|如|主要是|主要有|主要表现在|表现为|具体表现为|存在)[:：,，]?/;
export const LIST_END = /(?:等(?:问题|方面|情况|不足|现象)?(?:的问题)?)?[。；;,，、]*$/;
export const LIST_MARK = /[、，,]/;

/** Stops and commas around a point. */
export const POINT_TRIM = /^[\s、，,：:；;.．。]+|[\s；;，,、]+$/g;

/** Blank paragraphs and stops, left out when a section is tested for having no content. */
export const STOPS = /[\s。.，,；;：:！!]/g;
