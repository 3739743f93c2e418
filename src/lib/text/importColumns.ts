import { cellByCode, CELLS } from '../domain/cells';
import { FORMS } from '../domain/forms';
import type { Lang } from '../domain/lang';

/** Something a column can be taken for, as it is offered. */
export interface TargetChoice {
	value: string;
	label: string;
	group: string;
	/** Other words to find it by. */
	also: string;
}

const ROLES: readonly { code: string; zh: string; en: string }[] = [
	{ code: 'agency', zh: '机关名称', en: 'Agency name' },
	{ code: 'agency_id', zh: '机关代码', en: 'Agency id or credit code' },
	{ code: 'year', zh: '报告年度', en: 'Report year' },
	{ code: 'format', zh: '报告格式', en: 'Form' },
	{ code: 'published_on', zh: '发布日期', en: 'Date of publication' },
	{ code: 'title', zh: '报告标题', en: 'Title of the report' },
	{ code: 'source', zh: '来源', en: 'Source' },
	{ code: 'scope', zh: '范围（本机关或汇总）', en: 'Scope (own or aggregate)' },
	{ code: 'group', zh: '分组（部分或表）', en: 'Group (section or table)' },
	{ code: 'item', zh: '指标', en: 'Item' },
	{ code: 'applicant', zh: '申请人类型', en: 'Applicant' },
	{ code: 'value', zh: '数值', en: 'Value' },
	{ code: 'unit', zh: '单位', en: 'Unit' },
	{ code: 'extra', zh: '原样保留，不进图表', en: 'Kept as it is, not charted' },
	{ code: 'ignore', zh: '不读', en: 'Not read' }
];

const GROUPS: Record<Lang, Record<'role' | 't2' | 't3' | 't4' | 'prose', string>> = {
	zh: { role: '报告信息', t2: '二、主动公开', t3: '三、依申请公开', t4: '四、复议诉讼', prose: '正文数字' },
	en: {
		role: 'The report',
		t2: '2 Released',
		t3: '3 Requests',
		t4: '4 Reviews and lawsuits',
		prose: 'From the text'
	}
};

/** Returns what a column is taken for, in words: a cell's label, a role, or the code itself where it is neither. */
export function targetLabel(target: string, lang: Lang): string {
	const role = ROLES.find((r) => r.code === target);
	if (role !== undefined) return role[lang];
	return cellByCode(target)?.label[lang] ?? target;
}

/** Returns everything a column can be taken for, roles first, then the cells in the order of the forms. */
export function targetChoices(lang: Lang): TargetChoice[] {
	const roles = ROLES.map((role) => ({
		value: role.code,
		label: role[lang],
		group: GROUPS[lang].role,
		also: role[lang === 'zh' ? 'en' : 'zh']
	}));
	const cells = CELLS.map((cell) => {
		const forms = FORMS.filter((f) => cell.forms.includes(f.id) && f.tabular).map((f) => f.id);
		const suffix = cell.table === 'prose' || forms.length !== 1 ? '' : ` (${forms[0]})`;
		return {
			value: cell.code,
			label: `${cell.label[lang]}${suffix}`,
			group: GROUPS[lang][cell.table],
			also: `${cell.label.zh} ${cell.label.en} ${Object.values(cell.wording)
				.map((w) => `${w.section}${w.row}${w.column}`)
				.join(' ')}`
		};
	});
	return [...roles, ...cells];
}
