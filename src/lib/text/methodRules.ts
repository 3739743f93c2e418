import type { Deadlines } from '../domain/agencies';
import type { Label } from '../domain/forms';

/** One rule that every chart, table and export follows. */
export interface MethodRule {
	id: string;
	title: Label;
	body: Label;
}

function day(monthDay: string): Label {
	const [month = 1, date = 1] = monthDay.split('-').map(Number);
	const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
		Date.UTC(2000, month - 1, 1)
	);
	return { zh: `${month} 月 ${date} 日`, en: `${date} ${name}` };
}

/** Returns the rules in the order a reader needs them; the dates are the deadlines given. */
export function methodRules(deadlines: Deadlines): MethodRule[] {
	const department = day(deadlines.department);
	const government = day(deadlines.government);
	return [
		{
			id: 'missing',
			title: { zh: '没有数字就是没有', en: 'No figure is no figure' },
			body: {
				zh: '零、空白、不适用、文字、未出现是不同的情况，从不混同，也从不把缺失当作 0。合计与比率都注明以多少份报告为基础。',
				en: 'Zero, blank, not applicable, words and absent are different and never merged, and what is missing is never taken as 0. Sums and rates say how many reports they rest on.'
			}
		},
		{
			id: 'blanks',
			title: { zh: '空白与总计', en: 'Blanks and totals' },
			body: {
				zh: '各分项都有数字而总计未印或空白时，总计由分项相加得出，并加标记。印出的总计恰好等于印出的各分项之和时，其余空白可证明为 0，用于计算比率，但仍显示为空白。其他空白一律不填；缺了它就算不出的比率不计算，并说明原因。“不适用”和文字从不填补。',
				en: 'Where every part is printed and the total is not there or blank, the total is added up and marked. Where a printed total equals the printed parts, the blanks beside it are proven to be 0: rates use that, and the cell is still shown blank. No other blank is filled; a rate that needs one is not computed and says so. “Not applicable” and words are never filled.'
			}
		},
		{
			id: 'rates',
			title: { zh: '比率与小样本', en: 'Rates and small samples' },
			body: {
				zh: '比率同时给出分子和分母；分母为 0 或缺失时没有比率，不写成 0% 或 100%。分母低于指标的小样本界限时显示为灰色、不参与排名；再低时只给件数。多年合并的比率为各年分子之和除以分母之和，只计两者都有的报告，并予注明。',
				en: 'A rate shows numerator and denominator; a denominator of 0 or a missing one gives no rate, neither 0% nor 100%. Below a metric’s small-sample limit it is grey and not ranked; lower still only counts are shown. Over several years a rate is the sum of numerators over the sum of denominators of the reports that have both, and says so.'
			}
		},
		{
			id: 'series',
			title: { zh: '断点', en: 'Breaks' },
			body: {
				zh: '格式或法律改变时，序列在该年断开并画出竖线；措辞有变但仍可谨慎比较的，以虚线相连。含义不同的项目从不相连。',
				en: 'Where the form or the law changed, a series is cut at that year and the line is drawn; where only the wording changed it goes on in dashes. Items that mean different things are never joined.'
			}
		},
		{
			id: 'versions',
			title: { zh: '版本', en: 'Versions' },
			body: {
				zh: '同一机关同一年度可以有多个版本，只有一个是现行版本：未被替代、未作废的最高版本。所有图表、合计和导出只计现行版本。',
				en: 'An agency’s year may have several versions; one of them is current: the highest that is neither superseded nor discarded. Every chart, sum and export counts that one alone.'
			}
		},
		{
			id: 'aggregates',
			title: { zh: '汇总报告', en: 'Aggregate reports' },
			body: {
				zh: '一级政府的汇总报告已经包含下属机关（垂直管理机关除外）的数字，两者从不相加。机关只在同一类别内排名。',
				en: 'A government’s aggregate report already holds the figures of its agencies (vertically managed organs excepted); the two are never added together. Agencies are ranked within their own kind only.'
			}
		},
		{
			id: 'problems',
			title: { zh: '问题与重复', en: 'Problems and repeats' },
			body: {
				zh: '只有读过第五部分的报告才计问题数。同一机关上一年度也写过同一主题的问题，计为重复；上一年度第五部分未读的，不判断是否重复。',
				en: 'Problems are counted only where section five was read. A problem is repeated when the same agency named its theme the year before; where last year’s section five was not read, nothing is said about repeats.'
			}
		},
		{
			id: 'filing',
			title: { zh: '应报与逾期', en: 'Due and late' },
			body: {
				zh: `谁应当报告，只依机关名录判断；没有名录时，不称任何机关缺报或逾期。部门应于次年 ${department.zh}前、人民政府应于次年 ${government.zh}前发布（条例第四十九条），数据集可以设定自己的日期。发布日期不明的，不判断是否逾期。`,
				en: `Who should report is judged by a roster alone; without one nothing is called missing or late. Departments publish by ${department.en}, governments by ${government.en} of the following year (Art. 49); a dataset may set dates of its own. Where the date of publication is not known, nothing is said about lateness.`
			}
		},
		{
			id: 'fiction',
			title: { zh: '虚构数据', en: 'Fictional data' },
			body: {
				zh: '虚构数据在标题、图表、表格和导出中都标明“虚构”。真实报告与虚构报告从不在同一图表、排名或合计中出现。',
				en: 'Fictional data is labelled so in titles, charts, tables and exports. Real reports never share a chart, a rank or a sum with fictional ones.'
			}
		},
		{
			id: 'source',
			title: { zh: '出处', en: 'Where a figure comes from' },
			body: {
				zh: '每个数字都可追溯到它所在的单元格和报告来源；导入时作过修正的单元格保留原文。',
				en: 'Every figure leads back to its cell and its report; a cell that was repaired on import keeps what was printed.'
			}
		}
	];
}

/** What stands behind the columns that no form prints: worked out from section five or the roster. */
export const DERIVED_COLUMNS: Readonly<Record<string, Label>> = {
	x_problems: { zh: '第五部分所写问题数', en: 'problems stated in section five' },
	x_measures: { zh: '第五部分所写措施数', en: 'measures stated in section five' },
	x_repeated: { zh: '其中上一年度也写过同一主题的', en: 'those of a theme named the year before' },
	x_repeated_base: {
		zh: '问题数（上一年度第五部分已读的报告）',
		en: 'problems of reports whose section five of the year before was read'
	},
	f_expected: { zh: '名录中应报告的', en: 'reports due by the roster' },
	f_filed: { zh: '应报告且已发布的', en: 'of these, published' },
	f_dated: { zh: '已发布且发布日期可知的', en: 'of these, with a known date of publication' },
	f_late: { zh: '发布晚于期限的', en: 'published after the deadline' },
	f_days_late: { zh: '晚于期限的天数', en: 'days after the deadline' },
	f_wrong_form: { zh: '未用当年格式的', en: 'not in the form of their year' }
};
