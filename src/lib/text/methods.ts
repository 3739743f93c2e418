import type { CellState } from '../domain/reports';
import type { Lang } from '../domain/lang';

/** Words of the page that explains every figure. */
export interface MethodsText {
	title: string;
	intro: string;
	contents: string;
	filter: string;
	filterHint: string;
	found: (metrics: number, cells: number) => string;
	nothing: (query: string) => string;
	print: string;
	rules: string;
	metrics: string;
	metricsIntro: (count: number) => string;
	cells: string;
	cellsIntro: string;
	prose: string;
	proseIntro: string;
	catalogues: string;
	unit: string;
	over: string;
	or: string;
	forms: string;
	breaks: string;
	breakLine: (year: number, cut: boolean) => string;
	direction: string;
	directions: Record<'-1' | '0' | '1', string>;
	sample: string;
	sampleLimit: (rank: number, show: number) => string;
	sum: string;
	stock: string;
	source: string;
	code: string;
	tables: Record<'t2' | 't3' | 't4', string>;
	cellCount: string;
	total: string;
	section: string;
	row: string;
	column: string;
	meaning: string;
	state: string;
	kind: string;
	deadline: string;
	theme: string;
	form: string;
	basis: string;
	years: string;
	yearsFrom: (from: number, to: number | null) => string;
	bindingFrom: string;
	notBinding: string;
	noTables: string;
	year: string;
	why: Record<'form' | 'law', string>;
	joins: string;
	join: Record<'cut' | 'soft', string>;
	affects: string;
	/** What stands between the members of a list. */
	between: string;
	states: Record<CellState, { name: string; meaning: string }>;
}

const zh: MethodsText = {
	title: '口径说明',
	intro:
		'本页由程序所用的同一份目录生成：图表里的每个数字怎样算出、取自哪些单元格、在哪一年不能相连，都以此为准。',
	contents: '目录',
	filter: '筛选指标与单元格',
	filterHint: '名称、代码或公式中的字词',
	found: (metrics, cells) => `符合的指标 ${metrics} 个，单元格与正文数字 ${cells} 个`,
	nothing: (query) => `没有与“${query}”相符的指标或单元格。`,
	print: '打印',
	rules: '总则',
	metrics: '指标',
	metricsIntro: (count) => `共 ${count} 个指标，按人们提问的顺序排列。比率同时给出分子和分母。`,
	cells: '法定表格的单元格',
	cellsIntro:
		'单元格代码由行代码和列代码组成，例如 t3_new 行、natural 列为 t3_new_natural。导入数据时，官方表头与这些代码都能识别。',
	prose: '正文数字',
	proseIntro: '年度报告用文字说明、法定表格里没有的数字。分项齐全而没有总数时，不代为求和。',
	catalogues: '目录表',
	unit: '单位',
	over: '除以',
	or: '或',
	forms: '适用格式',
	breaks: '断点',
	breakLine: (year, cut) => `${year} 年起${cut ? '断开' : '谨慎相连'}`,
	direction: '方向',
	directions: { '-1': '越低越好', '0': '不论高低', '1': '越高越好' },
	sample: '小样本',
	sampleLimit: (rank, show) =>
		`分母不少于 ${rank} 才参与排名；${show} 至 ${rank - 1} 显示为灰色；少于 ${show} 只给件数`,
	sum: '多年合并',
	stock: '年末存量，不相加，取最近一年',
	source: '依据',
	code: '代码',
	tables: {
		t2: '第二部分 主动公开政府信息情况',
		t3: '第三部分 收到和处理政府信息公开申请情况',
		t4: '第四部分 行政复议、行政诉讼情况'
	},
	cellCount: '各格式单元格数量',
	total: '合计',
	section: '位置',
	row: '行',
	column: '列',
	meaning: '含义',
	state: '状态',
	kind: '机关类别',
	deadline: '发布期限',
	theme: '问题与措施的主题',
	form: '报告格式',
	basis: '依据',
	years: '报告年度',
	yearsFrom: (from, to) => (to === null ? `${from} 年起` : `${from} 至 ${to} 年`),
	bindingFrom: '必须使用的年度',
	notBinding: '—',
	noTables: '无统一表格',
	year: '年度',
	why: { form: '格式调整', law: '法律修订' },
	joins: '前后关系',
	join: { cut: '不相连', soft: '虚线相连' },
	affects: '涉及指标',
	between: '、',
	states: {
		value: { name: '数字', meaning: '印有一个数字，不是零。' },
		zero: { name: '零', meaning: '印有 0。' },
		blank: { name: '空白', meaning: '有这一格，但里面什么也没有。空白不等于零。' },
		na: { name: '不适用', meaning: '印有“/”“—”“无”或“不适用”。不等于零。' },
		text: { name: '文字', meaning: '应填数字处印了文字，或金额没有单位；保留原文，不作数字。' },
		absent: { name: '未出现', meaning: '报告里没有这一格：表格缺行、缺列，或用的是另一种格式。' }
	}
};

const en: MethodsText = {
	title: 'Methods',
	intro:
		'This page is made from the very catalogue the program computes with: how each figure on the charts is worked out, which cells it comes from, and in which year a series may not be joined.',
	contents: 'Contents',
	filter: 'Filter metrics and cells',
	filterHint: 'Name, code or cell',
	found: (metrics, cells) => `${metrics} metrics and ${cells} cells or text figures match`,
	nothing: (query) => `No metric or cell matches “${query}”.`,
	print: 'Print',
	rules: 'Rules',
	metrics: 'Metrics',
	metricsIntro: (count) =>
		`${count} metrics, in the order people ask. A rate always shows what it divides and by what.`,
	cells: 'Cells of the statutory tables',
	cellsIntro:
		'A cell’s code is made of its row and its column: row t3_new, column natural gives t3_new_natural. Imports accept the official headers and these codes.',
	prose: 'Figures from the text',
	proseIntro:
		'Figures that reports state in sentences and no statutory table holds. Where parts are listed without a total, none is invented.',
	catalogues: 'Lists',
	unit: 'Unit',
	over: 'divided by',
	or: 'or',
	forms: 'Forms',
	breaks: 'Breaks',
	breakLine: (year, cut) => `${year}: ${cut ? 'the series is cut' : 'joined with care'}`,
	direction: 'Direction',
	directions: { '-1': 'lower is better', '0': 'neither', '1': 'higher is better' },
	sample: 'Small samples',
	sampleLimit: (rank, show) =>
		`ranked from a denominator of ${rank}; grey from ${show} to ${rank - 1}; below ${show} counts only`,
	sum: 'Over years',
	stock: 'a stock at year end: not added up, the last year known counts',
	source: 'Source',
	code: 'Code',
	tables: {
		t2: 'Section 2: information released',
		t3: 'Section 3: requests received and handled',
		t4: 'Section 4: reviews and lawsuits'
	},
	cellCount: 'Cells by form',
	total: 'Total',
	section: 'Place',
	row: 'Row',
	column: 'Column',
	meaning: 'Meaning',
	state: 'State',
	kind: 'Kind of agency',
	deadline: 'Due',
	theme: 'Themes of problems and measures',
	form: 'Report form',
	basis: 'Notice',
	years: 'Report years',
	yearsFrom: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
	bindingFrom: 'Binding from',
	notBinding: '—',
	noTables: 'no common tables',
	year: 'Year',
	why: { form: 'new form', law: 'new law' },
	joins: 'Across the line',
	join: { cut: 'not joined', soft: 'joined by dashes' },
	affects: 'Metrics',
	between: ', ',
	states: {
		value: { name: 'Number', meaning: 'A number other than zero is printed.' },
		zero: { name: 'Zero', meaning: 'A 0 is printed.' },
		blank: { name: 'Blank', meaning: 'The cell is there and holds nothing. Blank is not zero.' },
		na: {
			name: 'Not applicable',
			meaning: 'A slash, a dash or words for “none” or “not applicable” are printed. Not zero.'
		},
		text: {
			name: 'Words',
			meaning:
				'Words stand where a number belongs, or an amount has no unit; kept as printed, never a number.'
		},
		absent: {
			name: 'Absent',
			meaning: 'The report has no such cell: a row or column is missing, or it follows another form.'
		}
	}
};

export const METHODS_TEXT: Readonly<Record<Lang, MethodsText>> = { zh, en };
