import { kindByCode } from '../../domain/agencies';
import type { Lang } from '../../domain/lang';
import type { Metric } from '../../domain/metricTerms';
import { OVERVIEW_TEXT } from '../../text/overview';
import type { View } from '../../view/view';

/** Returns what a view shows in one line: metric, kind or number of agencies, years. */
export function viewSummary(view: View, metric: Metric, lang: Lang): string {
	const text = OVERVIEW_TEXT[lang];
	const kind = view.kind === 'all' ? text.allKinds : (kindByCode(view.kind)?.label[lang] ?? view.kind);
	const who = view.agencies.length === 0 ? kind : text.chosen(view.agencies.length);
	const [from, to] = view.years;
	return [metric.label[lang], who, from === to ? String(from) : `${from}–${to}`].join(' · ');
}
