import type { Lang } from '../domain/lang';
import { metricByCode } from '../domain/metrics';
import type { Indicator, Scale, Scheme } from '../domain/scorecard';
import { formatMetric, formatShare } from './format';
import { SCORECARD_TEXT } from './scorecard';
import { unitText } from './units';

interface FormulaText {
	score: string;
	threshold: (from: string, to: string, unit: string) => string;
	place: (scale: string, direction: string) => string;
	missing: (words: string) => string;
	small: (words: string) => string;
	join: string;
	ranks: string;
	limit: (share: string) => string;
	smallRule: string;
	band: (draws: number) => string;
	effect: string;
}

const TEXT: Readonly<Record<Lang, FormulaText>> = {
	zh: {
		score:
			'得分 =（各指标单项得分 × 权重）之和 ÷ 这些指标的权重之和，满分 100。没有可用数字而不计的指标，其权重按比例分给该机关的其他指标。',
		threshold: (from, to, unit) => `${from}${unit}得 0 分，${to}${unit}得 100 分`,
		place: (scale, direction) => `${scale}，${direction}`,
		missing: (words) => `没有数字：${words}`,
		small: (words) => `件数过少：${words}`,
		join: '；',
		ranks:
			'只在同类机关之间排名，不同类别不相比。得分保留两位小数，相同的名次相同，其后的名次空出（1、2、2、4）。',
		limit: (share) => `有数据的权重不足 ${share} 的机关不排名，名次的位置写明原因。`,
		smallRule:
			'比率的分母少于该指标的下限（见口径说明）即为件数过少；少到不宜显示比率的，或分母为零的，一律不计分。“件数过少时”选“不排名”的，这样的机关没有名次。',
		band: (draws) =>
			`名次的变动范围：每个指标的权重单独减少 20%、增加 20%，再让所有权重在 ±20% 内同时变动 ${draws} 次（拉丁超立方抽样，固定种子，每次打开结果相同），取最好和最差的名次。`,
		effect: '对总分的影响 = 总分 − 去掉该指标、其余权重不变时的总分。'
	},
	en: {
		score:
			'Score = sum of (points × weight) ÷ sum of those weights, at most 100. An indicator left out for want of a usable figure hands its weight to the agency’s other indicators in proportion.',
		threshold: (from, to, unit) =>
			`0 points at ${from}, 100 points at ${to}${unit === '' ? '' : ` (${unit})`}`,
		place: (scale, direction) => `${scale}, ${direction}`,
		missing: (words) => `without a figure: ${words}`,
		small: (words) => `with few cases: ${words}`,
		join: '; ',
		ranks:
			'Ranks are made within one kind only. Scores have two decimals; equal ones share a rank and the next ranks stay empty (1, 2, 2, 4).',
		limit: (share) =>
			`An agency with data for less than ${share} of the weights has no rank; the reason stands in its place.`,
		smallRule:
			'Few cases: the denominator of a rate is below the indicator’s limit (see the methods page). A rate on too few cases to be shown, or with a denominator of zero, never counts. Where few cases mean “no rank”, such an agency has none.',
		band: (draws) =>
			`Range of a rank: each weight alone 20% down and 20% up, then all weights at once within ±20%, ${draws} times (Latin hypercube, fixed seed, the same every time); the best and the worst rank of all trials.`,
		effect:
			'Effect on the score = the score minus the score without the indicator, the other weights as they are.'
	}
};

/** As many decimals as a threshold was given with, up to four. */
function digitsOf(value: number, share: boolean): number {
	const text = String(Number((share ? value * 100 : value).toPrecision(12)));
	const decimals = text.split('.')[1];
	return decimals === undefined ? 0 : Math.min(4, decimals.length);
}

/** Returns how one indicator becomes points, in a few words. */
export function describeScale({ metric: code, scale, direction }: Indicator, lang: Lang): string {
	const [text, words] = [TEXT[lang], SCORECARD_TEXT[lang]];
	if (scale.type !== 'threshold')
		return text.place(words.scales[scale.type], words.directions[direction === 1 ? 'more' : 'less']);
	const unit = metricByCode(code)?.unit ?? '%';
	const share = unit === '%';
	const end = (value: number) => formatMetric(value, { unit, digits: digitsOf(value, share) }, lang);
	const own = share ? '' : unitText(unit, lang);
	return text.threshold(end(scale.from), end(scale.to), lang === 'zh' ? (share ? ' ' : ` ${own}`) : own);
}

/** Returns what happens to an indicator without a usable figure, in a few words. */
export function describeGaps(indicator: Indicator, lang: Lang): string {
	const [text, words] = [TEXT[lang], SCORECARD_TEXT[lang]];
	const missing = text.missing(words.missing[indicator.missing]);
	const sample = metricByCode(indicator.metric)?.sample ?? null;
	return sample === null ? missing : missing + text.join + text.small(words.small[indicator.small]);
}

/** Returns the whole computation in sentences: score, the scales the scheme uses, ranks, limits, band, effect. */
export function explainScheme(scheme: Scheme, draws: number, lang: Lang): string[] {
	const [text, words] = [TEXT[lang], SCORECARD_TEXT[lang]];
	const used = new Set<Scale['type']>(scheme.indicators.map((i) => i.scale.type));
	const scales = (['percentile', 'range', 'threshold'] as const)
		.filter((type) => used.has(type))
		.map((type) => `${words.scales[type]}${lang === 'zh' ? '：' : ': '}${words.scaleMeans[type]}`);
	const sampled = scheme.indicators.some((i) => (metricByCode(i.metric)?.sample ?? null) !== null);
	return [
		text.score,
		...scales,
		...(sampled ? [text.smallRule] : []),
		text.ranks,
		text.limit(formatShare(scheme.limit, lang, digitsOf(scheme.limit, true))),
		text.band(draws),
		text.effect
	];
}
