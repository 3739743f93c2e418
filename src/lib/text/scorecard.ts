import type { Lang } from '../domain/lang';
import { metricByCode } from '../domain/metrics';
import type { Scale, SchemeProblem, WhenMissing, WhenSmall } from '../domain/scorecard';
import type { SchemeIgnored } from '../domain/scorecardCodec';
import type { PartState } from '../domain/scorecardPoints';
import type { Score } from '../domain/scorecardScore';
import type { Band } from '../domain/scorecardSensitivity';
import { formatShare } from './format';

/** Words of an evaluation scheme and of its results. */
export interface ScorecardText {
	indicator: string;
	weight: string;
	direction: string;
	directions: Record<'more' | 'less', string>;
	scale: string;
	scales: Record<Scale['type'], string>;
	scaleMeans: Record<Scale['type'], string>;
	from: string;
	to: string;
	whenMissing: string;
	missing: Record<WhenMissing, string>;
	whenSmall: string;
	small: Record<WhenSmall, string>;
	limit: string;
	score: string;
	points: string;
	contribution: string;
	effect: string;
	rank: string;
	band: string;
	states: Record<PartState, string>;
	problems: Record<SchemeProblem['why'], string>;
	unranked: {
		nothing: string;
		missing: (metrics: string) => string;
		small: (metrics: string) => string;
		little: (present: string) => string;
	};
	bandText: (best: number, worst: number, stays: string) => string;
	bandPoint: (rank: number) => string;
	ignored: Record<SchemeIgnored['why'], (text: string) => string>;
}

const zh: ScorecardText = {
	indicator: '指标',
	weight: '权重',
	direction: '方向',
	directions: { more: '越大越好', less: '越小越好' },
	scale: '计分方法',
	scales: { percentile: '同类位次', range: '最差到最好', threshold: '起止值' },
	scaleMeans: {
		percentile: '按在同类机关中的位次折算，最后一名 0 分，第一名 100 分，相同的取平均位次。',
		range: '同类中最差的 0 分，最好的 100 分，其余按比例。',
		threshold: '达到起点 0 分，达到满分值 100 分，其间按比例，与其他机关无关。'
	},
	from: '0 分值',
	to: '满分值',
	whenMissing: '没有数字时',
	missing: { reweight: '不计，权重分给其他指标', zero: '计 0 分', unranked: '不排名' },
	whenSmall: '件数过少时',
	small: { unranked: '不排名', grey: '灰色显示，不计分', counted: '照常计分' },
	limit: '排名至少须有数据的权重',
	score: '得分',
	points: '单项得分',
	contribution: '计入总分',
	effect: '对总分的影响',
	rank: '名次',
	band: '权重变动 20% 时的名次',
	states: {
		full: '有数字',
		small: '件数少',
		few: '件数过少，只列件数',
		none: '没有可以计算的件数',
		alone: '同类中只有一个机关有数字，无从比较',
		missing: '没有数字'
	},
	problems: {
		empty: '至少要有一个指标。',
		'too-many': '指标过多。',
		limit: '数据比例应在 0 到 100% 之间。',
		'unknown-metric': '没有这个指标。',
		'repeated-metric': '这个指标已经选过。',
		weight: '权重应大于 0，不超过 1000。',
		ends: '0 分值和满分值应是两个不同的数。',
		direction: '方向与起止值不一致。'
	},
	unranked: {
		nothing: '没有可以计分的数字，不排名。',
		missing: (metrics) => `缺少${metrics}，按方案不排名。`,
		small: (metrics) => `${metrics}件数过少，按方案不排名。`,
		little: (present) => `只有 ${present} 的权重有数据，不足以排名。`
	},
	bandText: (best, worst, stays) => `第 ${best} 至第 ${worst} 名，${stays} 的试算中名次不变`,
	bandPoint: (rank) => `始终第 ${rank} 名`,
	ignored: {
		version: () => '链接里的评分方案由更新的版本制作，没有读取。',
		invalid: (text) => `链接里评分方案的“${text}”无法识别，已略去。`,
		absent: (text) => `链接里评分方案的“${text}”不是本站有的指标，已略去。`,
		repeated: (text) => `链接里评分方案的“${text}”重复，已略去。`,
		limit: () => '链接里的评分方案过长，超出的部分已略去。'
	}
};

const en: ScorecardText = {
	indicator: 'Indicator',
	weight: 'Weight',
	direction: 'Direction',
	directions: { more: 'more is better', less: 'less is better' },
	scale: 'Scale',
	scales: { percentile: 'place among its kind', range: 'worst to best', threshold: 'between two values' },
	scaleMeans: {
		percentile:
			'By place among agencies of the kind: the last has 0 points, the first 100; equal ones share the mean of their places.',
		range: 'The worst of the kind has 0 points, the best 100, the others in proportion.',
		threshold:
			'0 points at the first value, 100 at the second, in proportion between, whatever other agencies have.'
	},
	from: '0 points at',
	to: '100 points at',
	whenMissing: 'Without a figure',
	missing: { reweight: 'left out, its weight goes to the others', zero: '0 points', unranked: 'no rank' },
	whenSmall: 'With few cases',
	small: { unranked: 'no rank', grey: 'shown grey, not counted', counted: 'counted like any other' },
	limit: 'Least share of weights with data for a rank',
	score: 'Score',
	points: 'Points',
	contribution: 'Part of the score',
	effect: 'Effect on the score',
	rank: 'Rank',
	band: 'Ranks when weights vary by 20%',
	states: {
		full: 'figure known',
		small: 'few cases',
		few: 'too few cases, counts only',
		none: 'no cases to judge',
		alone: 'the only agency of its kind with a figure: nothing to compare with',
		missing: 'no figure'
	},
	problems: {
		empty: 'At least one indicator is needed.',
		'too-many': 'There are too many indicators.',
		limit: 'The share of data lies between 0 and 100%.',
		'unknown-metric': 'There is no such metric.',
		'repeated-metric': 'This metric is chosen already.',
		weight: 'A weight is above 0 and at most 1000.',
		ends: 'The values for 0 and for 100 points must be two different numbers.',
		direction: 'The direction does not agree with the two values.'
	},
	unranked: {
		nothing: 'No figure to score: no rank.',
		missing: (metrics) => `No rank, as the scheme says, for want of: ${metrics}.`,
		small: (metrics) => `No rank, as the scheme says, because of few cases: ${metrics}.`,
		little: (present) => `Only ${present} of the weights have data: too little.`
	},
	bandText: (best, worst, stays) => `${best} to ${worst}; the rank stays in ${stays} of the trials`,
	bandPoint: (rank) => `always ${rank}`,
	ignored: {
		version: () => 'The scheme in the link was made by a newer version and was not read.',
		invalid: (text) => `“${text}” in the link’s scheme cannot be read; it was left out.`,
		absent: (text) => `“${text}” in the link’s scheme is no metric of this site; it was left out.`,
		repeated: (text) => `“${text}” stands twice in the link’s scheme; it was left out.`,
		limit: () => 'The scheme in the link is too long; the rest was left out.'
	}
};

export const SCORECARD_TEXT: Readonly<Record<Lang, ScorecardText>> = { zh, en };

/** Returns the sentence that stands in the place of a rank, or the empty string where there is a rank. */
export function describeUnranked(score: Pick<Score, 'unranked' | 'because' | 'present'>, lang: Lang): string {
	const { unranked } = SCORECARD_TEXT[lang];
	const names = score.because.map((code) => metricByCode(code)?.label[lang] ?? code);
	const metrics = names.join(lang === 'zh' ? '、' : ', ');
	const percent = Number((score.present * 100).toPrecision(9));
	switch (score.unranked) {
		case null:
			return '';
		case 'nothing':
			return unranked.nothing;
		case 'little':
			// 59.9 % must not read as the 60 % it falls short of.
			return unranked.little(formatShare(score.present, lang, percent % 1 === 0 ? 0 : 1));
		default:
			return unranked[score.unranked](metrics);
	}
}

/** Returns a band of ranks in words, with the share of trials in which the rank stays as it is. */
export function describeBand(band: Band, lang: Lang): string {
	const text = SCORECARD_TEXT[lang];
	if (band.best === band.worst) return text.bandPoint(band.rank);
	const percent = Math.round(band.stays * 100);
	// A rank that moved once must not read as one that stays in 100 % of the trials.
	const extreme = (percent === 100 && band.stays < 1) || (percent === 0 && band.stays > 0);
	return text.bandText(band.best, band.worst, formatShare(band.stays, lang, extreme ? 1 : 0));
}

/** Returns one sentence for each thing in a link's scheme that could not be honoured; its text stands in it as written. */
export function describeSchemeIgnored(items: readonly SchemeIgnored[], lang: Lang): string[] {
	return [...new Set(items.map(({ why, text }) => SCORECARD_TEXT[lang].ignored[why](text)))];
}
