import type { Lang } from '../domain/lang';
import { formatFigure } from './format';

/** What stands in a document about a table of the form. */
export type TableFound = 'read' | 'unreadable' | 'missing';

/** Words about a published report read as a document. */
export interface ImportDocumentText {
	sources: Record<'text' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'csv' | 'typed', string>;
	/** Whose report and of which year; either may be missing. */
	named: (agency: string, year: number | null) => string;
	tables: Record<'t2' | 't3' | 't4', string>;
	colon: string;
	tableFound: Record<TableFound, string>;
	figures: (count: number) => string;
	points: (problems: number, measures: number) => string;
	sectionFiveMissing: string;
	corrected: (count: number) => string;
	checks: (errors: number, warnings: number, notes: number) => string;
	passed: (count: number) => string;
	untold: (count: number) => string;
	review: string;
	reviewNamed: (name: string) => string;
	fillIn: string;
	take: string;
	pages: (read: number, of: number) => string;
	asTable: string;
	asTableAbout: string;
	allRead: (done: number, all: number) => string;
	cancelAll: string;
	onlyOpen: (count: number) => string;
	pastedFormatted: string;
}

const z = (value: number) => formatFigure(value, 'zh');
const e = (value: number) => formatFigure(value, 'en');
const s = (count: number, one: string, many = `${one}s`) => `${e(count)} ${count === 1 ? one : many}`;
const some = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false);

export const IMPORT_DOCUMENT_TEXT: Record<Lang, ImportDocumentText> = {
	zh: {
		sources: {
			text: '纯文本',
			html: '网页',
			docx: 'DOCX',
			xlsx: 'XLSX',
			pdf: 'PDF',
			csv: 'CSV',
			typed: '手工填写'
		},
		named: (agency, year) =>
			[agency === '' ? '机关未知' : agency, year === null ? '年度未知' : `${year} 年`].join(' '),
		tables: { t2: '二、主动公开', t3: '三、依申请公开', t4: '四、复议诉讼' },
		colon: '：',
		tableFound: { read: '已读', unreadable: '读不出', missing: '没有' },
		figures: (count) => `${z(count)} 个数字`,
		points: (problems, measures) => `第五部分：问题 ${z(problems)} 条，改进措施 ${z(measures)} 条`,
		sectionFiveMissing: '没有找到第五部分',
		corrected: (count) => `已更正 ${z(count)} 格`,
		checks: (errors, warnings, notes) =>
			some([
				errors > 0 && `${z(errors)} 处错误`,
				warnings > 0 && `${z(warnings)} 处提醒`,
				notes > 0 && `${z(notes)} 处说明`
			]).join('，'),
		passed: (count) => `${z(count)} 项检查全部通过`,
		untold: (count) => `${z(count)} 项缺数字，无法检查`,
		review: '核对',
		reviewNamed: (name) => `核对：${name}`,
		fillIn: '报告里没有读到，请补上：',
		take: '确定',
		pages: (read, of) => `${z(read)} / ${z(of)} 页`,
		asTable: '按表格读',
		asTableAbout: '如果这个文件不是报告，而是每行一份报告或每行一个数字的表，请在这里选择。',
		allRead: (done, all) => `已读 ${z(done)} / ${z(all)} 个文件`,
		cancelAll: '全部停止',
		onlyOpen: (count) => `只看需要留意的 ${z(count)} 个`,
		pastedFormatted: '已保留粘贴内容的表格结构；改动下面的文字后，按文字读取。'
	},
	en: {
		sources: {
			text: 'plain text',
			html: 'web page',
			docx: 'DOCX',
			xlsx: 'XLSX',
			pdf: 'PDF',
			csv: 'CSV',
			typed: 'typed in'
		},
		named: (agency, year) =>
			[agency === '' ? 'Unknown agency' : agency, year === null ? 'unknown year' : String(year)].join(' '),
		tables: { t2: '2 Released', t3: '3 Requests', t4: '4 Reviews and lawsuits' },
		colon: ': ',
		tableFound: { read: 'read', unreadable: 'unreadable', missing: 'not there' },
		figures: (count) => s(count, 'figure'),
		points: (problems, measures) => `Section 5: ${s(problems, 'problem')}, ${s(measures, 'measure')}`,
		sectionFiveMissing: 'Section 5 not found',
		corrected: (count) => `${s(count, 'cell')} corrected`,
		checks: (errors, warnings, notes) =>
			some([
				errors > 0 && s(errors, 'error'),
				warnings > 0 && s(warnings, 'warning'),
				notes > 0 && s(notes, 'note')
			]).join(', '),
		passed: (count) => `${s(count, 'check')} passed, none failed`,
		untold: (count) => `${s(count, 'check')} lack${count === 1 ? 's' : ''} a figure`,
		review: 'Review',
		reviewNamed: (name) => `Review: ${name}`,
		fillIn: 'Not found in the report, please fill in:',
		take: 'OK',
		pages: (read, of) => `page ${e(read)} of ${e(of)}`,
		asTable: 'Read as a table',
		asTableAbout:
			'If this file is no report but a table with one report or one figure a row, choose that here.',
		allRead: (done, all) => `${e(done)} of ${s(all, 'file')} read`,
		cancelAll: 'Stop all',
		onlyOpen: (count) => `Only the ${e(count)} to look at`,
		pastedFormatted: 'The structure of the pasted tables is kept. Once you change the text, the text is read.'
	}
};
