import type { Label } from './forms';
import { DISPUTES } from './metricsDisputes';
import { FILING, PROBLEMS } from './metricsFiling';
import { ACTIONS, DOCUMENTS, RELEASED } from './metricsReleased';
import { OUTCOMES, REQUESTS } from './metricsRequests';
import type { Metric, MetricGroup } from './metricTerms';

export { groupTotal } from './metricShape';

/** Every metric, in the order people ask: released, documents, requests, answers, disputes, problems, filing. */
export const METRICS: readonly Metric[] = [
	...RELEASED,
	...DOCUMENTS,
	...ACTIONS,
	...REQUESTS,
	...OUTCOMES,
	...DISPUTES,
	...PROBLEMS,
	...FILING
];

/** Headings of the groups of metrics. */
export const METRIC_GROUPS: readonly { code: MetricGroup; label: Label }[] = [
	{ code: 'released', label: { zh: '主动公开', en: 'Released' } },
	{ code: 'documents', label: { zh: '规章与规范性文件', en: 'Rules and documents' } },
	{ code: 'actions', label: { zh: '许可处罚收费', en: 'Licences, penalties, fees' } },
	{ code: 'requests', label: { zh: '依申请公开', en: 'Requests' } },
	{ code: 'outcomes', label: { zh: '办理结果', en: 'Answers' } },
	{ code: 'disputes', label: { zh: '复议诉讼', en: 'Reviews and lawsuits' } },
	{ code: 'problems', label: { zh: '问题与改进', en: 'Problems' } },
	{ code: 'filing', label: { zh: '报告发布', en: 'Filing' } }
];

const byCode = new Map(METRICS.map((m) => [m.code, m]));

/** Returns the metric with this code, or null. */
export function metricByCode(code: string): Metric | null {
	return byCode.get(code) ?? null;
}
