import { kindByCode } from '../../domain/agencies';
import type { Lang } from '../../domain/lang';
import type { Metric } from '../../domain/metricTerms';
import { cellByCode } from '../../domain/cells';
import { metricColumns } from '../../query/expression';
import { OVERVIEW_TEXT } from '../../text/overview';
import type { View } from '../../view/view';
import type { FilterName } from './filters';

/** Returns what a view shows in one line, as far as the page has filters for it: metric, kind or number of agencies, years. */
export function viewSummary(
	view: View,
	metric: Metric,
	lang: Lang,
	filters: readonly FilterName[] = ['metric', 'kind', 'agencies', 'years']
): string {
	const text = OVERVIEW_TEXT[lang];
	const kind = view.kind === 'all' ? text.allKinds : (kindByCode(view.kind)?.label[lang] ?? view.kind);
	const who = view.agencies.length === 0 ? kind : text.chosen(view.agencies.length);
	const [from, to] = view.years;
	const span = from === to || filters.includes('year') ? String(to) : `${from}–${to}`;
	const hasWho = filters.includes('kind') || filters.includes('agencies');
	return [...(filters.includes('metric') ? [metric.label[lang]] : []), ...(hasWho ? [who] : []), span].join(
		' · '
	);
}

/** Returns why a dataset has no value of a metric: the figures it would take, or the roster. */
export function whyNoMetric(metric: Metric, lang: Lang): string {
	const text = OVERVIEW_TEXT[lang];
	if (metric.base === 'filing') return text.noRosterMetric(metric.label[lang]);
	const labels = metricColumns(metric).flatMap((code) => cellByCode(code)?.label[lang] ?? []);
	const shown = labels.length === 0 ? text.problems : labels.slice(0, 4).join(lang === 'zh' ? '、' : ', ');
	return text.noMetric(metric.label[lang], labels.length > 4 ? `${shown}…` : shown);
}
