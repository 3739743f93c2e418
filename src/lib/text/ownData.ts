import type { Lang } from '../domain/lang';
import { formatFigure } from './format';

type FaultCode = 'unavailable' | 'newer' | 'full' | 'lost';
type ArchiveWhy = 'not-ours' | 'version' | 'damaged' | 'too-large';
type StepKind =
	| 'import'
	| 'choose-version'
	| 'rename'
	| 'edit-roster'
	| 'load-roster'
	| 'remove-report'
	| 'remove-agency'
	| 'remove-import'
	| 'remove-all'
	| 'restore'
	| 'restore-file';

/** Words for looking after the data a person brought in. */
export interface OwnDataText {
	title: string;
	empty: string;
	loading: string;
	view: string;
	name: string;
	rename: string;
	counts: (reports: number, agencies: number, years: string) => string;
	fault: Record<FaultCode, string>;
	damaged: (records: number) => string;
	saveNow: string;
	sections: {
		reports: string;
		roster: string;
		imports: string;
		history: string;
		file: string;
		templates: string;
	};
	filter: string;
	noMatch: string;
	page: (from: number, to: number, all: number) => string;
	previous: string;
	next: string;
	agency: string;
	year: string;
	form: string;
	version: string;
	versions: (count: number) => string;
	figures: string;
	source: string;
	counting: string;
	aside: string;
	makeCount: (version: number) => string;
	remove: string;
	removeNamed: (name: string) => string;
	removed: (name: string) => string;
	undo: string;
	undone: string;
	importsAbout: string;
	when: string;
	files: string;
	added: string;
	replaced: string;
	skipped: string;
	removeImport: string;
	historyAbout: string;
	historyEmpty: string;
	undoLast: string;
	bringBack: string;
	steps: Record<StepKind, string>;
	removeAll: string;
	removeAllAsk: string;
	removeAllAbout: string;
	rosterAbout: string;
	rosterEmpty: string;
	rosterUpload: string;
	rosterRead: (agencies: number, years: number) => string;
	rosterConfirm: string;
	rosterNothing: string;
	addAgency: string;
	nameZh: string;
	nameEn: string;
	short: string;
	kind: string;
	level: string;
	region: string;
	parent: string;
	none: string;
	from: string;
	to: string;
	rosterYear: string;
	expected: string;
	expectedYes: string;
	expectedNo: string;
	expectedUnsaid: string;
	population: string;
	staff: string;
	expectAll: (year: number) => string;
	refused: Record<'name' | 'year' | 'count' | 'range', string>;
	removeAgencyAsk: (name: string, reports: number) => string;
	fileAbout: string;
	save: string;
	saving: string;
	fileName: string;
	restore: string;
	restoreTitle: string;
	restoreAbout: (file: string, reports: number, agencies: number) => string;
	restoreDamaged: (records: number) => string;
	restoreMerge: (added: number, beside: number, same: number) => string;
	merge: string;
	replaceAll: string;
	restored: string;
	archiveWhy: Record<ArchiveWhy, string>;
	templatesAbout: string;
	template: (form: string) => string;
	templateRoster: string;
	templateFile: (form: string) => string;
	templateRosterFile: string;
	issuesFile: string;
}

const z = (value: number) => formatFigure(value, 'zh');
const e = (value: number) => formatFigure(value, 'en');
const s = (count: number, one: string, many = `${one}s`) => `${e(count)} ${count === 1 ? one : many}`;

const zh: OwnDataText = {
	title: '我的数据',
	empty: '这里还没有数据。导入一个文件，或者从工作区文件恢复。',
	loading: '正在读取浏览器里保存的数据',
	view: '查看图表',
	name: '数据集名称',
	rename: '改名',
	counts: (reports, agencies, years) =>
		`${z(reports)} 份报告，${z(agencies)} 个机关${years === '' ? '' : `，${years}`}`,
	fault: {
		unavailable: '这个浏览器不允许保存数据。一切照常可用，但关闭页面后就没有了，请存成工作区文件。',
		newer: '浏览器里的数据是由更新版本的程序保存的，这里没有改动它。现在做的事关闭页面后不会保留。',
		full: '浏览器的空间已满，最近的改动没有保存。请现在存成工作区文件。',
		lost: '浏览器收回了保存数据的地方，最近的改动没有保存。请现在存成工作区文件，再重新载入。'
	},
	damaged: (records) => `有 ${z(records)} 条保存的记录已损坏，没有显示，也没有删除。`,
	saveNow: '存成文件',
	sections: {
		reports: '报告与版本',
		roster: '机关名录',
		imports: '导入记录',
		history: '撤销与找回',
		file: '保存与恢复',
		templates: '模板下载'
	},
	filter: '按名称筛选',
	noMatch: '没有符合的内容',
	page: (from, to, all) => `第 ${z(from)}–${z(to)} 条，共 ${z(all)} 条`,
	previous: '上一页',
	next: '下一页',
	agency: '机关',
	year: '年度',
	form: '格式',
	version: '版本',
	versions: (count) => `共 ${z(count)} 版`,
	figures: '数字',
	source: '来自',
	counting: '计入图表',
	aside: '不计入',
	makeCount: (version) => `改用第 ${version} 版`,
	remove: '移除',
	removeNamed: (name) => `移除 ${name}`,
	removed: (name) => `已移除 ${name}`,
	undo: '撤销',
	undone: '已撤销',
	importsAbout: '移除一次导入，会移除它带来的报告；机关仍留在名录里。',
	when: '时间',
	files: '文件',
	added: '加入',
	replaced: '替换',
	skipped: '跳过',
	removeImport: '移除这次导入',
	historyAbout: '最近做过的事，最新的在前。移除的内容可以在这里找回。',
	historyEmpty: '还没有做过什么。',
	undoLast: '撤销这一步',
	bringBack: '找回',
	steps: {
		import: '导入',
		'choose-version': '改用版本',
		rename: '改名',
		'edit-roster': '修改名录',
		'load-roster': '读入名录',
		'remove-report': '移除报告',
		'remove-agency': '移除机关',
		'remove-import': '移除导入',
		'remove-all': '移除全部',
		restore: '找回',
		'restore-file': '从文件恢复'
	},
	removeAll: '移除全部数据',
	removeAllAsk: '移除全部数据？',
	removeAllAbout: '所有报告、名录和导入记录都会移除。可以在“撤销与找回”里撤销。',
	rosterAbout: '名录说明谁应当报告。只有列入名录并标为“应报”的机关和年度，才会被称为未发布或逾期。',
	rosterEmpty: '名录是空的。上传名录，添加机关，或先导入报告。',
	rosterUpload: '上传名录（CSV）',
	rosterRead: (agencies, years) =>
		`读到 ${z(agencies)} 个机关，${z(years)} 条年度信息。代码相同的机关会被更新。`,
	rosterConfirm: '写入名录',
	rosterNothing: '没有读到机关。请对照名录模板检查表头。',
	addAgency: '添加机关',
	nameZh: '名称',
	nameEn: '英文名称',
	short: '简称',
	kind: '类别',
	level: '层级',
	region: '地区',
	parent: '上级政府',
	none: '无',
	from: '起始年',
	to: '终止年',
	rosterYear: '年度',
	expected: '应报',
	expectedYes: '应报',
	expectedNo: '不应报',
	expectedUnsaid: '未说明',
	population: '人口',
	staff: '人员',
	expectAll: (year) => `${year} 年存续的机关全部标为应报`,
	refused: {
		name: '名称不能为空。',
		year: '请填写四位数的年份，或留空。',
		count: '请填写不小于 0 的整数，或留空。',
		range: '终止年不能早于起始年。'
	},
	removeAgencyAsk: (name, reports) => `移除 ${name}${reports === 0 ? '' : `和它的 ${z(reports)} 份报告`}？`,
	fileAbout: '工作区文件装着名录、报告的全部版本和导入记录，可以备份，也可以交给同事。已移除的内容不在其中。',
	save: '保存工作区文件',
	saving: '正在打包',
	fileName: '公开镜工作区',
	restore: '从工作区文件恢复',
	restoreTitle: '恢复工作区',
	restoreAbout: (file, reports, agencies) => `${file} 里有 ${z(reports)} 份报告、${z(agencies)} 个机关。`,
	restoreDamaged: (records) => `其中 ${z(records)} 条记录已损坏，不会恢复。`,
	restoreMerge: (added, beside, same) =>
		`合并时：新加入 ${z(added)} 份；${z(beside)} 份与现有的不同，作为不计入的版本保留；${z(same)} 份相同，不再重复。`,
	merge: '合并到现有数据',
	replaceAll: '替换现有数据',
	restored: '已恢复',
	archiveWhy: {
		'not-ours': '这不是工作区文件。',
		version: '这个文件由更新版本的程序生成，请用那个版本打开。',
		damaged: '文件不完整或已损坏，没有恢复任何内容。',
		'too-large': '文件太大，没有读取。'
	},
	templatesAbout: '填好即可导入。空着的格子按空白读，不会当作 0。',
	template: (form) => `报告模板（${form}）`,
	templateRoster: '名录模板',
	templateFile: (form) => `公开镜报告模板 ${form}`,
	templateRosterFile: '公开镜名录模板',
	issuesFile: '导入问题清单'
};

const en: OwnDataText = {
	title: 'My data',
	empty: 'Nothing here yet. Import a file, or restore a workspace file.',
	loading: 'Reading what this browser keeps',
	view: 'View the charts',
	name: 'Name of the dataset',
	rename: 'Rename',
	counts: (reports, agencies, years) =>
		`${s(reports, 'report')}, ${s(agencies, 'agency', 'agencies')}${years === '' ? '' : `, ${years}`}`,
	fault: {
		unavailable:
			'This browser keeps no data. Everything works, but is gone when the page is closed: save a workspace file.',
		newer:
			'The data in this browser was written by a newer version of the program and was left alone. What you do now is not kept when the page is closed.',
		full: 'The browser has no room left and the latest changes were not kept. Save a workspace file now.',
		lost: 'The browser took its storage back and the latest changes were not kept. Save a workspace file now, then reload.'
	},
	damaged: (records) =>
		`${s(records, 'kept record')} cannot be read. They are not shown and were not deleted.`,
	saveNow: 'Save to a file',
	sections: {
		reports: 'Reports and versions',
		roster: 'Roster',
		imports: 'Imports',
		history: 'Undo and bring back',
		file: 'Save and restore',
		templates: 'Templates'
	},
	filter: 'Filter by name',
	noMatch: 'Nothing matches',
	page: (from, to, all) => `${e(from)}–${e(to)} of ${e(all)}`,
	previous: 'Previous',
	next: 'Next',
	agency: 'Agency',
	year: 'Year',
	form: 'Form',
	version: 'Version',
	versions: (count) => s(count, 'version'),
	figures: 'Figures',
	source: 'From',
	counting: 'counts',
	aside: 'does not count',
	makeCount: (version) => `Use version ${version}`,
	remove: 'Remove',
	removeNamed: (name) => `Remove ${name}`,
	removed: (name) => `${name} removed`,
	undo: 'Undo',
	undone: 'Undone',
	importsAbout: 'Removing an import removes the reports it brought; agencies stay in the roster.',
	when: 'When',
	files: 'Files',
	added: 'Added',
	replaced: 'Replaced',
	skipped: 'Skipped',
	removeImport: 'Remove this import',
	historyAbout: 'What was done last, newest first. What was removed can be brought back here.',
	historyEmpty: 'Nothing was done yet.',
	undoLast: 'Undo this step',
	bringBack: 'Bring back',
	steps: {
		import: 'Import',
		'choose-version': 'Other version chosen',
		rename: 'Renamed',
		'edit-roster': 'Roster edited',
		'load-roster': 'Roster loaded',
		'remove-report': 'Report removed',
		'remove-agency': 'Agency removed',
		'remove-import': 'Import removed',
		'remove-all': 'Everything removed',
		restore: 'Brought back',
		'restore-file': 'Restored from a file'
	},
	removeAll: 'Remove all data',
	removeAllAsk: 'Remove all data?',
	removeAllAbout:
		'All reports, the roster and the import log go. It can be undone under “Undo and bring back”.',
	rosterAbout:
		'The roster says who should report. Only agencies and years marked as expected are ever called missing or late.',
	rosterEmpty: 'The roster is empty. Upload one, add an agency, or import reports first.',
	rosterUpload: 'Upload a roster (CSV)',
	rosterRead: (agencies, years) =>
		`${s(agencies, 'agency', 'agencies')} and ${s(years, 'roster year')} read. Agencies with the same id are updated.`,
	rosterConfirm: 'Put into the roster',
	rosterNothing: 'No agency was read. Compare the header with the roster template.',
	addAgency: 'Add an agency',
	nameZh: 'Name',
	nameEn: 'English name',
	short: 'Short name',
	kind: 'Kind',
	level: 'Level',
	region: 'Region',
	parent: 'Government above',
	none: 'none',
	from: 'From year',
	to: 'To year',
	rosterYear: 'Year',
	expected: 'Expected',
	expectedYes: 'expected',
	expectedNo: 'not expected',
	expectedUnsaid: 'not said',
	population: 'Population',
	staff: 'Staff',
	expectAll: (year) => `Mark all agencies that exist in ${year} as expected`,
	refused: {
		name: 'The name cannot be empty.',
		year: 'Enter a year of four digits, or leave it empty.',
		count: 'Enter a whole number from 0 on, or leave it empty.',
		range: 'The last year cannot be before the first.'
	},
	removeAgencyAsk: (name, reports) =>
		`Remove ${name}${reports === 0 ? '' : ` and its ${s(reports, 'report')}`}?`,
	fileAbout:
		'A workspace file holds the roster, all versions of all reports and the import log: a backup, or something to hand on. What was removed is not in it.',
	save: 'Save a workspace file',
	saving: 'Packing',
	fileName: 'Gongkai workspace',
	restore: 'Restore a workspace file',
	restoreTitle: 'Restore a workspace',
	restoreAbout: (file, reports, agencies) =>
		`${file} holds ${s(reports, 'report')} and ${s(agencies, 'agency', 'agencies')}.`,
	restoreDamaged: (records) => `${s(records, 'record')} in it cannot be read and will not be restored.`,
	restoreMerge: (added, beside, same) =>
		`Merging adds ${s(added, 'report')}, keeps ${e(beside)} that differ as versions that do not count, and leaves out ${e(same)} that are the same.`,
	merge: 'Merge into my data',
	replaceAll: 'Replace my data',
	restored: 'Restored',
	archiveWhy: {
		'not-ours': 'This is not a workspace file.',
		version: 'This file was made by a newer version of the program. Open it with that version.',
		damaged: 'The file is incomplete or damaged. Nothing was restored.',
		'too-large': 'The file is too large and was not read.'
	},
	templatesAbout: 'Fill one in and import it. Cells left empty are read as blank, never as 0.',
	template: (form) => `Report template (${form})`,
	templateRoster: 'Roster template',
	templateFile: (form) => `Gongkai report template ${form}`,
	templateRosterFile: 'Gongkai roster template',
	issuesFile: 'import issues'
};

export const OWN_DATA_TEXT: Record<Lang, OwnDataText> = { zh, en };
