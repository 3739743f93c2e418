import type { Lang } from '../domain/lang';

/** Words of the agency picker. */
export interface PickerText {
	label: string;
	placeholder: string;
	all: string;
	hint: string;
	remove: (name: string) => string;
	more: (count: number) => string;
	fewer: string;
	chooseFound: (count: number) => string;
	chooseFoundUpTo: (count: number) => string;
	clear: string;
	found: (count: number) => string;
	none: string;
	noneHint: string;
	empty: string;
	chosen: (count: number, max: number) => string;
	full: (max: number) => string;
	preparing: string;
	unknown: (id: string) => string;
}

const zh: PickerText = {
	label: '机关',
	placeholder: '名称、拼音或首字母',
	all: '全部机关',
	hint: '方向键移动，回车选择，退格删去最后一个，Esc 关闭',
	remove: (name) => `移除${name}`,
	more: (count) => `另 ${count} 个`,
	fewer: '收起',
	chooseFound: (count) => `全选这 ${count} 个`,
	chooseFoundUpTo: (count) => `选前 ${count} 个`,
	clear: '清除已选',
	found: (count) => `找到 ${count} 个机关`,
	none: '没有找到机关',
	noneHint: '可试名称中的几个字，或拼音首字母，如 jyj。',
	empty: '这份数据里没有机关',
	chosen: (count, max) => `已选 ${count}，最多 ${max}`,
	full: (max) => `最多选 ${max} 个；先移除一个再选。`,
	preparing: '正在准备拼音检索',
	unknown: (id) => `不在名录中：${id}`
};

const en: PickerText = {
	label: 'Agencies',
	placeholder: 'Name, pinyin or initials',
	all: 'All agencies',
	hint: 'Arrows move, Enter chooses, Backspace removes the last one, Esc closes',
	remove: (name) => `Remove ${name}`,
	more: (count) => `${count} more`,
	fewer: 'Fewer',
	chooseFound: (count) => `Choose all ${count}`,
	chooseFoundUpTo: (count) => `Choose the first ${count}`,
	clear: 'Clear choice',
	found: (count) => (count === 1 ? '1 agency found' : `${count} agencies found`),
	none: 'No agency found',
	noneHint: 'Try part of the name, or pinyin initials such as jyj.',
	empty: 'This dataset has no agencies',
	chosen: (count, max) => `${count} chosen, at most ${max}`,
	full: (max) => `At most ${max}; remove one to choose another.`,
	preparing: 'Preparing pinyin search',
	unknown: (id) => `not in the roster: ${id}`
};

export const PICKER_TEXT: Readonly<Record<Lang, PickerText>> = { zh, en };
