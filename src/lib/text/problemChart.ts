import type { Lang } from '../domain/lang';

/** Words of the chart of themes that come back. */
export const REPEAT_CHART_TEXT = {
	zh: {
		title: '年年出现的问题：机关与主题 × 年度',
		subtitle: (runs: number, least: number) =>
			`${runs} 组机关与主题，连续出现至少 ${least} 年；连续最久的排在前面`,
		note: '格内数字为连续第几年；连续从最早有报告的年度算起。第五部分未读的年度中断连续，不等于没有问题。',
		near: '≈ 与上年相比文字几乎不变（相同字对占七成以上，数字和标点不计）',
		legend: {
			again: '连续出现',
			once: '提到（第一年）',
			not: '未提到',
			unread: '未读第五部分',
			unfiled: '无报告'
		},
		nth: (n: number) => (n === 1 ? '提到（连续第 1 年）' : `连续第 ${n} 年`),
		longest: '最长连续',
		short: '年数',
		years: (n: number) => `${n} 年`,
		span: '起止',
		named: '提到的年度',
		alike: '文字几乎不变的年度',
		theme: '主题',
		state: '状况',
		run: '连续第几年',
		none: (least: number) =>
			`所选机关和年度没有连续 ${least} 年提到同一主题的。可减少年数，或确认相邻年度的第五部分都已读到。`
	},
	en: {
		title: 'Problems that come back: agency and theme by year',
		subtitle: (runs: number, least: number) =>
			`${runs} pairs of agency and theme, at least ${least} years running, the longest first`,
		note: 'The figure says which year in a row it is, counted from the first report there is. A year whose section five was not read ends the count; that is not “no problems”.',
		near: '≈ nearly the same words as the year before (over seven tenths of the character pairs; digits and punctuation do not count)',
		legend: {
			again: 'again',
			once: 'named (first year)',
			not: 'not named',
			unread: 'section five not read',
			unfiled: 'no report'
		},
		nth: (n: number) => (n === 1 ? 'named (year 1)' : `year ${n} in a row`),
		longest: 'Longest',
		short: 'Years',
		years: (n: number) => (n === 1 ? '1 year' : `${n} years`),
		span: 'From–to',
		named: 'Years named',
		alike: 'Years with nearly the same words',
		theme: 'Theme',
		state: 'State',
		run: 'Year in a row',
		none: (least: number) =>
			`No theme was named ${least} years running. Ask for fewer years, or see whether section five of neighbouring years was read.`
	}
} as const satisfies Record<Lang, unknown>;
