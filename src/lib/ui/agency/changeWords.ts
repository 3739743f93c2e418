import type { Lang } from '../../domain/lang';
import { AGENCY_TEXT } from '../../text/agency';
import { formatFigure, formatShare } from '../../text/format';
import { formatPoints, fractionText } from '../../text/proportions';
import { unitText } from '../../text/units';
import type { Change, Changes } from './changes';

/** Returns a change as one sentence with both figures, and for shares both fractions and the interval. */
export function describeChange({ metric, now, before, share, remains }: Change, lang: Lang): string {
	const text = AGENCY_TEXT[lang];
	const name = metric.label[lang];
	const end = `${remains ? '' : text.weak}${text.stop}`;
	if (share !== null) {
		const { difference } = share;
		const fraction = (numerator: number, denominator: number) =>
			fractionText({ numerator, denominator }, lang);
		const by = text.by(
			formatPoints(difference.difference, lang),
			formatPoints(difference.interval.low, lang),
			formatPoints(difference.interval.high, lang)
		);
		return `${text.rise(name, fraction(before, share.before), fraction(now, share.now), difference.difference > 0)}${by}${end}`;
	}
	const unit = unitText(metric.unit, lang);
	const figure = (value: number) => `${formatFigure(value, lang, null)} ${unit}`;
	const part =
		before === 0
			? ''
			: text.byPart(`${now > before ? '+' : '−'}${formatShare(Math.abs(now - before) / before, lang, 0)}`);
	return `${text.count(name, figure(before), figure(now), now > before)}${part}${end}`;
}

/** Returns a sentence for each break that keeps some figures of the two years from being compared. */
export function brokenWords({ broken }: Changes, lang: Lang): string[] {
	const notes = new Map<string, string[]>();
	for (const { metric, why } of broken) {
		notes.set(why.note[lang], [...(notes.get(why.note[lang]) ?? []), metric.label[lang]]);
	}
	return [...notes].map(([note, names]) =>
		AGENCY_TEXT[lang].brokenBy(names.join(lang === 'zh' ? '、' : ', '), note)
	);
}
