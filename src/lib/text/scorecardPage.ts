import type { Lang } from '../domain/lang';

/** Words of the page that scores agencies. */
export interface ScorecardPageText {
	yearOf: (year: number) => string;
	scheme: string;
	presets: string;
	saved: string;
	own: string;
	ownAbout: string;
	source: (name: string) => string;
	edit: string;
	close: string;
	save: string;
	saveAs: string;
	saveHint: string;
	keep: string;
	kept: (name: string) => string;
	notKept: string;
	forget: (name: string) => string;
	forgotten: (name: string) => string;
	how: string;
	weightsNote: string;
	share: (percent: string) => string;
	add: string;
	remove: (name: string) => string;
	noDirection: string;
	notNumber: string;
	lastOne: string;
	scored: string;
	outside: (metrics: string, year: number) => string;
	unavailable: (metrics: string) => string;
	nobody: string;
	tryOthers: string;
	ranks: (n: number) => string;
	noReports: (year: number) => string;
	steady: (still: number, of: number) => string;
	widest: (name: string, best: number, worst: number) => string;
	table: (kind: string, year: number) => string;
	tableHint: string;
	rankShared: string;
	present: string;
	provisional: string;
	noReport: string;
	parts: (name: string, year: number) => string;
	partsClose: string;
	agencyPage: string;
	figure: string;
	shareHere: string;
	rankWithout: string;
	sum: string;
	effects: (kind: string) => string;
	effectsNote: string;
	withFigure: string;
	of: (n: number, of: number) => string;
	moved: string;
	largest: string;
	mean: string;
	openFigure: (metric: string, agency: string) => string;
	mark: (agency: string) => string;
	weightShare: string;
	agency: string;
	scores: string;
	colon: string;
	comma: string;
	stop: string;
	rankOf: (rank: number, of: number) => string;
	pointsShort: (points: string) => string;
}

const zh: ScorecardPageText = {
	yearOf: (year) => `${year} 年`,
	scheme: '评分方案',
	presets: '现成方案',
	saved: '我保存的方案',
	own: '自定方案',
	ownAbout: '由现成方案修改而来，或由链接带来。整个方案都写在链接里，收到链接的人看到同样的结果。',
	source: (name) => `参照：${name}`,
	edit: '修改方案',
	close: '收起',
	save: '保存方案',
	saveAs: '保存为',
	saveHint: '只保存在这个浏览器里；要给别人看，请复制链接。',
	keep: '保存',
	kept: (name) => `已保存“${name}”`,
	notKept: '浏览器没有允许保存。方案仍在链接里，可以收藏本页。',
	forget: (name) => `删除“${name}”`,
	forgotten: (name) => `已删除“${name}”`,
	how: '怎样计算',
	weightsNote: '权重不必合计 100，按占比折算。',
	share: (percent) => `占 ${percent}`,
	add: '添加指标',
	remove: (name) => `去掉${name}`,
	noDirection: '指标目录不规定好坏，方向由您决定。',
	notNumber: '请输入数字。',
	lastOne: '至少留一个指标',
	scored: '怎样计分',
	outside: (metrics, year) => `${year} 年的报告格式里没有这些指标：${metrics}。`,
	unavailable: (metrics) => `该数据集没有这些指标的数字：${metrics}。`,
	nobody: '按这个方案没有一个机关能排名。',
	tryOthers: '能够排名的方案：',
	ranks: (n) => `${n} 个机关`,
	noReports: (year) => `所选类别没有 ${year} 年的报告。请换一个年度或类别。`,
	steady: (still, of) => `权重变动 20% 时，${of} 个有名次的机关中 ${still} 个名次始终不变`,
	widest: (name, best, worst) => `变动最大的是${name}（第 ${best} 至第 ${worst} 名）`,
	table: (kind, year) => `${kind} ${year} 年各指标的数字与得分`,
	tableHint: '每格先列数字，再列单项得分；点数字可看出处，点机关可看得分构成。灰色的没有计分。',
	rankShared: '并列',
	present: '有数据的权重',
	provisional: '暂定',
	noReport: '没有这一年的报告',
	parts: (name, year) => `${name} ${year} 年的得分构成`,
	partsClose: '收起得分构成',
	agencyPage: '该机关的历年报告',
	figure: '数字',
	shareHere: '实际权重',
	rankWithout: '没有它时的名次',
	sum: '合计',
	effects: (kind) => `各指标的作用：${kind}`,
	effectsNote: '去掉一个指标、其余权重不变时，名次会怎样变动。只比较还有其他指标的机关。',
	withFigure: '有数字的机关',
	of: (n, of) => `${n} / ${of}`,
	moved: '名次变动的机关',
	largest: '最大变动',
	mean: '平均变动',
	openFigure: (metric, agency) => `${agency}${metric}的出处`,
	mark: (agency) => `${agency}的得分构成`,
	weightShare: '权重占比',
	agency: '机关',
	scores: '得分与名次',
	colon: '：',
	comma: '；',
	stop: '。',
	rankOf: (rank, of) => `${of} 个有名次的机关中第 ${rank} 名`,
	pointsShort: (points) => `${points} 分`
};

const en: ScorecardPageText = {
	yearOf: (year) => String(year),
	scheme: 'Scheme',
	presets: 'Ready-made',
	saved: 'Saved by me',
	own: 'Own scheme',
	ownAbout:
		'Changed from a ready-made scheme, or brought by a link. The whole scheme stands in the link: whoever gets it sees the same result.',
	source: (name) => `After: ${name}`,
	edit: 'Change the scheme',
	close: 'Done',
	save: 'Save the scheme',
	saveAs: 'Save as',
	saveHint: 'It is kept in this browser only; to show it to others, copy the link.',
	keep: 'Save',
	kept: (name) => `“${name}” is saved`,
	notKept: 'The browser did not allow saving. The scheme is in the link: bookmark this page.',
	forget: (name) => `Delete “${name}”`,
	forgotten: (name) => `“${name}” is deleted`,
	how: 'How it is computed',
	weightsNote: 'Weights need not add up to 100; their shares count.',
	share: (percent) => `${percent} of all`,
	add: 'Add an indicator',
	remove: (name) => `Remove ${name}`,
	noDirection: 'The catalogue does not say which way is better; the direction is your choice.',
	notNumber: 'Enter a number.',
	lastOne: 'At least one indicator stays',
	scored: 'How it is scored',
	outside: (metrics, year) => `The report form of ${year} has no such indicators: ${metrics}.`,
	unavailable: (metrics) => `This dataset has no figures for: ${metrics}.`,
	nobody: 'Under this scheme no agency can be ranked.',
	tryOthers: 'Schemes that can rank:',
	ranks: (n) => `${n} agencies`,
	noReports: (year) =>
		`There is no report of the kinds chosen for ${year}. Choose another year or another kind.`,
	steady: (still, of) =>
		`When weights vary by 20%, ${still} of ${of} ranked agencies keep their rank in every trial`,
	widest: (name, best, worst) => `the widest range is that of ${name} (${best} to ${worst})`,
	table: (kind, year) => `Figures and points by indicator, ${kind}, ${year}`,
	tableHint:
		'Each cell has the figure, then its points; a figure leads to its origin, an agency to the parts of its score. Grey ones do not count.',
	rankShared: 'shared',
	present: 'Weights with data',
	provisional: 'provisional',
	noReport: 'No report for this year',
	parts: (name, year) => `Parts of the score: ${name}, ${year}`,
	partsClose: 'Close the parts',
	agencyPage: 'Reports of this agency',
	figure: 'Figure',
	shareHere: 'Weight in effect',
	rankWithout: 'Rank without it',
	sum: 'Total',
	effects: (kind) => `What each indicator does: ${kind}`,
	effectsNote:
		'How ranks change without an indicator, the other weights as they are; among the agencies that have another indicator.',
	withFigure: 'Agencies with a figure',
	of: (n, of) => `${n} / ${of}`,
	moved: 'Agencies whose rank changes',
	largest: 'Largest move',
	mean: 'Mean move',
	openFigure: (metric, agency) => `Origin of ${metric}, ${agency}`,
	mark: (agency) => `Parts of the score of ${agency}`,
	weightShare: 'Share of the weights',
	agency: 'Agency',
	scores: 'Scores and ranks',
	colon: ': ',
	comma: '; ',
	stop: '. ',
	rankOf: (rank, of) => `Rank ${rank} of ${of} ranked agencies`,
	pointsShort: (points) => `${points} points`
};

export const SCORECARD_PAGE_TEXT: Readonly<Record<Lang, ScorecardPageText>> = { zh, en };
