/* Headings of the report's six sections and what tells running text from tables. Matched without blanks. */

/** The six sections of the report, by their official order. */
export const SECTION_KINDS = ['overview', 'released', 'requests', 'disputes', 'problems', 'other'] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

/** The words of each heading, without numeral; what follows them in the line may be text glued on. */
export const SECTION_WORDS: Readonly<Record<SectionKind, RegExp>> = {
	overview: /^(?:政府信息公开)?(?:工作)?(?:总体(?:工作)?情况|工作概述|概述|基本情况|概况)/,
	released:
		/^(?:行政机关)?(?:主动公开(?:政府)?信息(?:工作)?的?情况|政府信息主动公开(?:的)?情况|主动公开(?:的)?情况)/,
	requests:
		/^(?:收到和处理(?:政府)?信息?公开申请(?:的)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:申请)?(?:和不予公开(?:政府信息)?)?(?:办理)?(?:的)?情况)/,
	disputes:
		/^(?:因)?(?:政府)?(?:信息公开)?(?:工作)?(?:被)?(?:申请|提起)?(?:的)?行政复议(?:、|,|，|和|及|与)?(?:被)?(?:提起)?(?:行政)?诉讼(?:的)?情况/,
	problems:
		/^(?:政府信息公开)?(?:工作)?(?:中)?(?:存在的?(?:主要|突出)?(?:问题|不足|困难)(?:和不足|与不足|及不足)?|主要(?:存在的?)?问题|(?:问题|不足)(?=及|和|与|以及))(?:(?:及|和|与|以及|、|,|，)(?:其|下一步|下步)?(?:工作)?(?:改进|整改|打算|解决)(?:工作)?(?:的)?(?:情况|措施|办法|举措|意见|方向|打算)?)?(?:情况)?/,
	other:
		/^(?:其他|其它)?需要(?:报告|说明)的(?:其他|其它)?(?:重要)?(?:事项|问题)(?:与附表)?|^(?:其他|其它)(?:报告)?事项/
};

/** A numeral of a heading, in the middle of a line and at its beginning. */
export const HEADING_NUMERAL = /[一二三四五六七八九](?=[、.．])[、.．]/g;
export const LEADING_NUMERAL = /^(?:第?[一二三四五六七八九](?:部分|章)?[、.．,，:：]?)/;
export const NUMERALS = '一二三四五六七八九';

/** What may stand around a heading that has a line for itself. */
export const HEADING_TAIL = /^[:：。.…\s\d]*$/;

/** A line that begins a paragraph of its own: numerals of headings and points. */
export const PARAGRAPH_START =
	/^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|[(（]\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|其[一二三四五六]|第[一二三四五六七八九十]+[，,、])/;

/** A numbered line that is a heading by its shape: no stop or comma in it. */
export const BARE_HEADING =
	/^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])[^。；;，,：:！!？?]{0,40}$/;

/** Characters that end a sentence. */
export const SENTENCE_END = /[。！？；!?;]/;

/** A line with which running text goes on in the next one: no stop at its end. */
export const ENDS_TEXT = /[。！？；：!?;:]["”’』」)）]?$/;

/** Page numbers and other remarks between the lines of a page. */
export const PAGE_MARK =
	/^(?:[-—–─]*\s*\d{1,3}\s*[-—–─]*|第\d{1,3}页(?:[,，]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/;

/** Words that only the tables of the form hold: a line or sentence with them is no running text. */
export const TABLE_WORDS =
	/信息内容|申请人情况|第二十条第|二十条[(（]|勾稽关系|第三项加第四项|区分处理的|只计这一情|不计其他情形|本年新制作数|本年新公开数|对外公开总数|本年制发件|本年废止件|年废止件数|现行有效件|上一年项目数|处理决定数量|本年收费金额|采购项目数量|本年增\/减|本年度办理结果|结果维持\s*结果纠正|未经复议直接起诉|三安全一稳|没有现成信息需|补正后申请内容仍|重新出具|行政机关不再处理|无正当理由大量|结转下年度继续办理[\s\d]*$|政府信息公开申请数量[\s\d]*$/;

/** A line of the tables that begins with a label and goes on with figures. */
export const TABLE_LABEL =
	/^(?:规章|(?:行政)?规范性文件|行政许可|其他对外管理服务事项|行政处罚|行政强制|行政事业[性型]收费|(?:政府)?集中采购|[(（][一二三四五六七][)）](?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计)|\d[.．、].{2,20}|[一二四]、.{2,24})[\s|]*[\d\s|.\-/—]*(?:万?元)?[\s|]*$/;

/** A line that holds nothing but figures, signs for "none" and borders. */
export const FIGURES_ONLY = /^[\s\d.,|/\\+\-—–减无元万]*$/;

/** The sign of an ordinal before a numeral. */
export const ORDINAL_SIGN = /^第/;
