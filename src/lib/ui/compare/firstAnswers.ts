import type { DatasetManifest } from '../../domain/dataset';
import { metricByCode } from '../../domain/metrics';
import { SIZE_METRIC } from '../../domain/workloadGroups';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import { compareFigures, type CompareRow } from '../../query/compare';
import { rateChanges, type RateChangeRow } from '../../query/compareChange';
import { workloads, type WorkloadRow } from '../../query/compareWorkload';
import type { AgencyRow } from '../../query/rows';
import { rankingKind } from '../frame/sources';
import { comparedOf, groupsOf, workloadAgencies } from './groups';
import { rateOf, tableMetrics, WORKLOADS } from './questions';

/** What the page is built with: the answers of its dataset's default view. */
export interface FirstCompare {
	agencies: AgencyRow[];
	workloads: WorkloadRow[];
	multiples: CompareRow[];
	table: CompareRow[];
	changes: RateChangeRow[];
}

/** Returns what the default comparison of a dataset shows, asked of an engine; for building the page. */
export async function firstCompare(engine: Port, manifest: DatasetManifest): Promise<FirstCompare> {
	const metric = metricByCode(manifest.opens.metric);
	if (metric === null) throw new Error(`${manifest.id} opens on an unknown metric: ${manifest.opens.metric}`);
	const on = [manifest.id];
	const { years } = manifest;
	const roster = await engine.run(agencies(), on);
	const kind = rankingKind(manifest.opens.kind, [], roster);
	const figures = await engine.run(workloads(WORKLOADS, kind, years[1]), on);
	const { active } = groupsOf(undefined, kind);
	const { among, shown } = comparedOf(
		active,
		[],
		workloadAgencies(roster, figures),
		new Map(roster.map((a) => [a.agency_id, a]))
	);
	const rate = rateOf(undefined, metric, manifest.metrics);
	const metrics = tableMetrics(metric, manifest.metrics);
	return {
		agencies: roster,
		// Sizes of those shown keep their order; everyone else's would only make the page heavier.
		workloads: figures.filter((row) => row.metric === SIZE_METRIC && shown.includes(row.agency_id)),
		multiples: await engine.run(compareFigures([metric], among, shown, years, 'count'), on),
		table: await engine.run(compareFigures(metrics, among, shown, [years[1], years[1]], 'count'), on),
		changes: rate === null ? [] : await engine.run(rateChanges(rate, among, years[1]), on)
	};
}
