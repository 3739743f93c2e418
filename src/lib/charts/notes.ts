import type { Metric, MetricBreak } from '../domain/metricTerms';
import { chartText } from '../text/charts';
import type { ChartContext } from './chart';

/** Returns the breaks that fall between two of the years shown. */
export function breaksWithin(
	breaks: readonly MetricBreak[],
	[first, last]: readonly [number, number]
): MetricBreak[] {
	return breaks.filter((b) => b.year > first && b.year <= last);
}

/** Returns the footnotes of a metric's breaks within the years shown. */
export function breakNotes(breaks: readonly MetricBreak[], ctx: ChartContext): string[] {
	return breaksWithin(breaks, ctx.years).map((b) => b.note[ctx.lang]);
}

/** Returns the small-sample rule of a rate as a sentence, or null for a count. */
export function sampleNote(metric: Metric, ctx: ChartContext): string | null {
	if (metric.denominator === null || metric.sample === null || metric.sample.rank <= 1) return null;
	return chartText(ctx.lang).sampleRule(metric.sample.rank, metric.sample.show);
}

/** Returns the words beside a break line. */
export function breakLabel(b: MetricBreak, ctx: ChartContext): string {
	const text = chartText(ctx.lang);
	return b.why === 'form' ? text.formBreak(b.year) : text.lawBreak(b.year);
}

/** Returns how many reports the years rest on, as words. */
export function reportSpan(years: readonly { of: number }[], ctx: Pick<ChartContext, 'lang'>): string {
	const counts = years.map((y) => y.of).filter((n) => n > 0);
	return chartText(ctx.lang).reportsRange(Math.min(...counts), Math.max(...counts));
}
