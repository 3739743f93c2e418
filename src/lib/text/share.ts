import type { Lang } from '../domain/lang';
import { formatFigure } from './format';

/** Why data that came with a link or a file cannot be opened. */
export type OpenFailure = 'version' | 'cut' | 'damaged' | 'too-large' | 'not-a-view-file';

interface Going {
	agencies: number;
	reports: number;
	figures: number;
	years: [number, number] | null;
}

/** Words of copying links, of view files, and of data that came with either. */
export interface ShareText {
	copyLink: string;
	copied: string;
	title: string;
	about: string;
	aboutVisited: string;
	byHandTitle: string;
	byHand: string;
	link: string;
	goes: (going: Going) => string;
	names: (first: readonly string[], all: number) => string;
	whose: string;
	all: (agencies: number) => string;
	shown: (agencies: number) => string;
	stays: string;
	leftAgencies: (count: number) => string;
	leftVersions: (count: number) => string;
	leftWords: (count: number) => string;
	leftPlaces: (count: number) => string;
	alwaysLeft: string;
	sources: string;
	length: (length: number, limit: number) => string;
	tooLong: (length: number | null, limit: number) => string;
	nothing: string;
	saveFile: string;
	saved: (name: string) => string;
	fileHas: string;
	fileHow: string;
	fileName: (title: string) => string;
	visitingLink: string;
	visitingFile: string;
	visitingAbout: (agencies: number, reports: number) => string;
	visitingTitle: (title: string) => string;
	adopt: string;
	adopted: (reports: number, beside: number) => string;
	adoptedNothing: string;
	toOwn: string;
	leave: string;
	changed: (titles: string) => string;
	missing: string;
	missingAnyway: string;
	failedLink: string;
	failedFile: string;
	failures: Record<OpenFailure, string>;
}

const years = (pair: [number, number], dash: string) =>
	pair[0] === pair[1] ? `${pair[0]}` : `${pair[0]}${dash}${pair[1]}`;

const zh: ShareText = {
	copyLink: '复制链接',
	copied: '链接已复制，对方打开后看到的与您现在看到的一样。',
	title: '分享这个视图',
	about: '这是您自己的数据，只在这个浏览器里。链接会把下列数字一起带上，拿到链接的人都能看到。',
	aboutVisited: '这些数据来自链接或视图文件。新链接会把下列数字一起带上，拿到链接的人都能看到。',
	byHandTitle: '请手动复制链接',
	byHand: '浏览器不允许自动复制。链接已选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
	link: '链接',
	goes: (g) =>
		`${formatFigure(g.agencies, 'zh')} 个机关的 ${formatFigure(g.reports, 'zh')} 份报告` +
		(g.years === null ? '' : `（${years(g.years, '—')} 年）`) +
		`，共 ${formatFigure(g.figures, 'zh')} 个数字`,
	names: (first, all) =>
		first.join('、') + (all > first.length ? ` 等 ${formatFigure(all, 'zh')} 个机关` : ''),
	whose: '带上哪些机关',
	all: (n) => `全部 ${formatFigure(n, 'zh')} 个机关`,
	shown: (n) => `只带当前显示的 ${formatFigure(n, 'zh')} 个机关`,
	stays: '不带上',
	leftAgencies: (n) => `另外 ${formatFigure(n, 'zh')} 个机关的报告`,
	leftVersions: (n) => `${formatFigure(n, 'zh')} 份不计入的旧版本`,
	leftWords: (n) => `${formatFigure(n, 'zh')} 条问题和措施的原文（类别保留）`,
	leftPlaces: (n) => `${formatFigure(n, 'zh')} 处单元格在原文件中的位置`,
	alwaysLeft: '导入记录、修改记录和已确认的提示',
	sources: '报告的标题和来源（可能是文件名）会一起带上。',
	length: (n, limit) =>
		`链接长 ${formatFigure(n, 'zh')} 个字符（上限 ${formatFigure(limit, 'zh')}）。数据写在“#”之后，不会发给任何服务器。`,
	tooLong: (n, limit) =>
		(n === null ? '数据太多，链接装不下' : `链接会长达 ${formatFigure(n, 'zh')} 个字符`) +
		`（上限 ${formatFigure(limit, 'zh')}）。请改存为视图文件发给对方。`,
	nothing: '还没有可以分享的报告。',
	saveFile: '存为视图文件',
	saved: (name) => `已保存“${name}”。`,
	fileHas: '视图文件另外带上问题和措施的原文，以及单元格在原文件中的位置。',
	fileHow: '对方把文件拖到本站任一页面即可打开。',
	fileName: (title) => `公开镜 ${title}`,
	visitingLink: '来自链接的数据',
	visitingFile: '来自视图文件的数据',
	visitingAbout: (agencies, reports) =>
		`${formatFigure(agencies, 'zh')} 个机关，${formatFigure(reports, 'zh')} 份报告。只在这个标签页里显示，您自己的数据没有改动。`,
	visitingTitle: (title) => `：${title}`,
	adopt: '并入我的数据',
	adopted: (reports, beside) =>
		`已并入 ${formatFigure(reports, 'zh')} 份报告` +
		(beside === 0 ? '。' : `，其中 ${formatFigure(beside, 'zh')} 份与已有的不同，另存为不计入的版本。`),
	adoptedNothing: '这些报告您的数据里已经都有，没有改动。',
	toOwn: '查看我的数据',
	leave: '关闭这些数据',
	changed: (titles) => `这个链接做好以后，${titles}的数据有了变化，下面的数字可能与发送者当时看到的不同。`,
	missing: '这个链接要看的是发送者自己的数据，但链接里没有带上。请对方重新复制链接，或发来视图文件。',
	missingAnyway: '下面显示的是您自己的数据。',
	failedLink: '链接带来的数据打不开：',
	failedFile: '视图文件打不开：',
	failures: {
		version: '它由更新的版本制作，请使用同样新的版本打开。',
		cut: '内容不完整，可能在转发时被截断。请对方重新发送，或改发视图文件。',
		damaged: '内容已损坏。请对方重新发送。',
		'too-large': '内容过大。',
		'not-a-view-file': '这不是视图文件。'
	}
};

const en: ShareText = {
	copyLink: 'Copy link',
	copied: 'Link copied. Whoever opens it sees what you see now.',
	title: 'Share this view',
	about:
		'This is your own data, kept in this browser only. The link takes the figures below along; anyone who has it can see them.',
	aboutVisited:
		'These data came with a link or a view file. The new link takes the figures below along; anyone who has it can see them.',
	byHandTitle: 'Copy the link by hand',
	byHand: 'The browser does not allow copying. The link is selected: press Ctrl+C (⌘C on a Mac).',
	link: 'Link',
	goes: (g) =>
		`${formatFigure(g.reports, 'en')} reports of ${formatFigure(g.agencies, 'en')} agencies` +
		(g.years === null ? '' : ` (${years(g.years, '–')})`) +
		`, ${formatFigure(g.figures, 'en')} figures`,
	names: (first, all) =>
		first.join(', ') + (all > first.length ? ` and ${formatFigure(all - first.length, 'en')} more` : ''),
	whose: 'Whose figures go',
	all: (n) => `All ${formatFigure(n, 'en')} agencies`,
	shown: (n) => `Only the ${formatFigure(n, 'en')} agencies shown`,
	stays: 'Stays behind',
	leftAgencies: (n) => `reports of ${formatFigure(n, 'en')} other agencies`,
	leftVersions: (n) => `${formatFigure(n, 'en')} older versions that do not count`,
	leftWords: (n) => `the wording of ${formatFigure(n, 'en')} problems and measures (themes go along)`,
	leftPlaces: (n) => `the place of ${formatFigure(n, 'en')} cells in the original files`,
	alwaysLeft: 'the log of imports and changes, and acknowledged findings',
	sources: 'Titles and sources of the reports (which may be file names) go along.',
	length: (n, limit) =>
		`The link has ${formatFigure(n, 'en')} characters (limit ${formatFigure(limit, 'en')}). The data stands after “#” and is sent to no server.`,
	tooLong: (n, limit) =>
		(n === null
			? 'There is too much data for a link'
			: `The link would have ${formatFigure(n, 'en')} characters`) +
		` (limit ${formatFigure(limit, 'en')}). Save a view file and send that.`,
	nothing: 'There is no report to share yet.',
	saveFile: 'Save view file',
	saved: (name) => `Saved “${name}”.`,
	fileHas:
		'The view file also takes along the wording of problems and measures, and where cells stand in the original files.',
	fileHow: 'It opens by dropping it on any page of this site.',
	fileName: (title) => `Gongkai ${title}`,
	visitingLink: 'Data from a link',
	visitingFile: 'Data from a view file',
	visitingAbout: (agencies, reports) =>
		`${formatFigure(reports, 'en')} reports of ${formatFigure(agencies, 'en')} agencies, shown in this tab only. Your own data is unchanged.`,
	visitingTitle: (title) => `: ${title}`,
	adopt: 'Add to my data',
	adopted: (reports, beside) =>
		`Reports added: ${formatFigure(reports, 'en')}.` +
		(beside === 0
			? ''
			: ` ${formatFigure(beside, 'en')} of them differ from yours and are kept beside them as versions that do not count.`),
	adoptedNothing: 'Your data holds all of these reports already; nothing was changed.',
	toOwn: 'Show my data',
	leave: 'Close these data',
	changed: (titles) =>
		`Since this link was made the data of ${titles} has changed; the figures below may differ from what its sender saw.`,
	missing:
		"This link shows its sender's own data but does not bring it along. Ask for a new link or for a view file.",
	missingAnyway: 'What you see below is your own data.',
	failedLink: 'The data that came with the link cannot be opened: ',
	failedFile: 'The view file cannot be opened: ',
	failures: {
		version: 'it was made by a newer version; open it with one as new.',
		cut: 'its end is missing, perhaps cut off on the way. Ask for it again, or for a view file.',
		damaged: 'it is damaged. Ask for it again.',
		'too-large': 'it is too large.',
		'not-a-view-file': 'this is no view file.'
	}
};

export const SHARE_TEXT: Readonly<Record<Lang, ShareText>> = { zh, en };
