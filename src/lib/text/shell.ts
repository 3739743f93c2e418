import type { Lang } from '../domain/lang';

/** Words of the frame around every page. */
export interface ShellText {
	product: string;
	productLatin: string;
	tagline: string;
	skip: string;
	mainNav: string;
	overview: string;
	import: string;
	methods: string;
	gallery: string;
	/** Name of the other language, in that language. */
	otherLanguage: string;
	otherLanguageHint: string;
	theme: string;
	themeLight: string;
	themeDark: string;
	themeSystem: string;
	version: (version: string) => string;
	noTracking: string;
	licence: string;
	notFound: string;
	notFoundHint: string;
	broken: string;
	brokenHint: string;
	toOverview: string;
	reload: string;
	leading: string;
	leadingTo: string;
}

const zh: ShellText = {
	product: '公开镜',
	productLatin: 'Gongkai',
	tagline: '政府信息公开年度报告，并排来看',
	skip: '跳到正文',
	mainNav: '主要页面',
	overview: '总览',
	import: '导入数据',
	methods: '口径说明',
	gallery: '图表样例',
	otherLanguage: 'English',
	otherLanguageHint: '以英文显示本页',
	theme: '配色',
	themeLight: '浅色',
	themeDark: '深色',
	themeSystem: '跟随系统',
	version: (version) => `版本 ${version}`,
	noTracking: '数据只在您的浏览器里处理：无账号、无跟踪，不连接其他网站。',
	licence: 'MIT 许可证',
	notFound: '没有这一页',
	notFoundHint: '地址可能写错了，或者这一页已经移走。',
	broken: '这一页没能打开',
	brokenHint: '请重新载入；如果仍然不行，可以先回到总览。',
	toOverview: '回到总览',
	reload: '重新载入',
	leading: '正在打开公开镜',
	leadingTo: '没有自动跳转时，请点这里'
};

const en: ShellText = {
	product: 'Gongkai',
	productLatin: '公开镜',
	tagline: 'Annual disclosure reports, side by side',
	skip: 'Skip to content',
	mainNav: 'Main pages',
	overview: 'Overview',
	import: 'Import data',
	methods: 'Methods',
	gallery: 'Chart gallery',
	otherLanguage: '中文',
	otherLanguageHint: 'Show this page in Chinese',
	theme: 'Colours',
	themeLight: 'Light',
	themeDark: 'Dark',
	themeSystem: 'As the system',
	version: (version) => `Version ${version}`,
	noTracking: 'Data is handled in your browser alone: no account, no tracking, no other site contacted.',
	licence: 'MIT licence',
	notFound: 'There is no such page',
	notFoundHint: 'The address may be mistyped, or the page has moved.',
	broken: 'This page could not be opened',
	brokenHint: 'Reload it; if that does not help, go back to the overview.',
	toOverview: 'Back to the overview',
	reload: 'Reload',
	leading: 'Opening Gongkai',
	leadingTo: 'If nothing happens, follow this link'
};

export const SHELL_TEXT: Readonly<Record<Lang, ShellText>> = { zh, en };
