/* Pieces of the patterns by which clauses are told, shared by their lists. */

import { OUTCOME_GROUPS, T3_ROWS } from './table3';

/** Words that may stand between what is counted and its figure. */
export const TAIL =
	'(?:的|了|共|共计|共有|合计|总计|累计|总共|总数|总量|总条数|数量|件数|条数|次数|场次|数|案件|为|达到?|有|约|近|将近|超过?|逾|是|计|已|均|全年|本年度?|一共|分别|:|：)*';
/** Words before 信息 that leave it general. */
export const KIND_OF = '(?:各类|各项|各种|相关|有关|重要|最新|全部|所有|应|新增)*';
/** Released items in general. */
export const INFO = `${KIND_OF}(?:政府|政务)?(?:公开)?(?:信息|内容)(?:公开)?(?:内容|数|总数|总量|数量|条数)?`;
/** Verbs of releasing. */
export const OPEN = '(?:主动公开|(?<!申请)公开|发布|公布|更新|上传|推送|编发|刊发)(?:公开|发布|更新)?了?';

/** What a clause is about: lead of the clause, `#` for the figure, what follows it. The first that fits decides. */
export interface ClausePattern {
	kind: string;
	/** `count`, `money` (any unit of it), or the one counting word allowed. */
	unit: 'count' | 'money' | '条';
	clause: RegExp;
	/** What the sentence besides must say, quoted titles left out. */
	sentence?: RegExp;
}

/** Returns a pattern made of pieces. */
export const clause = (source: string) => new RegExp(source);
/** A sentence on the information-handling fee. */
export const FEE = /信息处理费|收费通知/;
/** A sentence on requests. */
export const ASKING = /申请|依申请|答复/;
/** Words for cases. */
export const CASE = '(?:案件|案|申请|数量|数|情况)?';
/** Review. */
export const REVIEW = '(?:行政)?复议';
/** Lawsuit. */
export const SUIT = '(?:行政)?(?:诉讼|应诉)(?:案件|案)?';

/** Returns the patterns of the results of one stage of disputes. */
export function results(kind: string, name: string): ClausePattern[] {
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

/** Powers of table 2: kind, kind of its change, wording. */
export const T2_KINDS: readonly (readonly [string, string, string])[] = [
	['licences', 'licence_change', '行政许可'],
	['penalties', 'penalty_change', '行政处罚'],
	['coercion', 'coercion_change', '行政强制'],
	['fee_items', 'fee_change', '行政事业[性型]收费']
];
/** Words for what a power yields. */
export const T2_NOUN = '(?:决定|事项|项目|案件|结果|措施|类|的)*';

/** Rows of table 3 by their short wording, longest first, so that no row hides behind another's words. */
export const ROWS: ClausePattern[] = T3_ROWS.filter(
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

/** Groups of results of table 3. */
export const GROUPS: ClausePattern[] = OUTCOME_GROUPS.map((g) => ({
	kind: g.code,
	unit: 'count',
	clause: clause(`(?:^|[^及和与、])${g.label.zh}(?:政府信息|信息|申请|答复|类|决定|处理)*(?:的)?${TAIL}#`),
	sentence: ASKING
}));
