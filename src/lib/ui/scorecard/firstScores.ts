import type { DatasetManifest } from '../../domain/dataset';
import { openingPreset } from '../../domain/scorecardPresets';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import type { AgencyRow } from '../../query/rows';
import { scoreFigures, type ScoreRow } from '../../query/scorecard';
import { metricsOf } from './results';

/** What the page is built with: the roster, and the figures of the opening scheme in the last year. */
export interface FirstScores {
	agencies: AgencyRow[];
	figures: ScoreRow[];
}

/** Returns what a dataset's default view of the page shows, asked of an engine that has it attached. */
export async function firstScores(engine: Port, manifest: DatasetManifest): Promise<FirstScores> {
	const metrics = metricsOf(openingPreset(manifest.opens.metric));
	const selection = { kind: manifest.opens.kind, agencies: [], years: manifest.years };
	return {
		agencies: await engine.run(agencies(), [manifest.id]),
		figures: await engine.run(scoreFigures(metrics, selection), [manifest.id])
	};
}
