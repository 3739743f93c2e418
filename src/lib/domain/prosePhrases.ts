/* How reports put figures into sentences: one long list, because its patterns are tried in this order. Matched against clauses without blanks,
   with half-width digits and brackets. */

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
export const NOT_FIGURES = /[〔[(]?20\d{2}[〕\])]第?\d+号|第\d+号/g;

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
export const WIDE = /(?<![健安完齐周向对为])全(?:市|区|县|省|州|旗|自治区|系统)/;

/** A year named in a clause. */
export const YEAR_NAMED = /(20\d{2})年(?!\d{1,2}月)/g;
export const LAST_YEAR = /(?:去年|上一?年度?|往年)(?!.{0,2}结转|.{0,6}(?:转|申请))/;
