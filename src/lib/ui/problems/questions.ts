import type { Port } from '../../engine/port';
import { findings, type FindingRow } from '../../query/findings';
import type {
	AgencyTotals,
	ProblemTotals,
	RepeatRow,
	SentenceRow,
	SharedRow,
	ThemeTotals
} from '../../query/problemRows';
import { agencyTotals, problemTotals, repeats, sentences, themeTotals } from '../../query/problems';
import { sharedSentences } from '../../query/problemShared';
import type { Query } from '../../query/query';
import type { ThemeRow } from '../../query/rows';
import { themes } from '../../query/sectionFive';
import type { Selection } from '../../query/selection';

/** What the parts of the page are asked with. */
export interface Asking {
	selection: Selection;
	/** Consecutive years asked for. */
	least: number;
}

/** The answers behind the parts of the page. */
export interface ProblemAnswers {
	totals: ProblemTotals[];
	years: ThemeRow[];
	themes: ThemeTotals[];
	agencies: AgencyTotals[];
	repeats: RepeatRow[];
	twins: FindingRow[];
	shared: SharedRow[];
	sentences: SentenceRow[];
}

export type Part = keyof ProblemAnswers;

/** The one place that says which question stands behind which part. */
export const QUESTIONS: { [Id in Part]: (asking: Asking) => Query<ProblemAnswers[Id][number]> } = {
	totals: ({ selection }) => problemTotals(selection),
	years: ({ selection }) => themes(selection),
	themes: ({ selection }) => themeTotals(selection),
	agencies: ({ selection }) => agencyTotals(selection),
	repeats: ({ selection, least }) => repeats(selection, least),
	// A pair is kept at one of its two reports: it is looked for everywhere.
	twins: ({ selection: { years } }) =>
		findings({ kind: 'all', agencies: [], years }, { rule: 'Y-SAME', outcome: 'fail' }),
	shared: ({ selection }) => sharedSentences(selection),
	sentences: ({ selection }) => sentences(selection)
};

/** Sentences a page is built with: those in sight before all are there. */
const FIRST_SENTENCES = 12;

/** Returns the answers behind a page about one dataset, asked of an engine; of the sentences only the first. */
export async function problemAnswers(engine: Port, dataset: string, asking: Asking): Promise<ProblemAnswers> {
	const ask = <Id extends Part>(id: Id) =>
		engine.run(QUESTIONS[id](asking), [dataset]) as Promise<ProblemAnswers[Id]>;
	return {
		totals: await ask('totals'),
		years: await ask('years'),
		themes: await ask('themes'),
		agencies: await ask('agencies'),
		repeats: await ask('repeats'),
		twins: await ask('twins'),
		shared: await ask('shared'),
		sentences: await engine.run(sentences(asking.selection, FIRST_SENTENCES), [dataset])
	};
}
