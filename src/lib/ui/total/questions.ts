import type { DatasetManifest } from '../../domain/dataset';
import type { Summing } from '../../domain/summing';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import type { FindingRow } from '../../query/findings';
import type { Query } from '../../query/query';
import type { AgencyRow } from '../../query/rows';
import {
	totalCells,
	totalFailures,
	totalMembers,
	totalOffers,
	type TotalCellRow,
	type TotalMemberRow,
	type TotalOfferRow
} from '../../query/totalReport';
import { choiceOf } from './choice';
import { SUM_RULES } from './sumRules';

/** The answers behind the parts of the page. */
export interface TotalAnswers {
	members: TotalMemberRow[];
	cells: TotalCellRow[];
	failures: FindingRow[];
	offers: TotalOfferRow[];
}

export type Part = keyof TotalAnswers;

/** The one place that says which question stands behind which part. */
export const QUESTIONS: { [Id in Part]: (summing: Summing) => Query<TotalAnswers[Id][number]> } = {
	members: totalMembers,
	cells: totalCells,
	failures: (summing) => totalFailures(summing, SUM_RULES),
	offers: () => totalOffers()
};

/** What the page is built with: the roster, and the answers of its default view. */
export interface FirstTotal {
	agencies: AgencyRow[];
	/** Null where the form of the last year has no tables. */
	answers: TotalAnswers | null;
}

/** Returns what a dataset's default view of the page shows, asked of an engine that has it attached. */
export async function firstTotal(engine: Port, manifest: DatasetManifest): Promise<FirstTotal> {
	const roster = await engine.run(agencies(), [manifest.id]);
	const { summing } = choiceOf({ options: {}, years: manifest.years }, roster);
	if (summing === null) return { agencies: roster, answers: null };
	const ask = <Id extends Part>(id: Id) =>
		engine.run(QUESTIONS[id](summing), [manifest.id]) as Promise<TotalAnswers[Id]>;
	const members = await ask('members');
	return {
		agencies: roster,
		answers: {
			members,
			cells: await ask('cells'),
			failures: await ask('failures'),
			offers: members.some((m) => m.summed) ? [] : await ask('offers')
		}
	};
}
