import type { Lang } from '../domain/lang';
import { formatFigure } from './format';

/** Words of the import page, from the dropped file to the accepted report. */
export interface ImportText {
	title: string;
	intro: string;
	drop: string;
	dropHint: string;
	choose: string;
	paste: string;
	pasteTitle: string;
	pasteAbout: string;
	pasteField: string;
	pasteName: string;
	pasteRead: string;
	dropAnywhere: string;
	files: string;
	waiting: string;
	reading: (name: string) => string;
	rowsRead: (rows: number, reports: number) => string;
	cancel: string;
	cancelled: string;
	again: string;
	leaveOut: (name: string) => string;
	failedStart: string;
	failedReading: (message: string) => string;
	found: (reports: number, figures: number) => string;
	foundNothing: string;
	states: (zeros: number, blanks: number, na: number, texts: number) => string;
	unread: (bytes: number) => string;
	settings: string;
	encoding: string;
	encodingUnsure: string;
	delimiter: string;
	delimiters: Record<',' | '\t' | ';', string>;
	layout: string;
	layouts: Record<'wide' | 'long' | 'form', string>;
	automatic: (value: string) => string;
	answerAgency: string;
	answerYear: string;
	answerFormat: string;
	answerHint: string;
	apply: string;
	mapping: string;
	mappingAbout: string;
	mappingOpen: (count: number) => string;
	column: string;
	header: string;
	takenFor: string;
	sample: string;
	onlyOpen: string;
	keepAside: string;
	ignore: string;
	preview: string;
	previewAbout: (rows: number) => string;
	issues: (count: number) => string;
	noIssues: string;
	issuesShown: (shown: number, all: number) => string;
	issuesDownload: string;
	issueColumns: { severity: string; file: string; row: string; column: string; raw: string; reason: string };
	severities: Record<'error' | 'warning' | 'note', string>;
	agencies: string;
	agenciesAbout: string;
	agenciesOpen: (count: number) => string;
	agenciesSettled: (known: number, fresh: number) => string;
	nameInFile: string;
	reports: string;
	agency: string;
	kind: string;
	level: string;
	unknownLevel: string;
	newAgency: string;
	ownRoster: string;
	publishedRoster: string;
	pleaseChoose: string;
	match: Record<'exact' | 'alias' | 'normalised' | 'near' | 'none' | 'code', string>;
	similar: (name: string) => string;
	takeProposals: string;
	takeAllNew: string;
	duplicates: string;
	duplicatesAbout: string;
	forAll: string;
	decisions: Record<'version' | 'replace' | 'skip', string>;
	decision: string;
	againstKept: (version: number) => string;
	againstImport: (file: string, row: number | null) => string;
	identical: string;
	differing: (count: number) => string;
	showDifferences: string;
	cell: string;
	before: string;
	after: string;
	andMore: (count: number) => string;
	cellStates: Record<'value' | 'zero' | 'blank' | 'na' | 'text' | 'absent', string>;
	ready: (reports: number, agencies: number, skipped: number) => string;
	leftOut: (noAgency: number, noYear: number) => string;
	waitingForAgencies: (count: number) => string;
	waitingForFiles: string;
	nothingToAccept: string;
	accept: string;
	accepting: string;
	discard: string;
	accepted: (reports: number) => string;
}

const n = (lang: Lang) => (value: number) => formatFigure(value, lang);
const z = n('zh');
const e = n('en');
const s = (count: number, one: string, many = `${one}s`) => `${e(count)} ${count === 1 ? one : many}`;

const zh: ImportText = {
	title: '导入数据',
	intro: '文件只在这台电脑的浏览器里读取，不会发送到任何地方。接受之前，什么都不会改变。',
	drop: '把 CSV 文件拖到这里',
	dropHint: '可以一次放多个文件。每行一份报告、每行一个数字，或者一份报告的原表，都能识别。',
	choose: '选择文件',
	paste: '粘贴表格',
	pasteTitle: '粘贴表格',
	pasteAbout: '从电子表格里复制带表头的区域，粘贴到下面。',
	pasteField: '表格内容',
	pasteName: '粘贴的表格',
	pasteRead: '读取',
	dropAnywhere: '松开即可导入',
	files: '文件',
	waiting: '等待读取',
	reading: (name) => `正在读取 ${name}`,
	rowsRead: (rows, reports) => `已读 ${z(rows)} 行，${z(reports)} 份报告`,
	cancel: '停止',
	cancelled: '已停止，这个文件没有留下任何内容。',
	again: '重新读取',
	leaveOut: (name) => `不导入 ${name}`,
	failedStart: '浏览器没能启动读取程序，文件没有读。请换用较新的浏览器，或检查是否有扩展阻止了它。',
	failedReading: (message) =>
		`读取中断，这个文件没有留下任何内容。${message === '' ? '' : `原因：${message}`}`,
	found: (reports, figures) => `${z(reports)} 份报告，${z(figures)} 个数字`,
	foundNothing: '没有读到报告。请看下面的问题说明，或者更改读取方式。',
	states: (zeros, blanks, na, texts) =>
		`其中零 ${z(zeros)}；另有空白 ${z(blanks)}、不适用 ${z(na)}、文字 ${z(texts)}，均未当作 0`,
	unread: (bytes) => `超出上限，还有 ${z(bytes)} 字节没有读。`,
	settings: '读取方式',
	encoding: '编码',
	encodingUnsure: '编码没有把握，请看预览是否有乱码。',
	delimiter: '分隔符',
	delimiters: { ',': '逗号', '\t': '制表符', ';': '分号' },
	layout: '排列方式',
	layouts: { wide: '每行一份报告', long: '每行一个数字', form: '一份报告的原表' },
	automatic: (value) => `自动：${value}`,
	answerAgency: '机关名称',
	answerYear: '报告年度',
	answerFormat: '表格格式',
	answerHint: '文件里没有写明的，在这里补上；写明了的以文件为准。',
	apply: '按此重读',
	mapping: '列的对应',
	mappingAbout: '每一列被当作什么。没有把握的列暂不使用，请确认或更改。',
	mappingOpen: (count) => `${z(count)} 列待确认`,
	column: '列',
	header: '表头',
	takenFor: '当作',
	sample: '样例',
	onlyOpen: '只看待确认的',
	keepAside: '原样保留，不进图表',
	ignore: '不读',
	preview: '预览',
	previewAbout: (rows) => `文件的前 ${z(rows)} 行，原样显示`,
	issues: (count) => `${z(count)} 处需要留意`,
	noIssues: '没有发现问题',
	issuesShown: (shown, all) => `显示 ${z(shown)} 处，共 ${z(all)} 处`,
	issuesDownload: '下载清单（CSV）',
	issueColumns: { severity: '程度', file: '文件', row: '行', column: '列', raw: '原文', reason: '说明' },
	severities: { error: '未读入', warning: '注意', note: '说明' },
	agencies: '机关',
	agenciesAbout: '文件里的名称分别是哪个机关。名称相近的只是建议，由您确认。',
	agenciesOpen: (count) => `${z(count)} 个名称待确认`,
	agenciesSettled: (known, fresh) => `${z(known)} 个已知机关，${z(fresh)} 个新机关`,
	nameInFile: '文件中的名称',
	reports: '报告',
	agency: '机关',
	kind: '类别',
	level: '层级',
	unknownLevel: '未知',
	newAgency: '新机关',
	ownRoster: '我的名录',
	publishedRoster: '公开数据集中的机关',
	pleaseChoose: '请选择',
	match: {
		exact: '名称一致',
		alias: '曾用名或别名',
		normalised: '写法不同，实为同名',
		near: '名称相近，请确认',
		none: '名录中没有',
		code: '代码一致'
	},
	similar: (name) => `新机关；名录里有相近的“${name}”`,
	takeProposals: '全部采用建议',
	takeAllNew: '待确认的都作为新机关',
	duplicates: '已有的报告',
	duplicatesAbout: '同一机关同一年度已经有一份。保留为新版本时，新版本计入图表，旧版本仍在。',
	forAll: '全部',
	decisions: { version: '保留为新版本', replace: '替换', skip: '跳过' },
	decision: '处理',
	againstKept: (version) => `与现有第 ${version} 版相比`,
	againstImport: (file, row) => `与本次导入的 ${file}${row === null ? '' : ` 第 ${z(row)} 行`}相比`,
	identical: '每一格都相同',
	differing: (count) => `${z(count)} 格不同`,
	showDifferences: '查看不同之处',
	cell: '指标',
	before: '原有',
	after: '新读',
	andMore: (count) => `另有 ${z(count)} 项未列出`,
	cellStates: { value: '数值', zero: '0', blank: '空白', na: '不适用', text: '文字', absent: '没有这一格' },
	ready: (reports, agencies, skipped) =>
		`将加入 ${z(reports)} 份报告，涉及 ${z(agencies)} 个机关${skipped === 0 ? '' : `；跳过 ${z(skipped)} 份`}`,
	leftOut: (noAgency, noYear) =>
		[noAgency === 0 ? '' : `${z(noAgency)} 份没有机关名称`, noYear === 0 ? '' : `${z(noYear)} 份没有报告年度`]
			.filter((part) => part !== '')
			.join('，') + '，不会加入。可在“读取方式”里补上。',
	waitingForAgencies: (count) => `请先确认 ${z(count)} 个机关名称。`,
	waitingForFiles: '还有文件在读取。',
	nothingToAccept: '没有可以加入的报告。',
	accept: '接受并查看',
	accepting: '正在保存',
	discard: '放弃这次导入',
	accepted: (reports) => `已加入 ${z(reports)} 份报告`
};

const en: ImportText = {
	title: 'Import data',
	intro: 'Files are read in this browser only and sent nowhere. Nothing changes until you accept.',
	drop: 'Drop CSV files here',
	dropHint:
		'Several at once. One row per report, one row per figure, and the form itself of one report are recognised.',
	choose: 'Choose files',
	paste: 'Paste a table',
	pasteTitle: 'Paste a table',
	pasteAbout: 'Copy a range with its header from a spreadsheet and paste it below.',
	pasteField: 'Table',
	pasteName: 'pasted table',
	pasteRead: 'Read',
	dropAnywhere: 'Let go to import',
	files: 'Files',
	waiting: 'Waiting',
	reading: (name) => `Reading ${name}`,
	rowsRead: (rows, reports) => `${s(rows, 'row')}, ${s(reports, 'report')} so far`,
	cancel: 'Stop',
	cancelled: 'Stopped. Nothing of this file was kept.',
	again: 'Read again',
	leaveOut: (name) => `Leave out ${name}`,
	failedStart:
		'The browser could not start the reader, so the file was not read. Use a newer browser, or check whether an extension blocks it.',
	failedReading: (message) =>
		`Reading broke off. Nothing of this file was kept.${message === '' ? '' : ` Cause: ${message}`}`,
	found: (reports, figures) => `${s(reports, 'report')}, ${s(figures, 'figure')}`,
	foundNothing: 'No report was read. See what is said below, or change how the file is read.',
	states: (zeros, blanks, na, texts) =>
		`${s(zeros, 'zero', 'zeros')} among them; beside them ${s(blanks, 'blank')}, ${e(na)} not applicable, ${s(texts, 'text')}: none of these is counted as 0`,
	unread: (bytes) => `Beyond the limit: ${s(bytes, 'byte')} were not read.`,
	settings: 'How it is read',
	encoding: 'Encoding',
	encodingUnsure: 'The encoding is not certain. See whether the preview is legible.',
	delimiter: 'Separator',
	delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon' },
	layout: 'Layout',
	layouts: { wide: 'one row per report', long: 'one row per figure', form: 'the form of one report' },
	automatic: (value) => `found: ${value}`,
	answerAgency: 'Agency',
	answerYear: 'Report year',
	answerFormat: 'Form',
	answerHint: 'Fill in here what the file does not say. Where it does, the file holds.',
	apply: 'Read again with this',
	mapping: 'Columns',
	mappingAbout: 'What each column is taken for. Columns that are not certain are not used until you confirm.',
	mappingOpen: (count) => `${s(count, 'column')} to confirm`,
	column: 'Column',
	header: 'Header',
	takenFor: 'Taken for',
	sample: 'Example',
	onlyOpen: 'Only those to confirm',
	keepAside: 'kept as it is, not charted',
	ignore: 'not read',
	preview: 'Preview',
	previewAbout: (rows) => `The first ${s(rows, 'row')} of the file as they stand`,
	issues: (count) => `${s(count, 'thing')} to know`,
	noIssues: 'Nothing wrong found',
	issuesShown: (shown, all) => `${e(shown)} shown of ${e(all)}`,
	issuesDownload: 'Download the list (CSV)',
	issueColumns: {
		severity: 'Weight',
		file: 'File',
		row: 'Row',
		column: 'Column',
		raw: 'As written',
		reason: 'What it means'
	},
	severities: { error: 'Not read', warning: 'Caution', note: 'Note' },
	agencies: 'Agencies',
	agenciesAbout: 'Which agency each name in the files is. Similar names are proposals for you to confirm.',
	agenciesOpen: (count) => `${s(count, 'name')} to confirm`,
	agenciesSettled: (known, fresh) => `${s(known, 'known agency', 'known agencies')}, ${e(fresh)} new`,
	nameInFile: 'Name in the file',
	reports: 'Reports',
	agency: 'Agency',
	kind: 'Kind',
	level: 'Level',
	unknownLevel: 'not known',
	newAgency: 'New agency',
	ownRoster: 'My roster',
	publishedRoster: 'Agencies of published datasets',
	pleaseChoose: 'Please choose',
	match: {
		exact: 'same name',
		alias: 'former or other name',
		normalised: 'same name, written differently',
		near: 'similar name, please confirm',
		none: 'not in the roster',
		code: 'same code'
	},
	similar: (name) => `new; similar to ${name}`,
	takeProposals: 'Take all proposals',
	takeAllNew: 'Make all open ones new agencies',
	duplicates: 'Reports that are there already',
	duplicatesAbout:
		'The same agency and year is there already. Kept as a new version, the new one counts in charts and the old one stays.',
	forAll: 'All',
	decisions: { version: 'keep as new version', replace: 'replace', skip: 'skip' },
	decision: 'What to do',
	againstKept: (version) => `compared with version ${version}`,
	againstImport: (file, row) =>
		`compared with ${file}${row === null ? '' : `, row ${e(row)}`}, in this import`,
	identical: 'the same in every cell',
	differing: (count) => `${s(count, 'cell')} differ${count === 1 ? 's' : ''}`,
	showDifferences: 'See the differences',
	cell: 'Figure',
	before: 'There now',
	after: 'Read now',
	andMore: (count) => `and ${e(count)} more`,
	cellStates: {
		value: 'number',
		zero: '0',
		blank: 'blank',
		na: 'not applicable',
		text: 'text',
		absent: 'no such cell'
	},
	ready: (reports, agencies, skipped) =>
		`${s(reports, 'report')} of ${s(agencies, 'agency', 'agencies')} will be added${skipped === 0 ? '' : `; ${e(skipped)} skipped`}`,
	leftOut: (noAgency, noYear) =>
		[
			noAgency === 0 ? '' : `${s(noAgency, 'report')} without an agency`,
			noYear === 0 ? '' : `${s(noYear, 'report')} without a year`
		]
			.filter((part) => part !== '')
			.join(' and ') + ' will not be added. You can fill this in under “How it is read”.',
	waitingForAgencies: (count) => `Please confirm ${s(count, 'name')} of agencies first.`,
	waitingForFiles: 'Some files are still being read.',
	nothingToAccept: 'There is no report to add.',
	accept: 'Accept and view',
	accepting: 'Saving',
	discard: 'Discard this import',
	accepted: (reports) => `${s(reports, 'report')} added`
};

export const IMPORT_TEXT: Record<Lang, ImportText> = { zh, en };
