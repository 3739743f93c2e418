import type { Lang } from '../domain/lang';

/** What the `report` command says besides findings and issues. */
export interface ReportCommandText {
	usage: string;
	unknownOption: (option: string) => string;
	notFound: string;
	isFolder: string;
	notAllowed: string;
	notOpened: (reason: string) => string;
	noReport: string;
	unknownAgency: string;
	unknownYear: string;
	counts: (figures: number, computed: number, points: number) => string;
	outcomes: (failed: number, untold: number, passed: number) => string;
	unreadable: (tables: string) => string;
}

const zh: ReportCommandText = {
	usage: '用法：npm run -s report -- 文件… [--json] [--strict]',
	unknownOption: (option) => `没有这个选项：${option}。`,
	notFound: '没有这个文件。',
	isFolder: '这是文件夹，请指定其中的文件。',
	notAllowed: '没有读取这个文件的权限。',
	notOpened: (reason) => `打不开：${reason}。`,
	noReport: '文件里没有找到年度报告的表格或正文。',
	unknownAgency: '机关不明',
	unknownYear: '年度不明',
	counts: (figures, computed, points) =>
		`印出数字 ${figures} 个，推算合计 ${computed} 个，第五部分 ${points} 条`,
	outcomes: (failed, untold, passed) => `不符 ${failed} 处，无法核对 ${untold} 处，相符 ${passed} 处`,
	unreadable: (tables) => `不能读取：${tables}`
};

const en: ReportCommandText = {
	usage: 'Usage: npm run -s report -- FILE... [--json] [--strict]',
	unknownOption: (option) => `There is no option ${option}.`,
	notFound: 'There is no such file.',
	isFolder: 'This is a folder; name the files in it.',
	notAllowed: 'This file may not be read.',
	notOpened: (reason) => `It cannot be opened: ${reason}.`,
	noReport: 'Neither tables nor text of an annual report were found in it.',
	unknownAgency: 'agency not known',
	unknownYear: 'year not known',
	counts: (figures, computed, points) =>
		`${figures} figures printed, ${computed} totals worked out, ${points} points of section five`,
	outcomes: (failed, untold, passed) => `${failed} failed, ${untold} cannot be told, ${passed} in order`,
	unreadable: (tables) => `cannot be read: ${tables}`
};

/** The words of the command, by language. */
export const REPORT_COMMAND: Readonly<Record<Lang, ReportCommandText>> = { zh, en };

/** Returns a sentence in both languages, Chinese first. */
export function bothLanguages(say: (text: ReportCommandText, lang: Lang) => string): string {
	return `${say(zh, 'zh')} ${say(en, 'en')}`;
}
