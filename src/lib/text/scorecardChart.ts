import type { Lang } from '../domain/lang';

/** Words of the chart of scores. */
export const SCORE_CHART_TEXT = {
	zh: {
		title: (kind: string, year: string) => `${year} 年得分与名次：${kind}`,
		subtitle: (ranked: number, all: number, median: string) =>
			ranked === 0
				? `${all} 个机关，都没有名次`
				: `${all} 个机关中 ${ranked} 个有名次，得分中位数 ${median}，满分 100`,
		unranked: '不排名',
		bandNote: (trials: number) =>
			`名次旁的横线：各项权重变动 20% 时名次的范围（每项单独上下变动，再加 ${trials} 次同时变动的试算）；竖线为现在的名次。`,
		sharedNote:
			'得分相同的名次相同，名次按两位小数的得分排列。“未计”的指标没有可用的数字，其权重分给该机关的其他指标。',
		restNote: (n: number) => `图中只给权重最大的 8 个指标着色，其余 ${n} 个为灰色。`,
		noteUnranked: '不排名的机关也列出原因，其得分与有名次的不可比，图中不画。',
		empty: '没有一个机关能排名，原因见下面的表。可换一个方案、年度或类别。',
		nobody: '这一年没有该类机关的报告。',
		rest: '其他指标',
		leftOut: (n: number) => `未计 ${n} 项`,
		bestRank: '最好名次',
		worstRank: '最差名次',
		stays: '名次不变的试算占比',
		present: '有数据的权重',
		reason: '不排名的原因',
		score: '得分',
		points: '单项得分',
		share: '实际权重',
		contribution: '计入总分',
		effect: '对总分的影响',
		part: (points: string, share: string, contribution: string) => `${points} × ${share} = ${contribution}`
	},
	en: {
		title: (kind: string, year: string) => `Scores and ranks ${year}: ${kind}`,
		subtitle: (ranked: number, all: number, median: string) =>
			ranked === 0
				? `${all} agencies, none with a rank`
				: `${ranked} of ${all} agencies have a rank; median score ${median} of 100`,
		unranked: 'No rank',
		bandNote: (trials: number) =>
			`The line beside a rank: how far it moves when weights vary by 20% (each alone up and down, then ${trials} trials of all at once); the tick is the rank as it is.`,
		sharedNote:
			'Equal scores share a rank; ranks are made on scores of two decimals. An indicator left out has no usable figure; its weight goes to the agency’s other indicators.',
		restNote: (n: number) => `The eight heaviest indicators are coloured, the other ${n} are grey.`,
		noteUnranked:
			'Agencies without a rank are listed with the reason; their scores cannot be compared with the others and are not drawn.',
		empty: 'No agency can be ranked; the table below says why. Try another scheme, year or kind.',
		nobody: 'No agency of this kind has a report for this year.',
		rest: 'other indicators',
		leftOut: (n: number) => `${n} left out`,
		bestRank: 'Best rank',
		worstRank: 'Worst rank',
		stays: 'Trials in which the rank stays',
		present: 'Weights with data',
		reason: 'Why there is no rank',
		score: 'Score',
		points: 'Points',
		share: 'Weight in effect',
		contribution: 'Part of the score',
		effect: 'Effect on the score',
		part: (points: string, share: string, contribution: string) => `${points} × ${share} = ${contribution}`
	}
} as const satisfies Record<Lang, unknown>;
