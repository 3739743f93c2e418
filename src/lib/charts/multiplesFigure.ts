import { measureOf, type Measure } from '../domain/measure';
import type { Metric } from '../domain/metricTerms';
import type { CompareRow } from '../query/compare';
import { chartText } from '../text/charts';
import { COMPARE_TEXT } from '../text/compare';
import { formatFigure, formatMetric, formatShare } from '../text/format';
import { unitText } from '../text/units';
import type { ChartContext } from './chart';
import { figureText, standingOf, type Standing } from './sample';

type Speaking = Pick<ChartContext, 'lang'>;

/** Returns the unit of a metric as it is compared: its own, percent of a total, or its own per residents or staff. */
export function compareUnit(metric: Metric, per: Measure, { lang }: Speaking): string {
	const unit = unitText(metric.unit, lang);
	switch (measureOf(metric, per)) {
		case 'share':
			return '%';
		case 'residents':
			return COMPARE_TEXT[lang].perUnit.residents(unit);
		case 'staff':
			return COMPARE_TEXT[lang].perUnit.staff(unit);
		default:
			return unit;
	}
}

/** Returns a value as it is printed when compared: two decimals per head, one of a share. */
export function compareValue(value: number | null, metric: Metric, per: Measure, { lang }: Speaking): string {
	switch (measureOf(metric, per)) {
		case 'share':
			return formatShare(value, lang);
		case 'residents':
		case 'staff':
			return formatFigure(value, lang, 2);
		default:
			return formatMetric(value, metric, lang);
	}
}

/** Returns whether a compared value is a fraction that is printed in percent. */
export function isPercent(metric: Metric, per: Measure): boolean {
	return metric.unit === '%' || measureOf(metric, per) === 'share';
}

/** Returns how far a compared figure may be shown. */
export function compareStanding(metric: Metric, per: Measure, row: CompareRow | null): Standing {
	if (row === null) return 'unreported';
	const scaled = measureOf(metric, per) !== 'count';
	if (scaled && row.numerator !== null && row.denominator === 0) return 'zero-base';
	return standingOf(metric, row);
}

/** Returns a compared figure as words: the value with what it rests on, or the reason why there is none. */
export function compareText(metric: Metric, per: Measure, row: CompareRow | null, ctx: Speaking): string {
	const [text, charts] = [COMPARE_TEXT[ctx.lang], chartText(ctx.lang)];
	if (row === null) return charts.noReport;
	const measure = measureOf(metric, per);
	if (measure === 'count') return figureText(metric, row, ctx);
	if (!row.reported) return charts.noReport;
	if (row.numerator === null) return charts.notGiven;
	const count = formatMetric(row.numerator, metric, ctx.lang);
	if (row.denominator === null) {
		return measure === 'share' ? `${count} (${text.outside})` : `${count} (${text.noBase[measure]})`;
	}
	if (row.denominator === 0) return `${count} (${text.zeroBase})`;
	const base = formatFigure(row.denominator, ctx.lang, null);
	return text.withBase(compareValue(row.value, metric, per, ctx), count, base);
}
