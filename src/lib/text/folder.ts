import type { FolderIssue, FolderIssueCode } from '../domain/folderIssue';
import type { Lang } from '../domain/lang';

type Values = FolderIssue['values'];
type Sentence = (raw: string, values: Values) => string;

const SENTENCES: Record<FolderIssueCode, Record<Lang, Sentence>> = {
	'missing-file': { zh: () => '缺少这个文件', en: () => 'this file is missing' },
	'unknown-file': {
		zh: () => '不是数据集的文件，未读取；请检查文件名',
		en: () => 'is no file of a dataset and was not read; check its name'
	},
	'empty-file': { zh: () => '文件为空，没有表头', en: () => 'the file is empty: it has no header row' },
	'bad-character': {
		zh: (raw, v) => `含有不可用的字符 ${v.character}（文件须为 UTF-8）：“${raw}”`,
		en: (raw, v) => `contains the unusable character ${v.character} (files must be UTF-8): “${raw}”`
	},
	'bad-quotes': {
		zh: (raw) => `引号未成对或位置不对：${raw}`,
		en: (raw) => `quotation marks do not match: ${raw}`
	},
	'ragged-row': {
		zh: (raw, v) => `应有 ${v.expected} 列，实有 ${v.found} 列：“${raw}”`,
		en: (raw, v) => `has ${v.found} fields where the header has ${v.expected}: “${raw}”`
	},
	'empty-header': {
		zh: (_, v) => `第 ${v.position} 列没有列名`,
		en: (_, v) => `column ${v.position} has no name`
	},
	'duplicate-column': {
		zh: () => '这个列名出现了两次',
		en: () => 'this column name occurs twice'
	},
	'unknown-column': {
		zh: () => '没有这样的列名，也不是项目代码',
		en: () => 'is neither a column of this file nor a cell code'
	},
	'missing-column': { zh: () => '缺少这一列', en: () => 'this column is missing' },
	'missing-value': { zh: () => '不能为空', en: () => 'may not be empty' },
	'not-a-number': {
		zh: (raw) => `“${raw}”不是普通数字（应写作 12、-2 或 2896.642；未知则留空）`,
		en: (raw) =>
			`“${raw}” is no plain number (write 12, -2 or 2896.642; leave it empty where it is not known)`
	},
	'number-too-large': {
		zh: (raw) => `“${raw}”过大，无法精确保存`,
		en: (raw) => `“${raw}” is too large to be kept exactly`
	},
	'not-whole': {
		zh: (raw) => `“${raw}”应为整数`,
		en: (raw) => `“${raw}” must be a whole number`
	},
	negative: {
		zh: (raw) => `“${raw}”不能为负数`,
		en: (raw) => `“${raw}” may not be negative`
	},
	'not-a-year': {
		zh: (raw, v) => `“${raw}”不是 ${v.first} 至 ${v.last} 之间的四位年份`,
		en: (raw, v) => `“${raw}” is no year of four digits from ${v.first} to ${v.last}`
	},
	'not-a-date': {
		zh: (raw) => `“${raw}”不是 YYYY-MM-DD 形式的日期`,
		en: (raw) => `“${raw}” is no date of the form YYYY-MM-DD`
	},
	'not-a-boolean': {
		zh: (raw) => `“${raw}”应为 true 或 false`,
		en: (raw) => `“${raw}” must be true or false`
	},
	'not-an-id': {
		zh: (raw) => `“${raw}”不能作为编号（小写字母、数字、连字符，最长 40 个字符，不以连字符开头）`,
		en: (raw) =>
			`“${raw}” cannot be an id (lower-case letters, digits and hyphens, at most 40, not starting with a hyphen)`
	},
	'not-in-list': {
		zh: (raw, v) => `“${raw}”不在可用值之内：${v.list}`,
		en: (raw, v) => `“${raw}” is not one of: ${v.list}`
	},
	'too-small': {
		zh: (raw, v) => `“${raw}”不能小于 ${v.least}`,
		en: (raw, v) => `“${raw}” may not be less than ${v.least}`
	},
	'duplicate-id': {
		zh: (raw) => `编号“${raw}”前面已经用过`,
		en: (raw) => `the id “${raw}” is already taken by an earlier row`
	},
	'duplicate-version': {
		zh: (raw, v) => `${v.year} 年的第 ${raw} 版已经有了：${v.other}`,
		en: (raw, v) => `version ${raw} of ${v.year} is already there: ${v.other}`
	},
	'duplicate-year': {
		zh: (_, v) => `${v.agency} 的 ${v.year} 年前面已有一行`,
		en: (_, v) => `an earlier row already holds ${v.year} of ${v.agency}`
	},
	'duplicate-note': {
		zh: (raw, v) => `报告 ${v.report} 的 ${raw} 前面已有说明`,
		en: (raw, v) => `an earlier row already describes ${raw} of ${v.report}`
	},
	'duplicate-ordinal': {
		zh: (raw, v) => `报告 ${v.report} 中序号 ${raw} 重复（${v.kind}）`,
		en: (raw, v) => `${v.report} already has number ${raw} of kind ${v.kind}`
	},
	'unknown-agency': {
		zh: (raw) => `agencies.csv 中没有机关“${raw}”`,
		en: (raw) => `no agency “${raw}” in agencies.csv`
	},
	'unknown-report': {
		zh: (raw) => `reports.csv 中没有报告“${raw}”`,
		en: (raw) => `no report “${raw}” in reports.csv`
	},
	'unknown-parent': {
		zh: (raw) => `agencies.csv 中没有上级机关“${raw}”`,
		en: (raw) => `no parent agency “${raw}” in agencies.csv`
	},
	'parent-loop': {
		zh: (raw) => `上级机关“${raw}”绕回到本机关`,
		en: (raw) => `the parent “${raw}” leads back to the agency itself`
	},
	'years-reversed': {
		zh: (_, v) => `止年 ${v.to} 早于起年 ${v.from}`,
		en: (_, v) => `the last year ${v.to} is before the first year ${v.from}`
	},
	'unknown-cell': {
		zh: (raw) => `没有代码为“${raw}”的项目`,
		en: (raw) => `no cell has the code “${raw}”`
	},
	'cell-not-in-form': {
		zh: (_, v) => `${v.format} 格式没有这个项目；新旧格式混用的报告，format 应写 mixed`,
		en: (_, v) => `the form ${v.format} has no such cell; a report that mixes forms has the format mixed`
	},
	'note-contradicts': {
		zh: (raw, v) =>
			v.figure === ''
				? `状态为 ${raw}，但 reports.csv 中 ${v.cell} 没有数字`
				: `状态为 ${raw}，但 reports.csv 中 ${v.cell} 是 ${v.figure}`,
		en: (raw, v) =>
			v.figure === ''
				? `the state is ${raw} but reports.csv has no figure for ${v.cell}`
				: `the state is ${raw} but reports.csv has ${v.figure} for ${v.cell}`
	},
	'problems-not-read': {
		zh: (raw) => `报告 ${raw} 的 problems_read 为 false，却列有问题或措施`,
		en: (raw) => `${raw} has problems or measures although its problems_read is false`
	},
	'bad-json': {
		zh: (_, v) => `不是有效的 JSON：${v.message}`,
		en: (_, v) => `is no valid JSON: ${v.message}`
	},
	'missing-key': { zh: () => '缺少这个键', en: () => 'this key is missing' },
	'unknown-key': { zh: () => '没有这样的键', en: () => 'there is no such key' },
	'wrong-type': {
		zh: (raw, v) => `${raw} 的类型不对，应为 ${v.type}`,
		en: (raw, v) => `${raw} is of the wrong type, ${v.type} is expected`
	},
	'reserved-id': {
		zh: (raw) => `编号“${raw}”留给使用者自己的数据`,
		en: (raw) => `the id “${raw}” is kept for the user's own data`
	},
	'unknown-metric': {
		zh: (raw) => `没有指标“${raw}”`,
		en: (raw) => `there is no metric “${raw}”`
	},
	'unknown-kind': {
		zh: (raw) => `没有机关类别“${raw}”`,
		en: (raw) => `there is no kind of agency “${raw}”`
	},
	'not-a-deadline': {
		zh: (raw) => `“${raw}”不是 MM-DD 形式的日期`,
		en: (raw) => `“${raw}” is no day of the form MM-DD`
	},
	'roster-empty': {
		zh: () => '写明有名录，但 agency_years.csv 中没有可用的行',
		en: () => 'a roster is promised but agency_years.csv has no usable row'
	},
	'unknown-rule': {
		zh: (raw) => `没有规则“${raw}”`,
		en: (raw) => `there is no rule “${raw}”`
	},
	'duplicate-entry': {
		zh: (raw) => `前面已有同样的一条：${raw}`,
		en: (raw) => `an earlier entry says the same: ${raw}`
	}
};

/** Returns the place of an issue in words, such as `reports.csv, row 3, column t3_new_total`. */
export function describePlace(issue: Pick<FolderIssue, 'file' | 'row' | 'column'>, lang: Lang): string {
	const zh = lang === 'zh';
	const isJson = issue.file.endsWith('.json');
	const parts = [issue.file];
	if (issue.row !== null) parts.push(zh ? `第 ${issue.row} 行` : `row ${issue.row}`);
	if (issue.column !== null) {
		const name = isJson ? (zh ? '键' : 'key') : zh ? '列' : 'column';
		parts.push(`${name} ${issue.column}`);
	}
	return parts.join(zh ? '，' : ', ');
}

/** Returns the sentence of a dataset folder's issue in one language, its place in front. Raw text is not escaped. */
export function describeFolderIssue(issue: FolderIssue, lang: Lang): string {
	const sentence = SENTENCES[issue.code][lang](issue.raw, issue.values);
	return `${describePlace(issue, lang)}${lang === 'zh' ? '：' : ': '}${sentence}`;
}
