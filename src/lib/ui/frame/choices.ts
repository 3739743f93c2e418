import { kindByCode } from '../../domain/agencies';
import type { Lang } from '../../domain/lang';
import { METRIC_GROUPS, METRICS } from '../../domain/metrics';
import { OVERVIEW_TEXT } from '../../text/overview';
import { unitText } from '../../text/units';

interface Choice {
	value: string;
	label: string;
	group?: string;
}

/** Returns the metrics a dataset has, grouped as people ask, for a select. */
export function metricChoices(available: readonly string[], lang: Lang): Choice[] {
	return METRIC_GROUPS.flatMap((group) =>
		METRICS.filter((m) => m.group === group.code && available.includes(m.code)).map((m) => ({
			value: m.code,
			label: lang === 'zh' ? `${m.label.zh}（${m.unit}）` : `${m.label.en} (${unitText(m.unit, lang)})`,
			group: group.label[lang]
		}))
	);
}

/** Returns the kinds a dataset has, and all of them together. */
export function kindChoices(kinds: readonly string[], lang: Lang): Choice[] {
	return [
		...kinds.map((code) => ({ value: code, label: kindByCode(code)?.label[lang] ?? code })),
		{ value: 'all', label: OVERVIEW_TEXT[lang].allKinds }
	];
}

/** Returns the years a first or last year can be chosen from, newest first for the last year. */
export function yearChoices(from: number, to: number, newestFirst: boolean): Choice[] {
	const years: Choice[] = [];
	for (let y = from; y <= to; y += 1) years.push({ value: String(y), label: String(y) });
	return newestFirst ? years.reverse() : years;
}
