import type { Label } from './forms';

export interface Theme {
	code: string;
	label: Label;
}

/** Themes of the problems and measures that agencies write in section five of the report. */
export const THEMES: readonly Theme[] = [
	{ code: 'p_timeliness', label: { zh: '更新公开不及时', en: 'Late updates' } },
	{ code: 'p_completeness', label: { zh: '内容不全不深不规范', en: 'Incomplete or shallow content' } },
	{ code: 'p_interpretation', label: { zh: '政策解读', en: 'Policy interpretation' } },
	{ code: 'p_interaction', label: { zh: '互动回应与公众参与', en: 'Interaction and participation' } },
	{ code: 'p_request', label: { zh: '依申请公开', en: 'Handling of requests' } },
	{ code: 'p_platform', label: { zh: '网站平台新媒体', en: 'Websites and new media' } },
	{ code: 'p_staff', label: { zh: '队伍与培训', en: 'Staff and training' } },
	{ code: 'p_awareness', label: { zh: '意识与重视', en: 'Awareness' } },
	{ code: 'p_mechanism', label: { zh: '机制审核监管考核', en: 'Mechanisms and review' } },
	{ code: 'p_grassroots', label: { zh: '基层不均衡', en: 'Uneven at the grass roots' } },
	{ code: 'p_keyfield', label: { zh: '重点领域与决策公开', en: 'Key fields and decisions' } },
	{ code: 'p_infomgmt', label: { zh: '信息管理与文件清理', en: 'Information management' } },
	{ code: 'p_digital', label: { zh: '数字化与创新', en: 'Digitalisation' } },
	{ code: 'p_publicity', label: { zh: '宣传与知晓率', en: 'Publicity' } },
	{ code: 'p_none', label: { zh: '未写问题', en: 'No problem stated' } }
];

/** Returns the theme with this code, or null. */
export function themeByCode(code: string): Theme | null {
	return THEMES.find((t) => t.code === code) ?? null;
}
