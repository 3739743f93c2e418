import type { Lang } from '../domain/lang';

/** Words of the workbooks that leave the program. */
export interface SheetText {
	/** Name of the sheet that says where figures come from, and of a table without a name of its own. */
	source: string;
	table: string;
	title: string;
	dataset: string;
	origin: string;
	fictional: string;
	link: string;
	made: string;
	notes: string;
	empty: string;
	emptyMeans: string;
}

export const SHEET_TEXT: Readonly<Record<Lang, SheetText>> = {
	zh: {
		source: '来源说明',
		table: '表格',
		title: '标题',
		dataset: '数据集',
		origin: '数据来源',
		fictional: '注意',
		link: '页面链接',
		made: '导出日期',
		notes: '说明',
		empty: '空格',
		emptyMeans: '表中的空格表示没有数字，不是 0；0 是报告中写明的零。'
	},
	en: {
		source: 'Source',
		table: 'Table',
		title: 'Title',
		dataset: 'Dataset',
		origin: 'Figures from',
		fictional: 'Note',
		link: 'Link',
		made: 'Exported on',
		notes: 'Notes',
		empty: 'Empty cells',
		emptyMeans: 'An empty cell means that there is no figure, not 0; a 0 is a zero that the report states.'
	}
};
