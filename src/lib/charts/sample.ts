import type { Metric } from '../domain/metricTerms';
import { formatFigure, formatMetric } from '../text/format';
import { chartText } from '../text/charts';
import type { ChartCell, ChartContext } from './chart';

/** A figure with what it rests on; `reported` tells a report without the figure from no report at all. */
export interface Figure {
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	reported: boolean;
}

/**
 * `full`: shown and compared. `small`: a rate below the ranking limit, shown grey. `few`: a rate so small that only
 * its counts are shown. `zero-base`: nothing to divide by. `missing`: a report without the figure. `unreported`: none.
 */
export type Standing = 'full' | 'small' | 'few' | 'zero-base' | 'missing' | 'unreported';

/** Returns how far a figure of this metric may be shown. */
export function standingOf(metric: Pick<Metric, 'denominator' | 'sample'>, figure: Figure): Standing {
	const { value, denominator, reported } = figure;
	if (metric.denominator !== null && denominator === 0) return 'zero-base';
	if (value === null) return reported ? 'missing' : 'unreported';
	if (metric.denominator === null || metric.sample === null || denominator === null) return 'full';
	if (denominator < metric.sample.show) return 'few';
	return denominator < metric.sample.rank ? 'small' : 'full';
}

/** Returns the figure as printed: a rate with its counts, the counts alone below the limit, a reason for none. */
export function figureText(metric: Metric, figure: Figure, { lang }: Pick<ChartContext, 'lang'>): string {
	const text = chartText(lang);
	const standing = standingOf(metric, figure);
	const counts = `${formatFigure(figure.numerator, lang, null)}/${formatFigure(figure.denominator, lang, null)}`;
	switch (standing) {
		case 'unreported':
			return text.noReport;
		case 'missing':
			return text.notGiven;
		case 'zero-base':
			return text.zeroBase;
		case 'few':
			return counts;
		default: {
			const value = formatMetric(figure.value, metric, lang);
			return metric.denominator === null ? value : `${value} (${counts})`;
		}
	}
}

/** Returns the figure as a table cell; a rate resting on too few cases has no value of its own. */
export function figureCell(metric: Metric, figure: Figure, ctx: Pick<ChartContext, 'lang'>): ChartCell {
	const standing = standingOf(metric, figure);
	const value = standing === 'full' || standing === 'small' ? figure.value : null;
	return { text: figureText(metric, figure, ctx), value };
}

/** Returns a figure as a file holds it, in the metric's own unit: shares as percentages, everything else unchanged. */
export function valueInUnit(metric: Pick<Metric, 'unit'>, value: number | null): number | null {
	return value === null || metric.unit !== '%' ? value : Number((value * 100).toPrecision(12));
}
