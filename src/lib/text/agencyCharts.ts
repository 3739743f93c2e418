import type { Lang } from '../domain/lang';

/** Words of the charts on the card of one agency. */
export const AGENCY_CHART_TEXT = {
	zh: {
		placeTitle: (agency: string, year: string) => `${agency} ${year} 年：主要指标与在同类中的位置`,
		placeSubtitle: (kind: string, of: number) =>
			`与${kind} ${of} 个机关同年的数值比较；比率附分子、分母和 95% 威尔逊区间`,
		legend: {
			own: '本机关',
			range: '95% 区间',
			middle: '同类中间一半',
			median: '同类中位数',
			peer: '其他机关'
		},
		placeNote: '横线两端为该项的最小和最大数值；名次相同的并列。',
		fewPeers: (n: number) => `可比机关不足 ${n} 个的指标不列名次和四分位。`,
		range: (range: string) => `95% 区间 ${range}`,
		median: (value: string) => `中位数 ${value}`,
		rank: (rank: string, n: string, high: boolean) => `${high ? '由高到低' : '由低到高'}第 ${rank}，共 ${n}`,
		small: '样本不足，不排名',
		few: '可比机关太少，不排名',
		compared: (n: number, of: number) => `${n}/${of} 个机关可比`,
		nothing: '没有可比数值',
		columns: {
			low: '95% 区间下限',
			high: '95% 区间上限',
			q1: '下四分位',
			median: '同类中位数',
			q3: '上四分位',
			rank: '名次',
			order: '排名方向',
			n: '可比机关',
			range: '95% 区间',
			middle: '四分位'
		},
		highFirst: '由高到低',
		lowFirst: '由低到高',
		placeEmpty: '所选年份没有这个机关的报告。可扩大年份范围，或换一个机关。',
		stripTitle: (agency: string) => `${agency}历年主要指标`,
		stripSubtitle: (kind: string, reports: number) =>
			`${reports} 份报告；灰带为同年${kind}的中间一半，灰线为中位数`,
		stripEmpty: '所选年份没有这个机关的数值。',
		ownValue: '本机关',
		unit: (name: string, unit: string) => `${name}（${unit}）`
	},
	en: {
		placeTitle: (agency: string, year: string) => `${agency}, ${year}: key metrics and place among its kind`,
		placeSubtitle: (kind: string, of: number) =>
			`Beside the figures of ${of} ${kind.toLowerCase()} of that year; rates with numerator, denominator and 95% Wilson interval`,
		legend: {
			own: 'this agency',
			range: '95% interval',
			middle: 'middle half of its kind',
			median: 'median of its kind',
			peer: 'other agencies'
		},
		placeNote: 'A line runs from the smallest to the largest figure; equal figures share a rank.',
		fewPeers: (n: number) => `With fewer than ${n} comparable agencies there is no rank and no quartile.`,
		range: (range: string) => `95% interval ${range}`,
		median: (value: string) => `median ${value}`,
		rank: (rank: string, n: string, high: boolean) => `${rank} of ${n}, ${high ? 'highest' : 'lowest'} first`,
		small: 'small sample, not ranked',
		few: 'too few to compare, not ranked',
		compared: (n: number, of: number) => `${n} of ${of} agencies comparable`,
		nothing: 'nothing to compare',
		columns: {
			low: '95% interval, low',
			high: '95% interval, high',
			q1: 'Lower quartile',
			median: 'Median of its kind',
			q3: 'Upper quartile',
			rank: 'Rank',
			order: 'Order',
			n: 'Comparable agencies',
			range: '95% interval',
			middle: 'Quartiles'
		},
		highFirst: 'highest first',
		lowFirst: 'lowest first',
		placeEmpty:
			'There is no report of this agency in these years. Widen the years, or choose another agency.',
		stripTitle: (agency: string) => `${agency}: key metrics over the years`,
		stripSubtitle: (kind: string, reports: number) =>
			`${reports} reports; the grey band is the middle half of all ${kind.toLowerCase()} in the year, the grey line their median`,
		stripEmpty: 'This agency has no figures in these years.',
		ownValue: 'This agency',
		unit: (name: string, unit: string) => `${name} (${unit})`
	}
} as const satisfies Record<Lang, unknown>;
