import type { Lang } from '../domain/lang';

/** Words that controls of every page share. */
export interface ControlText {
	close: string;
	cancel: string;
	undo: string;
	dismiss: string;
	clear: string;
	search: string;
	open: string;
	nothingFound: string;
	sortAscending: (column: string) => string;
	sortDescending: (column: string) => string;
	sorted: (column: string, descending: boolean) => string;
	noRows: string;
	info: string;
	warning: string;
	error: string;
	progress: (percent: number) => string;
	messages: string;
}

const zh: ControlText = {
	close: '关闭',
	cancel: '取消',
	undo: '撤销',
	dismiss: '知道了',
	clear: '清除',
	search: '搜索',
	open: '展开',
	nothingFound: '没有找到',
	sortAscending: (column) => `按“${column}”从小到大排列`,
	sortDescending: (column) => `按“${column}”从大到小排列`,
	sorted: (column, descending) => `已按“${column}”${descending ? '从大到小' : '从小到大'}排列`,
	noRows: '没有数据',
	info: '说明',
	warning: '注意',
	error: '出错',
	progress: (percent) => `已完成 ${percent}%`,
	messages: '消息'
};

const en: ControlText = {
	close: 'Close',
	cancel: 'Cancel',
	undo: 'Undo',
	dismiss: 'Dismiss',
	clear: 'Clear',
	search: 'Search',
	open: 'Open',
	nothingFound: 'Nothing found',
	sortAscending: (column) => `Sort by ${column}, smallest first`,
	sortDescending: (column) => `Sort by ${column}, largest first`,
	sorted: (column, descending) => `Sorted by ${column}, ${descending ? 'largest' : 'smallest'} first`,
	noRows: 'No rows',
	info: 'Note',
	warning: 'Caution',
	error: 'Error',
	progress: (percent) => `${percent}% done`,
	messages: 'Messages'
};

export const CONTROL_TEXT: Readonly<Record<Lang, ControlText>> = { zh, en };
