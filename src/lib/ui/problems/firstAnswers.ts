import type { DatasetManifest } from '../../domain/dataset';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import type { AgencyRow } from '../../query/rows';
import { problemAnswers, type ProblemAnswers } from './questions';
import { leastYears } from './sentenceFilter';

/** What the page is built with: every answer of its dataset's default view, of the sentences the first. */
export interface FirstProblems {
	agencies: AgencyRow[];
	answers: ProblemAnswers;
}

/** Returns what the default view of a dataset's page on problems shows, asked of an engine; for building the page. */
export async function firstProblems(engine: Port, manifest: DatasetManifest): Promise<FirstProblems> {
	const selection = { kind: manifest.opens.kind, agencies: [], years: manifest.years };
	return {
		agencies: await engine.run(agencies(), [manifest.id]),
		answers: await problemAnswers(engine, manifest.id, { selection, least: leastYears({}) })
	};
}
