import { JOIN, REASON, rule, words, type Rule } from './ruleShape';

/** Rules between reports: of one agency over the years, of a government and its members. */
export const RULES_BETWEEN: readonly Rule[] = [
	rule(
		'T4-vs-T3',
		'years',
		'N',
		words('有案件而无申请', 'Cases without requests'),
		words(
			'有复议或诉讼时，当年或上年应有申请；不是恒等关系，仅作提示',
			'where there are reviews or lawsuits there were requests this year or last; no identity, only a note'
		),
		REASON
	),
	rule(
		'Y-CARRY',
		'years',
		'E',
		words('结转衔接', 'Carry-over'),
		words(
			'本年“上年结转”= 上年“结转下年度”；总计不符为错误，分列不符为提醒',
			'carried in = carried out the year before; an error in the total, a warning in a column'
		),
		JOIN
	),
	rule(
		'Y-VALID',
		'years',
		'W',
		words('现行有效衔接', 'Documents in force'),
		words(
			'现行有效 = 上年现行有效 + 本年制发 − 本年废止；失效、清理、划转也会造成不符',
			'in force = in force the year before + issued − repealed; expiry, clean-ups and transfers break it too'
		),
		JOIN
	),
	rule(
		'Y-ITEM',
		'years',
		'W',
		words('项目数量衔接', 'Items'),
		words(
			'上一年项目数量 = 上年报告的项目数量 + 增减',
			'items last year = items and change in last year’s report'
		),
		JOIN
	),
	rule(
		'Y-OPEN',
		'years',
		'N',
		words('公开总数衔接', 'Documents public in total'),
		words(
			'上年对外公开总数 ≤ 对外公开总数 ≤ 上年对外公开总数 + 本年新公开',
			'public in total the year before ≤ public in total ≤ the year before + newly public'
		),
		JOIN
	),
	rule(
		'Y-PEND',
		'years',
		'N',
		words('未结案件衔接', 'Pending cases'),
		words('每类案件总计不少于上年尚未审结', 'cases of each kind ≥ those pending the year before'),
		JOIN
	),
	rule(
		'Y-JUMP',
		'years',
		'N',
		words('数字骤变', 'Sudden change'),
		words(
			'与上年之比在五分之一与五倍之间（上年不少于 30）',
			'between a fifth and five times last year (from 30 on)'
		),
		JOIN
	),
	rule(
		'Y-SAME',
		'years',
		'W',
		words('内容雷同', 'Same text'),
		words(
			'总体情况、第五部分与上年或其他机关同年报告的相同字对均少于九成（数字不计）',
			'sections one and five each share less than nine tenths of their character pairs with last year’s or another agency’s (digits do not count)'
		),
		words('国办公开办函〔2021〕30号', 'Notice 30 of 2021')
	),
	rule(
		'Y-DATE',
		'years',
		'W',
		words('日期与年度', 'Date and year'),
		words(
			'在规定日期前公布；标题年度 = 报告年度',
			'published by the deadline; year in the title = report year'
		),
		words('条例第四十九条', 'Regulation, Art. 49')
	),
	rule(
		'H-AGG',
		'hierarchy',
		'W',
		words('汇总不少于所属', 'Aggregate and members'),
		words(
			'政府汇总数 ≥ 所属机关（垂直管理机关除外）所报数之和；有机关缺数的，只能判断不足',
			'a government’s aggregate ≥ the figures its members filed, vertical organs left out; where a member’s figure is missing only a shortfall can be told'
		),
		words('汇总报告口径', 'scope of aggregate reports')
	)
];
