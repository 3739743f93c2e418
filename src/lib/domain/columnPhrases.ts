/* Headers by which readers know the columns of a table that are not figures. Compared without spaces and signs. */

import type { Label } from './forms';

/** Headers of report tables, by role. */
export const COLUMN_WORDS: Readonly<Record<string, readonly string[]>> = {
	agency: [
		'单位名称',
		'机关名称',
		'行政机关名称',
		'行政机关',
		'机关',
		'机构名称',
		'机构',
		'部门名称',
		'部门',
		'填报单位',
		'报告单位',
		'报送单位',
		'发布单位',
		'单位全称',
		'名称',
		'agency',
		'agency name',
		'organisation',
		'organization',
		'organ',
		'name'
	],
	agency_id: [
		'统一社会信用代码',
		'社会信用代码',
		'单位代码',
		'机构代码',
		'机关代码',
		'编号',
		'agency_id',
		'agency id',
		'agency code',
		'uscc',
		'id'
	],
	year: [
		'年度',
		'年份',
		'报告年度',
		'报告年份',
		'所属年度',
		'统计年度',
		'年',
		'year',
		'report_year',
		'report year'
	],
	format: ['格式', '报告格式', '表格格式', '适用格式', 'format', 'form'],
	published_on: [
		'发布日期',
		'公布日期',
		'公开日期',
		'发布时间',
		'公布时间',
		'published_on',
		'published on',
		'published',
		'publication date',
		'date'
	],
	title: ['标题', '报告标题', '报告名称', 'title'],
	source: ['来源', '网址', '链接', '报告链接', '来源网址', '数据来源', 'source', 'source_url', 'url', 'link'],
	scope: ['口径', '统计口径', '报告口径', '报告范围', 'scope'],
	group: ['表', '表名', '分组', '大类', '类别', '一级指标', '部分', 'table', 'group', 'section'],
	item: [
		'项目',
		'指标',
		'指标名称',
		'项目名称',
		'指标代码',
		'事项',
		'二级指标',
		'行',
		'item',
		'indicator',
		'cell',
		'row'
	],
	applicant: [
		'申请人',
		'申请人类型',
		'申请人类别',
		'申请人情况',
		'列',
		'栏目',
		'三级指标',
		'applicant',
		'applicant type',
		'column'
	],
	value: ['数值', '数量', '数据', '值', '数据值', '件数', '数字', 'value', 'figure', 'number', 'amount'],
	unit: ['计量单位', '数量单位', 'unit', 'units']
};

/** A header that names the agency in one table and the unit of the figures in another. */
export const AGENCY_OR_UNIT = '单位';

/** Headers of columns that only number the rows. */
export const ROW_NUMBER_WORDS: readonly string[] = ['序号', '序', 'no', '#'];

/** Headers of roster columns, by field. */
export const ROSTER_WORDS: Readonly<Record<string, readonly string[]>> = {
	agency_id: ['编号', '单位编号', '机构编号', 'agency_id', 'agency id', 'id'],
	name_zh: [
		'名称',
		'单位名称',
		'机关名称',
		'机构名称',
		'部门名称',
		'单位',
		'机关',
		'全称',
		'行政机关',
		'name_zh',
		'name',
		'agency',
		'chinese name'
	],
	name_en: ['英文名称', '英文名', 'name_en', 'english name'],
	short_zh: ['简称', '短名', 'short_zh', 'short name'],
	kind: ['类别', '类型', '机构类别', '机构类型', '单位类别', '单位类型', 'kind', 'type'],
	level: ['层级', '级别', '行政层级', '行政级别', 'level'],
	region: ['地区', '区域', '行政区划', '所在地', '所属地区', 'region'],
	parent: ['上级', '上级机关', '上级单位', '所属政府', '主管政府', 'parent_id', 'parent'],
	uscc: ['统一社会信用代码', '社会信用代码', 'uscc', 'credit code'],
	names: ['曾用名', '别名', '其他名称', '曾用名或别名', 'names', 'other names', 'aliases', 'former names'],
	valid_from: [
		'起始年',
		'设立年',
		'成立年份',
		'有效起始年',
		'存续起始年',
		'valid_from',
		'valid from',
		'from'
	],
	valid_to: ['终止年', '撤销年', '撤销年份', '有效终止年', '存续终止年', 'valid_to', 'valid to', 'to'],
	year: ['应报告年度', '报告年度', '年度', '年份', 'year', 'years', 'report year'],
	expected: ['应报告', '是否应报告', '应报送', '是否报送', 'expected', 'should report'],
	population: ['常住人口', '人口', '人口数', '常住人口人', 'population'],
	staff: ['在编人数', '编制人数', '工作人员', '人员数', 'staff']
};

/** Cells that say yes and no. */
export const YES_WORDS: readonly string[] = ['是', '应', '需', '√', '✓', 'true', 'yes', 'y', '1'];
export const NO_WORDS: readonly string[] = ['否', '不', '不需', '×', 'false', 'no', 'n', '0'];

/** Words for a report's scope. */
export const OWN_WORDS: readonly string[] = ['own', '本机关', '本级', '本单位', '自身'];
export const AGGREGATE_WORDS: readonly string[] = [
	'aggregate',
	'汇总',
	'全区汇总',
	'全市汇总',
	'全县汇总',
	'含下级'
];

/** Words for a report's form: the form's id, or how people write it. */
export const FORM_WORDS: Readonly<Record<string, readonly string[]>> = {
	pre2019: ['pre2019', '2018年及以前', '旧条例'],
	'2019': ['2019', '2019年格式', '2019年试行格式', '试行格式', '2019格式'],
	'2021': ['2021', '2021年格式', '2021格式', '新格式'],
	mixed: ['mixed', '混用', '新旧格式混用']
};

/** Agency cells of rows that add up the others. */
export const SUM_ROW = /^(合计|总计|小计|共计|汇总|总数|total|sum)[:：]?$/i;

/** A year as written, and a range or a list of years. */
export const YEAR = /^((?:19|20)\d{2})(?:\.0+)?\s*(?:年度|年)?$/;
export const YEAR_RANGE = /^((?:19|20)\d{2})年?\s*(?:-|–|—|~|至|到|\.\.)\s*((?:19|20)\d{2})年?度?$/;
export const YEAR_SEPARATOR = /[、,;\s|/]+/;

/** A date as written: year, month, day. */
export const DATES: readonly RegExp[] = [
	/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?.*)?$/,
	/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
	/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
	/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/,
	/^(\d{4})(\d{2})(\d{2})$/
];

/** Title of a report: agency, year. */
export const REPORT_TITLE =
	/^(?:关于)?(.{2,60}?)[\s，,]*((?:19|20)\d{2})\s*年?度?\s*政府信息公开(?:工作)?(?:年度)?(?:报告|报表|情况|统计)/;

/** Lines above the form's tables that state the agency or the year. */
export const AGENCY_LINE =
	/^(?:填报单位|报告单位|报送单位|单位名称|单位|机关名称|行政机关)(?:\(.*?\))?:\s*(.{2,60})$/;
export const YEAR_LINE = /^(?:报告年度|统计年度|年度|年份|所属年度)\s*:\s*((?:19|20)\d{2})/;

/** What the columns of a template are called, by role; readers know every one of them. */
export const TEMPLATE_COLUMNS: Readonly<Record<string, Label>> = {
	agency: { zh: '单位名称', en: 'agency' },
	year: { zh: '年度', en: 'year' },
	published_on: { zh: '发布日期', en: 'published on' },
	title: { zh: '标题', en: 'title' },
	source: { zh: '来源', en: 'source' }
};

/** What the columns of the roster's template are called, by field. */
export const ROSTER_TEMPLATE: Readonly<Record<string, Label>> = {
	agency_id: { zh: '单位编号', en: 'agency_id' },
	name_zh: { zh: '单位名称', en: 'name_zh' },
	name_en: { zh: '英文名称', en: 'name_en' },
	short_zh: { zh: '简称', en: 'short_zh' },
	kind: { zh: '类别', en: 'kind' },
	level: { zh: '层级', en: 'level' },
	region: { zh: '地区', en: 'region' },
	parent: { zh: '上级机关', en: 'parent' },
	uscc: { zh: '统一社会信用代码', en: 'uscc' },
	names: { zh: '曾用名', en: 'names' },
	valid_from: { zh: '起始年', en: 'valid_from' },
	valid_to: { zh: '终止年', en: 'valid_to' },
	year: { zh: '应报告年度', en: 'year' },
	expected: { zh: '是否应报告', en: 'expected' },
	population: { zh: '常住人口', en: 'population' },
	staff: { zh: '编制人数', en: 'staff' }
};

/** The amounts of a template state their unit, since an amount without one is not read. */
export const UNIT_REMARK: Readonly<Record<string, Label>> = {
	万元: { zh: '（单位：万元）', en: ' (10,000 yuan)' },
	元: { zh: '（单位：元）', en: ' (yuan)' }
};

/** Words of the form's own sheet besides those of its rows and columns. */
export const SHEET_WORDS = {
	agency: '单位名称',
	year: '年度',
	table2: '二、主动公开政府信息情况',
	table3: '三、收到和处理政府信息公开申请情况',
	table4: '四、政府信息公开行政复议、行政诉讼情况',
	content: '信息内容',
	applicants: '申请人情况',
	balance: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
	results: '三、本年度办理结果'
} as const;
