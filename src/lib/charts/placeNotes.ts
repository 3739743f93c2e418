import type { Metric } from '../domain/metricTerms';
import type { ChartContext } from './chart';
import { sampleNote } from './notes';

/** Returns the small-sample rules of several metrics, each named with the metrics it holds for where they differ. */
export function sampleNotes(metrics: readonly Metric[], ctx: ChartContext): string[] {
	const rules = new Map<string, string[]>();
	for (const metric of metrics) {
		const rule = sampleNote(metric, ctx);
		if (rule !== null) rules.set(rule, [...(rules.get(rule) ?? []), metric.label[ctx.lang]]);
	}
	if (rules.size < 2) return [...rules.keys()];
	const zh = ctx.lang === 'zh';
	return [...rules].map(([rule, names]) => `${names.join(zh ? '、' : ', ')}${zh ? '：' : ': '}${rule}`);
}
