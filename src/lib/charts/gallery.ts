import type { Example } from './examples';
import { FILING_EXAMPLES } from './examplesFiling';
import { HEAT_EXAMPLES } from './examplesHeat';
import { OUTCOME_EXAMPLES } from './examplesOutcomes';
import { RANKING_EXAMPLES } from './examplesRanking';
import { TREND_EXAMPLES } from './examplesTrend';

/** Every chart in every state: the gallery shows them and the snapshot tests draw them. */
export const GALLERY: readonly Example[] = [
	...TREND_EXAMPLES,
	...RANKING_EXAMPLES,
	...HEAT_EXAMPLES,
	...OUTCOME_EXAMPLES,
	...FILING_EXAMPLES
];
