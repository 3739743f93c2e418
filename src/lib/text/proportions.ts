import type { Fraction } from '../domain/interval';
import type { Lang } from '../domain/lang';
import type { ProportionDifference, SeveralComparisons } from '../domain/proportion';
import { formatFigure, formatShare } from './format';

/** Returns a fraction of 0…1 in percentage points with its sign, such as `+12.5`; minus as a minus sign. */
export function formatPoints(value: number, lang: Lang, digits = 1): string {
	const size = formatFigure(Math.abs(value * 100), lang, digits);
	const zero = Number((value * 100).toFixed(digits)) === 0;
	return zero ? size : `${value < 0 ? '−' : '+'}${size}`;
}

/** Returns a share with its counts: `30.8% (81/263)`. */
export function fractionText({ numerator, denominator }: Fraction, lang: Lang): string {
	const counts = `${formatFigure(numerator, lang, null)}/${formatFigure(denominator, lang, null)}`;
	return `${formatShare(numerator / denominator, lang)} (${counts})`;
}

/** Returns one sentence on a difference: both fractions, the difference with its interval, and whether it may be chance. */
export function describeDifference(
	found: ProportionDifference,
	first: { name: string } & Fraction,
	second: { name: string } & Fraction,
	lang: Lang
): string {
	const [a, b] = [fractionText(first, lang), fractionText(second, lang)];
	const points = formatPoints(found.difference, lang);
	const [low, high] = [formatPoints(found.interval.low, lang), formatPoints(found.interval.high, lang)];
	return lang === 'zh'
		? `${first.name} ${a}，${second.name} ${b}，相差 ${points} 个百分点（95% 区间 ${low} 至 ${high}），` +
				(found.excludesZero ? '超出偶然波动的范围。' : '仍在偶然波动的范围内。')
		: `${first.name} ${a}, ${second.name} ${b}: ${points} percentage points (95% interval ${low} to ${high}), ` +
				(found.excludesZero ? 'more than chance.' : 'within what chance can bring.');
}

/** Returns the warning that goes with several comparisons made at once, or the empty string for one or none. */
export function describeSeveral(several: SeveralComparisons, lang: Lang): string {
	const { made, below, byChance, remains } = several;
	if (made < 2) return '';
	const chance = formatFigure(byChance, lang, byChance < 10 ? 1 : 0);
	const left = formatFigure(remains.filter((r) => r).length, lang);
	const [m, k] = [formatFigure(made, lang), formatFigure(below, lang)];
	return lang === 'zh'
		? `同时比较了 ${m} 组。单独看有 ${k} 组差异明显；即使实际上都没有差异，平均也会有约 ${chance} 组看似明显。按霍尔姆法校正后仍成立的有 ${left} 组。`
		: `${m} comparisons were made at once. Taken one by one, ${k} stand out; if nothing differed, about ${chance} would on average. After Holm’s correction ${left} remain.`;
}
