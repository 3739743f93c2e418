import type { Lang } from '../domain/lang';
import { formatFigure } from './format';

/** Words for what a person sets about the checks of their own data, and for what the checks found. */
export interface RuleSettingsText {
	title: string;
	about: string;
	deadlines: string;
	deadlinesAbout: string;
	department: string;
	government: string;
	day: string;
	notADay: string;
	legal: string;
	save: string;
	saved: string;
	reorganisations: string;
	reorganisationsAbout: string;
	reorganisationsEmpty: string;
	agency: string;
	year: string;
	kind: string;
	note: string;
	noteHint: string;
	add: string;
	remove: (name: string) => string;
	removed: (name: string) => string;
	noAgency: string;
	noYear: string;
	mutes: (rules: readonly string[]) => string;
	mutesNone: string;
	muted: (count: number) => string;
	acknowledged: string;
	acknowledgedAbout: string;
	acknowledgedEmpty: string;
	reason: (said: string) => string;
	holds: string;
	lapsed: string;
	unknown: string;
	withdraw: string;
	withdrawNamed: (name: string) => string;
	withdrawn: (name: string) => string;
	findings: string;
	checking: string;
	failed: string;
	retry: string;
	errors: (count: number) => string;
	warnings: (count: number) => string;
	clean: string;
	untold: (count: number) => string;
	review: string;
	reviewNamed: (name: string) => string;
	corrected: (count: number) => string;
	was: (cell: string, before: string, after: string) => string;
	by: (who: string, when: string) => string;
	takeBack: (cell: string) => string;
	total: (errors: number, warnings: number, reports: number) => string;
}

const z = (value: number) => formatFigure(value, 'zh');
const e = (value: number) => formatFigure(value, 'en');
const s = (count: number, one: string) => `${e(count)} ${one}${count === 1 ? '' : 's'}`;

export const RULE_SETTINGS_TEXT: Record<Lang, RuleSettingsText> = {
	zh: {
		title: '核对设置',
		about: '这些设置只影响“我的数据”的核对，随工作区文件一起保存。',
		deadlines: '公布期限',
		deadlinesAbout: '填次年的月和日（如 01-31）。晚于期限公布的报告称为逾期。',
		department: '部门',
		government: '政府',
		day: '月-日',
		notADay: '请按“月-日”填写，例如 03-31。',
		legal: '恢复法定期限',
		save: '保存期限',
		saved: '期限已保存',
		reorganisations: '机构变动',
		reorganisationsAbout:
			'从哪个年度的报告起，机关更名、合并、拆分或职能划转。当年与上年不必衔接的规则不再计入，仍可查看。',
		reorganisationsEmpty: '没有登记机构变动。',
		agency: '机关',
		year: '年度',
		kind: '变动',
		note: '说明',
		noteHint: '如：并入某某局',
		add: '登记',
		remove: (name) => `取消登记 ${name}`,
		removed: (name) => `已取消登记 ${name}`,
		noAgency: '请先选择机关。',
		noYear: '请填写四位数的年份。',
		mutes: (rules) => `不计入：${rules.join('、')}`,
		mutesNone: '所有规则照常核对',
		muted: (count) => `现有 ${z(count)} 条不计入`,
		acknowledged: '已确认的问题',
		acknowledgedAbout:
			'您写明理由、确认可以保留的问题。确认只对当时的数字有效：重新导入相同的数字仍然有效，数字一变就失效。',
		acknowledgedEmpty: '还没有确认过问题。在核对页面可以逐条确认。',
		reason: (said) => `理由：${said}`,
		holds: '有效',
		lapsed: '已失效：数字已改变，或报告已不在',
		unknown: '核对完成后可知',
		withdraw: '撤回',
		withdrawNamed: (name) => `撤回确认 ${name}`,
		withdrawn: (name) => `已撤回确认 ${name}`,
		findings: '核对结果',
		checking: '正在核对',
		failed: '核对没有完成。',
		retry: '重新核对',
		errors: (count) => `${z(count)} 处错误`,
		warnings: (count) => `${z(count)} 处警告`,
		clean: '未见错误',
		untold: (count) => `${z(count)} 处无法核对`,
		review: '核对',
		reviewNamed: (name) => `核对 ${name}`,
		corrected: (count) => `已更正 ${z(count)} 处`,
		was: (cell, before, after) => `${cell}：原为 ${before}，更正为 ${after}`,
		by: (who, when) => (who === '' ? when : `${who}，${when}`),
		takeBack: (cell) => `撤回更正 ${cell}`,
		total: (errors, warnings, reports) =>
			errors + warnings === 0
				? '未见错误或警告'
				: `${z(reports)} 份报告有问题：${z(errors)} 处错误，${z(warnings)} 处警告`
	},
	en: {
		title: 'Check settings',
		about: 'These concern the checks of your own data only and are saved with the workspace file.',
		deadlines: 'Deadlines',
		deadlinesAbout: 'Month and day of the following year (such as 01-31). A report published later is late.',
		department: 'Departments',
		government: 'Governments',
		day: 'MM-DD',
		notADay: 'Write month and day, such as 03-31.',
		legal: 'Back to the legal deadlines',
		save: 'Save the deadlines',
		saved: 'Deadlines saved',
		reorganisations: 'Reorganisations',
		reorganisationsAbout:
			'The report year from which an agency was renamed, merged, split, or had functions moved. Rules that join that year to the one before then no longer count; they can still be seen.',
		reorganisationsEmpty: 'No reorganisation is recorded.',
		agency: 'Agency',
		year: 'Year',
		kind: 'What happened',
		note: 'Note',
		noteHint: 'such as: merged into the bureau of …',
		add: 'Record',
		remove: (name) => `Remove ${name}`,
		removed: (name) => `${name} removed`,
		noAgency: 'Choose an agency first.',
		noYear: 'Enter a year of four digits.',
		mutes: (rules) => `Not counted: ${rules.join(', ')}`,
		mutesNone: 'All rules count as usual',
		muted: (count) => `${s(count, 'finding')} not counted now`,
		acknowledged: 'Acknowledged findings',
		acknowledgedAbout:
			'Findings you let stand, with your reason. It holds for the figures it was given for: the same figures imported again keep it, other figures end it.',
		acknowledgedEmpty: 'Nothing is acknowledged yet. Findings are acknowledged on the review page.',
		reason: (said) => `Reason: ${said}`,
		holds: 'holds',
		lapsed: 'lapsed: the figures changed, or the report is gone',
		unknown: 'known once the check is done',
		withdraw: 'Withdraw',
		withdrawNamed: (name) => `Withdraw ${name}`,
		withdrawn: (name) => `${name} withdrawn`,
		findings: 'Findings',
		checking: 'Checking',
		failed: 'The check did not finish.',
		retry: 'Check again',
		errors: (count) => s(count, 'error'),
		warnings: (count) => s(count, 'warning'),
		clean: 'no error',
		untold: (count) => `${e(count)} cannot be told`,
		review: 'Review',
		reviewNamed: (name) => `Review ${name}`,
		corrected: (count) => `${s(count, 'figure')} corrected`,
		was: (cell, before, after) => `${cell}: printed ${before}, corrected to ${after}`,
		by: (who, when) => (who === '' ? when : `${who}, ${when}`),
		takeBack: (cell) => `Take back the correction of ${cell}`,
		total: (errors, warnings, reports) =>
			errors + warnings === 0
				? 'no error, no warning'
				: `${s(errors, 'error')} and ${s(warnings, 'warning')} in ${s(reports, 'report')}`
	}
};
