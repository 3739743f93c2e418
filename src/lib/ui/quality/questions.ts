import type { Port } from '../../engine/port';
import { continuity } from '../../query/continuity';
import { findingNumber, findings, type FindingRow } from '../../query/findings';
import { agencyCounts, qualityTotals, ruleCounts, workList } from '../../query/quality';
import { completeness } from '../../query/qualityFiling';
import type {
	PackedCounts,
	PackedFiling,
	PackedPairs,
	QualityTotals,
	WorkRow
} from '../../query/qualityRows';
import type { Query } from '../../query/query';
import type { Selection } from '../../query/selection';
import { askedFindings, type QualityFilter } from './qualityFilter';

/** What the parts of the page are asked with. */
export interface Asking {
	selection: Selection;
	filter: QualityFilter;
	/** Which page of the findings, from 0. */
	page: number;
}

/** The answers behind the parts of the page. */
export interface QualityAnswers {
	totals: QualityTotals[];
	filing: PackedFiling[];
	rules: PackedCounts[];
	agencies: PackedCounts[];
	pairs: PackedPairs[];
	work: WorkRow[];
	number: { found: number }[];
	findings: FindingRow[];
	settled: FindingRow[];
}

export type Part = keyof QualityAnswers;

/** Findings listed at once, and explained ones listed with their reasons. */
export const LISTED = 20;
export const EXPLAINED = 50;

/** The one place that says which question stands behind which part. */
export const QUESTIONS: { [Id in Part]: (asking: Asking) => Query<QualityAnswers[Id][number]> } = {
	totals: ({ selection }) => qualityTotals(selection),
	filing: ({ selection }) => completeness(selection),
	rules: ({ selection }) => ruleCounts(selection),
	agencies: ({ selection, filter }) => agencyCounts(selection, filter.rule),
	pairs: ({ selection }) => continuity(selection),
	work: ({ selection, filter }) => workList(selection, filter.severity, filter.rule),
	number: ({ selection, filter }) => findingNumber(selection, askedFindings(filter)),
	findings: ({ selection, filter, page }) =>
		findings(selection, askedFindings(filter), { from: page * LISTED, size: LISTED }),
	settled: ({ selection }) => findings(selection, { settled: true }, { from: 0, size: EXPLAINED })
};

/** Findings a page is built with. */
const FIRST_FINDINGS = 4;

/** Returns the answers behind a page about one dataset, asked of an engine; of the findings only the first. */
export async function qualityAnswers(engine: Port, dataset: string, asking: Asking): Promise<QualityAnswers> {
	const ask = <Id extends Part>(id: Id) =>
		engine.run(QUESTIONS[id](asking), [dataset]) as Promise<QualityAnswers[Id]>;
	return {
		totals: await ask('totals'),
		filing: await ask('filing'),
		rules: await ask('rules'),
		agencies: await ask('agencies'),
		pairs: await ask('pairs'),
		work: await ask('work'),
		number: await ask('number'),
		findings: (await ask('findings')).slice(0, FIRST_FINDINGS),
		settled: await ask('settled')
	};
}
