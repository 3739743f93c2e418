/* Long because every kind of issue has its sentence in both languages here, and only that. */
import type { Lang } from '../domain/lang';

export type IssueText = Record<Lang, string>;

/** One sentence per kind of issue: what is wrong, and what was done. `{name}` stands for a value of the issue. */
export const INGEST_SENTENCES = {
	'empty-file': { zh: '文件是空的。', en: 'The file is empty.' },
	'not-a-table': {
		zh: '这不是文本表格，看起来是{looks}。请另存为 CSV 再试。',
		en: 'This is not a text table; it looks like {looks}. Save it as CSV and try again.'
	},
	'too-large': {
		zh: '文件超过 {limit} 字节的上限，只读到上限为止。',
		en: 'The file is larger than {limit} bytes; it was read up to that limit.'
	},
	'encoding-unsure': {
		zh: '文字编码不能确定，先按 {encoding} 读取；若预览有乱码，请改选编码。',
		en: 'The encoding is not certain and was taken for {encoding}; choose another if the preview is garbled.'
	},
	undecodable: {
		zh: '按 {encoding} 读取时有 {count} 处字符无法识别，以 � 代替；可能选错了编码或文件已损坏。',
		en: '{count} characters could not be read as {encoding} and show as �; the encoding may be wrong or the file damaged.'
	},
	'nul-character': {
		zh: '单元格里有空字符（NUL），已去掉。',
		en: 'The cell contains NUL characters; they were taken out.'
	},
	'too-many-rows': {
		zh: '行数超过上限 {limit} 行，其后的行没有读取。',
		en: 'More rows than the limit of {limit}; the rows after this one were not read.'
	},
	'too-many-columns': {
		zh: '这一行有 {found} 列，超过上限 {limit} 列；只读取前 {limit} 列。',
		en: 'This row has {found} columns, more than the limit of {limit}; only the first {limit} were read.'
	},
	'too-many-reports': {
		zh: '报告超过上限 {limit} 份，其后的没有读取。请分成几个文件。',
		en: 'More reports than the limit of {limit}; the rest was not read. Split the file.'
	},
	'field-too-long': {
		zh: '单元格有 {found} 个字符，过长，已截断。',
		en: 'The cell has {found} characters, too many; it was cut.'
	},
	'unclosed-quote': {
		zh: '引号没有成对，这一行按原样逐列拆分，后面的行照常读取。',
		en: 'A quotation mark is never closed; this line was split as it stands and reading went on with the next.'
	},
	'bad-quotes': {
		zh: '引号位置不对，请核对这一行。',
		en: 'Quotation marks are misplaced; please check this row.'
	},
	'ragged-row': {
		zh: '这一行有 {found} 列，表头有 {expected} 列；缺的列按“没有”处理，多出的内容另存为其他列。',
		en: 'This row has {found} columns, the header {expected}; missing ones count as absent, extra ones are kept aside.'
	},
	'rows-above-header': {
		zh: '表头上方有 {count} 行，不作为数据读取。',
		en: '{count} rows stand above the header and are not read as data.'
	},
	'no-header': {
		zh: '没有找到表头；请在列对应里逐列指定，或先下载模板。',
		en: 'No header row was found; say what each column is, or start from a template.'
	},
	'unknown-layout': {
		zh: '看不出这是哪种表格；请选择布局并核对列对应。',
		en: 'The layout was not recognised; choose one and check the columns.'
	},
	'duplicate-header': {
		zh: '列名重复，与 {first} 列相同；只采用第一列，这一列另存。',
		en: 'The same header as column {first}; the first is used, this one is kept aside.'
	},
	'empty-header': {
		zh: '这一列没有列名；内容原样另存。',
		en: 'This column has no header; its content is kept aside as it is.'
	},
	'unknown-column': {
		zh: '这一列不是报告里的项目；内容原样另存，不参加统计。',
		en: 'This column is no item of the report; it is kept aside and counted nowhere.'
	},
	'ambiguous-header': {
		zh: '列名可能指多个项目（{options}），没有采用；请指定。',
		en: 'This header may mean several items ({options}) and was not used; please choose.'
	},
	'same-target': {
		zh: '另一列也是“{target}”；采用更明确的那一列，这一列另存。',
		en: 'Another column is “{target}” too; the clearer one is used, this one is kept aside.'
	},
	'second-header': {
		zh: '表头又出现一次，已跳过。',
		en: 'The header comes again here; the row was skipped.'
	},
	'other-header': {
		zh: '这里开始另一个不同的表头；从这一行起没有读取，请拆成两个文件。',
		en: 'A different header begins here; nothing from this row on was read. Split the file in two.'
	},
	'no-agency-column': {
		zh: '没有单位名称这一列；请指定，或填写整份文件的单位。',
		en: 'No column names the agency; choose one, or state the agency of the whole file.'
	},
	'no-year-column': {
		zh: '没有年度这一列；请指定，或填写整份文件的年度。',
		en: 'No column states the year; choose one, or state the year of the whole file.'
	},
	'no-value-column': {
		zh: '没有数值这一列；请指定。',
		en: 'No column holds the values; please choose one.'
	},
	'no-item-column': {
		zh: '没有项目这一列；请指定。',
		en: 'No column names the item; please choose one.'
	},
	'no-agency': { zh: '没有写明单位。', en: 'The agency is not stated.' },
	'no-year': { zh: '没有写明年度。', en: 'The year is not stated.' },
	'bad-year': { zh: '看不出是哪一年。', en: 'This is not a year.' },
	'bad-date': {
		zh: '看不出是什么日期，按“不详”处理。',
		en: 'This is not a date of the calendar; it counts as unknown.'
	},
	'bad-format': {
		zh: '不认识的报告格式，改按所填项目判断。',
		en: 'Unknown report form; it is told by the cells that are filled instead.'
	},
	'bad-scope': {
		zh: '不认识的统计口径，改按单位名称判断。',
		en: 'Unknown scope; it is told by the name of the agency instead.'
	},
	'html-in-text': {
		zh: '文字里含有网页代码，按普通文字保留。',
		en: 'The text contains markup; it is kept as plain text.'
	},
	formula: {
		zh: '单元格里是公式，不会计算，按文字保留。',
		en: 'The cell holds a formula; it is not calculated and is kept as text.'
	},
	'sum-row': {
		zh: '这一行是合计，不是一份报告，没有采用。',
		en: 'This row adds up the others; it is no report and was left out.'
	},
	'no-figures': { zh: '这一行没有任何数字。', en: 'This row holds no figures.' },
	'repeated-report': {
		zh: '同一单位同一年度（{year}）在第 {first} 行已有一份；两份都保留，由您选择。',
		en: 'Row {first} already has this agency and year ({year}); both are kept for you to choose.'
	},
	'mixed-forms': {
		zh: '同时填有 2019 年和 2021 年两种格式的项目，按“新旧格式混用”处理。',
		en: 'Cells of both the 2019 and the 2021 form are filled; the report counts as of mixed form.'
	},
	'form-by-year': {
		zh: '所填项目两种格式都有，按年度采用 {form} 格式（同样的报告不再逐一列出）。',
		en: 'The filled cells belong to both forms; the form of the year ({form}) was assumed (said once, not for each report).'
	},
	'not-a-number': {
		zh: '“{cell}”不是数字，按文字保留，不当作 0。',
		en: '“{cell}” is not a number; it is kept as text and not read as 0.'
	},
	'spreadsheet-error': {
		zh: '“{cell}”是表格软件的错误值，按文字保留。',
		en: '“{cell}” holds a spreadsheet error; it is kept as text.'
	},
	'no-unit': {
		zh: '“{cell}”没有写明单位（元或万元），按文字保留；请指定单位。',
		en: '“{cell}” has no unit (yuan or 10,000 yuan); it is kept as text. Please choose the unit.'
	},
	'wrong-unit': {
		zh: '“{cell}”的单位应是“{unit}”，原文写法不同，请核对。',
		en: '“{cell}” is counted in “{unit}”; the cell says otherwise, please check.'
	},
	decimals: {
		zh: '“{cell}”的表头要求保留 {asked} 位小数，印有 {found} 位。',
		en: 'The header of “{cell}” asks for {asked} decimals; {found} are printed.'
	},
	'number-too-long': {
		zh: '“{cell}”位数过多，无法精确表示，按文字保留。',
		en: '“{cell}” has too many digits to be exact; it is kept as text.'
	},
	approximate: {
		zh: '“{cell}”是约数，按 {value} 采用并注明。',
		en: '“{cell}” is approximate; {value} is used and noted.'
	},
	'spaced-number': {
		zh: '“{cell}”的数字中间有空格，按 {value} 采用，请核对。',
		en: '“{cell}” has spaces inside the number; {value} is used, please check.'
	},
	converted: {
		zh: '“{cell}”已换算为 {value}{unit}。',
		en: '“{cell}” was converted to {value} ({unit}).'
	},
	'not-whole': {
		zh: '“{cell}”应是整数，原文为 {value}。',
		en: '“{cell}” should be a whole number; the file says {value}.'
	},
	negative: {
		zh: '“{cell}”不应为负数，原文为 {value}。',
		en: '“{cell}” should not be negative; the file says {value}.'
	},
	'unknown-item': {
		zh: '不认识的项目，数值 {figure} 原样另存，不参加统计。',
		en: 'Unknown item; its figure {figure} is kept aside and counted nowhere.'
	},
	'ambiguous-item': {
		zh: '项目可能指多个单元格（{options}），数值 {figure} 另存；请写明大类或申请人类型。',
		en: 'The item may mean several cells ({options}); its figure {figure} is kept aside. State the group or applicant.'
	},
	'conflicting-figure': {
		zh: '“{cell}”前面已有不同的数（{first}），保留前面的。',
		en: '“{cell}” was given before with another figure ({first}); the first is kept.'
	},
	'repeated-figure': {
		zh: '“{cell}”重复出现，数值相同。',
		en: '“{cell}” is given again with the same figure.'
	},
	'no-form': {
		zh: '没有找到年度报告的表格。',
		en: 'No table of the annual report was found.'
	},
	'columns-by-position': {
		zh: '表头不全，有的列按位置判断，请核对。',
		en: 'The header is incomplete; some columns were told by their position, please check.'
	},
	'label-repaired': {
		zh: '行名或列名残缺，按最接近的项目读取，请核对。',
		en: 'The label is cut or misspelt and was taken for the closest item; please check.'
	},
	'shifted-row': {
		zh: '这一行与表头没有对齐，按从左到右的顺序读取，请核对。',
		en: 'This row is not aligned with the header and was read from left to right; please check.'
	},
	'short-row': {
		zh: '这一行只有 {found} 个数，应有 {expected} 个；缺的按“没有”处理。',
		en: 'This row has {found} figures instead of {expected}; the missing ones count as absent.'
	},
	'unplaced-number': {
		zh: '表格里的这个数不属于任何已知项目，没有采用。',
		en: 'This number in the table belongs to no known item and was not used.'
	},
	'repeated-row': {
		zh: '这一行在第 {first} 行已经出现过，采用前面的。',
		en: 'Row {first} already holds this item; the first is used.'
	},
	'second-form': {
		zh: '这里开始又一份报告的表格，没有读取；请一份报告存一个文件。',
		en: 'The tables of another report begin here and were not read; save each report in a file of its own.'
	},
	'row-unclear': {
		zh: '这一行有 {found} 个单元格，应有 {expected} 个，无法确定各自属于哪一列；没有读取，请对照原文填写。',
		en: 'This row has {found} cells where {expected} belong, and which is which cannot be told; it was not read.'
	},
	'parted-by-sum': {
		zh: '这一行的数字连在一起，按“各部分之和等于总计”只有一种拆法，已照此拆开；请对照原文核实。',
		en: 'The figures of this row run together; they were parted in the only way in which the parts add up to the total. Please check.'
	},
	'table-unreadable': {
		zh: '{table}的单元格无法还原，没有读取；请换用原始文件或手工填写。',
		en: 'The cells of {table} cannot be put back in their places and were not read; use the original file or type them.'
	},
	'table-deduplicated': {
		zh: '{table}中重复的内容已被抽取工具删掉，数字无法还原，没有读取；请换用原始网页或文件。',
		en: 'Repeated cells of {table} were removed by whatever extracted this text; its figures are lost. Use the original.'
	},
	'table-missing': {
		zh: '没有找到{table}的表格。',
		en: 'The table of {table} was not found.'
	},
	'agency-conflict': {
		zh: '报告的单位前后不一：{first}、{second}。',
		en: 'The report names two agencies: {first} and {second}.'
	},
	'year-conflict': {
		zh: '标题写的是 {first} 年，统计期限写的是 {second} 年；按标题。',
		en: 'The title says {first}, the period says {second}; the title counts.'
	},
	'year-from-file': {
		zh: '报告里没有写明年度，{year} 年只见于文件名，请核对。',
		en: 'The report does not state its year; {year} stands only in the name of the file. Please check.'
	},
	'bad-period': {
		zh: '统计期限有误，或不是完整的一年。',
		en: 'The period reported on is misprinted, or is not a whole calendar year.'
	},
	'published-early': {
		zh: '发布日期早于 {year} 年年底，请核对。',
		en: 'The date of publication lies before the end of {year}. Please check.'
	},
	'figure-unclear': {
		zh: '正文中的“{cell}”说法不一或不确切（{found}），没有采用。',
		en: 'The text gives “{cell}” inexactly or in different ways ({found}); it was not used.'
	},
	'no-sections': {
		zh: '没有找到报告的各部分标题，按整篇正文读取。',
		en: 'No headings of sections were found; the report was read as one text.'
	},
	'section-missing': {
		zh: '没有找到这些部分的标题：第 {found} 部分。',
		en: 'Headings not found: section {found}.'
	},
	'section-numerals': {
		zh: '各部分的序号不连续：{found}。',
		en: 'The numerals of the sections do not run on: {found}.'
	},
	'no-name': { zh: '没有单位名称，这一行没有采用。', en: 'No agency is named; the row was not used.' },
	'bad-kind': {
		zh: '不认识的类别，改按名称判断。',
		en: 'Unknown kind of agency; it is told by the name instead.'
	},
	'bad-level': {
		zh: '不认识的层级，改按名称判断。',
		en: 'Unknown level; it is told by the name instead.'
	},
	'kind-from-name': {
		zh: '没有填写类别，按名称判断，请核对。',
		en: 'The kind is not stated and was told by the name; please check.'
	},
	'unknown-parent': {
		zh: '上级机关不在名录中，没有采用。',
		en: 'The parent is not in the roster and was not used.'
	},
	'bad-code': {
		zh: '统一社会信用代码不正确（长度、字符或校验位），没有采用。',
		en: 'Not a valid unified social credit code (length, characters or check digit); it was not used.'
	},
	'bad-id': {
		zh: '编号只能由小写字母、数字和连字符组成，最多 40 个字符；改用自动编号。',
		en: 'An id has only lower-case letters, digits and hyphens, at most 40; another was made.'
	},
	'duplicate-agency': {
		zh: '这个单位前面已经有了，重复的行没有采用。',
		en: 'This agency is listed above already; the repetition was not used.'
	},
	'conflicting-agency': {
		zh: '同一单位同一年度（{year}）前面已有不同的内容，保留前面的。',
		en: 'This agency and year ({year}) are given above with other values; the first are kept.'
	},
	'bad-boolean': {
		zh: '应填“是”或“否”；按“不要求报告”处理。',
		en: 'Should be yes or no; it counts as not expected.'
	},
	'bad-range': {
		zh: '终止年早于起始年，两者都没有采用。',
		en: 'The last year is before the first; neither was used.'
	},
	'bad-count': {
		zh: '不是非负的数，按“不详”处理。',
		en: 'Not a count; it counts as unknown.'
	},
	'no-expected': {
		zh: '没有填写是否应报告，按“不要求报告”处理。',
		en: 'Whether a report is due is not stated; it counts as not expected.'
	}
} as const satisfies Record<string, IssueText>;
