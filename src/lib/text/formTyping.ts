import type { Lang } from '../domain/lang';

/** Words around a form that a person fills in. */
export interface FormTypingText {
	about: string;
	undo: string;
	sectionField: (heading: string) => string;
	sectionHint: string;
	pasted: (how: 'form' | 'block', cells: number, sections: number) => string;
	pastedNothing: string;
	left: (count: number) => string;
	why: Record<'outside' | 'label' | 'unknown' | 'other-form' | 'kept', string>;
	more: (count: number) => string;
	dismiss: string;
	failed: string;
}

const zh: FormTypingText = {
	about:
		'逐格填写，边填边核对。也可从 Excel、WPS 复制一片单元格贴到起始格，或把整份报告（网页、文档里的表格）贴进任意一格。没有的填 0，不填即为空白。',
	undo: '撤销',
	sectionField: (heading) => `${heading}：正文`,
	sectionHint: '正文（可不填）',
	pasted: (how, cells, sections) =>
		(how === 'form' ? `认出了报告表格，填入 ${cells} 格` : `从所选格起填入 ${cells} 格`) +
		(sections > 0 ? `，另有 ${sections} 个部分的正文。` : '。'),
	pastedNothing: '没有填入任何一格。',
	left: (count) => `有 ${count} 处没有放进去：`,
	why: {
		outside: '超出表格的范围',
		label: '是标签，不是数字',
		unknown: '认不出属于哪一格',
		'other-form': '属于另一种格式，本表没有这一格',
		kept: '这一部分已有正文，没有覆盖'
	},
	more: (count) => `等 ${count} 处`,
	dismiss: '知道了',
	failed: '粘贴的内容无法读取。'
};

const en: FormTypingText = {
	about:
		'Fill in cell by cell; everything is checked as you type. You can also copy cells from Excel or WPS and paste them at the first cell, or paste a whole report (tables of a page or document) into any cell. Enter 0 where there was none; an empty cell stays blank.',
	undo: 'Undo',
	sectionField: (heading) => `${heading}: text`,
	sectionHint: 'Text (optional)',
	pasted: (how, cells, sections) =>
		(how === 'form'
			? `Tables of the form recognised: ${cells} ${cells === 1 ? 'cell' : 'cells'} filled in`
			: `${cells} ${cells === 1 ? 'cell' : 'cells'} filled in from the chosen one on`) +
		(sections > 0 ? `, and the text of ${sections} ${sections === 1 ? 'section' : 'sections'}.` : '.'),
	pastedNothing: 'No cell was filled in.',
	left: (count) => `${count} ${count === 1 ? 'piece' : 'pieces'} found no place:`,
	why: {
		outside: 'beyond the table',
		label: 'a label, not a figure',
		unknown: 'not known which cell it belongs to',
		'other-form': 'belongs to the other form, which this one has no cell for',
		kept: 'the section already has text, which was kept'
	},
	more: (count) => `and ${count} more`,
	dismiss: 'OK',
	failed: 'What was pasted cannot be read.'
};

export const FORM_TYPING_TEXT: Record<Lang, FormTypingText> = { zh, en };
