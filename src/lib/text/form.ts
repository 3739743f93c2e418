import type { Severity } from '../domain/finding';
import type { Lang } from '../domain/lang';
import type { CellState } from '../domain/reports';

/** Words of the official form on the screen: states of cells, legend, spoken names. */
export interface FormText {
	/** How a screen reader hears a state that the figure itself does not tell. */
	states: Record<CellState | 'computed', string>;
	corrected: string;
	/** What stood there before a correction. */
	before: (printed: string) => string;
	severities: Record<Severity, string>;
	marks: (severity: Severity, count: number) => string;
	legend: string;
	legendStates: Record<CellState | 'computed' | 'corrected', string>;
	table: (heading: string) => string;
	scrolls: string;
	unreadable: string;
	outside: string;
	sampleFigure: string;
	sampleText: string;
}

const zh: FormText = {
	states: {
		value: '',
		zero: '',
		blank: '空白',
		na: '不适用',
		text: '文字，不是数字',
		absent: '报告中没有这一格',
		computed: '由各分项相加得出，报告中未填'
	},
	corrected: '已更正',
	before: (printed) => (printed === '' ? '原为空' : `原为 ${printed}`),
	severities: { E: '错误', W: '警告', N: '提示' },
	marks: (severity, count) => `${count} 项${zh.severities[severity]}`,
	legend: '图例',
	legendStates: {
		value: '报告所填数字',
		zero: '报告填 0',
		blank: '空白：有这一格，没有填',
		na: '不适用：填了“/”等记号',
		text: '填了文字，不是数字',
		absent: '报告中没有这一格',
		computed: '未填的总计，由各分项相加得出',
		corrected: '人工更正过'
	},
	table: (heading) => heading,
	scrolls: '表格可左右滚动',
	unreadable:
		'报告里有这张表，但无法可靠地读出每一格，因此没有填入。请对照原文更正，或换一种格式的文件再读。',
	outside: '报告另有下列数字，不属于上面表格的格式：',
	sampleFigure: '12',
	sampleText: '若干'
};

const en: FormText = {
	states: {
		value: '',
		zero: '',
		blank: 'blank',
		na: 'not applicable',
		text: 'words, not a number',
		absent: 'not in the report',
		computed: 'added up from its parts, left open in the report'
	},
	corrected: 'corrected',
	before: (printed) => (printed === '' ? 'was empty' : `was ${printed}`),
	severities: { E: 'error', W: 'warning', N: 'note' },
	marks: (severity, count) => `${count} ${en.severities[severity]}${count === 1 ? '' : 's'}`,
	legend: 'Legend',
	legendStates: {
		value: 'number as reported',
		zero: 'reported as 0',
		blank: 'blank: the cell is there and empty',
		na: 'not applicable: “/” or the like',
		text: 'words, not a number',
		absent: 'the report has no such cell',
		computed: 'open total, added up from its parts',
		corrected: 'corrected by a person'
	},
	table: (heading) => heading,
	scrolls: 'The table scrolls sideways',
	unreadable:
		'The report has this table, but its cells cannot be told apart for certain, so none is filled in. Correct it against the source, or read the report from another kind of file.',
	outside: 'The report also holds these figures, which the form above has no cell for:',
	sampleFigure: '12',
	sampleText: 'some'
};

export const FORM_TEXT: Record<Lang, FormText> = { zh, en };
