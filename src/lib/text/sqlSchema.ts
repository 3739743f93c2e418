import type { Label } from '../domain/forms';

/** What the rows of each table are, in the order tables are listed. */
export const TABLE_LABELS: Readonly<Record<string, Label>> = {
	figure: {
		zh: '当期有效报告的数字：一份报告一行，含可推出的合计与零值',
		en: 'figures of current reports, one row each, with totals and zeros that follow from printed ones'
	},
	agency: { zh: '机关名录', en: 'the agencies' },
	current_report: {
		zh: '当期有效报告：只有印在报告上的数字',
		en: 'current reports with the figures printed in them alone'
	},
	report: { zh: '全部报告版本，包括已被取代的', en: 'every version of every report, superseded ones too' },
	filing: { zh: '应报告与已报告：一个机关一年一行', en: 'who was to report and who did, by agency and year' },
	finding: { zh: '规则核查结果', en: 'what the rules found' },
	problem: { zh: '第五部分写的问题与改进措施', en: 'problems and measures of section five' },
	cell_note: {
		zh: '不是普通数字的单元格：空白、不适用、文字、经整理',
		en: 'cells that are no plain number: blank, not applicable, words, repaired'
	},
	agency_year: { zh: '各年应报告机关与人口、编制', en: 'the roster by year, with residents and staff' },
	ancestor: { zh: '机关与其各级上级政府', en: 'an agency and each government above it' },
	other_figure: {
		zh: '不属于法定表格的数字，照录',
		en: 'figures outside the statutory tables, word for word'
	}
};

/** What each column holds that is no statutory cell. */
export const COLUMN_LABELS: Readonly<Record<string, Label>> = {
	agency_id: { zh: '机关代号', en: 'agency id' },
	ancestor_id: { zh: '上级政府代号', en: 'id of the government above' },
	name_zh: { zh: '机关全称', en: 'full name, Chinese' },
	name_en: { zh: '英文名称', en: 'name, English' },
	short_zh: { zh: '机关简称', en: 'short name, Chinese' },
	kind: { zh: '类别', en: 'kind' },
	level: { zh: '层级', en: 'level' },
	region: { zh: '地区', en: 'region' },
	parent_id: { zh: '所属政府代号', en: 'id of its government' },
	uscc: { zh: '统一社会信用代码', en: 'unified social credit code' },
	names: { zh: '曾用名与别名，用 | 隔开', en: 'former and other names, separated by |' },
	valid_from: { zh: '设立年份', en: 'first year' },
	valid_to: { zh: '撤销年份', en: 'last year' },
	year: { zh: '年度', en: 'year' },
	expected: { zh: '是否应当报告', en: 'whether a report is due' },
	population: { zh: '人口', en: 'residents' },
	staff: { zh: '编制人数', en: 'staff' },
	report_id: { zh: '报告代号', en: 'report id' },
	report_year: { zh: '报告年度', en: 'report year' },
	format: { zh: '格式：2019、2021、mixed、pre2019', en: 'form: 2019, 2021, mixed, pre2019' },
	version: { zh: '版本', en: 'version' },
	status: {
		zh: '状态：published、provisional、superseded、discarded',
		en: 'published, provisional, superseded or discarded'
	},
	scope: {
		zh: 'own 本机关；aggregate 已含下级的汇总，不能与下级相加',
		en: 'own, or aggregate: contains its members, never add them to it'
	},
	published_on: { zh: '发布日期，空为不知', en: 'date of publication, empty where unknown' },
	title: { zh: '报告标题', en: 'title' },
	source: { zh: '来源', en: 'source' },
	confidence: { zh: '来源可靠程度', en: 'how far the source can be trusted' },
	problems_read: { zh: '第五部分是否读过', en: 'whether section five was read' },
	is_current: { zh: '是否当期有效', en: 'whether it is the current version' },
	derived: { zh: '其中推算得出的单元格', en: 'cells that were worked out' },
	cell: { zh: '单元格代码', en: 'cell code' },
	state: { zh: '状态：value、zero、blank、na、text、absent', en: 'value, zero, blank, na, text or absent' },
	raw: { zh: '原样文字', en: 'as printed' },
	where: { zh: '所在位置（须写作 "where"）', en: 'its place (write it as "where")' },
	ordinal: { zh: '序号', en: 'number in its list' },
	theme: { zh: '主题代码', en: 'theme code' },
	text: { zh: '原文', en: 'the sentence' },
	rule: { zh: '规则代号', en: 'rule' },
	outcome: { zh: '结果：fail、not_evaluable、pass', en: 'fail, not_evaluable or pass' },
	severity: { zh: 'E 错误、W 警告、N 提示', en: 'E error, W warning, N note' },
	cells: { zh: '涉及的单元格', en: 'cells concerned' },
	left_value: { zh: '左边的值', en: 'left side' },
	right_value: { zh: '右边的值', en: 'right side' },
	muted: { zh: '不计入的原因（机构变动）', en: 'why it does not count (reorganisation)' },
	acknowledged: { zh: '已接受的理由', en: 'why it was accepted' },
	detail: { zh: '细节（JSON 文本）', en: 'details, as JSON text' },
	table_zh: { zh: '表', en: 'table' },
	row_zh: { zh: '行', en: 'row' },
	column_zh: { zh: '列', en: 'column' },
	value: { zh: '数值', en: 'value' },
	unit: { zh: '单位', en: 'unit' },
	x_problems: { zh: '问题条数', en: 'problems' },
	x_measures: { zh: '改进措施条数', en: 'measures' },
	x_repeated: { zh: '上年也写过同主题的问题条数', en: 'problems whose theme came up the year before' },
	x_repeated_base: { zh: '两年都读过时的问题条数', en: 'problems where both years were read' },
	f_expected: { zh: '应当报告（1 或 0）', en: 'report due (1 or 0)' },
	f_filed: { zh: '应报告且已报告（1 或 0）', en: 'due and filed (1 or 0)' },
	f_dated: { zh: '发布日期可知（1 或 0）', en: 'date of publication known (1 or 0)' },
	f_late: { zh: '逾期发布（1 或 0，空为不知）', en: 'late (1 or 0, empty where unknown)' },
	f_days_late: { zh: '逾期天数', en: 'days late' },
	f_wrong_form: { zh: '未用规定格式（1 或 0）', en: 'not on the prescribed form (1 or 0)' }
};
