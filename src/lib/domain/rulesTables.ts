import { PRINTED, REASON, rule, words, type Rule } from './ruleShape';

/** Rules inside one table of a report. */
export const TABLE_RULES: readonly Rule[] = [
	rule(
		'T3-BAL',
		'table',
		'E',
		words('申请收办平衡', 'Requests balance'),
		words(
			'每列：本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
			'each column: new + carried in = results + carried out'
		),
		PRINTED
	),
	rule(
		'T3-ROW',
		'table',
		'E',
		words('申请人分类合计', 'Applicants add up'),
		words(
			'每行：自然人与五类法人或其他组织之和 = 总计',
			'each row: natural persons and the five kinds of organisation = total'
		)
	),
	rule(
		'T3-SUM',
		'table',
		'E',
		words('办理结果合计', 'Results add up'),
		words('每列：（一）至（六）各行之和 =（七）总计', 'each column: rows (1) to (6) = (7) total')
	),
	rule(
		'T3-DOM',
		'table',
		'E',
		words('申请数取值', 'Requests in range'),
		words(
			'各格为非负整数；结转下年度 ≤ 本年新收 + 上年结转',
			'whole numbers from 0; carried out ≤ new + carried in'
		)
	),
	rule(
		'T3-SHAPE',
		'table',
		'W',
		words('表三完整', 'Table 3 complete'),
		words('规定的各行齐全，每行七个数字', 'every row of the form, seven figures in each')
	),
	rule(
		'T4-SUM',
		'table',
		'E',
		words('复议诉讼合计', 'Reviews and lawsuits add up'),
		words(
			'每组：维持 + 纠正 + 其他结果 + 尚未审结 = 总计',
			'each group: upheld + corrected + other + pending = total'
		)
	),
	rule(
		'T4-DOM',
		'table',
		'E',
		words('复议诉讼取值', 'Reviews and lawsuits in range'),
		words('各格为非负整数', 'whole numbers from 0')
	),
	rule(
		'T2-C-NN',
		'table',
		'E',
		words('表二取值（2021 年格式）', 'Table 2 in range (2021 form)'),
		words('各格不为负；除收费金额外为整数', 'none below 0; whole numbers except fees')
	),
	rule(
		'T2-B-NN',
		'table',
		'E',
		words('表二取值（2019 年格式）', 'Table 2 in range (2019 form)'),
		words(
			'除本年增/减外不为负；除金额外为整数',
			'none below 0 except the change of items; whole numbers except amounts'
		)
	),
	rule(
		'T2-C-STK',
		'table',
		'W',
		words('现行有效件数', 'Documents in force'),
		words('现行有效 ≥ 本年制发 − 本年废止', 'in force ≥ issued − repealed'),
		REASON
	),
	rule(
		'T2-B-ITEM',
		'table',
		'E',
		words('项目数量', 'Number of items'),
		words('上一年项目数量 + 本年增/减 ≥ 0', 'items last year + change ≥ 0'),
		REASON
	),
	rule(
		'T2-B-OPEN',
		'table',
		'W',
		words('对外公开总数', 'Documents public in total'),
		words(
			'本年新公开 ≤ 对外公开总数；新公开多于新制作只作提示',
			'newly public ≤ public in total; more newly public than made is only a note'
		),
		REASON
	),
	rule(
		'T2-B-PROC',
		'table',
		'W',
		words('集中采购项目与金额', 'Procurement projects and money'),
		words(
			'项目为 0 当且仅当金额为 0；平均每项金额合理',
			'no projects exactly when no money; a plausible amount per project'
		),
		REASON
	),
	rule(
		'T2-UNIT',
		'table',
		'W',
		words('金额单位', 'Unit of amounts'),
		words('收费金额、采购总金额印有单位', 'fees and procurement amounts are printed with a unit')
	),
	rule(
		'T2-RULEPOWER',
		'table',
		'W',
		words('规章制定权', 'Power to make rules'),
		words(
			'只有国务院部门和省、设区的市、自治州人民政府才有规章',
			'only ministries and governments of provinces and cities with districts make rules'
		),
		words('《立法法》第九十一条、第九十三条', 'Legislation Law, Art. 91 and 93')
	),
	rule(
		'DEC-0',
		'table',
		'N',
		words('无事项而有决定', 'Decisions without items'),
		words('处理决定 > 0 时，上一年项目 + 增减 ≠ 0', 'where decisions > 0, items last year + change ≠ 0'),
		REASON
	),
	rule(
		'CELL-WORDS',
		'table',
		'N',
		words('数字格内有文字', 'Words in a number cell'),
		words('表二、表四各格应为数字', 'cells of tables 2 and 4 hold numbers')
	),
	rule(
		'FORM',
		'table',
		'N',
		words('报告格式', 'Form of the report'),
		words('采用报告年度规定的格式', 'the form prescribed for the report year'),
		words('国办公开办函〔2019〕60号、〔2021〕30号', 'Notices 60 of 2019 and 30 of 2021')
	)
];
