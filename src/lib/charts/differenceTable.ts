import { isFraction } from '../domain/interval';
import type { Metric } from '../domain/metricTerms';
import type { FractionOrNot } from '../domain/proportion';
import { chartText } from '../text/charts';
import { COMPARE_TEXT } from '../text/compare';
import { formatFigure } from '../text/format';
import { formatPoints, fractionText } from '../text/proportions';
import type { ChartCell, ChartColumn, ChartContext } from './chart';
import type { RateChange } from './differenceRow';
import { nameOf } from './names';
import { standingOf } from './sample';

type Speaking = Pick<ChartContext, 'lang'>;

/** Returns a rate of one year as words: percentage with counts, the counts alone where they are few, or why not. */
export function yearText(
	metric: Metric,
	fraction: FractionOrNot,
	reported: boolean,
	{ lang }: Speaking
): string {
	const text = chartText(lang);
	const { numerator, denominator } = fraction;
	if (!reported) return text.noReport;
	if (numerator === null || denominator === null) return text.notGiven;
	const standing = standingOf(metric, { value: numerator, numerator, denominator, reported });
	if (standing === 'full' || standing === 'small') {
		if (isFraction(numerator, denominator)) return fractionText({ numerator, denominator }, lang);
	}
	return `${formatFigure(numerator, lang, null)}/${formatFigure(denominator, lang, null)}`;
}

/** Returns the difference in percentage points with its sign, or the empty string. */
export function differenceText({ found }: RateChange, { lang }: Speaking): string {
	return found === null ? '' : formatPoints(found.difference, lang);
}

/** Returns Newcombe's interval in percentage points, or the empty string. */
export function rangeText({ found }: RateChange, { lang }: Speaking): string {
	if (found === null) return '';
	const { low, high } = found.interval;
	return COMPARE_TEXT[lang].to95(formatPoints(low, lang), formatPoints(high, lang));
}

/** Returns what is to be said of a change: the verdict, or why there is none. */
export function verdictText(change: RateChange, { lang }: Speaking): string {
	const text = COMPARE_TEXT[lang];
	if (change.verdict !== null) return text.verdicts[change.verdict];
	return change.state === 'full' ? '' : text.states[change.state];
}

/** Returns Holm's p to three decimals, `<0.001` below that, or the empty string. */
export function holmText({ holm }: RateChange, { lang }: Speaking): string {
	if (holm === null) return '';
	return holm < 0.001 ? '<0.001' : formatFigure(holm, lang, 3);
}

/** Returns every agency's change as a table and as the rows of a file, shares and differences in percent. */
export function differenceTable(
	changes: readonly RateChange[],
	metric: Metric,
	year: number,
	ctx: ChartContext
) {
	const [text, charts] = [COMPARE_TEXT[ctx.lang], chartText(ctx.lang)];
	const right = (label: string, unit = ''): ChartColumn => ({ label, align: 'right', unit });
	const left = (label: string): ChartColumn => ({ label, align: 'left', unit: '' });
	const percent = (value: number | null | undefined) =>
		value === null || value === undefined ? null : Number((value * 100).toPrecision(12));
	const words = (said: string): ChartCell => ({ text: said, value: said === '' ? null : said });
	const rows = changes.map((change): ChartCell[] => [
		words(nameOf(change.agency, ctx)),
		words(yearText(metric, change.before, change.beforeReported, ctx)),
		words(yearText(metric, change.now, change.nowReported, ctx)),
		{ text: differenceText(change, ctx), value: percent(change.found?.difference) },
		words(rangeText(change, ctx)),
		words(verdictText(change, ctx)),
		{ text: holmText(change, ctx), value: change.holm }
	]);
	const header = [
		...[charts.agencyId, charts.agency, charts.metric],
		...[year - 1, year].flatMap((y) => [`${y} ${charts.numerator}`, `${y} ${charts.denominator}`]),
		...[
			`${text.difference} (${text.points})`,
			`${text.low} (${text.points})`,
			`${text.high} (${text.points})`
		],
		...[text.verdict, 'p', text.holm, text.stands]
	];
	const file = changes.map((change) => [
		...[change.agency, nameOf(change.agency, ctx), metric.label[ctx.lang]],
		...[change.before.numerator, change.before.denominator, change.now.numerator, change.now.denominator],
		...[percent(change.found?.difference), percent(change.found?.interval.low)],
		...[percent(change.found?.interval.high), verdictText(change, ctx)],
		...[change.verdict === null ? null : (change.found?.p ?? null), change.holm],
		change.stands ? text.stands : ''
	]);
	return {
		columns: [
			left(text.agency),
			right(text.yearOf(year - 1)),
			right(text.yearOf(year)),
			right(text.difference, text.points),
			right(text.interval, text.points),
			left(text.verdict),
			right(text.holm)
		],
		rows,
		file: [header, ...file]
	};
}
