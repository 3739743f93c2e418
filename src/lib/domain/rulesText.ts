import { TEXT, rule, words, type Rule } from './ruleShape';

/** Rules between the text of a report and its tables, and on the text alone. */
export const TEXT_RULES: readonly Rule[] = [
	rule(
		'NAR-NEW',
		'text',
		'W',
		words('正文申请数', 'Requests in the text'),
		words(
			'正文所述收到申请数 = 本年新收，或 = 本年新收 + 上年结转',
			'requests stated = new, or = new + carried in'
		),
		TEXT
	),
	rule(
		'NAR-NONE',
		'text',
		'E',
		words('正文称“无”', 'Text says none'),
		words('正文称没有的，表中对应各格为 0', 'what the text says there was none of is 0 in the tables'),
		TEXT
	),
	rule(
		'NAR-RES',
		'text',
		'W',
		words('正文办理结果', 'Results in the text'),
		words('正文所述办结、各类答复、结转数 = 表三', 'results and carry-over stated = table 3'),
		TEXT
	),
	rule(
		'NAR-BAL',
		'text',
		'W',
		words('正文收办平衡', 'Requests in the text balance'),
		words(
			'正文所述：新收 + 上年结转 = 办结 + 结转下年度',
			'as stated: new + carried in = results + carried out'
		),
		TEXT
	),
	rule(
		'NAR-PCT',
		'text',
		'W',
		words('正文百分比', 'Percentages in the text'),
		words(
			'所述百分比与件数之比相差不超过 0.1 个百分点',
			'a stated percentage is within 0.1 points of the counts'
		),
		TEXT
	),
	rule(
		'NAR-T4',
		'text',
		'W',
		words('正文复议诉讼', 'Reviews and lawsuits in the text'),
		words('正文所述复议、诉讼数 = 表四', 'reviews and lawsuits stated = table 4'),
		TEXT
	),
	rule(
		'NAR-T2',
		'text',
		'W',
		words('正文主动公开', 'Table 2 in the text'),
		words(
			'正文所述文件、许可、处罚、收费、采购 = 表二',
			'documents, decisions, fees and procurement stated = table 2'
		),
		TEXT
	),
	rule(
		'NAR-SUM',
		'text',
		'N',
		words('正文分项之和', 'Parts in the text'),
		words('正文逐项列出的公开信息数之和 = 所述总数', 'counts of items listed one by one = stated total'),
		TEXT
	),
	rule(
		'NAR-EXACT',
		'text',
		'N',
		words('正文约数', 'Vague figures in the text'),
		words('正文数字不用“约”“余”“近”', 'figures in the text are exact'),
		TEXT
	),
	rule(
		'NAR-ENUM',
		'text',
		'N',
		words('正文序号', 'Numbering in the text'),
		words('“一是、二是……”连续不缺', 'points numbered in words run on without a gap'),
		TEXT
	),
	rule(
		'NAR-NAMES',
		'text',
		'N',
		words('名称写法', 'Names in the text'),
		words('同一网站、电台在正文中写法一致', 'a website or station is written the same way throughout'),
		words('正文前后应当一致', 'the text must agree with itself')
	),
	rule(
		'NAR-DOCNO',
		'text',
		'N',
		words('文号连续', 'Document numbers'),
		words(
			'正文逐件列出的规范性文件，本年文号从 1 号起不缺',
			'where the text lists every normative document, their numbers of the year run from 1 without a gap'
		),
		words('正文前后应当一致', 'the text must agree with itself')
	),
	rule(
		'S5-PAIR',
		'text',
		'N',
		words('问题与改进对应', 'Problems and measures'),
		words('每个问题都有同一主题的改进措施', 'each problem has a measure on the same theme'),
		words('条例第五十条第（四）项', 'Regulation, Art. 50(4)')
	),
	rule(
		'S6-EMPTY',
		'text',
		'N',
		words('第六部分内容', 'Section six'),
		words('“其他需要报告的事项”有实际内容', 'section six says something'),
		words('条例第五十条第（五）项', 'Regulation, Art. 50(5)')
	)
];
