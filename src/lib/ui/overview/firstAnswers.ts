import type { DatasetManifest } from '../../domain/dataset';
import { metricByCode } from '../../domain/metrics';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import type { AgencyRow, ChangeRow, KeyRow } from '../../query/rows';
import { changes, totals } from '../../query/totals';
import { keyMetrics } from './keyFigures';
import { chartRows, type ChartRows } from './questions';
import { rankingKind } from '../frame/sources';

/** What a page is built with: every answer of its dataset's default view. */
export interface FirstAnswers {
	agencies: AgencyRow[];
	key: KeyRow[];
	changes: ChangeRow[];
	charts: ChartRows;
}

/** Returns what a dataset's default view shows, asked of an engine; for pages computed when they are built. */
export async function firstAnswers(engine: Port, manifest: DatasetManifest): Promise<FirstAnswers> {
	await engine.attach(manifest);
	const metric = metricByCode(manifest.opens.metric);
	if (metric === null) throw new Error(`${manifest.id} opens on an unknown metric: ${manifest.opens.metric}`);
	const [, last] = manifest.years;
	const selection = { kind: manifest.opens.kind, agencies: [], years: manifest.years };
	const metrics = keyMetrics(metric.code, manifest.metrics);
	const ends = { ...selection, years: [last - 1, last] as const };
	const roster = await engine.run(agencies(), [manifest.id]);
	return {
		agencies: roster,
		key: await engine.run(totals(metrics, ends), [manifest.id]),
		changes: await engine.run(changes(metrics, ends), [manifest.id]),
		charts: await chartRows(engine, manifest.id, {
			metric,
			selection,
			rankMetric: metric,
			rankKind: rankingKind(selection.kind, [], roster)
		})
	};
}
