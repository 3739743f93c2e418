import type { Metric } from '../../domain/metricTerms';
import type { Port } from '../../engine/port';
import { filing } from '../../query/filing';
import type { Query } from '../../query/query';
import type { DisputeRow, FilingRow, OutcomeRow, RankRow, SeriesRow, ThemeRow } from '../../query/rows';
import { themes } from '../../query/sectionFive';
import type { Selection } from '../../query/selection';
import { ranking, series } from '../../query/series';
import { disputes, outcomes } from '../../query/tables';

/** What the charts of an overview are asked with. */
export interface Asking {
	metric: Metric;
	selection: Selection;
	/** Metric and kind of the ranking. */
	rankMetric: Metric;
	rankKind: string;
}

/** The answers behind the charts, by chart. */
export interface ChartRows {
	trend: SeriesRow[];
	ranking: RankRow[];
	heat: SeriesRow[];
	outcomes: OutcomeRow[];
	disputes: DisputeRow[];
	problems: ThemeRow[];
	filing: FilingRow[];
}

export type ChartId = keyof ChartRows;

/** The one place that says which question stands behind which chart. */
export const QUESTIONS: { [Id in ChartId]: (asking: Asking) => Query<ChartRows[Id][number]> } = {
	trend: ({ metric, selection }) => series(metric, selection, 'peers'),
	ranking: ({ rankMetric, rankKind, selection }) =>
		ranking(rankMetric, { ...selection, kind: rankKind, agencies: [] }),
	heat: ({ metric, selection }) => series(metric, selection),
	outcomes: ({ selection }) => outcomes(selection),
	disputes: ({ selection }) => disputes(selection),
	problems: ({ selection }) => themes(selection),
	filing: ({ selection }) => filing(selection)
};

/** Returns the answers behind every chart of one view of one dataset, asked of an engine one after the other. */
export async function chartRows(engine: Port, dataset: string, asking: Asking): Promise<ChartRows> {
	const ask = <Id extends ChartId>(id: Id) =>
		engine.run(QUESTIONS[id](asking), [dataset]) as Promise<ChartRows[Id]>;
	return {
		trend: await ask('trend'),
		ranking: await ask('ranking'),
		heat: await ask('heat'),
		outcomes: await ask('outcomes'),
		disputes: await ask('disputes'),
		problems: await ask('problems'),
		filing: await ask('filing')
	};
}
