import type { Lang } from '../domain/lang';
import type { Metric } from '../domain/metricTerms';
import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import { unitText } from '../text/units';

/** Returns a metric's name with its unit; a rate carries its sign at every figure. */
export function metricName(metric: Metric, lang: Lang): string {
	return metric.unit === '%'
		? metric.label[lang]
		: AGENCY_CHART_TEXT[lang].unit(metric.label[lang], unitText(metric.unit, lang));
}
